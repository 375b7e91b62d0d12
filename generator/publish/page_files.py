"""Writes a page with all that stands beside it alone, and removes what no page has any more."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.charts.figure import write_figure
from generator.model.agreement import Agreement
from generator.model.documents import GlossaryEntry
from generator.pages import Page
from generator.pages.links import CARD, FIGURES, INDICATOR, PICTURES, figure, markdown_path
from generator.publish.cards import draw_card, leave_out_card, make_png
from generator.publish.head import find_css
from generator.publish.made import read_made, write_made
from generator.publish.picture import draw_picture
from generator.publish.plain_english import Judge, Verdict
from generator.publish.write import with_front_matter, write_files

BESIDE = (f"{FIGURES}*", f"{PICTURES}*", f"{INDICATOR}*/*.svg", f"{INDICATOR}*/{CARD}")
"""Where files of pages stand, besides their Markdown."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is left to know of a page when it is written."""

    address: str
    """Below the agreement's home."""
    terms: tuple[GlossaryEntry, ...]
    """The special words that it tells one by one."""
    files: tuple[str, ...]
    """Its Markdown, then what stands beside it: names below the folder of the pages."""
    verdict: Verdict | None
    """None where nobody judges."""


class PageWriter:
    """Writes pages of an agreement below a folder."""

    __slots__ = ("_agreement", "_css", "_judge", "_out")

    def __init__(self, agreement: Agreement, out: Path, judge: Judge | None = None) -> None:
        self._agreement, self._out, self._judge = agreement, out, judge
        self._css = find_css(agreement)

    def write(self, page: Page) -> Written:
        """Writes one page, and has it judged."""
        shown = leave_out_card(page)
        files = dict(self._make_files(shown))
        write_files({self._out / name: raw for name, raw in files.items()})
        verdict = self._judge.judge(page, self._agreement) if self._judge else None
        return Written(page.address, page.terms, tuple(files), verdict)

    def _make_files(self, page: Page) -> Iterator[tuple[str, bytes]]:
        yield markdown_path(page.address), with_front_matter(page).encode()
        for exploration in page.figures:
            yield figure(exploration.name), write_figure(exploration)
        for picture in page.pictures:
            yield f"{PICTURES}{picture.name}", picture.content
        for chart in page.chart_files:
            yield chart.address, draw_picture(chart, self._css)
        if page.card:
            yield page.card, make_png(draw_card(page.chart_files[0], self._css))


def remove_others(written: Iterable[Written], out: Path) -> None:
    """Removes the files of pages that are no longer made; what no build made stays."""
    markdown: set[str] = set()
    beside: set[str] = set()
    for page in written:
        markdown.add(page.files[0])
        beside.update(page.files[1:])
    there = set(_find(out, ["**/*.md"]))
    before = read_made(out)
    gone = (there if before is None else there & before) - markdown
    for name in (*gone, *(set(_find(out, BESIDE)) - beside)):
        (out / name).unlink()
    write_made(out, markdown)


def _find(folder: Path, patterns: Collection[str]) -> Iterator[str]:
    for path in (path for pattern in patterns for path in folder.glob(pattern)):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
