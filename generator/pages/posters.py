"""One poster a place, for a library wall: how it is doing, on one page of paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from generator.describe.answers import say_reading
from generator.describe.dates import say_figure_period
from generator.describe.take_words import (
    ALL_AROUND,
    HERE,
    ON_THE_SITE,
    POSTER_TITLE,
    QR_LEADS,
    READ_MORE,
)
from generator.model.lines import Tag
from generator.model.place_lines import AreaReport
from generator.model.ratings import Tone
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import NO_WORDS, Sentence
from generator.pages import links
from generator.pages.embed import stand_for, without_links
from generator.pages.escape import escape_markdown
from generator.pages.page import Head, Page
from generator.pages.qr import draw_qr
from generator.pages.view import View

FRAME = "poster.html"
"""Its template of the theme."""
MOST, FEWEST, GRAVE = 5, 3, 2
"""Measures of the place; as many are taken from the whole area until there are so few; and of
those at most so many that are not going to plan, since a wall should not show these alone."""


@dataclass(frozen=True, slots=True)
class PosterLine:
    """A measure in large type."""

    title: Sentence
    value: Sentence
    when: Sentence
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class Poster:
    """All that a poster says."""

    area: AreaReport
    answer: Sentence
    groups: tuple[tuple[Sentence, tuple[PosterLine, ...]], ...]
    """The place's own measures, and those of the whole area, each with a heading."""
    code: Markup
    """Empty where the site has no address yet."""
    read_more: Sentence
    address: Markup
    """Of the page of the place; empty where the site has none yet."""


def make_posters(view: View) -> Iterator[Page]:
    """A poster for each place that has a name."""
    report = view.report
    around = tuple(islice(_list_around(report), FEWEST))
    for one in report.areas.values():
        if one.area.named:
            yield _make_poster(view, one, around)


def _make_poster(view: View, one: AreaReport, around: tuple[PosterLine, ...]) -> Page:
    report, name = view.report, one.area.name
    own = tuple(islice(_list_own(one, report), MOST))
    place = links.find(report.agreement.name_page(one.area))
    base = links.publish_at(view.site, report.agreement)
    groups = (
        (HERE(), own),
        (ALL_AROUND(area=report.agreement.details.area_name), around[: max(FEWEST - len(own), 0)]),
    )
    (answer,) = without_links([one.account.headline or one.summary])
    content = Poster(
        one,
        answer,
        tuple(group for group in groups if group[1]),
        draw_qr(f"{base}{place}", QR_LEADS(place=name)) if base else Markup(),
        READ_MORE() if base else ON_THE_SITE(site=report.agreement.details.name, place=name),
        escape_markdown(f"{base}{place}") if base else Markup(),
    )
    head = Head(POSTER_TITLE(place=name), answer)
    page = view.page(f"{links.POSTERS}/{one.area.id}", head, "poster.md.j2", content)
    return stand_for(page, place, FRAME)


def _list_own(one: AreaReport, report: Report) -> Iterator[PosterLine]:
    """The measures of a place that have a figure which may be shown, those with a rating first."""
    for line in sorted(one.figures, key=lambda line: line.tag is None):
        indicator = report.indicators[line.indicator].indicator
        series = report.results.series.get((line.indicator, line.area))
        value = say_reading(series.known[-1], indicator) if series and series.known else NO_WORDS
        if value and line.value in value:
            yield PosterLine(indicator.plain_title, value, line.period, line.tag)


def _list_around(report: Report) -> Iterator[PosterLine]:
    """Measures of the whole area: the gravest few, then those that go to plan, then the rest."""
    worst = list(report.worst)
    bad = {one.indicator.id for one in worst}
    rest = [one for one in report.indicators.values() if one.indicator.id not in bad]
    rest.sort(key=lambda one: one.tags[0].tone != Tone.GOOD.look)
    for one in (*worst[:GRAVE], *rest, *worst[GRAVE:]):
        line = _read_whole(one, report)
        if line:
            yield line


def _read_whole(one: IndicatorReport, report: Report) -> PosterLine | None:
    """The latest figure for the whole area; None where there is none."""
    series = report.results.series.get((one.indicator.id, None))
    if series is None or not series.known:
        return None
    latest = series.known[-1]
    when = say_figure_period(latest.period, one.indicator)
    value = say_reading(latest, one.indicator)
    return PosterLine(one.indicator.plain_title, value, when, one.tags[0])
