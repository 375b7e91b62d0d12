"""How many measures have each rating, in sentences and as a table."""

from dataclasses import dataclass

from generator.model.bars import Bar
from generator.model.lines import CountRow
from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReport:
    """One dimension's counts, in sentences and as a table."""

    name: Sentence
    question: Sentence
    when: Sentence
    before: Sentence
    """The period before in words; empty where it is not known."""
    headline: Sentence
    is_rated: bool
    """False where nothing has a rating yet."""
    bar: Bar
    bar_before: Bar | None
    """That of the period before, where it is known."""
    bad: tuple[Sentence, ...]
    """What is not going to plan."""
    caution: Sentence
    """What a reader must know before believing the count; empty where there is nothing."""
    rest: tuple[Sentence, ...]
    """What is not known, or is being changed."""
    changes: tuple[Sentence, ...]
    columns: tuple[Sentence, ...]
    rows: tuple[CountRow, ...]
    total: CountRow
    notes: tuple[Sentence, ...]
