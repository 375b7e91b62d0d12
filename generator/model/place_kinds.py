"""Kinds of place: what they are called, where their pages stand and what is told of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic.dataclasses import dataclass as record

from generator.model.enums import AreaKind, StepKind
from generator.model.fields import RECORD, Id, KindId, KindName, Words, YesNo
from generator.model.ids import make_id
from generator.model.sentence import NO_WORDS, written

PLACES = "places"
"""Where the list of places stands if the kind that names it has no folder of its own."""


@record(frozen=True, slots=True, kw_only=True, config=RECORD)
class TrackedStep:
    """A step in the joint work that steps.csv may tell of."""

    id: KindId
    """The word in the column step."""
    words: Words = NO_WORDS
    """What is so when it is done, such as: The boundary is agreed."""


@record(frozen=True, slots=True, kw_only=True, config=RECORD)
class PlaceKind:
    """A kind of place, such as a locality."""

    id: KindId
    """The word under kind in areas.yml."""
    one: Words
    """Its word for one of them, such as locality."""
    other: Words
    """Its word for several, such as localities."""
    folder: Id | None = None
    """What the addresses of their pages begin with, and the folder of their commentary, such as
    localities; without it their pages stand below the list of places."""
    parent: KindName | None = None
    """The kind of place in which they lie."""
    extra_work: YesNo = False
    """True where services work more closely together in each of them."""
    fills_parent: YesNo | None = None
    """True where they make up the place around them without a gap; if it is left out, they do
    where they get no extra work. The check for small numbers relies on it."""
    steps: tuple[TrackedStep, ...] = ()
    """The steps of the joint work that are tracked, in their order."""

    @property
    def adds_up(self) -> bool:
        """True where all of them together are the place around them."""
        return not self.extra_work if self.fills_parent is None else self.fills_parent


def name_in_keys(kind: PlaceKind) -> str:
    """The word of a kind before the id of a place, as officers type it: locality/north."""
    return make_id(kind.one) or kind.id


SHIPPED: tuple[PlaceKind, ...] = (
    PlaceKind(
        id=AreaKind.DISTRICT,
        one=written("district"),
        other=written("districts"),
        folder="districts",
    ),
    PlaceKind(
        id=AreaKind.WARD, one=written("ward"), other=written("wards"), parent=AreaKind.DISTRICT
    ),
    PlaceKind(
        id=AreaKind.PRIORITY_NEIGHBOURHOOD,
        one=written("neighbourhood"),
        other=written("neighbourhoods"),
        folder="neighbourhoods",
        parent=AreaKind.DISTRICT,
        extra_work=True,
        steps=tuple(TrackedStep(id=step) for step in StepKind),
    ),
    PlaceKind(
        id=AreaKind.PLACE,
        one=written("place"),
        other=written("places"),
        parent=AreaKind.DISTRICT,
        fills_parent=False,
    ),
)
"""The kinds of an agreement that names none."""


@dataclass(frozen=True, slots=True)
class PlaceKinds:
    """The kinds of one agreement, and what follows from them together."""

    every: tuple[PlaceKind, ...] = SHIPPED

    def find(self, kind: str) -> PlaceKind | None:
        """The kind with an id; None where there is none."""
        return next((one for one in self.every if one.id == kind), None)

    def __getitem__(self, kind: str) -> PlaceKind:
        """The kind with an id that the check has seen."""
        return next(one for one in self.every if one.id == kind)

    @property
    def listed(self) -> PlaceKind:
        """The kind after which the list of places is named: the first with extra work, if any."""
        return next((one for one in self.every if one.extra_work), self.every[0])

    @property
    def list_page(self) -> str:
        """The key of the page that lists all places, which is its address too."""
        return self.listed.folder or PLACES

    @property
    def words(self) -> dict[str, str]:
        """By folder, the list's first: the word before an id in the key of a page, as it is typed.

        A correction touches neighbourhood/mill-end, whose page stands in neighbourhoods/.
        """
        own = {one.folder: name_in_keys(one) for one in self.every if one.folder}
        return {self.list_page: make_id(PLACES[:-1]), **own}

    def folder(self, kind: str) -> str:
        """The folder of the pages and of the commentary of a kind."""
        return self[kind].folder or self.list_page

    def page(self, kind: str, area: str) -> str:
        """The key of the page of a place, which is its address too."""
        return f"{self.folder(kind)}/{area}"

    def above(self, kind: PlaceKind) -> Iterator[PlaceKind]:
        """The kinds in which a kind lies, the nearest first; each once, even in a circle."""
        seen = {kind.id}
        upper = self.find(kind.parent or "")
        while upper and upper.id not in seen:
            yield upper
            seen.add(upper.id)
            upper = self.find(upper.parent or "")

    def inside(self, kind: PlaceKind) -> tuple[PlaceKind, ...]:
        """The kinds that lie in a kind, also by way of others."""
        return tuple(one for one in self.every if kind in self.above(one))

    def steps(self, kind: str) -> tuple[TrackedStep, ...]:
        """The steps that may be told of a place: its kind's own, else those of kinds inside it."""
        own = self[kind]
        inside = (one.steps for one in self.inside(own) if one.steps)
        return own.steps or next(inside, ())

    def top(self, kind: str) -> PlaceKind | None:
        """The kind under whose places those of a kind are listed; None where it lies in none."""
        return next(reversed([*self.above(self[kind])]), None)

    def is_top(self, kind: str) -> bool:
        """True for a kind that lies in no other and has others inside."""
        return self[kind].parent is None and bool(self.inside(self[kind]))
