"""Names that would give a page the address of another one."""

from collections.abc import Iterator

from generator.check.content import list_pages
from generator.check.references import Draft, PlacedAny
from generator.model.files import Sources
from generator.model.ids import is_further
from generator.model.problem import Problem

OF_WINDOWS = frozenset(
    "con nul aux prn".split() + [f"{port}{at}" for port in ("com", "lpt") for at in range(1, 10)]
)
"""Names that no file and no folder can have there, whatever its ending."""


def find_taken_names(draft: Draft, sources: Sources) -> Iterator[Problem]:
    """Measures, topics, places and pages of officers that are named as other pages are."""
    named: list[PlacedAny] = [*draft.indicators, *draft.blocks, *draft.areas]
    ids = [(one, "id", one.record.id) for one in named]
    ids += [(one, "page", one.record.page.rpartition("/")[2]) for one in draft.removed]
    for placed, field, name in ids:
        if is_further(name):
            found = f"'{name}', which is the name of a page with the rest of a list"
            yield placed.problem(field, found, "Write another one.")
        if name in OF_WINDOWS:
            found = f"'{name}', which is the name of a device to Windows"
            yield placed.problem(field, found, f"Write another one, such as {name}-1.")
    for name, file in list_pages(sources):
        if name in sources.agreements:
            found = f"'{name}', which is the name of an agreement"
            yield Problem(file.path, 1, "", found, "Give the file another name.")
