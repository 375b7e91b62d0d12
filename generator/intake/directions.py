"""Which way is better, as far as words say: proposed only, and an officer confirms it."""

import re

from generator.intake.welsh import way_in_english
from generator.model.enums import Polarity
from generator.written.signs import make_plain

_STATED: dict[Polarity, str] = {
    Polarity.HIGHER: r"high(?:er)?|big(?:ger)?|larger?|more|up|(?:going )?up|increas(?:e|ed|ing)"
                     r"|max|maximi[sz]e|\+|↑|▲|h",
    Polarity.LOWER: r"low(?:er)?|small(?:er)?|less|fewer|(?:going )?down|decreas(?:e|ed|ing)|min"
                    r"|reduc(?:e|ed|ing)|minimi[sz]e|↓|▼|l",
    Polarity.NONE: r"neither|none|neutral|n/?a|contextual|information only",
}  # fmt: skip
_AROUND = re.compile(
    r"(?:(?:aim|good|better|best|want|wanted)(?: is| to)?(?: be)?[:=]? )?(?P<word>.+?)"
    r"(?:[ ]?(?:figures?|values?|numbers?))?(?:[ ]?(?:is|are|=|:)[ ]?(?:good|better|best|wanted))?"
)
"""What officers write around the word: higher is better, down = good, aim to maximise."""
_AIMED = re.compile(r"\b(?:maximi[sz]e|minimi[sz]e|goldilocks|(?:is|=) ?(?:good|better|best))\b")
_BETWEEN = re.compile(r"(?:aim to )?(?:be )?(?:goldilocks|(?:with)?in (?:a )?range)")
"""Good between two figures, which such a word does not say."""
_LOWER = (
    r"crimes?|burglar\w+|robber\w+|offen[cd]\w+|offences|deaths?|mortality"
    r"|killed|injur\w+|accidents?|casualt\w+|absen\w+|sickness|days lost"
    r"|unemploy\w+|job ?seekers?|neets?|not in education"
    r"|homeless\w*|temporary accommodation|empty (?:homes|shops|units)|emissions?|carbon|co2"
    r"|waste (?:per|sent to landfill)|residual|landfill|fly[- ]?tip\w*|litter|complaints?|arrears"
    r"|debt|poverty|pregnan\w+|obes\w+|smok\w+|admissions?|readmissions?|waiting|wait\b|delay\w*"
    r"|time taken|days to|how long|average (?:[\w-]+ )?time|turnaround|vacan\w+|turnover"
    r"|re-?let\w*|exclusions?"
    r"|re-?offend\w*|drug\w*|falls?|fires?|anti-?social|damage|incidents?|victims?|missed|failure|failed|errors?"
    r"|void\w*|overdue|potholes|cost (?:per|of)|fuel|claimants?|claiming|suicides?"
    r"|benefits? claim\w*"
    r"|first[- ]time entrants?|first entering|conceptions|child protection plans?|low birth ?weight"
    r"|lonel\w+|workless\w*|decay|stray|rough sleepers?|evict\w+|abandoned|breach\w*|overspend\w*"
    r"|nitrogen|particulates?|bed and breakfast"
)
_HIGHER = (
    r"satisf\w+|recycl\w+|compost\w*|attain\w*|achiev\w+|gcse\w*|pass\w*"
    r"|employment|in work|jobs|employed|new homes|homes built|affordable|built|visits?|attend\w*"
    r"|participat\w+|taking part|volunteer\w*|on time|within (?:time|target|\d+)|in time|answered"
    r"|uptake|take[- ]up|coverage|immunis\w+|vaccin\w+|breast[- ]?f\w+|life expectancy"
    r"|feel(?:ing)? safe|get on well|belong|influence|resolved|completed|collected|collection rate"
    r"|qualif\w+|trained|apprentice\w*|members?|users?|quit\w*|stopp\w+ smoking|independen\w+"
    r"|support\w*|savings?|income|businesses|skills|level [234]|good or outstanding|success\w*"
    r"|trees|cycl\w+|walk\w*|passengers?|journeys|decent|insulat\w+|renewable|clean|active|healthy|timely|protected"
    r"|into work|funding won|positive (?:destinations?|outcomes?)|earnings|weekly pay"
    r"|right first time|up to date|homes started|helped to|good level|survival|feel part"
    r"|expected (?:standard|level)|punctual\w*|value added|charging points|direct payments?"
    r"|still at home|excellent|recommend|(?:speak|learn) (?:welsh|gaelic)|sustained|favourable"
    r"|(?:welsh|gaelic) speakers?|inclusion|meet(?:ing)? (?:the|physical)|good condition"
    r"|footfall|visitor spend\w*"
)
_LOUD = re.compile(
    r"(?P<higher>increas(?:e|ing)|improv(?:e|ing)|more)\b|(?P<lower>reduc(?:e|ing)|fewer|less)\b",
    re.IGNORECASE,
)
"""Words with which a title says itself what is wanted. A reduction is a thing that is measured."""
_CHANGE = re.compile(
    r"\b(?:reductions?|increases?|decreases?|change|growth) in\b"
    r"|\bdut(?:y|ies) (?:ended|discharged)\b"
    r"|\b(?:narrow|clos)\w*\b.*\bgaps?\b|\bgaps?\b.*\b(?:narrow|clos)\w*\b", re.IGNORECASE,
)  # fmt: skip
_WORSE = re.compile(
    r"\b(?:not in (?:education|employment|work)|out[- ]of[- ]work|re-?offend\w*|repeat|unemploy\w+"
    r"|land ?fill\w*|delayed|low[- ]income|(?:no|without) qualifications|gaps?|non[- ]decent|poor"
    r"|lost|cancel\w*|deprived|attendances? (?:at|in) (?:a&e|accident)|a&e attendances?"
    r"|food ?banks?|by car|self-harm|drop-?outs?"
    r"|clos(?:ing|ures?)"
    r"|fail(?:s|ed|ing|ures?)?|costs? (?:per|of)|abandoned|workless\w*|missed|contaminat\w+"
    r"|not (?:decent|meeting|(?:yet )?(?:completed|answered|resolved|repaired|collected|cleared))"
    r")\b", re.IGNORECASE,
)  # fmt: skip
_HELPED = re.compile(
    r"\b(?:diverted|fitted|filled|captured|offset|prevention|awareness|treatment places|advice"
    r"|(?:helped|supported|moved|moving|moves) (?:in)?to|into (?:work|employment|jobs?|education)"
    r"|(?:tips?|tipping|graffiti|cars|vehicles|litter) removed|removed (?:with)?in"
    r"|audits?|training|emissions (?:cut|saved|avoided)|-free days|accident-free)\b", re.IGNORECASE,
)  # fmt: skip
"""Work against something bad: more of it is better, whatever bad words stand beside it."""
_HELD_UP = re.compile(
    r"\b(?:wait\w*|delay\w*|missed|fail\w*|costs?|time|days to|overdue|without|not|no|unfilled)\b",
    re.IGNORECASE,
)
_STRONGER = re.compile(
    r"\b(?:satisf\w+|understanding|confidence|within|done in|on time|resolved|completed"
    r"|quit\w*|stopp\w+|feel(?:ing)? safe|answered|recycl\w+|collected|decent|cleared|detected"
    r"|solved|brought to justice|prevented|avoided|recovered|saved|repaired|back (?:in)?to use"
    r"|helped to)\b", re.IGNORECASE,
)  # fmt: skip
_TURNED = re.compile(
    r"\b(?:not|no|never|without|lack\w*|complaints? about|enquiries about|cost)\b", re.IGNORECASE
)
"""Words that may turn round what the others say, so that nothing is proposed."""


