"""How much of a long list a page shows.

A list in a template asks for its rows with `to.begin`, so that no page grows with an agreement.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.describe.page_words import FURTHER_LINES, REST_OF_LIST
from generator.model.sentence import NO_WORDS, Sentence, generated, link
from generator.pages import links

MOST = 100
"""Rows that the lists of a page have together before one of them is cut."""
SHOWN = 50
"""Rows of a list that is cut, and of each page with the rest of it."""
FEWEST = 5
"""Rows that every list shows, however many other lists there are before it."""


def divide(lengths: Iterable[int]) -> int:
    """Among how many lists the room of a page is divided: 1 where there is room for all rows."""
    every = list(lengths)
    return len(every) if sum(every) > MOST else 1


@dataclass(frozen=True, slots=True)
class Cut:
    """How a list begins."""

    rows: Sequence[object]
    more: Sentence
    """Where the rest is; empty where there is none."""
    numbers: tuple[Sentence, ...] = ()
    """A way to each page of the list, where it has more than two."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What a page does not show of a long list, in pieces of a page each."""

    key: str
    """The key of the page that shows how the list begins."""
    title: Sentence
    """Of that page."""
    kind: str
    """The macro that writes the rows."""
    extra: object
    """What it needs besides; None for nothing."""
    pages: tuple[Sequence[object], ...]
    shown: int
    """Rows that stand before them."""
    number: int
    """Rows in all."""
    first: int
    """The number of the first of these pages; that on which the list begins is 1."""

    def name(self, at: int) -> str:
        """The key of the page with a piece."""
        return links.name_further(self.key, self.first + at)

    def number_pages(self, here: str) -> tuple[Sentence, ...]:
        """The number of each page of the list, with a link save on the page with the key `here`.

        So every row is near, however long the list is. Empty where the way on is all there is.
        """
        if len(self.pages) == 1:
            return ()
        names = {1: self.key} | {self.first + at: self.name(at) for at in range(len(self.pages))}
        return tuple(
            generated(str(number)) if name == here else link(generated(str(number)), name)
            for number, name in names.items()
        )

    def count(self, at: int) -> Sentence:
        """Which rows of how many a piece has."""
        first = self.shown + at * SHOWN + 1
        last = first + len(self.pages[at]) - 1
        return FURTHER_LINES(first=first, last=last, number=self.number)


class Lists:
    """The lists of one page."""

    __slots__ = ("_key", "_left", "_rests", "_title")

    def __init__(self, key: str, title: Sentence, rests: list[Rest]) -> None:
        """`rests` is where the rest of each list is noted that is cut."""
        self._key, self._title, self._rests = key, title, rests
        self._left = MOST

    def begin(
        self,
        many: Sequence[object],
        kind: str,
        among: int = 1,
        elsewhere: Sentence = NO_WORDS,
        extra: object = None,
    ) -> Cut:
        """The rows that a list shows, and where the rest is.

        `kind` is the macro that writes them, and `extra` what it needs besides. `among` is how
        many lists share the room, where each is to have as much of it. `elsewhere` is a page that
        has all rows anyway.
        """
        room = max(MOST // among if among > 1 else self._left, FEWEST)
        if len(many) <= room:
            self._left -= len(many)
            return Cut(many, NO_WORDS)
        shown = min(SHOWN, room)
        self._left -= shown
        if elsewhere:
            return Cut(many[:shown], REST_OF_LIST(len(many) - shown, page=elsewhere))
        rest = self._keep_rest(many, kind, extra, shown)
        more = REST_OF_LIST(len(many) - shown, page=link(rest.count(0), rest.name(0)))
        return Cut(many[:shown], more, rest.number_pages(self._key))

    def _keep_rest(self, many: Sequence[object], kind: str, extra: object, shown: int) -> Rest:
        before = sum(len(one.pages) for one in self._rests if one.key == self._key)
        pages = tuple(many[at : at + SHOWN] for at in range(shown, len(many), SHOWN))
        rest = Rest(self._key, self._title, kind, extra, pages, shown, len(many), before + 2)
        self._rests.append(rest)
        return rest
