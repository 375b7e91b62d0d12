"""The page with the files, and the page that says what each column of them is."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.describe.column_words import KIND_WORDS, find_words, say_empty
from generator.describe.data_words import LINK_WORDS, NO_TERMS, TERMS, TERMS_ALONE
from generator.describe.language import Phrase, say
from generator.describe.page_words import PAGE_TITLE
from generator.describe.table_words import TABLE_TITLE, TABLE_WHAT
from generator.model.places import AgreementDetails
from generator.model.sentence import Sentence, join
from generator.pages.page import Head, Page
from generator.pages.present import list_tables
from generator.pages.view import View
from generator.schema.open_tables import OPEN_TABLES

DATA, DICTIONARY = "get-the-data", "data-dictionary"
DESCRIPTION = Phrase(
    "Every figure, target and rating of the {name} as files, and the papers.",
    ours="Every figure, target and rating of the {name} as files, and where they come from.",
)


@dataclass(frozen=True, slots=True)
class File:
    """A file to fetch."""

    name: str
    words: Sentence


@dataclass(frozen=True, slots=True)
class DataPage:
    """The files that the site gives."""

    terms: Sentence
    """On what terms."""
    tables: tuple[File, ...]
    whole: tuple[File, ...]
    """Files that hold or describe all tables."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column."""

    name: str
    what: Sentence
    kind: Sentence


@dataclass(frozen=True, slots=True)
class TableLines:
    """A table with its columns."""

    file: str
    title: Sentence
    what: Sentence
    columns: tuple[ColumnLine, ...]


def make_data_pages(view: View) -> Iterator[Page]:
    """Both pages."""
    details = view.report.agreement.details
    name = details.name
    given = list_tables(view.report, view.present)
    tables = tuple(File(f"{one}.csv", TABLE_WHAT[one]()) for one in given)
    whole = tuple(File(one, words()) for one, words in LINK_WORDS.items())
    head = Head(PAGE_TITLE[DATA](), DESCRIPTION(name=name))
    content = DataPage(say_terms(details), tables, whole)
    yield view.page(DATA, head, "get-the-data.md.j2", content)
    said = say("What each column in the files of the {name} holds.", name=name)
    head = Head(PAGE_TITLE[DICTIONARY](), said, above=DATA)
    yield view.page(DICTIONARY, head, "data-dictionary.md.j2", tuple(map(_list_columns, given)))


def say_terms(details: AgreementDetails) -> Sentence:
    """On what terms others may use the data, or that nobody says."""
    if not details.licence:
        return NO_TERMS()
    if not details.attribution:
        return TERMS_ALONE(licence=details.licence)
    return TERMS(licence=details.licence, attribution=details.attribution)


def _list_columns(table: str) -> TableLines:
    columns = (
        ColumnLine(
            column.name,
            join((find_words(table, column).what(), say_empty(table, column))),
            KIND_WORDS[column.kind](),
        )
        for column in OPEN_TABLES[table].columns
    )
    return TableLines(f"{table}.csv", TABLE_TITLE[table](), TABLE_WHAT[table](), tuple(columns))
