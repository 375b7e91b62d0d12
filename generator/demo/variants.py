"""More measures than the catalogue holds: the same ones for parts of the county."""

from dataclasses import replace
from typing import Any

from generator.demo.catalogue import Measure, read_catalogue
from generator.model.enums import Kind
from generator.model.indicator import Indicator
from generator.schema import ADAPTERS

PEOPLE = (
    "among older people",
    "among young adults",
    "among women",
    "among men",
    "among parents",
    "among students",
)
"""For measures of adults."""
PLACES = (
    "in rural areas",
    "in market towns",
    "in the north",
    "in the south",
    "in larger villages",
    "near the river",
    "in town centres",
    "in new estates",
    "in the east",
    "in the west",
    "in the hills",
    "along main roads",
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
"""11, 12 and 13 end in "th"."""


def list_measures(count: int) -> list[Measure]:
    """The first `count` measures: the catalogue, then each of its measures in each variant.

    A longer list begins with the shorter one. Names of measures that are not in it are left out.
    """
    bases = read_catalogue()
    chosen = [
        _vary(bases[place % len(bases)], place // len(bases), place + 1) for place in range(count)
    ]
    known = {measure.id for measure in chosen}
    return [_drop_unknown(measure, known) for measure in chosen]


def say_variant(base: Measure, number: int) -> str:
    """What sets a variant apart, such as "in rural areas"; variants count from 1."""
    phrases = (*PEOPLE, *PLACES) if base.behaviour.of_people else PLACES
    if number <= len(phrases):
        return phrases[number - 1]
    return f"in the {say_place(number - len(phrases))} survey area"


def say_place(number: int) -> str:
    """1st, 2nd, 11th, 103rd."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _vary(base: Measure, number: int, place: int) -> Measure:
    if not number:
        return base
    phrase = say_variant(base, number)
    suffix = phrase.removeprefix("in the ").replace(" ", "-")
    fields: dict[str, Any] = dict(base.fields)
    fields["id"] = f"{base.id}-{suffix}"
    fields["title"] = f"{fields['title']}, {phrase}"
    fields |= _word(base.indicator, phrase)
    fields.pop("code", None)
    fields["kinds"] = [kind for kind in fields["kinds"] if kind != Kind.REWARD] or [
        Kind.LOCAL.value
    ]
    fields["related"] = [base.id]
    if "counts_with" in fields:
        fields["counts_with"] = f"{fields['counts_with']}-{suffix}"
    indicator = ADAPTERS[Indicator].validate_python(fields)
    return replace(base, number=place, round=number, indicator=indicator, fields=fields)


def _word(base: Indicator, phrase: str) -> dict[str, str]:
    """The public words of a variant: "New homes in rural areas", "Adults who … (women)"."""
    if phrase in PEOPLE:
        group, question = phrase.removeprefix("among "), base.question
        asked = f"{phrase.capitalize()}: {question[0].lower()}{question[1:]}"
        return {"plain_title": f"{base.plain_title} ({group})", "question": asked}
    asked = f"{base.question.removesuffix('?')} {phrase}?"
    return {"plain_title": f"{base.plain_title} {phrase}", "question": asked}


def _drop_unknown(measure: Measure, known: set[str]) -> Measure:
    related = [name for name in measure.indicator.related if name in known]
    if len(related) == len(measure.indicator.related):
        return measure
    fields = {name: value for name, value in measure.fields.items() if name != "related"}
    if related:
        fields["related"] = related
    indicator = replace(measure.indicator, related=tuple(related))
    return replace(measure, indicator=indicator, fields=fields)
