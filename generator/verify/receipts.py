"""The files of frozen periods against their receipts, and each receipt against the next file."""

import csv
import io
from collections.abc import Iterator, Mapping

from generator.model.period_forms import PeriodError, parse_period
from generator.model.problem import Problem
from generator.model.published import SUMS, read_sums, write_sums
from generator.verify.kept import Kept, compute, find_bad_names

PUT_BACK = "Put it back as it was (git log shows when): amendments.yml tells what is wrong."
ENDING = ".csv"
PREVIOUS = ("home", "previous")
"""The page and the kind of the fact that names the period before, and its receipt."""


def find_faults(kept: Kept) -> Iterator[Problem]:
    """Every way in which the files are not as they were published."""
    if SUMS not in kept.files:
        found = "no list of receipts, so nothing shows that the files are as they were"
        yield kept.wrong(SUMS, found, PUT_BACK)
        return
    text = kept.files[SUMS].decode("utf-8", errors="replace")
    receipts = read_sums(text)
    bad = find_bad_names(receipts)
    if bad or write_sums(receipts.items()) != text:
        found = "a list of receipts that is not as laa release writes it"
        yield kept.wrong(SUMS, found, PUT_BACK)
    for name in sorted(receipts.keys() - set(bad)):
        yield from _find_changed(kept, name, receipts[name])
    for name in kept.periods:
        if name not in receipts:
            yield kept.wrong(name, f"a published file that {SUMS} does not name", PUT_BACK)
    yield from _find_broken_chain(kept, receipts)


def _find_changed(kept: Kept, name: str, receipt: str) -> Iterator[Problem]:
    """A file that is gone, or whose bytes are others."""
    if name not in kept.files:
        found = f"the receipt of {name}, a published file that is not there"
        yield kept.wrong(SUMS, found, PUT_BACK)
    elif kept.hash(name) != receipt:
        found = f"a published file with the SHA-256 {kept.hash(name)}, and not {receipt}"
        if compute(kept.files[name].replace(b"\r\n", b"\n")) == receipt:
            found = "a published file whose line ends were changed"
        yield kept.wrong(name, found, PUT_BACK)


def _find_broken_chain(kept: Kept, receipts: Mapping[str, str]) -> Iterator[Problem]:
    """Where a file does not name the receipt of the one before it.

    So nobody can change a period and its line of the list: the file after it would show it.
    """
    first, named = "", dict[str, str]()
    for name in kept.periods:
        links = list(read_links(kept.files[name]))
        if not links and not first:
            first = name
        elif len(links) != 1:
            found = f"a published file that names {len(links)} files as the one before it"
            yield kept.wrong(name, found, PUT_BACK)
        for before, receipt in links[:1]:
            if before not in receipts:
                found = f"a published file that follows {before}, which is not there"
                yield kept.wrong(name, found, PUT_BACK)
            elif receipts[before] != receipt:
                found = f"the SHA-256 {receipt} for {before}, and not the one of the list"
                yield kept.wrong(name, found, PUT_BACK)
            elif before in named:
                found = f"a published file that follows {before}, as {named[before]} does"
                yield kept.wrong(name, found, PUT_BACK)
            named[before] = name


def read_links(raw: bytes) -> Iterator[tuple[str, str]]:
    """The file of the period before and its receipt, as a period's file names them."""
    text = io.StringIO(raw.decode("utf-8", errors="replace"), newline="")
    try:
        for row in csv.reader(text):
            if tuple(row[:2]) == PREVIOUS and len(row) == len(PREVIOUS) + 2:
                yield name_file(row[2]), row[3]
    except csv.Error:
        return


def name_file(period: str) -> str:
    """The name of a period's file; the words themselves where they are no period."""
    try:
        return parse_period(period).slug + ENDING
    except PeriodError:
        return period
