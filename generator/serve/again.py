"""The page of one measure as soon as officers save what they wrote on it; the rest comes later.

What the words on a measure change on its own page can be told from the report that was made before:
its figures, ratings and sums stay, and so does every other measure. Lists may quote the words, so
the whole plan is read again afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check.content import read_one_commentary
from generator.describe.report import describe_again
from generator.load import read_text
from generator.model.problem import DataError, Problem
from generator.model.report import Report
from generator.pages import make_measure_page
from generator.pages.site import Site
from generator.publish.page_files import PageWriter
from generator.reading import Folders
from generator.schema.dialect import PAGE_LINK

MEASURES, ENDING = "indicators", ".md"


@dataclass(frozen=True, slots=True)
class Again:
    """The report with new words on one measure."""

    report: Report
    measure: str


def read_again(report: Report, changed: Sequence[str], folders: Folders) -> Again | None:
    """The report with the words that are in a changed file; None where more has to be read.

    That is so where not one file alone has changed, or another than words of the current period on
    a measure which had some before, or where they show a picture or have a new link to a page.
    Raises DataError where a fault is in the file.
    """
    agreement = report.agreement
    root = (folders.content / agreement.folder).absolute()
    paths = [Path(path).absolute() for path in changed]
    if len(paths) != 1 or not paths[0].is_relative_to(root):
        return None
    name = paths[0].relative_to(root).as_posix()
    _, _, inside = name.partition("/")
    measure = inside.removeprefix(f"{MEASURES}/").removesuffix(ENDING)
    key = (agreement.period, f"indicator/{measure}")
    if inside != f"{MEASURES}/{measure}{ENDING}" or key not in agreement.commentary:
        return None
    problems: list[Problem] = []
    text = read_text(paths[0], problems)
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
    return Again(describe_again(report, own, measure), measure)


def write_again(again: Again, site: Site, out: Path) -> None:
    """Writes the page of the measure as Markdown below `out`, with what stands beside it."""
    writer = PageWriter(again.report.agreement, out)
    for page in make_measure_page(again.report, site, again.measure):
        writer.write(page)
