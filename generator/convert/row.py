"""Measures as rows of a table, with the columns that they use."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from generator.convert.given import Given
from generator.demo.writing import Value
from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.schema.flat import PARTS_KEYS, PARTS_LIST, list_columns, list_needed


def write_rows(measures: Sequence[Mapping[str, Value]]) -> str:
    """A CSV file with a row a measure; a column that no row fills and none needs is left out."""
    rows = [dict(_flatten(one)) for one in measures]
    used = list_needed(Indicator).union(*rows)
    columns = [name for name in list_columns(Indicator) if name in used]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _flatten(values: Mapping[str, Value], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, str):
            yield f"{before}{name}", value
        elif isinstance(value, Mapping):
            yield from _flatten(value, f"{before}{name}{PARTS_KEYS}")
        else:
            yield f"{before}{name}", f"{PARTS_LIST} ".join(map(str, value))


def find_unfit(given: Given) -> Iterator[Problem]:
    """Values of lists in which a cell would see two."""
    for name, value in given.values.items():
        if isinstance(value, str | Mapping):
            continue
        for one in value:
            if PARTS_LIST in str(one):
                line = given.lines.get(name, given.line)
                found = f"'{str(one)[:60]}', which a cell of a table would part at the semicolon"
                advice = "Write it without a semicolon, or keep the form that you have."
                yield Problem(given.file.path, line, f"key {name}", found, advice)
