"""What a plan and its parts may be called, by the words above tables and the names of files."""

import re
from collections.abc import Sequence

from generator.intake.heading_times import find_period
from generator.intake.headings import says_only_time
from generator.intake.sheets import Sheet
from generator.intake.tables import Table
from generator.intake.words import find_wrong_words

_REPORT = re.compile(
    r"\b(?:performance|monitoring|progress|quarterly|annual|reports?|dashboard|scorecard|summary"
    r"|appendix \w+|q(?:uarter)? ?[1-4]|indicators?|measures?|data|for|at|to)\b", re.IGNORECASE,
)  # fmt: skip
"""Words of a table's title that do not name the plan."""
_BARE = re.compile(r"(?:sheet|table|tab|page|export|data|report|kpis?)? ?[0-9]*", re.IGNORECASE)
"""Names of sheets and files that say nothing."""


def guess_name(tables: Sequence[Table]) -> str:
    """What the plan may be called: words above the first table, else the file's name.

    Without the time and without words such as "performance report", which name one table.
    """
    for one in tables:
        for text in one.above:
            name = _strip_report(text)
            if 3 < len(name) <= 90 and any(one.isalpha() for one in name):  # noqa: PLR2004
                return name
    for one in tables:
        stem = _find_stem(one.sheet)
        name = _strip_report(stem)
        return (name or stem or "Our plan").capitalize()
    return ""


def name_parts(tables: Sequence[Table]) -> dict[Sheet, str]:
    """What the measures of each sheet are about, where there are several; empty for no name.

    Of several files that is the file, such as "Housing Q1.csv"; of several sheets the sheet.
    """
    sheets = {one.sheet for one in tables}
    files = {one.sheet.file for one in tables}
    found: dict[Sheet, str] = {}
    for one in tables:
        beside = {other.sheet for other in tables if other.sheet.file == one.sheet.file}
        is_sheet = bool(one.sheet.title) and (len(beside) > 1 or len(files) == 1)
        said = one.sheet.title if is_sheet else _strip_report(_find_stem(one.sheet))
        is_bare = _BARE.fullmatch(said) is not None or says_only_time(said)
        is_telling = len(sheets) > 1 and not is_bare and not find_wrong_words(said)
        found[one.sheet] = said if is_telling else ""
    return found


def _find_stem(sheet: Sheet) -> str:
    """The name of the file in words."""
    stem = sheet.file.rpartition("/")[2].rpartition(".")[0]
    return " ".join(re.sub(r"_|-(?![0-9])", " ", stem).split())


def _strip_report(text: str) -> str:
    _, rest, _ = find_period(text)
    rest = _REPORT.sub(" ", rest)
    return " ".join(rest.split()).strip(" :,-\u2013\u2014()")
