"""One page as the pages stage hands it on."""

from dataclasses import dataclass, field
from typing import Any

from generator.model.chart import Chart, Exploration
from generator.model.documents import GlossaryEntry
from generator.model.pictures import Picture
from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above another."""

    words: str
    address: str
    """Below the agreement's home."""


@dataclass(frozen=True, slots=True)
class KeptIn:
    """A file behind a page."""

    words: str
    """What of the page it holds."""
    file: str
    """Its path from the top of the repository."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another form, in a file beside a page."""

    kind: str
    """Such as text/calendar."""
    words: str
    address: str
    """From the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFile:
    """A chart as a file by itself."""

    address: str
    """Below the agreement's home."""
    name: str
    """Of the measure."""
    chart: Chart
    foot: tuple[str, ...]
    """Whose it is, of what time, its source and its page."""
    is_mirrored: bool
    """True where the writing runs from right to left."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says, and what it needs to say it."""

    title: Sentence
    description: str
    """One sentence that makes sense alone."""
    above: str = ""
    """The key of the page that lists this one, where that is not the home page."""
    files: tuple[str, ...] = ()
    """The files that hold the page's data."""
    terms: tuple[GlossaryEntry, ...] = ()
    """The special words that the page tells one by one."""
    alternates: tuple[Alternate, ...] = ()
    """Files beside the page that have what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of Markdown and what its head needs."""

    address: str
    """Below the agreement's home, such as `blocks/safer/`."""
    title: str
    """Makes sense alone, in a list of search results."""
    description: str
    """One sentence that makes sense alone."""
    body: str
    """Markdown, from the heading on."""
    said: tuple[Sentence, ...] = ()
    """What its running text says, by whom: for those who judge how easy it is."""
    trail: tuple[Crumb, ...] = ()
    """The pages above it, the home page first; empty for the home page."""
    linked_data: tuple[dict[str, Any], ...] = field(default=())
    """What search engines read, in the words of schema.org."""
    scripts: tuple[str, ...] = ()
    """Names of scripts of the theme that the page asks for; pages do without wherever they can."""
    figures: tuple[Exploration, ...] = ()
    """What readers of the page may explore: a file each."""
    pictures: tuple[Picture, ...] = ()
    """Those that it shows."""
    chart_files: tuple[ChartFile, ...] = ()
    """Its charts as files that people may take with them."""
    kept_in: tuple[KeptIn, ...] = ()
    """The files behind the page."""
    terms: tuple[GlossaryEntry, ...] = ()
    """The special words that it tells one by one."""
    alternates: tuple[Alternate, ...] = ()
    """Files beside the page that programs of its readers follow."""
    card: str = ""
    """The address of the picture that other sites show beside a link to it; empty for none."""
    frame: str = ""
    """Its template of the theme, where it stands in another one than the pages of the site."""
    stands_for: str = ""
    """The address of the page of which it is another form; only then has it a frame."""
