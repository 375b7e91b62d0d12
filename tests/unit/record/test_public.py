"""When the public may see a period: by the clocks of the agreement, to the second."""

from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from generator.model.beside import ComparedWith
from generator.model.moment import MomentError, parse_moment
from generator.model.period_forms import parse_period
from generator.model.published import Published
from generator.model.releases import Release
from generator.record import Audience, NothingPublicError, show
from generator.record.facts import list_rows
from generator.record.frozen import keep_to_frozen
from tests import make

LONDON = ZoneInfo("Europe/London")
NOW, BEFORE = "2006/07 Q3", "2006/07 Q2"


def release(period=NOW, at="2007-02-14 09:30", **more):
    times = {name: parse_moment(value) for name, value in more.items() if name.endswith("_at")}
    words = {name: value for name, value in more.items() if not name.endswith("_at")}
    return Release(period=parse_period(period), publish_at=parse_moment(at), **times, **words)


def seen(as_at, *releases, is_preview=False, **details):
    agreement = replace(make.agreement([make.indicator()]), releases=releases)
    agreement = replace(agreement, details=replace(agreement.details, **details))
    return show(agreement, Audience(parse_moment(as_at), is_preview))


@pytest.mark.parametrize(
    ("as_at", "period"),
    [
        ("2007-02-14 09:29:59", BEFORE),
        ("2007-02-14 09:30:00", NOW),
        ("2007-02-14 09:30:01", NOW),
        ("2007-02-14 09:29:59Z", BEFORE),
        ("2007-02-14 10:30+01:00", NOW),
        ("2007-02-14 10:29:59+01:00", BEFORE),
        ("2007-02-14 04:30 America/New_York", NOW),
    ],
)
def test_a_period_is_public_from_its_second_on(as_at, period):
    assert str(seen(as_at, release()).period) == period


@pytest.mark.parametrize(
    ("at", "before", "after"),
    [
        ("2026-03-29", "2026-03-28T23:59:59Z", "2026-03-29T00:00:00Z"),  # a release at midnight
        ("2026-03-30", "2026-03-29T22:59:59Z", "2026-03-29T23:00:00Z"),  # summer time has begun
        ("2026-10-25", "2026-10-24T22:59:59Z", "2026-10-24T23:00:00Z"),
        ("2026-10-26", "2026-10-25T23:59:59Z", "2026-10-26T00:00:00Z"),  # and has ended
        ("2026-10-25 01:30+01:00", "2026-10-25T00:29:59Z", "2026-10-25T00:30:00Z"),
        ("2026-10-25 01:30+00:00", "2026-10-25T01:29:59Z", "2026-10-25T01:30:00Z"),
    ],
)
def test_the_clocks_of_the_agreement_count_on_the_days_on_which_they_change(at, before, after):
    assert str(seen(before, release(at=at)).period) == BEFORE
    assert str(seen(after, release(at=at)).period) == NOW


@pytest.mark.parametrize(
    ("text", "is_real"),
    [
        ("2026-03-29 00:59", True),
        ("2026-03-29 01:30", False),  # clocks go from 1am to 2am
        ("2026-03-29 02:00", True),
        ("2026-10-25 01:30", False),  # it comes twice
        ("2026-10-25 01:30+01:00", True),
        ("2026-10-25 02:00", True),
    ],
)
def test_a_time_that_clocks_skip_or_show_twice_is_known(text, is_real):
    assert parse_moment(text).is_real(LONDON) is is_real


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2026-02-30",
        "2026-01-29 25:00",
        "29/01/2026",
        "2026-01-29 09:30 Nowhere/Land",
    ],
)
def test_what_is_no_time_is_refused_with_what_to_write(text):
    with pytest.raises(MomentError) as refused:
        parse_moment(text)
    assert refused.value.advice.startswith("Write")


def test_a_release_that_is_taken_back_shows_the_period_before_until_it_is_out_again():
    taken = release(
        taken_back_at="2007-02-15",
        taken_back_why="A figure was wrong.",
        published_again_at="2007-02-20",
    )
    periods = [
        str(seen(day, taken).period) for day in ("2007-02-14 12:00", "2007-02-15", "2007-02-20")
    ]
    assert periods == [NOW, BEFORE, NOW]


