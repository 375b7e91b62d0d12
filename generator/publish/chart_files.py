"""Writes the pictures of charts that stand by themselves, each beside its page."""

from collections.abc import Iterable
from pathlib import Path

from generator.pages import Page
from generator.pages.links import INDICATOR
from generator.publish.picture import draw_picture
from generator.publish.write import write_files


def write_chart_files(pages: Iterable[Page], css: str, out: Path) -> None:
    """Writes the pictures of the pages below `out`, and removes those that are no longer made."""
    made = {out / one.address: draw_picture(one, css) for page in pages for one in page.chart_files}
    write_files(made)
    for old in (out / INDICATOR).glob("*/*.svg"):
        if old not in made:
            old.unlink()
