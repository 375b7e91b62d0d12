"""The rows of figures.csv: every figure with its status, and a reason where there is none."""

from collections.abc import Iterator, Sequence
from random import Random

from generator.demo.areas import Place
from generator.demo.catalogue import Gap, Measure
from generator.demo.chance import make_chance
from generator.demo.local import LocalFigure, list_local_figures
from generator.demo.quarters import MONTHS_PER_QUARTER, NOW, START, write_period
from generator.demo.series import Line
from generator.demo.writing import Row, write_number
from generator.model.enums import FigureStatus

PROVISIONAL_CHANCE, REVISED_CHANCE = 0.5, 0.06
"""How often the newest figure is not final yet, and an older one has been corrected."""
HIDDEN_NOTE = "We leave out very small counts, and others beside them, so that nobody can be found."
REVISED_NOTE = "Some records came in late."
MARGIN = 1.96
"""Standard errors on each side of a survey's figure: 19 of 20 such ranges hold the true one."""
WHOLE = 100
"""Per cent."""


def list_known(line: Line, by: int = NOW) -> tuple[int, ...]:
    """The quarters for which the county's figure is known by a quarter, the newest last."""
    if not line.measure.has_figures:
        return ()
    delay = find_delay(line.measure)
    known = [mark for mark in line.marks if mark + delay <= by]
    late = line.measure.behaviour.gap is Gap.LATE and by == NOW
    return tuple(known[_not_collected(line) : -1 if late else None])


def find_delay(measure: Measure) -> int:
    """After how many reports a figure comes: each report is written about two months later."""
    return ((measure.indicator.lag_months or 0) + 1) // MONTHS_PER_QUARTER


def find_source(measure: Measure, mark: int) -> str:
    """The paper that first printed a figure, and the place in it."""
    known_at = mark + find_delay(measure)
    if known_at >= NOW:
        return f"report-2026-02, para {measure.number}"
    if known_at == NOW - 1:
        return f"report-2025-11, para {measure.number}"
    return f"figures-2025-09, table {measure.number}"


def list_figure_rows(line: Line, neighbourhoods: Sequence[Place], seed: int) -> Iterator[Row]:
    """All rows of one measure: the county's, then those of its places."""
    if line.measure.indicator.placeholder:
        yield _row(line.measure, line.marks[-1], "", FigureStatus.NOT_COLLECTED)
    if not line.measure.has_figures:
        return
    known = list_known(line)
    yield from _county_rows(line, known, make_chance(seed, line.measure.id, "status"))
    for figure in list_local_figures(line, neighbourhoods, known, seed):
        yield _local_row(line.measure, figure)


def _not_collected(line: Line) -> int:
    """How many figures at the start nobody collected; the starting point is always there."""
    before = sum(mark < START for mark in line.marks)
    return min(line.measure.behaviour.starts_late, before)


def _county_rows(line: Line, known: Sequence[int], chance: Random) -> Iterator[Row]:
    missing, gap = line.marks[: _not_collected(line)], line.measure.behaviour.gap
    drawn = {mark: chance.random() for mark in reversed(known)}
    for mark in line.marks:
        if mark in known:
            yield _known_row(line, mark, drawn[mark], is_newest=mark == known[-1])
        elif mark in missing:
            yield _row(line.measure, mark, "", FigureStatus.NOT_COLLECTED)
        elif gap is not Gap.SILENT:
            yield _row(line.measure, mark, "", FigureStatus(gap.value))


def _known_row(line: Line, mark: int, drawn: float, *, is_newest: bool) -> Row:
    """A figure; `drawn`, from 0 to 1, decides how firm it is."""
    measure, value = line.measure, line.figure(mark)
    status, note = measure.behaviour.firmness or FigureStatus.FINAL, ""
    if status is FigureStatus.FINAL and is_newest and drawn < PROVISIONAL_CHANCE:
        status = FigureStatus.PROVISIONAL
    elif status is FigureStatus.FINAL and drawn < REVISED_CHANCE:
        status, note = FigureStatus.REVISED, REVISED_NOTE
    number = write_number(value, measure.indicator.decimals)
    return _row(
        measure,
        mark,
        number,
        status,
        more=(*likely_range(measure, value, measure.behaviour.sample), note),
    )


def likely_range(measure: Measure, value: int, sample: int | None) -> tuple[str, str]:
    """Both ends of the range in which the true per cent is likely to lie; empty for no survey."""
    decimals = measure.indicator.decimals
    if sample is None:
        return "", ""
    size = 10**decimals
    share = value / size / WHOLE
    reach = round(MARGIN * (share * (1 - share) / sample) ** 0.5 * WHOLE * size)
    ends = max(0, value - reach), min(WHOLE * size, value + reach)
    return write_number(ends[0], decimals), write_number(ends[1], decimals)


def _local_row(measure: Measure, figure: LocalFigure) -> Row:
    if figure.value is None:
        more = ("", "", HIDDEN_NOTE)
        status = FigureStatus.SUPPRESSED
        return _row(measure, figure.mark, "", status, area=figure.area, more=more)
    number = write_number(figure.value, measure.indicator.decimals)
    return _row(measure, figure.mark, number, FigureStatus.FINAL, area=figure.area)


def _row(
    measure: Measure,
    mark: int,
    number: str,
    status: FigureStatus,
    *,
    area: str = "",
    more: tuple[str, str, str] = ("", "", ""),
) -> Row:
    """`more` is both ends of the likely range, and a note."""
    period = write_period(mark, measure.indicator.accumulates, yearly=measure.behaviour.yearly)
    lower, upper, note = more
    source = find_source(measure, mark)
    return (measure.id, area, period, number, status.value, lower, upper, source, note)
