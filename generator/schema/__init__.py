"""Which files an agreement has, and which record a row or an entry of each one fills."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.model.amendments import Amendment
from generator.model.comparisons import ComparedFigure
from generator.model.documents import (
    Commentary,
    Correction,
    EverydayWords,
    GlossaryEntry,
    PlainWords,
    Removed,
    Review,
    Source,
    StandingPage,
)
from generator.model.duties import Answer, Duty
from generator.model.exports import Export
from generator.model.groups import GroupSet
from generator.model.imports import Remembered
from generator.model.indicator import Indicator
from generator.model.meetings import Meeting
from generator.model.pictures import PictureEntry
from generator.model.places import AgreementDetails, Area, Block, Outcome
from generator.model.releases import Release
from generator.model.rewards import RewardTarget
from generator.model.rows import (
    Action,
    DeclaredRating,
    Figure,
    PublishedCount,
    Response,
    Step,
    Sum,
    Target,
)
from generator.schema.flat import list_columns, list_needed


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: one row fills one record, and no two rows have the same key."""

    record: type[Any]
    key: tuple[str, ...]
    """Columns that together name a row; empty where rows may repeat."""
    added: tuple[str, ...] = ()
    """Columns that older files may lack."""
    is_choice: bool = False
    """True where the same records may stand in another file, so that a new folder has no such."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the file, in the order in which a new file has them."""
        return list_columns(self.record)


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML file that is a list: one entry fills one record."""

    record: type[Any]
    entry: str
    """What one entry is called."""
    required: bool = False
    """True where an agreement cannot do without the file."""


MEASURES_TABLE, MEASURES_LIST = "indicators.csv", "indicators.yml"
"""Files with many measures, where an agreement has not a file for each."""

TABLES: dict[str, Table] = {
    "figures.csv": Table(Figure, ("indicator", "area", "group", "period"), ("group",)),
    "targets.csv": Table(Target, ("indicator", "area", "period", "kind")),
    "comparisons.csv": Table(ComparedFigure, ("indicator", "kind", "of", "period")),
    "ratings.csv": Table(DeclaredRating, ("indicator", "period", "dimension"), ("basis",)),
    "counts.csv": Table(PublishedCount, ("block", "period", "dimension", "rating"), ("basis",)),
    "money.csv": Table(Sum, (), ("title", "since")),
    "actions.csv": Table(Action, (), ("since",)),
    "steps.csv": Table(Step, ("area", "step"), ("since",)),
    "responses.csv": Table(Response, (), ("since",)),
    MEASURES_TABLE: Table(
        Indicator,
        (),
        tuple(name for name in list_columns(Indicator) if name not in list_needed(Indicator)),
        is_choice=True,
    ),
}
"""The CSV files of an agreement's folder. All may be left out."""

LISTINGS: dict[str, Listing] = {
    "blocks.yml": Listing(Block, "block", required=True),
    "outcomes.yml": Listing(Outcome, "outcome"),
    MEASURES_LIST: Listing(Indicator, "indicator"),
    "areas.yml": Listing(Area, "area"),
    "groups.yml": Listing(GroupSet, "group"),
    "reviews.yml": Listing(Review, "review"),
    "sources.yml": Listing(Source, "source", required=True),
    "releases.yml": Listing(Release, "release"),
    "meetings.yml": Listing(Meeting, "meeting"),
    "corrections.yml": Listing(Correction, "correction"),
    "amendments.yml": Listing(Amendment, "amendment"),
    "removed.yml": Listing(Removed, "removed page"),
    "rewards.yml": Listing(RewardTarget, "reward"),
    "import.yml": Listing(Remembered, "thing remembered"),
}
"""The YAML lists of an agreement's folder."""


SHARED: dict[str, type[Any]] = {
    "glossary.yml": GlossaryEntry,
    "everyday-words.yml": EverydayWords,
    "plain-words.yml": PlainWords,
}
"""The YAML lists in content/ that all agreements share. All may be left out."""

OWN_CONTENT: dict[str, type[Any]] = {
    "glossary.yml": GlossaryEntry,
    "images.yml": PictureEntry,
}
"""The YAML lists in an agreement's folder of content/. All may be left out."""

OLD_NAMES: dict[type[Any], dict[str, str]] = {
    AgreementDetails: {"current_quarter": "current_period"},
    Release: {"quarter": "period"},
}
"""Keys as older files write them, with what they are called now."""

DETAILS = "agreement.yml"
"""The one YAML file that is not a list."""

GROUP = "group"
FIGURE_COLUMNS = tuple(name for name in Table(Figure, ()).columns if name != GROUP)
"""Columns of the table of figures, which are those of everyone."""
TARGET_COLUMNS = Table(Target, ()).columns
"""Columns of the table of targets."""

RECORDS: tuple[type[Any], ...] = (
    AgreementDetails,
    Indicator,
    Commentary,
    StandingPage,
    Answer,
    Duty,
    Export,
    *dict.fromkeys([*SHARED.values(), *OWN_CONTENT.values()]),
    *(table.record for table in TABLES.values()),
    *(listing.record for listing in LISTINGS.values()),
)
"""Every record that a file can fill."""

ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {record: TypeAdapter(record) for record in RECORDS}
"""Turns plain text values into a record, or lists every fault."""
