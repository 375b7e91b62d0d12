"""Two keepers of the same periods against each other: a published site and the files behind it."""

from collections.abc import Iterator

from generator.model.problem import Problem
from generator.verify.kept import Kept

ASK = "Find out which of the two was changed: git log shows when, and so does an archive."


def compare(site: Kept, own: Kept) -> Iterator[Problem]:
    """What a site published and the own files do not have, or have with other bytes.

    A site with fewer periods is an older one, and right as far as it goes.
    """
    for name in site.periods:
        if name not in own.files:
            found = f"a published file that {own.place} does not have"
            advice = "Fetch the newest files with git pull. If it is not there either, put it back."
            yield site.wrong(name, found, advice)
        elif site.files[name] != own.files[name]:
            found = f"a published file that is not the same in {own.place}"
            yield site.wrong(name, found, ASK)
