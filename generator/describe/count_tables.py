"""Tables of counts and what changed in them: always beside the number counted."""

from collections.abc import Iterable

from generator.describe.language import Phrase
from generator.describe.tags import find_label
from generator.describe.words import NOT_PRINTED
from generator.model.ratings import Rating
from generator.model.results import Count
from generator.model.scales import Scale
from generator.model.sentence import Sentence, begin_large, generated

CHANGE = Phrase("{rating}: {new} of {all_now} now, {old} of {all_before} before.")


def say_count_change(now: Count, before: Count | None, scale: Scale) -> list[Sentence]:
    """How each count moved since the period before, what is not going to plan first.

    Says "On track: 66 of 119 now, 55 of 117 before."
    """
    if before is None:
        return []
    lines: list[Sentence] = []
    bad = [rating for rating in scale.bad_first if rating in now.counts]
    for rating in (*bad, *(rating for rating in now.counts if rating not in bad)):
        new, old = now.counts.get(rating, 0), before.counts.get(rating, 0)
        told_apart = rating == Rating.TARGET_ENDED or now.ended(rating) or before.ended(rating)
        if new != old and scale.counts(rating) and not told_apart:
            label = find_label(scale, rating)
            has_ended = now.over.get(rating) or before.over.get(rating)
            word = begin_large(label.head() if has_ended else label.plain())
            totals = {"all_now": now.denominator, "all_before": before.denominator}
            lines.append(CHANGE(rating=word, new=new, old=old, **totals))
    return lines


def column_word(scale: Scale, rating: str) -> Sentence:
    """The head of a column of counts: the colour where there is one, else the tag."""
    return find_label(scale, rating).head()


def count_cells(
    now: Count | None, before: Count | None, scale: Scale, ratings: Iterable[str]
) -> list[Sentence]:
    """The cells "28 (25)" for each rating, as the papers print them."""
    cells: list[Sentence] = []
    for rating in ratings:
        if now is None:
            cells.append(NOT_PRINTED())
            continue
        shown = before is not None and scale.counts(rating)
        old = f" ({before.counts.get(rating, 0)})" if before and shown else ""
        cells.append(generated(f"{now.counts.get(rating, 0)}{old}"))
    return cells
