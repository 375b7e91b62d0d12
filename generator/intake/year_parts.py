"""The parts of a year that words name: quarters, halves, months, the middle of it, and seasons."""

import re

from generator.written.periods import IN_FULL, MONTHS, shorten_month

MID_YEAR, MONTH, SEASON = "mid-year", "month ", "season "
"""How parts begin that can mean several stretches of a year: its middle, month 6, and autumn."""
AND = r" ?(?:-|to|/|&|\+|and) ?"
QUARTER = r"q(?:uarter|tr)?s?\.? ?"
_LONGEST_WITH_MONTH = 30
"""Signs of a text in which a month alone is one: longer ones may have the verb "may"."""
_MOST_PARTS = 3
_NAMES = "|".join((*IN_FULL, "sept", *MONTHS))
_SPAN = re.compile(rf"\b(?P<month>{_NAMES}){AND}(?P<last>{_NAMES})\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3,
            "four": 4, "fourth": 4, "six": 6, "nine": 9}  # fmt: skip
_NUMBER = "|".join(_NUMBERS)
_IN_WORDS = re.compile(
    rf"(?<=\bquarter )(?:{_NUMBER})\b|\b(?:{_NUMBER})(?=[ -](?:quarter|qtr|half|months?)\b)", re.I
)
_SEASON = r"autumn|winter|spring|summer"
_PARTS = (
    (re.compile(rf"\b(?:{QUARTER}([1-4])|([1-4])(?:st|nd|rd|th)? q(?:uarter|tr))\b", re.I), "Q"),
    (re.compile(rf"\b(?:({'|'.join(IN_FULL)})|({'|'.join(MONTHS)}|sept))\b", re.I), ""),
    (re.compile(r"\b(?:month|period) ?0?([1-9]|1[0-2])()\b", re.I), MONTH),
    (re.compile(r"\b(?:mid|half)[- ]?year(?:ly)?()()\b(?! ?[12])", re.I), MID_YEAR),
    (re.compile(r"\b([12])(?:st|nd)? half()\b", re.I), "H"),
    (re.compile(rf"\b({_SEASON})() term\b", re.I), SEASON),
)
_PARTS_OF_A_NAMED_YEAR = (
    (re.compile(r"\bh(?:alf)?(?:[- ]year)?\.? ?([12])()\b", re.I), "H"),
    (re.compile(r"\b[mp]0?([1-9]|1[0-2])()\b", re.I), MONTH),
    (re.compile(r"\b(?:first )?([369])()[- ]months?\b", re.I), f"{MONTH}1 to "),
    (re.compile(r"\b(?:interim|in-year|mid-term)()()\b", re.I), MID_YEAR),
    (re.compile(rf"\b({_SEASON})()\b", re.I), SEASON),
)
"""Words that are as often something else: a measure's code, or what a measure counts."""
_HOLLOW = re.compile(r"\(\s*[-,/&]?\s*\)")
"""Brackets out of which a time was taken."""


def find_parts(text: str, *, is_dated: bool) -> tuple[tuple[str, ...], str]:
    """The parts of a year that a text names, and the text without them.

    `is_dated` where the year is named too. Parts are written as Q2, H1, Sep, Apr to Sep, month 6,
    month 1 to 6, mid-year and season autumn.
    """
    found: list[str] = []
    span = _SPAN.search(text)
    if span:
        found.append(f"{shorten_month(span['month'])} to {shorten_month(span['last'])}")
        text = cut(text, span[0])
    text = _IN_WORDS.sub(lambda word: str(_NUMBERS[word[0].casefold()]), text)
    for pattern, sign in (*_PARTS, *(_PARTS_OF_A_NAMED_YEAR if is_dated else ())):
        if not sign and (len(text) > _LONGEST_WITH_MONTH or span):
            continue
        for one in list(pattern.finditer(text))[:_MOST_PARTS]:
            said = (one[1] or one[2]).lower()
            found.append(f"{sign}{said}" if sign else shorten_month(said))
            text = cut(text, one[0])
    return tuple(found), text


def cut(text: str, words: str) -> str:
    """A text without words of it, and without the brackets that stood around them."""
    return _HOLLOW.sub(" ", text.replace(words, " ", 1)).strip(" ()-,")
