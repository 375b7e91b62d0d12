"""The folders of content/<agreement>/: commentary by quarter, and whole pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from generator.check.markdown_text import read_commentary
from generator.check.problems import Placed, near, with_article
from generator.check.references import PAGES_OF, Draft, known_ids
from generator.model.documents import Commentary, StandingPage
from generator.model.enums import AreaKind
from generator.model.files import FileText
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.reporting import Reporting
from generator.schema.whole_pages import RESERVED

PAGES = "pages"
"""The folder of whole pages."""
KINDS = {
    "blocks": "block",
    "indicators": "indicator",
    "neighbourhoods": "neighbourhood",
    "districts": "district",
}
"""The folders of a quarter, and the kind of page that each one's files are about."""


@dataclass(frozen=True, slots=True)
class Content:
    """What officers wrote, with its places."""

    commentary: dict[tuple[Period, str], Placed[Commentary]] = field(default_factory=dict)
    """By quarter and page key."""
    pages: dict[str, Placed[StandingPage]] = field(default_factory=dict)

    def find_wrong_keys(self, draft: Draft) -> Iterator[Problem]:
        """Commentary whose file is named after nothing in the agreement."""
        districts = {
            area.record.id for area in draft.areas if area.record.kind is AreaKind.DISTRICT
        }
        ids = known_ids(draft)
        known = {
            "block": ids["block"],
            "indicator": ids["indicator"],
            "neighbourhood": ids["area"] - districts,
            "district": ids["area"] & districts,
        }
        for (_, key), placed in self.commentary.items():
            kind, _, name = key.partition("/")
            if not name or draft.broken_ids.get(PAGES_OF[kind], frozenset()) is None:
                continue
            if name not in known[kind]:
                what = with_article(kind)
                found = f"a file named after '{name}', which is not {what} of this agreement"
                advice = f"Rename the file. {near(name, known[kind])}"
                yield Problem(placed.place.file, 1, "", found, advice)


def read_content(
    files: dict[str, FileText], reporting: Reporting, problems: list[Problem]
) -> Content:
    """Reads every file of content/<agreement>/ by its place in the folders."""
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
            if path.stem in RESERVED or not path.stem.replace("-", "").isalnum():
                found = f"a page named {path.stem}"
                advice = "Give it a name of its own, in lower case letters and hyphens."
                problems.append(Problem(file.path, 1, "", found, advice))
            elif page:
                content.pages[path.stem] = page
        else:
            key = _page_key(file, path, reporting, problems)
            commentary = read_commentary(file, Commentary, problems) if key else None
            if key and commentary:
                content.commentary[key] = commentary
    return content


def _page_key(
    file: FileText, path: PurePosixPath, reporting: Reporting, problems: list[Problem]
) -> tuple[Period, str] | None:
    quarter = reporting.read_folder(path.parts[0])
    inside = path.parts[1:]
    if quarter is None:
        noun, example = reporting.noun, reporting.at(date(2006, 12, 31)).slug
        found = f"the folder {path.parts[0]}, which is not a {noun}"
        advice = f"Name it after the {noun}, such as {example}, or {PAGES} for whole pages."
    elif inside == ("home.md",):
        return quarter, "home"
    elif len(inside) == 2 and inside[0] in KINDS:  # noqa: PLR2004
        return quarter, f"{KINDS[inside[0]]}/{path.stem}"
    else:
        found = f"a file at {'/'.join(inside)}, where no page looks for it"
        advice = f"Put it into one of the folders {', '.join(KINDS)}, or name it home.md."
    problems.append(Problem(file.path, 1, "", found, advice))
    return None
