"""Spoils fields knowingly: texts where texts belong, and words of the right list for the others."""

import csv
import io
import json
import re
from dataclasses import fields
from enum import EnumType
from functools import cache
from random import Random
from typing import Any, get_args

from generator.model.documents import (
    Commentary,
    EverydayWords,
    GlossaryEntry,
    PlainWords,
    StandingPage,
)
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.unwanted import find_unwanted
from generator.schema import DETAILS, LISTINGS
from generator.schema import RECORDS as EVERY_RECORD
from tests.fuzz.texts import HTML, MARKDOWN, SIGNS, SIZES, TEMPLATE, WORDS

_LINE = re.compile(r"^(\s*(?:- )?)([a-z_]+):( +\S[^\n]*)$", re.M)
_RECORDS: dict[str, Any] = {
    DETAILS: AgreementDetails,
    "glossary.yml": GlossaryEntry,
    "everyday-words.yml": EverydayWords,
    "plain-words.yml": PlainWords,
    **{name: listing.record for name, listing in LISTINGS.items()},
}
_TEXT_NAMES = frozenset(
    "title plain_title question name short_name partnership accountable_body area_name contact_role "
    "summary lead definition why_it_matters sounds_bad_but_is_good how_you_can_help note reason "
    "action by said in_plain_words publisher printed shown headline doing join_in author_role "
    "description expansion plain everyday papers write one other symbol code rating_reason url file "
    "instead_of term also_written places purpose".split()
)
"""Fields that take any words."""


@cache
def good_texts() -> tuple[str, ...]:
    """Hostile texts that a field for words lets pass, as pages must show them."""
    texts = (*HTML, *TEMPLATE, *MARKDOWN, *SIGNS, *SIZES, *WORDS)
    firsts = ("=", "+", "@", "-", "\t", "TODO")
    lines = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
    return tuple(
        text
        for text in texts
        if text.strip()
        and not text.strip().startswith(firsts)
        and not find_unwanted(text.strip())
        and not lines.search(text)
    )


@cache
def _tokens() -> dict[str, tuple[str, ...]]:
    """The words that each field of a list of words may have, by its name."""
    found: dict[str, set[str]] = {}
    for record in EVERY_RECORD:
        for one in fields(record):
            for kind in (one.type, *get_args(one.type)):
                if isinstance(kind, EnumType):
                    found.setdefault(one.name, set()).update(word.value for word in kind)
    found["method"] = set("tolerance band interval milestone progress declared".split())
    found |= {name: {"true", "false"} for name in ("named", "mandatory", "placeholder", "seasonal")}
    return {name: tuple(sorted(words)) for name, words in found.items()}


def spoil_fields(chance: Random, name: str, raw: bytes, share: float = 0.0) -> bytes:
    """The file with one field changed, or with each field for words changed by a chance."""
    text = raw.decode("utf-8", errors="replace")
    if name.endswith(".csv"):
        return _spoil_cells(chance, text, share).encode()
    found = list(_LINE.finditer(text))
    chosen = [one for one in found if one[2] in _TEXT_NAMES and chance.random() < share]
    known = [one for one in found if one[2] in _TEXT_NAMES or one[2] in _tokens()]
    if not share and known:
        chosen = [chance.choice(known)]
    for one in reversed(chosen):
        words = good_texts() if one[2] in _TEXT_NAMES else _tokens()[one[2]]
        given = json.dumps(chance.choice(words), ensure_ascii=False)
        text = f"{text[: one.end(2)]}: {given}{text[one.end() :]}"
    return text.encode()


def add_key(chance: Random, name: str, raw: bytes) -> bytes:
    """The file with a key that it could have and has not."""
    last = name.rsplit("/", 1)[-1]
    record = Indicator if "/indicators/" in name and last.endswith(".yml") else _RECORDS.get(last)
    if last.endswith(".md"):
        record = StandingPage if "/pages/" in name else Commentary
    found = list(_LINE.finditer(raw.decode("utf-8", errors="replace")))
    if record is None or not found:
        return raw
    one = chance.choice([line for line in found if len(line[1]) < 3])
    key = chance.choice([field.name for field in fields(record)])
    given: Any = chance.choice(_tokens().get(key) or good_texts())
    if chance.random() < 0.3:
        given = [given]
    text = raw.decode("utf-8", errors="replace")
    at = len(text) if "{" in one[0] else one.end()
    line = f"\n{' ' * len(one[1])}{key}: {json.dumps(given, ensure_ascii=False)}"
    return (text[:at] + line + text[at:]).encode()


def _spoil_cells(chance: Random, text: str, share: float) -> str:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    header = rows[0]
    known = [at for at, name in enumerate(header) if name in _TEXT_NAMES or name in _tokens()]
    places = [(row, at) for row in rows[1:] for at in known if row]
    chosen = [
        (row, at)
        for row, at in places
        if header[at] in _TEXT_NAMES and row[at] and chance.random() < share
    ]
    for row, at in chosen if share else [chance.choice(places)] if places else []:
        words = good_texts() if header[at] in _TEXT_NAMES else _tokens()[header[at]]
        row[at] = chance.choice(words)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
