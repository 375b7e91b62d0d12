"""Which files of a folder the build made: it deletes these and no others."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.pages.site import Site

MADE = ".laa-files"
"""The list, in the folder itself: one name a line."""


def list_files(folder: Path) -> set[str]:
    """Every file and link below a folder, but for the list."""
    return set(_walk(os.fspath(folder), "")) - {MADE}


def _walk(folder: str, above: str) -> Iterator[str]:
    if not os.path.isdir(folder):  # noqa: PTH112 - a path object for each of many files costs time
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}"


def read_made(folder: Path) -> set[str] | None:
    """What the last build made in a folder; None where it has no list, as before there were any."""
    path = folder / MADE
    return set(_read(path).splitlines()) if path.is_file() else None


def _read(path: Path) -> str:
    """The list. A damaged line names no file."""
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def write_made(folder: Path, names: Iterable[str]) -> None:
    """Writes the list, sorted, where it differs."""
    text = "".join(f"{name}\n" for name in sorted(names))
    path = folder / MADE
    if not path.is_file() or _read(path) != text:
        path.write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")


def find_strangers(folder: Path, made: Collection[str]) -> list[str]:
    """What no build made, sorted: a folder of strangers alone counts as one."""
    own = {str(parent) for name in made for parent in Path(name).parents}
    found = set()
    for name in list_files(folder) - set(made):
        path = Path(name)
        whole = [parent for parent in reversed(path.parents) if parent.as_posix() not in own]
        found.add((whole or [path])[0].as_posix())
    return sorted(found)


def note_pages(site: Site, folder: Path) -> Site:
    """The site as it is when the pages of all its agreements are written below a folder."""
    made = {one.folder: frozenset(read_made(folder / one.folder) or ()) for one in site.entries}
    noted = tuple(replace(one, made=made[one.folder]) for one in site.entries)
    return replace(site, entries=noted)
