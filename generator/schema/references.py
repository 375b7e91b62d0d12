"""The line in a file that tells editors where the file's schema is."""

import posixpath
import re
from pathlib import PurePosixPath

from generator.schema import DETAILS, LISTINGS, OWN_CONTENT, SHARED

FOLDER = "_schema"
"""The folder in data/ that holds the schemas; names with _ in front are no agreements."""
_BEGINS = "# yaml-language-server: $schema="
_LINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=[^\r\n]*")
_FRONT_MATTER = re.compile("\ufeff?---[ \t]*(\r?\n)")
_NEWLINE = re.compile("\r?\n")
_PAGE, _IN_QUARTER = 3, 3
"""Parts of the way to a page and, at least, to commentary: agreement, folder, file."""


def find_schema_of_data(inside: PurePosixPath) -> str | None:
    """The name of the schema of a file in data/, by its way from there; None where it has none."""
    match inside.parts:
        case (_, name) if name == DETAILS or name in LISTINGS:
            return inside.stem
        case (_, "indicators", name) if name.endswith(".yml"):
            return "indicator"
        case _:
            return None


def find_schema_of_content(inside: PurePosixPath) -> str | None:
    """The name of the schema of a file in content/, by its way from there."""
    if len(inside.parts) == 1:
        return inside.stem if inside.name in SHARED else None
    if inside.parts[1:] in {(name,) for name in OWN_CONTENT}:
        return inside.stem
    if inside.suffix != ".md" or len(inside.parts) < _IN_QUARTER:
        return None
    if inside.parts[1] == "duties":
        return "answer"
    return "page" if inside.parts[1] == "pages" and len(inside.parts) == _PAGE else "commentary"


def make_reference(file: str, schema: str) -> str:
    """The line for a file, from the absolute ways to it and to its schema."""
    return f"{_BEGINS}{posixpath.relpath(schema, posixpath.dirname(file))}"


def is_reference(line: str) -> bool:
    """True for a line that tells where a schema is."""
    return _LINE.fullmatch(line) is not None


def refer(text: str, reference: str) -> str:
    """The text with the reference as its first line, or below the --- of front matter.

    A reference that stands there already is replaced. Line ends and a byte order mark stay.
    """
    front = _FRONT_MATTER.match(text)
    begins = front.end() if front else len(text) - len(text.removeprefix("\ufeff"))
    before, after = text[:begins], text[begins:]
    old = _LINE.match(after)
    if old:
        return f"{before}{reference}{after[old.end() :]}"
    newline = _NEWLINE.search(text)
    return f"{before}{reference}{newline[0] if newline else chr(10)}{after}"
