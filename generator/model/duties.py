"""Records of data/_duties/ and of content/<agreement>/duties/: reports that a law asks for."""

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Id, Markdown, Name, Whole, Words, YesNo
from generator.model.sentence import NO_WORDS
from generator.model.times import Day, When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Question:
    """One thing that the report must answer."""

    id: Id
    """Never changes: officers' answer is the file of this name."""
    question: Words
    """What the report must answer, in plain words."""
    law: Words = NO_WORDS
    """The section that asks for it."""
    facts: tuple[Name, ...] = ()
    """Sections of reports that answer it from the files, such as overall, outcomes or asked."""
    words: YesNo = False
    """True where facts alone do not answer it, so that officers must write."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Duty:
    """A report that the partnership must write."""

    title: Words
    """What the report is called."""
    questions: tuple[Question, ...]
    """What it must answer, in its order."""
    law: Words = NO_WORDS
    """The law that asks for it."""
    months: Whole | None = None
    """How many months it covers, up to the end of the period; the period alone if left out."""
    of_place: YesNo = False
    """True where there is one report for each place."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Answer:
    """The front matter of an officer's answer to one question of a report."""

    about: When
    """The time of which it tells: an answer for an earlier year does not serve again."""
    author_role: Words
    """The role of the author: never a name."""
    updated: Day
    """The day on which it was written."""
    source: Words = NO_WORDS
    """Where the papers say so."""
    body: Markdown = NO_WORDS
    """Markdown of a safe kind, checked."""
