"""What `laa start` took for want of words: the gaps of a plan that is whole and still a draft."""

import re
from collections.abc import Iterator

from generator.intake.files import NOT_SAID, QUESTION
from generator.model.enums import Polarity
from generator.model.files import Sources
from generator.model.problem import Place, Problem

_GAPS = (
    (
        re.compile(rf"(?:- |  )?(?P<key>\w+): {re.escape(NOT_SAID)}"),
        "not stated in the table",
        "Write it, if you know it.",
    ),
    (
        re.compile(rf"(?P<key>question): {re.escape(QUESTION)}"),
        "the same question as for every measure",
        "Write the question that the page answers.",
    ),
    (
        re.compile(rf"(?P<key>polarity): {Polarity.UNKNOWN}"),
        "a measure of which nobody said which way is better",
        "Write higher, lower or none.",
    ),
    (
        re.compile(r"(?P<key>kinds): \[\]"),
        "no reason why the measure is in the plan",
        "Write local, or another kind, if you know it.",
    ),
)
"""What a line looks like that says nothing yet, what that is, and what to do."""


def find_gaps(sources: Sources) -> Iterator[Problem]:
    """Each kind of line that still says what the table did not, at the first place where it does.

    A plan of 200 measures that lack a question has one gap to read about, and not 200.
    """
    places: dict[tuple[str, str, str], list[Place]] = {}
    for file in sources.data.values():
        for number, line in enumerate(file.text.splitlines(), 1):
            for pattern, found, advice in _GAPS:
                match = pattern.fullmatch(line)
                if match:
                    kind = (f"key {match['key']}", found, advice)
                    places.setdefault(kind, []).append(Place(file.path, number))
    for (key, found, advice), (first, *more) in places.items():
        also = f", and so in {len(more)} more {'place' if len(more) == 1 else 'places'}"
        yield Problem(first.file, first.line, key, found + (also if more else ""), advice)
