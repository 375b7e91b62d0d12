"""A feed tells what changed on its page and nothing else, under names that hold for ever."""

from datetime import UTC, datetime

import pytest

from generator.build import arrange
from generator.describe import describe
from generator.model.amendments import Amendment
from generator.model.enums import AmendmentKind
from generator.model.period_forms import parse_period
from generator.model.places import Area
from generator.model.published import Key, Published, write_facts
from generator.model.releases import Release
from generator.publish.atom import make_feed
from generator.publish.feeds import write_feeds
from generator.rate import rate
from tests import atom
from tests.make import agreement, indicator

NOW = datetime(2007, 6, 1, tzinfo=UTC)
PERIODS = ("2006/07 Q1", "2006/07 Q2", "2006/07 Q3")
RELEASES = tuple(
    Release(period=parse_period(period), publish_at=at)
    for period, at in zip(
        PERIODS, ("2006-08-10 09:30", "2006-11-10 09:30", "2007-02-14 09:30"), strict=True
    )
)
ALWAYS = {
    Key("indicator/one", "title", ""): "A measure",
    Key("indicator/one", "block", ""): "block",
    Key("indicator/two", "title", ""): "Another",
    Key("indicator/two", "block", ""): "block",
    Key("block/block", "title", ""): "block",
    Key("neighbourhoods/mill-end", "title", ""): "Mill End",
}
RATING, FIGURE = Key("indicator/one", "rating", "outcome"), Key("indicator/one", "figure", "")
PLACE = Area(
    id="mill-end",
    name="Mill End",
    kind="priority_neighbourhood",
    named=True,
    source="paper, para 1",
)


def frozen(*facts):
    """A period each, with what it says besides what all of them say."""
    made = {}
    for text, own in zip(PERIODS, facts, strict=False):
        period, whole = parse_period(text), {**ALWAYS, **own}
        made[period] = Published(period=period, text=write_facts(whole), facts=whole)
    return made


def amendment(at="2007-03-01 10:00", old="300", new="310", **changes):
    given = {
        "kind": AmendmentKind.CORRECTION, "page": "indicator/one", "what": "figure",
        "of": "2006/07 Q2", "reason": "A sum <b>was</b> wrong & more.",
    }  # fmt: skip
    return Amendment(at=at, old=old, new=new, **(given | changes))


def report(published, amendments=(), releases=RELEASES, moment=NOW, **given):
    whole = agreement(
        [indicator("one"), indicator("two", plain_title="Another")],
        releases=releases, published=published, moment=moment, areas=(PLACE,),
        amendments=tuple(amendments), **given,
    )  # fmt: skip
    return describe(whole, rate(whole))


def feed(key, published, *args, **given):
    made = report(published, *args, **given)
    raw = make_feed(key, made.feeds[key], made.agreement, arrange([made], ""))
    assert atom.find_faults(raw) == []
    return atom.read(raw)


GREEN, AMBER = {RATING: "green"}, {RATING: "amber"}


def test_a_release_is_an_entry_of_each_page_on_which_something_changed():
    kept = frozen(GREEN, AMBER, AMBER)
    for key, said in (
        ("indicator/one", "The rating for the result is worse."),
        ("block/block", "One measure has a worse rating for the result: A measure."),
        ("home", "One measure has a worse rating for the result: A measure."),
    ):
        entries = feed(key, kept)
        assert [(one[0], one[3]) for one in entries] == [
            (f"tag:testshire,2006:{key}:2006-07-q2", "2006-11-10T09:30:00+00:00")
        ]
        assert entries[0][2] == said
    assert feed("indicator/two", kept) == feed("neighbourhoods/mill-end", kept) == []


def test_a_release_in_which_nothing_changed_is_no_news_even_at_home():
    assert feed("home", frozen(GREEN, GREEN, GREEN)) == []


def test_the_first_release_of_which_facts_are_kept_is_no_change():
    made = report(frozen(GREEN))
    assert not any(one.entries for one in made.feeds.values())
    assert {one.updated for one in made.feeds.values()} == {
        datetime(2006, 8, 10, 8, 30, tzinfo=UTC)
    }


def test_without_a_frozen_period_there_is_no_feed():
    assert report({}).feeds == {}


def test_a_figure_of_a_place_is_news_on_the_pages_of_both():
    kept = frozen({}, {Key("indicator/one", "figure", "mill-end 2006/07 Q2"): "3"})
    for key in ("neighbourhoods/mill-end", "indicator/one", "block/block", "home"):
        assert [one[0] for one in feed(key, kept)] == [f"tag:testshire,2006:{key}:2006-07-q2"]


def test_a_release_is_told_at_the_time_at_which_it_really_came():
    late = (*RELEASES[:1], Release(
        period=parse_period(PERIODS[1]), publish_at="2006-11-10", published_at="2006-11-15 12:00",
    ))  # fmt: skip
    entries = feed("home", frozen(GREEN, AMBER), releases=late)
    assert [one[3] for one in entries] == ["2006-11-15T12:00:00+00:00"]


