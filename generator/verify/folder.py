"""Reads the frozen periods of folders, to the byte."""

import json
from pathlib import Path

from generator.load import LARGEST_FILE, shown
from generator.model.published import FOLDER, SUMS
from generator.verify.kept import Kept

SUMMARY = "summary.json"
"""The file of a site's data that names the agreement."""


def find_published(folder: Path) -> list[Path]:
    """The folders with receipts in a folder: itself, or those of the sites in it."""
    if (folder / SUMS).is_file():
        return [folder]
    return sorted(path.parent for path in folder.rglob(f"{FOLDER}/{SUMS}") if path.is_file())


def read_published(folder: Path, agreement: str = "") -> Kept:
    """The files of one folder; of none that is not there. Raises OSError."""
    files = {
        path.name: path.read_bytes()
        for path in sorted(folder.glob("*"))
        if is_kept(path.name) and path.is_file() and path.stat().st_size <= LARGEST_FILE
    }
    return Kept(
        place=shown(folder),
        agreement=agreement or name_agreement(_read_summary(folder.parent / SUMMARY)),
        files=files,
    )


def is_kept(name: str) -> bool:
    """True for the list of receipts, and for what may be a period's file."""
    return name == SUMS or (name.endswith(".csv") and not name.startswith("."))


def name_agreement(summary: bytes | None) -> str:
    """The agreement's folder, as a site's summary names it; empty where it does not."""
    try:
        named = json.loads(summary or b"{}")["agreement"]
    except (ValueError, KeyError, TypeError):
        return ""
    return named if isinstance(named, str) else ""


def _read_summary(path: Path) -> bytes | None:
    small = path.is_file() and path.stat().st_size <= LARGEST_FILE
    return path.read_bytes() if small else None
