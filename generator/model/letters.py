"""Letters beyond the plain alphabet, and the marks that end a sentence."""

import re

SIGNS = r"\u0300-\u036f\u0900-\u0dff"
"""Accents and vowel signs, as of Gujarati and Punjabi, which belong to the letter before them:
a range for the inside of a pattern's brackets."""
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{SIGNS}])*")
QUOTES = "\"'\u201d\u2019)\\]"
"""Marks that may close a sentence after its full stop: for the inside of a pattern's brackets."""
ENDS_SENTENCE = re.compile(rf"[.?!][{QUOTES}]*$")
"""Finds the end of a whole sentence; a heading, a name or the cell of a table has none."""


def split_words(text: str) -> list[str]:
    """The words of a text in small letters: letters, figures and signs, without marks."""
    return _WORD.findall(text.lower())
