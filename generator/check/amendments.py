"""Whether each entry of amendments.yml is about something that was published."""

from collections.abc import Iterable, Iterator

from generator.check.problems import Placed, near
from generator.check.references import Draft
from generator.model.amendments import Amendment, follow
from generator.model.problem import Problem
from generator.model.published import Key, Published

OF_A_PERIOD = frozenset({"rating", "reason", "set by", "words"})
"""Facts that are of the period whose release said them, so that an entry must name it."""


def order_amendments(draft: Draft) -> tuple[Amendment, ...]:
    """The entries by date; those of one day in the order of the file."""
    if draft.details is None:
        return ()
    zone = draft.details.record.time_zone
    entries = (placed.record for placed in draft.amendments)
    return tuple(sorted(entries, key=lambda one: one.at.at(zone)))


def find_wrong_amendments(draft: Draft) -> Iterator[Problem]:
    """Entries of what no period published, or that change nothing."""
    for placed in draft.amendments:
        one = placed.record
        periods = [found for period, found in draft.published.items() if one.period == period]
        if one.period and not periods:
            known = ", ".join(str(period) for period in draft.published) or "none yet"
            found = f"'{one.period}', which was not published with laa release"
            yield placed.problem("period", found, f"Published periods: {known}.")
        elif one.what in OF_A_PERIOD and one.period is None:
            found = f"a {one.what} without the period that published it"
            yield placed.problem("what", found, "Add the key period.")
        else:
            yield from _find_unknown(placed, periods or list(draft.published.values()))
        if one.old == one.new:
            found = "the same value under old and new"
            yield placed.problem("new", found, "Write what the site shows now.")
    yield from _find_untrue(draft)


def _find_untrue(draft: Draft) -> Iterator[Problem]:
    """Entries whose old value is not the one that was told until then: they would change nothing.

    The site would tell the public of a value that it never had.
    """
    ordered = order_amendments(draft)
    changed: set[int] = set()
    before: dict[int, str] = {}
    for period, published in draft.published.items():
        for one, value in follow(dict(published.facts), ordered, period):
            if value == one.old:
                changed.add(id(one))
            elif value:
                before[id(one)] = value
    for placed in draft.amendments:
        entry = id(placed.record)
        if entry in before and entry not in changed:
            found = f"'{placed.record.old}', where '{before[entry]}' was told until then"
            yield placed.problem("old", found, f"Write {before[entry]}, or take the entry out.")


def _find_unknown(placed: Placed[Amendment], published: Iterable[Published]) -> Iterator[Problem]:
    """A fact, or a page, that no published file has; what was not published has no old value."""
    one = placed.record
    keys = {key for each in published for key in each.facts}
    pages = {key.page for key in keys}
    if one.page not in pages:
        found = f"'{one.page}', a page of which nothing was published"
        yield placed.problem("page", found, near(one.page, pages))
    elif one.old and one.key not in keys:
        name = _name(one.key)
        found = f"'{name}', which was not published"
        yield placed.problem(
            "what", found, near(name, {_name(key) for key in keys if key.page == one.page})
        )


def _name(key: Key) -> str:
    return f"{key.what} {key.of}".strip()
