"""Records of reviews.yml, sources.yml, corrections.yml, removed.yml and of content/."""

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Id, Markdown, Name, OneOrMore, Words, YesNo
from generator.model.sentence import NO_WORDS, written
from generator.model.times import Day, When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Review:
    """reviews.yml: what somebody outside the partnership said."""

    by: Words
    """The organisation that said it."""
    date: Words
    """When it was said."""
    said: Words
    """The exact words, quoted."""
    source: Words
    """The document and the place in it."""
    id: Id | None = None
    """Never changes."""
    in_plain_words: Words = NO_WORDS
    """The same in plain words."""
    about: When | None = None
    """The period that it is about."""
    block: Name | None = None
    """The block that it is about."""
    indicator: Name | None = None
    """The indicator that it is about."""
    area: Name | None = None
    """The area that it is about."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Source:
    """sources.yml: one document."""

    id: Id
    """Never changes: figures name it."""
    title: Words
    """The document's title."""
    publisher: Words
    """The organisation that published it."""
    date: Words
    """When it was published, as far as it is known."""
    kind: Words = written("paper")
    """paper, profile, report, return (figures that a partner sent in) or table (a spreadsheet)."""
    file: Words = NO_WORDS
    """The document's file, where the partnership keeps one."""
    url: Words = NO_WORDS
    """The document's address, where it has one."""
    note: Words = NO_WORDS
    """A plain sentence about it."""
    reason_default: Words = NO_WORDS
    """A plain sentence for the ratings that it prints without a reason: a page says it once."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Correction:
    """corrections.yml: one place where the documents contradict themselves."""

    id: Id
    """Never changes."""
    title: Words
    """What it is about."""
    printed: Words
    """What the documents print."""
    shown: Words
    """What this site shows, and why."""
    source: Words
    """The documents and the places in them."""
    touches: tuple[Words, ...] = ()
    """Pages that must tell it: home, block/safer, indicator/ni-112, …"""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Removed:
    """removed.yml: a measure, a place or a topic that is no longer in the plan. Its page stays."""

    page: Words
    """The key of its page: indicator/ni-6, block/safer, neighbourhoods/mill-end, …"""
    title: Words
    """What it was called, in plain words."""
    since: When
    """The first period without it."""
    reason: Words
    """Why it is gone, in one or two plain sentences."""
    instead: OneOrMore = ()
    """The keys of the pages that took its place."""
    source: Words = NO_WORDS
    """Where the papers say so."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Commentary:
    """The front matter of one page's commentary for one period."""

    headline: Words
    """What happened, in one plain sentence."""
    author_role: Words
    """The role of the author: never a name."""
    updated: Day
    """The day on which it was written."""
    source: Words = NO_WORDS
    """Where the papers say so."""
    doing: OneOrMore = ()
    """What is being done."""
    join_in: OneOrMore = ()
    """How people can take part: the next meeting, whom to ask, what would help."""
    rating_reason: Words = NO_WORDS
    """Why the officers' rating differs from the computed one."""
    body: Markdown = NO_WORDS
    """Markdown of a safe kind, checked."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class StandingPage:
    """The front matter of a whole page, such as about.md."""

    title: Words
    """The page's title."""
    description: Words
    """One sentence that makes sense alone."""
    source: Words = NO_WORDS
    """Where the papers say so."""
    body: Markdown = NO_WORDS
    """Markdown of a safe kind, checked."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class GlossaryEntry:
    """glossary.yml: one term."""

    term: Words
    """As it appears in text."""
    plain: Words
    """What it means, in plain words."""
    expansion: Words = NO_WORDS
    """In full, where the term is an abbreviation."""
    also_written: tuple[Words, ...] = ()
    """Other ways to write it."""
    keep: YesNo = False
    """True for a name that nothing should replace: the wording check then lets it stand."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class PlainWords:
    """plain-words.yml: words that officers should not use, and what to write instead."""

    instead_of: OneOrMore
    """Words or phrases, in each of their forms."""
    write: Words
    """What says the same in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class EverydayWords:
    """everyday-words.yml: what residents call something, and what the papers call it."""

    everyday: OneOrMore
    """Words or phrases that residents type, such as bins."""
    papers: OneOrMore
    """Words or phrases of the papers, such as recycling: pages with one of them are found."""
