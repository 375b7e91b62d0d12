"""Whether records make sense beside each other."""

from collections.abc import Iterator

from generator.check.problems import Placed
from generator.check.references import Draft
from generator.check.thresholds import find_limits_beside_limits
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.ratings import Dimension


def find_contradictions(draft: Draft) -> Iterator[Problem]:
    """Records that are good alone, but not with the others."""
    by_id = {placed.record.id: placed.record for placed in draft.indicators}
    for placed in draft.indicators:
        yield from _chain(placed, by_id)
        yield from _listed_twice(placed, "blocks", placed.record.blocks)
        yield from _listed_twice(placed, "related", placed.record.related)
        if placed.record.id in placed.record.related:
            found = "the indicator itself among those that are related"
            yield placed.problem("related", found, "Name others, or delete it.")
    if draft.details:
        yield from find_limits_beside_limits(draft.details, draft.indicators)
        dimensions = draft.details.record.dimensions
        yield from _listed_twice(draft.details, "dimensions", dimensions)
        missing = {Dimension.PERFORMANCE, Dimension.FORECAST} - set(dimensions)
        if Dimension.CATEGORY in dimensions and missing:
            found = "category without performance and forecast, from which it is made"
            yield draft.details.problem("dimensions", found, f"Add {', '.join(sorted(missing))}.")


def _chain(placed: Placed[Indicator], by_id: dict[str, Indicator]) -> Iterator[Problem]:
    other = by_id.get(placed.record.counts_with or "")
    if other and other.counts_with:
        found = f"'{other.id}', which itself counts with another"
        yield placed.problem("counts_with", found, "Let all rows name the same one.")


def _listed_twice(
    placed: Placed[Indicator] | Placed[AgreementDetails], name: str, listed: tuple[str, ...]
) -> Iterator[Problem]:
    for one in sorted({one for one in listed if listed.count(one) > 1}):
        yield placed.problem(name, f"{one} more than once", "Keep one of them.")
