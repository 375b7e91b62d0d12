"""Text as a spreadsheet has it, made even: odd spaces, curly quotes, words of the lists."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_RAISED = frozenset({"<super>", "<sub>", "<circle>", "<compat>", "<fraction>"})
"""How signs are drawn that have a digit in them and are none, such as those of footnotes."""
_STRAIGHT = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-"}
)


def tidy_text(text: str) -> str:
    """Public text on one line: line ends and odd spaces are single spaces."""
    return " ".join(text.split())


def tidy_name(text: str) -> str:
    """A name as a keyboard writes it: no hidden characters, straight quotes, single spaces."""
    plain = ""
    for is_raised, signs in groupby(_INVISIBLE.sub("", text), is_raised_digit):
        run = "".join(signs)
        plain += run if is_raised else unicodedata.normalize("NFKC", run)
    return " ".join(plain.translate(_STRAIGHT).split())


def is_raised_digit(sign: str) -> bool:
    """True for ¹, ₁, ① and ½, which must never become digits of the figure beside them."""
    has_digit = any(one.isdigit() for one in unicodedata.normalize("NFKC", sign))
    return has_digit and unicodedata.decomposition(sign).partition(" ")[0] in _RAISED


def fold(text: str) -> str:
    """A name for comparing: as `tidy_name`, in lower case."""
    return tidy_name(text).casefold()


def say_word(token: str) -> str:
    """A fixed word as the template shows it: not_due as "not due"."""
    return token.replace("_", " ")


def read_word(text: str, known: Iterable[str]) -> str:
    """The fixed word that was meant, or the text as it stands where there is none."""
    token = re.sub(r"[\s_-]+", "_", fold(text))
    return token if token in set(known) else tidy_name(text)


def slug(name: str) -> str:
    """A name as a part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
