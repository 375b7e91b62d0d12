"""How the text of one field becomes a value, with advice where it cannot.

Every value in a file of data/ arrives as text. Each type here says what text is allowed, so
that no file reader guesses: `no` is never false, `0123` is never 83, `nan` is never a number.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ConfigDict, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.model import forms
from generator.model.advice import LONGEST_NUMBER, advise_on_number
from generator.model.ids import is_id, is_id_with_underscores, make_id
from generator.model.moment import Moment
from generator.model.period import Calendar, Period
from generator.model.sentence import NO_WORDS, Author, Part, Sentence, written
from generator.model.unwanted import find_unwanted
from generator.model.waiting import (
    WRITE_WORDS,
    find_choices,
    is_waiting,
    name_value,
    name_words,
    shorten,
)

RECORD = ConfigDict(extra="forbid", defer_build=True)
"""For every record that a file fills: no unknown fields, and nothing is made before its use."""

_FORMULA = ("=", "+", "@", "-", "\t")

Value = TypeVar("Value")


def split_references(source: str) -> tuple[tuple[str, str], ...]:
    """The document and the place of each reference in a source: "paper, para 1; paper, para 2"."""
    return _split_references(str(source))


@lru_cache(maxsize=16_384)
def _split_references(source: str) -> tuple[tuple[str, str], ...]:
    parts = (part.strip().partition(", ") for part in source.split(";") if part.strip())
    return tuple((name, place) for name, _, place in parts)


def wrong(found: str, advice: str) -> PydanticCustomError:
    """An error for the officer: what was found ("'x', which is …") and what to do."""
    return PydanticCustomError("laa", "{found}", {"found": found, "advice": advice})


def read_text(given: object) -> str:
    """The value as text; raises an error for the officer where it is a list or a group of keys."""
    if not isinstance(given, str):
        kind = "a list" if isinstance(given, list) else "a group of keys"
        raise wrong(f"{kind}, where one value belongs", "Write one value on the same line.")
    return given


def reader(read: Callable[[str], Value]) -> Callable[[object], object]:
    """A validator that reads text, and lets values through that were read already."""

    def validate(given: object) -> object:
        return (
            read(given)
            if isinstance(given, str)
            else given
            if _is_value(given)
            else read_text(given)
        )

    return validate


def _is_value(given: object) -> bool:
    return isinstance(given, Decimal | date | Period | Calendar | Moment | ZoneInfo | bool | int)


def _number(text: str) -> Decimal:
    if forms.NUMBER.fullmatch(text) and len(text) <= LONGEST_NUMBER:
        return Decimal(text)
    raise wrong(name_value(text, "is not a number"), advise_on_number(text))


def _whole(text: str) -> int:
    if forms.WHOLE.fullmatch(text) and len(text) <= LONGEST_NUMBER:
        return int(text)
    advice = "Write a whole number such as 12, without a point, a sign or a nought in front."
    raise wrong(name_value(text, "is not a whole number"), advice)


def _up_to(most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = _whole(text)
        if number > most:
            raise wrong(f"{number}, which is too large", f"Write a number up to {most}.")
        return number

    return read


def _from_one_to(most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = _up_to(most)(text)
        if number == 0:
            raise wrong("0, where counting begins with 1", f"Write a number from 1 to {most}.")
        return number

    return read


def _true_or_false(text: str) -> bool:
    if text in {"true", "false"}:
        return text == "true"
    raise wrong(name_value(text, "is not true or false"), "Write true or false.")


def _slug(given: object) -> str:
    text = read_text(given)
    if is_id(text):
        return text
    raise wrong(name_value(text, "is not an id"), _advise_on_id(text))


def _advise_on_id(text: str) -> str:
    choices = find_choices(text)
    if choices:
        return f"Write {choices}."
    near = "" if is_waiting(text) else make_id(text)
    advice = f"Write {near}: " if near else "Write "
    return f"{advice}lower case letters and figures, with hyphens."


def _slug_with_underscores(given: object) -> str:
    text = read_text(given)
    return text if is_id_with_underscores(text) else _slug(text)


def read_name(given: object) -> str:
    """The text as it stands, whatever it is, unless it still waits for words."""
    text = read_text(given)
    return text if _is_sound_name(text) else _read_unsound_name(text)


@lru_cache(maxsize=65_536)
def _is_sound_name(text: str) -> bool:
    """Looked up once for each name, as thousands of rows have the same ones."""
    return find_unwanted(text) is None and not is_waiting(text)


def _read_unsound_name(text: str) -> str:
    unwanted = find_unwanted(text)
    if unwanted:
        raise wrong(*unwanted)
    return _slug(text)


def _words(given: object, known: ValidationInfo) -> Sentence:
    if isinstance(given, Sentence):
        return given
    text = read_text(given)
    fault = _find_fault_of_words(text)
    if fault:
        raise wrong(*fault)
    find_place = known.context
    return written(text, find_place(known.field_name) if find_place else None)


@lru_cache(maxsize=65_536)
def _find_fault_of_words(text: str) -> tuple[str, str] | None:
    """What was found and what to do; looked up once for words that thousands of rows share."""
    if is_waiting(text):
        return name_words(text), WRITE_WORDS
    unwanted = find_unwanted(text)
    if unwanted or not text.startswith(_FORMULA):
        return unwanted
    found = f"'{shorten(text)}', which a spreadsheet would run as a formula"
    return found, f"Begin the text with a letter, not with {text[0]!r}."


def _verbatim(text: str) -> str:
    unwanted = find_unwanted(text)
    if unwanted:
        raise wrong(*unwanted)
    return text


def _markdown(given: object, known: ValidationInfo) -> Sentence:
    text, find_place = read_text(given), known.context
    place = find_place(known.field_name) if find_place else None
    return Sentence((Part(text, Author.OFFICERS, place),)) if text else NO_WORDS


Number = Annotated[Decimal, BeforeValidator(reader(_number)), forms.ANY_NUMBER]
"""A plain decimal, exact: 68.2 for 68.2%."""
Allowance = Annotated[Decimal, BeforeValidator(reader(_number)), forms.ALLOWANCE]
"""A plain decimal that says how far: a rule of the check refuses one below 0."""
Whole = Annotated[int, BeforeValidator(reader(_whole)), forms.ANY_WHOLE]
"""A whole number from 0 up."""
Decimals = Annotated[int, BeforeValidator(reader(_up_to(forms.MOST_DECIMALS))), forms.DECIMALS]
"""How many decimals are shown: 0 to 6."""
Multiple = Annotated[int, BeforeValidator(reader(_up_to(forms.LARGEST_MULTIPLE))), forms.MULTIPLE]
"""What a figure is multiplied with to be shown; a rule of the check refuses 0."""
OneToSix = Annotated[int, BeforeValidator(reader(_from_one_to(forms.MOST_TILES))), forms.TILES]
"""A row or a column of the map of tiles: 1 to 6, so that it fits a phone."""
YesNo = Annotated[bool, BeforeValidator(reader(_true_or_false)), forms.TRUTH]
"""Exactly `true` or `false`."""
Id = Annotated[str, BeforeValidator(_slug), forms.ID]
"""Lower case letters and figures with hyphens; it never changes."""
Name = Annotated[str, BeforeValidator(read_name), forms.ID]
"""The id of something else in the agreement; the check says what is near where it is not one."""
KindId = Annotated[str, BeforeValidator(_slug_with_underscores), forms.KIND]
"""An id that may have underscores, such as that of a kind of place."""
KindName = Annotated[str, BeforeValidator(read_name), forms.KIND]
"""The id of a kind of place or of a step; the check says what is near where it is not one."""
Words = Annotated[Sentence, PlainValidator(_words, json_schema_input_type=str), forms.WORDS]
"""Public text: no hidden characters, no formulas, no personal contact details.

It knows the line of its file where the validation is given a context: a function from the name of
a field to its place."""


Verbatim = Annotated[str, BeforeValidator(reader(_verbatim)), forms.VERBATIM]
"""A text as another file has it, which may begin as a number does: -3."""
Markdown = Annotated[Sentence, PlainValidator(_markdown, json_schema_input_type=str)]
"""Officers' text below their keys, as it stands: a check of its own says what it may hold."""


def _as_list(given: object) -> object:
    return [given] if isinstance(given, str) else given


OneOrMore = Annotated[
    tuple[Words, ...],
    BeforeValidator(_as_list, json_schema_input_type=Words | tuple[Words, ...]),
]
"""A list of texts; one text alone counts as a list of one."""
