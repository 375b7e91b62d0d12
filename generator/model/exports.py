"""Records of data/_exports/: what the headings and the signs of another system's exports mean."""

from enum import StrEnum

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Verbatim, Words
from generator.model.ratings import Dimension
from generator.model.scale_steps import RatingName
from generator.model.sentence import NO_WORDS

NO_RATING = "none"
"""What a sign means that is no rating."""


class ExportForm(StrEnum):
    """How an export is laid out."""

    TABLE = "table"
    """A table: a row for each measure, or a row for each measure and period."""
    INDICATOR_FILES = "indicator_files"
    """A folder: data/ has a file of rows for each measure, meta/ what is known of it."""


class ColumnMeans(StrEnum):
    """What stands below a heading."""

    CODE = "code"
    """What the system calls the measure, such as NI016."""
    TITLE = "title"
    """The name of the measure."""
    UNIT = "unit"
    """In what it is counted."""
    POLARITY = "polarity"
    """Which way is better."""
    ACTUAL = "actual"
    """The figure."""
    PREVIOUS = "previous"
    """The figure of the time before."""
    BASELINE = "baseline"
    """The starting figure."""
    TARGET = "target"
    """The target."""
    LIGHT = "light"
    """The status: a sign or a word of the list statuses."""
    NOTE = "note"
    """What officers say of the figure. It is shown beside it."""
    LEAD = "lead"
    """The organisation that leads."""
    BLOCK = "block"
    """The topic."""
    FREQUENCY = "frequency"
    """How often there is a figure."""
    PERIOD = "period"
    """The time of all figures of the row."""
    AREA = "area"
    """The place of all figures of the row."""
    PLACEHOLDER = "placeholder"
    """Filled where the target is still to be agreed."""
    SERIES = "series"
    """In indicator files: which of several rows of figures it is. The first one is read."""
    LEFT_OUT = "left out"
    """Nothing that the site reads, such as a trend, which it finds itself."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ExportColumn:
    """One heading."""

    printed: Words
    """The heading as the system prints it, without its period."""
    means: ColumnMeans
    """What stands below it."""
    rates: Dimension | None = None
    """What a status is about; the plan's own first kind of rating if left out."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ExportStatus:
    """One sign or word of a status."""

    printed: Verbatim
    """The sign or the word, as the system prints it."""
    means: RatingName
    """The rating that it is, or none."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Export:
    """What an export of another system means."""

    title: Words
    """What the system is called."""
    columns: tuple[ExportColumn, ...]
    """Its headings. Others are understood by their words, as in any table."""
    form: ExportForm = ExportForm.TABLE
    """How it is laid out."""
    statuses: tuple[ExportStatus, ...] = ()
    """Every sign of a status. If left out, usual words and colours are understood."""
    details: tuple[ExportColumn, ...] = ()
    """In indicator files: keys of the files in meta/, the best one of a kind first."""
    drop: tuple[Words, ...] = ()
    """Words in names of measures that tell readers nothing, such as LAA."""
    area: Words = NO_WORDS
    """Your own area as the column of areas prints it; you are asked if this is left out."""
