"""Text to sentences, and sentences to words.

- A sentence ends at a full stop, question mark or exclamation mark that is followed by a space
  and then by anything but a small letter: "e.g. homes" goes on.
- A label stands apart: so does what ends in a colon before a large letter or a quotation.
- A word begins and ends with a letter or figure. What stands inside belongs to it: "well-being",
  "don't", "and/or" and "12,647,087" are one word each, as readability tools and GOV.UK count them.
- A figure is one word of one syllable, whatever its length, with or without £ and %.
- A sign that stands alone (−, =, &) is no word.
"""

import re
from calendar import month_name
from functools import lru_cache
from typing import NamedTuple

from generator.describe.syllables import count_syllables
from generator.model.letters import ENDS_SENTENCE, QUOTES, SIGNS

_APOSTROPHE = "\u2019"
_GAP = re.compile(
    rf"(?<=[.?!])([{QUOTES}]*)\s+(?=[^\sa-z\xdf-\xff])|(?<=:)()\s+(?=[\"\u201c]|[^\W\d_a-z\xdf-\xff])"
)
"""The second kind comes after a label."""
_NO_END = re.compile(r"(?:^|\s)(?:St|Dr|Mr|Mrs|Ms|No|vs|e\.g|i\.e)\.$")
_WORD = re.compile(rf"[^\W_](?:[\w{SIGNS}.,'\u2019/&-]*(?:[^\W_]|[{SIGNS}]))?")
_FIGURE = re.compile(r"\d")
_MONTHS = frozenset(month.lower() for month in month_name[1:])


class Word(NamedTuple):
    """A word of a sentence: `text[start:end]`."""

    key: str
    """The same for large and small letters and for both kinds of apostrophe."""
    syllables: int
    is_plain: bool
    """False for a figure and for the name of a month: a date by itself is no sentence."""
    after_colon: bool
    """True for the first word after a label: "Led by: the partners"."""
    start: int
    end: int


def split_sentences(text: str) -> list[str]:
    """The sentences of a stretch of text; the last may lack its full stop."""
    return [text[begins:ends] for begins, ends in find_sentences(text)]


def find_sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends in a stretch of text."""
    found: list[tuple[int, int]] = []
    begins = 0
    for gap in _GAP.finditer(text):
        if not _NO_END.search(text[begins : gap.start()]):
            found.append((begins, max(gap.end(1), gap.end(2))))
            begins = gap.end()
    return [*found, (begins, len(text))] if text[begins:] else found


def is_finished(sentence: str) -> bool:
    """True for a sentence, false for words such as a heading, a name or the cell of a table."""
    return ENDS_SENTENCE.search(sentence) is not None


def find_words(sentence: str) -> list[Word]:
    """The words of a sentence, in order."""
    words, before = [], 0
    for found in _WORD.finditer(sentence):
        start, end = found.span()
        words.append(Word(*_look_at(found[0]), ":" in sentence[before:start], start, end))
        before = end
    return words


@lru_cache(maxsize=65_536)
def _look_at(text: str) -> tuple[str, int, bool]:
    """The first three fields of a word."""
    key = text.lower().replace(_APOSTROPHE, "'")
    if _FIGURE.search(text):
        return key, 1, False
    return key, count_syllables(text), key not in _MONTHS
