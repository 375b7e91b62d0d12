"""Writes the figures that readers may explore, a file each."""

from collections.abc import Iterable
from pathlib import Path

from generator.charts.figure import write_figure
from generator.pages import Page
from generator.pages.links import FIGURES, figure
from generator.publish.write import write_folder


def write_figures(pages: Iterable[Page], out: Path) -> None:
    """Writes the figures of the pages below `out`, and removes those that are no longer made."""
    made = {out / figure(one.name): write_figure(one) for page in pages for one in page.figures}
    write_folder(made, out / FIGURES)
