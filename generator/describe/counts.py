"""Counts of ratings in words: always with the dimension and the number counted."""

from collections.abc import Iterable, Mapping

from generator.describe.numbers import LARGEST_SPELT, say_small
from generator.describe.words import LABELS
from generator.model.ratings import Dimension, Rating
from generator.model.results import Count

_NOT_RATED: dict[Rating, tuple[str, str]] = {
    Rating.NOT_AVAILABLE: ("cannot be rated yet", "cannot be rated yet"),
    Rating.BASELINE_ONLY: ("has a starting point so far", "have a starting point so far"),
    Rating.DIRECTION_UNKNOWN: (
        "has no colour, as nobody has said which way is better",
        "have no colour, as nobody has said which way is better",
    ),
    Rating.NOT_PUBLISHED: ("has no rating of its own", "have no rating of their own"),
    Rating.LOST: ("has a symbol we cannot read", "have symbols we cannot read"),
    Rating.PLACEHOLDER: ("has no target yet", "have no target yet"),
    Rating.BEING_CHANGED: ("is being changed", "are being changed"),
    Rating.TOO_CLOSE: ("is too close to call", "are too close to call"),
}
"""The kinds of not rated, in every dimension."""
NOT_RATED = tuple(_NOT_RATED)

COUNTED: dict[Dimension, dict[Rating, tuple[str, str]]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: ("is on track", "are on track"),
        Rating.AMBER: ("may miss its target", "may miss their targets"),
        Rating.RED: ("is likely to miss its target", "are likely to miss their targets"),
        **_NOT_RATED,
    },
    Dimension.DELIVERY: {
        Rating.GREEN: ("has its work in place", "have their work in place"),
        Rating.AMBER: ("has some risk to the work", "have some risk to the work"),
        Rating.RED: ("does not have its work in place", "do not have their work in place"),
        **_NOT_RATED,
    },
    Dimension.PERFORMANCE: {
        Rating.BETTER: ("is better than planned", "are better than planned"),
        Rating.AS_EXPECTED: ("is about as planned", "are about as planned"),
        Rating.WORSE: ("is worse than planned", "are worse than planned"),
        **_NOT_RATED,
    },
    Dimension.FORECAST: {
        Rating.BETTER: ("is likely to beat its plan", "are likely to beat their plans"),
        Rating.AS_EXPECTED: (
            "is likely to end about as planned",
            "are likely to end about as planned",
        ),
        Rating.WORSE: ("is likely to miss its plan", "are likely to miss their plans"),
        **_NOT_RATED,
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: ("is on track", "are on track"),
        Rating.OFF_TRACK_IMPROVING: (
            "is off track but expected to improve",
            "are off track but expected to improve",
        ),
        Rating.AT_RISK: (
            "is at risk of missing its target",
            "are at risk of missing their targets",
        ),
        **_NOT_RATED,
    },
}
"""What one measure, or several, with a rating do."""

BAD_FIRST: dict[Dimension, tuple[Rating, ...]] = {
    Dimension.OUTCOME: (Rating.RED, Rating.AMBER),
    Dimension.DELIVERY: (Rating.RED, Rating.AMBER),
    Dimension.PERFORMANCE: (Rating.WORSE,),
    Dimension.FORECAST: (Rating.WORSE,),
    Dimension.CATEGORY: (Rating.AT_RISK, Rating.OFF_TRACK_IMPROVING),
}
"""Ratings that are not going to plan, the gravest first."""

GOOD: dict[Dimension, tuple[Rating, ...]] = {
    Dimension.OUTCOME: (Rating.GREEN,),
    Dimension.DELIVERY: (Rating.GREEN,),
    Dimension.PERFORMANCE: (Rating.BETTER, Rating.AS_EXPECTED),
    Dimension.FORECAST: (Rating.BETTER, Rating.AS_EXPECTED),
    Dimension.CATEGORY: (Rating.ON_TRACK,),
}
"""Ratings that are going to plan."""
GOOD_TOGETHER: dict[Dimension, tuple[str, str]] = {
    Dimension.PERFORMANCE: ("is about as planned or better", "are about as planned or better"),
    Dimension.FORECAST: (
        "is likely to end about as planned or better",
        "are likely to end about as planned or better",
    ),
}
"""What measures do that have any of several good ratings."""


def say_headline(count: Count, dimension: Dimension) -> str:
    """Says "Of 119 measures, 66 are on track": one sentence with its denominator."""
    good = sum(count.counts.get(rating, 0) for rating in GOOD[dimension])
    one, many = GOOD_TOGETHER.get(dimension) or COUNTED[dimension][GOOD[dimension][0]]
    measures = "measure" if count.denominator == 1 else "measures"
    verb = one if good == 1 else many
    return f"Of {count.denominator} {measures}, {good or 'none'} {verb}."


def say_counts(count: Count, dimension: Dimension, ratings: Iterable[Rating]) -> list[str]:
    """One clause a rating that somebody has: "5 are likely to miss their targets"."""
    clauses = []
    for rating in ratings:
        number = count.counts.get(rating, 0)
        if number and rating in COUNTED[dimension]:
            one, many = COUNTED[dimension][rating]
            spelt = number <= LARGEST_SPELT
            begins = say_small(number).capitalize() if spelt else f"Another {number}"
            clauses.append(f"{begins} {one if number == 1 else many}.")
    return clauses


def say_count_change(now: Count, before: Count | None, dimension: Dimension) -> list[str]:
    """How each count moved since the period before: "on track: 66 now, 55 before."."""
    if before is None:
        return []
    lines = []
    for rating in now.counts:
        new, old = now.counts.get(rating, 0), before.counts.get(rating, 0)
        if new != old and rating is not Rating.BEING_CHANGED:
            word = LABELS[dimension][rating].tag().rpartition(": ")[2]
            lines.append(f"{word[0].lower()}{word[1:]}: {new} now, {old} before.")
    return lines


def column_word(dimension: Dimension, rating: Rating) -> str:
    """The head of a column of counts: the colour where there is one, else the tag."""
    return LABELS[dimension][rating].tag().partition(":")[0]


def count_cells(now: Count | None, before: Count | None, ratings: Iterable[Rating]) -> list[str]:
    """The cells "28 (25)" for each rating, as the papers print them."""
    cells = []
    for rating in ratings:
        if now is None:
            cells.append("not printed")
            continue
        shown = before is not None and rating is not Rating.BEING_CHANGED
        old = f" ({before.counts.get(rating, 0)})" if before and shown else ""
        cells.append(f"{now.counts.get(rating, 0)}{old}")
    return cells


def ratings_shown(counts: Iterable[Mapping[Rating, int]]) -> list[Rating]:
    """The ratings that a table of several counts needs, in the order of the first."""
    shown: list[Rating] = []
    for mapping in counts:
        shown += [rating for rating in mapping if rating not in shown]
    return shown
