"""Ratings of officers that the sum does not give: each needs a reason that residents can read."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.check.columns import find_columns
from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.files import Sources
from generator.model.problem import DataError, Level, Problem
from generator.model.results import Rated, Results

FOUND = "'{declared}', where the sum gives '{computed}'"
NO_REASON = FOUND + ", and no reason why"
SAY_WHY = (
    "Say why in one plain sentence under reason, or correct the figure, the target or the rating. "
    "laa explain {folder} {indicator} prints the sum."
)
PRINTED = "Nothing is to be mended. The page prints both, with the reason: {reason}"


def refuse_unexplained(agreement: Agreement, results: Results, sources: Sources) -> None:
    """Raises DataError where a rating differs from the sum and nobody says why."""
    problems = find_unexplained(agreement, results, sources)
    if problems:
        raise DataError(problems)


def find_unexplained(
    agreement: Agreement,
    results: Results,
    sources: Sources,
    *,
    leave_out: Collection[str] = (),
) -> list[Problem]:
    """Ratings that differ from the sum with no reason why, but for some indicators."""
    problems = [
        _report(one, agreement, NO_REASON, SAY_WHY)
        for one in _find_disputed(results)
        if one.indicator not in leave_out and not agreement.find_reason(one)
    ]
    return find_columns(problems, sources)


def find_disagreements(rated: Rated) -> Iterator[Problem]:
    """Ratings that the sum does not give, with the reason that the page prints."""
    for one in _find_disputed(rated.results):
        yield replace(_report(one, rated.agreement, FOUND, PRINTED), level=Level.KNOWN)


def _find_disputed(results: Results) -> Iterator[Assessment]:
    for assessments in results.assessments.values():
        yield from (one for one in assessments if one.is_disputed)


def _report(one: Assessment, agreement: Agreement, found: str, advice: str) -> Problem:
    place = agreement.find_origin(one)
    return Problem(
        file=place.file,
        line=place.line,
        field="column rating",
        found=found.format(declared=one.declared, computed=one.computed),
        advice=advice.format(
            folder=agreement.folder,
            indicator=one.indicator,
            reason=agreement.find_reason(one),
        ),
    )
