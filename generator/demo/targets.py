"""The rows of targets.csv: where each measure started, its plan, its target and its reward."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.demo.areas import DISTRICTS, SOURCE
from generator.demo.local import DISTRICT_SIZES, share_out
from generator.demo.quarters import END, NOW, PER_YEAR, START, place_in_year, write_period
from generator.demo.series import Line, find_season, find_way
from generator.demo.writing import Row, write_number
from generator.model.enums import Accumulates, Kind, Polarity, TargetKind

STRETCH, WITHOUT_AGREEMENT = 1.35, 0.3
"""How far from the starting point these lie, in parts of the way to the target."""
ROUNDED = ((1000, 10), (200, 5))
"""Whole numbers from the first on are rounded to the second."""
PLANNED_BY_QUARTER = frozenset({"tolerance", "interval", "declared"})
"""Methods that compare a figure with the plan for the same time."""
WITHOUT_PLAN = frozenset({Polarity.NONE, Polarity.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Plan:
    """The way from where a measure started to its target, in ticks."""

    line: Line
    baseline: int
    target: int

    @property
    def adds_up_in_year(self) -> bool:
        """True where figures start again from nothing each April."""
        return self.line.measure.indicator.accumulates is Accumulates.YEAR_TO_DATE

    def value(self, mark: int, *, part: float = 1.0) -> int:
        """What is planned for a figure; `part` makes the target harder or easier."""
        if self.adds_up_in_year:
            return self._value_in_year(mark, part)
        start = self.line.start_mark
        gone = (mark - start) / (END - start)
        return self._between(gone * part, self._season(mark) / self._season(start))

    def _value_in_year(self, mark: int, part: float) -> int:
        """The year's plan, as far as its quarters have gone."""
        years = (END - START) // PER_YEAR
        gone = (mark // PER_YEAR - START // PER_YEAR) / years
        first = mark - place_in_year(mark)
        seasons = [find_season(self.line.measure, first + step) for step in range(PER_YEAR)]
        share = sum(seasons[: place_in_year(mark) + 1]) / sum(seasons)
        return self._between(gone * part, share)

    def _season(self, mark: int) -> float:
        over_year = self.line.measure.indicator.accumulates is Accumulates.ROLLING_12_MONTHS
        return 1.0 if over_year else find_season(self.line.measure, mark)

    def _between(self, gone: float, size: float) -> int:
        if self.target == self.baseline:
            return round(self.baseline * size)
        exact = (self.baseline + (self.target - self.baseline) * gone) * size
        return _round_aim(exact, self.line.measure.indicator.decimals)


def make_plan(line: Line) -> Plan | None:
    """The plan of a measure; None where nobody has said what is wanted."""
    indicator = line.measure.indicator
    if not line.measure.has_figures or indicator.polarity in WITHOUT_PLAN:
        return None
    baseline = line.figure(line.start_mark)
    if indicator.band:
        middle = (indicator.band.lower + indicator.band.upper) / 2
        return Plan(line, baseline, round(middle * 10**indicator.decimals))
    change = find_way(indicator.polarity) * line.measure.behaviour.ambition * abs(baseline)
    return Plan(line, baseline, round(baseline + change))


def list_target_rows(line: Line) -> Iterator[Row]:
    """All rows of one measure, in the order of time."""
    if not line.measure.has_figures:
        return
    yield _row(line, line.start_mark, line.figure(line.start_mark), TargetKind.BASELINE)
    plan = make_plan(line)
    if plan is None:
        return
    for mark in _milestone_marks(line):
        yield _row(line, mark, plan.value(mark), TargetKind.MILESTONE)
    yield _row(line, END, plan.value(END), TargetKind.TARGET)
    if Kind.REWARD in line.measure.indicator.kinds:
        yield _row(line, END, plan.value(END, part=STRETCH), TargetKind.STRETCH)
        easier = plan.value(END, part=WITHOUT_AGREEMENT)
        yield _row(line, END, easier, TargetKind.WITHOUT_AGREEMENT)
    if line.measure.behaviour.area_targets:
        yield from _area_rows(line, plan)


def _milestone_marks(line: Line) -> Iterator[int]:
    """Each quarter where figures are compared with it, else the end of each year."""
    behaviour, method = line.measure.behaviour, line.measure.indicator.rating.method
    often = method in PLANNED_BY_QUARTER and not behaviour.yearly and behaviour.plan != "year"
    step = 1 if often else PER_YEAR
    yield from range(START + step, END, step)


def _area_rows(line: Line, plan: Plan) -> Iterator[Row]:
    """What the districts should reach now and at the end of the year."""
    for mark in (NOW, NOW + 1):
        value = plan.value(mark)
        values = [value] * len(DISTRICTS)
        if line.measure.indicator.is_additive:
            values = share_out(value, DISTRICT_SIZES)
        for district, one in zip(DISTRICTS, values, strict=True):
            yield _row(line, mark, one, TargetKind.MILESTONE, area=district.id)


def _row(line: Line, mark: int, value: int, kind: TargetKind, *, area: str = "") -> Row:
    measure = line.measure
    accumulates = measure.indicator.accumulates
    of_year = accumulates is Accumulates.YEAR_TO_DATE and place_in_year(mark) == PER_YEAR - 1
    period = write_period(mark, accumulates, yearly=measure.behaviour.yearly or of_year)
    number = write_number(value, measure.indicator.decimals)
    source = SOURCE if area else measure.indicator.source
    return (measure.id, area, period, number, kind.value, "", "", source, "")


def _round_aim(value: float, decimals: int) -> int:
    """A plan as people would write it: 1,450 and not 1,447."""
    for least, nearest in ROUNDED if not decimals else ():
        if abs(value) >= least:
            return round(value / nearest) * nearest
    return round(value)