def test_a_period_without_an_entry_has_nothing_to_wait_for():
    assert str(seen("2007-01-01", release(BEFORE, "2006-11-01")).period) == NOW


def test_where_no_period_is_released_nothing_is_shown_but_a_preview():
    releases = (release("2006/07 Q1"), release(BEFORE), release(NOW))
    with pytest.raises(NothingPublicError, match="--preview"):
        seen("2007-01-01", *releases)
    preview = seen("2007-01-01", *releases, is_preview=True)
    assert preview.is_preview
    assert str(preview.period) == NOW


def test_a_preview_of_what_is_out_is_none():
    assert not seen("2007-03-01", release(), is_preview=True).is_preview


def test_nothing_of_a_later_period_is_known_but_what_others_said_in_a_dated_paper():
    figures = (make.figure(5), make.figure(6, "May 2007"))
    rows = tuple(
        make.declared("red", period="2006/07", source=source)
        for source in ("paper, para 1", "review, page 2", "undated, page 1")
    )
    made = replace(make.agreement([make.indicator()], figures), ratings=rows)
    review = replace(make.PAPER, id="review", publisher="Government Office")
    undated = replace(make.PAPER, id="undated", publisher="Somebody", date="not stated")
    own = replace(make.PAPER, publisher=made.details.partnership)
    made = replace(made, sources=(own, review, undated))
    known = show(made, Audience(parse_moment("2010-01-01")))
    assert [row.value for row in known.figures] == [5]
    assert [one.source for one in known.ratings] == ["review, page 2"]


def company_of(agreement):
    """The times of figures of groups and of others that an agreement holds."""
    rows = (*agreement.breakdowns, *agreement.comparisons)
    return [str(one.period) for one in rows]


def test_figures_of_groups_and_of_others_are_public_with_their_period_and_goals_before():
    later = "2006/07 Q4"
    groups = tuple(make.figure("5", one, group="women") for one in (NOW, later))
    others = tuple(make.compared("5", one) for one in (NOW, later))
    goal = make.compared("9", "2008/09", kind=ComparedWith.GOAL)
    agreement = make.agreement([make.indicator()], breakdowns=groups, comparisons=(*others, goal))
    known = show(agreement, Audience(parse_moment("2007-02-14 12:00")))
    assert company_of(known) == [NOW, NOW, "2008/09"]


def test_a_measure_that_is_not_told_yet_takes_its_groups_and_comparisons_with_it():
    new = make.indicator("two", since=parse_period("2006/07 Q4"))
    groups = (make.figure("5", NOW, "two", group="women"), make.figure("5", NOW, group="men"))
    others = (make.compared("5", NOW, "two"), make.compared("6", NOW))
    agreement = make.agreement([make.indicator(), new], breakdowns=groups, comparisons=others)
    known = show(agreement, Audience(parse_moment("2007-02-14 12:00")))
    assert {one.indicator for one in (*known.breakdowns, *known.comparisons)} == {"one"}
    assert len(company_of(known)) == 2


def frozen(agreement, **changes):
    """The agreement as its current period froze it, with other rows in its files since."""
    facts = list_rows(agreement)
    kept = Published(period=agreement.period, text="", facts=facts)
    return keep_to_frozen(replace(agreement, published={agreement.period: kept}, **changes))


def test_a_frozen_period_tells_of_groups_and_others_what_it_told():
    group, other = make.figure("5", NOW, group="women"), make.compared("5", NOW)
    agreement = make.agreement([make.indicator()], breakdowns=(group,), comparisons=(other,))
    revised = frozen(
        agreement,
        breakdowns=(replace(group, value=Decimal(7)), make.figure("4", NOW, group="men")),
        comparisons=(replace(other, value=Decimal(8)), make.compared("4", NOW, of="Wales")),
    )
    assert revised.breakdowns == (group,)
    assert revised.comparisons == (other,)
