"""The charts of a measure as files that people may take with them."""

from collections.abc import Iterable, Iterator

from generator.describe.language import is_from_the_right
from generator.describe.sources import say_source
from generator.describe.take_words import FROM, SOURCE
from generator.model.chart import Chart, Spot
from generator.model.report import IndicatorReport
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.pages import links
from generator.pages.page import ChartFile
from generator.pages.view import View


def list_chart_files(
    view: View, one: IndicatorReport, charts: Iterable[tuple[Spot, Chart]]
) -> Iterator[ChartFile]:
    """A file for each chart of a measure's page."""
    here = links.indicator(one.indicator.id)
    base = links.publish_at(view.site, view.report.agreement)
    seen: dict[Spot, int] = {}
    for spot, chart in charts:
        seen[spot] = seen.get(spot, 0) + 1
        yield ChartFile(
            address=links.chart_file(one.indicator.id, spot, seen[spot]),
            name=one.indicator.plain_title,
            chart=chart,
            foot=(*map(str, list_origin(view, one, spot)), *([f"{base}{here}"] if base else [])),
            is_mirrored=is_from_the_right(),
        )


def list_origin(view: View, one: IndicatorReport, spot: Spot = Spot.ANSWER) -> Iterator[Sentence]:
    """Whose figures these are and of what time, and where they come from."""
    report = view.report
    yield FROM(agreement=report.agreement.details.name, period=report.period)
    source = find_source(view, one, spot)
    if source:
        yield SOURCE(source=source)


def find_source(view: View, one: IndicatorReport, spot: Spot) -> Sentence:
    """Where the latest figure comes from, in words; empty where nobody says so."""
    agreement = view.report.agreement
    if spot is Spot.PLACES:
        return next((line.source for line in one.places if line.source), NO_WORDS)
    if spot in {Spot.OTHERS, Spot.GROUPS}:
        every = (one.beside.others,) if spot is Spot.OTHERS else one.beside.groups
        rows = (row for company in every if company for row in company.rows)
        return join(dict.fromkeys(row.source for row in rows), "; ")
    series = view.report.results.series.get((one.indicator.id, None))
    known = [reading for reading in (series.known if series else ()) if reading.source]
    sources = {source.id: source for source in agreement.sources}
    return say_source(known[-1].source, sources) if known else NO_WORDS
