"""What residents asked for and what was done about it, in words."""

from collections.abc import Callable, Iterable

from generator.describe.dates import say_period
from generator.describe.language import Phrase
from generator.model.response_lines import ResponseLine
from generator.model.rows import Response
from generator.model.sentence import NO_WORDS, Sentence

ASKED, DID = Phrase("You asked ({when}):"), Phrase("We did ({when}):")
DID_SOME_TIME = Phrase("We did:")
NO_ANSWER = Phrase("There is no answer yet.")


def find_responses(responses: Iterable[Response], kind: str, name: str) -> list[Response]:
    """Those about one measure, topic or place, the latest question first."""
    field = kind if kind in {"indicator", "block"} else "area"
    own = (one for one in responses if name and getattr(one, field) == name)
    return sorted(own, key=lambda one: one.asked_on.ends, reverse=True)


def describe_response(one: Response, say_source: Callable[[str], Sentence]) -> ResponseLine:
    """A question and its answer; one that nobody has answered yet says so."""
    asked_on = say_period(one.asked_on)
    did_on = say_period(one.did_on) if one.did_on else NO_WORDS
    answered = DID(when=did_on) if did_on else DID_SOME_TIME()
    return ResponseLine(
        asked_in=ASKED(when=asked_on),
        asked_on=asked_on,
        did_on=did_on,
        asked=one.asked,
        did_in=answered if one.did else NO_WORDS,
        did=one.did or NO_ANSWER(),
        source=say_source(one.source),
    )
