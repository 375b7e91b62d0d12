"""A measure's figure beside those of other areas, of groups of people, and our own goals."""

from collections.abc import Iterable, Iterator, Sequence

from generator.describe.chart_labels import POINT_RANGE, say_reason
from generator.describe.company_words import (
    ALL_TOGETHER,
    AT_ANOTHER_TIME,
    BESIDE_EVERYONE,
    BESIDE_OTHER,
    CAREFUL,
    EVERYONE,
    GOAL,
    IN_ORDER,
    NO_COUNTS,
    NO_RANGE,
    ONE_RANGE,
    RULE,
    UNNAMED,
)
from generator.describe.context import Context
from generator.describe.dates import say_figure_period
from generator.describe.language import NOTHING
from generator.describe.notes import Noted, make_table
from generator.describe.numbers import say_bare_value
from generator.model.assessment import Reading
from generator.model.beside import ComparedWith, Verdict
from generator.model.company import Beside, Company, CompanyRow, Whose
from generator.model.comparisons import ComparedFigure
from generator.model.groups import GroupSet
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.rows import Figure
from generator.model.sentence import NO_WORDS, Sentence, begin_large
from generator.rate.beside import find_reach, judge
from generator.rate.comparison import is_same_time
from generator.rate.series import NO_SERIES


def describe_beside(indicator: Indicator, context: Context) -> Beside:
    """Everything that stands beside the figure of a measure."""
    others, groups = _describe_others(indicator, context), _describe_groups(indicator, context)
    how = _say_how(indicator, [*([others] if others else []), *groups], has_groups=bool(groups))
    return Beside(others=others, groups=groups, how=how)


def _describe_others(indicator: Indicator, context: Context) -> Company | None:
    """Other areas and our own goals beside our figure; None where the files have none of them."""
    agreement = context.agreement
    own = context.comparisons_of.get(indicator.id, ())
    now = agreement.period.ends
    others = [one for one in own if one.kind is not ComparedWith.GOAL and one.period.ends <= now]
    goals = [one for one in own if one.kind is ComparedWith.GOAL and one.period.ends > now]
    known = _list_known(indicator, context)
    period = _choose_period(indicator, known, others, goals)
    if period is None:
        return None
    ours = _find_for(indicator, known, period)
    rows = [_row_of_ours(ours, agreement.details.area_name, indicator, context)] if ours else []
    told = [_row_of_other(one, ours, period, indicator, context) for one in _latest(others, period)]
    told += [_row_of_goal(one, indicator, context) for one in goals]
    when = say_figure_period(period, indicator)
    return _make(NO_WORDS, when, rows + told)


def _describe_groups(indicator: Indicator, context: Context) -> tuple[Company, ...]:
    """Each set of groups of which a figure is known, in the order of groups.yml."""
    own = context.breakdowns_of.get(indicator.id, ())
    found = (_describe_set(one, own, indicator, context) for one in context.agreement.groups)
    return tuple(one for one in found if one)


def _say_how(
    indicator: Indicator, every: Sequence[Company], *, has_groups: bool
) -> tuple[Sentence, ...]:
    """How figures were compared, line by line; nothing where none were."""
    rows = [row for one in every for row in one.rows]
    if not any(row.whose is Whose.OTHERS for row in rows):
        return ()
    said = [NO_COUNTS] if indicator.is_additive else [RULE, ONE_RANGE, NO_RANGE, CAREFUL]
    said += [ALL_TOGETHER, IN_ORDER] if has_groups else []
    return tuple(phrase() for phrase in said)


def _make(title: Sentence, when: Sentence, rows: Sequence[CompanyRow]) -> Company:
    noted = (Noted(row.name, (), row.note, row.source) for row in rows)
    return Company(title=title, when=when, rows=tuple(rows), notes=make_table(noted).notes)


def _list_known(indicator: Indicator, context: Context) -> list[Reading]:
    """Our figures up to the current period, the latest last."""
    series = context.results.series.get((indicator.id, None), NO_SERIES)
    now = context.agreement.period.ends
    return [one for one in series.known if one.period.ends <= now]


def _find_for(indicator: Indicator, known: Iterable[Reading], period: Period) -> Reading | None:
    return next((one for one in known if is_same_time(indicator, one.period, period)), None)


def _choose_period(
    indicator: Indicator,
    known: Sequence[Reading],
    others: Sequence[ComparedFigure],
    goals: Sequence[ComparedFigure],
) -> Period | None:
    """The latest time of others for which we have a figure, else their latest.

    With goals alone, that of our latest figure.
    """
    period = _choose_time(indicator, known, {one.period for one in others})
    return known[-1].period if goals and known and not period else period


