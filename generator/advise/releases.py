"""Publishing times that can hardly be meant, and suppressed figures that releases still tell."""

from collections.abc import Iterator

from generator.model.enums import FigureStatus
from generator.model.problem import Problem
from generator.model.published import FOLDER
from generator.model.results import Rated


def find_untimed(rated: Rated) -> Iterator[Problem]:
    """The current period without an entry in releases.yml: the public sees it at once."""
    agreement = rated.agreement
    if agreement.releases and agreement.find_release(agreement.period) is None:
        found = f"no publishing time for {agreement.period}, so the public sees it at once"
        advice = "Add the period with its publish_at, also where that has passed."
        yield Problem(f"{agreement.origins.folders[0]}/releases.yml", 1, "", found, advice)


def find_told_for_ever(rated: Rated) -> Iterator[Problem]:
    """Figures that were published and are suppressed since: the frozen period still has them."""
    agreement = rated.agreement
    file = f"{agreement.origins.folders[0]}/amendments.yml"
    for one in agreement.amendments:
        holds = [
            published.file
            for period, published in agreement.published.items()
            if one.is_of(period) and published.facts.get(one.key)
        ]
        if one.what == "figure" and one.new == FigureStatus.SUPPRESSED and holds:
            found = f"a figure that is suppressed since, in {' and '.join(holds)} and in old copies"
            advice = (
                "Take the period back in releases.yml (taken_back_at), and release it again with "
                f"laa release: then {FOLDER}/ has it no more. This entry is not needed then."
            )
            yield Problem(file, 1, "", found, advice)


def find_early_releases(rated: Rated) -> Iterator[Problem]:
    """Periods that come out before they are over, or came out before the public could see them."""
    for one in rated.agreement.releases:
        written = rated.agreement.origins.releases[one.period]
        day, came = one.publish_at.local.date(), one.published_at
        if one.period.starts <= day <= one.period.ends:
            found = f"'{one.publish_at}', before {one.period} is over"
            advice = "Check the day. From then on the public sees each figure that is written."
            place = written.place("publish_at")
            yield Problem(place.file, place.line, "key publish_at", found, advice)
        if came and came.local.date() < day:
            found = f"'{came}', before publish_at '{one.publish_at}'"
            advice = "Check both: no page shows the period before its publish_at."
            place = written.place("published_at")
            yield Problem(place.file, place.line, "key published_at", found, advice)
