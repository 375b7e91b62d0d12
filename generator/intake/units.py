"""In what a measure is counted: by its column of units, the signs at its figures and its words."""

import re
from collections import Counter
from dataclasses import dataclass

from generator.intake.values import Read
from generator.intake.welsh import in_english
from generator.written.numbers import MOST_DECIMALS

PER_CENT = "%"
_MONEY = "£$€"
_COUNTS = re.compile(
    r"(?:no\.?|number|numbers|count|#|num|numeric|integer|volume|n)", re.IGNORECASE
)
_SHARE = re.compile(r"%|\bper ?cent|\bpercent\w*|\bproportion", re.IGNORECASE)
_RATE = re.compile(
    r"\bper (?P<many>1,?000|10,?000|100,?000|100)\b(?P<of> (?!for|in|by|who|aged)\w+)?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\((?:in )?(?P<unit>kg|kilogram(?:me)?s|tonnes|(?:working )?days|weeks|months|years"
    r"|hours|minutes|seconds|miles|km|kilometres|[kmg]wh|[km]?t ?co2e?|hectares|litres)\)$",
    re.IGNORECASE,
)  # fmt: skip
"""What is counted, behind a title: Time to let a home (days)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What one figure counts."""

    one: str = ""
    other: str = ""
    symbol: str = ""
    decimals: int = 0


def find_unit(title: str, told: str, reads: list[Read]) -> Unit:
    """The unit of a measure, with as many decimals as its figures show."""
    decimals = min(max((one.decimals for one in reads), default=0), MOST_DECIMALS)
    signs = Counter(one.sign for one in reads if one.sign)
    words = Counter(one.unit for one in reads if one.unit)
    bare = in_english(told).strip(" ()")
    bare = bare if any(one.isupper() for one in bare[1:]) else bare.casefold()  # tCO2e, kWh
    is_named = bool(bare) and not _COUNTS.fullmatch(bare)
    if signs:
        return _of_sign(signs.most_common(1)[0][0], decimals)
    if is_named:
        sign = bare if bare in _MONEY else PER_CENT if _SHARE.search(bare) else ""
        return _of_sign(sign, decimals) if sign else _of_words(bare, decimals)
    if words:
        return _of_words(words.most_common(1)[0][0], decimals)
    return Unit(decimals=decimals) if bare else _find_in_title(title, decimals)


def _find_in_title(title: str, decimals: int) -> Unit:
    title = in_english(title)
    rate = _RATE.search(title)
    if rate:
        return _of_words(f"per {rate['many']}{(rate['of'] or '').lower()}", decimals)
    if _SHARE.search(title):
        return _of_sign(PER_CENT, decimals)
    if "£" in title:
        return _of_sign("£", decimals)
    counted = _IN_BRACKETS.search(title)
    return _of_words(counted["unit"], decimals) if counted else Unit(decimals=decimals)


def _of_sign(sign: str, decimals: int) -> Unit:
    return Unit(sign, sign, sign, decimals)


def _of_words(words: str, decimals: int) -> Unit:
    if words in {"p", "pence", "penny"}:
        return Unit("penny", "pence", "", decimals)
    is_many = words.endswith("s") and not words.endswith("ss") and " " not in words
    return Unit(words.removesuffix("s") if is_many else words, words, "", decimals)
