"""The frozen periods as somebody keeps them: in a folder of data/, or on a published site."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.problem import Problem
from generator.model.published import SUMS

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.csv")
"""The name of a period's file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The files of one agreement, and where they are kept."""

    place: str
    """The folder or the address, without a stroke at its end."""
    agreement: str = ""
    """The folder of the agreement; empty where that is not known."""
    files: Mapping[str, bytes]
    """By name: the periods' files and their receipts."""

    @property
    def periods(self) -> list[str]:
        """The names of the periods' files, the earliest first."""
        return sorted(name for name in self.files if name != SUMS)

    def hash(self, name: str) -> str:
        """The SHA-256 of a file's bytes."""
        return compute(self.files[name])

    def wrong(self, name: str, found: str, advice: str) -> Problem:
        """What is wrong with one of the files."""
        return Problem(f"{self.place}/{name}", 1, "", found, advice)


def compute(raw: bytes) -> str:
    """The SHA-256 of bytes, as sha256sum writes it."""
    return hashlib.sha256(raw).hexdigest()


def find_bad_names(names: Iterable[str]) -> list[str]:
    """Those that no period's file has: nobody opens what they lead to."""
    return [name for name in names if not NAME.fullmatch(name)]
