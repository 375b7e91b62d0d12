"""Pictures that texts show: each with its words, its licence and a file that can be shown."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.check.problems import Placed, near
from generator.model.files import PictureFile, Sources
from generator.model.limits import LARGEST_PICTURE
from generator.model.pictures import Picture, PictureEntry
from generator.model.problem import Place, Problem
from generator.schema.dialect import PICTURE

FOLDER = "images"
NAME_LENGTH = 12
"""Letters of the hash in a name: another picture is another address."""
LONGEST = 220
"""Letters that say what a picture shows."""
SAY_IT = "Say in a sentence what it shows, for people who cannot see it."
_NOTHING = re.compile(
    r"(?:(?:a|an|the|this|photo|photograph|picture|image|logo|pic|img|dsc|of|figure|jpe?g|png)"
    r"[\W_\d]*)+|[\W_\d]*",
    re.I,
)
"""Words that tell nothing of a picture."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A text shows a picture."""

    name: str
    alt: str
    place: Place

    def problem(self, found: str, advice: str) -> Problem:
        return Problem(self.place.file, self.place.line, "", found, advice)


def read_pictures(
    sources: Sources, entries: Sequence[Placed[PictureEntry]], problems: list[Problem]
) -> dict[str, Picture]:
    """The pictures that texts show, by the name of their file; faults go to `problems`."""
    files, uses = sources.pictures, list(_find_uses(sources))
    listed = {str(one.record.file): one.record for one in entries}
    is_whole = not any(one.file.endswith(f"/{FOLDER}.yml") for one in problems)
    problems += _find_wrong_entries(entries, files)
    for use in uses:
        problems += _find_wrong_use(use, files, listed, is_whole=is_whole)
    made: dict[str, Picture] = {}
    for name in sorted({use.name for use in uses} & files.keys() & listed.keys()):
        picture = _make(files[name], listed[name], problems)
        if picture:
            made[name] = picture
    return made


def find_unused(sources: Sources) -> Iterator[str]:
    """The files of pictures that no text shows, by path."""
    shown = {use.name for use in _find_uses(sources)}
    yield from (one.path for name, one in sources.pictures.items() if name not in shown)


def _find_uses(sources: Sources) -> Iterator[_Use]:
    for name, file in sources.content.items():
        if PurePosixPath(name).suffix == ".md":
            for number, line in enumerate(file.text.splitlines(), 1):
                shown = PICTURE.fullmatch(line)
                if shown:
                    yield _Use(shown[2], shown[1].strip(), Place(file.path, number))


def _find_wrong_entries(
    entries: Sequence[Placed[PictureEntry]], files: Mapping[str, PictureFile]
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for one in entries:
        name = str(one.record.file)
        line = first.setdefault(name, one.place.line)
        if line != one.place.line:
            found = f"the picture {name} a second time (first on line {line})"
            yield one.problem("file", found, "Keep one entry.")
        if name not in files:
            found = f"'{name}', which is not a file in the folder {FOLDER}"
            yield one.problem("file", found, near(name, files))
        if one.record.alt:
            for found, advice in _find_wrong_words(one.record.alt, name):
                yield one.problem("alt", found, advice)


def _find_wrong_use(
    use: _Use,
    files: Mapping[str, PictureFile],
    listed: Mapping[str, PictureEntry],
    *,
    is_whole: bool,
) -> Iterator[Problem]:
    """What is wrong where a text shows a picture; `is_whole` where every entry could be read."""
    if use.name not in files:
        found = f"'{use.name}', which is not a file in the folder {FOLDER}"
        yield use.problem(found, near(use.name, files))
    elif use.name not in listed and is_whole:
        found = f"the picture {use.name}, of which {FOLDER}.yml says nothing"
        advice = f"Add an entry to {FOLDER}.yml with its file, its source and its licence."
        yield use.problem(found, advice)
    if use.alt:
        for found, advice in _find_wrong_words(use.alt, use.name):
            yield use.problem(found, advice)
    elif use.name in listed and not listed[use.name].alt:
        yield use.problem("a picture without words", f"{SAY_IT} ![…]({FOLDER}/{use.name})")


def _find_wrong_words(alt: str, name: str) -> Iterator[tuple[str, str]]:
    """What is wrong with words that say what a picture shows."""
    plain, stem = (_read_plainly(text) for text in (alt, PurePosixPath(name).stem))
    if _NOTHING.fullmatch(alt) or plain in {stem, _read_plainly(name)}:
        found = f"'{alt}', which does not say what the picture shows"
        yield found, SAY_IT
    elif len(alt) > LONGEST:
        found = f"{len(alt)} letters that say what a picture shows"
        yield found, f"Use at most {LONGEST}, and tell the rest in the text."


def _read_plainly(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _make(file: PictureFile, entry: PictureEntry, problems: list[Problem]) -> Picture | None:
    """A picture as pages show it; None where its file is at fault."""
    from generator.check.photographs import (  # noqa: PLC0415 - most agreements need not pay for it
        WrongPictureError,
        make_small,
    )

    try:
        with file.place.open("rb") as opened:
            small = make_small(str(entry.file), opened.read(LARGEST_PICTURE.in_bytes + 1))
    except OSError as error:
        found = f"a file that cannot be opened ({error.strerror})"
        problems.append(Problem(file.path, 1, "", found, "Check that you may read the file."))
        return None
    except WrongPictureError as error:
        problems.append(Problem(file.path, 1, "", error.found, error.advice))
        return None
    name = f"{hashlib.sha256(small.content).hexdigest()[:NAME_LENGTH]}.webp"
    return Picture(
        entry=entry,
        name=name,
        width=small.width,
        height=small.height,
        content=small.content,
    )
