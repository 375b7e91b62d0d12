"""Pictures that no page shows."""

from collections.abc import Iterator

from generator.check.pictures import find_unused
from generator.model.files import Sources
from generator.model.problem import Problem


def find_unused_pictures(sources: Sources) -> Iterator[Problem]:
    """A warning for each file in the folder of pictures that no text shows."""
    for path in find_unused(sources):
        found = "a picture that no text shows"
        advice = "Show it in a text, or delete the file."
        yield Problem(path, 1, "", found, advice)
