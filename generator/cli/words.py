"""`laa words`: every phrase of the site, from code and templates, in one file to translate."""

from functools import cache
from io import BytesIO
from pathlib import Path

import click
from babel.localedata import exists
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from generator.put import put_files

PACKAGE = Path(__file__).parent.parent
KEYWORDS = {"Phrase": (1,), "say": None, "Plural": (1, 2), "say_many": (1, 2)}
"""Calls whose texts are phrases."""
OURS = {"Phrase": (2,), "Plural": (3, 4)}
"""The same for the second form of a phrase, where the body that writes the plan says it."""
METHODS = [("**.py", "python"), ("templates/**.j2", "jinja2.ext:babel_extract")]
OPTIONS = {
    "templates/**.j2": {"comment_start_string": "<%#", "comment_end_string": "#%>", "silent": "no"}
}
PROJECT = "Local Area Agreements in plain English"


@click.command("words")
@click.argument("code", metavar="LANGUAGE")
def words(code: str) -> None:
    """Make the file for a translation.

    It has every phrase, and lies at generator/languages/LANGUAGE.po. LANGUAGE is a code such as
    cy for Welsh, gu for Gujarati or pa for Punjabi. What is translated in the file already stays.
    """
    from generator.schema import languages  # noqa: PLC0415 - heavy

    if not exists(code.replace("-", "_")) or languages.is_english(code):
        message = f"'{code}' is not the code of another language. Write cy for Welsh, for example."
        raise click.ClickException(message)
    file = languages.FOLDER / f"{code}.po"
    try:
        known, missing = update_language(file, code.replace("-", "_"))
    except ValueError as error:
        message = f"{file.name} cannot be read ({error}). Mend it, or move it away to begin again."
        raise click.ClickException(message) from None
    click.echo(f"{file.name} has {known} phrases. {missing} of them have no translation yet.")


def read_phrases(code: str | None = None) -> Catalog:
    """Every phrase, with the files in which it stands, sorted by file."""
    catalog = Catalog(locale=code, project=PROJECT, fuzzy=False)
    for file, message in _extract():
        catalog.add(message, locations=[(file, 0)])
    return catalog


@cache
def _extract() -> tuple[tuple[str, str | tuple[str, ...]], ...]:
    """Every phrase with its file: to read the whole program takes seconds."""
    found = [
        message
        for keywords in (KEYWORDS, OURS)
        for message in extract_from_dir(PACKAGE, METHODS, OPTIONS, keywords)
    ]
    in_order = sorted(found, key=lambda one: (one[0], one[1]))
    return tuple((file, message) for file, _, message, _, _ in in_order if message)


def update_language(file: Path, code: str) -> tuple[int, int]:
    """Writes every phrase into a language's file, keeping what is translated there.

    Returns how many phrases there are, and how many of them still have no translation. Raises
    ValueError, and leaves the file as it is, where it has faults.
    """
    from generator.schema.translations import get_forms, read_catalog  # noqa: PLC0415 - heavy

    kept = read_catalog(file, code) if file.is_file() else None
    catalog = read_phrases(code)
    if kept:
        kept.update(catalog, no_fuzzy_matching=True)
        catalog = kept
    new = BytesIO()
    write_po(new, catalog, width=0, omit_header=False, ignore_obsolete=True)
    put_files({file: new.getvalue()})
    messages = [message for message in catalog if message.id]
    return len(messages), sum(not all(get_forms(one.string)) for one in messages)
