"""A paper for a committee as data: what it says, before anybody chose Word, HTML or PDF."""

from dataclasses import dataclass, field, replace

from generator.model.sentence import NO_WORDS, Sentence


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: Sentence
    """Its lines are parted by line ends."""
    small: Sentence = NO_WORDS
    """Below the text, in small type."""
    tone: str = ""
    """The look of a rating, such as red; empty for none. The words say the same."""
    marks: tuple[int, ...] = ()
    """The numbers of the notes on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table."""

    title: Sentence = NO_WORDS
    heads: tuple[Sentence, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Sentence, ...] = ()
    """Below the table, in small type."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; papers for committees number them."""

    text: Sentence
    marks: tuple[int, ...] = ()
    number: int = 0
    """0 until the paper is put together."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    lines: tuple[Sentence, ...]


PaperPart = Paragraph | Bullets | Grid


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A heading with what stands below it."""

    id: str
    title: Sentence
    parts: tuple[PaperPart, ...]
    small: Sentence = NO_WORDS
    """Below the heading, in small type."""

    def number_from(self, first: int) -> tuple["PaperSection", int]:
        """The section with its paragraphs numbered, and the next number."""
        parts: list[PaperPart] = []
        for part in self.parts:
            if isinstance(part, Paragraph):
                parts.append(replace(part, number=first))
                first += 1
            else:
                parts.append(part)
        return replace(self, parts=tuple(parts)), first


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper."""

    name: str
    """Of its file, without the ending."""
    title: Sentence
    lines: tuple[Sentence, ...]
    """Below the title: for whom, of what time, by whom."""
    embargo: Sentence = NO_WORDS
    """Until when it is not for the public; empty where all of it is published."""
    sections: tuple[PaperSection, ...]
    notes_title: Sentence = NO_WORDS
    notes: tuple[Sentence, ...] = ()
    """What the marks lead to, from 1."""
    language: str
    is_mirrored: bool = False
    """True where the writing runs from right to left."""
    day: tuple[int, int, int] = field(default=(1980, 1, 1))
    """The last day of its period, which its file bears as its date."""
