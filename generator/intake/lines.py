"""Lines of one cell above headings and between rows: topics, times and words about people."""

import re

from generator.intake.headings import read_heading, says_only_time
from generator.intake.heads import is_value
from generator.intake.sheets import Sheet
from generator.written.people import TITLED

_LONGEST_TOPIC = 60
_WHO = re.compile(
    r"(?:\w+ ){0,3}(?:(?:leads?|owners?|responsible)(?: (?:officer|person|member|body))?"
    r"(?: ?[:\u2013]| - )"
    r"|(?:officers?|contacts?|sponsors?|authors?|managers?|comment\w*|updates?|narrative)"
    r"(?: (?:details|name|update))? ?:)", re.IGNORECASE,
)  # fmt: skip
"""How a line begins that says who leads, or what happened."""


def find_topic(sheet: Sheet, head: int) -> str:
    """The one cell just above the first line of headings; empty for a time or a sentence."""
    text = _find_line_above(sheet, head)
    heading = read_heading(text)
    is_time = heading.periods or heading.parts
    is_words = len(text) <= _LONGEST_TOPIC and not text.endswith(".") and not is_value(text)
    return text if is_words and not is_time and not names_who(text) else ""


def says_time(sheet: Sheet, head: int) -> bool:
    """True where the one cell just above a row says a time and nothing else."""
    return says_only_time(_find_line_above(sheet, head))


def _find_line_above(sheet: Sheet, head: int) -> str:
    """What the one filled cell just above a row says; empty for several."""
    above = [one.text for (row, _), one in sheet.cells.items() if row == head - 1 and one.text]
    return above[0] if len(above) == 1 else ""


def names_who(text: str) -> bool:
    """True for words that may name a person, or that are no name of a part of the plan."""
    said = _WHO.match(text)
    return said is not None or TITLED.search(text) is not None
