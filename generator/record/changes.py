"""What became different between what two periods said."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model.enums import ABSENCES, Progress
from generator.model.news import Change, ChangeKind, Changes
from generator.model.places import AgreementDetails
from generator.model.published import OF_GROUP, Facts, Key
from generator.model.ratings import Tone
from generator.model.scales import UNRATED, Scale
from generator.record.told import Told, is_block, is_measure, is_place

_ORDER = {kind: number for number, kind in enumerate(ChangeKind)}
_RATINGS = frozenset(
    {
        ChangeKind.BETTER,
        ChangeKind.WORSE,
        ChangeKind.NEWLY_RATED,
        ChangeKind.NO_LONGER_RATED,
        ChangeKind.RATED_OTHERWISE,
    }
)
_ABSENT = frozenset(map(str, ABSENCES))


def find_changes(details: AgreementDetails, before: Facts, now: Facts) -> Changes:
    """What a reader of the facts before finds different in those of now.

    A figure that was known and has another value now is no news here: amendments tell it. Of a
    measure that came or went, no more is told.
    """
    old, new = Told(before), Told(now)
    found = (
        *_find_ratings(details, old, new),
        *_find_figures(old, new),
        *_find_progress(old, new),
        *_find_comings(old, new),
        *_find_moves(old, new),
    )
    titles = {**old.titles, **new.titles}
    dimensions = {one: number for number, one in enumerate(details.dimensions)}

    def rank(one: Change) -> tuple[bool, int, int, str, str, str]:
        number = dimensions[one.dimension] if one.dimension else 0
        title = titles.get(one.page, "")
        return one.kind not in _RATINGS, number, _ORDER[one.kind], title, one.page, one.of

    return Changes(tuple(sorted(found, key=rank)), titles)


def compare(scale: Scale, before: str, now: str) -> ChangeKind | None:
    """What a rating did, empty where there is none; None where nothing changed.

    Ratings that the scale does not know any more, and its own ones that are neither good nor bad,
    are no better or worse than any.
    """
    if before == now:
        return None
    was_rated, is_rated = (bool(one) and one not in UNRATED for one in (before, now))
    if not was_rated or not is_rated:
        if was_rated == is_rated:
            return None
        return ChangeKind.NEWLY_RATED if is_rated else ChangeKind.NO_LONGER_RATED
    if Tone.NONE in (scale.tone(before), scale.tone(now)):
        return ChangeKind.RATED_OTHERWISE
    is_better = scale.gravity(now) > scale.gravity(before)
    return ChangeKind.BETTER if is_better else ChangeKind.WORSE


def _find_ratings(details: AgreementDetails, old: Told, new: Told) -> Iterator[Change]:
    before, now = old.find("rating"), new.find("rating")
    for key in before.keys() | now.keys():
        dimension = next((one for one in details.dimensions if one == key.of), None)
        if dimension is None or not _stays(key.page, old, new):
            continue
        was, is_now = before.get(key, ""), now.get(key, "")
        kind = compare(details.scale(dimension), was, is_now)
        if kind:
            yield Change(
                kind=kind,
                page=key.page,
                told_on=new.tell_on(key.page),
                dimension=dimension,
                before=was,
                now=is_now,
            )


def _stays(page: str, old: Told, new: Told) -> bool:
    return page in old.titles and page in new.titles


def _find_figures(old: Told, new: Told) -> Iterator[Change]:
    """Figures that were not known before: one change a measure, and one a place of it."""
    before = _list_known(old)
    known = {(key.page, _find_place(key, old)) for key in before}
    found = dict.fromkeys(
        (key.page, _find_place(key, new)) for key in _list_known(new) if key not in before
    )
    for page, place in found:
        if not _stays(page, old, new):
            continue
        kind = ChangeKind.NEW_FIGURE if (page, place) in known else ChangeKind.FIRST_FIGURE
        if place:
            kind = ChangeKind.NEW_FIGURE_OF_PLACE
        on = (place,) if place else ()
        yield Change(kind=kind, page=page, told_on=new.tell_on(page, *on), of=place)


def _list_known(pages: Told) -> set[Key]:
    """Figures of everyone: those of groups come with them."""
    known = (key for key, value in pages.find("figure").items() if value not in _ABSENT)
    return {key for key in known if not key.of.startswith(OF_GROUP)}


def _find_place(key: Key, pages: Told) -> str:
    """The page of the place that a figure is of; empty for the whole area."""
    return pages.places.get(key.of.partition(" ")[0], "")


def _find_progress(old: Told, new: Told) -> Iterator[Change]:
    """Actions that are new, and actions and steps that are done now."""
    done = Progress.DONE
    for what, kind in (("action", ChangeKind.ACTION_DONE), ("step", ChangeKind.STEP_DONE)):
        before = old.find(what)
        for key, status in new.find(what).items():
            if key.page in new.titles and key.page not in old.titles:
                continue
            if status == done and before.get(key) != done:
                yield _tell_line(kind, key, new)
            elif what == "action" and key not in before:
                yield _tell_line(ChangeKind.NEW_ACTION, key, new)


def _tell_line(kind: ChangeKind, key: Key, new: Told) -> Change:
    return Change(kind=kind, page=key.page, told_on=new.tell_on(key.page), of=key.of)


@dataclass(frozen=True, slots=True)
class _Coming:
    """A kind of page that may come and go."""

    is_one: Callable[[str], bool]
    added: ChangeKind
    gone: ChangeKind


_COMINGS = (
    _Coming(is_measure, ChangeKind.MEASURE_ADDED, ChangeKind.MEASURE_GONE),
    _Coming(is_place, ChangeKind.PLACE_ADDED, ChangeKind.PLACE_GONE),
    _Coming(is_block, ChangeKind.BLOCK_ADDED, ChangeKind.BLOCK_GONE),
)


def _find_comings(old: Told, new: Told) -> Iterator[Change]:
    for one in _COMINGS:
        before, now = old.list_pages(one.is_one), new.list_pages(one.is_one)
        yield from _tell_pages(one.added, now - before, new)
        yield from _tell_pages(one.gone, before - now, old)


def _tell_pages(kind: ChangeKind, pages: Iterable[str], facts: Told) -> Iterator[Change]:
    for page in pages:
        yield Change(kind=kind, page=page, told_on=facts.tell_on(page))


def _find_moves(old: Told, new: Told) -> Iterator[Change]:
    for page in filter(is_measure, old.titles.keys() & new.titles.keys()):
        before, now = old.list_blocks(page), new.list_blocks(page)
        if set(before) != set(now):
            told_on = old.tell_on(page) | new.tell_on(page)
            yield Change(
                kind=ChangeKind.MOVED,
                page=page,
                told_on=told_on,
                before=" ".join(before),
                now=" ".join(now),
            )
