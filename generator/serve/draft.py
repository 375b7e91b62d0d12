"""A plan of which words and values are still missing, as far as it can be shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.marks import set_marks_aside
from generator.intake.gaps import find_gaps
from generator.load import read_sources
from generator.model.files import Sources
from generator.model.report import Report
from generator.model.waiting import has_mark
from generator.rate import METHODS
from generator.reading import Folders, make_report
from generator.record import Audience


@dataclass(frozen=True, slots=True)
class Draft:
    """A report with stand-ins for what is missing, and what that is."""

    report: Report
    gaps: tuple[str, ...]


def read_draft(agreement: str, folders: Folders, audience: Audience) -> Draft:
    """The draft; raises DataError where a fault is more than a gap."""
    sources = read_sources(agreement, folders.data, folders.content)
    marked = set_marks_aside(sources, METHODS)
    gaps = [*map(str, marked.marks), *_list_waiting_words(sources), *map(str, find_gaps(sources))]
    return Draft(make_report(marked.sources, audience), tuple(gaps))


def _list_waiting_words(sources: Sources) -> Iterator[str]:
    """Commentary that is left out as it still waits for words."""
    for file in sources.content.values():
        for number, line in enumerate(file.text.splitlines(), 1):
            if has_mark(line):
                yield f"{file.path}, line {number}: words are still to be written."
                break
