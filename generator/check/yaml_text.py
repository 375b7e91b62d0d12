"""YAML text to plain values, with a line for each: every value stays the text that was typed."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

import yaml
from yaml.resolver import Resolver

from generator.check.yaml_slips import find_cut_text, find_lost_words
from generator.model.files import FileText
from generator.model.limits import DEEPEST
from generator.model.problem import Problem

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover - PyYAML built without libyaml reads the same, slower
    from yaml import SafeLoader  # type: ignore[assignment]


class Loader(SafeLoader):
    """As the safe loader, which asks anew for each key of each file what kind of value it is."""

    resolve: Final = staticmethod(lru_cache(maxsize=65_536)(Resolver().resolve))


_SIGNS = re.compile(r"[&*!\[{]")
_RARE_ENDS = re.compile("[\r\u0085\u2028\u2029]")
PathOfKeys = tuple[int | str, ...]


@dataclass(slots=True)
class YamlValues:
    """A YAML text's values: dicts, lists and strings only."""

    value: Any
    lines: dict[PathOfKeys, int] = field(default_factory=dict)
    """The line of each value, by the keys and positions that lead to it."""
    keys: dict[PathOfKeys, dict[str, int]] = field(default_factory=dict)
    """The line of each value directly inside a mapping, by the way to the mapping."""

    def lines_inside(self, place: PathOfKeys) -> dict[str, int]:
        """The line of each value directly inside a mapping."""
        return self.keys.get(place, {})

    def line(self, place: PathOfKeys) -> int:
        """The line of a value, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _Reader:
    def __init__(self, file: FileText, first_line: int, problems: list[Problem]) -> None:
        self.file, self.first_line, self.problems = file, first_line, problems
        self.values = YamlValues(None)
        self.lines: list[str] = []
        self.has_comments = False

    def report(self, node_line: int, found: str, advice: str, name: str = "") -> None:
        field_name = f"key {name}" if name else ""
        line = node_line + self.first_line
        self.problems.append(Problem(self.file.path, line, field_name, found, advice))

    def read(self, node: yaml.Node, place: PathOfKeys) -> Any:  # noqa: ANN401
        self.values.lines[place] = node.start_mark.line + self.first_line
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            self._tell(node, find_cut_text(node, self.lines), _name_key(place))
            return [self.read(child, (*place, i)) for i, child in enumerate(node.value)]
        if self.has_comments:
            key = _name_key(place)
            self._tell(node, find_lost_words(node, self.lines, key), key)
        if node.tag == "tag:yaml.org,2002:null" and node.value in {"", "~", "null"}:
            return None
        return str(node.value).strip()

    def _tell(self, node: yaml.Node, slip: tuple[str, str] | None, key: str) -> None:
        if slip:
            self.report(node.start_mark.line, *slip, key)

    def _mapping(self, node: yaml.MappingNode, place: PathOfKeys) -> dict[str, Any]:
        found: dict[str, Any] = {}
        first_at: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                self.report(
                    line, "a key that is not one word", "Write a plain word before the colon."
                )
                continue
            key = key_node.value
            if key in found:
                at = first_at[key] + self.first_line
                advice = "Keep the right one and delete the other."
                self.report(
                    line, f"the key {key[:60]} a second time (first on line {at})", advice, key[:60]
                )
                continue
            first_at[key] = line
            value = self.read(value_node, (*place, key))
            found[key] = value
            self.values.keys.setdefault(place, {})[key] = self.values.lines[*place, key]
            if value is None:
                advice = f"Write a value after '{key[:60]}:', or delete the line."
                self.report(line, "no value", advice, key[:60])
        return found


def _is_unusual(text: str) -> bool:
    """True where an anchor, a tag, or lists inside lists without end could be in it.

    Only such a text is looked at closely: each level begins at least a letter further in.
    """
    deep = rf"^[- ?]{{{DEEPEST.value}}}"
    return _SIGNS.search(text) is not None or re.search(deep, text, re.MULTILINE) is not None


def read_yaml(
    file: FileText, problems: list[Problem], text: str | None = None, first_line: int = 1
) -> YamlValues | None:
    """The values in a YAML text, or None where it cannot be read.

    `text` and `first_line` name a part of the file, such as front matter.
    """
    reader = _Reader(file, first_line, problems)
    before = len(problems)
    given = file.text if text is None else text
    try:
        depth = 0
        for event in yaml.parse(given, Loader=Loader) if _is_unusual(given) else ():
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST.value:
                advice = f"Write it on fewer levels. {DEEPEST.advice}"
                reader.report(_line_of(event), "lists inside lists without end", advice)
                return None
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                advice = "Write the value out in each place."
                reader.report(_line_of(event), "an anchor (& or *)", advice)
                return None
            tag = getattr(event, "tag", None)
            if tag is not None and tag != "!":
                advice = "Take the word with the exclamation mark out."
                reader.report(_line_of(event), f"the tag {tag[:60]}", advice)
                return None
        node = yaml.compose(given, Loader=Loader)
        if node is None:
            reader.report(0, "an empty file", "Write its keys, or delete the file.")
            return None
        reader.lines, reader.has_comments = _split_lines(given), "#" in given
        reader.values.value = reader.read(node, ())
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        _report_yaml_error(reader, error, given)
        return None
    return reader.values if len(problems) == before else None


def _name_key(place: PathOfKeys) -> str:
    return next((part for part in reversed(place) if isinstance(part, str)), "")


def _split_lines(text: str) -> list[str]:
    """The lines as YAML counts them."""
    if _RARE_ENDS.search(text):
        return re.split(r"\r\n|[\n\r\u0085\u2028\u2029]", text)
    return text.split("\n")


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _report_yaml_error(reader: _Reader, error: Exception, text: str) -> None:
    mark = getattr(error, "problem_mark", None)
    is_open = "quoted scalar" in str(getattr(error, "context", ""))
    if is_open:
        mark = getattr(error, "context_mark", None)
    lines = text.splitlines() or [""]
    line = min(mark.line if mark else 0, len(lines) - 1)
    written = lines[line]
    what = str(getattr(error, "problem", "") or type(error).__name__)
    if is_open:
        advice = "Close the quotation marks that begin on this line."
    elif "\t" in written:
        advice = "Use spaces instead of the tab."
    elif re.match(r"\s*(- )?[\w-]+: .*: ", written):
        advice = "Put the text after the first colon between quotation marks."
    else:
        advice = "Check the spaces at the beginning of the line and the quotation marks in it."
    reader.report(line, f"a line that is not YAML ({what})", advice)
