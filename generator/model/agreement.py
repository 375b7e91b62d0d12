"""The whole agreement as `check` hands it on: everything in it can be trusted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from generator.model.amendments import Amendment
from generator.model.assessment import Assessment
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
from generator.model.duties import Answer
from generator.model.fields import split_references
from generator.model.groups import GroupSet
from generator.model.indicator import Indicator
from generator.model.logos import Logo
from generator.model.meetings import Meeting
from generator.model.origins import Origins
from generator.model.outlines import Outline
from generator.model.period import Period
from generator.model.pictures import Picture
from generator.model.place_kinds import PlaceKinds
from generator.model.places import NOT_STATED, AgreementDetails, Area, Block, Outcome
from generator.model.problem import Place
from generator.model.published import Published
from generator.model.releases import Release
from generator.model.rewards import RewardTarget
from generator.model.row_table import RowTable
from generator.model.rows import (
    Action,
    DeclaredRating,
    Figure,
    PublishedCount,
    Response,
    Step,
    Sum,
)
from generator.model.sentence import NO_WORDS, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One agreement. Made by `check` only, so later stages need not doubt it."""

    folder: str
    """The agreement's folder name, such as `leicester-2008-2011`."""
    details: AgreementDetails
    blocks: tuple[Block, ...]
    """In the order of blocks.yml."""
    outcomes: tuple[Outcome, ...]
    areas: tuple[Area, ...]
    indicators: tuple[Indicator, ...]
    """Sorted by block, then by id."""
    figures: RowTable
    """Figures of everyone, columns as schema.FIGURE_COLUMNS, sorted by indicator, area, period."""
    targets: RowTable
    """One row per target, columns as schema.TARGET_COLUMNS, sorted likewise."""
    ratings: tuple[DeclaredRating, ...]
    origins: Origins
    """Where the records stand in the files."""
    counts: tuple[PublishedCount, ...]
    money: tuple[Sum, ...]
    rewards: tuple[RewardTarget, ...]
    actions: tuple[Action, ...]
    steps: tuple[Step, ...]
    responses: tuple[Response, ...] = ()
    """What residents asked for, and what was done."""
    reviews: tuple[Review, ...]
    sources: tuple[Source, ...]
    releases: tuple[Release, ...]
    meetings: tuple[Meeting, ...]
    corrections: tuple[Correction, ...]
    amendments: tuple[Amendment, ...]
    """What was published and is told otherwise since, by date."""
    published: Mapping[Period, Published]
    """What each frozen period said, the earliest first."""
    breakdowns: tuple[Figure, ...] = ()
    """Figures of groups of people, in the order of figures.csv."""
    groups: tuple[GroupSet, ...] = ()
    """In the order of groups.yml."""
    comparisons: tuple[ComparedFigure, ...] = ()
    """Figures of others and our own goals for later, in the order of comparisons.csv."""
    logo: Logo | None = None
    removed: tuple[Removed, ...] = ()
    """What is no longer in the plan, in the order of removed.yml."""
    commentary: Mapping[tuple[Period, str], Commentary]
    """By period and page key: `home`, `block/safer`, `indicator/ni-154`, …"""
    pages: Mapping[str, StandingPage]
    """By name: about, get-involved, …"""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    """To the questions of reports that a law asks for, by the name of the report, perhaps a place,
    and the question: scottish-locality/mill-end/improvement."""
    pictures: Mapping[str, Picture]
    """Those that texts show, by their file's name in the folder images."""
    outlines: Mapping[str, Outline]
    """Where places lie, by their ids."""
    glossary: tuple[GlossaryEntry, ...]
    everyday_words: tuple[EverydayWords, ...]
    plain_words: tuple[PlainWords, ...]
    moment: datetime | None = None
    """The moment for which it holds what the public may know; None where it holds everything."""
    is_preview: bool = False
    """True where the public may not see its current period yet."""

    @property
    def period(self) -> Period:
        """The period that the site shows first."""
        return self.details.current_period

    @property
    def kinds(self) -> PlaceKinds:
        """The kinds of place that it has."""
        return self.details.kinds

    def name_page(self, area: Area) -> str:
        """The key of a place's page, such as neighbourhoods/mill-end."""
        return self.kinds.page(area.kind, area.id)

    def as_at(self, period: Period) -> "Agreement":
        """The same agreement with another period as the current one."""
        return replace(self, details=replace(self.details, current_period=period))

    def find_release(self, period: Period) -> Release | None:
        """The entry of releases.yml for a period; None where it has none."""
        return next((one for one in self.releases if one.period == period), None)

    def is_open(self, period: Period) -> bool:
        """True for the period that the site shows first and for later ones: these are edited."""
        return period >= self.period

    def find_reason(self, one: Assessment) -> str:
        """Why officers' rating differs: beside the rating, or in the period's commentary."""
        commentary = self.commentary.get((one.period, f"indicator/{one.indicator}"))
        written = one.reason or (commentary.rating_reason if commentary else "")
        return written or self.find_default_reason(one)

    def find_default_reason(self, one: Assessment) -> Sentence:
        """What its paper says of all ratings without a reason, where this one has none."""
        needs = one.scale.needs_reason(one.declared) or one.is_disputed
        if one.reason or not needs:
            return NO_WORDS
        named = {name for name, _ in split_references(one.source)}
        papers = (source for source in self.sources if source.id in named)
        return next((paper.reason_default for paper in papers if paper.reason_default), NO_WORDS)

    def find_origin(self, one: Assessment) -> Place:
        """Where officers' rating stands in ratings.csv."""
        return self.origins.ratings[one.indicator, one.declared_for or one.period, one.dimension]

    def find_lead(self, lead: str = "", blocks: tuple[str, ...] = ()) -> str:
        """The organisation that could send what is missing.

        The one named in the thing's own file, else that of its first block, else the council
        that answers for the agreement, else the partnership.
        """
        of_block = next((block.lead for block in self.blocks if block.id in blocks[:1]), "")
        details = self.details
        is_stated = not details.accountable_body.startswith(NOT_STATED)
        return lead or of_block or (details.accountable_body if is_stated else details.partnership)
