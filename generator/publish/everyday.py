"""Which everyday words lead to a text: "bins" to whatever speaks of recycling."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from generator.model.documents import EverydayWords

Lexicon = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]
"""By the first word of what the papers say: all its words, and the everyday words for it."""

_LEFT_OUT = re.compile("[\u0300-\u036f'\u2019]")
"""Accents and apostrophes."""
_PLURAL_OF_Y = re.compile(r"(?<=..)ies$")
_PLURAL = re.compile(r"(?<=..[^ius])s$")


class _Kept(dict[int, str]):
    """The signs of words as they are, and a space for every other: each is looked up once."""

    def __init__(self, also: str = "") -> None:
        super().__init__({ord(one): one for one in also})

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kept = self[code] = sign if unicodedata.category(sign)[0] in "LMN" else " "
        return kept


_SHOWN, _COMPARED = _Kept("'\u2019"), _Kept()


def list_words(text: str) -> list[str]:
    """The words of a text in small letters, whole: as they may be shown."""
    return text.lower().translate(_SHOWN).split()


def split_words(text: str) -> list[str]:
    """The words of a text in small letters, without marks and plurals.

    theme/assets/search.js splits what is typed in the same way.
    """
    small = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", text).lower())
    words = small.translate(_COMPARED).split()
    return [_PLURAL.sub("", _PLURAL_OF_Y.sub("y", word)) for word in words]


def make_lexicon(entries: Iterable[EverydayWords]) -> Lexicon:
    """The entries, turned round to be looked up by the words of the papers."""
    lexicon: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for entry in entries:
        for phrase in entry.papers:
            words = tuple(split_words(phrase))
            if words:
                lexicon.setdefault(words[0], []).append((words, entry.everyday))
    return lexicon


def find_everyday(texts: Iterable[str], lexicon: Lexicon) -> list[str]:
    """The everyday words for any of the texts, in the order in which the texts call for them."""
    found: dict[str, None] = {}
    for text in texts:
        words = split_words(text)
        for at, word in enumerate(words):
            for phrase, everyday in lexicon.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    found |= dict.fromkeys(everyday)
    return list(found)
