"""Takes figures of other areas from the open data of their sites, to stand beside our own.

Whatever another site says is somebody else's: it is read as text, held against what its
description promises, and goes through the same checks as an officer's own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.files import FileText, Sources
from generator.pull import figures, sources
from generator.pull.figures import Pulled
from generator.pull.package import PullError
from generator.pull.places import open_place
from generator.verify.web import is_address

__all__ = ["Brought", "PullError", "bring_beside"]


@dataclass(frozen=True, slots=True)
class Brought:
    """What another site gives, and our files with it."""

    pulled: Pulled
    added: int
    changed: int
    texts: Mapping[str, FileText]
    """The files that change, by their names in the folder of the agreement."""


def bring_beside(where: str, agreement: Agreement, before: Sources) -> Brought:
    """The figures of the site at an address or in a folder, in our files; writes nothing.

    Raises PullError and UnreachableError, which say why nothing can be taken.
    """
    place = open_place(where)
    pulled = figures.pull(place, agreement)
    merged = figures.merge(_read(before, figures.FILE), pulled.rows)
    texts = {}
    if merged.added or merged.changed:
        texts[figures.FILE] = FileText(f"{before.data_folder}/{figures.FILE}", merged.text)
    named = sources.name_source(pulled.package)
    if texts and all(one.id != named for one in agreement.sources):
        home = place.home if is_address(where) else ""
        text = sources.add_source(_read(before, sources.FILE), pulled.package, home)
        texts[sources.FILE] = FileText(f"{before.data_folder}/{sources.FILE}", text)
    return Brought(pulled, merged.added, merged.changed, texts)


def _read(before: Sources, name: str) -> str:
    found = before.data.get(name)
    return found.text if found else ""
