"""What the words of a heading say: which kind of column it is, and of which time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.intake.comparators import AREAS, GROUPS, SUMS
from generator.intake.heading_times import Since, Times, find_times
from generator.intake.moments import BEFORE, Moment, find_moment
from generator.intake.welsh import in_english
from generator.model.period import write_year
from generator.written.periods import MONTHS
from generator.written.signs import make_plain


class Role(StrEnum):
    """What a column is."""

    CODE = "code"
    TITLE = "title"
    UNIT = "unit"
    POLARITY = "polarity"
    ACTUAL = "actual"
    PREVIOUS = "previous"
    BASELINE = "baseline"
    TARGET = "target"
    LIGHT = "light"
    LEAD = "lead"
    BLOCK = "block"
    FREQUENCY = "frequency"
    PERIOD = "period"
    """The time of all figures of its row."""
    DATE = "date"
    """The time of the figures of another column, row by row."""
    AREA = "area"
    """The place of all figures of its row."""
    NOTE = "note"
    """What officers say of the row's figure."""
    PLACEHOLDER = "placeholder"
    """Filled where the target is still to be agreed: likewise."""
    LEFT_OUT = "left out"
    UNKNOWN = "unknown"


_NAMED = {one.value: one for one in Role}
VALUES = frozenset({Role.ACTUAL, Role.PREVIOUS, Role.BASELINE, Role.TARGET})
"""Columns of figures."""
_ROWS = {
    Role.PERIOD: r"(?:time |reporting |reference )?period|quarter|year|financial year|month|date"
    r"|term|season|half(?:[- ]year)?",
    Role.AREA: r"area(?: name)?|place|ward|district|locality|neighbourhood|geography",
}
"""Whole headings of columns that say of what time or place a row is."""
_KINDS_OF_MEASURES = (
    r"(?:key|performance|population|national|local|regional|headline|strategic|corporate|council"
    r"|well-?being|outcome|core|supporting|proxy|contextual|main|success|statutory|county)"
)
_THINGS = r"crime|offence|incident|complaint|enquiry|request|waste|tenure"
"""What a table counts by type, in place of a name for each measure."""
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.POLARITY, r"polarity|(?:good|better) (?:performance|is|to be|if)|what is good"
                    r"|(?:desired|good) direction|aim to (?:max|min)\w*|high(?:er)?/low(?:er)?"
                    r"|(?:which|what) (?:way|direction) is (?:good|better)"),
    (Role.NOTE, r"comment\w*(?! by)|narrative|reasons?|explanation|what happened|what we (?:did|do)"
                r"|(?:progress|latest|quarterly) (?:updates?|position)|updates?$"),
    (Role.LEFT_OUT, rf"notes?|actions?|direction of travel|travel|dot|d\.o\.t|trend|{SUMS}"
                    rf"|compar(?:ison|ed)\b.*|{AREAS}|{GROUPS}"
                    r"|forecast\w*|project\w+|predict\w+|officer|manager"
                    r"|owner|contact|holder|author|(?:\w+ed|comments?|commentary) by|risk"
                    r"|source|long[- ]term|short[- ]term"),
    (Role.LIGHT, r"rag\w*|lights?|traffic|status|ratings?|colour|on track|judgement"
                 r"|(?:on|against|vs\.?|v) target"),
    (Role.BASELINE, r"baseline|starting (?:point|figure|value)"),
    (Role.TARGET, r"targets?|plan|planned|goal|ambition|trajectory|milestone|aim"
                  r"|(?:profiled?|expected|budget(?:ed)?)(?! \w)"),
    (Role.PREVIOUS, rf"{BEFORE}|last (?:year|quarter|period|month)\w*"
                    r"|same (?:quarter|period) last year"),
    (Role.ACTUAL, r"actuals?|outturn|performance|results?|values?|figures?|current|latest"
                  r"|achieve\w*|year[- ]to[- ]date|f?ytd|score|this (?:quarter|period|year|month)"
                  r"|position|data|reported"),
    (Role.UNIT, r"units?|unit of measure\w*|uom|measured (?:in|as)|data type|number format"),
    (Role.LEAD, r"lead\w*|organisation|partner|service|directorate|department|responsible \w+"),
    (Role.TITLE, r"(?:key )?(?:indicators?|measures?|metrics?|kpis?)"),
    (Role.BLOCK, r"themes?|blocks?|priority|priorities|topic|category|domain|strand|portfolio"
                 r"|outcomes?|area of work"),
    (Role.FREQUENCY, r"frequency|how often|reporting cycle|reported"),
    (Role.CODE, r"ref\.?|reference|code|no\.?|number|id|(?:pi|kpi|ni|indicator|measure)"
                r" (?:ref\.?|no\.?|code|id|number|reference)|#|ni|pi ref|unique id"),
    (Role.TITLE, rf"(?:{_KINDS_OF_MEASURES} )*(?:measures?|indicators?|metrics?|k?pis?)|titles?"
                 rf"|(?:{_THINGS})[ -]types?|types? of (?:{_THINGS})s?"
                 r"|description|names?|kpis?|pis?|definition|what we measure|objective"
                 r"|(?:indicator|measure|pi|kpi|short|full) (?:name|title|description)"),
)  # fmt: skip
"""Words by what they mean, the more telling first."""
_NOISE = re.compile(r"[*†‡:#]|\[(?:note )?\w{1,2}\]|\((?:%|£|£000|number|no\.?)\)")
_APRIL = MONTHS.index("Apr")
_OPEN = frozenset({Since.ITS_BEGIN, Since.UNTOLD})
"""From when "to Dec 2023" can count: from April, over twelve months or that month alone."""
_LAST_YEAR = re.compile(r"year|\b[lp]y\b", re.IGNORECASE)
_HOLLOW = re.compile(
    r"(?:[\W\d_]|\b(?:a|an|as|at|in|of|on|to|by|up|for|from|and|or|the|our|own|this|we|no|number"
    r"|numbers|figures?|count|total|all|whole|overall|year|half|quarter|month|period|end|ending"
    r"|ended|date|financial|fiscal|calendar|academic|school|term|provisional|final|revised|estimated?"
    r"|annual|cumulative|rolling|moving|average|full|part|council|county|city|borough|district"
    r"|partnership|board|area|local|p|r|e|fy|cy|pa)\b)*",
    re.IGNORECASE,
)
"""Words beside a time that do not say of what the figures are."""
_YEAR_END = re.compile(
    r"\b(?:annual|year[- ]end|full[- ]year|yearly)\b|\b(?:year|[lp]y)(?:'s)? outturn\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says."""

    text: str
    role: Role
    key: str
    """The heading without its period: the same words next quarter."""
    periods: tuple[str, ...] = ()
    """What its period could be, as the files write it; one where that is certain."""
    parts: tuple[str, ...] = ()
    """Q1 to Q4, a month or Apr to Jun: of the year of `periods`, or of one that it does not say."""
    since: Since = Since.ITS_BEGIN
    """From when on its figures count, where it names their end alone."""
    of_the_year: bool = False
    """True where it is of the whole year, such as an annual target."""
    a_year_before: bool = False
    """True for the same time of last year."""
    moment: Moment = Moment.NOW
    """Whether it says another time than that of the figures beside it."""
    is_guess: bool = False
    """True where it is taken for one of figures by its time alone, and says more than that."""


def read_heading(text: str, known: Mapping[str, str] = {}) -> Heading:
    """What the words say; `known` are roles that an officer gave before, by `Heading.key`."""
    key, rest, times = _take_apart(text)
    periods = times.periods
    role = _NAMED.get(known.get(key, "")) or _find_role(key.rstrip(" ?:="))
    is_guess = False
    if role in {Role.UNKNOWN, Role.PERIOD} and (periods or times.parts):
        is_guess = role is Role.UNKNOWN and _HOLLOW.fullmatch(times.rest) is None
        role = Role.ACTUAL
    moment = find_moment(rest)
    if times.is_up_to and len(periods) == 1 and times.since in _OPEN:
        periods = _list_stretches(periods[0])
    return Heading(
        text,
        role,
        key,
        periods,
        times.parts,
        times.since,
        of_the_year=_YEAR_END.search(rest) is not None
        or (role is Role.TARGET and "this year" in rest.casefold()),
        a_year_before=_LAST_YEAR.search(rest) is not None
        and (role is Role.PREVIOUS or moment is Moment.BEFORE),
        moment=moment,
        is_guess=is_guess,
    )


def says_only_time(text: str) -> bool:
    """True for words that name a time and nothing that would be of it, such as Q1 2024-25."""
    _, _, times = _take_apart(text)
    return bool(times.periods or times.parts) and _HOLLOW.fullmatch(times.rest) is not None


@lru_cache(maxsize=65_536)
def _take_apart(text: str) -> tuple[str, str, Times]:
    """Its words, found once: a file of many rows has the same cells in each, read for a head."""
    plain = _NOISE.sub(" ", in_english(make_plain(text))).strip()
    times = find_times(plain)
    key = " ".join(times.rest.casefold().split()) or plain.casefold()
    return key, times.rest, times


@lru_cache(maxsize=65_536)
def _find_role(key: str) -> Role:
    """The first kind of column of which a word stands in the heading, whole headings first."""
    for role, words in _ROWS.items():
        if re.fullmatch(words, key):
            return role
    for role, words in reversed(_WORDS):
        if role in {Role.TITLE, Role.CODE, Role.UNIT} and re.fullmatch(words, key):
            return role
    for role, words in _WORDS:
        if re.search(rf"(?<![\w]){f'(?:{words})'}(?![\w])", key):
            return role
    return Role.UNKNOWN


def _list_stretches(until: str) -> tuple[str, ...]:
    """What "to Dec 2023" can mean: since April, the twelve months before, or the month alone."""
    month, year = until.split()[-2:]
    first = int(year) - (MONTHS.index(month) < _APRIL)
    since = f"Apr {first} to {month} {year}"
    if month == "Mar":
        since = write_year(first)
    elif month == "Apr":
        since = f"{month} {year}"
    twelve = f"12 months to {month} {year}"
    return tuple(dict.fromkeys((since, twelve, f"{month} {year}")))
