"""Titles and codes that two pages share, and units that their figures do not fit."""

from collections.abc import Iterator

from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.model.results import Rated

SIGNS = {"%": "%", "per cent": "%", "percent": "%", "£": "£", "pounds": "£"}
"""Units that have a sign of their own, as officers may write them."""


def find_same_titles(rated: Rated) -> Iterator[Problem]:
    """Measures, topics, places and rewards that residents could not tell apart."""
    agreement = rated.agreement
    named = {
        "block": [(one.id, one.plain_title) for one in agreement.blocks],
        "indicator": [(one.id, one.plain_title) for one in agreement.indicators],
        "reward": [(one.id, one.plain_title) for one in agreement.rewards],
        "area": [(one.id, one.name) for one in agreement.areas if one.named],
    }
    for kind, titles in named.items():
        first: dict[str, str] = {}
        key = "name" if kind == "area" else "plain_title"
        for own, title in titles:
            earlier = first.setdefault(" ".join(title.lower().split()), own)
            if earlier != own:
                found = f"'{title}', which is what residents read for {earlier} too"
                place = agreement.origins.find_key(kind, own, key)
                advice = "Add what tells the two apart."
                yield Problem(place.file, place.line, f"key {key}", found, advice)


def find_same_codes(rated: Rated) -> Iterator[Problem]:
    """Measures with the national code of another, unless they count as one with it."""
    first: dict[str, Indicator] = {}
    for one in rated.agreement.indicators:
        earlier = first.setdefault(" ".join(one.code.upper().split()), one)
        if one.code and (earlier.counts_with or earlier.id) != (one.counts_with or one.id):
            found = f"'{one.code}', the code of {earlier.id} too"
            place = rated.agreement.origins.find_key("indicator", one.id, "code")
            advice = "Check the codes of both. If they count as one, write counts_with."
            yield Problem(place.file, place.line, "key code", found, advice)


def find_signs_in_words(rated: Rated) -> Iterator[Problem]:
    """Units such as % as a word: a page would leave a gap before it, and could not add it up."""
    agreement = rated.agreement
    for indicator in agreement.indicators:
        unit = indicator.unit
        sign = SIGNS.get(unit.other.strip().lower())
        if sign and not unit.symbol:
            place = agreement.origins.find_key("indicator", indicator.id, "unit")
            found = f"'{unit.other}' as a word"
            advice = f'Write symbol: "{sign}" below it, so that pages read {_show(sign)}.'
            yield Problem(place.file, place.line, "key unit", found, advice)


def _show(sign: str) -> str:
    return f"10{sign}" if sign == "%" else f"{sign}10"
