"""An agreement's published facts: what its files say, and what its pages say of them.

Facts of the first kind are held against the files later: a published one changes only with an
entry in amendments.yml. Those of the second kind are kept so that the period's page can always say
what was said.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.documents import Commentary
from generator.model.enums import SetBy
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.published import (
    ADDRESS,
    SITE,
    Key,
    name_compared,
    name_group,
    name_indicator,
    name_series,
)
from generator.model.results import DimensionCount, Results
from generator.model.rows import Action
from generator.model.tolerance import Tolerance

if TYPE_CHECKING:  # a check says nothing, and need not know how
    from generator.model.count_lines import CountReport
    from generator.model.report import Report

HOME = "home"
Fact = tuple[Key, str]
LIMITS = (
    "green_share", "amber_share", "better_share", "green_points", "amber_points", "better_points",
)  # fmt: skip
OF_ALL = "of all"
"""How many are counted, beside how many have each rating."""
NO_STATUS = "not said"
"""Of a figure of which nobody says how firm it is; of most, it is final."""
WORDS = "words"
"""What officers wrote for a period, and its parts:"""
HEADLINE, RATING_REASON, BY = "headline", "rating reason", "by"
DOING, JOIN_IN, TEXT = "doing", "join in", "text"
BY_RULE = frozenset({SetBy.RULE, SetBy.NOBODY})
"""Who set a rating that no officer gave."""
LINE = "{name} {number:03}"
"""Lines and items are numbered so that they sort in their order."""


def list_facts(agreement: Agreement, results: Results) -> dict[Key, str]:
    """What the files say up to the agreement's current period, with its ratings."""
    return list_rows(agreement) | list_of_period(agreement, results, agreement.period)


def list_rows(agreement: Agreement) -> dict[Key, str]:
    """What the files say of any time: measures, figures, targets, actions and places."""
    return _drop_empty(
        (
            *_list_of_indicators(agreement),
            *_list_of_rows(agreement),
            *_list_of_places(agreement),
        )
    )


def list_pages(agreement: Agreement) -> set[str]:
    """The keys of the pages of measures, topics and places."""
    return {key.page for key, _ in (*_list_of_indicators(agreement), *_list_of_places(agreement))}


def list_of_period(agreement: Agreement, results: Results, period: Period) -> dict[Key, str]:
    """What is said of one period: its ratings, and officers' words."""
    return _drop_empty(
        (*_list_ratings(results, period), *_list_words(agreement, period)),
    )


def _drop_empty(facts: Iterable[Fact]) -> dict[Key, str]:
    return {key: str(value) for key, value in facts if str(value)}


def list_said(report: "Report") -> dict[Key, str]:
    """What the pages say of the current period: headlines, counts, tags and answers."""
    facts: list[Fact] = []
    counted = report.results.counts.get(report.agreement.period, {})
    for (dimension, of_all), count in zip(counted.items(), report.counts, strict=True):
        facts.append(_say_count(dimension, count))
        facts += _list_counts(dimension, of_all)
    dimensions = {name: dimension for dimension, name in report.reference.names.items()}
    for name, one in report.indicators.items():
        page = name_indicator(name)
        facts.append((Key(page, "answer", ""), " ".join((one.verdict, *one.facts))))
        for tag in one.tags:
            facts.append((Key(page, "tag", dimensions[tag.name]), tag.word))
            facts.append((Key(page, "tone", dimensions[tag.name]), tag.tone))
    return _drop_empty(facts)


def list_addresses(pages: Iterable[tuple[str, str]]) -> dict[Key, str]:
    """Every address of the site with the title of its page: none may ever be dropped."""
    return {Key(SITE, ADDRESS, address): title for address, title in pages}


def name_release(agreement: Agreement) -> dict[Key, str]:
    """Which release it is, and the receipt of the one before: the files are a chain."""
    named = {Key(HOME, "period", ""): str(agreement.period)}
    earlier = [one for one in agreement.published if one < agreement.period]
    if earlier:
        before = agreement.published[max(earlier)]
        named[Key(HOME, "previous", str(before.period))] = before.sha256
    return named


def _list_of_indicators(agreement: Agreement) -> Iterator[Fact]:
    for one in agreement.indicators:
        page = name_indicator(one.id)
        yield Key(page, "title", ""), one.plain_title
        yield Key(page, "block", ""), " ".join(one.blocks)
        yield Key(page, "source", ""), one.source
        yield Key(page, "rule", ""), describe_rule(one, agreement.details.default_tolerance)
    for block in agreement.blocks:
        yield Key(f"block/{block.id}", "title", ""), block.plain_title


