"""The facts of one period, by what they are of."""

from collections.abc import Callable, Mapping

from generator.model.published import Facts, Key
from generator.record.facts import HOME

INDICATOR, BLOCK = "indicator/", "block/"


class Told:
    """The facts of one period, for those who look for one kind of them or for pages."""

    def __init__(self, facts: Facts) -> None:
        self._by_what: dict[str, dict[Key, str]] = {}
        for key, value in facts.items():
            self._by_what.setdefault(key.what, {})[key] = value
        self.titles = {key.page: title for key, title in self.find("title").items()}
        self.places = {page.partition("/")[2]: page for page in filter(is_place, self.titles)}
        """The page of each place by its id."""
        self._blocks = {key.page: value.split() for key, value in self.find("block").items()}

    def find(self, what: str) -> Mapping[Key, str]:
        """The facts of one kind."""
        return self._by_what.get(what, {})

    def list_pages(self, is_one: Callable[[str], bool]) -> set[str]:
        """The pages of one kind."""
        return {page for page in self.titles if is_one(page)}

    def list_blocks(self, page: str) -> list[str]:
        """The pages of the blocks of a measure."""
        return [f"{BLOCK}{block}" for block in self._blocks.get(page, ())]

    def tell_on(self, page: str, *others: str) -> frozenset[str]:
        """The pages on which it is news what happened to a page."""
        return frozenset((HOME, page, *self.list_blocks(page), *others))


def is_measure(page: str) -> bool:
    """True for the key of a measure's page."""
    return page.startswith(INDICATOR)


def is_block(page: str) -> bool:
    """True for the key of a block's page."""
    return page.startswith(BLOCK)


def is_place(page: str) -> bool:
    """True for the key of a place's page."""
    return not page.startswith((INDICATOR, BLOCK))