FIGURES = frozen({}, {Key("indicator/one", "figure", "2006/07 Q2"): "300"})


def test_an_amendment_is_one_entry_with_one_name_in_every_feed_that_it_touches():
    told = [
        feed(key, FIGURES, [amendment()])[0] for key in ("indicator/one", "block/block", "home")
    ]
    assert len({one[:4] for one in told}) == 1
    name, title, said, updated, _ = told[0]
    assert name.startswith("tag:testshire,2006:amendment:")
    assert title == "A measure: a correction"
    assert updated == "2007-03-01T10:00:00+00:00"
    assert "A sum &lt;b&gt;was&lt;/b&gt; wrong &amp; more." in said
    assert feed("indicator/two", FIGURES, [amendment()]) == []


def test_a_revision_is_not_called_a_correction():
    one = amendment(kind=AmendmentKind.REVISION)
    assert feed("indicator/one", FIGURES, [one])[0][1] == "A measure: better figures"


def test_names_of_amendments_do_not_hang_on_their_order_or_their_reason():
    first, second = amendment(), amendment("2007-04-01 10:00", "310", "320")
    alone = feed("home", FIGURES, [second])[0][0]
    both = feed("home", FIGURES, [first, second])
    reworded = feed(
        "home", FIGURES, [first, amendment("2007-04-01 10:00", "310", "320", reason="So.")]
    )
    assert alone == both[0][0] == reworded[0][0] != both[1][0]
    assert [one[3] for one in both] == sorted((one[3] for one in both), reverse=True)


def test_an_amendment_of_a_place_touches_the_place():
    of = "mill-end 2006/07 Q2"
    kept = frozen({}, {Key("indicator/one", "figure", of): "300"})
    assert (
        feed("neighbourhoods/mill-end", kept, [amendment(of=of)])[0][1] == "A measure: a correction"
    )


def test_a_later_amendment_does_not_alter_what_was_news():
    """What turned out later is an entry of its own; what was known then is not told again."""
    rating = {"what": "rating", "of": "outcome", "period": parse_period(PERIODS[0])}
    kept = frozen(GREEN, AMBER)
    later = amendment("2007-03-01", "green", "amber", **rating)
    earlier = amendment("2006-10-01", "green", "amber", **rating)
    names = [one[0].rpartition(":")[2] for one in feed("indicator/one", kept, [later])]
    assert names[1:] == ["2006-07-q2"]
    assert len(feed("indicator/one", kept, [earlier])) == 1  # the rating was amber by then


@pytest.mark.parametrize(
    ("base", "key", "way", "own"),
    [
        ("", "indicator/one", "./", "feed.xml"),
        ("", "home", "./", "feed.xml"),
        ("https://a.example/b", "indicator/one", "https://a.example/b/indicators/one/", ""),
        ("https://a.example/b", "home", "https://a.example/b/", ""),
    ],
)  # fmt: skip
def test_links_are_whole_where_the_sites_address_is_known(base, key, way, own):
    made = report(frozen(GREEN, AMBER), base_url=base)
    raw = make_feed(key, made.feeds[key], made.agreement, arrange([made], ""))
    assert {one[4] for one in atom.read(raw)} == {way}
    assert f'href="{own or f"{way}feed.xml"}" rel="self"'.encode() in raw


def test_an_amendment_in_the_feed_of_a_block_leads_to_the_measure():
    assert feed("block/block", FIGURES, [amendment()])[0][4] == "../../indicators/one/"


def test_names_do_not_move_with_the_site():
    moved = frozen(GREEN, AMBER)
    names = [
        [one[0] for one in feed("home", moved, base_url=base)]
        for base in ("", "https://a.example", "https://b.example/c/")
    ]
    assert names[0] == names[1] == names[2]


def test_the_same_facts_give_the_same_bytes_whatever_the_clock_says():
    def make(moment):
        made = report(frozen(GREEN, AMBER), [amendment()], moment=moment)
        return make_feed("home", made.feeds["home"], made.agreement, arrange([made], ""))

    assert make(NOW) == make(datetime(2031, 1, 1, 3, 4, 5, tzinfo=UTC))


def test_feeds_that_are_no_longer_made_go(tmp_path):
    made = report(frozen(GREEN, AMBER))
    write_feeds(made, arrange([made], ""), tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.xml")}
    assert names == {
        "feed.xml", "blocks/block/feed.xml", "indicators/one/feed.xml", "indicators/two/feed.xml",
        "neighbourhoods/mill-end/feed.xml",
    }  # fmt: skip
    none = report({})
    write_feeds(none, arrange([none], ""), tmp_path)
    assert not list(tmp_path.rglob("*.xml"))
