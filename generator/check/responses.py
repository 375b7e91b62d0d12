"""Whether each row of responses.csv has a page that can show it, and times that can be."""

from collections.abc import Iterator

from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.problem import Problem
from generator.model.rows import Response


def find_wrong_responses(draft: Draft) -> Iterator[Problem]:
    """Rows about nothing, answers without words, and answers before the question."""
    for placed in draft.tables.get("responses.csv", ()):
        yield from _response(placed)


def _response(placed: Placed[Response]) -> Iterator[Problem]:
    row = placed.record
    if not (row.indicator or row.area or row.block):
        found = "what residents asked, with no page to show it"
        yield placed.problem("indicator", found, "Name a measure, a place or a block.")
    if row.did_on is None:
        return
    if not row.did:
        found = f"'{row.did_on}' as the time of an answer without words"
        yield placed.problem("did_on", found, "Say under did what was done, or delete the time.")
    if row.did_on.ends < row.asked_on.starts:
        found = f"'{row.did_on}', which is before they asked"
        yield placed.problem("did_on", found, "Correct asked_on or did_on.")
