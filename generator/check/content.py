"""The folders of content/<agreement>/: commentary by period, and whole pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.check.markdown_text import read_commentary
from generator.check.problems import Placed, near, with_article
from generator.check.references import Draft, known_ids
from generator.check.text import find_text_problems
from generator.model.documents import Commentary, StandingPage
from generator.model.duties import Answer
from generator.model.enums import Reports
from generator.model.files import FileText, Sources
from generator.model.period import FINANCIAL, Period
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.reporting import Reporting
from generator.schema.whole_pages import RESERVED

PAGES = "pages"
"""The folder of whole pages."""
DUTIES = "duties"
"""The folder of answers to the questions of reports that a law asks for."""
OF_DUTY = (3, 4)
"""Parts of the way to an answer: its report, perhaps a place, and the file."""
KINDS = {"blocks": "block", "indicators": "indicator"}
"""Folders of a period, and the word before the id in the keys of pages of which they tell.

The folders of places are named as their pages' keys begin.
"""


@dataclass(frozen=True, slots=True)
class Content:
    """What officers wrote, with its places."""

    commentary: dict[tuple[Period, str], Placed[Commentary]] = field(default_factory=dict)
    """By period and page key."""
    pages: dict[str, Placed[StandingPage]] = field(default_factory=dict)
    answers: dict[str, Placed[Answer]] = field(default_factory=dict)
    """By the way to the file from the folder of answers, without its ending."""

    def list_written(self) -> Iterator[Placed[Any]]:
        """Commentary, then whole pages, then answers."""
        yield from self.commentary.values()
        yield from self.pages.values()
        yield from self.answers.values()

    def find_wrong_keys(self, draft: Draft) -> Iterator[Problem]:
        """Commentary whose file is named after nothing in the agreement."""
        ids, words = known_ids(draft), draft.kinds.words
        known = {kind: ids[kind] for kind in KINDS.values()}
        known |= {folder: _list_places(draft, folder, ids["area"]) for folder in words}
        for (_, key), placed in self.commentary.items():
            kind, _, name = key.partition("/")
            listed = kind if kind in KINDS.values() else "area"
            if not name or draft.broken_ids.get(listed, frozenset()) is None:
                continue
            if kind in known and name not in known[kind]:
                what = with_article(words.get(kind, kind))
                found = f"a file named after '{name}', which is not {what} of this agreement"
                advice = f"Rename the file. {near(name, known[kind])}"
                yield Problem(placed.place.file, 1, "", found, advice)


def _list_places(draft: Draft, folder: str, ids: set[str]) -> set[str]:
    """The ids of the places of a folder; those of which the kind is not known are in every one."""
    kinds = draft.kinds
    kind_of = {one.record.id: one.record.kind for one in draft.areas if kinds.find(one.record.kind)}
    return {one for one in ids if one not in kind_of or kinds.folder(kind_of[one]) == folder}


def _is_address(name: str) -> bool:
    """True for lower case letters, of any alphabet, and figures with hyphens between."""
    return name == name.lower() and all(part.isalnum() for part in name.split("-"))


def read_content(
    files: dict[str, FileText], details: AgreementDetails | None, problems: list[Problem]
) -> Content:
    """Reads every file of content/<agreement>/ by its place in the folders.

    `details` name the reporting periods and the folders of places; None where agreement.yml has
    faults: then quarters are read, and any folder may be one of places.
    """
    content = Content()
    for name, file in files.items():
        path = PurePosixPath(name)
        if path.suffix != ".md":
            found = f"the file {name}, which is not commentary"
            problems.append(
                Problem(file.path, 1, "", found, "Write commentary in files that end in .md.")
            )
        elif path.parts[0] == PAGES and len(path.parts) == 2:  # noqa: PLR2004
            page = read_commentary(file, StandingPage, problems)
            if path.stem in RESERVED or not _is_address(path.stem):
                found = f"a page named {path.stem}"
                advice = "Give it a name of its own, in lower case letters and hyphens."
                problems.append(Problem(file.path, 1, "", found, advice))
            elif page:
                content.pages[path.stem] = page
        elif path.parts[0] == DUTIES and len(path.parts) in OF_DUTY:
            answer = read_commentary(file, Answer, problems)
            if answer:
                content.answers[path.relative_to(DUTIES).with_suffix("").as_posix()] = answer
        else:
            key = _page_key(file, path, details, problems)
            commentary = read_commentary(file, Commentary, problems) if key else None
            if key and commentary:
                content.commentary[key] = commentary
    return content


def read_one_commentary(
    name: str, file: FileText, details: AgreementDetails, problems: list[Problem]
) -> dict[tuple[Period, str], Placed[Commentary]]:
    """The commentary in one file of content/<agreement>/, by its page; none where it is no such.

    What only the whole agreement can tell of it, such as whether its links lead anywhere, is not
    looked at.
    """
    problems.extend(find_text_problems(file))
    return {} if problems else read_content({name: file}, details, problems).commentary


def list_pages(sources: Sources) -> Iterator[tuple[str, FileText]]:
    """The whole pages that officers write, such as about, each with its file."""
    for name, file in sources.content.items():
        if name.startswith(f"{PAGES}/"):
            yield PurePosixPath(name).stem, file


def _page_key(
    file: FileText, path: PurePosixPath, details: AgreementDetails | None, problems: list[Problem]
) -> tuple[Period, str] | None:
    reporting = details.reporting if details else Reporting(Reports.QUARTERLY, FINANCIAL)
    period = reporting.read_folder(path.parts[0])
    inside = path.parts[1:]
    folders = [*KINDS, *(details.kinds.words if details else ())]
    if period is None:
        noun, example = reporting.noun, reporting.at(date(2006, 12, 31)).slug
        found = f"the folder {path.parts[0]}, which is not a {noun}"
        advice = f"Name it after the {noun}, such as {example}, or {PAGES} for whole pages."
    elif inside == ("home.md",):
        return period, "home"
    elif len(inside) == 2 and (inside[0] in folders or details is None):  # noqa: PLR2004
        return period, f"{KINDS.get(inside[0], inside[0])}/{path.stem}"
    else:
        found = f"a file at {'/'.join(inside)}, where no page looks for it"
        advice = f"Put it into one of the folders {', '.join(folders)}, or name it home.md."
    problems.append(Problem(file.path, 1, "", found, advice))
    return None
