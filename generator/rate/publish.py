"""Which rating is published where officers entered one and a rule computes another."""

from dataclasses import dataclass

from generator.model.enums import Basis, RatingSource, SetBy
from generator.model.ratings import Rating
from generator.model.rows import DeclaredRating
from generator.model.scales import Scale


@dataclass(frozen=True, slots=True)
class Choice:
    """The published rating and who set it."""

    rating: str
    set_by: SetBy


_SET_BY = {
    Basis.PRINTED: SetBy.OFFICERS,
    Basis.INFERRED: SetBy.INFERRED,
    Basis.OVERRIDE: SetBy.OFFICERS_OVERRIDE,
    Basis.CARRIED_FORWARD: SetBy.OFFICERS,
}


def choose_published(
    scale: Scale,
    declared: DeclaredRating | None,
    computed: str | None,
    *,
    rating_source: RatingSource,
    absent: str,
) -> Choice:
    """Officers' own word stands, unless it cannot be read or the agreement publishes the rule's.

    `absent` is said where there is neither.
    """
    if declared is None:
        if computed is None:
            return Choice(absent, SetBy.NOBODY)
        return Choice(computed, SetBy.RULE)
    if declared.rating is Rating.LOST:
        return Choice(computed or Rating.LOST, SetBy.INFERRED if computed else SetBy.OFFICERS)
    overruled = (
        rating_source is RatingSource.COMPUTED
        and declared.basis is Basis.PRINTED
        and scale.is_standing(computed)
        and computed != declared.rating
    )
    if overruled and computed is not None:
        return Choice(computed, SetBy.RULE)
    return Choice(declared.rating, _SET_BY[declared.basis])
