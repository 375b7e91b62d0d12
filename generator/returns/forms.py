"""The two tables that a partner can fill in: their sheets, headings and columns of data files."""

from dataclasses import dataclass
from enum import StrEnum


class Entry(StrEnum):
    """What a cell under a heading holds."""

    INDICATOR = "indicator"
    AREA = "area"
    PERIOD = "period"
    NUMBER = "number"
    WORD = "word"
    """One of the fixed words, such as final."""
    TEXT = "text"
    HELP = "help"
    """For the reader of the template alone; never read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One column of a sheet."""

    title: str
    entry: Entry
    column: str = ""
    """The column of the data file; empty for help."""
    width: int = 14
    """In characters."""
    note: str = ""
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

    def heading(self, column: str) -> Heading:
        """The heading over a column of the data file."""
        return next(one for one in self.headings if one.column == column)

    def title(self, column: str) -> str:
        """What a sheet calls a column; its own name where no sheet has it."""
        return next((one.title for one in self.headings if one.column == column), column)


_INDICATOR = Heading(
    title="Indicator",
    entry=Entry.INDICATOR,
    column="indicator",
    width=24,
    note="The short name of the measure. Leave it as it is.",
)
_MEASURES = Heading(
    title="What it measures",
    entry=Entry.HELP,
    width=38,
    note="The measure in plain words. This column is not read.",
)
_PERIOD = Heading(
    title="Period",
    entry=Entry.PERIOD,
    column="period",
    width=18,
    note="The time that the figure covers, such as 2006/07 Q3, Dec 2006 or at 31 Dec 2006.",
)
_SOURCE = Heading(
    title="Source",
    entry=Entry.TEXT,
    column="source",
    width=30,
    note="The document, a comma and the place in it. The sheet Read me lists the documents.",
)

FIGURES = Form(
    sheet="Figures",
    file="figures.csv",
    key=("indicator", "area", "period"),
    answers=("value", "status"),
    headings=(
        _INDICATOR,
        _MEASURES,
        Heading(
            title="Area",
            entry=Entry.AREA,
            column="area",
            width=24,
            note="The place that the figure is for. Leave it as it is.",
        ),
        _PERIOD,
        Heading(
            title="Last figure",
            entry=Entry.HELP,
            width=20,
            note="The figure before this one, to help you check. This column is not read.",
        ),
        Heading(
            title="Figure",
            entry=Entry.NUMBER,
            column="value",
            note="One number. For a percentage, write 68.2 or 68.2%. If you have none, leave it "
            "empty and say why under Status.",
        ),
        Heading(title="Unit", entry=Entry.HELP, width=16, note="What is counted. It is not read."),
        Heading(
            title="Status",
            entry=Entry.WORD,
            column="status",
            width=16,
            note="How firm the figure is, or why there is none. Pick a word from the list.",
        ),
        Heading(
            title="Lower",
            entry=Entry.NUMBER,
            column="lower",
            width=10,
            note="The low end of the range, if you have one. Fill in both ends or neither.",
        ),
        Heading(
            title="Upper",
            entry=Entry.NUMBER,
            column="upper",
            width=10,
            note="The high end of the range, if you have one.",
        ),
        _SOURCE,
        Heading(
            title="Note",
            entry=Entry.TEXT,
            column="note",
            width=40,
            note="One plain sentence for the public. No names, telephone numbers or e-mail.",
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
            title="What is rated",
            entry=Entry.WORD,
            column="dimension",
            width=16,
            note="Outcome is the result. Delivery is the work. Leave it as it is.",
        ),
        Heading(
            title="Last rating",
            entry=Entry.HELP,
            width=22,
            note="The rating before this one. This column is not read.",
        ),
        Heading(
            title="Rating",
            entry=Entry.WORD,
            column="rating",
            width=20,
            note="Pick a word from the list. Leave it empty if you do not rate this measure.",
        ),
        Heading(
            title="Reason",
            entry=Entry.TEXT,
            column="reason",
            width=40,
            note="Why, in one plain sentence. Amber, red and the like need one.",
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
