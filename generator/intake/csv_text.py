"""A CSV file as a sheet: whatever sign stands between the cells, and in the usual alphabets."""

import csv
import io

from generator.intake.decimal_signs import shows_a_comma
from generator.intake.sheets import Cell, Sheet, too_many_rows
from generator.model.limits import LONGEST_LINE, MOST_COLUMNS, MOST_SHEET_ROWS
from generator.model.too_much import tell_too_long
from generator.returns.cells import UnreadableError

SIGNS = (",", ";", "\t", "|")


def read_csv_text(file: str, raw: bytes) -> Sheet:
    """The cells; raises UnreadableError where it is no text or its quotation marks do not match."""
    text = _decode(raw)
    if not text.strip():
        raise UnreadableError("an empty file", "Send the file again.")
    sign = _find_sign(text)
    cells: dict[tuple[int, int], Cell] = {}
    filled, most = 0, MOST_SHEET_ROWS.value
    csv.field_size_limit(LONGEST_LINE.value * 1024)
    try:
        for row, parts in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=sign), 1):
            if len(parts) > MOST_COLUMNS.value:
                found = f"{len(parts):,} columns, where a table has at most {MOST_COLUMNS.value:,}"
                raise UnreadableError(found, f"Split the table. {MOST_COLUMNS.advice}")
            given = {(row, at): Cell(part) for at, part in enumerate(parts, 1) if part.strip()}
            filled += bool(given)
            if filled > most:
                raise too_many_rows()
            cells |= given
    except csv.Error as error:
        if "field limit" in str(error):
            found = tell_too_long(file, 1).found
            raise UnreadableError(found, f"Split the table. {LONGEST_LINE.advice}") from None
        advice = 'Close each quoted text with ", and write " inside it twice.'
        raise UnreadableError(f"quotation marks that do not match ({error})", advice) from None
    commas = sign == ";" and any(shows_a_comma(one.text) for one in cells.values())
    return Sheet(file, "", cells, comma_decimals=commas)


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw:
        raise UnreadableError("a file that is not text", 'Save it as "CSV UTF-8".')
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _find_sign(text: str) -> str:
    """The sign that stands in most of the first lines, and most often."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    return max(SIGNS, key=lambda sign: (sum(sign in one for one in lines), text.count(sign)))
