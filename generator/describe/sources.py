"""Where a fact comes from, in words."""

import re
from collections.abc import Mapping
from datetime import date

from generator.describe.dates import say_day, say_period
from generator.model.documents import Source
from generator.model.period import PeriodError, parse_period

_IN_FULL = (
    (r"\bparas\b", "paragraphs"),
    (r"\bpara\b", "paragraph"),
    (r"\bApp\b", "Appendix"),
)
_NAME = {"paper": "paper", "profile": "profile"}


def say_written_date(text: str) -> str:
    """2007-02-14 as 14 February 2007, Jul 2007 as July 2007; other text as it stands."""
    try:
        return say_day(date.fromisoformat(text))
    except ValueError:
        pass
    try:
        return say_period(parse_period(text))
    except PeriodError:
        return text


def say_source(text: str, sources: Mapping[str, Source]) -> str:
    """Says "ssog-2007-02, para 8" as "paper of 14 February 2007, paragraph 8"."""
    parts = []
    before = ""
    for reference in text.split("; ") if text else ():
        name, _, place = reference.partition(", ")
        for pattern, word in _IN_FULL:
            place = re.sub(pattern, word, place)
        kind = _NAME.get(sources[name].kind, "paper")
        document = f"{kind} of {say_written_date(sources[name].date)}"
        parts.append(place if name == before else f"{document}, {place}")
        before = name
    return "; ".join(parts)


def name_publisher(text: str, sources: Mapping[str, Source]) -> str:
    """Who published the first document that `text` names; empty where it names none."""
    name = text.partition(", ")[0]
    return sources[name].publisher if name in sources else ""
