"""One page a period: an archive whose addresses never change."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.describe.page_words import OPENING, TOPIC_THEN
from generator.model.past_lines import Then, TopicThen
from generator.model.report import PeriodReport
from generator.pages import links
from generator.pages.page import Head, Page
from generator.pages.view import View


def make_period_pages(view: View) -> Iterator[Page]:
    """Each period of which anything is known, the latest first."""
    for one in view.report.periods:
        opening = one.counts[0].headline if one.counts else OPENING()
        yield view.page(
            links.name_period(one.period, view.report.agreement.details.reporting),
            Head(one.name, f"{one.name}: {opening}", above="changes"),
            "period.md.j2",
            one,
        )
        if one.then and one.then.is_long:
            yield from _make_topic_pages(view, one, one.then)


def _make_topic_pages(view: View, period: PeriodReport, then: Then) -> Iterator[Page]:
    """What a period said of each measure, where that is too much for one page."""
    reporting = view.report.agreement.details.reporting
    for topic in then.topics:
        title = TOPIC_THEN(topic=topic.title, period=period.name)
        yield view.page(
            links.name_topic_then(period.period, reporting, topic.id),
            Head(title, title, above="changes"),
            "topic_then.md.j2",
            TopicOfPeriod(period, topic),
        )


@dataclass(frozen=True, slots=True)
class TopicOfPeriod:
    """What a page shows of a topic in a past period."""

    period: PeriodReport
    topic: TopicThen
