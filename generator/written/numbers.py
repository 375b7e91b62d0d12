"""Numbers as people write them."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from generator.written.signs import make_plain

MOST_DECIMALS = 6
SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
"""By how much the words behind a number multiply it."""
"""As many as a file needs."""
_ANY_SIZE = Context(prec=400)
_LONGEST = 400
_BRACKETS = re.compile(r"\((?P<inside>[^()-]+)\)")
_MONEY = "£$€"
_BARE = re.compile(r"(?P<sign>-?)(?P<digits>[0-9.,' ]*[0-9])")
_EXPONENT = re.compile(r"-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,2}")


class Meant(NamedTuple):
    """What a text says as a number."""

    numbers: tuple[str, ...] = ()
    """As the files write it. One: it is that. Two: it is one of them. None: nobody can know."""
    in_brackets: bool = False
    """True where brackets stand for a minus, as accountants write it."""


NOBODY_KNOWS = Meant()


def read_number(text: str) -> Meant:
    """The number that a text says, whatever the style, without its unit.

    Thousands may be parted by commas, points, spaces or apostrophes; decimals begin with a point or
    a comma. A comma with three figures behind it could be either, so both are given.
    """
    bare = make_plain(text)
    if len(bare) > _LONGEST:
        return NOBODY_KNOWS
    bracketed = _BRACKETS.fullmatch(bare)
    if bracketed:
        inside = read_number(bracketed["inside"])
        negative = tuple(_write(f"-{one}") for one in inside.numbers if not one.startswith("-"))
        return Meant(negative, in_brackets=True)
    bare = _without_unit(bare)
    if _EXPONENT.fullmatch(bare):
        return Meant((_write(bare),))
    found = _BARE.fullmatch(bare)
    if not found:
        return NOBODY_KNOWS
    read = _read_digits(found["digits"].replace("'", " "))
    return Meant(tuple(_write(f"{found['sign']}{one}") for one in read))


def _without_unit(text: str) -> str:
    sign = "-" if text.startswith("-") else ""
    amount = text.removeprefix("-").strip()
    return f"{sign}{amount.lstrip(_MONEY).removesuffix('%').strip()}"


def _read_digits(digits: str) -> tuple[str, ...]:
    """The plain numbers that a run of figures, commas, points and spaces could be."""
    if " " in digits:
        if not re.fullmatch(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?", digits):
            return ()
        return (digits.replace(" ", "").replace(",", "."),)
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return _read_both(digits)
    if commas == 1:
        return _read_one_comma(*digits.split(","))
    if commas:
        return (digits.replace(",", ""),) if _are_thousands(digits, ",") else ()
    if points > 1:
        return (digits.replace(".", ""),) if _are_thousands(digits, ".") else ()
    return (digits,) if digits[0] != "." else (f"0{digits}",)


def _read_both(digits: str) -> tuple[str, ...]:
    decimal = max(",.", key=digits.rfind)
    thousands = ",."[decimal == ","]
    whole, _, part = digits.rpartition(decimal)
    if decimal in whole or not part or not _are_thousands(whole, thousands):
        return ()
    return (f"{whole.replace(thousands, '')}.{part}",)


def _read_one_comma(whole: str, part: str) -> tuple[str, ...]:
    is_decimal = f"{whole or 0}.{part}"
    if len(part) <= 2 or whole in {"", "0"}:  # noqa: PLR2004 - a thousand has three figures
        return (is_decimal,)
    if len(part) > 3:  # noqa: PLR2004
        return ()
    if not re.fullmatch("[1-9][0-9]{0,2}", whole):
        return (is_decimal,)
    return f"{whole}{part}", is_decimal


def _are_thousands(digits: str, sign: str) -> bool:
    first, *rest = digits.split(sign)
    return re.fullmatch("[1-9][0-9]{0,2}", first) is not None and all(len(one) == 3 for one in rest)  # noqa: PLR2004


def _write(number: str) -> str:
    """As the files write it, with the decimals that were written and no more than six."""
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -MOST_DECIMALS:
        step = Decimal(1).scaleb(-MOST_DECIMALS)
        value = value.quantize(step, rounding=ROUND_HALF_UP, context=_ANY_SIZE).normalize()
    return f"{abs(value) if value == 0 else value:f}"


def find_decimals(number: Decimal) -> int:
    """How many decimals a number has, without the noughts at its end."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
