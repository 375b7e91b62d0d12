"""The records of which an agreement's own rating scales are made, in agreement.yml."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator
from pydantic.dataclasses import dataclass

from generator.model import forms
from generator.model.advice import LONGEST_NUMBER
from generator.model.fields import RECORD, Number, Words, YesNo, read_name, wrong
from generator.model.ratings import Limit, Rating, Tone
from generator.model.sentence import NO_WORDS
from generator.model.waiting import name_value

_ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_OWN = frozenset(Rating)


def _rating(given: object) -> str:
    """One of the software's own ratings where the text names it, else the text as it stands."""
    text = read_name(given)
    return Rating(text) if text in _OWN else text


def _rating_id(given: object) -> str:
    text = _rating(given)
    if _ID.fullmatch(text):
        return text
    near = "_".join(re.findall("[a-z0-9]+", text.lower())) or "done"
    advice = f"Write {near}: lower case letters and figures, with _ between words."
    raise wrong(name_value(text, "is not an id of a rating"), advice)


RatingName = Annotated[str, PlainValidator(_rating, json_schema_input_type=str), forms.RATING]
"""The id of a rating; the check says what is near where its scale has none such."""
RatingId = Annotated[str, PlainValidator(_rating_id, json_schema_input_type=str), forms.RATING]
"""Lower case letters and figures, with _ between words; it never changes."""


def _threshold(given: object) -> Decimal | Limit:
    if isinstance(given, Limit | Decimal):
        return given
    text = read_name(given)
    if text in set(Limit):
        return Limit(text)
    if forms.NUMBER.fullmatch(text) and len(text) <= LONGEST_NUMBER:
        return Decimal(text)
    advice = f"Write a share of the target such as -0.1, or one of {', '.join(Limit)}."
    raise wrong(name_value(text, "is not a threshold"), advice)


Threshold = Annotated[
    Decimal | Limit, PlainValidator(_threshold, json_schema_input_type=Number | Limit)
]
"""From where on a rule gives a rating."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Counted:
    """What measures with a rating do, in a sentence after their number."""

    one: Words
    """After one: is on track."""
    other: Words
    """After any other number: are on track."""


_SINGULAR = {"are": "is", "have": "has", "do": "does", "may": "may", "will": "will"}


def _one_for_both(given: object) -> object:
    """Both forms of words such as "are on track"."""
    if not isinstance(given, str):
        return given
    verb, *rest = given.split(" ", 1)
    if verb in _SINGULAR and rest:
        return {"one": f"{_SINGULAR[verb]} {rest[0]}", "other": given}
    begins = ", ".join(_SINGULAR)
    advice = f"Begin with one of {begins}, or write one: and other: on lines of their own."
    raise wrong(name_value(given, "has no form for one measure that we know"), advice)


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ScaleStep:
    """One rating of a scale."""

    id: RatingId
    """As officers write it in ratings.csv. It never changes."""
    tone: Tone
    """Its colour and its shape."""
    word: Words = NO_WORDS
    """In tags and tables: Done, or Blue: done. The software has words for its own ratings."""
    counted: Annotated[
        Counted | None, BeforeValidator(_one_for_both, json_schema_input_type=Words | Counted)
    ] = None
    """What the measures that have it do: are done."""
    verdict: Words = NO_WORDS
    """The sentence that opens the page of a measure that has it."""
    counts: YesNo = True
    """False where it is left out of the number that counts are set against."""
    threshold: Threshold | None = None
    """For ratings that a rule gives: how much better than the target a figure must be, as a share
    of it, such as -0.1 for up to 10% worse; or a word. The last one needs none."""
