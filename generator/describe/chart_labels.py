"""The words inside and around a chart: short labels, what each mark means, rows of its table."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.describe.answers import say_reading
from generator.describe.dates import say_figure_period
from generator.describe.figure_notes import add_note
from generator.describe.language import Phrase, Plural
from generator.describe.numbers import (
    GOALS,
    MINUS,
    round_to,
    say_goal,
    say_number,
    say_value,
)
from generator.model.assessment import Aim, Reading
from generator.model.chart import LONGEST_ALT
from generator.model.currency import SIGNS
from generator.model.enums import FigureStatus
from generator.model.findings import Projection
from generator.model.goal import Side
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.sentence import NO_WORDS, Sentence, generated, join

MILLION, BILLION = Decimal(10) ** 6, Decimal(10) ** 9
SIZES: dict[Decimal, Phrase] = {
    BILLION: Phrase("{number}bn"),
    MILLION: Phrase("{number}m"),
    Decimal(1): Phrase("{number}"),
}
"""Large numbers on an axis, the largest first."""
SIZE_WORDS: dict[Decimal, Phrase] = {
    BILLION: Phrase("On the chart, bn means thousand million."),
    MILLION: Phrase("On the chart, m means million."),
}
DECIMALS_OF_LARGE = 2
MOST_DECIMALS = 4

PLAN_LABEL, AHEAD_LABEL = Phrase("plan {value}"), Phrase("leads to {value}")
FIGURES_NAME, PLAN_NAME, AHEAD_NAME = Phrase("Figure"), Phrase("Plan"), Phrase("Looking ahead")
LEFT_NAME = Phrase("The way left")

NO_FIGURE = Phrase("no figure")
REASON: dict[FigureStatus | None, Phrase] = {
    FigureStatus.LATE: Phrase("late"),
    FigureStatus.NOT_DUE: Phrase("not due yet"),
    FigureStatus.SUPPRESSED: Phrase("too few to show"),
    FigureStatus.NOT_COLLECTED: Phrase("not collected"),
    FigureStatus.NOT_GIVEN: NO_FIGURE,
    None: NO_FIGURE,
}
"""Why a line breaks, as short as can stand beside the break."""
GAPS = Phrase("A cross: no figure for {list}.")
GAP = Phrase("{period} ({reason})")
MORE = Plural("and {number} more", "and {number} more")
MOST_NAMED = 2
"""So many times without a figure are named below the title."""
RANGE = Phrase("Shaded: where the true figure is likely to lie.")
AHEAD = Phrase(
    "Long dashes and rings: where it leads. Four times in five, the figure ends in the light shade."
)

TEXT_GAPS = Plural("One figure is missing.", "{number} figures are missing.")
TEXT_PLAN = Phrase("The plan goes from {first} to {last}.")
TEXT_ONE_PLAN = Phrase("The plan is {last}.")
TEXT_AHEAD = Phrase("It leads to about {value}.")

POINT = Phrase("{value}, {when}")
POINT_RANGE = Phrase("{value} ({lower} to {upper})")
WHEN, FIGURE, PLAN = Phrase("When"), Phrase("Figure"), Phrase("Plan")
NOT_YET = Phrase("no figure yet")
FORECAST_CELL = Phrase("about {value}, from {lower} to {upper} (looking ahead)")

MEGABYTE = 1_000_000
KILOBYTES, MEGABYTES = Phrase("{number} kB"), Phrase("{number} MB")
EXPLORE = Phrase("Explore this chart ({weight})")
EXPLORE_LOADING = Phrase("The chart is on its way.")
EXPLORE_LOADED = Phrase("The chart is ready. Point at a mark to see its figure.")
EXPLORE_FAILED = Phrase("The chart did not come. The picture and the tables have the same figures.")


def find_size(largest: Decimal, indicator: Indicator) -> Decimal:
    """What numbers of an axis are divided by, so that their labels stay short."""
    shown = abs(largest) * indicator.unit.multiple
    return next(size for size in SIZES if shown >= size or size == 1)


def say_tick(value: Decimal, indicator: Indicator, step: Decimal, size: Decimal) -> Sentence:
    """A label of the axis: £1.5m, 60%, 1,200, with the decimals that its step needs."""
    exponent = (step * indicator.unit.multiple / size).normalize().as_tuple().exponent
    return _say_short(value, indicator, size, -exponent if isinstance(exponent, int) else 0)


def say_point(value: Decimal, indicator: Indicator) -> Sentence:
    """The label of a figure, as short as those of the axis."""
    size = find_size(value, indicator)
    decimals = indicator.decimals if size == 1 else DECIMALS_OF_LARGE
    return _say_short(value, indicator, size, decimals)


def _say_short(value: Decimal, indicator: Indicator, size: Decimal, decimals: int) -> Sentence:
    decimals = min(max(decimals, 0), MOST_DECIMALS)
    shown = round_to(value * indicator.unit.multiple / size, decimals)
    number = SIZES[size](number=say_number(abs(shown), decimals))
    symbol = indicator.unit.symbol
    said = f"{symbol}{number}" if symbol in SIGNS else f"{number}{symbol}"
    return generated(f"{MINUS}{said}" if shown < 0 else said)


def say_aim_point(aim: Aim, indicator: Indicator) -> Sentence:
    """The number of a target with its side, as short as the labels of the axis."""
    point = say_point(aim.value, indicator)
    return point if aim.side is Side.PLAIN else GOALS[aim.side](value=point)


def say_plan_label(aim: Aim, indicator: Indicator) -> Sentence:
    """The label of the plan's line."""
    return PLAN_LABEL(value=say_aim_point(aim, indicator))


