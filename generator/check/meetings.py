"""Whether the times of meetings.yml can be kept."""

from collections.abc import Iterator
from datetime import datetime

from generator.check.problems import Placed
from generator.check.releases import find_unreal_time
from generator.model.meetings import Meeting
from generator.model.places import AgreementDetails
from generator.model.problem import Problem


def find_wrong_meetings(
    details: Placed[AgreementDetails] | None, meetings: list[Placed[Meeting]]
) -> Iterator[Problem]:
    """Times that clocks do not show, ends before the beginning, and meetings that stand twice."""
    if details is None:
        return
    zone = details.record.time_zone
    seen: set[tuple[datetime, str]] = set()
    for placed in meetings:
        one = placed.record
        for name in ("at", "ends"):
            yield from find_unreal_time(placed, name, zone)
        begins = one.at.at(zone)
        if one.ends and one.ends.at(zone) <= begins:
            found = "an end that is not after the beginning"
            yield placed.problem("ends", found, "Write a later time, or delete the line.")
        if (begins, one.title) in seen:
            yield placed.problem("title", "the same meeting a second time", "Keep one of them.")
        seen.add((begins, str(one.title)))