def describe_rule(one: Indicator, default: Tolerance) -> str:
    """How an indicator is rated: the method, which way is better, the limits in use."""
    own = {name: getattr(one.rating, name) for name in LIMITS}
    used = {
        name: value if value is not None else getattr(default, name, None)
        for name, value in own.items()
    }
    limits = (f"{name} {value}" for name, value in used.items() if value is not None)
    band = (f"from {one.band.lower} to {one.band.upper}",) if one.band else ()
    return ", ".join((one.rating.method, one.polarity, *band, *limits))


def _list_of_rows(agreement: Agreement) -> Iterator[Fact]:
    """Figures, targets, figures of others and actions."""
    named = [(row, name_series(row.area, row.period)) for row in agreement.figures]
    named += [(one, name_group(one)) for one in agreement.breakdowns]
    for row, of in named:
        page = name_indicator(row.indicator)
        yield Key(page, "figure", of), row.status if row.value is None else row.value
        if row.value is not None:
            yield Key(page, "status", of), row.status or NO_STATUS
        if row.lower is not None or row.upper is not None:
            yield Key(page, "range", of), f"{row.lower} to {row.upper}"
        yield Key(page, "figure source", of), row.source
    for row in agreement.targets:
        of = name_series(row.area, row.period, row.kind)
        yield Key(name_indicator(row.indicator), "target", of), row.value
        yield Key(name_indicator(row.indicator), "target source", of), row.source
    for one in agreement.comparisons:
        page, of = name_indicator(one.indicator), name_compared(one)
        yield Key(page, "comparison", of), str(one.value)
        if one.lower is not None or one.upper is not None:
            yield Key(page, "comparison range", of), f"{one.lower} to {one.upper}"
        yield Key(page, "comparison source", of), one.source
    for action in agreement.actions:
        yield Key(name_action_page(action, agreement), "action", action.action), action.status


def name_action_page(action: Action, agreement: Agreement) -> str:
    """The key of the page that tells an action first."""
    if action.indicator:
        return name_indicator(action.indicator)
    area = next((one for one in agreement.areas if one.id == action.area), None)
    return agreement.name_page(area) if area else HOME


def _list_ratings(results: Results, period: Period) -> Iterator[Fact]:
    for name, assessments in results.assessments.items():
        for one in assessments:
            if one.period == period:
                yield from _list_rating(name_indicator(name), one)


def _list_rating(page: str, one: Assessment) -> Iterator[Fact]:
    yield Key(page, "rating", one.dimension), one.rating
    yield Key(page, "set by", one.dimension), one.set_by
    yield Key(page, "reason", one.dimension), one.reason


def _list_words(agreement: Agreement, period: Period) -> Iterator[Fact]:
    for (when, page), written in agreement.commentary.items():
        if when == period:
            yield from list_commentary(page, written)


def list_commentary(page: str, written: Commentary) -> Iterator[Fact]:
    """What officers wrote on a page, its lines and items one by one."""
    yield Key(page, WORDS, HEADLINE), written.headline
    yield Key(page, WORDS, RATING_REASON), written.rating_reason
    yield Key(page, WORDS, BY), f"{written.author_role}, {written.updated}"
    for name, lines in (
        (DOING, written.doing),
        (JOIN_IN, written.join_in),
        (TEXT, written.body.splitlines()),
    ):
        for number, line in enumerate(lines, 1):
            yield Key(page, WORDS, LINE.format(name=name, number=number)), line


def _list_of_places(agreement: Agreement) -> Iterator[Fact]:
    areas = {one.id: one for one in agreement.areas}
    for area in areas.values():
        yield Key(agreement.name_page(area), "title", ""), area.name
    for step in agreement.steps:
        if step.area in areas:
            yield Key(agreement.name_page(areas[step.area]), "step", step.step), step.status


def _say_count(dimension: str, count: "CountReport") -> Fact:
    said = (count.headline, *count.bad, *count.rest, count.caution)
    return Key(HOME, "count", dimension), " ".join(filter(None, said))


def _list_counts(dimension: str, of_all: DimensionCount) -> Iterator[Fact]:
    pages = {HOME: of_all.total, **{f"block/{one}": of for one, of in of_all.blocks.items()}}
    for page, count in pages.items():
        for rating, number in count.counts.items():
            yield Key(page, "number", f"{dimension} {rating}"), str(number)
        yield Key(page, "number", f"{dimension} {OF_ALL}"), str(count.denominator)