def say_ahead_label(value: Decimal, indicator: Indicator) -> Sentence:
    """The label of the forecast."""
    return AHEAD_LABEL(value=say_point(value, indicator))


def say_reason(status: FigureStatus | None) -> Sentence:
    """Why there is no figure, in a word or a few."""
    return REASON[status]()


def say_marks(
    subtitle: Sentence,
    gaps: Sequence[tuple[Sentence, FigureStatus | None]],
    *,
    size: Decimal,
    has_range: bool,
    has_forecast: bool,
) -> Sentence:
    """The subtitle, and what the marks in the picture mean; `gaps` are times with their reasons."""
    said = [RANGE()] if has_range else []
    if has_forecast:
        said.append(AHEAD())
    if gaps:
        named = [GAP(period=when, reason=say_reason(why)) for when, why in gaps[:MOST_NAMED]]
        if len(gaps) > MOST_NAMED:
            named.append(MORE(len(gaps) - MOST_NAMED))
        said.append(GAPS(list=join(named, ", ")))
    if size in SIZE_WORDS:
        said.append(SIZE_WORDS[size]())
    ended = subtitle if subtitle.endswith(".") else join((subtitle, "."), "")
    return join((ended, *said))


def extend_text(text: Sentence, sentences: Iterable[Sentence], room: int = LONGEST_ALT) -> Sentence:
    """An alternative text with as many more sentences as go into `room` characters."""
    for sentence in sentences:
        longer = join((text, sentence))
        if len(longer) <= room:
            text = longer
    return text


def say_extras(
    indicator: Indicator,
    *,
    plan: Sequence[Aim],
    projections: Sequence[Projection],
) -> list[Sentence]:
    """What an alternative text tells beside the figures, the most wanted first."""
    said = []
    if plan:
        first, last = (say_goal(plan[at].value, indicator, plan[at].side) for at in (0, -1))
        said.append(
            TEXT_ONE_PLAN(last=last) if len(plan) == 1 else TEXT_PLAN(first=first, last=last)
        )
    if projections:
        said.append(TEXT_AHEAD(value=say_value(projections[-1].value, indicator)))
    return said


def say_missing(number: int) -> Sentence:
    """How many figures are missing; empty where none is."""
    return TEXT_GAPS(number) if number else NO_WORDS


def columns_over_time() -> tuple[Sentence, ...]:
    """The heads of the table of a chart over time."""
    return WHEN(), FIGURE(), PLAN()


def say_times(periods: Iterable[Period], indicator: Indicator) -> dict[Period, Sentence]:
    """The time that a figure for each period covers, said once for all that show it."""
    return {period: say_figure_period(period, indicator) for period in set(periods)}


def say_row(
    when: Sentence, reading: Reading, plan: Aim | None, indicator: Indicator
) -> tuple[Sentence, ...]:
    """One row of the table of a chart over time."""
    return (
        when,
        add_note(say_reading(reading, indicator), reading.note),
        NO_WORDS if plan is None else say_goal(plan.value, indicator, plan.side),
    )


def say_projection_row(
    when: Sentence, projection: Projection, indicator: Indicator
) -> tuple[Sentence, ...]:
    """One row for a forecast."""
    value, lower, upper = (
        say_value(one, indicator) for one in (projection.value, projection.lower, projection.upper)
    )
    target = projection.explanation.target
    return (
        when,
        FORECAST_CELL(value=value, lower=lower, upper=upper),
        NO_WORDS if target is None else say_goal(target, indicator, projection.explanation.side),
    )


def say_target_row(when: Sentence, target: Aim, indicator: Indicator) -> tuple[Sentence, ...]:
    """One row for a target ahead."""
    return when, NOT_YET(), say_goal(target.value, indicator, target.side)


def say_point_in_words(
    when: str,
    value: Decimal | None,
    indicator: Indicator,
    reach: tuple[Decimal, Decimal] | None = None,
) -> Sentence:
    """One point of a chart: its value, its range where it has one, and its time."""
    said = "" if value is None else say_value(value, indicator)
    if reach:
        lower, upper = (say_value(end, indicator) for end in reach)
        said = POINT_RANGE(value=said, lower=lower, upper=upper)
    return POINT(value=said, when=when)


def say_weight(size: int) -> Sentence:
    """A number of bytes in words: 386 kB, 1.5 MB."""
    if size < MEGABYTE:
        return KILOBYTES(number=say_number(Decimal(size) / 1000, 0))
    return MEGABYTES(number=say_number(Decimal(size) / MEGABYTE, 1))
