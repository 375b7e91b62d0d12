"""What each kind of value looks like: as text for our readers, as JSON Schema for editors.

Our readers take every value as text. Editors read YAML 1.2: to them 0.1 is a number, true is a
truth value and 2006 is an integer. The schemas here take both, and what stands in quotation marks.
"""

import re
from decimal import Decimal
from typing import Any

from pydantic import WithJsonSchema

from generator.model.moment import EXAMPLE
from generator.model.moment import FORM as MOMENT_FORM
from generator.model.period_forms import EXAMPLES, PERIOD_PATTERN, REPORTING_PATTERN
from generator.written.periods import IN_FULL

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
WHOLE = re.compile(r"0|[1-9][0-9]*")


def parse_number(text: str) -> Decimal | None:
    """The number that a text is; None for what only programs take for one, such as nan or 1e5."""
    return Decimal(text) if NUMBER.fullmatch(text) else None


DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
"""Lower case letters and figures, with hyphens between."""
HIDDEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Characters that nobody sees, and that hide, turn round or break what stands beside them."""
HIDDEN_TAGS = re.compile(r"(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]")
"""Letters that nobody sees, but for those that make a flag such as that of Wales."""
E_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+")
_GAP = r"(?:\s{0,3}|\s?[.\-\u2010-\u2015\u2212]\s?)"
"""What stands between the groups of a telephone number: spaces, a line's end, a point or a dash."""
_REST = rf"\d{{3,4}}{_GAP}\d{{3,4}}\b"
TELEPHONE = re.compile(
    rf"(?:\+44|\b0044){_GAP}(?:\(0\){_GAP})?\(?\d{{2,4}}\)?{_GAP}{_REST}"
    rf"|\b0\d{{2,4}}\)?(?:{_GAP}|/){_REST}"
    r"|\b0[\s-]\(?\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b"
)
"""A number of the United Kingdom, from abroad or at home.

A 0 that stands alone may be a figure, so fewer signs follow it. A stroke parts an area from what
follows it, and nothing else: 0126/2008/0034 is the number of a paper."""

MOST_DECIMALS, LARGEST_MULTIPLE, MOST_TILES = 6, 1_000_000, 6
_EARLIEST, _LATEST = 1900, 2099
"""The calendar years in which a period can lie."""
GOOD_WORDS = (
    rf"^(?!\s*[=+@-])(?![\s\S]*{HIDDEN.pattern})"
    rf"(?![\s\S]*{E_MAIL.pattern})(?![\s\S]*(?:{TELEPHONE.pattern}))"
)
"""Public text, as far as a pattern can say."""


def _json(*types: str, **schema: Any) -> WithJsonSchema:  # noqa: ANN401
    return WithJsonSchema({"type": types[0] if len(types) == 1 else list(types), **schema})


def _number(**schema: Any) -> WithJsonSchema:  # noqa: ANN401
    return _json("number", "string", pattern=f"^{NUMBER.pattern}$", **schema)


def _whole(pattern: str, **schema: int) -> WithJsonSchema:
    return _json("integer", "string", pattern=f"^({pattern})$", **schema)


ANY_NUMBER = _number(examples=[68.2])
GOAL = _json(
    "number",
    "string",
    pattern=f"^[^0-9-]*{NUMBER.pattern}[^0-9]*$",
    examples=[68.2, "<5", "under 5", ">=60", "at least 60", "60 or more"],
)
ALLOWANCE = _number(minimum=0, examples=[0.1])
ANY_WHOLE = _whole(WHOLE.pattern, minimum=0)
DECIMALS = _whole(f"[0-{MOST_DECIMALS}]", minimum=0, maximum=MOST_DECIMALS)
MULTIPLE = _whole("[1-9][0-9]*", minimum=1, maximum=LARGEST_MULTIPLE)
TILES = _whole(f"[1-{MOST_TILES}]", minimum=1, maximum=MOST_TILES)
TRUTH = _json("boolean", "string", pattern="^(true|false)$")
DATE = _json("string", format="date", pattern=f"^{DAY.pattern}$", examples=["2007-02-14"])
MOMENT = _json("string", pattern=f"^{MOMENT_FORM.pattern}$", examples=[EXAMPLE])
COLOUR = _json("string", pattern="^(#[0-9A-Fa-f]{6})?$", examples=["'#0b4f9c'"])
ZONE = _json("string", pattern="^[A-Z][A-Za-z_]*(/[A-Z][A-Za-z_+-]*)*$", examples=["Europe/London"])
PERIOD = _json(
    "string",
    "integer",
    pattern=PERIOD_PATTERN,
    minimum=_EARLIEST,
    maximum=_LATEST,
    examples=list(EXAMPLES),
)
REPORTING = _json(
    "string",
    "integer",
    pattern=REPORTING_PATTERN,
    minimum=_EARLIEST,
    maximum=_LATEST,
    examples=[EXAMPLES[1]],
)
_MONTHS = "|".join(f"{name.capitalize()}|{name[:3].capitalize()}" for name in IN_FULL)
MONTH = _json("string", "integer", pattern=f"^({_MONTHS}|[1-9]|1[0-2])$", minimum=1, maximum=12)
YEAR_KIND = _json(
    "string",
    "integer",
    pattern=f"^(academic|calendar|{_MONTHS}|[1-9]|1[0-2])$",
    minimum=1,
    maximum=12,
    examples=["academic"],
)
ID = _json("string", "integer", pattern=f"^{ID_PATTERN}$", minimum=0)
RATING = _json("string", "integer", pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", minimum=0)
KIND = _json("string", "integer", pattern="^[a-z0-9]+([_-][a-z0-9]+)*$", minimum=0)
WORDS = _json("string", "number", pattern=GOOD_WORDS, minimum=0)
"""A text that is only true or false wants quotation marks: else editors offer both everywhere."""
VERBATIM = _json("string", "number")
