"""What is new between two periods, in sentences short enough for a newsletter."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.describe.dates import say_period
from generator.describe.kind_words import BOTH
from generator.describe.language import speaking
from generator.describe.news_words import (
    ALONE,
    AND_MORE,
    BOTH_PARTED,
    IN_ALL,
    NAMED,
    NAMED_FOR,
    NAMED_IN,
    NOTHING_NEW,
    PASTE,
    RATED,
    REST,
    SEVERAL,
)
from generator.describe.numbers import LARGEST_SPELT, say_small
from generator.describe.sentences import find_words
from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.news import Change, ChangeKind, Changes, News, Since
from generator.model.published import Facts
from generator.model.ratings import Dimension
from generator.model.results import Results
from generator.model.sentence import NO_WORDS, Author, Part, Sentence, begin_large, join
from generator.record.changes import find_changes
from generator.record.facts import HOME, list_facts

MOST_WORDS = 20
"""Of a sentence: newsletters have less patience than a page."""
MOST_TOGETHER = 80
"""Words of the paragraph to paste."""
COMMA, SEMICOLON = ", ", "; "
"""Between names; the second where a name has commas itself."""
_BELONGING = {
    ChangeKind.NEW_ACTION: NAMED_FOR,
    ChangeKind.ACTION_DONE: NAMED_FOR,
    ChangeKind.STEP_DONE: NAMED_IN,
}
"""Changes that are counted one by one; their names are those of the pages to which they belong."""


def describe_news(agreement: Agreement, before: Facts, now: Facts) -> News:
    """What is new, by the key of each page on which something is: home has all of it.

    `before` and `now` are the facts of any two periods. Home is there always, and says so where
    nothing changed. Words are in the agreement's language.
    """
    with speaking(agreement.details.speech):
        return tell_all(agreement, find_changes(agreement.details, before, now))


def describe_since(agreement: Agreement, results: Results) -> Since:
    """What is new since the last period that is frozen, as it is told today; words are spoken."""
    earlier = [one for one in agreement.published if one < agreement.period]
    if not earlier:
        return Since()
    period, published = max(earlier), agreement.published
    before = amend(published[period].facts, agreement.amendments, period)
    changes = find_changes(agreement.details, before, list_facts(agreement, results))
    said = say_period(period)
    return Since(
        period=said,
        to_paste=join(write_to_paste(agreement, changes, said)),
        news=tell_all(agreement, changes),
    )


def tell_all(agreement: Agreement, changes: Changes) -> News:
    """The sentences of changes, by the key of each page on which they are news."""
    of_page: dict[str, list[Change]] = {}
    for change in changes.every:
        for page in change.told_on:
            of_page.setdefault(page, []).append(change)
    teller = _Teller(agreement, changes)
    said = {page: tuple(teller.tell(page, of_page[page])) for page in sorted(of_page)}
    return {HOME: (NOTHING_NEW(),), **said}


def write_to_paste(
    agreement: Agreement, changes: Changes, period: Sentence
) -> tuple[Sentence, ...]:
    """The news in about 80 words: the sentences of one paragraph; `period` is the one before.

    The main ratings come first, other ones last.
    """
    begin = PASTE(agreement=agreement.details.name, period=period)
    if not changes.every:
        return (begin, NOTHING_NEW())
    teller = _Teller(agreement, changes)
    main = agreement.details.dimensions[0]
    ordered = sorted(
        changes.every, key=lambda one: (main, None, one.dimension).index(one.dimension)
    )
    bare, full = (tuple(teller.tell(HOME, ordered, most)) for most in (0, MOST_WORDS))
    left = MOST_TOGETHER - _count_words(begin)
    if _count_words(*bare) <= left:
        return (begin, *_name_some(bare, full, left))
    rest = REST()
    left -= _count_words(rest)
    room = [number for number in range(len(bare)) if _count_words(*bare[:number]) <= left]
    return (begin, *_name_some(bare[: max(room, default=0)], full, left), rest)


def _name_some(bare: Sequence[Sentence], full: Sequence[Sentence], most: int) -> Iterator[Sentence]:
    """The sentences without names, and the first ones with names for which there is room."""
    left = most - _count_words(*bare)
    for short, long in zip(bare, full, strict=False):
        more = _count_words(long) - _count_words(short)
        yield long if more <= left else short
        left -= more if more <= left else 0


def _count_words(*said: str) -> int:
    return sum(len(find_words(one)) for one in said)


class _Teller:
    """Tells changes of one agreement."""

    def __init__(self, agreement: Agreement, changes: Changes) -> None:
        self._dimensions = agreement.details.dimensions
        self._titles = changes.titles

    def tell(self, page: str, many: Iterable[Change], most: int = MOST_WORDS) -> Iterator[Sentence]:
        """What happened, a sentence for each kind; `page` is where it is told."""
        for (kind, dimension), group in groupby(many, lambda one: (one.kind, one.dimension)):
            rated = self._say_rated(dimension)
            found = list(group)
            if kind in ALONE and any(one.page == page for one in found):
                yield ALONE[kind](rated=rated)
            else:
                yield self._tell_several(kind, rated, found, page, most)

    def _say_rated(self, dimension: Dimension | None) -> Sentence:
        """What a rating is of, where that must be said."""
        if dimension is None or len(self._dimensions) == 1:
            return NO_WORDS
        return RATED[dimension]()

    def _tell_several(
        self, kind: ChangeKind, rated: Sentence, found: Sequence[Change], page: str, most: int
    ) -> Sentence:
        """How many there are, and as many of their names as there is room for."""
        if kind is ChangeKind.NEW_FIGURE_OF_PLACE:
            if all(one.of == page for one in found):
                kind, pages = ChangeKind.NEW_FIGURE, [one.page for one in found]
            else:
                pages = [one.of for one in found]
        else:
            pages = [one.page for one in found]
        pages = list(dict.fromkeys(pages))
        number = len(found) if kind in _BELONGING else len(pages)
        phrase, count = SEVERAL[kind], _say_count(number)
        bare = phrase(number, count=count, rated=rated, names=NO_WORDS)
        around = _BELONGING.get(kind, NAMED)
        names = [_name(self._titles[one]) for one in pages if one in self._titles and one != page]
        if len(names) < len(pages):  # of the page itself, or of home, which has no name
            return bare
        listed = say_names(names, most - _count_words(bare, around(names=NO_WORDS)))
        if not listed:
            return bare
        around_names = around(names=listed)
        return phrase(number, count=count, rated=rated, names=around_names)


def _say_count(number: int) -> Sentence:
    return begin_large(say_small(number)) if number <= LARGEST_SPELT else IN_ALL(number=number)


def _name(title: str) -> Sentence:
    return Sentence((Part(title, Author.NAME),))


def say_names(names: Sequence[Sentence], most_words: int) -> Sentence:
    """As many names as have room, and how many more there are; empty where not one has."""
    between = SEMICOLON if any("," in one for one in names[:most_words]) else COMMA
    for shown in range(min(len(names), most_words), 0, -1):  # no name has less than a word
        listed = _list_names(names[:shown], len(names) - shown, between)
        if _count_words(listed) <= most_words:
            return listed
    return NO_WORDS


def _list_names(names: Sequence[Sentence], more: int, between: str) -> Sentence:
    if more:
        return AND_MORE(more, first=join(names, between))
    *first, last = names
    both = BOTH if between == COMMA else BOTH_PARTED
    return both(first=join(first, between), last=last) if first else last
