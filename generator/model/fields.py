"""How the text of one field becomes a value, with advice where it cannot.

Every value in a file of data/ arrives as text. Each type here says what text is allowed, so
that no file reader guesses: `no` is never false, `0123` is never 83, `nan` is never a number.
"""

import contextlib
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.period import Period, PeriodError, parse_period
from generator.model.waiting import WRITE_WORDS, is_waiting, name_value, name_words, shorten

RECORD = ConfigDict(extra="forbid", use_attribute_docstrings=True)
"""For every record that a file fills: no unknown fields; docstrings become descriptions."""

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_WHOLE = re.compile(r"0|[1-9][0-9]*")
_DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
"""Lower case letters and figures, with hyphens between."""
_SLUG = re.compile(ID_PATTERN)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_FORMULA = ("=", "+", "@", "-", "\t")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_TELEPHONE = re.compile(r"(?:\+44|\b0)[\s-]?\(?\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b")
_LONGEST_NUMBER = 18

Value = TypeVar("Value")


def split_references(source: str) -> list[tuple[str, str]]:
    """The document and the place of each reference in a source: "paper, para 1; paper, para 2"."""
    parts = (part.strip().partition(", ") for part in source.split(";") if part.strip())
    return [(name, place) for name, _, place in parts]


def wrong(found: str, advice: str) -> PydanticCustomError:
    """An error for the officer: what was found ("'x', which is …") and what to do."""
    return PydanticCustomError("laa", "{found}", {"found": found, "advice": advice})


def _text(given: object) -> str:
    if not isinstance(given, str):
        kind = "a list" if isinstance(given, list) else "a group of keys"
        raise wrong(f"{kind}, where one value belongs", "Write one value on the same line.")
    return given


def _reader(read: Callable[[str], Value]) -> Callable[[object], object]:
    """A validator that reads text, and lets values through that were read already."""

    def validate(given: object) -> object:
        return (
            read(given) if isinstance(given, str) else given if _is_value(given) else _text(given)
        )

    return validate


def _is_value(given: object) -> bool:
    return isinstance(given, Decimal | date | Period | bool | int)


def _number(text: str) -> Decimal:
    if _NUMBER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return Decimal(text)
    bare = text.replace(",", "").replace("%", "").replace("£", "").strip()
    if not _NUMBER.fullmatch(bare) or len(bare) > _LONGEST_NUMBER:
        advice = "Write a plain number such as 68.2, or leave it empty and say why in status."
    elif "%" in text:
        advice = f"Write {bare} (the indicator's file already says that the unit is %)."
    else:
        advice = (
            f"Write {bare}: figures, with a point for decimals and no commas or signs of money."
        )
    raise wrong(name_value(text, "is not a number"), advice)


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
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


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(text)
    advice = "Write the year, month and day with hyphens, such as 2007-02-14."
    raise wrong(name_value(text, "is not a date"), advice)


def _period(text: str) -> Period:
    try:
        return parse_period(text)
    except PeriodError as problem:
        raise wrong(name_value(text, "is not a period"), problem.advice) from None


def _slug(given: object) -> str:
    text = _text(given)
    if is_id(text):
        return text
    near = "" if is_waiting(text) else make_id(text)
    advice = f"Write {near}: " if near else "Write "
    raise wrong(
        name_value(text, "is not an id"),
        f"{advice}lower case letters and figures, with hyphens.",
    )


def is_id(text: str) -> bool:
    """True for lower case letters and figures with hyphens between."""
    return _SLUG.fullmatch(text) is not None


def make_id(text: str) -> str:
    """The id that comes nearest to a text; empty where it has no letter and no figure."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def find_unwanted(text: str) -> tuple[str, str] | None:
    """What was found and what to do, where text holds what no page may show."""
    hidden = _CONTROL.search(text)
    if hidden:
        found = f"a hidden character (U+{ord(hidden[0]):04X}) in the text"
        return found, "Type the text again rather than pasting it."
    personal = _E_MAIL.search(text) or _TELEPHONE.search(text)
    if personal:
        found = f"'{personal[0]}', which looks like a person's contact details"
        return found, "Take it out: write the role or the organisation instead."
    return None


def _words(given: object) -> str:
    text = _text(given)
    if is_waiting(text):
        raise wrong(name_words(text), WRITE_WORDS)
    unwanted = find_unwanted(text)
    if unwanted:
        raise wrong(*unwanted)
    if text.startswith(_FORMULA):
        raise wrong(
            f"'{shorten(text)}', which a spreadsheet would run as a formula",
            f"Begin the text with a letter, not with {text[0]!r}.",
        )
    return text


def _json(**schema: Any) -> WithJsonSchema:  # noqa: ANN401
    return WithJsonSchema(schema)


Number = Annotated[
    Decimal, BeforeValidator(_reader(_number)), _json(type="string", pattern=_NUMBER.pattern)
]
"""A plain decimal, exact: 68.2 for 68.2%."""
Whole = Annotated[int, BeforeValidator(_reader(_whole)), _json(type="integer", minimum=0)]
"""A whole number from 0 up."""
Decimals = Annotated[int, BeforeValidator(_reader(_up_to(6)))]
"""How many decimals are shown: 0 to 6."""
Multiple = Annotated[int, BeforeValidator(_reader(_up_to(1_000_000)))]
"""What a figure is multiplied with to be shown."""
OneToSix = Annotated[int, BeforeValidator(_reader(_from_one_to(6)))]
"""A row or a column of the map of tiles: 1 to 6, so that it fits a phone."""
YesNo = Annotated[bool, BeforeValidator(_reader(_true_or_false)), _json(type="boolean")]
"""Exactly `true` or `false`."""
Day = Annotated[date, BeforeValidator(_reader(_day)), _json(type="string", format="date")]
"""A day, as 2007-02-14."""
When = Annotated[Period, BeforeValidator(_reader(_period)), _json(type="string")]
"""A period in one of the seven forms."""
Id = Annotated[str, BeforeValidator(_slug), _json(type="string", pattern=f"^{_SLUG.pattern}$")]
"""Lower case letters and figures with hyphens; it never changes."""
Name = Annotated[str, BeforeValidator(_text), _json(type="string", pattern=f"^{_SLUG.pattern}$")]
"""The id of something else in the agreement; the check says what is near where it is not one."""
Words = Annotated[str, BeforeValidator(_words), _json(type="string")]
"""Public text: no hidden characters, no formulas, no personal contact details."""
OneOrMore = Annotated[
    tuple[Words, ...], BeforeValidator(lambda given: [given] if isinstance(given, str) else given)
]
"""A list of texts; one text alone counts as a list of one."""
