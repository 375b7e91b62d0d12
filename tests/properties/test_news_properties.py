"""What holds for the news of any two releases."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.news import MOST_TOGETHER, MOST_WORDS, describe_news, write_to_paste
from generator.describe.sentences import find_words, split_sentences
from generator.model.news import ChangeKind
from generator.model.published import Key
from generator.model.ratings import Dimension
from generator.model.sentence import generated
from generator.record.changes import find_changes
from tests import make
from tests.examples import examples

MANY = examples(80)
DIMENSIONS = (Dimension.OUTCOME, Dimension.DELIVERY)
AGREEMENT = make.agreement([], dimensions=DIMENSIONS)
OPPOSITE = {
    ChangeKind.BETTER: ChangeKind.WORSE,
    ChangeKind.NEWLY_RATED: ChangeKind.NO_LONGER_RATED,
    ChangeKind.MEASURE_ADDED: ChangeKind.MEASURE_GONE,
    ChangeKind.PLACE_ADDED: ChangeKind.PLACE_GONE,
    ChangeKind.BLOCK_ADDED: ChangeKind.BLOCK_GONE,
    ChangeKind.MOVED: ChangeKind.MOVED,
    ChangeKind.RATED_OTHERWISE: ChangeKind.RATED_OTHERWISE,
}
OPPOSITE |= {other: one for one, other in OPPOSITE.items()}
RATINGS = st.sampled_from(["green", "amber", "red", "not_available", "being_changed", "paused"])
STATES = st.sampled_from(["planned", "under_way", "done"])
TITLES = st.text("abc ,.", min_size=1, max_size=60).filter(str.strip)


@st.composite
def facts(draw):
    """What a release may have said of up to six measures, two places and two blocks."""
    told = {}
    for name in draw(st.sets(st.sampled_from("abcdef"))):
        page = f"indicator/{name}"
        told[Key(page, "title", "")] = draw(TITLES)
        told[Key(page, "block", "")] = draw(st.sampled_from(["x", "y", "x y"]))
        for dimension in draw(st.sets(st.sampled_from(DIMENSIONS))):
            told[Key(page, "rating", str(dimension))] = draw(RATINGS)
        for of in draw(st.sets(st.sampled_from(["2008/09 Q1", "2008/09 Q2", "hill 2008/09 Q1"]))):
            told[Key(page, "figure", of)] = draw(st.sampled_from(["1", "2", "late"]))
        for action in draw(st.sets(st.sampled_from(["Go.", "Stop."]))):
            told[Key(page, "action", action)] = draw(STATES)
    for page in draw(
        st.sets(st.sampled_from(["places/hill", "places/dale", "block/x", "block/y"]))
    ):
        told[Key(page, "title", "")] = draw(TITLES)
    return told


def count(before, now):
    return Counter(
        (one.kind, one.page, one.dimension)
        for one in find_changes(AGREEMENT.details, before, now).every
        if one.kind in OPPOSITE
    )


@MANY
@given(facts(), facts())
def test_better_and_worse_change_places_when_the_releases_do(before, now):
    turned = {
        (OPPOSITE[kind], page, of): number
        for (kind, page, of), number in count(now, before).items()
    }
    assert count(before, now) == turned


@MANY
@given(facts())
def test_a_release_has_no_news_of_itself(told):
    assert describe_news(AGREEMENT, told, told) == {
        "home": ("Nothing has changed in what we show.",)
    }


@MANY
@given(facts(), facts())
def test_each_page_with_news_is_one_that_a_release_had(before, now):
    pages = {key.page for key in (*before, *now)} | {"home", "block/x", "block/y"}
    news = describe_news(AGREEMENT, before, now)
    assert news.keys() <= pages
    assert all(news.values())


def tell_of(number, words):
    """Two releases in which everything of so many measures and places changed."""
    before, now = {}, {}
    for place in range(number):
        page, title = f"indicator/m{place}", " ".join([f"measure{place}", *["of"] * (words - 1)])
        for told in (before, now):
            told[Key(page, "title", "")] = title
            told[Key(page, "block", "")] = "safer"
            told[Key(f"places/p{place}", "title", "")] = f"Place {place}"
        ratings = (
            ("red", "green"),
            ("green", "red"),
            ("", "red"),
            ("red", ""),
            ("green", "paused"),
        )
        for dimension in DIMENSIONS:
            key = Key(page, "rating", str(dimension))
            before[key], now[key] = ratings[place % len(ratings)]
        before[Key(page, "action", "Go.")], now[Key(page, "action", "Go.")] = "planned", "done"
        now[Key(page, "action", "Stop.")] = "planned"
        now[Key(page, "figure", "2008/09 Q1")] = "1"
        now[Key(page, "figure", f"p{place} 2008/09 Q1")] = "1"
        before[Key(f"indicator/gone{place}", "title", "")] = title
        now[Key(f"indicator/added{place}", "title", "")] = title
    return before, now


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 300), st.integers(1, 30))
def test_sentences_stay_short_however_much_changed(number, words):
    before, now = tell_of(number, words)
    for said in describe_news(AGREEMENT, before, now).values():
        assert max(len(find_words(one)) for one in said) <= MOST_WORDS


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 300), st.integers(1, 30))
def test_the_paragraph_stays_short_however_much_changed(number, words):
    changes = find_changes(AGREEMENT.details, *tell_of(number, words))
    said = write_to_paste(AGREEMENT, changes, generated("April to June 2008"))
    assert sum(len(find_words(one)) for one in said) <= MOST_TOGETHER
    assert "\n" not in " ".join(said)
    assert max(len(find_words(one)) for one in split_sentences(" ".join(said))) <= MOST_WORDS


def test_where_the_paragraph_is_cut_it_says_where_the_rest_is():
    changes = find_changes(AGREEMENT.details, *tell_of(300, 6))
    said = write_to_paste(AGREEMENT, changes, generated("April to June 2008"))
    assert said[-1] == "The website shows the rest."
    assert said[1].startswith("In all, 60 measures have a better rating for the result")


def test_a_cut_paragraph_leaves_out_the_ratings_that_are_not_the_main_ones():
    changes = find_changes(AGREEMENT.details, *tell_of(300, 6))
    said = " ".join(write_to_paste(AGREEMENT, changes, generated("April to June 2008")))
    assert "for the result" in said
    assert "for the work" not in said
