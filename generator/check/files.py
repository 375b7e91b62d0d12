"""Which files an agreement's folder holds."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.outlines import OUTLINES
from generator.check.problems import near
from generator.model.files import Sources
from generator.model.problem import Problem
from generator.model.published import FOLDER
from generator.schema import DETAILS, LISTINGS, TABLES

INDICATORS = "indicators"
"""The folder with one file an indicator."""


def find_wrong_files(sources: Sources) -> Iterator[Problem]:
    """Files that an agreement cannot do without, and files that it does not have."""
    required = [DETAILS, *(name for name, listing in LISTINGS.items() if listing.required)]
    unreadable = {problem.file for problem in sources.problems}
    for name in required:
        path = f"{sources.data_folder}/{name}"
        if name not in sources.data and path not in unreadable:
            advice = "Add the file; docs/officers.md shows what is in it."
            yield Problem(path, 1, "", "no such file", advice)
    known = [DETAILS, *LISTINGS, *TABLES, OUTLINES]
    for name, text in sources.data.items():
        inside = PurePosixPath(name)
        if str(inside.parent) == FOLDER:
            continue
        if inside.match(f"{INDICATORS}/*.yml") and str(inside.parent) == INDICATORS:
            continue
        if name not in known and inside.suffix != ".md":
            found = f"the file {name}, which is not one that an agreement has"
            yield Problem(text.path, 1, "", found, near(name, known))
