"""What an officer is told of a table: where, and what was found or taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to tell."""

    file: str
    where: str
    """`sheet Figures, cell E7`; empty for the whole file."""
    what: str
    """What was found, and what became of it."""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.file, self.where))) + f": {self.what}"
