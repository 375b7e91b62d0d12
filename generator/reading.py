"""The line as far as it goes without pages: from the files of an agreement to its report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.advise import (
    advise,
    check_wording,
    find_unexplained,
    refuse_unexplained,
    refuse_unrecorded,
)
from generator.check import check
from generator.check.unfinished import check_the_rest
from generator.describe import describe
from generator.load import read_sources
from generator.model.agreement import Agreement
from generator.model.files import Sources
from generator.model.limits import MOST_SHOWN
from generator.model.period import Period
from generator.model.problem import DataError, Problem
from generator.model.results import Results
from generator.rate import METHODS, rate
from generator.record import (
    Audience,
    find_next_change,
    gather_for_release,
    keep_past,
    show,
    show_as_released,
)

if TYPE_CHECKING:  # a check says nothing, and need not know how
    from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the agreements' files are."""

    data: Path
    content: Path


@dataclass(frozen=True, slots=True)
class Review:
    """What was rated, and what officers should look at again before they publish it."""

    agreement: Agreement
    results: Results
    advice: tuple[Problem, ...]
    wording: tuple[Problem, ...]
    """What to write instead in commentary."""

    def describe(self) -> "Report":
        """The report, which a check does without."""
        return describe(self.agreement, self.results)


def read_report(folder: str, folders: Folders, audience: Audience | None = None) -> "Report":
    """load, check, keep to what an audience may know, rate, describe.

    Without an audience the report is of all that the files hold, for those who write them. Raises
    DataError with every problem, and NothingPublicError where no period is released.
    """
    return make_report(read_sources(folder, folders.data, folders.content), audience)


def make_report(sources: Sources, audience: Audience | None = None) -> "Report":
    """As `read_report`, of files that are read."""
    return _make_report(sources, lambda one: show(one, audience) if audience else one)


def read_report_until(
    folder: str, folders: Folders, audience: Audience
) -> tuple["Report", datetime | None]:
    """As `read_report`, and until when the public knows no more; None for a report that stays."""
    changes: list[datetime | None] = []

    def keep(one: Agreement) -> Agreement:
        changes.append(find_next_change(one, audience.as_at.at(one.details.time_zone)))
        return show(one, audience)

    report = _make_report(read_sources(folder, folders.data, folders.content), keep)
    return report, changes[0]


def read_for_release(folder: str, folders: Folders, period: Period) -> "Report":
    """As `read_report`, of what the release of a period tells.

    What was frozen of it before is not held against the files: who freezes it again refuses what
    the public has seen.
    """
    sources = read_sources(folder, folders.data, folders.content)
    agreement, results = _rate(sources, lambda one: gather_for_release(one, period), anew=period)
    return describe(agreement, results)


def read_as_released(
    folder: str, folders: Folders, find: Callable[[Agreement], Period], audience: Audience
) -> "Report":
    """As `read_report`, of what the public saw when the period that `find` names was released."""
    sources = read_sources(folder, folders.data, folders.content)
    return _make_report(sources, lambda one: show_as_released(one, find(one), audience))


def _make_report(sources: Sources, keep: Callable[[Agreement], Agreement]) -> "Report":
    return describe(*_rate(sources, keep))


def _rate(
    sources: Sources, keep: Callable[[Agreement], Agreement], anew: Period | None = None
) -> tuple[Agreement, Results]:
    """Load and check are done: what an audience may know, and its results.

    The period `anew` is taken for one that is not frozen yet.
    """
    try:
        agreement = check(sources, METHODS)
    except DataError as error:
        raise DataError([*error.problems, *_find_further(sources, error)]) from None
    frozen = {period: one for period, one in agreement.published.items() if period != anew}
    agreement = replace(agreement, published=frozen)
    of_all = rate(agreement) if frozen else None
    if of_all:
        refuse_unrecorded(agreement, of_all, sources)
    kept = keep(agreement)
    results = of_all if of_all and kept is agreement else rate(kept)
    refuse_unexplained(kept, results, sources)
    return kept, keep_past(kept, results)


def _find_further(sources: Sources, error: DataError) -> list[Problem]:
    """What the sums tell of the indicators that no fault touches: officers mend all at once.

    Nothing where there are more faults than are shown.
    """
    if len(error.problems) > MOST_SHOWN.value:
        return []
    found = check_the_rest(sources, METHODS, error.problems)
    if found is None:
        return []
    rest, touched = found
    return find_unexplained(rest, rate(rest), sources, leave_out=touched)


def review(folder: str, folders: Folders, today: date) -> Review:
    """As `read_report`, with what officers should look at again: nothing is described for it."""
    sources = read_sources(folder, folders.data, folders.content)
    agreement, results = _rate(sources, lambda one: one)
    wording = check_wording(agreement, sources)
    rated = Review(agreement, results, (), wording)
    return replace(rated, advice=advise(rated, sources, today))


def read_reports(
    names: Sequence[str], folders: Folders, audience: Audience | None = None
) -> "list[Report]":
    """All agreements, or one DataError with the problems of all of them."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for name in names:
        try:
            reports.append(read_report(name, folders, audience))
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    return reports
