"""Which pages of measures a build takes over from the site before, and what it notes for the next.

They are the same where all that they may show is the same, and what stands around every page.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.model.agreement import Agreement
from generator.pages import Finish, Narrowed
from generator.pages.key import find_key
from generator.pages.links import publish_at
from generator.pages.site import Site
from generator.publish.head import make_head, make_imprint, make_site_name
from generator.publish.last_build import (
    LastBuild,
    drop,
    find_built,
    note_measures,
    read_last,
    write_last,
)
from generator.publish.made import read_made
from generator.publish.page_files import Written


@dataclass(slots=True)
class Reuse:
    """The pages of the measures of one agreement, from the old site to the new one."""

    last: LastBuild
    fresh: Path
    """The agreement's place in the new site."""
    place: Path
    """The file in which it is noted what the site has."""
    head: str = ""
    """The key of what stands around the pages, as soon as it is known."""
    finished: dict[str, Finish[Written]] = field(default_factory=dict)
    """By the id of the measure."""

    def recall(self, narrowed: Narrowed, make: Callable[[], Finish[Written]]) -> Finish[Written]:
        """The pages of one measure, from the old site or made."""
        key = narrowed.find_key()
        return self.last.take(narrowed.measure, key, self.fresh) or replace(make(), key=key)

    def note(self, measure: str, finished: Finish[Written]) -> None:
        """Keeps in mind what became of a measure's pages."""
        self.finished[measure] = finished

    def settle(self, head: str) -> bool:
        """Notes what stands around the pages; False where all are to be made again for it."""
        self.head = head
        if not self.kept or self.last.head == head:
            return True
        drop(map(find_built, self.kept), self.fresh)
        self.last, self.finished = LastBuild(self.last.site), {}
        return False

    @property
    def kept(self) -> frozenset[str]:
        """The files of pages that are in the new site already, as Markdown is called."""
        kept = (one for one in self.finished.values() if one.is_kept)
        return frozenset(name for one in kept for page in one.every for name in page.files)

    def keep(self) -> Callable[[], None]:
        """What notes the pages for the next build, when the new site has taken its place."""
        measures = note_measures(self.finished, self.last, self.fresh)
        return lambda: write_last(self.place, self.head, measures)


def look_back(notes: Path, site: Site, fresh: Path, old: Path) -> dict[str, Reuse]:
    """What may be taken over from an old site, by the folder of the agreement.

    `notes` is a folder with a file for each agreement.
    """
    return {
        one.folder: Reuse(
            read_last(notes / f"{one.folder}.json", old / one.prefix),
            fresh / one.prefix,
            notes / f"{one.folder}.json",
        )
        for one in site.entries
    }


def find_head(agreement: Agreement, site: Site, pages: Path) -> str:
    """The key of what stands around every page of an agreement, whose pages are in a folder."""
    head = make_head(agreement, site, read_made(pages) or ())
    around = (make_site_name(agreement), make_imprint(agreement), publish_at(site, agreement))
    return find_key(json.dumps([head, around, site.prefix(agreement.folder)], default=sorted))
