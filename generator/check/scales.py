"""Whether an agreement's own rating scales can be used, and whether ratings belong to them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.check.problems import Placed, near
from generator.check.thresholds import find_wrong_thresholds
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.ratings import Dimension, Rating, Tone
from generator.model.rows import DeclaredRating, PublishedCount
from generator.model.scale_steps import ScaleStep
from generator.model.scales import GOING_WELL, SHIPPED, UNRATED

FEWEST, MOST = 2, 5
"""Ratings of a scale. With more, nobody remembers what each one means."""
Steps = Sequence[ScaleStep]


def find_wrong_rating(
    placed: Placed[DeclaredRating] | Placed[PublishedCount], details: AgreementDetails | None
) -> Iterator[Problem]:
    """A rating of a dimension that the plan does not have, or that its dimension does not have.

    Where agreement.yml has faults, a word that the software does not know may be of its scales.
    """
    row = placed.record
    if details and details.dimensions and row.dimension not in details.dimensions:
        found = f"'{row.dimension}', which is not in dimensions, so no page would show it"
        advice = f"Write one of {', '.join(details.dimensions)}, or add it in agreement.yml."
        yield placed.problem("dimension", found, advice)
        return
    allowed = details.scale(row.dimension).ids if details else SHIPPED[row.dimension].ids
    is_told = details is not None or row.rating in set(Rating)
    if row.rating not in allowed and is_told:
        found = f"'{row.rating}', which is not a rating for {row.dimension}"
        yield placed.problem("rating", found, near(row.rating, allowed))


def find_wrong_scales(placed: Placed[AgreementDetails]) -> Iterator[Problem]:
    """Scales by which nothing could be rated, or whose ratings nobody could tell apart."""
    details = placed.record
    for dimension, steps in (details.scales or {}).items():
        if dimension not in details.dimensions:
            found = f"a scale for {dimension}, which is not in dimensions"
            advice = f"Add {dimension} to dimensions, or delete the scale."
            yield placed.problem("scales", found, advice, inside=(dimension,))
        rated = [step for step in steps if step.id not in UNRATED]
        if not FEWEST <= len(rated) <= MOST:
            found = f"{len(rated)} as the number of ratings for {dimension}"
            advice = f"Name {FEWEST} to {MOST} ratings, the best first."
            yield placed.problem("scales", found, advice, inside=(dimension,))
        elif dimension is Dimension.CATEGORY and {one.id for one in rated} != _GROUPS:
            found = "a scale for category without the ratings that its rule gives"
            advice = f"Name {', '.join(sorted(_GROUPS))}, with your own words for them."
            yield placed.problem("scales", found, advice, inside=(dimension,))
        yield from _twice(placed, dimension, steps)
        yield from _tones(placed, dimension, steps)
        yield from find_wrong_thresholds(placed, dimension, steps)
        for place, step in enumerate(steps):
            yield from _words(placed, dimension, place, step)


_GROUPS = {step.id for step in SHIPPED[Dimension.CATEGORY].steps} - set(UNRATED)


def _twice(
    placed: Placed[AgreementDetails], dimension: Dimension, steps: Steps
) -> Iterator[Problem]:
    for name in ("id", "word"):
        said = Counter(getattr(step, name) for step in steps)
        for place, step in enumerate(steps):
            value = getattr(step, name)
            before = [getattr(one, name) for one in steps[:place]]
            if value and said[value] > 1 and value in before:
                found = f"'{value}' for a second rating of {dimension}"
                advice = f"Give each rating {'an' if name == 'id' else 'a'} {name} of its own."
                yield placed.problem("scales", found, advice, inside=(dimension, place, name))


def _tones(
    placed: Placed[AgreementDetails], dimension: Dimension, steps: Steps
) -> Iterator[Problem]:
    """Tones in another order than that of the ratings."""
    if not any(step.tone in GOING_WELL for step in steps):
        found = f"no rating of {dimension} with the tone good"
        yield placed.problem(
            "scales", found, "Name the best first: good or done.", inside=(dimension,)
        )
    gravest = 0
    for place, step in enumerate(steps):
        where = (dimension, place, "tone")
        if step.id in UNRATED and step.tone is not Tone.NONE:
            found = f"'{step.id}', a kind of not rated, with the tone {step.tone}"
            yield placed.problem("scales", found, "Write none.", inside=where)
        if step.tone is Tone.NONE:
            continue
        gravity = 0 if step.tone in GOING_WELL else 2 if step.tone is Tone.BAD else 1
        if gravity < gravest:
            found = f"the tone {step.tone} below a worse one"
            yield placed.problem("scales", found, "Name the best rating first.", inside=where)
        gravest = max(gravest, gravity)


def _words(
    placed: Placed[AgreementDetails], dimension: Dimension, place: int, step: ScaleStep
) -> Iterator[Problem]:
    """Some of the words of a rating without the others, or none where the software has none."""
    own = {"word": step.word, "counted": step.counted, "verdict": step.verdict}
    lacking = [name for name, words in own.items() if not words]
    has_shipped = step.id in {*SHIPPED[dimension].ids, *UNRATED}
    if lacking and not (has_shipped and len(lacking) == len(own)):
        found = f"'{step.id}' without {' and '.join(lacking)}"
        yield placed.problem(
            "scales", found, f"Write {', '.join(lacking)}.", inside=(dimension, place)
        )
