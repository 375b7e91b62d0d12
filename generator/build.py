"""The whole line, from files to a published site."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.published import Key
from generator.model.report import Report
from generator.model.sentence import Author
from generator.pages import Memory, finish_pages, make_pages
from generator.pages.site import Site, make_site
from generator.publish.archive import README, find_day, list_archive
from generator.publish.beside import write_beside
from generator.publish.head import find_css
from generator.publish.made import note_pages
from generator.publish.page_files import PageWriter, Written, remove_others
from generator.publish.plain_english import Judge, refuse_hard_words
from generator.publish.reuse import Reuse, find_head, look_back
from generator.publish.swap import new_site
from generator.publish.whole_site import PLAIN, Wishes, finish, make_exact_files, write_shared
from generator.publish.working import folder_beside
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
    "note_pages",
    "publish",
    "read_as_released",
    "read_for_release",
    "read_report",
    "read_reports",
    "review",
    "write_agreement",
    "write_shared",
]

RenderSite = Callable[[Report, Path, Path, Site, frozenset[str]], None]
"""Turns a report's folder of pages into HTML at its place in another folder, but for those pages
that are there already."""


def arrange(reports: Iterable[Report], default: str) -> Site:
    """The site in which the agreements stand beside each other."""
    return make_site((one.agreement for one in reports), default)


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
    memory: Memory[Written] | None = None,
) -> int:
    """The pages of one agreement as Markdown below `out`, with its data files beside them.

    A judge hears every page on the way. Pages of measures that the memory knows are not written.
    Returns the number of pages.
    """
    writer = PageWriter(report.agreement, out, judge)
    written = list(finish_pages(report, site, writer.write, memory))
    for page in written:
        if judge and page.verdict:
            judge.note(page.verdict)
    write_beside(report, site, written, out)
    remove_others(written, out)
    return len(written)


def publish(
    reports: Sequence[Report],
    site: Site,
    *,
    site_dir: Path,
    render_site: RenderSite,
    tick: Callable[[str], None] = lambda _: None,
    wishes: Wishes = PLAIN,
) -> int:
    """Builds every agreement into a new site beside the old one, checks it and swaps it in.

    Raises PlainEnglishError where generated words are too hard to read, and SiteError where a link
    or the policy is broken; the old site then stays as it is. Returns the number of pages.
    """
    site = replace(site, is_on_disk=wishes.on_disk)
    with new_site(site_dir, wishes.keep) as fresh, folder_beside(site_dir) as own:
        notes = wishes.takes_over
        known = look_back(notes, site, fresh, site_dir) if notes else {}
        site = build_into(fresh, reports, site, own, render_site, tick, known=known)
        prefixes = [entry.prefix for entry in site.entries]
        styles = [find_css(report.agreement) for report in reports]
        tick("links and policy")
        number = finish(fresh, prefixes, styles, wishes, reports)
        kept = [one.keep() for one in known.values()]
    for write_notes in kept:
        write_notes()
    return number


def build_into(  # noqa: PLR0913 - what is made, of what, where, and what of it there is
    fresh: Path,
    reports: Sequence[Report],
    site: Site,
    own: Path,
    render_site: RenderSite,
    tick: Callable[[str], None],
    *,
    known: Mapping[str, Reuse] = {},
) -> Site:
    """The site as it is with the pages of reports, which are below `own` and, as HTML, in `fresh`.

    `known` is what may be taken over from an old site. Raises PlainEnglishError where generated
    words are too hard to read.
    """
    judges = [Judge(Author.GENERATOR) for _ in reports]
    for report, judge in zip(reports, judges, strict=True):
        folder = report.agreement.folder
        write_agreement(report, site, own / folder, judge, memory=known.get(folder))
    refuse_hard_words(judges)
    site = note_pages(site, own)
    for report in reports:
        tick(report.agreement.details.short_name)
        folder = report.agreement.folder
        memory, pages = known.get(folder), own / folder
        if memory and not memory.settle(find_head(report.agreement, site, pages)):
            again = Judge(Author.GENERATOR)  # it hears the same words, for the memory's notes
            write_agreement(report, site, pages, again, memory=memory)
        render_site(report, pages, fresh, site, memory.kept if memory else frozenset())
    return site


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
