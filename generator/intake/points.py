"""One figure, target or light of a table."""

from dataclasses import dataclass

from generator.intake.headings import Role
from generator.intake.values import Read


@dataclass(frozen=True, slots=True)
class Point:
    """One figure, target or light, with the cell in which it stands."""

    period: str
    read: Read
    where: str
    """`sheet Figures, cell E7`."""
    file: str
    role: Role
    light: str = ""
    """The rating, for lights."""
    rates: str = ""
    """What the rating is about; empty for the plan's own first kind of rating."""
    note: str = ""
    """What officers say of a figure."""
    area: str = ""
    """The id of the place that it is of; empty for the whole area."""
