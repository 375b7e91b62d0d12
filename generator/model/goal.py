"""A number of targets.csv, with the side of it that is wanted where the papers say so."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import PlainValidator

from generator.model import forms
from generator.model.advice import LONGEST_NUMBER, advise_on_number
from generator.model.fields import wrong
from generator.model.waiting import name_value
from generator.written.sides import split_side


class Side(StrEnum):
    """Which side of its number a target wants, as files write it."""

    PLAIN = ""
    """The number alone: polarity says which side is good, and the number itself is good enough."""
    UNDER = "<"
    AT_MOST = "<="
    AT_LEAST = ">="
    OVER = ">"

    @property
    def is_strict(self) -> bool:
        """True where the number itself misses the target."""
        return self in {Side.UNDER, Side.OVER}

    @property
    def is_low(self) -> bool:
        """True where lower figures are wanted."""
        return self in {Side.UNDER, Side.AT_MOST}

    def is_reached(self, advantage: Decimal) -> bool:
        """True for a figure so much better (above 0) or worse (below 0) than the number."""
        return advantage > 0 if self.is_strict else advantage >= 0


@dataclass(frozen=True, slots=True)
class Goal:
    """A number and the side of it that is wanted."""

    number: Decimal
    side: Side = Side.PLAIN

    def __str__(self) -> str:
        return f"{self.side}{self.number}"

    @classmethod
    def of_text(cls, text: str) -> Self:
        """The goal that `str` wrote."""
        sign, number = split_side(text)
        return cls(Decimal(number), Side(sign)) if sign else cls(Decimal(text))


def find_number(value: Decimal | Goal) -> Decimal:
    """The number of a figure's or a target's value, without its side."""
    return value.number if isinstance(value, Goal) else value


def _is_number(text: str) -> bool:
    return forms.NUMBER.fullmatch(text) is not None and len(text) <= LONGEST_NUMBER


def _read(given: object) -> Goal:
    """The goal that a cell says; numbers and goals are let through."""
    if isinstance(given, Goal):
        return given
    if isinstance(given, Decimal):
        return Goal(given)
    text = str(given)
    if _is_number(text):
        return Goal(Decimal(text))
    sign, beside = split_side(text)
    number = beside if sign else text
    if _is_number(number):
        return Goal(Decimal(number), Side(sign))
    advice = advise_on_number(number)
    if sign:
        advice = f"Of the number behind {sign}: {advice}"
    raise wrong(name_value(text, "is not a number"), advice)


AimedAt = Annotated[Goal, PlainValidator(_read, json_schema_input_type=str), forms.GOAL]
"""A plain decimal, alone or with a side: 5, <5, under 5, at least 60, 5 or fewer."""
