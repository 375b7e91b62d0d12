"""Whether the kinds of place fit together, and each place fits its kind."""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.problems import Placed, near, with_article
from generator.check.references import Draft
from generator.check.touches import PAGES_OF
from generator.model.enums import StepKind
from generator.model.place_kinds import PLACES, SHIPPED, PlaceKind, PlaceKinds, name_in_keys
from generator.model.places import AgreementDetails, Area
from generator.model.problem import Problem
from generator.model.reporting import NOUN
from generator.schema.whole_pages import NO_PAGES, RESERVED

KINDS = "place_kinds"
Where = tuple[int | str, ...]
"""The way from the list of kinds to a value in it."""
FREE = frozenset(one.folder for one in SHIPPED if one.folder) | {PLACES}
"""Names of the site that a kind may take as its folder."""


def find_wrong_kinds(draft: Draft, agreements: Sequence[str]) -> Iterator[Problem]:
    """Kinds with one id, word or folder, circles of them, and folders with an address taken.

    `agreements` are the folders of all agreements: each is an address too.
    """
    placed = draft.details
    if placed is None:
        return
    kinds = placed.record.place_kinds
    if not kinds:
        yield placed.problem(KINDS, "an empty list", "Name a kind, or delete the line.")
    pages = dict.fromkeys((*PAGES_OF, *NOUN.values(), *NO_PAGES), "of another kind of page")
    taken = pages | dict.fromkeys(RESERVED - FREE, "of a page of the site")
    taken |= dict.fromkeys(draft.page_names, "of a page that officers write")
    taken |= dict.fromkeys(agreements, "of an agreement")
    words = {one: name_in_keys(one) for one in kinds if one.folder}
    for name, values, others in (
        ("id", {one: one.id for one in kinds}, {}),
        ("folder", {one: one.folder for one in kinds if one.folder}, taken),
        ("one", words, pages),
    ):
        given: dict[Where, str] = {(kinds.index(one), name): value for one, value in values.items()}
        yield from _find_repeats(placed, given, others)
    for number, kind in enumerate(kinds):
        steps: dict[Where, str] = {
            (number, "steps", at, "id"): step.id for at, step in enumerate(kind.steps)
        }
        yield from _find_repeats(placed, steps, {})
        for where, step in zip(steps, kind.steps, strict=True):
            if not step.words and step.id not in list(StepKind):
                found = f"no words for the step {step.id}"
                advice = "Add words: what is so when the step is done."
                yield placed.problem(KINDS, found, advice, inside=where)
        yield from _look_above(placed, (number, "parent"), kind, PlaceKinds(kinds))


def _find_repeats(
    placed: Placed[AgreementDetails], given: Mapping[Where, str], taken: Mapping[str, str]
) -> Iterator[Problem]:
    """Values, by where they stand, that are there already or that something else has."""
    first: dict[str, int] = {}
    for where, value in given.items():
        if value in first:
            found = f"'{value}' a second time (first on line {first[value]})"
            yield placed.problem(KINDS, found, "Give each its own.", inside=where)
        elif value in taken:
            found = f"'{value}', which is the name {taken[value]}"
            yield placed.problem(KINDS, found, "Write another one.", inside=where)
        first.setdefault(value, placed.problem(KINDS, "", "", inside=where).line)


def _look_above(
    placed: Placed[AgreementDetails], where: Where, kind: PlaceKind, kinds: PlaceKinds
) -> Iterator[Problem]:
    """A parent kind that is none, or that lies in the kind itself."""
    if kind.parent is None:
        return
    if kinds.find(kind.parent) is None:
        known = [one.id for one in kinds.every if one.id != kind.id]
        found = f"'{kind.parent}', which is not a kind of place of this agreement"
        yield placed.problem(KINDS, found, near(kind.parent, known), inside=where)
    elif any(one.parent == kind.id for one in (kind, *kinds.above(kind))):
        way = " in ".join((kind.id, *(one.id for one in kinds.above(kind)), kind.id))
        found = f"a kind that lies in itself: {way}"
        advice = "Name a larger kind, or delete the line."
        yield placed.problem(KINDS, found, advice, inside=where)


def find_wrong_places(draft: Draft) -> Iterator[Problem]:
    """Places of no kind, in a place of a wrong kind, and steps that their kind does not track."""
    if draft.details is None:
        return
    kinds = draft.kinds
    areas = {placed.record.id: placed.record for placed in draft.areas}
    for placed in draft.areas:
        kind = kinds.find(placed.record.kind)
        if kind is None:
            found = f"'{placed.record.kind}', which is not one of the words for kind"
            yield placed.problem("kind", found, near(placed.record.kind, map(_name, kinds.every)))
            continue
        parent = areas.get(placed.record.parent or "")
        around = kinds.find(parent.kind) if parent else None
        if parent and around:
            yield from _find_wrong_parent(placed, kind, (parent, around), kinds)
    yield from _find_wrong_steps(draft, areas)


def _find_wrong_steps(draft: Draft, areas: Mapping[str, Area]) -> Iterator[Problem]:
    """Steps of places whose kind tracks none, or not these."""
    kinds = draft.kinds
    for placed in draft.tables.get("steps.csv", ()):
        area = areas.get(placed.record.area)
        kind = kinds.find(area.kind) if area else None
        known = [step.id for step in kinds.steps(kind.id)] if kind else []
        if kind and not known:
            found = f"a step of {with_article(kind.one)}, of which no steps are tracked"
            advice = f"Name the steps of the kind {kind.id} in agreement.yml, or take the row out."
            yield placed.problem("area", found, advice)
        elif kind and placed.record.step not in known:
            found = f"'{placed.record.step}', which is not one of the words for step"
            yield placed.problem("step", found, near(placed.record.step, known))


def _find_wrong_parent(
    placed: Placed[Area], kind: PlaceKind, parent: tuple[Area, PlaceKind], kinds: PlaceKinds
) -> Iterator[Problem]:
    """A parent must be of the parent kind, or of another kind in that: a village in a ward.

    Only places that leave gaps between them can lie in one of their own kind.
    """
    area, around = parent
    upper = kinds.find(kind.parent or "")
    if upper is None and kind.parent:
        return
    allowed = {upper.id, *map(_name, kinds.inside(upper))} if upper else set()
    allowed -= {*map(_name, kinds.inside(kind)), *([kind.id] if kind.adds_up else [])}
    if around.id in allowed and area.id != placed.record.id:
        return
    found = f"'{area.id}', which is {with_article(around.one)}"
    advice = (
        f"Name {with_article(upper.one)}: {with_article(kind.one)} lies in one."
        if upper
        else f"Take it out: {with_article(kind.one)} lies in no other place."
    )
    yield placed.problem("parent", found, advice)


def _name(kind: PlaceKind) -> str:
    return kind.id
