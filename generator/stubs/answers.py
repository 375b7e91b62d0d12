"""What officers are asked before a file is made, and whether an answer can stand in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.problems import build_record, near
from generator.model.fields import split_references
from generator.model.waiting import is_waiting
from generator.stubs.form import Given, find_part, get_schema, list_words

Answers = dict[str, str]
"""What was answered, by the question's name; what is left for later is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to know, for one key of the file."""

    key: str
    """The key in the file, with a point for a key inside another, such as `unit.one`."""
    record: type[Any]
    option: str = ""
    """The name of the command's option, where it is another than the key."""
    hint: str = ""
    """What to answer, where the key's own description does not say it."""
    several: bool = False
    """True where the answer is a list with commas between."""
    needed: str = ""
    """What to say where there is no answer and nothing can be made without it."""

    @property
    def flag(self) -> str:
        """The command's option, such as `--unit-one`."""
        return f"--{self.option or self.key.replace('.', '-').replace('_', '-')}"

    @property
    def parameter(self) -> str:
        """The option's name in the command's code."""
        return self.flag[2:].replace("-", "_")

    @property
    def path(self) -> list[str]:
        """The keys that lead to the value."""
        return self.key.split(".")

    @property
    def prompt(self) -> str:
        """The question as one line."""
        part = find_part(get_schema(self.record), self.path)
        words = list_words(part.get("items", part)) or list_words(self._item())
        said = self.hint or str(part.get("description", "")).rstrip(".")
        return f"{said} ({', '.join(words)})" if words else said

    def _item(self) -> Mapping[str, Any]:
        schema = get_schema(self.record)
        reference = find_part(schema, self.path).get("items", {}).get("$ref", "")
        return schema["$defs"].get(reference.rpartition("/")[2], {}) if reference else {}


@dataclass(frozen=True, slots=True)
class Known:
    """Names that answers may or may not be, by the question's key."""

    allowed: Mapping[str, Iterable[str]] = field(default_factory=dict)
    taken: Mapping[str, Iterable[str]] = field(default_factory=dict)
    documents: Iterable[str] | None = None
    """Documents that a source may name; None where any may."""
    given: Given = field(default_factory=dict)
    """What the file says already."""


def split_answer(question: Question, answer: str) -> str | list[str]:
    """The value of an answer: a list of texts where several are allowed."""
    if not question.several:
        return answer.strip()
    return [part.strip() for part in answer.split(",") if part.strip()]


def find_fault(question: Question, answer: str, known: Known) -> str:
    """What is wrong with an answer and what to answer instead; empty where it is good.

    The same rules hold as for the file itself.
    """
    value = split_answer(question, answer)
    parts = [value] if isinstance(value, str) else value
    if not answer.strip() or any(is_waiting(part) for part in parts):
        return ""
    faults: list[str] = []

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        if [part for part in place if isinstance(part, str)] == question.path:
            faults.append(f"Found {found}. {advice}")

    build_record(question.record, {**known.given, **nest({question.key: value})}, report)
    allowed, taken = known.allowed.get(question.key), known.taken.get(question.key, ())
    for part in parts:
        if allowed is not None and part not in allowed:
            faults.append(f"'{part}' is not known. {near(part, allowed)}")
        if part in taken:
            faults.append(f"'{part}' is there already. Choose another.")
    if question.key == "source" and known.documents is not None:
        faults += _find_wrong_source(answer, known.documents)
    return faults[0] if faults else ""


def _find_wrong_source(answer: str, documents: Iterable[str]) -> Iterator[str]:
    for name, where in split_references(answer):
        if name not in documents:
            yield f"'{name}' is not a document in sources.yml. {near(name, documents)}"
        elif not where:
            yield f"'{name}' does not say where. Add a comma and the paragraph."


def nest(values: Mapping[str, Any]) -> Given:
    """Values by dotted keys as groups of keys: unit.one becomes one inside unit."""
    nested: dict[str, Any] = {}
    for key, value in values.items():
        first, _, rest = key.partition(".")
        if rest:
            nested[first] = {**nested.get(first, {}), rest: value}
        else:
            nested[first] = value
    return nested
