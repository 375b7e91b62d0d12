"""Measures as rows of figures.csv, targets.csv and ratings.csv."""

from collections.abc import Iterator

from generator.intake.column_times import parse
from generator.intake.headings import Role
from generator.intake.measures import PRINTED, Measure
from generator.intake.points import Point
from generator.intake.words import find_wrong_words
from generator.model.enums import Basis, FigureStatus, Polarity, TargetKind
from generator.model.goal import Side
from generator.model.period import YEAR
from generator.model.signs import show_signs

Row = dict[str, str]
_LOW = {Side.UNDER.value, Side.AT_MOST.value}


def list_figures(measure: Measure, document: str) -> Iterator[Row]:
    """The figures, and the reasons where there are none."""
    for one in measure.list_points(Role.ACTUAL, Role.PREVIOUS):
        read = one.read
        row = {"indicator": measure.id, "area": one.area, "period": one.period}
        source = cite(document, one.where)
        if read.number and not read.side:
            status = str(read.status) if read.status in PRINTED else ""
            yield {
                **row,
                "value": read.number,
                "status": status,
                "source": source,
                "note": one.note,
            }
        elif read.status is not None and not read.number:
            note = f"The table prints '{quote(read.words)}' here."
            note = " ".join(filter(None, ("" if find_wrong_words(note) else note, one.note)))
            yield {**row, "value": "", "status": str(read.status), "source": source, "note": note}


def list_targets(measure: Measure, document: str, current: str) -> Iterator[Row]:
    """The targets that are numbers, and the starting points."""
    for one in measure.list_points(Role.TARGET, Role.BASELINE):
        if one.read.number:
            yield {
                "indicator": measure.id,
                "area": one.area,
                "period": one.period,
                "value": f"{_side(measure, one)}{one.read.number}",
                "kind": _kind(one, current).value,
                "source": cite(document, one.where),
            }


def _side(measure: Measure, one: Point) -> str:
    """The side beside a number, unless it is against the way that the table calls better."""
    if one.role is Role.BASELINE or not one.read.side:
        return ""
    against = Polarity.HIGHER if one.read.side in _LOW else Polarity.LOWER
    return "" if measure.polarity in {against, Polarity.NONE} else one.read.side


def _kind(one: Point, current: str) -> TargetKind:
    if one.role is Role.BASELINE:
        return TargetKind.BASELINE
    period, now = parse(one.period), parse(current)
    is_part = period is not None and 0 <= period.months < YEAR
    is_later = period is not None and now is not None and period.ends > now.ends
    return TargetKind.MILESTONE if is_part and not is_later else TargetKind.TARGET


def list_target_words(measure: Measure) -> list[str]:
    """What stands in the place of a target and is no number."""
    points = [one for one in measure.list_points(Role.TARGET) if not one.area]
    said = (quote(one.read.words) for one in points
            if not one.read.number and one.read.status in {None, FigureStatus.NOT_DUE})  # fmt: skip
    return [one for one in dict.fromkeys(said) if one and not find_wrong_words(one)]


def list_ratings(measure: Measure, document: str, dimension: str) -> Iterator[Row]:
    """The lights, as officers' ratings."""
    for one in measure.points:
        if one.light:
            yield {
                "indicator": measure.id,
                "period": one.period,
                "dimension": one.rates or dimension,
                "rating": one.light,
                "basis": Basis.PRINTED.value,
                "reason": "",
                "source": cite(document, one.where),
            }


def cite(document: str, where: str) -> str:
    """The document and the place, with no comma or semicolon of a sheet's name between."""
    return f"{document}, {where.replace(';', ' ')}"


def quote(text: str) -> str:
    """Words of a cell as a sentence can quote them."""
    return show_signs(text).replace("<", "under ").strip()[:80]
