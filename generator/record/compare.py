"""What the files say of a frozen period today, held against what it published."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.enums import ABSENCES, FigureStatus
from generator.model.period import Period
from generator.model.published import Facts, Key, Published, name_indicator
from generator.model.results import Results
from generator.record.facts import BY_RULE, list_of_period, list_pages, list_rows

LASTING = frozenset({
    "figure", "status", "range", "figure source", "target", "target source", "rating", "reason",
    "words", "comparison", "comparison range", "comparison source",
})  # fmt: skip
"""Facts of a time: whatever comes later, they stay as they were published."""
OF_NOW = frozenset({"title", "block", "source", "rule", "action", "step"})
"""Facts that are as they are now: they may change with the next release, and not before."""
OF_THE_PERIOD = frozenset({"rating", "reason", "words"})
"""Facts of the release itself: nothing is added to them either."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A published fact that the files tell otherwise, and no entry of amendments.yml."""

    period: Period
    key: Key
    told: str
    """What was published, with the amendments since; empty where nothing was."""
    now: str
    """What the files say; empty where they say nothing."""


def find_differences(agreement: Agreement, results: Results) -> list[Difference]:
    """Each published fact that changed without an entry; `agreement` holds everything.

    A figure or a target that several periods published is told once, of the last of them.
    """
    found: dict[tuple[Key, Period | None], Difference] = {}
    rows, by_steps = list_rows(agreement), _list_by_steps(agreement, results)
    for period, published in agreement.published.items():
        now = rows | list_of_period(agreement, results, period)
        for key in by_steps.get(period, ()):
            now.pop(key, None)
        for one in _compare(agreement, published, now):
            found[one.key, period if one.key.what in OF_THE_PERIOD else None] = one
    return list(found.values())


def find_dropped(agreement: Agreement) -> dict[str, Period]:
    """The keys of measures, topics and places that were published and are not there.

    Each has the last period that published it.
    """
    now = list_pages(agreement)
    return {
        key.page: period
        for period, published in agreement.published.items()
        for key in published.facts
        if key.what == "title" and key.page not in now
    }


def _list_by_steps(agreement: Agreement, results: Results) -> dict[Period, set[Key]]:
    """The ratings of earlier periods that rest on steps: nobody wrote down when each was done."""
    found: dict[Period, set[Key]] = {}
    for name, assessments in results.assessments.items():
        for one in assessments:
            by_steps = one.explanation.steps is not None and one.set_by in BY_RULE
            if by_steps and one.period < agreement.period:
                key = Key(name_indicator(name), "rating", one.dimension)
                found.setdefault(one.period, set()).add(key)
    return found


def _compare(agreement: Agreement, published: Published, now: Facts) -> Iterator[Difference]:
    period = published.period
    told = amend(published.facts, agreement.amendments, period)
    compared = LASTING | OF_NOW if period == agreement.period else LASTING
    pages = {key.page for key in now}
    keys = {key for key in told if key.what in compared and key.page in pages}
    of_then = {key.page for key in published.facts}
    keys |= {key for key in now if key.what in OF_THE_PERIOD and key.page in of_then}
    for key in sorted(keys):
        before, after = told.get(key, ""), now.get(key, "")
        if before == after or _is_natural(key, before, after):
            continue
        if not _cannot_be_compared(key, told, now):
            yield Difference(period, key, before, after)


def _is_natural(key: Key, before: str, after: str) -> bool:
    """True for what time brings: a figure where there was none, or one that became final."""
    if key.what == "figure":
        return before in {*ABSENCES} and after != ""
    return key.what == "status" and after in {FigureStatus.FINAL, FigureStatus.REVISED, ""}


def _cannot_be_compared(key: Key, told: Facts, now: Facts) -> bool:
    """True for a rating that no officer gave, where a rule no longer says what it said then.

    The measure is rated in another way since, or by steps of which nobody wrote down when each was
    done: the published rating stays as it was.
    """
    if key.what != "rating":
        return False
    rule, set_by = Key(key.page, "rule", ""), Key(key.page, "set by", key.of)
    by_rule = told.get(set_by) in BY_RULE
    return by_rule and (key not in now or told.get(rule) != now.get(rule))
