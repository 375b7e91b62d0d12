"""Records to the text of files: YAML and CSV, in the form that officers write."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator.schema import TABLES

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Row: TypeAlias = tuple[str, ...]

_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,.()'?/%-]*[A-Za-z0-9.?)])?|-?[0-9][0-9.-]*")
"""Text that YAML reads as it stands."""
_WORDS_OF_YAML = frozenset("true false yes no on off null y n".split())


def write_yaml(value: Value, indent: str = "") -> str:
    """A mapping or a list as YAML; texts stand in quotation marks where YAML needs them."""
    if isinstance(value, Mapping):
        return "".join(f"{indent}{key}:{_after_key(one, indent)}" for key, one in value.items())
    return "".join(f"{indent}- {_entry(one, indent)}" for one in value)


def _after_key(value: Value, indent: str) -> str:
    if isinstance(value, str):
        return f" {quote(value)}\n"
    if isinstance(value, Sequence) and not value:
        return " []\n"
    return f"\n{write_yaml(value, f'{indent}  ')}"


def _entry(value: Value, indent: str) -> str:
    """An entry of a list; the first key of a mapping stands beside the hyphen."""
    if isinstance(value, str):
        return f"{quote(value)}\n"
    inner = f"{indent}  "
    return write_yaml(value, inner).removeprefix(inner)


def quote(text: str) -> str:
    """A text as YAML: plain where that is safe."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML
    return text if plain or text in {"true", "false"} else json.dumps(text, ensure_ascii=False)


def write_table(name: str, rows: Iterable[Row]) -> str:
    """A CSV file of `schema`, with its first line; rows may leave out the last columns."""
    given = list(rows)
    width = max(map(len, given), default=None)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(TABLES[name].columns[:width])
    writer.writerows((*row, *("" for _ in range((width or 0) - len(row)))) for row in given)
    return text.getvalue()


def write_page(front: Mapping[str, Value], paragraphs: Iterable[str]) -> str:
    """A commentary file: front matter and a body."""
    body = "\n\n".join(paragraphs)
    return f"---\n{write_yaml(front)}---\n\n{body}\n"


def write_number(ticks: int, decimals: int) -> str:
    """682 with one decimal as 68.2: the plain number of a data file."""
    if not decimals:
        return str(ticks)
    sign = "-" if ticks < 0 else ""
    whole, part = divmod(abs(ticks), 10**decimals)
    return f"{sign}{whole}.{part:0{decimals}d}"
