"""The text of an agreement's files, as `load` hands it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.problem import Problem


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file of content/<agreement>/images/ as `load` hands it on: nobody has opened it yet."""

    path: str
    """As the officer would type it, with forward slashes."""
    place: Path
    """Where it is."""


@dataclass(frozen=True, slots=True)
class FileText:
    """One file's text."""

    path: str
    """As the officer would type it, with forward slashes."""
    text: str
    """Line ends as in the file; without a byte order mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All text of one agreement."""

    folder: str
    """The agreement's folder name."""
    data_folder: str
    """Path of its data folder, for messages."""
    content_folder: str
    """Path of its content folder, for messages."""
    data: dict[str, FileText]
    """By path inside data/<agreement>/."""
    content: dict[str, FileText]
    """By path inside content/<agreement>/."""
    glossary: FileText | None
    """content/glossary.yml."""
    everyday_words: FileText | None
    """content/everyday-words.yml."""
    plain_words: FileText | None
    """content/plain-words.yml."""
    logos: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures in content/<agreement>/, by name."""
    agreements: tuple[str, ...] = ()
    """The folders of data/ that hold an agreement."""
    others: Mapping[str, FileText] = field(default_factory=dict)
    """The agreement.yml of each other one, by its folder."""
    strays: tuple[str, ...] = ()
    """Folders of content/ that belong to none of them."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """The files of content/<agreement>/images/, by name."""
    problems: tuple[Problem, ...]
    """Files that are not text."""
