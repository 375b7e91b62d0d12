"""What the files say of a frozen period today, held against what it published."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.published import Facts, Key, Published
from generator.model.results import Results
from generator.record.facts import list_facts
from generator.record.frozen import apply

LASTING = frozenset({
    "figure", "status", "range", "figure source", "target", "target source", "rating", "reason",
    "words",
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
    for period, published in agreement.published.items():
        now = list_facts(agreement.as_at(period), results)
        for one in _compare(agreement, published, now):
            found[one.key, period if one.key.what in OF_THE_PERIOD else None] = one
    return list(found.values())


def find_dropped(agreement: Agreement, results: Results) -> dict[str, Period]:
    """The keys of measures, topics and places that were published and are not there.

    Each has the last period that published it.
    """
    now = {key.page for key in list_facts(agreement, results)}
    return {
        key.page: period
        for period, published in agreement.published.items()
        for key in published.facts
        if key.what == "title" and key.page not in now
    }


def _compare(agreement: Agreement, published: Published, now: Facts) -> Iterator[Difference]:
    period = published.period
    told = apply(agreement.amendments, published.facts, period)
    compared = LASTING | OF_NOW if period == agreement.period else LASTING
    pages = {key.page for key in now}
    keys = {key for key in told if key.what in compared and key.page in pages}
    of_then = {key.page for key in published.facts}
    keys |= {key for key in now if key.what in OF_THE_PERIOD and key.page in of_then}
    for key in sorted(keys):
        before, after = told.get(key, ""), now.get(key, "")
        if before != after and not _is_by_another_rule(key, told, now):
            yield Difference(period, key, before, after)


def _is_by_another_rule(key: Key, told: Facts, now: Facts) -> bool:
    """True for a rating of a measure that is rated in another way since: it stays as it was."""
    rule = Key(key.page, "rule", "")
    return key.what == "rating" and told.get(rule) != now.get(rule)
