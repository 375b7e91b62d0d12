"""What the columns of the open data hold, for people and for programs."""

from dataclasses import dataclass

from generator.describe.language import NOTHING, Phrase
from generator.model.sentence import NO_WORDS, Sentence
from generator.schema.open_columns import CellKind, Column, Empty


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """The words of one column."""

    title: Phrase
    what: Phrase
    empty: Phrase = NOTHING
    """Why a cell is empty, where there is more to say than for every column of its kind."""


_OWN_UNIT = Phrase("In the unit of the measure.")
_SHARE = Phrase("A share: 1 is all of it.")

COMMON: dict[str, ColumnWords] = {
    "indicator": ColumnWords(Phrase("Measure"), Phrase("The short name of the measure.")),
    "block": ColumnWords(
        Phrase("Topic"),
        Phrase("The short name of the topic."),
        Phrase("Empty for all topics together."),
    ),
    "area": ColumnWords(
        Phrase("Place"), Phrase("The short name of the place."), Phrase("Empty for the whole area.")
    ),
    "period": ColumnWords(Phrase("Time"), Phrase("The time that it is about.")),
    "group": ColumnWords(
        Phrase("Group"), Phrase("The short name of the group."), Phrase("Empty for everyone.")
    ),
    "dimension": ColumnWords(Phrase("Kind of rating"), Phrase("What the rating is about.")),
    "rating": ColumnWords(
        Phrase("Rating"),
        Phrase("The rating that the site shows."),
        Phrase("Empty without a rating."),
    ),
    "lower": ColumnWords(Phrase("Lower end"), Phrase("The lower end of the range.")),
    "upper": ColumnWords(Phrase("Upper end"), Phrase("The upper end of the range.")),
    "source": ColumnWords(Phrase("Source"), Phrase("Where it comes from, and the place in it.")),
    "note": ColumnWords(Phrase("Note"), Phrase("What else there is to know.")),
    "title": ColumnWords(Phrase("Full title"), Phrase("The title in full.")),
    "plain_title": ColumnWords(Phrase("Plain title"), Phrase("The title in plain words.")),
    "points": ColumnWords(Phrase("Figures used"), Phrase("How many figures were used.")),
    "seasonal": ColumnWords(
        Phrase("By season"), Phrase("True where the same times of years are compared.")
    ),
    "figure": ColumnWords(Phrase("Figure"), Phrase("The figure that was used.")),
    "target": ColumnWords(Phrase("Target"), Phrase("The number with which it was compared.")),
    "basis": ColumnWords(Phrase("Basis"), Phrase("How the count is known.")),
    "lead": ColumnWords(Phrase("Lead"), Phrase("The organisation that leads.")),
}
"""Columns that mean the same in every table."""

