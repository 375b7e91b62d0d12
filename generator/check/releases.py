"""Whether the times of releases.yml can be kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import tzinfo
from itertools import pairwise
from typing import Any

from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.moment import EXAMPLE, Moment
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.releases import Release

TIMES = ("publish_at", "published_at", "taken_back_at", "published_again_at")
FOLLOWS = {"taken_back_at": "publish_at", "published_again_at": "taken_back_at"}
"""Times that mean something only after another one."""


def find_wrong_releases(
    details: Placed[AgreementDetails] | None, releases: list[Placed[Release]]
) -> Iterator[Problem]:
    """Periods that stand twice, or that come out before the one before them."""
    for placed in releases:
        yield from _find_lone_words(placed)
    if details is None:
        return
    zone = details.record.time_zone
    seen: set[object] = set()
    for placed in releases:
        one = placed.record
        if one.period in seen:
            yield placed.problem("period", f"{one.period} a second time", "Keep one of them.")
        seen.add(one.period)
        for name in TIMES:
            yield from find_unreal_time(placed, name, zone)
        yield from _find_turned_times(placed, zone)
    ordered = sorted(releases, key=lambda placed: placed.record.period)
    for before, after in pairwise(ordered):
        if after.record.publish_at.at(zone) < before.record.publish_at.at(zone):
            found = f"a time before that of {before.record.period}"
            advice = "Write a later time: periods come out one after the other."
            yield after.problem("publish_at", found, advice)


def _find_turned_times(placed: Placed[Release], zone: tzinfo) -> Iterator[Problem]:
    """Times of one release that undo each other: a slip would show the public what it must not see.

    Papers may come out a little before their period ends, of which advice warns; none come out
    before it begins.
    """
    one = placed.record
    if one.publish_at.local.date() < one.period.starts:
        found = f"'{one.publish_at}', before {one.period} begins"
        advice = "Check the year: the public would see figures as soon as they are written."
        yield placed.problem("publish_at", found, advice)
    for name, before in FOLLOWS.items():
        later, earlier = getattr(one, name), getattr(one, before)
        if later and earlier and later.at(zone) <= earlier.at(zone):
            found = f"'{later}', which is not after {before} '{earlier}'"
            advice = "Check both, and write the time of day where both are on one day."
            yield placed.problem(name, found, advice)


def find_unreal_time(placed: Placed[Any], name: str, zone: tzinfo) -> Iterator[Problem]:
    """A time of a record that clocks never show, or show twice."""
    moment: Moment | None = getattr(placed.record, name)
    if moment and not moment.is_real(zone):
        found = f"'{moment.local}', a time that clocks skip or show twice"
        advice = f"Write another time, or how far it is from UTC: {EXAMPLE}+01:00."
        yield placed.problem(name, found, advice)


def _find_lone_words(placed: Placed[Release]) -> Iterator[Problem]:
    """A release that was taken back says why."""
    one = placed.record
    if one.taken_back_at and not one.taken_back_why:
        found = "a release that was taken back, and no reason why"
        yield placed.problem("taken_back_at", found, "Say why in one sentence: taken_back_why.")
    if one.published_again_at and not one.taken_back_at:
        found = "a second release of what was not taken back"
        yield placed.problem("published_again_at", found, "Say when under taken_back_at.")


def place_releases(draft: Draft) -> tuple[Release, ...]:
    """The entries by the reporting periods that they release.

    That of another time, such as a year, releases the period that ends with it, where that has no
    entry of its own.
    """
    given = [placed.record for placed in draft.releases]
    if draft.details is None:
        return tuple(given)
    reporting = draft.details.record.reporting
    own = {one.period for one in given}
    ends_with = {one.period: reporting.at(one.period.ends) for one in given}
    return tuple(
        one if ends_with[one.period] in own else replace(one, period=ends_with[one.period])
        for one in given
    )
