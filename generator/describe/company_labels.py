"""The words around a strip of figures that stand beside each other."""

from collections.abc import Sequence
from decimal import Decimal

from generator.describe.chart_labels import FIGURE
from generator.describe.company_words import (
    BESIDE_HEAD,
    EQUAL_ALONE,
    EVERYONE_MARK,
    GOAL_MARK,
    GROUPS_EQUAL,
    GROUPS_GO,
    OTHERS_ALONE,
    OURS_AND_EQUAL,
    OURS_AND_GOAL,
    OURS_AND_MORE,
    OURS_AND_ONE,
    TEXT,
    TEXT_ENDS,
    TEXT_SHORT,
    WHOSE_HEAD,
)
from generator.describe.language import Phrase
from generator.describe.numbers import say_bare_value
from generator.describe.strip_labels import REACH_MARK, SUBTITLE, WHOLE_MARK
from generator.model.company import CompanyRow, Whose
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence, cut, join


def say_others_title(rows: Sequence[CompanyRow], indicator: Indicator) -> Sentence:
    """Our figure and the others', from where to where they go; `rows` all have a value."""
    ours = next((row for row in rows if row.whose is Whose.OURS), None)
    others = [row for row in rows if row.whose is Whose.OTHERS]
    low, high = _say_ends(others or rows[-1:], indicator)
    if ours is None:
        return _say_from_to(OTHERS_ALONE, EQUAL_ALONE, low, high)
    known = {"area": ours.name, "ours": _say(ours.value, indicator)}
    if not others:
        return OURS_AND_GOAL(value=high, **known)
    if len(others) == 1:
        return OURS_AND_ONE(name=others[0].name, value=low, **known)
    return _say_from_to(OURS_AND_MORE, OURS_AND_EQUAL, low, high, **known)


def say_groups_title(rows: Sequence[CompanyRow], indicator: Indicator) -> Sentence:
    """From where to where the groups go; `rows` all have a value."""
    return _say_from_to(GROUPS_GO, GROUPS_EQUAL, *_say_ends(rows, indicator))


def _say_from_to(
    range_: Phrase, equal: Phrase, low: Sentence, high: Sentence, **known: object
) -> Sentence:
    return equal(low=low, **known) if low == high else range_(low=low, high=high, **known)


def _say_ends(rows: Sequence[CompanyRow], indicator: Indicator) -> tuple[Sentence, Sentence]:
    values = [row.value for row in rows if row.value is not None]
    return _say(min(values), indicator), _say(max(values), indicator)


def _say(value: Decimal | None, indicator: Indicator) -> Sentence:
    return say_bare_value(value or Decimal(0), indicator)


def say_company_subtitle(
    indicator: Indicator, when: Sentence, rows: Sequence[CompanyRow], area: Sentence | None
) -> Sentence:
    """What is shown for when, and what each mark means; without an area, ours is everyone's."""
    said = [SUBTITLE(measure=indicator.plain_title, when=when)]
    drawn = {row.whose for row in rows}
    if Whose.OURS in drawn:
        said.append(WHOLE_MARK(area=area) if area else EVERYONE_MARK())
    if Whose.GOAL in drawn:
        said.append(GOAL_MARK())
    if any(row.reach for row in rows):
        said.append(REACH_MARK())
    return join(said)


def say_company_text(
    indicator: Indicator, when: Sentence, rows: Sequence[CompanyRow], room: int
) -> Sentence:
    """Alternative text: every row where there is room, else how many and from where to where."""
    low, high = _say_ends(rows, indicator)
    given = {"measure": indicator.plain_title, "when": when, "low": low, "high": high}
    number = sum(row.value is not None for row in rows)
    every = TEXT(list=join((join((row.name, row.shown)) for row in rows), ", "), **given)
    tried = (every, TEXT_ENDS(number=number, **given), TEXT_SHORT(number=number, **given))
    return next((said for said in tried if len(said) <= room), cut(tried[-1], room))


def company_columns() -> tuple[Sentence, ...]:
    """The heads of the table of such a strip."""
    return WHOSE_HEAD(), FIGURE(), BESIDE_HEAD()