OWN: dict[tuple[str, str], ColumnWords] = {
    ("indicators", "code"): ColumnWords(Phrase("Code"), Phrase("The national code.")),
    ("indicators", "blocks"): ColumnWords(
        Phrase("Topics"), Phrase("The topics that show it, its own first.")
    ),
    ("indicators", "kinds"): ColumnWords(Phrase("Kinds"), Phrase("Why it is in the agreement.")),
    ("indicators", "placeholder"): ColumnWords(
        Phrase("No target yet"), Phrase("True where no target is agreed yet.")
    ),
    ("indicators", "polarity"): ColumnWords(
        Phrase("Which way is better"), Phrase("Which way is better.")
    ),
    ("indicators", "unit"): ColumnWords(
        Phrase("Unit"), Phrase("What one figure counts."), Phrase("Empty for a plain number.")
    ),
    ("indicators", "multiple"): ColumnWords(
        Phrase("Counted in"),
        Phrase("What its figures are multiplied by on pages: 1000 where they are in thousands."),
    ),
    ("indicators", "method"): ColumnWords(Phrase("Method"), Phrase("How it is rated.")),
    ("indicators", "counts_with"): ColumnWords(
        Phrase("Counts with"), Phrase("The measure with which it is counted as one.")
    ),
    ("figures", "value"): ColumnWords(Phrase("Figure"), _OWN_UNIT),
    ("figures", "status"): ColumnWords(
        Phrase("Status"),
        Phrase("How firm the figure is, or why there is none."),
        Phrase("Empty where nobody says."),
    ),
    ("targets", "value"): ColumnWords(
        Phrase("Target"), Phrase("In the unit of the measure, alone or with its side.")
    ),
    ("targets", "kind"): ColumnWords(Phrase("Kind of target"), Phrase("What the number is.")),
    ("ratings", "set_by"): ColumnWords(Phrase("Set by"), Phrase("Who set the rating.")),
    ("ratings", "reason"): ColumnWords(Phrase("Reason"), Phrase("Why officers rate it so.")),
    ("ratings", "advantage_share"): ColumnWords(
        Phrase("Advantage"),
        Phrase(
            "How much better than the target, as a share of it. It is below 0 where it is worse."
        ),
        Phrase("Empty where no sum is done."),
    ),
    ("ratings", "explanation"): ColumnWords(
        Phrase("Sum"),
        Phrase("How the rating was worked out, in words."),
        Phrase("Empty where no sum is done, and for earlier times and for places."),
    ),
    ("ratings", "declared"): ColumnWords(
        Phrase("Rating of officers"),
        Phrase("What officers entered."),
        Phrase("Empty where they entered nothing."),
    ),
    ("ratings", "computed"): ColumnWords(
        Phrase("Rating by the rule"),
        Phrase("What the rule gives."),
        Phrase("Empty where it gives nothing."),
    ),
    ("counts", "count"): ColumnWords(
        Phrase("Measures"), Phrase("How many measures have the rating.")
    ),
    ("counts", "denominator"): ColumnWords(
        Phrase("Out of"), Phrase("How many measures were counted.")
    ),
    ("movements", "first"): ColumnWords(
        Phrase("First time"), Phrase("The time of the first figure.")
    ),
    ("movements", "last"): ColumnWords(Phrase("Last time"), Phrase("The time of the last figure.")),
    ("movements", "added"): ColumnWords(
        Phrase("Adds up"), Phrase("True where figures add up over the year.")
    ),
    ("movements", "statistic"): ColumnWords(
        Phrase("S"), Phrase("Pairs of figures that rise, less pairs that fall.")
    ),
    ("movements", "probability"): ColumnWords(
        Phrase("Chance"), Phrase("How likely so large an S is by chance.")
    ),
    ("movements", "trend"): ColumnWords(Phrase("Trend"), Phrase("What is clear at 5%.")),
    ("movements", "headline"): ColumnWords(Phrase("Clear trend"), Phrase("What is clear at 1%.")),
    ("movements", "usual_change"): ColumnWords(
        Phrase("Usual change"),
        Phrase("The mean step from one figure to the next."),
        Phrase("Empty with too few figures."),
    ),
    ("movements", "mean"): ColumnWords(
        Phrase("Mean"), Phrase("The mean of the figures."), Phrase("Empty with too few figures.")
    ),
    ("movements", "lower_limit"): ColumnWords(
        Phrase("Lower limit"),
        Phrase("Where the usual range begins."),
        Phrase("Empty with too few figures."),
    ),
    ("movements", "upper_limit"): ColumnWords(
        Phrase("Upper limit"),
        Phrase("Where the usual range ends."),
        Phrase("Empty with too few figures."),
    ),
    ("forecasts", "value"): ColumnWords(Phrase("Forecast"), _OWN_UNIT),
    ("forecasts", "yearly_change"): ColumnWords(
        Phrase("Change in a year"), Phrase("How much the line rises in a year.")
    ),
    ("comparisons", "kind"): ColumnWords(Phrase("Whose"), Phrase("Whose figure it is.")),
    ("comparisons", "of"): ColumnWords(Phrase("Name"), Phrase("The name of that area.")),
    ("comparisons", "value"): ColumnWords(Phrase("Figure"), _OWN_UNIT),
    ("groups", "group"): ColumnWords(Phrase("Group"), Phrase("The short name of the group.")),
    ("groups", "title"): ColumnWords(
        Phrase("Group in words"), Phrase("What pages call the group.")
    ),
    ("groups", "set"): ColumnWords(Phrase("Set"), Phrase("The way to tell people apart.")),
    ("groups", "set_title"): ColumnWords(Phrase("Set in words"), Phrase("What pages call it.")),
    ("rewards", "reward"): ColumnWords(
        Phrase("Reward target"), Phrase("The short name of the reward target.")
    ),
    ("rewards", "without_agreement"): ColumnWords(
        Phrase("Without the agreement"), Phrase("What was expected without the agreement.")
    ),
    ("rewards", "stretch"): ColumnWords(Phrase("Harder target"), Phrase("The harder target.")),
    ("rewards", "share"): ColumnWords(Phrase("Part made"), _SHARE),
    ("rewards", "trigger"): ColumnWords(
        Phrase("Earns from"), Phrase("The figure from which it earns anything.")
    ),
    ("rewards", "paid_share"): ColumnWords(Phrase("Part paid"), _SHARE),
    ("rewards", "possible"): ColumnWords(
        Phrase("Could earn"), Phrase("The most that it could earn.")
    ),
    ("rewards", "earned"): ColumnWords(Phrase("Would earn"), Phrase("What it would earn now.")),
    ("blocks", "summary"): ColumnWords(Phrase("About"), Phrase("What the topic is about.")),
    ("areas", "kind"): ColumnWords(Phrase("Kind of place"), Phrase("What kind of place it is.")),
    ("areas", "name"): ColumnWords(Phrase("Name"), Phrase("The name of the place.")),
    ("areas", "named"): ColumnWords(Phrase("Named"), Phrase("True where its name is known.")),
    ("areas", "parent"): ColumnWords(Phrase("Lies in"), Phrase("The place that it lies in.")),
    ("areas", "postcodes"): ColumnWords(
        Phrase("Postcodes"), Phrase("The first parts of its postcodes.")
    ),
    ("periods", "starts"): ColumnWords(Phrase("First day"), Phrase("Year, month and day.")),
    ("periods", "ends"): ColumnWords(Phrase("Last day"), Phrase("Year, month and day.")),
    ("sources", "source"): ColumnWords(
        Phrase("Short name"), Phrase("With it the column source of other tables begins.")
    ),
    ("sources", "publisher"): ColumnWords(Phrase("Publisher"), Phrase("Who published it.")),
    ("sources", "date"): ColumnWords(Phrase("Date"), Phrase("When it was published.")),
    ("sources", "url"): ColumnWords(Phrase("Address"), Phrase("Where it is on the web.")),
}
"""Columns that mean something of their own, by table and name."""

