"""The page of one measure as soon as officers save its words or a figure; the rest comes later.

What words or figures of a measure change on its own page can be told from the report that was made
before: every other measure stays. Lists may quote the words and count the ratings, so the whole
plan is read and checked again afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check.content import read_one_commentary
from generator.check.own_figures import (
    FIGURES,
    find_changed_measure,
    read_own_figures,
    split_lines,
)
from generator.describe.report import describe_again
from generator.load import read_text
from generator.model.problem import DataError, Problem
from generator.model.report import Report
from generator.pages import make_measure_page
from generator.pages.site import Site
from generator.publish.page_files import PageWriter
from generator.rate import rate_again
from generator.reading import Folders
from generator.record import keep_known, keep_past_of
from generator.schema.dialect import PAGE_LINK

MEASURES, ENDING = "indicators", ".md"


@dataclass(frozen=True, slots=True)
class Seen:
    """What is shown, and what it was read of."""

    report: Report
    figures: Sequence[str] = ()
    """The lines of the file of figures."""


@dataclass(frozen=True, slots=True)
class Again:
    """What is to be shown, with something new on one measure."""

    seen: Seen
    measure: str


def read_again(seen: Seen, changed: Sequence[str], folders: Folders) -> Again | None:
    """What is to be shown of a changed file; None where more has to be read, as of several files.

    Raises DataError where a fault is in the file.
    """
    folder = seen.report.agreement.folder
    paths = [Path(path).absolute() for path in changed]
    if len(paths) != 1:
        return None
    root = (folders.content / folder).absolute()
    if paths[0].is_relative_to(root):
        return _read_words(seen, paths[0], paths[0].relative_to(root).as_posix())
    is_figures = paths[0] == (folders.data / folder / FIGURES).absolute()
    return _read_figures(seen, paths[0]) if is_figures else None


def _read_words(seen: Seen, path: Path, name: str) -> Again | None:
    """The words in a file of that name below the agreement's folder.

    None for others than words of the current period on a measure which had some before, and where
    they show a picture or have a new link to a page.
    """
    report, agreement = seen.report, seen.report.agreement
    _, _, inside = name.partition("/")
    measure = inside.removeprefix(f"{MEASURES}/").removesuffix(ENDING)
    key = (agreement.period, f"indicator/{measure}")
    if inside != f"{MEASURES}/{measure}{ENDING}" or key not in agreement.commentary:
        return None
    problems: list[Problem] = []
    text = read_text(path, problems)
    placed = read_one_commentary(name, text, agreement.details, problems) if text else {}
    if problems:
        raise DataError(problems)
    if key not in placed:
        return None
    before, body = agreement.commentary[key].body, placed[key].record.body
    if "![" in body or not {*PAGE_LINK.findall(body)} <= {*PAGE_LINK.findall(before)}:
        return None
    written = {**agreement.commentary, key: placed[key].record}
    own = replace(agreement, commentary=written)
    return Again(
        replace(seen, report=describe_again(report, own, report.results, measure)), measure
    )


def _read_figures(seen: Seen, path: Path) -> Again | None:
    """The figures in a file; None where others than those of one measure in the whole area differ.

    None too where a published one has changed, which is told elsewhere, or a place, a reward or a
    frozen page shows them too.
    """
    report, agreement = seen.report, seen.report.agreement
    problems: list[Problem] = []
    text = read_text(path, problems)
    lines = split_lines(text.text) if text else ()
    measure = find_changed_measure(seen.figures, lines) if seen.figures and lines else None
    old = report.indicators.get(measure or "")
    if text is None or measure is None or old is None or old.rewards:
        return None
    new = read_own_figures(lines, text.path, agreement, measure, problems)
    if problems:
        raise DataError(problems)
    differing = {*new} ^ {*agreement.figures.of(measure)}
    if {agreement.period, *(row.period for row in differing)} & agreement.published.keys():
        return None
    known = keep_known(new, agreement.period)
    own = replace(agreement, figures=agreement.figures.put(measure, known))
    results = keep_past_of(own, rate_again(own, report.results, measure), old.indicator)
    again = describe_again(report, own, results, measure)
    return Again(Seen(again, lines), measure)


def write_again(again: Again, site: Site, out: Path) -> None:
    """Writes the page of the measure as Markdown below `out`, with what stands beside it."""
    report = again.seen.report
    writer = PageWriter(report.agreement, out)
    for page in make_measure_page(report, site, again.measure):
        writer.write(page)
