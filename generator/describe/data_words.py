"""What the files of the open data say of themselves, and the words of their workbook."""

from generator.describe.language import Phrase

DESCRIPTION = Phrase("Every figure, target and rating of the {name}, with its source.")

TERMS = Phrase("{licence}. Please name as the source: {attribution}.")
TERMS_ALONE = Phrase("{licence}.")
NO_TERMS = Phrase("No licence is stated for these files.")

LINK_WORDS: dict[str, Phrase] = {
    "workbook.xlsx": Phrase("all tables in one workbook"),
    "csv-metadata.json": Phrase("what each column is, for programs (CSV on the Web)"),
    "datapackage.json": Phrase("the same as a data package"),
    "dataset.json": Phrase("what a catalogue needs to list these data"),
}
"""The files that describe or hold all tables, by their names."""

COVER = Phrase("Cover")
CONTENTS, CONTENTS_TITLE = Phrase("Contents"), Phrase("Table of contents")
NOTES = Phrase("Notes")
SHEET, SHEET_WHAT = Phrase("Sheet name"), Phrase("Table description")
NOTE_NUMBER, NOTE_TEXT = Phrase("Note number"), Phrase("Note text")
NOTE_MARK = Phrase("[note {number}]")
ONE_TABLE = Phrase("This worksheet contains one table.")
INTRODUCTION, ABOUT = Phrase("Introductory information"), Phrase("About these data")
CONTACT = Phrase("Contact")
MADE_FOR = Phrase("These are the data behind the site for {period}.")
SAME_TABLES = Phrase("The same tables are on the site as CSV files.")
PUBLISHED_BY = Phrase("Published by {partnership}. To ask about it: {role}.")
SOURCE = Phrase("Source: {partnership}.")
SCOPE = Phrase("Area: {area}. Time shown first: {period}.")
MARK_NO_USE = Phrase("there is none")
MARK_NOT_KNOWN = Phrase("not known")
MARK_SUPPRESSED = Phrase("hidden, as it could tell of a person")
MARK_LINE = Phrase("Signs in cells: {signs}.")
MARK = Phrase("{sign} {meaning}")
SIGN_WORDS: dict[str, Phrase] = {
    "%": Phrase("% (per cent)"),
    "£": Phrase("£ (pounds)"),
    "€": Phrase("€ (euros)"),
    "$": Phrase("$ (dollars)"),
}
"""Units that are a sign alone: those who hear a workbook read need words."""
