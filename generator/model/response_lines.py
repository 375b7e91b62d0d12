"""What residents asked for and what was done about it, in finished words."""

from dataclasses import dataclass

from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseLine:
    """What residents asked for, and what was done about it."""

    asked: Sentence
    asked_in: Sentence
    """What stands before it: who asked, and when."""
    asked_on: Sentence
    """When alone, for a table."""
    did: Sentence
    did_in: Sentence
    did_on: Sentence
    """Both the same of the answer; empty where they are not known."""
    source: Sentence