def names_a_way(text: str) -> bool:
    """True for words that say which way is better, whatever heading they stand under.

    An arrow or "up" alone may as well say how a figure has moved.
    """
    plain = way_in_english(make_plain(text)).strip(" .").casefold()
    return _AIMED.search(plain) is not None and read_direction(text) is not None


def read_direction(text: str) -> Polarity | None:
    """What a column of polarities says; None where that is not known.

    A measure that is good between two figures is unknown, as no word says between which.
    """
    plain = way_in_english(make_plain(text)).strip(" .").casefold()
    if _BETWEEN.fullmatch(plain):
        return Polarity.UNKNOWN
    said = _AROUND.fullmatch(plain)
    for polarity, pattern in _STATED.items():
        if re.fullmatch(pattern, plain) or (said and re.fullmatch(pattern, said["word"])):
            return polarity
    return None


def propose_direction(title: str, sides: set[str]) -> Polarity | None:
    """Which way is better by a measure's words and the sides of its targets; None for no idea."""
    if sides:
        if sides <= {"<", "<="}:
            return Polarity.LOWER
        return Polarity.HIGHER if sides <= {">", ">="} else None
    loud = _LOUD.match(title)
    if loud:
        return Polarity.HIGHER if loud["higher"] else Polarity.LOWER
    if _CHANGE.search(title):
        return None
    return _weigh(title)


def _weigh(title: str) -> Polarity | None:
    """By the words in it: the telling ones first, and none where they are of both kinds."""
    if _HELPED.search(title) and not _HELD_UP.search(title):
        return Polarity.HIGHER
    if _WORSE.search(title):
        return Polarity.LOWER
    if _TURNED.search(title):
        return None
    if _STRONGER.search(title):
        return Polarity.HIGHER
    lower = re.search(rf"\b(?:{_LOWER})\b", title, re.IGNORECASE)
    higher = re.search(rf"\b(?:{_HIGHER})\b", title, re.IGNORECASE)
    if bool(lower) == bool(higher):
        return None
    return Polarity.LOWER if lower else Polarity.HIGHER
