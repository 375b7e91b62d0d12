"""Fourth stage: results to sentences. All public English about results lives in this package."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.agreement import Agreement
    from generator.model.report import Report
    from generator.model.results import Results

__all__ = ["describe"]


def describe(agreement: "Agreement", results: "Results") -> "Report":
    """The report of an agreement, in its own language: every sentence about results."""
    from generator.describe.report import make_report  # noqa: PLC0415 - a check says nothing

    return make_report(agreement, results)
