"""The words of Welsh tables in the English words that all the rest of this room reads.

Only what stands in headings, lights, times and directions: names and comments stay as they are.
"""

import re
from functools import lru_cache

MONTHS = {
    "ionawr": "January", "chwefror": "February", "mawrth": "March", "ebrill": "April", "mai": "May",
    "mehefin": "June", "gorffennaf": "July", "awst": "August", "medi": "September",
    "hydref": "October", "tachwedd": "November", "rhagfyr": "December",
}  # fmt: skip
_SHORT = {
    "ion": "January", "chwef": "February", "maw": "March", "ebr": "April", "meh": "June",
    "gorff": "July", "hyd": "October", "tach": "November", "rhag": "December",
}  # fmt: skip
_PHRASES = {
    # times
    "chwarter": "quarter", "blwyddyn hyd yma": "year to date", "hyd yma": "to date",
    "diwedd (?:y )?(?:fl|bl)wyddyn": "year end", "blwyddyn ariannol": "financial year",
    "blwyddyn (?:academaidd|ysgol)": "academic year", "blwyddyn": "year", "flwyddyn": "year",
    "cyfnod": "period", "hanner blwyddyn": "half year", "hyd at": "to",
    "blynyddol": "annual", "chwarterol": "quarterly", "yr un cyfnod y llynedd":
    "same period last year", "llynedd": "last year", "blaenorol": "previous", "diwethaf": "last",
    "presennol": "current", "cyfredol": "current", "diweddaraf": "latest", "cronnus": "cumulative",
    # columns
    "dangosydd(?:ion)?(?: perfformiad)?(?: allweddol)?": "indicator",
    "mesur(?:au)?(?: perfformiad)?(?: allweddol)?": "measure", "teitl": "title",
    "disgrifiad": "description", "enw": "name", "cyfeirnod": "reference", "cyf": "ref",
    "rhif": "number",
    "uned(?:au)?": "unit", "polaredd": "polarity", "cyfeiriad teithio": "direction of travel",
    "tuedd": "trend", "perfformiad": "performance", "canlyniad(?:au)?": "result",
    "gwirioneddol": "actual", "ffigwr": "figure", "gwerth": "value", "sgôr": "score",
    "targed(?:au)?": "target", "carreg filltir": "milestone", "gwaelodlin": "baseline",
    "llinell sylfaen": "baseline", "man cychwyn": "starting point", "statws": "status",
    "(?:c\\.?a\\.?g|c\\.?a\\.?m\\.?g|c\\.?o\\.?g)": "rag", "sylw(?:adau)?": "comments",
    "naratif": "narrative", "esboniad": "explanation", "rheswm": "reason",
    "diweddariad": "update", "arweinydd": "lead", "swyddog": "officer", "perchennog": "owner",
    "cyfarwyddiaeth": "directorate", "gwasanaeth": "service", "adran": "department",
    "partner(?:iaid)?": "partner", "amlder": "frequency", "ffynhonnell": "source",
    "camau(?: gweithredu)?": "actions", "risg": "risk", "rhagolwg": "forecast", "ardal": "area",
    "cymdogaeth": "neighbourhood", "amcan(?:ion)?(?: llesiant)?": "theme", "thema": "theme",
    "blaenoriaeth(?:au)?": "priority", "cyfartaledd": "average", "cymru": "wales",
    "teulu": "family",    "safle": "rank",
    # lights
    "gwyrdd": "green", "ambr": "amber", "oren": "amber", "melyn": "amber", "coch": "red",
    "ar y trywydd iawn": "on track", "ar darged": "on target", "oddi ar y trywydd": "off track",
    "wedi(?:'i)? gyflawni": "achieved", "heb(?:'i)? gyflawni": "not achieved",
    "d?dim ar gael": "not available", "dim (?:data|ffigwr)": "no data", "dim targed": "no target",
    "amherthnasol": "not applicable",
    # directions
    "(?:uwch|uchel|mwy) (?:yn|sy'n|yw'r) (?:well|dda|gorau)": "higher is better",
    "(?:is|isel|llai) (?:yn|sy'n|yw'r) (?:well|dda|gorau)": "lower is better",
    # units
    "canran": "per cent", "nifer": "number", "punnoedd": "£", "diwrnod(?:au)?": "days",
}  # fmt: skip
_WORDS = {**MONTHS, **_PHRASES}
_PATTERN = re.compile(
    "|".join(
        rf"(?P<w{number}>(?<![\w]){words}(?![\w]))"
        for number, words in enumerate(sorted(_WORDS, key=len, reverse=True))
    ),
    re.IGNORECASE,
)
_BY_LENGTH = tuple(sorted(_WORDS, key=len, reverse=True))
_PART = re.compile(r"(?<![\w])ch(?:w(?:arter)?)?\.? ?([1-4])(?![\w])", re.IGNORECASE)
_DATED = re.compile(rf"(?<![\w])({'|'.join(_SHORT)})\.?(?=[ -]?'?[0-9])", re.IGNORECASE)
_ALONE = {"cod": "code", "mis": "month"}
"""Words that are others in English, so only as the whole of a heading."""
_WAYS = {"uwch": "higher", "uchel": "high", "mwy": "more", "isel": "low", "llai": "less",
         "lawr": "down", "i fyny": "up", "cynyddu": "increase", "lleihau": "reduce",
         "gostwng": "reduce"}  # fmt: skip


@lru_cache(maxsize=65_536)
def in_english(text: str) -> str:
    """A text with its Welsh words of tables in English; as it was where it has none."""
    alone = _ALONE.get(text.strip().casefold())
    if alone:
        return alone
    text = _PART.sub(r"Q\1", text)
    text = _DATED.sub(lambda found: _SHORT[found[1].lower()], text)
    return _PATTERN.sub(lambda found: _WORDS[_BY_LENGTH[int((found.lastgroup or "w0")[1:])]], text)


def way_in_english(text: str) -> str:
    """As `in_english`, of a cell that says which way is better: a word alone is one there."""
    plain = text.strip(" .").casefold()
    return _WAYS.get(plain) or in_english(text)
