"""What the tables of the open data are called, and what each of them holds."""

from generator.describe.language import Phrase

TABLE_TITLE: dict[str, Phrase] = {
    "indicators": Phrase("Measures"),
    "figures": Phrase("Figures"),
    "targets": Phrase("Targets"),
    "ratings": Phrase("Ratings"),
    "counts": Phrase("Counts of ratings"),
    "movements": Phrase("Movements"),
    "forecasts": Phrase("Forecasts"),
    "rewards": Phrase("Reward targets"),
    "comparisons": Phrase("Figures of others"),
    "groups": Phrase("Groups of people"),
    "blocks": Phrase("Topics"),
    "areas": Phrase("Places"),
    "periods": Phrase("Times"),
    "sources": Phrase("Sources"),
}
TABLE_WHAT: dict[str, Phrase] = {
    "indicators": Phrase("Every measure, one a row."),
    "figures": Phrase("Every figure with its source, one a row."),
    "targets": Phrase("Every target with its source, one a row."),
    "ratings": Phrase("Every rating, who set it and its sum, one a row."),
    "counts": Phrase("How many measures have each rating, by topic and time."),
    "movements": Phrase("Whether the figures of a measure get better, and how sure that is."),
    "forecasts": Phrase("Where the figures lead if nothing changes, with the range."),
    "rewards": Phrase("How far each reward target has come, and what it could earn."),
    "comparisons": Phrase("Figures of others, and our own goals for later."),
    "groups": Phrase("The groups of people of whom some figures are."),
    "blocks": Phrase("Every topic, one a row."),
    "areas": Phrase("Every place, one a row."),
    "periods": Phrase("The first and the last day of each time in the other tables."),
    "sources": Phrase("Where the rows of the other tables come from."),
}
