"""Whether a text that should name an organisation, a team or a role may name a person."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.written.people_words import BODIES, FIRST_NAMES, ROLES, SMALL, SUBJECTS, SURNAMES_TOO

TITLED = re.compile(r"\b(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame)\b\.?", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;:/|()\[\]\n]|\s-\s|(?<!\w)-|-(?!\w))\s*")
"""Between a name and the role of who has it."""
_JOINED = re.compile(r"\s+(?:and|&|\+|with|a|ac)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?")
_INITIALS = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.?){0,2}")
_LONGEST_NAME = 4
"""Words of which a name has seldom more."""
_ABBREVIATION = (2, 3)
"""Letters of a team such as HR or ASC."""
_BOTH = 2
"""A first name and a surname."""


def may_name_a_person(text: str) -> bool:
    """False only where the words say that it is a body, a team or a role: when in doubt, True."""
    return _names(text, alone=True)


def looks_like_a_person(text: str) -> bool:
    """True for what is built like a name; one word that nobody knows is none, such as Capita."""
    return _names(text, alone=False)


def _names(text: str, *, alone: bool) -> bool:
    if TITLED.search(text) or "@" in text:
        return True
    parts = [one for one in _PARTS.split(text.replace("\u2013", "-").strip()) if one]
    pieces = [one for part in parts for one in _JOINED.split(part) if one]
    words = [_WORD.findall(one) for one in pieces]
    is_joined = _JOINED.search(text) is not None and any(map(_has_body, words))
    return any(_is_name(one, alone=alone and not is_joined) for one in words if one)


def _has_body(words: list[str]) -> bool:
    return any(_plain(one) in BODIES for one in words)


def _is_name(words: list[str], *, alone: bool) -> bool:
    """True where one piece of a text may be a name.

    A single word that nobody knows may be a surname, unless it is joined to a body: it is a place
    in "Leicestershire and Rutland Board".
    """
    if any(_begins_name(first, then) for first, then in pairwise(words)):
        return True
    if len(words) == 1:
        plain = _plain(words[0])
        known = _is_known(words[0]) or plain in SURNAMES_TOO or plain in SMALL
        is_short = words[0].isupper() and len(words[0]) in _ABBREVIATION
        return not known and (plain in FIRST_NAMES or (alone and not is_short))
    if _has_body(words) or _is_of_a_shire(words) or all(_plain(one) in SMALL for one in words):
        return False
    if any(map(_is_known, words)):
        unknown = [not (_is_known(one) or _plain(one) in SMALL | SURNAMES_TOO) for one in words]
        return all(unknown[:_BOTH]) or all(unknown[-_BOTH:])
    return alone or len(words) <= _LONGEST_NAME


def _begins_name(first: str, then: str) -> bool:
    """True for "Sarah Okafor", "S Okafor" and "Okafor S"."""
    plain, behind = _plain(first), _plain(then)
    if plain in FIRST_NAMES:
        return not (_is_known(then) or behind in SMALL) or behind in SURNAMES_TOO
    is_initial = _INITIALS.fullmatch(first) is not None and len(plain) == 1
    after = _INITIALS.fullmatch(then) is not None and len(behind) == 1
    return (is_initial and not _is_known(then) and behind not in SMALL) or (
        after and not _is_known(first) and plain not in SMALL
    )


def _is_of_a_shire(words: list[str]) -> bool:
    """True for Smallshire Homes; a name may end so, and seldom begins so."""
    return _plain(words[0]).endswith("shire")


def _is_known(word: str) -> bool:
    """True for a word of bodies, roles or services, also with an s behind it."""
    return any(one in BODIES | ROLES | SUBJECTS for one in _list_forms(word))


def _list_forms(word: str) -> Iterator[str]:
    plain = _plain(word)
    yield plain
    yield plain.removesuffix("s")
    yield from plain.split("-") if "-" in plain else ()


def _plain(word: str) -> str:
    text = word.casefold().replace("\u2019", "'").strip(".'")
    return text.removesuffix("'s")
