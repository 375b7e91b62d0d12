"""The files of frozen periods, held against their receipts: nobody edits what was published."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.model.files import FileText, Sources
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.published import COLUMNS, FOLDER, SUMS, Key, Published, read_sums
from generator.model.reporting import Reporting

PUT_BACK = "Put the file back as it was (git log shows when): amendments.yml tells what is wrong."


def read_published(
    sources: Sources, reporting: Reporting, problems: list[Problem]
) -> dict[Period, Published]:
    """What each frozen period said, the earliest first; what is wrong goes to `problems`."""
    receipts = _read_receipts(sources)
    found: dict[Period, Published] = {}
    for name, file in sources.data.items():
        path = PurePosixPath(name)
        if str(path.parent) != FOLDER or path.suffix != ".csv":
            continue
        period = reporting.read_folder(path.stem)
        if period is None:
            text = f"the file {name}, which has the name of no {reporting.noun}"
            problems.append(Problem(file.path, 1, "", text, reporting.advice))
            continue
        facts = _read_facts(file, problems)
        found[period] = Published(period=period, text=file.text, facts=facts)
        problems.extend(_find_changed(file, found[period], receipts.get(path.name)))
    problems.extend(_find_lost(sources, receipts))
    return dict(sorted(found.items()))


def _read_receipts(sources: Sources) -> Mapping[str, str]:
    file = sources.data.get(f"{FOLDER}/{SUMS}")
    return read_sums(file.text) if file else {}


def _read_facts(file: FileText, problems: list[Problem]) -> dict[Key, str]:
    try:
        header, *rows = csv.reader(io.StringIO(file.text, newline=""), strict=True)
        if tuple(header) == COLUMNS and all(len(row) == len(COLUMNS) for row in rows):
            return {Key(*row[:-1]): row[-1] for row in rows}
    except (ValueError, csv.Error):
        pass
    found = "a file that laa release did not write"
    problems.append(Problem(file.path, 1, "", found, PUT_BACK))
    return {}


def _find_changed(file: FileText, published: Published, receipt: str | None) -> Iterator[Problem]:
    if receipt is None:
        found = f"a published file that {SUMS} does not name"
        yield Problem(file.path, 1, "", found, PUT_BACK)
    elif receipt != published.sha256:
        found = f"a published file that is not as {SUMS} says"
        if "\r" in file.text:
            found = "a published file whose line ends were changed"
        yield Problem(file.path, 1, "", found, PUT_BACK)


def _find_lost(sources: Sources, receipts: Mapping[str, str]) -> Iterator[Problem]:
    """Frozen files that are gone."""
    file = sources.data.get(f"{FOLDER}/{SUMS}")
    for name in receipts:
        if file and f"{FOLDER}/{name}" not in sources.data:
            found = f"the receipt of {name}, a published file that is not there"
            yield Problem(file.path, 1, "", found, PUT_BACK)
