"""What officers should look at: ratings of theirs that the sum does not give."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.problem import Level, Problem
from generator.model.results import Results

FOUND = "'{declared}', where the sum gives '{computed}'"
NO_REASON = FOUND + ", and no reason why"
SAY_WHY = (
    "Say why in one plain sentence under reason, or correct the figure, the target or the rating. "
    "laa explain {folder} {indicator} prints the sum."
)
LOOK = "The page prints both, with the reason: {reason}"


def find_disagreements(agreement: Agreement, results: Results) -> Iterator[Problem]:
    """A warning for each rating that the sum does not give; an error where nobody says why."""
    for assessments in results.assessments.values():
        for one in assessments:
            if one.is_disputed:
                yield _report(one, agreement)


def _report(one: Assessment, agreement: Agreement) -> Problem:
    place = agreement.rating_places[one.indicator, one.period, one.dimension]
    reason = find_reason(one, agreement)
    pattern = FOUND if reason else NO_REASON
    error = Problem(
        file=place.file,
        line=place.line,
        field="column rating",
        found=pattern.format(declared=one.declared, computed=one.computed),
        advice=SAY_WHY.format(folder=agreement.folder, indicator=one.indicator),
    )
    if not reason:
        return error
    return replace(error, level=Level.WARNING, advice=LOOK.format(reason=reason))


def find_reason(one: Assessment, agreement: Agreement) -> str:
    """Why officers' rating differs: beside the rating, or in the quarter's commentary."""
    commentary = agreement.commentary.get((one.period, f"indicator/{one.indicator}"))
    return one.reason or (commentary.rating_reason if commentary else "")
