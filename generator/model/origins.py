"""Where each record stands in the files: for advice to officers, and for links to edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.enums import TargetKind
from generator.model.period import Period
from generator.model.problem import Place
from generator.model.ratings import Dimension

FigureKey = tuple[str, str | None, Period]
"""An indicator, an area (None for the whole) and a period."""
TargetKey = tuple[str, str | None, Period, TargetKind]
RatingKey = tuple[str, Period, Dimension]


@dataclass(frozen=True, slots=True)
class WrittenPlace:
    """A file of commentary or of a whole page."""

    file: str
    lines: Mapping[str, int]
    """The line of each key's value, and under `body` the first line of text below them."""

    def place(self, key: str, further: int = 0) -> Place:
        """Where the value of a key stands, or a line so many lines further on."""
        return Place(self.file, self.lines.get(key, 1) + further)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The file and the line of records, by what names each of them."""

    figures: Mapping[FigureKey, Place] = field(default_factory=dict)
    company: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    """Figures of groups and of others, by the indicator and by what published facts call them."""
    targets: Mapping[TargetKey, Place] = field(default_factory=dict)
    ratings: Mapping[RatingKey, Place] = field(default_factory=dict)
    counts: Mapping[tuple[str | None, Period, Dimension], Place] = field(default_factory=dict)
    """By block (None for the printed total), period and dimension: the first of their rows."""
    keys: Mapping[tuple[str, str], WrittenPlace] = field(default_factory=dict)
    """By `block`, `indicator`, `reward` or `area` and its id."""
    indicators: Mapping[str, Place] = field(default_factory=dict)
    blocks: Mapping[str, Place] = field(default_factory=dict)
    areas: Mapping[str, Place] = field(default_factory=dict)
    money: tuple[Place, ...] = ()
    """One for each sum, in the order of the agreement's."""
    commentary: Mapping[tuple[Period, str], WrittenPlace] = field(default_factory=dict)
    """By period and page key."""
    pages: Mapping[str, WrittenPlace] = field(default_factory=dict)
    """Whole pages, by name."""
    releases: Mapping[Period, WrittenPlace] = field(default_factory=dict)
    """Entries of releases.yml, by the reporting period that each releases."""
    old_names: Mapping[str, str] = field(default_factory=dict)
    """What agreement.yml calls a key that has another name now."""
    files: frozenset[str] = frozenset()
    """The files of the agreement's data folder, such as figures.csv."""
    has_own_glossary: bool = False
    """True where the agreement's folder of content has a glossary.yml."""
    folders: tuple[str, str] = ("", "")
    """The agreement's folders of data and of content, as the officer would type them."""

    def name_key(self, key: str) -> str:
        """A key of agreement.yml as the file calls it, which may be by an older name."""
        return self.old_names.get(key, key)

    def find_key(self, kind: str, name: str, key: str) -> Place:
        """Where a key of an entry stands, such as the plain_title of an indicator."""
        return self.keys[kind, name].place(key)
