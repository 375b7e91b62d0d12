"""Writes pages and files, touching only what changed."""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.model.sentence import Sentence
from generator.pages import Page

try:
    from yaml import CSafeDumper as SafeDumper
except ImportError:  # pragma: no cover - PyYAML built without libyaml writes the same, slower
    from yaml import SafeDumper  # type: ignore[assignment]


class _FrontMatter(SafeDumper):
    """Writes sentences as their plain words."""


_FrontMatter.add_representer(Sentence, lambda dumper, said: dumper.represent_str(str(said)))


def with_front_matter(page: Page) -> str:
    """A page as MkDocs reads it: a YAML writer writes the front matter, so a colon is safe."""
    meta: dict[str, Any] = {"title": page.title, "description": page.description}
    if page.trail:
        meta["trail"] = [{"words": one.words, "address": one.address} for one in page.trail]
    if page.linked_data:
        meta["linked_data"] = [json.dumps(one).replace("<", "\\u003c") for one in page.linked_data]
    if page.kept_in:
        meta["kept_in"] = [{"words": one.words, "file": one.file} for one in page.kept_in]
    if page.alternates:
        meta["alternates"] = [
            {"kind": one.kind, "words": one.words, "address": one.address}
            for one in page.alternates
        ]
    if page.card:
        meta["card"] = page.card
    if page.frame:
        meta |= {"frame": page.frame, "stands_for": page.stands_for}
    if page.scripts:
        meta["scripts"] = list(page.scripts)
    head = yaml.dump(meta, Dumper=_FrontMatter, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n{page.body}"


def write_folder(files: Mapping[Path, bytes], folder: Path) -> None:
    """Writes the files of a folder, and removes those in it that are no longer made."""
    write_files(files)
    for old in folder.glob("*"):
        if old not in files and old.is_file():
            old.unlink()


def write_files(files: Mapping[Path, bytes]) -> None:
    """Writes each file whose bytes differ from what is there.

    One that has another name too is taken away first, so that the other keeps it: see `link_files`.
    """
    for path, content in files.items():
        place = os.fspath(path)
        before = _read(place)
        if before != content:
            if before is None:
                os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 - see below
            elif os.stat(place).st_nlink > 1:  # noqa: PTH116
                os.unlink(place)  # noqa: PTH108
            with open(place, "wb") as file:  # noqa: PTH123
                file.write(content)


def link_files(names: Iterable[str], old: Path, new: Path) -> None:
    """Gives files of one folder a second name in another one, or copies them where that cannot be.

    A disk writes a name many times faster than a file.
    """
    for name in names:
        source, place = f"{old}/{name}", f"{new}/{name}"
        try:
            if os.path.samefile(source, place):  # noqa: PTH121 - as above
                continue
            os.unlink(place)  # noqa: PTH108
        except FileNotFoundError:
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
        try:
            os.link(source, place)
        except OSError:
            shutil.copyfile(source, place)


def _read(place: str) -> bytes | None:
    """What is in a file; None where there is none. Path objects for each of many cost time."""
    try:
        with open(place, "rb") as file:  # noqa: PTH123
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
