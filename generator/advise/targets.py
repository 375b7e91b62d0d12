"""Harder targets that are easier than the target beside them."""

from collections.abc import Iterator

from generator.model.enums import DIRECTED, TargetKind
from generator.model.problem import Problem
from generator.model.results import Rated


def find_easier_than_plain(rated: Rated) -> Iterator[Problem]:
    """Harder targets on the easy side of the plain target for the same days; a note settles it."""
    indicators = {one.id: one for one in rated.agreement.indicators}
    for (indicator, area), series in rated.results.series.items():
        plain = {
            (aim.period.starts, aim.period.ends): aim.value
            for aim in series.aims
            if aim.kind is TargetKind.TARGET
        }
        for aim in series.aims if plain else ():
            beside = plain.get((aim.period.starts, aim.period.ends))
            if aim.kind is not TargetKind.STRETCH or beside is None or aim.note:
                continue
            polarity = indicators[indicator].polarity
            if polarity in DIRECTED and polarity.is_harder(beside, aim.value):
                place = rated.agreement.origins.targets[indicator, area, aim.period, aim.kind]
                found = f"'{aim.value}' as the harder target, easier than the target '{beside}'"
                advice = "Check both numbers. If they are right, say why under note."
                yield Problem(place.file, place.line, "column value", found, advice)
