"""What to write in place of a number that the files do not take: never another number."""

from generator.written.marks import is_dash, read_mark
from generator.written.numbers import Meant, read_number
from generator.written.sides import split_side

PLAIN = "Write a plain number such as 68.2, or leave it empty and say why in status."
DASH = (
    "If it stands for nought, write 0. If nothing is known, leave it empty and say why in status."
)
LONGEST_NUMBER = 18
"""Characters of a number: no figure of an agreement has more."""


def advise_on_number(text: str) -> str:
    """A sentence or two for the officer: the number, the ones that it could be, or what to ask."""
    mark = read_mark(text)
    if mark:
        statuses = " or ".join(mark.statuses)
        return f"Leave it empty and say why in status: {statuses}. It usually means {mark.meaning}."
    if is_dash(text):
        return DASH
    _, beside = split_side(text)
    if beside:
        return _advise_on_side(read_number(beside))
    return _advise(text, read_number(text))


def _advise(text: str, meant: Meant) -> str:
    if not meant.numbers or any(len(one) > LONGEST_NUMBER for one in meant.numbers):
        return PLAIN
    if meant.numbers[1:]:
        first, second = meant.numbers
        return f"It could be {first} or {second}: write the one that the paper means."
    (number,) = meant.numbers
    if meant.in_brackets:
        return f"Write {number} if the brackets stand for a minus."
    if "%" in text:
        return f"Write {number} (the indicator's file already says that the unit is %)."
    return f"Write {number}: figures, with a point for decimals and no commas or signs of money."


def _advise_on_side(meant: Meant) -> str:
    number = " or ".join(meant.numbers) or "the number"
    return (
        f"A side belongs to the value of a target alone. Write {number} here. For a figure that "
        "hides a small number, leave it empty and write suppressed under status."
    )
