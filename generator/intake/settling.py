"""What is said of a measure once all its figures are there: its unit and which way is better."""

from dataclasses import replace
from decimal import Decimal
from statistics import median

from generator.intake.directions import propose_direction
from generator.intake.evidence import contradicts
from generator.intake.headings import Role
from generator.intake.measures import Measure
from generator.intake.scaling import apply_scale
from generator.intake.settings import Settings
from generator.intake.told import Told
from generator.intake.units import PER_CENT, Unit, find_unit
from generator.intake.values import Read
from generator.model.enums import Polarity, PolaritySource
from generator.returns.numbers import SHARE_FACTOR


def settle(measure: Measure, settings: Settings, told: list[Told]) -> None:
    """Finds the unit and the better way of a measure, once all its figures are there."""
    measure.points = [
        replace(one, read=apply_scale(one.read, measure.scale)) for one in measure.points
    ]
    reads = [one.read for one in measure.points if one.read.number]
    measure.unit = find_unit(measure.title, measure.unit_words, reads)
    if measure.is_share and not (measure.unit_words or measure.unit.other):
        measure.unit = Unit(PER_CENT, PER_CENT, PER_CENT, measure.unit.decimals)
    if measure.unit.symbol == PER_CENT:
        _drop_shares(measure, told)
    sides = {one.read.side for one in measure.list_points(Role.TARGET) if one.read.side}
    known = settings.directions.get(measure.id)
    if measure.stated is not None:
        is_known = measure.stated is not Polarity.UNKNOWN
        measure.polarity = measure.stated
        measure.polarity_source = PolaritySource.STATED if is_known else None
    elif known is not None:
        measure.polarity = known
        measure.is_answered = known is not Polarity.UNKNOWN
        measure.polarity_source = PolaritySource.INFERRED if measure.is_answered else None
    else:
        found = propose_direction(measure.title, sides)
        if found and contradicts(measure.points, found):
            found = None
        measure.polarity = found or Polarity.UNKNOWN
        measure.polarity_source = PolaritySource.INFERRED if found else None


def _drop_shares(measure: Measure, told: list[Told]) -> None:
    """Takes out what looks like a share of 1 beside percentages, as returns do, and tells it."""
    known = [one for one in measure.points if one.read.number and one.role is not Role.LIGHT]
    sizes = [abs(Decimal(one.read.number)) for one in known if not _is_below_one(one.read)]
    usual = median(sizes) if sizes else None
    for one in known:
        size = abs(Decimal(one.read.number))
        if _is_below_one(one.read) and (usual is None or usual >= SHARE_FACTOR * size):
            measure.points.remove(one)
            what = f"{one.read.number}, which looks like a share of 1"
            advice = f"Format it as a percentage, or write {one.read.number}% if it is that."
            told.append(Told(one.file, one.where, f"{what}. {advice}"))


def _is_below_one(read: Read) -> bool:
    return not read.sign and 0 < abs(Decimal(read.number)) < 1
