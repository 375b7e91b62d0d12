"""Of which bytes a part is made, so that one whose files did not change is not made again."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.load import DETAILS, DUTIES, EXPORTS, OWN_CONTENT, list_agreements
from generator.reading import Folders

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("generator", "theme", "mkdocs.yml", "requirements.txt")
"""What makes the pages, below the folder of the project."""
NOT_READ = frozenset({"__pycache__", DUTIES, EXPORTS})


@cache
def find_version() -> str:
    """The hash of the program, its theme and the packages that it asks for."""
    return digest_files(ROOT, (ROOT / name for name in PROGRAM))


def find_inputs(folder: str, versions: Iterable[str], folders: Folders) -> str:
    """The hash of every file from which the part of an agreement is made, and of the program.

    `versions` are the folders with the same plan in other languages.
    """
    data, content = folders.data, folders.content
    own = [data / one for one in (folder, *versions)]
    own += [content / one for one in (folder, *versions)]
    own += [data / name / DETAILS for name in list_agreements(data)]
    own += [path for path in content.glob("*.yml") if path.is_file()]
    parts = (digest_files(data, own, content), digest_files(OWN_CONTENT, OWN_CONTENT.glob("*.yml")))
    return hash_text(f"{find_version()} {' '.join(parts)}")


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
    for one in found:
        if one.is_file() and not NOT_READ & set(one.parts):
            yield one