KIND_WORDS: dict[CellKind, Phrase] = {
    CellKind.TEXT: Phrase("text"),
    CellKind.NAME: Phrase("short name"),
    CellKind.NUMBER: Phrase("number"),
    CellKind.WHOLE: Phrase("whole number"),
    CellKind.GOAL: Phrase("number, with a sign such as < before it where it has a side"),
    CellKind.TRUTH: Phrase("true or false"),
    CellKind.DAY: Phrase("day"),
    CellKind.LIST: Phrase("short names with spaces between"),
}
EMPTY_WORDS: dict[Empty, Phrase] = {
    Empty.NEVER: NOTHING,
    Empty.NO_USE: Phrase("Empty where there is none."),
    Empty.NOT_KNOWN: Phrase("Empty where it is not known."),
    Empty.BY_STATUS: Phrase("Where it is empty, the column Status says why."),
}

NO_LICENCE = Phrase("no licence is stated")


def find_words(table: str, column: Column) -> ColumnWords:
    """The words of a column of a table."""
    return OWN.get((table, column.name)) or COMMON[column.name]


def say_empty(table: str, column: Column) -> Sentence:
    """Why a cell of the column may be empty; nothing where none is."""
    if column.empty is Empty.NEVER:
        return NO_WORDS
    own = find_words(table, column).empty
    return (own if own is not NOTHING else EMPTY_WORDS[column.empty])()
