"""Numbers as residents read them: rounded half up, with commas, signs and units."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from generator.model.enums import DIRECTED, Polarity
from generator.model.indicator import RATE, Indicator, Unit

LOCALE = "en_GB"
MOST_DECIMALS = 4
ANY_SIZE = Context(prec=100)
"""Digits enough for any quotient of two numbers that a file can hold."""
SPELT = tuple("no one two three four five six seven eight nine ten eleven".split())
"""Numbers as words, for where a sentence would begin with a figure."""
SPELT_COUNTS = SPELT[:11]
"""Up to ten; from 11 on, counts are figures."""
MINUS = "\u2212"
"""The minus sign, not a hyphen: screen readers say it."""


def say_small(number: int) -> str:
    """Spelt out up to ten, so that no sentence begins with a figure."""
    return SPELT_COUNTS[number] if number < len(SPELT_COUNTS) else str(number)


@lru_cache(maxsize=65_536)
def say_number(value: Decimal, decimals: int) -> str:
    """1450 as 1,450; 0.625 with two decimals as 0.63."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=ANY_SIZE)
    text = f"{abs(rounded):,f}"
    return f"{MINUS}{text}" if rounded < 0 else text


def say_exact(value: Decimal, decimals: int = 0) -> str:
    """A number with the decimals that the paper prints, at least `decimals` and at most four."""
    exponent = value.normalize().as_tuple().exponent
    printed = -exponent if isinstance(exponent, int) else 0
    return say_number(value, max(decimals, min(printed, MOST_DECIMALS)))


def say_share(share: Decimal, decimals: int = 1) -> str:
    """0.586 as 58.6%; whole per cents without a decimal."""
    text = say_number(abs(share) * 100, decimals)
    if share and not text.strip("0."):
        return f"less than {say_number(Decimal(1).scaleb(-decimals), decimals)}%"
    return f"{text.removesuffix('.' + '0' * decimals)}%"


def say_fraction(share: Fraction) -> str:
    """An exact share, such as 1/20 as 5%."""
    return say_share(Decimal(share.numerator) / share.denominator)


def say_money(pounds: Decimal) -> str:
    """2540000 as £2,540,000."""
    pence = pounds.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP, context=ANY_SIZE)
    return f"£{say_number(pence, 0 if pence == pence.to_integral_value() else 2)}"


def say_value(value: Decimal, indicator: Indicator) -> str:
    """A figure with its unit: 300 homes, 68.2%, £11,043,000, a fall of 5.3%."""
    unit = indicator.unit
    if unit.change_since:
        return _say_change(value, indicator)
    return _with_unit(value, unit, indicator.decimals)


def say_bare_value(value: Decimal, indicator: Indicator) -> str:
    """A figure for a cell whose unit stands beside the row: 300, 68.2%, a fall of 5.3%."""
    if indicator.unit.change_since or indicator.unit.symbol:
        return say_value(value, indicator)
    return say_number(value * indicator.unit.multiple, indicator.decimals)


def say_gap(gap: Decimal, indicator: Indicator) -> str:
    """A difference without its sign: 425 homes, 3.2 percentage points."""
    unit = indicator.unit
    if unit.symbol == "%":
        points = say_number(abs(gap), indicator.decimals)
        return f"{points} percentage {'point' if points == '1' else 'points'}"
    if unit.other.startswith(RATE):
        return say_number(abs(gap), indicator.decimals)
    return _with_unit(abs(gap), unit, indicator.decimals)


def round_as_shown(value: Decimal, indicator: Indicator) -> Decimal:
    """A figure with the decimals that pages show."""
    step = Decimal(1).scaleb(-indicator.decimals)
    multiple = indicator.unit.multiple
    shown = (value * multiple).quantize(step, rounding=ROUND_HALF_UP, context=ANY_SIZE)
    return shown / multiple


def rounds_to_nothing(gap: Decimal, indicator: Indicator) -> bool:
    """True where a difference disappears in the decimals that are shown."""
    return say_number(abs(gap), indicator.decimals).strip("0.") == ""


def say_band(lower: Decimal, upper: Decimal, indicator: Indicator) -> str:
    """10% to 15%, without decimals that the range does not need."""
    symbol = indicator.unit.symbol
    return " to ".join(
        f"{say_exact(end)}{'' if symbol == '£' else symbol}" for end in (lower, upper)
    )


def say_aim(value: Decimal, indicator: Indicator) -> str:
    """A target with the side that is good: 60 homes or more, 230 or fewer."""
    said = say_value(value, indicator)
    if indicator.unit.other.startswith(RATE):
        said = say_number(value, indicator.decimals)
    change, polarity = bool(indicator.unit.change_since), indicator.polarity
    if polarity not in DIRECTED:
        return said
    if change and value:
        wanted_side = (value > 0) == (polarity is Polarity.HIGHER)
        return f"{said} or {'more' if wanted_side else 'less'}"
    if polarity is Polarity.HIGHER:
        return f"{said} or more"
    counted = indicator.unit.other and not indicator.unit.symbol and not indicator.decimals
    return f"{said} or {'fewer' if counted else 'less'}"


def _say_change(value: Decimal, indicator: Indicator) -> str:
    amount = _with_unit(abs(value), indicator.unit, indicator.decimals)
    if value == 0:
        return "no change"
    return f"a {'fall' if value < 0 else 'rise'} of {amount}"


def _with_unit(value: Decimal, unit: Unit, decimals: int) -> str:
    number = say_number(value * unit.multiple, decimals)
    if unit.symbol == "£":
        return f"{MINUS if value < 0 else ''}£{number.removeprefix(MINUS)}"
    if unit.symbol:
        return f"{number}{unit.symbol}"
    word = unit.one if number.removeprefix(MINUS) == "1" else unit.other
    return f"{number} {word}".rstrip()
