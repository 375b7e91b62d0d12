"""The side of a number that is wanted, in signs or words: <5, under 5, at least 60, 5 or fewer."""

import re
from collections.abc import Mapping

from generator.written.signs import make_plain

SIDES: Mapping[str, tuple[str, ...]] = {
    "<=": ("<=", "≤", "up to", "at most", "no more than", "not more than", "maximum of"),
    ">=": (">=", "≥", "at least", "no less than", "not less than", "no fewer than", "minimum of"),
    "<": ("<", "under", "below", "less than", "fewer than"),
    ">": (">", "over", "above", "more than"),
}
"""What may stand in front of a number, by the sign that files write: the longer signs first."""
BEHIND: Mapping[str, tuple[str, ...]] = {
    "<=": ("or fewer", "or less", "or under", "or below", "or lower"),
    ">=": ("or more", "or over", "or above", "or higher"),
}
"""What may stand behind it."""
_NUMBER = r"(?P<number>-?[£$€]?[0-9].*?)"


_PATTERNS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        *(
            (sign, rf"(?:{'|'.join(map(re.escape, words))})\s*{_NUMBER}")
            for sign, words in SIDES.items()
        ),
        *((sign, rf"{_NUMBER}\s*(?:{'|'.join(words)})") for sign, words in BEHIND.items()),
    )
)


def split_side(text: str) -> tuple[str, str]:
    """The sign of a side and the number beside it: ("<", "5") of "under 5"; two empty for none."""
    plain = make_plain(text).lower()
    for sign, pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found:
            return sign, found["number"]
    return "", ""
