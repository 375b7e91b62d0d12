"""A current period that has no publishing time, where others have one."""

from collections.abc import Iterator

from generator.model.problem import Problem
from generator.model.results import Rated


def find_untimed(rated: Rated) -> Iterator[Problem]:
    """The current period without an entry in releases.yml: the public sees it at once."""
    agreement = rated.agreement
    if agreement.releases and agreement.find_release(agreement.period) is None:
        found = f"no publishing time for {agreement.period}, so the public sees it at once"
        advice = "Add the period with its publish_at, also where that has passed."
        yield Problem(f"{agreement.origins.folders[0]}/releases.yml", 1, "", found, advice)
