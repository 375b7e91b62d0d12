"""Where a fact comes from, in words."""

import re
from collections.abc import Mapping
from datetime import date

from generator.describe.dates import say_day, say_period
from generator.describe.language import Phrase
from generator.model.documents import Source
from generator.model.fields import split_references
from generator.model.period_forms import PeriodError, parse_period
from generator.model.sentence import NO_WORDS, Author, Part, Sentence, written

_IN_FULL = (
    (r"\bparas\b", Phrase("paragraphs")),
    (r"\bpara\b", Phrase("paragraph")),
    (r"\bApp\b", Phrase("Appendix")),
)
_PAPER = Phrase("paper of {date}", ours="{title}")
_DOCUMENT = {
    "profile": Phrase("profile of {date}"),
    "report": Phrase("report of {date}"),
    "return": Phrase("figures sent in on {date}"),
    "table": Phrase("table {title}"),
}
"""By the kind of a source; any other is a paper."""


def say_written_date(text: str) -> Sentence:
    """2007-02-14 as 14 February 2007, Jul 2007 as July 2007; other text as it stands."""
    try:
        return say_day(date.fromisoformat(text))
    except ValueError:
        pass
    try:
        return say_period(parse_period(text))
    except PeriodError:
        return written(text)


def say_source(text: str, sources: Mapping[str, Source]) -> Sentence:
    """Says "ssog-2007-02, para 8" as "paper of 14 February 2007, paragraph 8"."""
    parts = []
    before = ""
    for name, place in split_references(text):
        where = place
        for pattern, word in _IN_FULL:
            where = re.sub(pattern, word(), where)
        pattern_of_kind = _DOCUMENT.get(sources[name].kind, _PAPER)
        document = pattern_of_kind(
            date=say_written_date(sources[name].date), title=sources[name].title
        )
        parts.append(where if name == before else f"{document}, {where}")
        before = name
    return Sentence((Part("; ".join(parts), Author.SOURCE),) if parts else ())


def name_publisher(text: str, sources: Mapping[str, Source]) -> Sentence:
    """Who published the first document that `text` names; empty where it names none."""
    names = [name for name, _ in split_references(text)]
    return sources[names[0]].publisher if names else NO_WORDS
