"""Ids: lower case letters and figures with hyphens, which never change."""

import re
import unicodedata

from generator.model.forms import ID_PATTERN

FURTHER = "more-"
"""What stands before the number in the name of a page with the rest of a list."""
APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"


def is_id(text: str) -> bool:
    """True for lower case letters and figures with hyphens between."""
    return re.fullmatch(ID_PATTERN, text) is not None


def is_further(name: str) -> bool:
    """True for the name of a page with the rest of a list: more-2, more-3 and so on."""
    return re.fullmatch(rf"{FURTHER}[0-9]+", name) is not None


def is_id_with_underscores(text: str) -> bool:
    """True for an id that may have underscores for hyphens, as fixed words of files have."""
    return is_id(text.replace("_", "-"))


def make_id(text: str) -> str:
    """The id that comes nearest to a text; empty where it has no letter and no figure.

    Accents and apostrophes fall away: `Café's crème` is cafes-creme.
    """
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(
        one for one in parts if not unicodedata.combining(one) and one not in APOSTROPHES
    )
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
