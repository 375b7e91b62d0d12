"""No value of the data is without words, and the words keep the rules of plain English."""

import itertools
import re

import pytest

from generator.describe import measure_words, place_words, words
from generator.describe.answers import CHANGE, PLAN, PLAN_SO_FAR, Direction, say_facts
from generator.describe.count_words import UNNAMED_BAD
from generator.describe.counts import COUNTED, HEADLINE
from generator.describe.language import Phrase, Plural
from generator.describe.method_words import METHOD_WORDS
from generator.model import enums, ratings
from generator.model.enums import Polarity
from generator.model.ratings import Dimension, Rating, Tone
from generator.model.scales import SHIPPED, UNRATED
from generator.rate import METHODS, rate
from tests import make

BANNED = re.compile(
    r"\b(best|worst|only|numerator|denominator|rolling average|trajectory|outturn)\b", re.I
)
KINDS_OF_NOT_RATED = (
    Rating.NOT_AVAILABLE,
    Rating.BASELINE_ONLY,
    Rating.BEING_CHANGED,
    Rating.DIRECTION_UNKNOWN,
    Rating.LOST,
    Rating.NOT_PUBLISHED,
    Rating.PLACEHOLDER,
    Rating.TOO_CLOSE,
    Rating.TARGET_ENDED,
)


def english(phrase):
    """The English of a phrase, in both forms where it changes with a number."""
    match phrase:
        case Phrase():
            return phrase.english
        case Plural():
            return f"{phrase.one} {phrase.other}"
        case _:
            return phrase


def possible_ratings(dimension):
    """Every rating that can be published in a dimension."""
    return {*SHIPPED[dimension].ids, *KINDS_OF_NOT_RATED}


@pytest.mark.parametrize("dimension", Dimension)
def test_every_rating_of_every_dimension_has_a_tag_a_verdict_and_a_count(dimension):
    for rating in possible_ratings(dimension):
        label = words.LABELS[dimension][rating]
        assert english(label.tag)
        assert english(label.verdict).endswith(".")
        assert rating in COUNTED[dimension]
    scale = SHIPPED[dimension]
    assert scale.good
    assert set(scale.good) <= set(words.LABELS[dimension])
    assert dimension in HEADLINE
    assert set(scale.bad_first) <= set(words.LABELS[dimension])
    assert set(scale.always_shown) <= set(COUNTED[dimension])
    assert len(scale.bad_first) < len(UNNAMED_BAD)


@pytest.mark.parametrize(
    ("rating", "polarity", "direction"), list(itertools.product(Rating, Polarity, Direction))
)
def test_every_rating_polarity_and_direction_has_a_phrase(rating, polarity, direction):
    before = {Direction.ROSE: "1", Direction.FELL: "99", Direction.SAME: "50"}.get(direction)
    figures = [make.figure("50"), *([make.figure(before, "2006/07 Q2")] if before else [])]
    one = make.indicator(polarity=polarity)
    agreement = make.agreement([one], figures, [make.target("40")])
    results = rate(agreement)
    found = results.current("one", Dimension.OUTCOME, agreement.period)
    facts = say_facts(one, found.explanation, results.movements["one"].before)
    places = [place for place in Dimension if rating in words.LABELS[place]]
    assert places
    for place in places:
        said = " ".join((words.LABELS[place][rating].verdict(), *filter(None, facts)))
        assert "50.0%" in said
        assert "{" not in said
        assert ("for July to September 2006" in said) is (direction is not Direction.FIRST)


def test_two_ratings_of_a_dimension_never_share_a_tag():
    for labels in words.LABELS.values():
        tags = [english(label.tag) for label in labels.values()]
        assert len(tags) == len(set(tags))


def test_a_tag_of_two_parts_is_its_colour_and_its_meaning():
    for labels in words.LABELS.values():
        for label in labels.values():
            parts = [english(label.head), english(label.plain)]
            assert english(label.tag) == (": ".join(parts) if label.colour else parts[0])
            assert label.colour or ":" not in english(label.tag)


def test_every_tone_has_a_word_so_that_colour_is_never_alone():
    for labels in words.LABELS.values():
        assert all(english(label.tag).strip() for label in labels.values())
    scale = SHIPPED[Dimension.OUTCOME]
    shown = {scale.tone(rating) for rating in words.LABELS[Dimension.OUTCOME]}
    assert shown == set(Tone) - {Tone.DONE}  # which no scale that ships has


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (words.POLARITY, enums.Polarity),
        (measure_words.KIND, enums.Kind),
        (place_words.MONEY_KIND, enums.MoneyKind),
        (place_words.STEP, enums.StepKind),
        (words.PROGRESS, enums.Progress),
        (measure_words.SET_BY, enums.SetBy),
        (words.TARGET_KIND, enums.TargetKind),
        (words.DIMENSION_NAME, ratings.Dimension),
        (words.DIMENSION_QUESTION, ratings.Dimension),
    ],
)
def test_every_fixed_value_has_a_word(table, kind):
    assert set(table) == set(kind)


def test_every_reason_for_no_figure_has_its_own_words():
    assert set(words.ABSENCE) == set(enums.ABSENCES)
    assert len(set(words.ABSENCE.values())) == len(enums.ABSENCES)
    assert set(measure_words.FIGURE_STATUS) | set(words.ABSENCE) == set(enums.FigureStatus)


def test_every_rating_method_has_its_rule_in_words():
    assert set(METHOD_WORDS) == set(METHODS)


@pytest.mark.parametrize("dimension", Dimension)
def test_every_rating_has_a_place_of_its_own_in_the_order_of_gravity(dimension):
    possible = possible_ratings(dimension)
    assert len({SHIPPED[dimension].gravity(rating) for rating in possible}) == len(possible)


def test_what_goes_wrong_comes_before_what_is_not_known_and_that_before_what_goes_well():
    scale = SHIPPED[Dimension.OUTCOME]
    order = [Rating.RED, Rating.AMBER, *UNRATED, Rating.GREEN]
    assert sorted(possible_ratings(Dimension.OUTCOME), key=scale.gravity) == order
    assert sorted(UNRATED) == sorted(KINDS_OF_NOT_RATED)


def test_no_phrase_uses_a_banned_word():
    phrases = [
        *(label.tag for labels in words.LABELS.values() for label in labels.values()),
        *(label.verdict for labels in words.LABELS.values() for label in labels.values()),
        *PLAN.values(),
        *PLAN_SO_FAR.values(),
        *CHANGE.values(),
        *(text for one in METHOD_WORDS.values() for text in one[:2]),
        *(said for counted in COUNTED.values() for said in counted.values()),
        *(said for pair in HEADLINE.values() for said in pair),
    ]
    assert not [phrase for phrase in phrases if BANNED.search(english(phrase))]
