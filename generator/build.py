"""The whole line, from files to a published site."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.charts.bundle import find_bundle
from generator.model.published import Key
from generator.model.report import Report
from generator.model.sentence import Author
from generator.pages import Page, finish_pages, make_pages
from generator.pages.links import ASSETS, FIGURES
from generator.pages.site import Site, make_site
from generator.publish.archive import README, find_day, list_archive
from generator.publish.beside import write_beside
from generator.publish.by_file_name import name_files_in_links
from generator.publish.crawl import check_site
from generator.publish.editor import FOLDER as EDITOR
from generator.publish.editor import make_editor, make_editor_policy
from generator.publish.editor_config import Repository
from generator.publish.head import find_css
from generator.publish.made import read_made
from generator.publish.page_files import PageWriter, Written, remove_others
from generator.publish.plain_english import Judge, refuse_hard_words
from generator.publish.policy import (
    HEADERS,
    find_policies,
    list_places,
    make_headers_by_place,
)
from generator.publish.swap import folder_beside, new_site
from generator.publish.write import write_files
from generator.publish.zip_file import refuse_other_file, write_zip
from generator.reading import (
    Folders,
    Review,
    make_report,
    read_as_released,
    read_for_release,
    read_report,
    read_reports,
    review,
)
from generator.record import (
    list_addresses,
    list_facts,
    list_said,
    name_release,
)

__all__ = [
    "Folders",
    "RenderSite",
    "Review",
    "Wishes",
    "arrange",
    "build_into",
    "finish",
    "freeze",
    "make_archive",
    "make_exact_files",
    "make_report",
    "publish",
    "read_as_released",
    "read_for_release",
    "read_report",
    "read_reports",
    "review",
    "write_agreement",
    "write_shared",
]

RenderSite = Callable[[Report, Path, Path, Site], None]
"""Turns a report's folder of pages into HTML at its place in another folder."""


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


def arrange(reports: Iterable[Report], default: str) -> Site:
    """The site in which the agreements stand beside each other."""
    return make_site((one.agreement for one in reports), default)


def note_pages(site: Site, folder: Path) -> Site:
    """The site as it is when the pages of all its agreements are written below a folder."""
    made = {one.folder: frozenset(read_made(folder / one.folder) or ()) for one in site.entries}
    noted = tuple(replace(one, made=made[one.folder]) for one in site.entries)
    return replace(site, entries=noted)


def freeze(report: Report) -> dict[Key, str]:
    """Every fact that the pages of a report tell, for the file of its period."""
    agreement = report.agreement
    pages = make_pages(report, arrange([report], agreement.folder))
    return {
        **list_facts(agreement, report.results),
        **list_said(report),
        **list_addresses((page.address, page.title) for page in pages),
        **name_release(agreement),
    }


def write_agreement(
    report: Report,
    site: Site,
    out: Path,
    judge: Judge | None = None,
    look_up: Callable[[], None] = lambda: None,
) -> int:
    """The pages of one agreement as Markdown below `out`, with its data files beside them.

    A judge hears every page on the way. `look_up` is called before each, and ends it all if it
    raises. Returns the number of pages.
    """
    writer = PageWriter(report.agreement, out, judge)

    def write(page: Page) -> Written:
        look_up()
        return writer.write(page)

    written = list(finish_pages(report, site, write))
    for page in written:
        if judge and page.verdict:
            judge.note(page.verdict)
    write_beside(report, site, written, out)
    remove_others(written, out)
    return len(written)


def write_shared(folders: Iterable[Path], out: Path) -> None:
    """What all agreements share: the program that shows charts, if one of them has any."""
    if any((folder / FIGURES).is_dir() for folder in folders):
        bundle = find_bundle()
        write_files({out / ASSETS / bundle.name: bundle.content})


def publish(
    reports: Sequence[Report],
    site: Site,
    *,
    site_dir: Path,
    render_site: RenderSite,
    tick: Callable[[str], None] = lambda _: None,
    wishes: Wishes = Wishes(),
) -> int:
    """Builds every agreement into a new site beside the old one, checks it and swaps it in.

    Raises PlainEnglishError where generated words are too hard to read, and SiteError where a link
    or the policy is broken; the old site then stays as it is. Returns the number of pages.
    """
    site = replace(site, is_on_disk=wishes.on_disk)
    with new_site(site_dir, wishes.keep) as fresh, folder_beside(site_dir) as own:
        site = build_into(fresh, reports, site, own, render_site, tick)
        prefixes = [entry.prefix for entry in site.entries]
        styles = [find_css(report.agreement) for report in reports]
        tick("links and policy")
        return finish(fresh, prefixes, styles, wishes, reports)


def build_into(
    fresh: Path,
    reports: Sequence[Report],
    site: Site,
    own: Path,
    render_site: RenderSite,
    tick: Callable[[str], None],
) -> Site:
    """The site as it is with the pages of reports, which are below `own` and, as HTML, in `fresh`.

    Raises PlainEnglishError where generated words are too hard to read.
    """
    judges = [Judge(Author.GENERATOR) for _ in reports]
    for report, judge in zip(reports, judges, strict=True):
        write_agreement(report, site, own / report.agreement.folder, judge)
    refuse_hard_words(judges)
    site = note_pages(site, own)
    for report in reports:
        tick(report.agreement.details.short_name)
        render_site(report, own / report.agreement.folder, fresh, site)
    return site


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


def make_archive(report: Report, out: Path, render_site: RenderSite) -> int:
    """Packs the site of one agreement into a file that opens without a server.

    Raises as `publish` does, and NoArchiveError where `out` is another file. Returns the number of
    pages.
    """
    refuse_other_file(out, README)
    site = arrange([report], report.agreement.folder)
    with TemporaryDirectory() as place:
        built = Path(place) / "site"
        wishes = Wishes(on_disk=True)
        number = publish([report], site, site_dir=built, render_site=render_site, wishes=wishes)
        write_zip(out, list_archive(built, report, site), find_day(report.agreement))
    return number


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
