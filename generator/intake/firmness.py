"""How firm figures are, as a heading or the time of a row says it: 2023 (p), 2023/24 revised."""

import re

from generator.model.enums import FigureStatus

_WORDS = (
    (FigureStatus.PROVISIONAL, r"provisional|prov\.?"),
    (FigureStatus.REVISED, r"revised"),
    (FigureStatus.ESTIMATE, r"estimated?s?"),
)
_PATTERNS = tuple(
    (
        status,
        re.compile(
            rf"[(\[](?:{words}|{words[0]})[)\]]|(?<!\w)(?:{words})(?!\w)"
            rf"|(?<=[0-9]){words[0]}(?!\w)|(?<=[0-9] ){words[0]}$",
            re.IGNORECASE,
        ),
    )
    for status, words in _WORDS
)


def find_status(text: str) -> FigureStatus | None:
    """The status that a time is printed with; None for none."""
    return next((status for status, words in _PATTERNS if words.search(text)), None)
