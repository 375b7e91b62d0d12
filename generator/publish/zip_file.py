"""Packs files into one: the same bytes on every day, and never half of them."""

import os
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import IO

from generator.publish.swap import FILE

LEVEL = 9
"""How hard it is packed."""
UNIX, VERSION = 3, 20
"""The system of which the permissions are, and the version of the format that is enough."""
REGULAR = 0o100000
"""The mode of what is a file."""


class NoArchiveError(Exception):
    """The place of an archive is taken by something else, which is left alone."""


def refuse_other_file(out: Path, first: str) -> None:
    """Raises NoArchiveError where something is there that is no archive.

    `first` is a file that each archive has in its one folder; a workbook is a zip file too.
    """
    if out.exists() and not (out.is_file() and _has(out, first)):
        message = f"{out} is there already, and is no archive. Choose another name with --out."
        raise NoArchiveError(message)


def _has(out: Path, first: str) -> bool:
    try:
        with zipfile.ZipFile(out) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, IsADirectoryError):
        return False
    return [name.partition("/")[2] for name in names].count(first) == 1


def write_zip(out: Path, files: Mapping[str, bytes], day: date) -> None:
    """Writes the archive beside its place, and puts it there when it is whole."""
    out.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{out.name}-", dir=out.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            pack(file, files, day)
        fresh.chmod(FILE)
        fresh.replace(out)
    finally:
        fresh.unlink(missing_ok=True)


def pack(file: IO[bytes], files: Mapping[str, bytes], day: date, *, level: int = LEVEL) -> None:
    """Every file by its name, in the order of the names, with the time of midnight of the day."""
    with zipfile.ZipFile(file, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.create_system, info.external_attr = UNIX, (REGULAR | FILE) << 16
            info.create_version = info.extract_version = VERSION
            info.internal_attr = info.flag_bits = info.volume = 0
            info.extra = info.comment = b""
            archive.writestr(info, files[name], zipfile.ZIP_DEFLATED, level)
