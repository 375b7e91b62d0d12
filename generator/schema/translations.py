"""A language's file of phrases: read, and looked through for faults that would stop a build."""

import codecs
import gettext
import re
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

_FAULTS = (PoFileError, UnknownLocaleError, SyntaxError, LookupError, TypeError, ValueError)
"""What babel and gettext raise for a file that no translator's program would write."""


def read_translations(file: Path) -> tuple[gettext.NullTranslations, Locale]:
    """The phrases of a language and its customs; raises ValueError where the file has faults."""
    catalog = read_catalog(file)
    try:
        compiled = BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        return gettext.GNUTranslations(compiled), _find_locale(catalog, file)
    except _FAULTS as problem:
        raise ValueError(str(problem)) from None


def read_catalog(file: Path, code: str | None = None) -> Catalog:
    """The file as it stands; raises ValueError where it has faults.

    `code` is the language's, where the file need not say it.
    """
    try:
        with file.open("rb") as opened:
            catalog = read_po(opened, locale=code, abort_invalid=True)
        if codecs.lookup(catalog.charset).name != "utf-8":
            raise ValueError(f"it says that its charset is {catalog.charset}, and must be UTF-8")
    except _FAULTS as problem:
        raise ValueError(str(problem)) from None
    return catalog


def find_faults(file: Path) -> list[str]:
    """What a translator has to mend before an agreement can speak the language."""
    try:
        read_translations(file)
        return find_wrong_places(read_catalog(file))
    except ValueError as problem:
        return [str(problem)]


def find_wrong_places(catalog: Catalog) -> list[str]:
    """Translations whose {places} are not those of the English."""
    wrong = []
    for message in catalog:
        ids, strings = get_forms(message.id), [text for text in get_forms(message.string) if text]
        of_each = [_places(text) for text in ids] if message.id else [set[str]()]
        wanted = of_each[0].union(*of_each)
        spare = wanted - of_each[0].intersection(*of_each) | ({"number"} if ids[1:] else set())
        places = ", ".join(sorted(wanted)) or "none"
        wrong += [
            f"{ids[0]!r} is translated as {text!r}. Its places are: {places}."
            for text in strings
            if message.id and not _is_filled(text, wanted, spare)
        ]
    return wrong


def get_forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """The forms of a phrase, one for each kind of number that the language tells apart."""
    return [text or ""] if text is None or isinstance(text, str) else list(text)


def _find_locale(catalog: Catalog, file: Path) -> Locale:
    return catalog.locale or Locale.parse(file.stem, sep="-")


def _places(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def _is_filled(text: str, wanted: set[str], spare: set[str]) -> bool:
    """A plural form may leave out its number, as "one measure" does; else all places stand."""
    if re.search(r"(?<!{){(?!\w+})", text):
        return False
    found = _places(text)
    return found <= wanted and wanted - found <= spare
