"""Commentary that says another colour than the rating, or the same as a period before."""

import re
from collections.abc import Iterator, Mapping

from generator.describe.prose import read_markdown
from generator.describe.sentences import split_sentences
from generator.model.documents import Commentary
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.ratings import Tone
from generator.model.results import Rated
from generator.model.scales import GOING_WELL, GOING_WRONG

_ITS = r"(?:the |its |our |their |this )?"
_AIM = r"(?:plan|target|schedule)s?"
_IS = r"(?:is|are|remains?|stays?|has stayed|have stayed)(?: still| now| currently| well)?"
_ENDS = r"(?=[.,;:!]| for | and | as | because |$)"
_RATED = rf"(?:rated(?: as)?|rating (?:is|of)|status(?: is|:)|{_IS})"
CLAIMS: tuple[tuple[re.Pattern[str], frozenset[Tone]], ...] = tuple(
    (re.compile(rf"\b(?:{words})", re.I), tones)
    for words, tones in (
        (rf"{_RATED} green\b{_ENDS}", GOING_WELL),
        (rf"{_RATED} amber\b{_ENDS}", frozenset({Tone.WARNING})),
        (rf"{_RATED} red\b{_ENDS}", frozenset({Tone.BAD})),
        (r"off[ -](?:track|target|plan|course)\b", GOING_WRONG),
        (r"on[ -](?:track|target|plan|course)\b", GOING_WELL),
        (r"going to plan\b", GOING_WELL),
        (rf"ahead of {_ITS}{_AIM}\b", GOING_WELL),
        (r"better than (?:we )?planned\b", GOING_WELL),
        (r"worse than (?:we )?planned\b", GOING_WRONG),
        (rf"behind {_ITS}{_AIM}\b", GOING_WRONG),
        (rf"(?:will|to|has|have) miss(?:ed)? {_ITS}{_AIM}\b", GOING_WRONG),
        (rf"(?:will|has|have) (?:meet|met|beat|beaten|reach|reached) {_ITS}{_AIM}\b", GOING_WELL),
        (rf"{_AIM} (?:has|have) been (?:met|beaten|reached)\b", GOING_WELL),
        (rf"at risk of missing {_ITS}{_AIM}\b", GOING_WRONG),
        (rf"(?:it|this|target|measure) {_IS} at risk\b", GOING_WRONG),
    )
)
"""Words that say how a measure stands, with the colours that they fit."""
NOT = re.compile(r"\b(?:no|not|none|never|nobody|nowhere|hardly|without)\b|n['\u2019]t\b", re.I)
"""Turns what follows into its opposite."""
ANOTHER_TIME = re.compile(
    r"\b(?:if|unless|until|could|should|would|was|were|had|last (?:quarter|year)|back on|"
    r"(?:want|hope|aim|plan|try|work)s? to)\b",
    re.I,
)
"""Signs that a sentence is not about how the measure stands now."""
LONGEST_CLAIM = 60
"""Letters that are quoted."""
COLOURS = GOING_WELL | GOING_WRONG


def find_wrong_colours(rated: Rated) -> Iterator[Problem]:
    """Commentary on a measure with words that fit none of its ratings of the period."""
    agreement = rated.agreement
    for (period, key), commentary in agreement.commentary.items():
        kind, _, indicator = key.partition("/")
        if kind != "indicator" or not agreement.is_open(period):
            continue
        tones = _find_tones(rated, indicator, period)
        for name, sentence in _find_sentences(commentary) if tones else ():
            claim = _find_claim(sentence)
            if claim and not claim[1] & tones.keys():
                place = agreement.origins.commentary[period, key].place(name)
                said = " and ".join(f"'{word}'" for word in tones.values())
                found = f"'{claim[0]}', where the rating is {said}"
                advice = "Change the words or the rating, so that both say the same."
                yield Problem(place.file, place.line, f"key {name}", found, advice)


def find_copies(rated: Rated) -> Iterator[Problem]:
    """Commentary with the headline or the text of the period before."""
    agreement = rated.agreement
    for (period, key), commentary in agreement.commentary.items():
        before = period.previous()
        earlier = agreement.commentary.get((before, key))
        if not agreement.is_open(period) or earlier is None:
            continue
        for name in _find_same(commentary, earlier):
            place = agreement.origins.commentary[period, key].place(name)
            found = f"the {TEXTS[name]} of {before} again, word for word"
            advice = "Say what happened since then, or delete what has not changed."
            yield Problem(place.file, place.line, f"key {name}", found, advice)


TEXTS: Mapping[str, str] = {"headline": "headline", "body": "text"}
"""Parts of a commentary that should be new each period. What is being done may go on."""


def _find_same(commentary: Commentary, earlier: Commentary) -> Iterator[str]:
    for name in TEXTS:
        now, then = (" ".join(getattr(one, name).split()) for one in (commentary, earlier))
        if now and now == then:
            yield name


def _find_tones(rated: Rated, indicator: str, period: Period) -> Mapping[Tone, str]:
    """The colours of a measure's ratings of a period, each with its word."""
    return {
        one.scale.tone(one.rating): str(one.rating)
        for one in rated.results.assessments.get(indicator, ())
        if one.period == period and one.scale.tone(one.rating) in COLOURS
    }


def _find_sentences(commentary: Commentary) -> Iterator[tuple[str, str]]:
    for sentence in split_sentences(commentary.headline):
        yield "headline", sentence
    for sentence in read_markdown(commentary.body, None):
        yield "body", sentence


def _find_claim(sentence: str) -> tuple[str, frozenset[Tone]] | None:
    """The words of a sentence that say how the measure stands now, and the colours they fit."""
    if ANOTHER_TIME.search(sentence):
        return None
    for pattern, tones in CLAIMS:
        found = pattern.search(sentence)
        if found and NOT.search(sentence, 0, found.start()):
            return sentence[: found.end()].strip()[-LONGEST_CLAIM:], COLOURS - tones
        if found:
            return found[0], tones
    return None
