"""The two tables that a partner can fill in: their sheets, headings and columns of data files."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Entry(StrEnum):
    """What a cell under a heading holds."""

    INDICATOR = "indicator"
    AREA = "area"
    GROUP = "group"
    PERIOD = "period"
    NUMBER = "number"
    WORD = "word"
    """One of the fixed words, such as final."""
    TEXT = "text"
    HELP = "help"
    """For the reader of the template alone; never read."""


class Heading(NamedTuple):
    """One column of a sheet."""

    title: str
    entry: Entry
    column: str
    """The column of the data file; empty for help."""
    width: int
    """In characters."""
    note: str
    """The comment on the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One sheet, and the data file that it changes."""

    sheet: str
    file: str
    headings: tuple[Heading, ...]
    key: tuple[str, ...]
    """Columns that together name a row."""
    answers: tuple[str, ...]
    """Columns of which one at least is filled in where the partner answers."""
    optional: tuple[Heading, ...] = ()
    """Columns that a return may have and a template has not."""

    @property
    def readable(self) -> tuple[Heading, ...]:
        """Every column that a return may have."""
        return (*self.headings, *self.optional)

    def heading(self, column: str) -> Heading:
        """The heading over a column of the data file."""
        return next(one for one in self.readable if one.column == column)

    def title(self, column: str) -> str:
        """What a sheet calls a column; its own name where no sheet has it."""
        return next((one.title for one in self.readable if one.column == column), column)


_INDICATOR = Heading(
    "Indicator",
    Entry.INDICATOR,
    "indicator",
    24,
    "The short name of the measure. Leave it as it is.",
)
_MEASURES = Heading(
    "What it measures", Entry.HELP, "", 38, "The measure in plain words. This column is not read."
)
_PERIOD = Heading(
    "Period",
    Entry.PERIOD,
    "period",
    18,
    "The time that the figure covers, such as 2006/07 Q3, Dec 2006 or at 31 Dec 2006.",
)
_SOURCE = Heading(
    "Source",
    Entry.TEXT,
    "source",
    30,
    "The document, a comma and the place in it. The sheet Read me lists the documents.",
)

FIGURES = Form(
    sheet="Figures",
    file="figures.csv",
    key=("indicator", "area", "group", "period"),
    answers=("value", "status"),
    optional=(
        Heading("Group", Entry.GROUP, "group", 24, "The group of people; empty for everyone."),
    ),
    headings=(
        _INDICATOR,
        _MEASURES,
        Heading(
            "Area", Entry.AREA, "area", 24, "The place that the figure is for. Leave it as it is."
        ),
        _PERIOD,
        Heading(
            "Last figure",
            Entry.HELP,
            "",
            20,
            "The figure before this one, to help you check. This column is not read.",
        ),
        Heading(
            "Figure",
            Entry.NUMBER,
            "value",
            14,
            "One number. For a percentage, write 68.2 or 68.2%. If you have none, leave it "
            "empty and say why under Status.",
        ),
        Heading("Unit", Entry.HELP, "", 16, "What is counted. It is not read."),
        Heading(
            "Status",
            Entry.WORD,
            "status",
            16,
            "How firm the figure is, or why there is none. Pick a word from the list.",
        ),
        Heading(
            "Lower",
            Entry.NUMBER,
            "lower",
            10,
            "The low end of the range, if you have one. Fill in both ends or neither.",
        ),
        Heading("Upper", Entry.NUMBER, "upper", 10, "The high end of the range, if you have one."),
        _SOURCE,
        Heading(
            "Note",
            Entry.TEXT,
            "note",
            40,
            "One plain sentence for the public. No names, telephone numbers or e-mail.",
        ),
    ),
)

RATINGS = Form(
    sheet="Ratings",
    file="ratings.csv",
    key=("indicator", "period", "dimension"),
    answers=("rating",),
    headings=(
        _INDICATOR,
        _MEASURES,
        _PERIOD,
        Heading(
            "What is rated",
            Entry.WORD,
            "dimension",
            16,
            "Outcome is the result. Delivery is the work. Leave it as it is.",
        ),
        Heading(
            "Last rating",
            Entry.HELP,
            "",
            22,
            "The rating before this one. This column is not read.",
        ),
        Heading(
            "Rating",
            Entry.WORD,
            "rating",
            20,
            "Pick a word from the list. Leave it empty if you do not rate this measure.",
        ),
        Heading(
            "Reason",
            Entry.TEXT,
            "reason",
            40,
            "Why, in one plain sentence. Amber, red and the like need one.",
        ),
        _SOURCE,
    ),
)

FORMS = (FIGURES, RATINGS)
README = "Read me"
LISTS = "Lists"
"""The hidden sheet: whose return it is, and the words of the lists."""
SENT = "Sent"
"""The hidden sheet with what the template said when it went out."""
