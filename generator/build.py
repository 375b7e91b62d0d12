"""The whole line, from files to a published site."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.advise import advise, check_wording, find_unexplained, refuse_unexplained
from generator.charts.bundle import find_bundle
from generator.check import check
from generator.check.unfinished import check_the_rest
from generator.describe import describe
from generator.load import read_sources
from generator.model.agreement import Agreement
from generator.model.files import Sources
from generator.model.period import Period
from generator.model.problem import MOST_SHOWN, DataError, Problem
from generator.model.published import Key
from generator.model.report import Report
from generator.model.sentence import Author
from generator.pages import make_pages
from generator.pages.links import (
    ASSETS,
    FIGURES,
    FILES,
    FIND,
    SEARCH_INDEX,
    Site,
    make_site,
)
from generator.publish.by_file_name import name_files_in_links
from generator.publish.crawl import check_site
from generator.publish.downloads import make_downloads
from generator.publish.editor import FOLDER as EDITOR
from generator.publish.editor import make_editor, make_editor_policy
from generator.publish.editor_config import Repository
from generator.publish.figures import write_figures
from generator.publish.head import make_head
from generator.publish.made import read_made
from generator.publish.plain_english import Judge, refuse_hard_words
from generator.publish.policy import (
    HEADERS,
    list_places,
    make_headers,
    make_headers_by_place,
    make_policy,
)
from generator.publish.search import make_index
from generator.publish.swap import new_site
from generator.publish.write import write_files, write_pages
from generator.rate import METHODS, rate
from generator.record import (
    Audience,
    gather_for_release,
    list_addresses,
    list_facts,
    list_said,
    name_release,
    show,
)

RenderSite = Callable[[Report, Path, Path, Site], None]
"""Turns a report's folder of pages into HTML at its place in another folder."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the agreements' files are."""

    data: Path
    content: Path


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a site is to be besides."""

    editor: Repository | None = None
    """Where the files are that officers may edit at /edit/; None for a site without the editor."""
    by_file_name: bool = False
    """True where links are to name files, so that the site opens from a folder."""
    keep: tuple[str, ...] = ()
    """Files and folders in the old site that no build made, and that the new one takes over."""


@dataclass(frozen=True, slots=True)
class Review:
    """A report, and what officers should look at again before they publish it."""

    report: Report
    advice: tuple[Problem, ...]
    wording: tuple[Problem, ...]
    """What to write instead in commentary."""


def read_report(folder: str, folders: Folders, audience: Audience | None = None) -> Report:
    """load, check, keep to what an audience may know, rate, describe.

    Without an audience the report is of all that the files hold, for those who write them. Raises
    DataError with every problem, and NothingPublicError where no period is released.
    """
    return make_report(read_sources(folder, folders.data, folders.content), audience)


def make_report(sources: Sources, audience: Audience | None = None) -> Report:
    """As `read_report`, of files that are read."""
    return _make_report(sources, lambda one: show(one, audience) if audience else one)


def read_for_release(folder: str, folders: Folders, period: Period) -> Report:
    """As `read_report`, of what the release of a period tells."""
    sources = read_sources(folder, folders.data, folders.content)
    return _make_report(sources, lambda one: gather_for_release(one, period))


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


def _make_report(sources: Sources, keep: Callable[[Agreement], Agreement]) -> Report:
    try:
        agreement = check(sources, METHODS)
    except DataError as error:
        raise DataError([*error.problems, *_find_further(sources, error)]) from None
    agreement = keep(agreement)
    results = rate(agreement)
    refuse_unexplained(agreement, results, sources)
    return describe(agreement, results)


def _find_further(sources: Sources, error: DataError) -> list[Problem]:
    """What the sums tell of the indicators that no fault touches: officers mend all at once.

    Nothing where there are more faults than are shown.
    """
    if len(error.problems) > MOST_SHOWN:
        return []
    found = check_the_rest(sources, METHODS, error.problems)
    if found is None:
        return []
    rest, touched = found
    return find_unexplained(rest, rate(rest), sources, leave_out=touched)


def review(folder: str, folders: Folders, today: date) -> Review:
    """As `read_report`, with what officers should look at again."""
    sources = read_sources(folder, folders.data, folders.content)
    report = make_report(sources)
    wording = check_wording(report.agreement, sources)
    return Review(report, advise(report, sources, today), wording)


def read_reports(
    names: Sequence[str], folders: Folders, audience: Audience | None = None
) -> list[Report]:
    """All agreements, or one DataError with the problems of all of them."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for name in names:
        try:
            reports.append(read_report(name, folders, audience))
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    return reports


def arrange(reports: Iterable[Report], default: str) -> Site:
    """The site in which the agreements stand beside each other."""
    return make_site((one.agreement for one in reports), default)


def note_pages(site: Site, folder: Path) -> Site:
    """The site as it is when the pages of all its agreements are written below a folder."""
    made = {one.folder: frozenset(read_made(folder / one.folder) or ()) for one in site.entries}
    return Site(tuple(replace(one, made=made[one.folder]) for one in site.entries))


def write_agreement(report: Report, site: Site, out: Path, judge: Judge | None = None) -> int:
    """The pages of one agreement as Markdown below `out`, with its data files beside them.

    A judge hears every page on the way. Returns the number of pages.
    """
    made = make_pages(report, site)
    pages = list(judge.attend(report.agreement, made) if judge else made)
    write_files({out / FILES / name: raw for name, raw in make_downloads(report).items()})
    write_files({out / FIND / SEARCH_INDEX: make_index(report, pages)})
    write_figures(pages, out)
    return write_pages(pages, out)


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
    with new_site(site_dir, wishes.keep) as fresh, TemporaryDirectory() as own:
        judges = [Judge(Author.GENERATOR) for _ in reports]
        for report, judge in zip(reports, judges, strict=True):
            write_agreement(report, site, Path(own) / report.agreement.folder, judge)
        refuse_hard_words(judges)
        site = note_pages(site, Path(own))
        for report in reports:
            tick(report.agreement.details.short_name)
            render_site(report, Path(own) / report.agreement.folder, fresh, site)
        write_shared((fresh / entry.prefix for entry in site.entries), fresh)
        if wishes.by_file_name:
            name_files_in_links(fresh)
        heads = (make_head(report.agreement, site, made=()) for report in reports)
        policy = make_policy(*dict.fromkeys(head["css"] for head in heads))
        exact = make_exact_files(reports, list_places(fresh), policy, wishes.editor)
        write_files({fresh / name: raw for name, raw in exact.items()})
        tick("links and policy")
        return check_site(fresh, exact)


def make_exact_files(
    reports: Iterable[Report], places: Iterable[str], policy: str, editor: Repository | None
) -> dict[str, bytes]:
    """What a site may have in these bytes alone: its headers, and the editor if there is one.

    `policy` is that of all pages but the editor's, at all `places`.
    """
    if editor is None:
        return {HEADERS: make_headers(policy).encode()}
    by_place = {
        **dict.fromkeys(places, policy),
        f"{EDITOR}/*": make_editor_policy(editor.backend),
    }
    made = make_editor((one.agreement for one in reports), editor)
    return {**made, HEADERS: make_headers_by_place(by_place).encode()}
