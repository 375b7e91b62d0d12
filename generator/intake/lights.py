"""Lights as tables print them: words, letters, signs and colours of the ground."""

import colorsys
import re
from collections.abc import Iterable, Mapping

from generator.intake.sheets import Cell
from generator.intake.welsh import in_english
from generator.model.ratings import Rating
from generator.written.marks import is_dash, read_mark
from generator.written.signs import make_plain

_WORDS: dict[str, tuple[str, ...]] = {
    Rating.GREEN: (
        "green", "g", "on target", "on track", "met", "achieved", "target met", "exceeded",
        "ahead of target", "above target", "yes", "✓", "✔", "☺", "🟢", "on course", "better",
        "exceeding target", "good", "on schedule", "complete", "completed",
    ),
    Rating.AMBER: (
        "amber", "a", "yellow", "y", "near target", "close", "slightly off target",
        "🟡", "🟠", "just off target", "at risk", "some concern", "orange",
        "slightly below target", "within tolerance", "close to target", "near to target",
        "just below target", "just missed",
    ),
    Rating.RED: (
        "red", "r", "off target", "off track", "not met", "missed", "below target",
        "no", "✗", "✘", "×", "x", "☹", "🔴", "worse", "behind target", "poor", "not achieved",
        "target not met", "well below target", "significantly below target", "behind schedule",
    ),
}  # fmt: skip
_BY_WORD = {word: rating for rating, words in _WORDS.items() for word in words}
PLAIN = frozenset({"green", "amber", "red", "g", "a", "r", "y", "yellow"})
"""Words of which nobody doubts what they mean."""
_BEGINS_WORDS = re.compile(r"[a-z] \w")
"""A letter that is a word, as in A prosperous Wales, and no light."""
_ASKS = re.compile(r"\by ?/ ?n\b|\bmet\b|\bachieved\b", re.IGNORECASE)
_NONE = re.compile(
    r"(?:data|monitor(?:ing)?|information|context)(?:ual)?(?: only)?|baseline|grey|white|blank|none"
    r"|no (?:rag|rating|status|target|data)\b.*|not (?:rated|due|set|available|applicable)\b.*",
)
"""Words that say that there is no rating."""
_GREYEST, _DARKEST = 0.25, 0.3
_HUES = ((15, Rating.RED), (66, Rating.AMBER), (170, Rating.GREEN), (340, ""), (361, Rating.RED))
"""Degrees of the colour wheel up to which a colour is called so."""


def asks(heading: str, cells: Iterable[Cell]) -> bool:
    """True for a column of answers, in which Y is yes and not yellow."""
    said = {make_plain(one.text).strip(" .").casefold() for one in cells}
    return "?" in heading or _ASKS.search(heading) is not None or bool(said & {"yes", "no", "n"})


def read_light(cell: Cell, *, answers: bool = False) -> tuple[str, bool]:
    """The rating that a cell shows, or nothing, and whether nobody doubts it.

    `answers` where its column asks, so that Y is yes.
    """
    text = in_english(make_plain(cell.text)).strip(" .").casefold()
    if answers:
        text = {"y": "yes", "n": "no"}.get(text, text)
    if text:
        word = text.removeprefix("rag: ").removeprefix("rag ").removesuffix(" rating")
        first = word.replace("-", " ").split(" ")[0].strip("():,")
        first = "" if _BEGINS_WORDS.match(word) else first
        rating = _BY_WORD.get(word) or (_BY_WORD.get(first) if first in PLAIN else None)
        return str(rating or ""), word in PLAIN or (bool(rating) and first in PLAIN)
    return _read_colour(cell.fill), False


def find_unknown(cell: Cell, *, answers: bool = False) -> str:
    """The words of a cell that is no light and says no reason for that; empty where all is well."""
    text = in_english(make_plain(cell.text)).strip(" .").casefold()
    known = not text or is_dash(text) or read_mark(text) is not None or _NONE.fullmatch(text)
    return "" if known or read_light(cell, answers=answers)[0] else cell.text[:60]


def read_status(cell: Cell, statuses: Mapping[str, str]) -> str | None:
    """The rating by an export's own signs: empty for none, None for a sign that is not known."""
    text = cell.text.casefold()
    return "" if not text or is_dash(text) else statuses.get(text)


def _read_colour(fill: str) -> str:
    if len(fill) != 6:  # noqa: PLR2004 - two figures for each of red, green and blue
        return ""
    try:
        red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return ""
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _GREYEST or value < _DARKEST:
        return ""
    return str(next(rating for limit, rating in _HUES if hue * 360 < limit))
