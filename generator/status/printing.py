"""What is missing, as a table for the terminal, as CSV, and as messages that are ready to send."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from textwrap import wrap

from generator.describe.dates import say_day, say_period
from generator.status import Missing, Status, What

COLUMNS = ("organisation", "indicator", "what", "detail", "file")
WIDTH = 100
"""Letters on a line of the table."""
FEWEST = 30
"""Letters of a title that are shown, however long the list beside it is."""
ABSENT = {
    "not_due": "not due",
    "late": "late",
    "suppressed": "too few people to show",
    "not_collected": "not collected",
    "not_given": "not given, and nobody said why",
}
FILL_IN = "[day]"
"""What an officer fills in before sending."""


def print_table(status: Status) -> str:
    """One line for each indicator or page, by organisation; at most 100 letters wide."""
    period = say_period(status.period)
    if not status.missing:
        return "\n".join([f"{status.area}, {period}: nothing is missing.", *_explained(status)])
    lines = [f"{status.area}, {period}: {_count(status.missing)} missing.", ""]
    rows = {
        organisation: [(title, _list_whats(own)) for title, own in groupby(found, key=_get_title)]
        for organisation, found in _by_organisation(status)
    }
    longest = max(len(whats) for own in rows.values() for _, whats in own)
    titles = max(len(title) for own in rows.values() for title, _ in own)
    letters = min(titles, max(FEWEST, WIDTH - longest - 3))
    for organisation, found in _by_organisation(status):
        lines += wrap(f"{organisation}: {_count(found)}", WIDTH, subsequent_indent="  ")
        for title, whats in rows[organisation]:
            first, *rest = wrap(whats, WIDTH - letters - 3)
            lines.append(f"  {_shorten(title, letters):{letters}} {first}")
            lines += [" " * (letters + 3) + one for one in rest]
        lines.append("")
    return "\n".join([*lines, *_explained(status)])


def print_csv(status: Status) -> str:
    """One row for each thing that is missing."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(one, name) for name in COLUMNS] for one in status.missing)
    return out.getvalue()


def write_messages(status: Status, by: date | None) -> dict[str, str]:
    """A message to each organisation, by its name; roles and organisations, never names."""
    return {
        organisation: _write_message(organisation, found, status, by)
        for organisation, found in _by_organisation(status)
    }


def _write_message(organisation: str, found: list[Missing], status: Status, by: date | None) -> str:
    period = say_period(status.period)
    items = "\n".join(f"- {one.title}: {one.detail}." for one in found)
    if any(one.what in {What.FIGURE, What.RATING} for one in found):
        items += "\n\nThe workbook that comes with this has a row for each figure and rating."
    return f"""\
To: {organisation}
Subject: {status.area} Local Area Agreement: what we need for {period}

Dear lead officer at {organisation},

We are writing the report on the {status.area} agreement for {period}.
Please send us these by {say_day(by) if by else FILL_IN}:

{items}

Please send them to: {status.contact_role}, {status.partnership}.

If you cannot send a figure, please tell us why: it is not due yet, it is late, too few people
are counted to show it, or nobody collects it. The page then says so.

Thank you.
"""


def _by_organisation(status: Status) -> Iterator[tuple[str, list[Missing]]]:
    for organisation, found in groupby(status.missing, key=lambda one: one.organisation):
        yield organisation, list(found)


def _count(found: Iterable[Missing]) -> str:
    """How many of each kind there are, such as `3 figures, 1 rating, 2 commentaries`."""
    numbers = _add_up(found)
    return ", ".join(_number(what, numbers[what]) for what in What if numbers[what])


def _add_up(found: Iterable[Missing]) -> Counter[What]:
    numbers: Counter[What] = Counter()
    for one in found:
        numbers[one.what] += one.number
    return numbers


def _list_whats(own: Iterable[Missing]) -> str:
    """Each kind of one indicator, such as `figure, figures for 6 of 7 places, 2 ratings`."""
    missing = list(own)
    numbers = _add_up(one for one in missing if not one.short)
    listed: list[str] = []
    for what in What:
        if numbers[what]:
            listed.append(str(what) if numbers[what] == 1 else _number(what, numbers[what]))
        listed += [one.short for one in missing if one.what is what and one.short]
    return ", ".join(listed)


def _number(what: What, number: int) -> str:
    several = "commentaries" if what is What.COMMENTARY else f"{what}s"
    return f"{number} {what if number == 1 else several}"


def _explained(status: Status) -> list[str]:
    """What is known to be missing, and why."""
    if not status.explained:
        return []
    reasons = ", ".join(
        f"{number} {ABSENT[one]}" for one, number in sorted(status.explained.items())
    )
    return [f"No figure, for a reason that figures.csv gives: {reasons}."]


def _get_title(one: Missing) -> str:
    return one.title


def _shorten(title: str, letters: int) -> str:
    return title if len(title) <= letters else f"{title[: letters - 1].rstrip()}…"