def _choose_time(
    indicator: Indicator, known: Sequence[Reading], times: Iterable[Period]
) -> Period | None:
    """The latest of some times for which we have a figure, else the latest; None of none."""
    ordered = sorted(times, key=lambda one: (one.ends, one))
    shared = [one for one in ordered if _find_for(indicator, known, one)]
    return next(reversed(shared or ordered), None)


def _latest(others: Sequence[ComparedFigure], period: Period) -> Iterator[ComparedFigure]:
    """The figure of each other for a time, else its latest, in the order of the file."""
    for name in dict.fromkeys((one.kind, one.of) for one in others):
        own = [one for one in others if (one.kind, one.of) == name]
        yield next(
            (one for one in own if one.period == period), max(own, key=lambda one: one.period.ends)
        )


def _row_of_ours(
    ours: Reading, name: Sentence, indicator: Indicator, context: Context
) -> CompanyRow:
    return CompanyRow(
        whose=Whose.OURS,
        name=name,
        label=name,
        shown=_say_with_range(ours, indicator),
        said=NO_WORDS,
        value=ours.value,
        reach=find_reach(ours),
        source=context.say(ours.source),
        note=ours.note,
    )


def _row_of_other(
    one: ComparedFigure,
    ours: Reading | None,
    period: Period,
    indicator: Indicator,
    context: Context,
) -> CompanyRow:
    name = one.of or UNNAMED[one.kind]()
    is_now = is_same_time(indicator, one.period, period)
    verdict = judge(ours if is_now else None, one, indicator)
    when = say_figure_period(one.period, indicator)
    return CompanyRow(
        whose=Whose.OTHERS,
        name=begin_large(name if is_now else AT_ANOTHER_TIME(name=name, when=when)),
        label=begin_large(name),
        shown=_say_with_range(one, indicator),
        said=BESIDE_OTHER[verdict](**({"name": name} if verdict in NAMING else {})),
        value=one.value if is_now else None,
        reach=find_reach(one) if is_now else None,
        source=context.say(one.source),
        note=one.note,
    )


NAMING = frozenset({
    Verdict.SAME, Verdict.BETTER, Verdict.WORSE, Verdict.HIGHER, Verdict.LOWER,
})  # fmt: skip
"""Verdicts whose words name the other."""


def _row_of_goal(one: ComparedFigure, indicator: Indicator, context: Context) -> CompanyRow:
    name = one.of or UNNAMED[one.kind]()
    when = say_figure_period(one.period, indicator)
    return CompanyRow(
        whose=Whose.GOAL,
        name=begin_large(AT_ANOTHER_TIME(name=name, when=when)),
        label=begin_large(name),
        shown=_say_with_range(one, indicator),
        said=GOAL(),
        value=one.value,
        reach=find_reach(one),
        source=context.say(one.source),
        note=one.note,
    )


def _describe_set(
    every: GroupSet, own: Sequence[Figure], indicator: Indicator, context: Context
) -> Company | None:
    """One set at the latest time for which one of its groups has a figure."""
    titles = {group.id: group.title for group in every.groups}
    rows = [one for one in own if one.group in titles]
    now = context.agreement.period.ends
    times = {one.period for one in rows if one.value is not None and one.period.ends <= now}
    known = _list_known(indicator, context)
    period = _choose_time(indicator, known, times)
    if period is None:
        return None
    ours = _find_for(indicator, known, period)
    of_group = {one.group: one for one in rows if one.period == period}
    told = [_row_of_ours(ours, EVERYONE(), indicator, context)] if ours else []
    told += [
        _row_of_group(title, of_group[name], ours, indicator, context)
        for name, title in titles.items()
        if name in of_group
    ]
    when = say_figure_period(period, indicator)
    return _make(every.title, when, told)


def _row_of_group(
    title: Sentence, one: Figure, ours: Reading | None, indicator: Indicator, context: Context
) -> CompanyRow:
    is_known = one.value is not None
    verdict = judge(one, ours, indicator) if ours else Verdict.OTHER_TIME
    return CompanyRow(
        whose=Whose.OTHERS,
        name=title,
        label=title,
        shown=_say_with_range(one, indicator),
        said=BESIDE_EVERYONE[verdict]() if is_known else NOTHING(),
        value=one.value,
        reach=find_reach(one),
        source=context.say(one.source),
        note=one.note,
    )


def _say_with_range(one: Reading | Figure | ComparedFigure, indicator: Indicator) -> Sentence:
    """A figure with its range, or why there is none."""
    if one.value is None:
        return say_reason(None if isinstance(one, ComparedFigure) else one.status)
    value, reach = say_bare_value(one.value, indicator), find_reach(one)
    if reach is None:
        return value
    lower, upper = (say_bare_value(end, indicator) for end in reach)
    return POINT_RANGE(value=value, lower=lower, upper=upper)
