"""Whether a table begins decimals with a point or a comma, by all cells that show it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.written.signs import make_plain

_AMOUNT = re.compile(
    r"[-+(<>=\u2264\u2265 ]*[£$€]?\s?(?P<digits>[0-9][0-9.,]*)(?:[^0-9.,][^0-9]*)?"
)
_EITHER = re.compile(r"[1-9][0-9]{0,2}(?P<sign>[.,])[0-9]{3}")
"""A thousand and more, or a bit more than one."""
_BOTH_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")
_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}|0,[0-9]{3,}|[0-9]{4,},[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_POINT = re.compile(
    r"[0-9]+\.[0-9]{1,2}|[0-9]*\.[0-9]{4,}|0?\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+"
    r"|[0-9]{1,3}(?:,[0-9]{3}){2,}"
)


@dataclass(frozen=True, slots=True)
class Decimals:
    """How a table writes its decimals."""

    comma: bool = False
    beside: str = ""
    """A cell that makes others doubtful; empty where nothing is."""

    def find_doubt(self, text: str) -> tuple[str, str] | None:
        """What was found, and what to do, where a cell could be either of two numbers."""
        digits = _find_digits(text) if self.beside else ""
        found = _EITHER.fullmatch(digits)
        if not found:
            return None
        plain, short = digits.replace(found["sign"], ""), digits.replace(",", ".")
        what = (
            f"'{text[:60]}', which may be {plain} or {short} beside '{self.beside}'. It is left out"
        )
        return what, f"Write {plain} or {short}, and decimals with a point."


def shows_a_comma(text: str) -> bool:
    """True for what can only be a number with a decimal comma, such as 12,5 or 1.234,5."""
    digits = _find_digits(text)
    return bool(_COMMA.fullmatch(digits) or _BOTH_COMMA.fullmatch(digits))


def find_decimals(texts: Iterable[str], others: Iterable[str], *, commas: bool) -> Decimals:
    """How a table writes decimals, by its own figures and by the other texts of its sheet.

    With `commas` the file parts its cells as those with decimal commas do. A table that has both
    signs, or commas that might as well part thousands, leaves open what 12,345 is.
    """
    figures = {text: digits for text in texts if (digits := _find_digits(text))}
    every = list(others)
    certain = any(_BOTH_COMMA.fullmatch(_find_digits(text)) for text in every)
    shown = next(filter(shows_a_comma, (*figures, *every)), "")
    if not shown or not (commas or certain):
        return Decimals()
    if any(map(_POINT.fullmatch, figures.values())):
        return Decimals(beside=shown if any(map(shows_a_comma, figures)) else "")
    signs = {found["sign"] for one in figures.values() if (found := _EITHER.fullmatch(one))}
    is_sure = certain or "," not in signs or "." in signs
    return Decimals(comma=True) if is_sure else Decimals(beside=shown)


def _find_digits(text: str) -> str:
    found = _AMOUNT.fullmatch(make_plain(text)) if len(text) < 60 else None  # noqa: PLR2004
    return found["digits"].strip() if found else ""
