"""Hashes of files, and of the program itself: what was made of the same bytes is the same."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ("generator", "theme", "mkdocs.yml", "requirements.txt")
"""What makes the pages, below the folder of the project."""
MADE_BY_PYTHON = "__pycache__"


@cache
def find_version() -> str:
    """The hash of the program, its theme and the packages that it asks for."""
    return digest_files(ROOT, (ROOT / name for name in PROGRAM))


@cache
def find_machinery() -> str:
    """The hash of the program as it runs here: under this Python, which need not be another's."""
    return hash_text(f"{find_version()} {sys.version}")


def digest_files(root: Path, paths: Iterable[Path], *roots: Path) -> str:
    """The hash of names and bytes of files, and of those in folders."""
    found = {path: "" for given in paths for path in _walk(given)}
    lines = (f"{_name(path, (root, *roots))} {digest(path.read_bytes())}" for path in sorted(found))
    return hash_text("\n".join(lines))


def digest(raw: bytes) -> str:
    """The hash of bytes, as a manifest has it."""
    return hashlib.sha256(raw).hexdigest()


def hash_text(text: str) -> str:
    """The hash of a text, likewise."""
    return digest(text.encode("utf-8", "surrogatepass"))


def _name(path: Path, roots: Iterable[Path]) -> str:
    return next(
        f"{number}/{path.relative_to(root).as_posix()}"
        for number, root in enumerate(roots)
        if path.is_relative_to(root)
    )


def _walk(path: Path) -> Iterator[Path]:
    found = path.rglob("*") if path.is_dir() else [path]
    return (one for one in found if one.is_file() and MADE_BY_PYTHON not in one.parts)
