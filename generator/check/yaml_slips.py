"""Text that YAML would cut short or take apart without a word: a comment, a comma in brackets."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any, get_args

import yaml

from generator.model.fields import Words
from generator.model.waiting import is_waiting
from generator.schema import RECORDS

_ENDS = (".", "!", "?")
_THREE_FIGURES = re.compile(r"\d{3}(?!\d)")
_COMMENT = re.compile(r"\s+#.*")


def _list_word_keys(record: type[Any]) -> Iterator[str]:
    """The keys of a record, and of the groups in it, that hold words."""
    for field in fields(record):
        kinds = list(_unfold(field.type))
        if Words in kinds:
            yield field.name
        for kind in kinds:
            if isinstance(kind, type) and is_dataclass(kind):
                yield from _list_word_keys(kind)


def _unfold(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    yield kind
    for inner in get_args(kind):
        yield from _unfold(inner)


WORD_KEYS = frozenset(key for record in RECORDS for key in _list_word_keys(record))
"""Keys whose text residents read, in whatever file."""


def find_lost_words(node: yaml.Node, lines: Sequence[str], key: str) -> tuple[str, str] | None:
    """What was found and what to do, where YAML takes the end of a text for a comment."""
    if key not in WORD_KEYS or not _is_plain(node) or is_waiting(node.value):
        return None
    lost = _COMMENT.match(_line(lines, node.end_mark.line), node.end_mark.column)
    if not lost:
        return None
    whole = f"{node.value}{lost[0]}".rstrip()
    found = "words behind ' #', which YAML leaves out"
    advice = (
        f"If it belongs to the text, put all of it between quotation marks: {_quote(whole)}. "
        "If not, put it on a line of its own."
    )
    return found, advice


def find_cut_text(node: yaml.SequenceNode, lines: Sequence[str]) -> tuple[str, str] | None:
    """Likewise, where a comma takes a text in square brackets apart: 20,000 or half a sentence."""
    if not node.flow_style:
        return None
    texts = [one.value for one in node.value if _is_plain(one)]
    has_sentences = any(text.endswith(_ENDS) and " " in text for text in texts)
    for one, other in pairwise(node.value):
        if not (_is_plain(one) and _is_plain(other)):
            continue
        is_half = has_sentences and not one.value.endswith(_ENDS)
        if is_half or _is_number(one, other):
            found = f"'{one.value[-30:]}' and '{other.value[:30]}', two entries that may be one"
            advice = (
                "If they are one text, put it between quotation marks: "
                f"{_quote(_join(one, other, lines))}. If not, write each on a line of its own "
                "after '- '."
            )
            return found, advice
    return None


def _is_plain(node: yaml.Node) -> bool:
    """True for a text without quotation marks."""
    return isinstance(node, yaml.ScalarNode) and not node.style


def _is_number(one: yaml.Node, other: yaml.Node) -> bool:
    is_near = (one.end_mark.line, one.end_mark.column + 1) == (
        other.start_mark.line,
        other.start_mark.column,
    )
    return is_near and one.value[-1:].isdigit() and bool(_THREE_FIGURES.match(other.value))


def _join(one: yaml.Node, other: yaml.Node, lines: Sequence[str]) -> str:
    begins, ends = one.start_mark, other.end_mark
    if begins.line != ends.line:
        return f"{one.value}, {other.value}"
    return _line(lines, begins.line)[begins.column : ends.column]


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
