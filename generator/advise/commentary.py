"""Commentary that says another colour than the rating, or the same as a quarter before."""

import re
from collections.abc import Iterator, Mapping

from generator.describe.plain_text import find_stretches
from generator.describe.sentences import split_sentences
from generator.describe.words import LABELS, Tone
from generator.model.documents import Commentary
from generator.model.problem import Problem
from generator.model.report import Report

GOOD, BAD = frozenset({Tone.GREEN}), frozenset({Tone.AMBER, Tone.RED})
CLAIMS: tuple[tuple[re.Pattern[str], frozenset[Tone]], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.I), tones)
    for words, tones in (
        (r"(?:is|are|still|now) green", GOOD),
        (r"(?:is|are|still|now) amber", frozenset({Tone.AMBER})),
        (r"(?:is|are|still|now) red", frozenset({Tone.RED})),
        (r"(?:is|are|still|now|remains?|stays?) on (?:track|target|plan)", GOOD),
        (r"(?:is|are|still|now) ahead of (?:the |our )?(?:plan|target)", GOOD),
        (r"better than (?:we )?planned", GOOD),
        (r"worse than (?:we )?planned", BAD),
        (r"(?:is|are|still|now) (?:off|not on) (?:track|target|plan)", BAD),
        (r"(?:is|are|still|now) behind (?:the |our )?(?:plan|target|schedule)", BAD),
        (r"(?:will|likely to) miss (?:the |its |our |their )?(?:plan|target)s?", BAD),
        (r"(?:is|are|still|now) at risk(?: of missing)?", BAD),
    )
)
"""Words that say how a measure stands, with the colours that they fit."""
ANOTHER_TIME = re.compile(
    r"\b(?:if|unless|until|could|should|would|was|were|had|last (?:quarter|year)|back on)\b", re.I
)
"""Signs that a sentence is not about how the measure stands now."""
COLOURS = frozenset({Tone.GREEN, Tone.AMBER, Tone.RED})


def find_wrong_colours(report: Report) -> Iterator[Problem]:
    """Commentary on a measure with words that fit none of its ratings of the quarter."""
    agreement = report.agreement
    for indicator in report.indicators:
        key = (agreement.quarter, f"indicator/{indicator}")
        commentary = agreement.commentary.get(key)
        tones = _find_tones(report, indicator) if commentary else {}
        if not commentary or not tones:
            continue
        for name, sentence in _find_sentences(commentary):
            claim = _find_claim(sentence)
            if claim and not claim[1] & tones.keys():
                place = agreement.origins.commentary[key].place(name)
                said = " and ".join(f"'{word}'" for word in tones.values())
                found = f"'{claim[0]}', where the rating is {said}"
                advice = "Change the words or the rating, so that both say the same."
                yield Problem(place.file, place.line, f"key {name}", found, advice)


def find_copies(report: Report) -> Iterator[Problem]:
    """This quarter's commentary that has the headline or the text of a quarter before."""
    agreement = report.agreement
    before = agreement.quarter.previous()
    for (quarter, key), commentary in agreement.commentary.items():
        earlier = agreement.commentary.get((before, key))
        if quarter != agreement.quarter or earlier is None:
            continue
        for name in _find_same(commentary, earlier):
            place = agreement.origins.commentary[quarter, key].place(name)
            found = f"the {TEXTS[name]} of {before} again, word for word"
            advice = "Say what happened this quarter, or delete what has not changed."
            yield Problem(place.file, place.line, f"key {name}", found, advice)


TEXTS: Mapping[str, str] = {"headline": "headline", "body": "text"}
"""Parts of a commentary that should be new each quarter. What is being done may go on."""


def _find_same(commentary: Commentary, earlier: Commentary) -> Iterator[str]:
    for name in TEXTS:
        now, then = (" ".join(getattr(one, name).split()) for one in (commentary, earlier))
        if now and now == then:
            yield name


def _find_tones(report: Report, indicator: str) -> Mapping[Tone, str]:
    """The colours of a measure's ratings this quarter, each with its word."""
    quarter = report.agreement.quarter
    return {
        LABELS[one.dimension][one.rating].tone: str(one.rating)
        for one in report.results.assessments.get(indicator, ())
        if one.period == quarter and LABELS[one.dimension][one.rating].tone in COLOURS
    }


def _find_sentences(commentary: Commentary) -> Iterator[tuple[str, str]]:
    for sentence in split_sentences(commentary.headline):
        yield "headline", sentence
    for stretch in find_stretches(commentary.body):
        for sentence in split_sentences(stretch.text):
            yield "body", sentence


def _find_claim(sentence: str) -> tuple[str, frozenset[Tone]] | None:
    """The words of a sentence that say how the measure stands now."""
    if ANOTHER_TIME.search(sentence):
        return None
    found = ((pattern.search(sentence), tones) for pattern, tones in CLAIMS)
    return next(((match[0], tones) for match, tones in found if match), None)
