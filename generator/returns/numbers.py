"""A cell to the number that the data file has, or why its meaning is not sure."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from statistics import median

from generator.describe.numbers import round_to
from generator.model.currency import SIGNS
from generator.model.forms import parse_number
from generator.model.indicator import RATE, Indicator
from generator.returns.cells import Cell, UnreadableError
from generator.returns.tidy import is_raised_digit, tidy_name
from generator.written.numbers import MOST_DECIMALS, SCALES, find_decimals

PER_CENT = "%"
"""As many as an indicator can show. A number with more is a sum that nobody rounded."""
SHARE_FACTOR = 20
"""A percentage below 1 looks like a share where the other figures are this much larger."""
RETYPE = "Give the cell the format Number, then type the figure again: 8.5 for 8 min 30 s."
"""What to do with a cell that a spreadsheet takes for a day or a time."""
_PLAIN = "Write a plain number such as 68.2, or leave it empty and say why under Status."
_POINT_IN_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_IGNORED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
"""Parts of a number format that are shown as they stand."""
_TEXT = re.compile(
    r"(?P<sign>-?)(?P<money>[£$€]?) ?(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?P<part>\.[0-9]+)?"
    rf" ?(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})? ?(?P<percent>%?)",
    re.IGNORECASE,
)


def read_number(cell: Cell, indicator: Indicator, others: Sequence[Decimal]) -> str:
    """The figure as figures.csv has it, in the indicator's unit: 68.2 for 68.2%.

    `others` are the indicator's known figures and targets. Text that is no number comes back
    as it is: the check of the data files says what is wrong with it.
    """
    value = cell.value
    if isinstance(value, bool):
        raise UnreadableError(f"{str(value).upper()}, which is not a number", _PLAIN)
    if isinstance(value, date | time | timedelta):
        shown = f"{value:%d %b %Y}" if isinstance(value, date) else str(value)
        raise UnreadableError(f"a date or time ({shown}), where a figure belongs", RETYPE)
    if isinstance(value, str):
        return _read_text(value, indicator, others)
    return _read_stored(Decimal(value or 0), cell.number_format, indicator, others)


def counts_per_cent(indicator: Indicator) -> bool:
    """True where figures are percentages, which data files give as published: 68.2."""
    return PER_CENT in {indicator.unit.symbol, indicator.unit.other}


def is_per_cent(number_format: str) -> bool:
    """True where a spreadsheet shows 0.05 as 5%."""
    return PER_CENT in _IGNORED.sub("", number_format.partition(";")[0])


def count_decimals(number_format: str) -> int | None:
    """How many decimals a number format shows; None where it does not say."""
    bare = _IGNORED.sub("", number_format.partition(";")[0])
    if "0" not in bare or "/" in bare or "E" in bare.upper():
        return None
    found = re.search(r"\.([0#?]+)", bare)
    return len(found[1]) if found else 0


def _read_stored(
    number: Decimal, number_format: str, indicator: Indicator, others: Sequence[Decimal]
) -> str:
    in_per_cent = is_per_cent(number_format)
    if in_per_cent:
        number *= 100
        _refuse_per_cent(f"{_plain(number)}%", indicator)
    if not in_per_cent:
        _refuse_share(number, indicator, others)
    shown = count_decimals(number_format)
    if shown is None:
        _refuse_unrounded(number, indicator)
    else:
        # as the sheet shows it, but with no less than pages show
        number = round_to(number, max(shown, indicator.decimals))
    return _plain(number)


def _refuse_unrounded(number: Decimal, indicator: Indicator) -> None:
    if find_decimals(number) > MOST_DECIMALS:
        found = f"{_plain(number)}, a number that nobody rounded"
        rounded = _plain(round_to(number, indicator.decimals))
        raise UnreadableError(found, f"Round it in the sheet: {rounded}, if that is it.")


def refuse_parts(cell: Cell, figure: str, indicator: Indicator, others: Sequence[Decimal]) -> None:
    """Refuses a figure with decimals where whole things are counted, such as burglaries."""
    if not _counts_whole(indicator, others):
        return
    typed = tidy_name(cell.value) if isinstance(cell.value, str) else ""
    things = indicator.unit.other or "numbers"
    if _POINT_IN_THOUSANDS.fullmatch(typed):
        advice = f"Did you mean {typed.replace('.', '')}? Write thousands with no point."
        raise UnreadableError(f"'{typed}', where only whole {things} are counted", advice)
    number = parse_number(figure)
    if number is not None and find_decimals(number) and number not in others:
        advice = f"Check the figure, then write a whole number, such as {round_to(number, 0)}."
        raise UnreadableError(f"{figure}, where only whole {things} are counted", advice)


def _counts_whole(indicator: Indicator, others: Sequence[Decimal]) -> bool:
    """True where figures are numbers of things, as far as the unit and the other figures say."""
    unit = indicator.unit
    is_part = counts_per_cent(indicator) or unit.other.startswith(RATE) or unit.multiple != 1
    is_money = not SIGNS.isdisjoint({unit.symbol, unit.other})
    return not (indicator.decimals or is_part or is_money or any(map(find_decimals, others)))


def _read_text(given: str, indicator: Indicator, others: Sequence[Decimal]) -> str:
    text = tidy_name(given).replace("\u2212", "-")
    if any(map(is_raised_digit, text)):
        advice = "Write the figure alone, and what the footnote says under Note."
        raise UnreadableError(f"'{text}', with the sign of a footnote", advice)
    found = _TEXT.fullmatch(text)
    if not found or not (found["digits"] or found["part"]):
        if re.fullmatch(r"[£$€0-9.,% -]*[0-9],[£$€0-9.,% -]*", text):
            advice = "Write thousands as 1,200 or 1200, and decimals with a point: 1.2."
            raise UnreadableError(f"'{text}', with a comma that could mean two things", advice)
        return text
    number = Decimal(f"{found['sign']}{found['digits'].replace(',', '') or 0}{found['part'] or ''}")
    if found["percent"]:
        _refuse_per_cent(text, indicator)
    if found["money"] or found["scale"]:
        number = _read_sum(number, text, found, indicator)
    elif not found["percent"]:
        _refuse_share(number, indicator, others)
    _refuse_unrounded(number, indicator)
    if found["percent"] or found["money"] or found["scale"]:
        return _plain(number)
    return _plain(number) if find_decimals(number) == 0 else f"{number:f}"


def _read_sum(number: Decimal, text: str, found: re.Match[str], indicator: Indicator) -> Decimal:
    """£3m as 3000000, or as 3000 where figures are given in thousands."""
    scale, multiple = (found["scale"] or "").lower(), indicator.unit.multiple
    money = found["money"]
    if money and money not in {indicator.unit.symbol, indicator.unit.other}:
        advice = f"This measure counts {say_unit(indicator)}: write the number of them."
        raise UnreadableError(f"'{text}', a sum of money", advice)
    is_short = scale in {"k", "m", "bn"} and not money
    if is_short or found["percent"] or (not scale and multiple != 1):
        advice = "Write the whole number in figures, as in the column Last figure."
        raise UnreadableError(f"'{text}', which could mean two things", advice)
    return number * SCALES.get(scale, 1) / multiple


def say_unit(indicator: Indicator) -> str:
    """What the figures of a measure count, in a word or two."""
    unit = indicator.unit
    word = unit.other or unit.symbol or "a plain number"
    return f"{word} (in units of {unit.multiple:,})" if unit.multiple != 1 else word


def _refuse_per_cent(text: str, indicator: Indicator) -> None:
    if not counts_per_cent(indicator):
        advice = f"This measure counts {say_unit(indicator)}: write the number of them."
        raise UnreadableError(f"{text}, a percentage", advice)


def _refuse_share(number: Decimal, indicator: Indicator, others: Sequence[Decimal]) -> None:
    """A share such as 0.68 where the other figures are like 68, or where there are none to ask.

    A nought says nothing on how large percentages are. What is known already may come again.
    """
    sizes = [abs(one) for one in others if one]
    is_below_one = counts_per_cent(indicator) and 0 < abs(number) < 1 and number not in others
    if is_below_one and (not sizes or median(sizes) >= SHARE_FACTOR * abs(number)):
        whole, same = _plain(number * 100), _plain(number)
        advice = f"Did you mean {whole}? If it truly is {same} per cent, write {same}%."
        raise UnreadableError(f"{same}, which looks like a share of 1", advice)


def _plain(number: Decimal) -> str:
    """Figures alone, with no noughts at the end and no sign before nought."""
    return f"{number.normalize() + 0:f}"
