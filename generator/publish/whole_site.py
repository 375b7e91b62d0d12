"""What all agreements of a site share, and the check of the whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.charts.bundle import find_bundle
from generator.model.report import Report
from generator.pages.links import ASSETS, FIGURES
from generator.publish.by_file_name import name_files_in_links
from generator.publish.crawl import check_site
from generator.publish.editor import FOLDER as EDITOR
from generator.publish.editor import make_editor, make_editor_policy
from generator.publish.editor_config import Repository
from generator.publish.policy import (
    HEADERS,
    find_policies,
    list_places,
    make_headers_by_place,
)
from generator.publish.write import write_files


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a site is to be besides."""

    editor: Repository | None = None
    """Where the files are that officers may edit at /edit/; None for a site without the editor."""
    by_file_name: bool = False
    """True where links are to name files, so that the site opens from a folder."""
    keep: tuple[str, ...] = ()
    """Files and folders in the old site that no build made, and that the new one takes over."""
    on_disk: bool = False
    """True where it is to open from a disk alone: without all that asks a server for more."""
    notes: Path | None = None
    """A folder that says what the old site has, so that it is taken over where it would be the
    same; None where all is to be made."""

    @property
    def takes_over(self) -> Path | None:
        """That folder; None too where finished pages are changed, which the old site has too."""
        return None if self.by_file_name or self.on_disk else self.notes


PLAIN = Wishes()


def write_shared(folders: Iterable[Path], out: Path) -> None:
    """What all agreements share: the program that shows charts, if one of them has any."""
    if any((folder / FIGURES).is_dir() for folder in folders):
        bundle = find_bundle()
        write_files({out / ASSETS / bundle.name: bundle.content})


def finish(
    fresh: Path,
    prefixes: Iterable[str],
    styles: Iterable[str],
    wishes: Wishes,
    reports: Sequence[Report] = (),
) -> int:
    """Adds what all agreements of a site share to their pages, and checks the whole.

    `styles` are those of the agreements, and `reports` are for the editor alone. Raises SiteError
    where a link or the policy is broken. Returns the number of pages.
    """
    write_shared((fresh / prefix for prefix in prefixes), fresh)
    if wishes.by_file_name or wishes.on_disk:
        name_files_in_links(fresh)
    policies = find_policies(list_places(fresh), dict.fromkeys(styles))
    exact = make_exact_files(reports, policies, wishes.editor)
    write_files({fresh / name: raw for name, raw in exact.items()})
    return check_site(fresh, exact)


def make_exact_files(
    reports: Iterable[Report], policies: Mapping[str, str], editor: Repository | None
) -> dict[str, bytes]:
    """What a site may have in these bytes alone: its headers, and the editor if there is one.

    `policies` are those of all places but the editor's.
    """
    if editor is None:
        return {HEADERS: make_headers_by_place(policies).encode()}
    by_place = {**policies, f"{EDITOR}/*": make_editor_policy(editor.backend)}
    made = make_editor((one.agreement for one in reports), editor)
    return {**made, HEADERS: make_headers_by_place(by_place).encode()}
