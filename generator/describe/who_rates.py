"""Who set the ratings of an agreement: only what its rows say, counted."""

from collections import Counter

from generator.describe.counts import ANOTHER
from generator.describe.language import Phrase, Plural
from generator.describe.numbers import LARGEST_SPELT, say_small
from generator.describe.sources import name_publisher
from generator.model.agreement import Agreement
from generator.model.enums import Basis, RatingSource, SetBy
from generator.model.ratings import Rating, Tone
from generator.model.results import Results
from generator.model.sentence import NO_WORDS, Sentence, begin_large, join

NONE_PRINTED = Phrase(
    "Officers set these ratings. Their papers give none yet.",
    ours="Our officers set these ratings. They have given none yet.",
)
ALL_BY = Phrase(
    "All ratings in the papers come from {publisher}.",
    ours="All ratings that officers gave come from {publisher}.",
)
MOST_BY = Phrase(
    "Of {every} ratings in the papers, {number} come from {publisher}.",
    ours="Of {every} ratings that officers gave, {number} come from {publisher}.",
)
ALSO_BY = Plural(
    "{count} comes from {publisher}.",
    "{count} come from {publisher}.",
)
AS_PRINTED = Phrase(
    "We show what the papers print, and each page names the paper.",
    ours="We show them as they were given, and each page says where they come from.",
)
READ = Plural(
    "We read {number} rating from other words, and say so there.",
    "We read {number} ratings from other words, and say so there.",
)
BY_RULE = Phrase("The rules below set these ratings where there is a figure and a plan.")
BY_MOVEMENT = Phrase("The rules below set these ratings where there are enough figures.")
BY_OFFICERS = Plural(
    "Of {number} rating that we show, officers set {own}.",
    "Of {number} ratings that we show, officers set {own}.",
)
OTHERS_BY_RULE = Phrase("The rules below set the others.")
BOTH = Phrase(
    "Where officers printed another rating, the page shows both.",
    ours="Where officers gave another rating, the page shows both.",
)
LOST = Plural(
    "The symbol of {number} rating is lost. We work it out and say so.",
    "The symbols of {number} ratings are lost. We work them out and say so.",
)
STILL_LOST = Plural(
    "The symbol of {number} rating is lost, and nothing says what it was.",
    "The symbols of {number} ratings are lost, and nothing says what they were.",
)
_OFFICERS = frozenset({SetBy.OFFICERS, SetBy.OFFICERS_OVERRIDE})


def say_who_rates(agreement: Agreement, results: Results) -> Sentence:
    """How many ratings each publisher's papers give, and what else the rows say of them."""
    if agreement.details.rating_source is RatingSource.OFFICERS:
        if not agreement.ratings:
            return NONE_PRINTED()
        return join((_say_publishers(agreement), AS_PRINTED(), _say_read(agreement)))
    shown = [
        one
        for of_one in results.assessments.values()
        for one in of_one
        if one.period == agreement.period
    ]
    lost = [one for one in shown if one.declared is Rating.LOST]
    worked_out = sum(one.set_by is SetBy.INFERRED for one in lost)
    scales = (agreement.details.scale(one) for one in agreement.details.dimensions)
    is_moved = {scale.is_of_movement for scale in scales if scale.by_rule} == {True}
    rated = [one for one in shown if one.scale.tone(one.rating) is not Tone.NONE]
    by_officers = sum(one.set_by in _OFFICERS for one in rated)
    read = sum(one.set_by is SetBy.INFERRED and one.declared is not Rating.LOST for one in rated)
    said = [BY_MOVEMENT() if is_moved else BY_RULE()]
    if by_officers:
        said = [BY_OFFICERS(len(rated), own=by_officers)]
        said += [READ(read)] if read else []
        said += [OTHERS_BY_RULE()] if len(rated) > by_officers + read else []
    said += [BOTH()] if agreement.ratings else []
    still = len(lost) - worked_out
    said += [LOST(worked_out)] if worked_out else []
    said += [STILL_LOST(still)] if still else []
    return join(said)


def _say_publishers(agreement: Agreement) -> Sentence:
    """The publisher of most of them first."""
    sources = {one.id: one for one in agreement.sources}
    counted = Counter(name_publisher(one.source, sources) for one in agreement.ratings)
    (first, most), *others = counted.most_common()
    if not others:
        return ALL_BY(publisher=first)
    said = [MOST_BY(every=len(agreement.ratings), number=most, publisher=first)]
    for publisher, number in others:
        also = ANOTHER(number=number)
        count = begin_large(say_small(number)) if number <= LARGEST_SPELT else also
        said.append(ALSO_BY(number, count=count, publisher=publisher))
    return join(said)


def _say_read(agreement: Agreement) -> Sentence:
    read = sum(one.basis is Basis.INFERRED for one in agreement.ratings)
    return READ(read) if read else NO_WORDS
