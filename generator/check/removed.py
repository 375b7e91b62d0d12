"""Whether what removed.yml says is gone is gone, and what took its place is there."""

from collections.abc import Iterator

from generator.check.problems import Placed, near
from generator.check.references import Draft, known_ids
from generator.check.touches import AREA, PAGES_OF
from generator.model.documents import Removed
from generator.model.ids import is_id, make_id
from generator.model.problem import Problem
from generator.schema import LISTINGS


def find_wrong_removals(draft: Draft) -> Iterator[Problem]:
    """Keys of no page, pages that are still there or told twice, and pages that are not there."""
    pages = _Pages(draft)
    first: dict[str, int] = {}
    for placed in draft.removed:
        key = placed.record.page
        line = first.setdefault(key, placed.place.line)
        if line != placed.place.line:
            found = f"'{key}' a second time (first on line {line})"
            yield placed.problem("page", found, "Keep one of them.")
        elif pages.has(key):
            found = f"'{key}', which is still a page"
            advice = "Delete this entry, or what makes the page."
            yield placed.problem("page", found, advice)
        else:
            yield from pages.find_wrong_key(placed)
    gone = frozenset(first)
    for placed in draft.removed:
        yield from pages.find_wrong_instead(placed, gone)


class _Pages:
    """The pages of measures, topics and places."""

    def __init__(self, draft: Draft) -> None:
        known, places = known_ids(draft), draft.kinds
        self._keys = {f"{kind}/{name}" for kind in PAGES_OF for name in known[kind]} | {
            places.page(one.record.kind, one.record.id)
            for one in draft.areas
            if places.find(one.record.kind)
        }
        broken = draft.broken_ids
        self._unread = {kind for kind in (*PAGES_OF, AREA) if broken.get(kind, "") is None}
        self._unread |= {AREA} if broken.get(AREA) else set()
        """Of which nothing could be read; of a place that has a fault the kind is not known."""
        self._is_whole = broken.get(LISTINGS["removed.yml"].entry) == frozenset()
        """True where every entry could be read."""
        self._has_kinds = draft.details is not None
        self._folders = frozenset(places.words)

    def has(self, key: str) -> bool:
        """True where such a page is there."""
        return key in self._keys

    def find_wrong_key(self, placed: Placed[Removed]) -> Iterator[Problem]:
        """A key that no page can have had."""
        key = placed.record.page
        kind, _, name = key.partition("/")
        kinds = {*PAGES_OF, *self._folders}
        if kind not in kinds:
            if self._has_kinds:
                found = f"'{key}', of a kind that no page has"
                yield placed.problem("page", found, near(kind, kinds))
        elif not is_id(name):
            found = f"'{key}', which does not end with an id"
            advice = f"Write the id behind the kind, such as {kind}/{make_id(name) or 'ni-6'}."
            yield placed.problem("page", found, advice)

    def find_wrong_instead(
        self, placed: Placed[Removed], gone: frozenset[str]
    ) -> Iterator[Problem]:
        """What took the place of a page and is not there: the pages of what is gone stay, too."""
        for number, key in enumerate(placed.record.instead):
            kind = key.partition("/")[0]
            if self.has(key):
                continue
            if key == placed.record.page:
                advice = "Name what took its place, or delete the line."
                yield placed.problem("instead", "the page itself", advice, inside=(number,))
            elif key not in gone and not self._is_unsure(kind):
                found = f"'{key}', which is not a page"
                yield placed.problem("instead", found, near(key, self._keys), inside=(number,))

    def _is_unsure(self, kind: str) -> bool:
        is_read = self._is_whole and PAGES_OF.get(kind, AREA) not in self._unread
        return not (is_read and self._has_kinds)
