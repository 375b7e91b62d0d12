"""Numbers as residents read them: rounded half up, with commas, signs and units."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.describe.language import Language, Phrase, Plural, say, spoken, spoken_sign
from generator.model.currency import SIGNS
from generator.model.enums import DIRECTED, Polarity
from generator.model.goal import Side
from generator.model.indicator import ANY_SIZE, RATE, Indicator, Unit
from generator.model.sentence import Sentence, generated, join

MOST_DECIMALS = 4
"""Digits enough for any quotient of two numbers that a file can hold."""
SPELT = (
    Phrase("no"),
    Phrase("one"),
    Phrase("two"),
    Phrase("three"),
    Phrase("four"),
    Phrase("five"),
    Phrase("six"),
    Phrase("seven"),
    Phrase("eight"),
    Phrase("nine"),
    Phrase("ten"),
    Phrase("eleven"),
)
"""Numbers as words, for where a sentence would begin with a figure."""
LARGEST_SPELT = 10
"""From 11 on, counts are figures."""
MINUS = "\u2212"
"""The minus sign, not a hyphen: screen readers say it."""
POINTS = Plural("{points} percentage point", "{points} percentage points")
FROM_TO = Phrase("{low} to {high}")
OR_MORE, OR_LESS, OR_FEWER = (
    Phrase("{value} or more"),
    Phrase("{value} or less"),
    Phrase("{value} or fewer"),
)
GOALS: dict[Side, Phrase] = {
    Side.UNDER: Phrase("under {value}"),
    Side.AT_MOST: Phrase("at most {value}"),
    Side.AT_LEAST: Phrase("at least {value}"),
    Side.OVER: Phrase("over {value}"),
}
UNCHANGED: dict[Side, Phrase] = {
    Side.UNDER: Phrase("a fall"),
    Side.AT_MOST: Phrase("no rise"),
    Side.AT_LEAST: Phrase("no fall"),
    Side.OVER: Phrase("a rise"),
}
"""The sides of no change."""
OTHER_SIDE: dict[Side, Side] = {
    Side.UNDER: Side.OVER,
    Side.AT_MOST: Side.AT_LEAST,
    Side.AT_LEAST: Side.AT_MOST,
    Side.OVER: Side.UNDER,
}
"""Of a fall, whose size has no sign."""
NONE = Phrase("none")
"""Where no figure can be lower: "0 weeks or fewer" would ask which weeks are fewer than none."""
RISE, FALL = Phrase("a rise of {amount}"), Phrase("a fall of {amount}")


def round_to(value: Decimal, decimals: int) -> Decimal:
    """Half up, as pages round."""
    step = Decimal(1).scaleb(-decimals)
    return value.quantize(step, rounding=ROUND_HALF_UP, context=ANY_SIZE)


def say_small(number: int) -> Sentence:
    """Spelt out up to ten, so that no sentence begins with a figure."""
    return SPELT[number]() if number <= LARGEST_SPELT else generated(str(number))


def say_number(value: Decimal, decimals: int) -> Sentence:
    """1450 as 1,450; 0.625 with two decimals as 0.63."""
    return _say_number(value, decimals, spoken())


@lru_cache(maxsize=65_536)
def _say_number(value: Decimal, decimals: int, language: Language) -> Sentence:
    rounded = round_to(value, decimals)
    text = f"{abs(rounded):,f}".translate(_marks(language.locale))
    return generated(f"{MINUS}{text}" if rounded < 0 else text)


@cache
def _marks(locale: Locale) -> dict[int, str]:
    """What a locale writes for the comma and the point of English numbers."""
    return str.maketrans({",": get_group_symbol(locale), ".": get_decimal_symbol(locale)})


def say_exact(value: Decimal, decimals: int = 0) -> Sentence:
    """A number with the decimals that the paper prints, at least `decimals` and at most four."""
    exponent = value.normalize().as_tuple().exponent
    printed = -exponent if isinstance(exponent, int) else 0
    return say_number(value, max(decimals, min(printed, MOST_DECIMALS)))


def say_in_sum(value: Decimal, indicator: Indicator) -> Sentence:
    """A figure in a sum: counted as on the rest of the page, without its unit."""
    return say_exact(value * indicator.unit.multiple)


def say_share(share: Decimal, decimals: int = 1) -> Sentence:
    """0.586 as 58.6%; whole per cents without a decimal."""
    step = Decimal(1).scaleb(-decimals)
    shown = round_to(abs(share) * 100, decimals)
    if share and not shown:
        return say("less than {share}", share=f"{say_number(step, decimals)}%")
    said = say_number(shown, 0 if shown == shown.to_integral_value() else decimals)
    return generated(f"{said}%")


def say_fraction(share: Fraction) -> Sentence:
    """An exact share, such as 1/20 as 5%."""
    return say_share(Decimal(share.numerator) / share.denominator)


def say_money(amount: Decimal) -> Sentence:
    """2540000 as £2,540,000."""
    exact = round_to(amount, 2)
    said = say_number(exact, 0 if exact == exact.to_integral_value() else 2)
    return generated(f"{spoken_sign()}{said}")


def say_value(value: Decimal, indicator: Indicator) -> Sentence:
    """A figure with its unit: 300 homes, 68.2%, £11,043,000, a fall of 5.3%."""
    unit = indicator.unit
    if unit.change_since:
        return _say_change(value, indicator)
    return _with_unit(value, unit, indicator.decimals)


def say_bare_value(value: Decimal, indicator: Indicator) -> Sentence:
    """A figure for a cell whose unit stands beside the row: 300, 68.2%, a fall of 5.3%."""
    if indicator.unit.change_since or indicator.unit.symbol:
        return say_value(value, indicator)
    return say_number(value * indicator.unit.multiple, indicator.decimals)


def say_gap(gap: Decimal, indicator: Indicator) -> Sentence:
    """A difference without its sign: 425 homes, 3.2 percentage points."""
    unit = indicator.unit
    if unit.symbol == "%":
        shown = round_to(abs(gap), indicator.decimals)
        points = say_number(shown, indicator.decimals)
        return POINTS(int(shown) if not indicator.decimals else 2, points=points)
    if unit.other.startswith(RATE):
        return say_number(abs(gap), indicator.decimals)
    return _with_unit(abs(gap), unit, indicator.decimals)


def rounds_to_nothing(gap: Decimal, indicator: Indicator) -> bool:
    """True where a difference disappears in the decimals that are shown."""
    return not indicator.round_as_shown(gap)


def say_band(lower: Decimal, upper: Decimal, indicator: Indicator) -> Sentence:
    """10% to 15%, without decimals that the range does not need."""
    symbol = indicator.unit.symbol
    low, high = (f"{say_exact(end)}{'' if symbol in SIGNS else symbol}" for end in (lower, upper))
    return FROM_TO(low=low, high=high)


def say_goal(value: Decimal, indicator: Indicator, side: Side) -> Sentence:
    """A target as the papers give it: 5 homes; with the side that they name: under 5 homes."""
    said = say_value(value, indicator)
    if side is Side.PLAIN:
        return said
    if indicator.unit.change_since:
        if not value:
            return UNCHANGED[side]()
        amount = _with_unit(abs(value), indicator.unit, indicator.decimals)
        way, of_size = (FALL, OTHER_SIDE[side]) if value < 0 else (RISE, side)
        return way(amount=GOALS[of_size](value=amount))
    return GOALS[side](value=said)


def say_aim(value: Decimal, indicator: Indicator, side: Side = Side.PLAIN) -> Sentence:
    """A target with the side that is good: 60 homes or more, 230 or fewer, under 5."""
    if side is not Side.PLAIN:
        return say_goal(value, indicator, side)
    said = say_value(value, indicator)
    if indicator.unit.other.startswith(RATE):
        said = say_number(value, indicator.decimals)
    change, polarity = bool(indicator.unit.change_since), indicator.polarity
    if polarity not in DIRECTED:
        return said
    if change and value:
        wanted_side = (value > 0) == (polarity is Polarity.HIGHER)
        return (OR_MORE if wanted_side else OR_LESS)(value=said)
    if polarity is Polarity.LOWER and not value and not indicator.unit.symbol and not change:
        return NONE()
    if polarity is Polarity.HIGHER:
        return OR_MORE(value=said)
    counted = indicator.unit.other and not indicator.unit.symbol and not indicator.decimals
    return (OR_FEWER if counted else OR_LESS)(value=said)


def _say_change(value: Decimal, indicator: Indicator) -> Sentence:
    amount = _with_unit(abs(value), indicator.unit, indicator.decimals)
    if value == 0:
        return say("no change")
    return (FALL if value < 0 else RISE)(amount=amount)


def _with_unit(value: Decimal, unit: Unit, decimals: int) -> Sentence:
    number = say_number(value * unit.multiple, decimals)
    if unit.symbol in SIGNS:
        return generated(f"{MINUS if value < 0 else ''}{unit.symbol}{number.removeprefix(MINUS)}")
    if unit.symbol:
        return generated(f"{number}{unit.symbol}")
    word = unit.one if number.removeprefix(MINUS) == "1" else unit.other
    return join((number, word))
