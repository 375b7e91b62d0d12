"""Words that residents read, each part with who wrote it: what describe hands to the pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache, partial
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple, Self

from generator.model.letters import ENDS_SENTENCE
from generator.model.problem import Place

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


MORE = "…"
"""Stands where a text goes on elsewhere."""


class Author(StrEnum):
    """Who answers for words on a page."""

    GENERATOR = "generated text"
    OFFICERS = "officers' text"
    """Sentences of a file."""
    NAME = "a name"
    """Words of a file that are no sentence: a title, a place, an organisation, a unit."""
    SOURCE = "a source"
    """The name of a paper and the place in it."""


class Part(NamedTuple):
    """Words that one author wrote."""

    text: str
    author: Author = Author.GENERATOR
    place: Place | None = None
    """The file and line of an officer's words, where they are known."""
    page: str = ""
    """The key of the page to which the words link, such as indicator/ni-154; empty for none."""
    tone: str = ""
    """The look of a rating tag with these words, such as green; empty for none."""


class Sentence(str):
    """Text in parts. It is its own plain words, so it may stand wherever text may.

    One sentence, several or a piece of one: whatever one phrase or one field says. Its parts are
    found when somebody asks for them, since most sentences of a build are never asked.
    """

    __slots__ = ("_find_parts", "_parts", "is_generated", "is_plain", "phrase")

    phrase: str
    """The English of the phrase that it was made of; empty where it was made of none."""
    is_plain: bool
    """True where no part is a link or a rating tag."""
    is_generated: bool
    """True where it is plain and the generator wrote all of it: its words are one part then."""
    _parts: tuple[Part, ...] | None
    _find_parts: "Find | None"

    def __new__(cls, parts: Iterable[Part], phrase: str = "") -> Self:
        """The words of the parts, one after the other."""
        kept = tuple(parts)
        self = super().__new__(cls, "".join([part[0] for part in kept]))
        self._parts, self._find_parts, self.phrase = kept, None, phrase
        self.is_plain = not any(part.page or part.tone for part in kept)
        self.is_generated = all(part == Part(part.text) for part in kept)
        return self

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its words by who wrote them, in order."""
        if self._parts is None:
            found = self._find_parts() if self._find_parts else (Part(str(self)),)
            self._parts = tuple(found)
        return self._parts

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _: object, handler: Callable[[type[str]], "CoreSchema"]
    ) -> "CoreSchema":
        """A default value is written into a JSON Schema as plain text."""
        return handler(str)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Part, ...], str]]:
        """What makes the same sentence again, for copies and for other processes."""
        return type(self), (self.parts, self.phrase)


Find = Callable[[], Iterable[Part]]


def _make(text: str, find: Find | None, pieces: Iterable[object], phrase: str) -> Sentence:
    """A sentence whose parts are found later; `pieces` are what it is made of.

    Where they are all generated, nobody need ask them later, and they need not stay in memory.
    """
    made = str.__new__(Sentence, text)
    made._parts, made.phrase = None, phrase
    made.is_plain = made.is_generated = True
    for piece in pieces:
        if piece.__class__ is Sentence and not piece.is_generated:
            made.is_generated = False
            made.is_plain = made.is_plain and piece.is_plain
    made._find_parts = None if made.is_generated else find
    return made


NO_WORDS = Sentence(())
"""Where there is nothing to say."""


def generated(text: str) -> Sentence:
    """Words that the generator answers for, such as a number."""
    return _make(text, None, (), "") if text else NO_WORDS


def fill(pattern: str, values: Mapping[str, object], phrase: str) -> Sentence:
    """A pattern with its {places} filled: each value keeps who wrote it.

    `phrase` is the English of the pattern.
    """
    if not values:
        return _make(pattern.format() if "{" in pattern else pattern, None, (), phrase)
    return _make(
        pattern.format_map(values),
        partial(_find_parts_of_pattern, pattern, values),
        values.values(),
        phrase,
    )


def _find_parts_of_pattern(pattern: str, values: Mapping[str, object]) -> Iterator[Part]:
    for text, name in _split(pattern):
        if text:
            yield Part(text)
        if name is not None:
            yield from _read_parts(values[name])


@lru_cache(maxsize=4096)
def _split(pattern: str) -> tuple[tuple[str, str | None], ...]:
    """The pieces of a pattern: words, and the name of the place behind them if there is one."""
    return tuple((text, name) for text, name, _, _ in Formatter().parse(pattern))


def _read_parts(value: object) -> tuple[Part, ...]:
    if isinstance(value, Sentence):
        return value.parts
    text = str(value)
    return (Part(text),) if text else ()


def written(text: str, place: Place | None = None) -> Sentence:
    """Words of a file: sentences of the officers, or a name."""
    if not text:
        return NO_WORDS
    made = _make(text, None, (), "")
    made._find_parts, made.is_generated = partial(_find_writer, text, place), False
    return made


def _find_writer(text: str, place: Place | None) -> tuple[Part]:
    author = Author.OFFICERS if ENDS_SENTENCE.search(text) else Author.NAME
    return (Part(text, author, place),)


def join(said: Iterable[str], between: str = " ") -> Sentence:
    """What is said, one after the other; what is empty is left out."""
    pieces = [one for one in said if one]
    if len(pieces) == 1 and isinstance(pieces[0], Sentence):
        return pieces[0]
    text = between.join(pieces)
    return _make(text, partial(_find_parts_joined, pieces, between), pieces, "")


def _find_parts_joined(pieces: Iterable[str], between: str) -> Iterator[Part]:
    for number, piece in enumerate(pieces):
        if number and between:
            yield Part(between)
        yield from _read_parts(piece)


def cut(text: Sentence, most: int) -> Sentence:
    """The text, or of a longer one the first words and a mark: `most` characters at most.

    A word is broken where a quarter of the room would be left without it.
    """
    if len(text) <= most:
        return text
    whole_words = text[:most].rpartition(" ")[0]
    begin = whole_words if 4 * len(whole_words) > 3 * most else text[: most - 1]
    return generated(f"{begin.rstrip(' ,;:')}{MORE}")


def begin_small(text: Sentence) -> Sentence:
    """The text with a small first letter, for the middle of a sentence; NHS stays NHS."""
    return text if text[1:2].isupper() else _begin(text, text[:1].lower())


def begin_large(text: Sentence) -> Sentence:
    """The text with a capital first letter, for the start of a sentence."""
    return _begin(text, text[:1].upper())


def _begin(text: Sentence, letter: str) -> Sentence:
    if text.startswith(letter):
        return text
    first, *rest = text.parts
    return Sentence((first._replace(text=f"{letter}{first.text[1:]}"), *rest), text.phrase)


def link(words: Sentence, page: str) -> Sentence:
    """Words that lead to the page of a key, such as indicator/ni-154."""
    return Sentence((part._replace(page=page) for part in words.parts), words.phrase)
