"""One small page a measure that other sites show in a frame: tag, answer and chart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.describe.take_words import EMBED_TITLE
from generator.model.chart import Chart, Spot
from generator.model.report import IndicatorReport
from generator.model.sentence import Sentence, join
from generator.pages import links
from generator.pages.chart_files import list_origin
from generator.pages.page import Head, Page
from generator.pages.view import View

FRAME = "embed.html"
"""Its template of the theme."""
SAID = 2
"""Sentences of the answer: the figure and the plan."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a frame shows of a measure."""

    report: IndicatorReport
    answer: tuple[Sentence, ...]
    charts: tuple[tuple[Chart, None], ...]
    """With no button to explore it."""
    origin: tuple[Sentence, ...]


def make_embed_page(view: View, one: IndicatorReport) -> Page | None:
    """The page of a measure for frames; none where the site is for a disk, which nobody frames."""
    if view.site.is_on_disk:
        return None
    content = Embedded(
        one,
        tuple(without_links(_answer(one))),
        tuple((chart, None) for chart in view.draw(one, Spot.ANSWER)[:1]),
        tuple(list_origin(view, one)),
    )
    head = Head(EMBED_TITLE(measure=one.indicator.plain_title), one.verdict)
    page = view.page(f"{links.EMBED}/{one.indicator.id}", head, "embed.md.j2", content)
    return stand_for(page, links.indicator(one.indicator.id), FRAME)


def _answer(one: IndicatorReport) -> Iterator[Sentence]:
    """The answer, without a verdict that says no more than the tag before it."""
    if one.verdict.rstrip(".") != one.tags[0].word:
        yield one.verdict
    yield from one.facts[:SAID]


def without_links(said: Iterable[Sentence]) -> Iterator[Sentence]:
    """The words without what they link to: a link would lead the frame to a page that refuses."""
    for one in (join([each]) for each in said):
        yield one if one.is_plain else Sentence(part._replace(page="") for part in one.parts)


def stand_for(page: Page, address: str, frame: str) -> Page:
    """The page as another form of that at an address: it names no way to itself."""
    bare = replace(page, trail=(), linked_data=(), kept_in=(), alternates=())
    return replace(bare, frame=frame, stands_for=address)
