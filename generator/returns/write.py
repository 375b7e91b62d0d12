"""Puts changed data files in their places, each whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.files import FileText, Sources
from generator.put import put_files

_BOM = b"\xef\xbb\xbf"


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
    put_files(made)
