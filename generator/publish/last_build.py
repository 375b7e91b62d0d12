"""The pages of measures that the site has already, for a build that would make the same again.

A file below `build/` says of which records each measure's pages were made, and what bytes they
are. The bytes are in the old site, and get a second name in the new one. Either may be lost or
damaged: what is not found as it was is made again.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import Any

from generator.describe.readability import Clause, Heard
from generator.digest import digest, find_machinery
from generator.model.problem import Place
from generator.model.sentence import Author, Part, Sentence
from generator.pages import Finish
from generator.pages.links import PICTURES
from generator.publish.page_files import Written
from generator.publish.plain_english import Verdict
from generator.put import put_files

MARKDOWN, HTML = ".md", ".html"
Measures = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What is known of the pages that an agreement has in the site."""

    site: Path
    """The agreement's place in it."""
    head: str = ""
    """The key of what stands around the pages."""
    measures: Measures = field(default_factory=dict)
    """By id: of what the pages were made, what is to be known of them, the hash of each file."""

    def take(self, measure: str, key: str, fresh: Path) -> Finish[Written] | None:
        """Gives a measure's files a name in the new site too; None where they are not the same."""
        kept = self.measures.get(measure)
        if kept is None or kept["key"] != key:
            return None
        files: Mapping[str, str] = kept["files"]
        if all(_link(self.site / name, fresh / name, hashed) for name, hashed in files.items()):
            return _read(kept)
        drop(files, fresh)
        return None


def find_built(name: str) -> str:
    """What the file of a page becomes in the site: its Markdown becomes HTML."""
    return f"{name.removesuffix(MARKDOWN)}{HTML}" if name.endswith(MARKDOWN) else name


def drop(names: Iterable[str], fresh: Path) -> None:
    """Takes files out of the new site: nothing may be written into one that the old one has too."""
    for name in names:
        with suppress(OSError):
            (fresh / name).unlink()


def _link(old: Path, new: Path, hashed: str) -> bool:
    """True where the file has a second name now, and is what it was and our own.

    Another user's file could not be opened to all.
    """
    try:
        try:
            os.link(old, new, follow_symlinks=False)
        except FileNotFoundError:  # there is no folder yet, or no old file
            new.parent.mkdir(parents=True, exist_ok=True)
            os.link(old, new, follow_symlinks=False)
        found = new.lstat()
        is_own = S_ISREG(found.st_mode) and found.st_uid == os.geteuid()
        return is_own and digest(new.read_bytes()) == hashed
    except (OSError, TypeError):
        return False


def read_last(place: Path, site: Path) -> LastBuild:
    """What the last build noted in a file; nothing where it is not there or damaged.

    What is read is what this program wrote: its first line tells.
    """
    with suppress(OSError):
        hashed, _, raw = place.read_bytes().partition(b"\n")
        if hashed == _seal(raw):
            return LastBuild(site, **json.loads(raw))
    return LastBuild(site)


def _seal(raw: bytes) -> bytes:
    """The hash of notes and of the program that writes and reads them."""
    return digest(find_machinery().encode() + raw).encode()


def write_last(place: Path, head: str, measures: Measures) -> None:
    """Notes it for the next build; where that cannot be, the next one makes all."""
    raw = json.dumps({"head": head, "measures": measures}).encode()
    with suppress(OSError):
        put_files({place: b"\n".join((_seal(raw), raw))})


def note_measures(
    finished: Mapping[str, Finish[Written]], last: LastBuild, fresh: Path
) -> dict[str, Mapping[str, Any]]:
    """What is to be known of the pages of each measure when the new site is whole."""
    return {
        name: last.measures[name] if one.is_kept else _note(one, fresh)
        for name, one in finished.items()
        if one.is_kept or all(map(_is_fit, one.every))
    }


def _is_fit(page: Written) -> bool:
    """True for a page of which nothing has to be told again, and with no file that others have."""
    is_told = page.terms or (page.verdict and page.verdict.faults)
    return not is_told and not any(name.startswith(PICTURES) for name in page.files)


def _note(made: Finish[Written], fresh: Path) -> dict[str, Any]:
    names = [find_built(name) for page in made.every for name in page.files]
    return {
        "key": made.key,
        "files": {name: digest((fresh / name).read_bytes()) for name in names},
        "pages": [_tell(page) for page in made.pages],
        "companions": [_tell(page) for page in made.companions],
        "used": made.used,
    }


def _tell(page: Written) -> dict[str, Any]:
    verdict = page.verdict
    judged = verdict and {"page": verdict.page, "short": [*map(_tell_heard, verdict.short)]}
    return {"address": page.address, "files": page.files, "judged": judged}


def _tell_heard(one: Heard) -> list[Any]:
    """Its weight and its parts: which words of them it is, is asked of few."""
    parts = [
        (part.text, part.author, part.place and (part.place.file, part.place.line), part.tone)
        for part in one.said.parts
    ]
    return [one.weight.author, one.weight.words, one.weight.syllables, one.number, parts]


def _read(kept: Mapping[str, Any]) -> Finish[Written]:
    pages, companions = (tuple(map(_read_page, kept[one])) for one in ("pages", "companions"))
    return Finish(pages, companions, tuple(kept["used"]), kept["key"], is_kept=True)


def _read_page(told: Mapping[str, Any]) -> Written:
    judged = told["judged"]
    short = tuple(map(_read_heard, judged["short"])) if judged else ()
    verdict = Verdict(judged["page"], (), short) if judged else None
    return Written(told["address"], (), tuple(told["files"]), verdict)


def _read_heard(told: Any) -> Heard:  # noqa: ANN401 - a list of what `_tell_heard` tells
    author, words, syllables, number, parts = told
    said = Sentence(
        Part(text, Author(name), place and Place(*place), "", tone)
        for text, name, place, tone in parts
    )
    return Heard(Clause(Author(author), said, words, syllables, is_prose=True), said, number)
