"""The hostile texts, and which of them no field for words lets pass."""

from collections import Counter
from functools import cache

import yaml

from generator.model.unwanted import find_unwanted
from tests.where import TESTS


@cache
def read_texts():
    """The texts by kind."""
    found = yaml.safe_load((TESTS / "hostile" / "strings.yml").read_text(encoding="utf-8"))
    return {kind: tuple(texts) for kind, texts in found.items()}


@cache
def every_text():
    """The texts of all kinds."""
    return tuple(text for texts in read_texts().values() for text in texts)


@cache
def refused_texts():
    """The texts with characters that nobody sees: no field for words may hold one."""
    return tuple(filter(find_unwanted, every_text()))


@cache
def shown_texts():
    """The texts that pages must show as they stand."""
    return tuple(text for text in every_text() if not find_unwanted(text))


class Dealer:
    """Deals texts to fields: each field gets all of them, spread over the entries that have it."""

    def __init__(self, texts, asked):
        """`asked` is every question that will be put, in any order."""
        self._texts = texts
        self._shares = {field: min(times, 12) for field, times in Counter(asked).items()}
        self._dealt = Counter()

    def deal(self, field):
        """The words for the next entry that has the field: no two are the same."""
        at, shares = self._dealt[field], self._shares[field]
        self._dealt[field] += 1
        share = " ".join(self._texts[at % shares :: shares])
        return f"Words {self._dealt.total()} {share}"
