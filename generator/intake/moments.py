"""Which moment the words of a heading mean: now, the last quarter, next year, or a forecast."""

import re
from enum import StrEnum


class Moment(StrEnum):
    """Of which time figures, lights or remarks are, seen from the figures beside them."""

    NOW = ""
    BEFORE = "before"
    """The last quarter's light, or the previous comment."""
    NEXT = "next"
    """Next year's target."""
    FORECAST = "forecast"
    """What is thought to come, and nobody knows yet."""
    COMPARED = "compared"
    """How now and another time differ."""


BEFORE = r"previous\w*|prev\.?|prior|preceding|ly|py|last reported"
"""Words that alone say that something is of the time before."""
_BEFORE = rf"{BEFORE}|last (?:year|quarter|period|month|report|time)(?:['\u2019]?s)?"
_COMPARING = r"(?:since|from|than|vs\.?|versus|against|on|with|to)(?: the| our)?"
_WORDS = (
    (Moment.COMPARED, rf"{_COMPARING} (?:{_BEFORE})"),
    (Moment.FORECAST, r"forecast\w*|project(?:ed|ion)\w*|predict\w+|expected|anticipated|likely"),
    (Moment.BEFORE, rf"{_BEFORE}|same (?:quarter|period|month) last year"),
    (Moment.NEXT,
     r"(?:next|following|coming) (?:year|quarter|period|month)(?:['\u2019]?s)?|future"),
)  # fmt: skip
_PATTERNS = tuple(
    (moment, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for moment, words in _WORDS
)


def find_moment(text: str) -> Moment:
    """The moment that a heading says, seen from now; now where it says none."""
    return next((one for one, words in _PATTERNS if words.search(text)), Moment.NOW)
