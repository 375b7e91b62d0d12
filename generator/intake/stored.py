"""Numbers that a spreadsheet keeps, by the format in which it shows them."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.describe.numbers import round_to
from generator.returns.numbers import count_decimals, is_per_cent
from generator.written.numbers import MOST_DECIMALS, find_decimals

_OWN_WORDS = re.compile(r'((?:"[^"]*"|\\.|[£$€])*)([#0][#0,.]*)((?:"[^"]*"|\\.|[ £$€])*)')
"""A number's format with words in quotes, or signs behind a stroke, before and behind it."""
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
"""Parts of a format that are shown as they stand."""
_SHORTENED = re.compile(r"[#0?],+(?![,#0?])")
"""Commas behind the last figure, or before the point: each leaves out a thousand."""
_SHORT_FOR = re.compile(r"\s*(?:thousands?|millions?|billions?|bn|mn|k|m|b)\b\s*", re.IGNORECASE)
_FIGURES = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LEAST_SHORTENED = 600
"""How many times what is shown a number is at least that is shown in thousands, and rounded."""
_WHOLE_FROM = 1000
"""A number that is shown in thousands has no pennies to tell from here on."""


class Stored(NamedTuple):
    """What a number is with its format."""

    number: Decimal
    sign: str = ""
    """% or the sign of money; empty where the format has none."""
    words: tuple[str, str] | None = None
    """What the format writes before and behind it; None for no words."""
    in_full: bool = False
    """True where it is kept in full and shown in thousands or millions."""


def read_stored(number: Decimal, shown: str) -> Stored:
    """A number as its format shows it; one that is shown in thousands is what is kept."""
    words, in_full = _find_own_words(shown), _is_shortened(shown)
    if in_full:
        number = _round_kept(number)
        words = (words[0], _SHORT_FOR.sub("", words[1], count=1)) if words else None
    if words and any(one.strip() for one in words):
        if not in_full:
            number = round_to(number, min(count_decimals(shown) or 0, MOST_DECIMALS))
        return Stored(number, words=words, in_full=in_full)
    in_per_cent = is_per_cent(shown)
    if in_per_cent:
        number *= 100
    if not in_full:
        decimals = count_decimals(shown)
        if decimals is None:
            decimals = min(find_decimals(number), MOST_DECIMALS if not in_per_cent else 2)
        number = round_to(number, min(decimals, MOST_DECIMALS))
    return Stored(number, "%" if in_per_cent else _find_money(shown), in_full=in_full)


def shorten_format(shown: str, kept: Decimal, words: str) -> str:
    """The format of a number with a comma behind it where the words show it in thousands.

    A file of LibreOffice has the words that a cell shows in place of a spreadsheet's format.
    """
    found = _FIGURES.search(words.replace(",", ""))
    seen = Decimal(found[0]) if found else Decimal()
    return f"{shown}," if seen and abs(kept) >= _LEAST_SHORTENED * seen else shown


def _is_shortened(shown: str) -> bool:
    return _SHORTENED.search(_LITERALS.sub("", shown.partition(";")[0])) is not None


def _round_kept(number: Decimal) -> Decimal:
    decimals = 0 if abs(number) >= _WHOLE_FROM else min(find_decimals(number), 2)
    return round_to(number, decimals)


@lru_cache(maxsize=1024)
def _find_own_words(shown: str) -> tuple[str, str] | None:
    """What a format such as "£"0.00"m" writes before and behind a number; None for no words."""
    found = _OWN_WORDS.fullmatch(shown.partition(";")[0])
    if not found:
        return None
    before, behind = (found[at].replace('"', "").replace("\\", "") for at in (1, 3))
    return (before, behind) if before.strip() or behind.strip() else None


def _find_money(shown: str) -> str:
    """The sign of money in a format. A dollar may also begin the name of another sign there."""
    money = re.search(r"[£$€]", shown.replace("[$£-809]", "£").replace("[$€-2]", "€"))
    if money is None or (money[0] == "$" and "[$" in shown):
        return ""
    return money[0]
