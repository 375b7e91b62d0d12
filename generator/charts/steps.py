"""The time line of steps: a numbered mark for each dated step, at the day when it is due."""

from collections.abc import Sequence
from datetime import date

from generator.charts.drawing import draw
from generator.charts.placing import trim
from generator.describe.dates import say_month
from generator.describe.step_words import (
    say_key,
    say_now,
    say_steps_text,
    say_steps_title,
    step_columns,
)
from generator.model.assessment import DatedStep
from generator.model.chart import Chart, Table, find_room
from generator.model.enums import Progress
from generator.model.report import IndicatorReport, Report
from generator.rate.milestone import NAME

LANE = 1.9
"""Height of a row of marks, in em."""
APART = 9.0
"""Marks nearer to each other than so many per cents stand in rows of their own."""
EDGE = 5.0
"""Per cents kept free on either side, for half a mark."""
MOST_LANES = 6
MIDDLE, WHOLE = 50, 100


def make_step_line(report: Report, one: IndicatorReport) -> Chart | None:
    """The steps of a measure that is rated by them; None where it has none with a date."""
    steps = _find_steps(report, one)
    if not steps:
        return None
    steps = tuple(sorted(steps, key=lambda step: step.due.ends))
    now = report.agreement.period.ends
    title = say_steps_title(steps)
    alt_text = say_steps_text(steps, find_room(title))
    key = tuple(say_key(step) for step in steps)
    return Chart(
        title=title,
        subtitle=one.indicator.plain_title,
        svg=_draw(steps, now, one.indicator.id, title, alt_text),
        alt_text=alt_text,
        table=Table(step_columns(), key),
        key=tuple(words for words, _ in key),
    )


def _find_steps(report: Report, one: IndicatorReport) -> tuple[DatedStep, ...]:
    for assessment in reversed(report.results.assessments.get(one.indicator.id, ())):
        if assessment.explanation.method == NAME and assessment.explanation.steps:
            return assessment.explanation.steps
    return ()


def _draw(steps: Sequence[DatedStep], now: date, name: str, title: str, alt_text: str) -> str:
    days = [step.due.ends for step in steps]
    first, last = min([*days, now]), max([*days, now])

    def across(day: date) -> float:
        length = (last - first).days
        share = (day - first).days / length if length else 0.5
        return EDGE + share * (WHOLE - 2 * EDGE)

    lanes = _find_lanes([across(day) for day in days])
    top = (max(lanes) + 1) * LANE + 1.4
    today = across(now)
    return draw(
        "steps.svg.j2",
        id=f"steps-{name}",
        title=title,
        alt_text=alt_text,
        height=trim(top + 2.9),
        axis=trim(top),
        marks=[
            (_look(step), trim(across(day)), trim(top - 1.1 - lane * LANE), number)
            for number, (step, day, lane) in enumerate(zip(steps, days, lanes, strict=True), 1)
        ],
        now=(trim(today), "end" if today >= MIDDLE else "", say_now(now)),
        ends=(say_month(first), say_month(last) if last > first else ""),
    )


def _find_lanes(places: Sequence[float]) -> list[int]:
    """The row of each mark, 0 for the lowest, so that no two touch."""
    lanes: list[float] = []
    found = []
    for x in places:
        free = (number for number, end in enumerate(lanes) if x - end >= APART)
        lane = next(free, min(len(lanes), MOST_LANES))
        lanes[lane : lane + 1] = [x]
        found.append(lane)
    return found


def _look(step: DatedStep) -> str:
    """Its class in the style: done is full, late is square, what is to come is a ring."""
    if step.action.status is Progress.DONE:
        return "done"
    return "late" if step.is_late else "due"
