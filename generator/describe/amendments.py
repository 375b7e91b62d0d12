"""What was published and is told otherwise since: the old value, the new one, when and why."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from generator.describe.chart_labels import REASON
from generator.describe.dates import say_day, say_period
from generator.describe.language import Phrase
from generator.describe.numbers import say_value
from generator.describe.tags import make_tag
from generator.model.agreement import Agreement
from generator.model.amendments import Amendment, AmendmentLine
from generator.model.enums import AmendmentKind, FigureStatus
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.published import OF_GROUP, name_group, name_indicator, name_series
from generator.model.ratings import Dimension
from generator.model.sentence import NO_WORDS, Sentence, begin_large, join, written

CHANGED = Phrase('{what} was "{old}" on this site. Now it is "{new}".')
ADDED = Phrase('{what} was not on this site. Now it is "{new}".')
GONE = Phrase('{what} was "{old}" on this site. We took it out.')
HIDDEN = Phrase("{what} was on this site. It is of too few people, so we took it out.")
"""Without the figure: else this very line would tell it."""
KIND = {
    AmendmentKind.REVISION: Phrase("Better figures came on {day}."),
    AmendmentKind.CORRECTION: Phrase("It was a mistake. We put it right on {day}."),
}
FIGURE, FIGURE_IN = Phrase("the figure for {when}"), Phrase("the figure for {when} in {place}")
FIGURE_OF = Phrase("the figure for {when} in the group {group}")
COMPARED = Phrase("a figure of others, or a goal of ours,")
STATUS = Phrase("how firm the figure for {when} is")
RANGE = Phrase("the likely range of the figure for {when}")
TARGET = Phrase("the plan for {when}")
RATING, REASONED = Phrase("the rating for {when}"), Phrase("the reason for the rating for {when}")
SOURCE = Phrase("the source of the figure for {when}")
OF_PAGE: Mapping[str, Phrase] = {
    "title": Phrase("the name"),
    "block": Phrase("the topic"),
    "source": Phrase("the source"),
    "rule": Phrase("the way we rate it"),
    "action": Phrase("the state of what is being done"),
    "step": Phrase("the state of this step"),
    "words": Phrase("what we wrote"),
    **dict.fromkeys(("comparison", "comparison range", "comparison source"), COMPARED),
}
"""What is told otherwise, where it is of a page and not of a time."""
ANYTHING = Phrase("what we said")
OF_TIME: Mapping[str, Phrase] = {
    "figure": FIGURE,
    "status": STATUS,
    "range": RANGE,
    "figure source": SOURCE,
    "target": TARGET,
    "target source": TARGET,
}


def describe_amendments(agreement: Agreement) -> tuple[AmendmentLine, ...]:
    """Every amendment that the public may see, the latest first."""
    if not agreement.amendments:
        return ()
    named = dict(_name_rows(agreement))
    indicators = {name_indicator(one.id): one for one in agreement.indicators}
    lines = (_describe(one, agreement, indicators, named) for one in agreement.amendments)
    return tuple(reversed(list(lines)))


def _describe(
    one: Amendment,
    agreement: Agreement,
    indicators: Mapping[str, Indicator],
    named: Mapping[tuple[str, str], tuple[str | None, Period]],
) -> AmendmentLine:
    zone = agreement.details.time_zone
    old, new = (_say(text, one, agreement, indicators) for text in (one.old, one.new))
    phrase = CHANGED if old and new else GONE if old else ADDED
    if one.what == "figure" and one.new == FigureStatus.SUPPRESSED:
        phrase, old, new = HIDDEN, NO_WORDS, NO_WORDS
    what = _name(one, agreement, named)
    told = phrase(
        what=begin_large(what),
        **{name: text for name, text in (("old", old), ("new", new)) if text},
    )
    day = say_day(one.at.at(zone).astimezone(zone).date())
    return AmendmentLine(
        page=one.page,
        kind=one.kind,
        periods=_find_periods(one, agreement),
        said=join((told, KIND[one.kind](day=day), one.reason)),
    )


def _find_periods(one: Amendment, agreement: Agreement) -> tuple[Period, ...]:
    """The published periods that it tells otherwise."""
    return tuple(
        period
        for period, published in agreement.published.items()
        if one.is_of(period) and published.facts.get(one.key, "") == one.old
    )


def _name_rows(
    agreement: Agreement,
) -> Iterator[tuple[tuple[str, str], tuple[str | None, Period]]]:
    """The area or group and the period of each figure and target, by its page and its name."""
    for row in agreement.figures:
        name = name_series(row.area, row.period)
        yield (name_indicator(row.indicator), name), (row.area, row.period)
    for one in agreement.breakdowns:
        yield (name_indicator(one.indicator), name_group(one)), (one.group, one.period)
    for row in agreement.targets:
        name = name_series(row.area, row.period, row.kind)
        yield (name_indicator(row.indicator), name), (row.area, row.period)


def _name(
    one: Amendment,
    agreement: Agreement,
    named: Mapping[tuple[str, str], tuple[str | None, Period]],
) -> Sentence:
    """What is told otherwise, in the middle of a sentence."""
    if one.what in {"rating", "reason"} and one.period:
        return (RATING if one.what == "rating" else REASONED)(when=say_period(one.period))
    if one.what not in OF_TIME:
        return OF_PAGE.get(one.what, ANYTHING)()
    area, period = named.get((one.page, one.of), (None, None))
    when = say_period(period) if period else written(one.of)
    if one.of.startswith(OF_GROUP) and period:
        groups = (group for every in agreement.groups for group in every.groups)
        named_group = next((each.title for each in groups if each.id == area), NO_WORDS)
        return FIGURE_OF(when=when, group=named_group)
    if area and one.what == "figure":
        place = next((each.name for each in agreement.areas if each.id == area), NO_WORDS)
        return FIGURE_IN(when=when, place=place)
    return OF_TIME[one.what](when=when)


def _say(
    text: str, one: Amendment, agreement: Agreement, indicators: Mapping[str, Indicator]
) -> Sentence:
    """A value as pages show it."""
    indicator = indicators.get(one.page)
    if not text:
        return NO_WORDS
    if one.what == "rating" and one.of in {*Dimension}:
        scale = agreement.details.scale(Dimension(one.of))
        return make_tag(scale, text, agreement.details).word
    if one.what in {"figure", "target", "comparison"} and indicator:
        if text in {*FigureStatus}:
            return REASON.get(FigureStatus(text), ANYTHING)()
        try:
            return say_value(Decimal(text), indicator)
        except InvalidOperation:
            return written(text)
    return written(text)
