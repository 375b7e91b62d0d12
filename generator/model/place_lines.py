"""What pages say of places: each by itself, and all by the words of their kinds."""

from dataclasses import dataclass

from generator.model.lines import Account, MoneyTable, PlaceLine, StepLine
from generator.model.places import Area
from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Sentences with the words of an agreement's kinds of place."""

    find: Sentence
    """The title of the list of all places."""
    every: Sentence
    """The words of a link to it."""
    unnamed: Sentence
    """The heading above places without a name."""
    about: Sentence
    """What the list is about."""
    count: Sentence
    """How many places get extra work; where none does, how many there are."""
    order: Sentence
    """In which order places stand."""
    nowhere: Sentence
    """The heading above places of which nobody says under which they belong."""
    none_here: Sentence
    """Said where the papers name no place inside another; empty where no kind lies in another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaReport:
    """All that a place's page says."""

    area: Area
    parent: Area | None
    top: str | None
    """The id of the place under which it is listed, also by way of other places."""
    around: Sentence
    """The word for such a place, as a heading; empty for kinds that lie in none."""
    is_top: bool
    """True where others are listed under it."""
    inside: tuple[Area, ...]
    """Areas that lie in it, named ones first."""
    inside_title: Sentence
    source: Sentence
    summary: Sentence
    figures: tuple[PlaceLine, ...]
    """The latest figure of each measure that has one for this area by itself."""
    steps: tuple[StepLine, ...]
    money: tuple[MoneyTable, ...]
    account: Account
