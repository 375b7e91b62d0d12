"""Puts changed data files in their places, each whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.model.files import FileText, Sources

_BOM = b"\xef\xbb\xbf"
_NEW_FILE = 0o644


class ChangedMeanwhileError(Exception):
    """A data file is not as it was when the returns were compared with it."""


def write_texts(folder: Path, before: Sources, texts: Mapping[str, FileText]) -> None:
    """Writes each text over its file, with the byte order mark that the file had.

    Raises ChangedMeanwhileError, and writes nothing, where a file differs from `before`.
    """
    made = {}
    for name, new in texts.items():
        path = (folder / name).resolve()
        raw = path.read_bytes() if path.is_file() else b""
        old = before.data.get(name)
        if raw.decode("utf-8-sig", errors="replace") != (old.text if old else ""):
            message = f"{new.path} was changed meanwhile. Nothing is written: run it again."
            raise ChangedMeanwhileError(message)
        mark = _BOM if raw.startswith(_BOM) else b""
        made[path] = mark + new.text.encode()
    for path, content in made.items():
        _swap_in(path, content)


def _swap_in(path: Path, content: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else _NEW_FILE
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(mode)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
