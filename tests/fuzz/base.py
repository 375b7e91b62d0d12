"""The good files that are spoilt."""

import io
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

from babel.messages import Catalog
from babel.messages.pofile import write_po

from generator.cli.words import read_phrases
from generator.demo import FOLDER as DEMO
from generator.demo import make_demo
from tests.conftest import SITES

MORE = {
    "data/smallshire/counts.csv": (
        "block,period,dimension,rating,count,basis,source,note\n"
        'safer,2024/25 Q3,outcome,green,2,printed,"plan-2024, para 4",\n'
        'greener,2024/25 Q3,outcome,red,1,printed,"plan-2024, para 6",One is late.\n'
    ),
    "data/smallshire/reviews.yml": (
        "- id: office\n  by: The Regional Office\n  date: Mar 2025\n  about: 2024/25\n"
        "  block: safer\n  said: Progress is good\n  in_plain_words: It goes well.\n"
        "  source: plan-2024, para 9\n"
    ),
    "data/smallshire/meetings.yml": (
        "- at: 2025-06-03 18:30\n  ends: 2025-06-03 20:00\n  title: Safer board\n"
        "  where: Mill End Hall\n  page: block/safer\n  source: plan-2024, para 2\n"
    ),
    "content/plain-words.yml": "- instead_of: [utilise, utilises]\n  write: use\n",
    "content/smallshire/2024-25-q3/blocks/safer.md": (
        "---\nheadline: Fewer homes were broken into.\nauthor_role: Topic lead\n"
        "updated: 2025-02-01\nsource: plan-2024, para 1\n---\n\n## What helped\n\n"
        "| Place | What |\n|---|---|\n| Mill End | *Locks* |\n"
    ),
    "content/smallshire/2024-25-q3/districts/northdale.md": (
        "---\nheadline: Northdale has a new bus.\ndoing:\n  - A bus runs each day.\n"
        "join_in: Come to the hall.\nauthor_role: District officer\nupdated: 2025-02-01\n---\n\n"
        "The bus stops at the [shop](https://shop.example/bus).\n"
    ),
}
"""Kinds of files that Smallshire has none of."""
LANGUAGE = "cy"
TRANSLATION = f"languages/{LANGUAGE}.po"


@dataclass(frozen=True, slots=True)
class Base:
    """An agreement that passes the check."""

    folder: str
    period: str
    files: dict[str, bytes]
    """By path, below a folder that has data/ and content/."""


@cache
def smallshire() -> Base:
    """The small agreement of the tests, with a file of each kind."""
    place = SITES / "smallshire"
    files = {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }
    return Base("smallshire", "2024/25 Q4", files | {k: v.encode() for k, v in MORE.items()})


@cache
def exampleshire() -> Base:
    """A made-up agreement with other methods of rating."""
    made = make_demo(indicators=6, quarters=6, neighbourhoods=3, seed=3)
    return Base(DEMO, "2025/26 Q4", {name: text.encode() for name, text in made.items()})


@cache
def phrases() -> Catalog:
    """Every phrase of the site, which takes seconds to collect."""
    return read_phrases(LANGUAGE)


@cache
def translated() -> Base:
    """Smallshire in a language whose file says the English words again."""
    files = dict(smallshire().files)
    files["data/smallshire/agreement.yml"] += f"language: {LANGUAGE}\n".encode()
    catalog = deepcopy(phrases())
    for message in catalog:
        if message.id:
            one, *other = message.id if isinstance(message.id, tuple) else (message.id,)
            message.string = (*[*other] * catalog.num_plurals,) if other else one
    out = io.BytesIO()
    write_po(out, catalog, width=0)
    return Base("smallshire", "2024/25 Q4", files | {TRANSLATION: out.getvalue()})


def name_kind(path: str) -> str:
    """What kind of file a path is, as the tally has it."""
    for part, kind in (
        ("/indicators/", "data/indicators/*.yml"),
        ("/pages/", "content/pages/*.md"),
        ("languages/", "*.po"),
    ):
        if part in path and (part != "/indicators/" or path.startswith("data/")):
            return kind
    top, *_, name = path.split("/")
    return "content/<quarter>/*.md" if name.endswith(".md") else f"{top}/{name}"
