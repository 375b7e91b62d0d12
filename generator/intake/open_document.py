"""A spreadsheet of LibreOffice (.ods) as sheets, read from its parts of XML.

Files are inspected first: no entities, no parts that unpack without end. Repeated cells are
written out as far as they are filled, and no further.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree

from generator.intake.sheets import Cell, Sheet, cover, too_many_rows, too_many_sheets
from generator.intake.stored import shorten_format
from generator.model.limits import MOST_SHEET_ROWS, MOST_SHEETS
from generator.returns.cells import UnreadableError, Value
from generator.returns.safety import count_cells, inspect_open_document
from generator.returns.sheets import NOT_WORKED_OUT

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _OFFICE, _TEXT, _STYLE, _FO, _NUMBER = (
    _SPACE % name for name in ("table", "office", "text", "style", "xsl-fo-compatible", "datastyle")
)
_MOST_REPEATED = 1_000
"""Filled cells that one cell of the file may stand for."""
_CONTENT, _STYLES = "content.xml", "styles.xml"
"""The sheets with styles of their own, and styles that have a name; a file may do without these."""
_DATE_FORMATS = {"day": "d", "month": "m", "year": "y"}
_DAMAGED = ("a damaged workbook", "Open it in LibreOffice and save it again.")


def read_open_document(file: str, raw: bytes) -> list[Sheet]:
    """Every sheet, hidden ones too; raises UnreadableError where it must not be opened."""
    inspect_open_document(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            root, *others = (
                ElementTree.fromstring(archive.read(name))  # noqa: S314 - inspected
                for name in (_CONTENT, *{_STYLES}.intersection(archive.namelist()))
            )
    except (ElementTree.ParseError, KeyError):
        raise UnreadableError(*_DAMAGED) from None
    looks = _Looks([*others, root])
    sheets = list(root.iter(f"{_TABLE}table"))
    if len(sheets) > MOST_SHEETS.value:
        raise too_many_sheets()
    return [_Reader(looks).read(file, one) for one in sheets]


class _Looks:
    """What the styles of the file say: hidden sheets, grounds, and how numbers are shown."""

    def __init__(self, roots: Sequence[ElementTree.Element]) -> None:
        """`roots` are the parts with styles: what the last says of a name holds."""
        self.fills: dict[str, str] = {}
        self.formats: dict[str, str] = {}
        self.hidden: set[str] = set()
        self.raised: set[str] = set()
        self.struck: set[str] = set()
        shown = {
            one.get(f"{_STYLE}name", ""): one
            for root in roots
            for one in root.iter()
            if one.tag.startswith(_NUMBER)
        }
        for root in roots:
            for style in root.iter(f"{_STYLE}style"):
                self._note(style, shown)

    def _note(self, style: ElementTree.Element, by_name: dict[str, ElementTree.Element]) -> None:
        """What a style says; of how numbers are shown, else what the style says that it is of."""
        name = style.get(f"{_STYLE}name", "")
        for part in style.iter():
            ground = part.get(f"{_FO}background-color", "")
            if ground.startswith("#"):
                self.fills[name] = ground[1:].upper()
            if part.get(f"{_TABLE}display") == "false":
                self.hidden.add(name)
            if part.get(f"{_STYLE}text-position", "").startswith("super"):
                self.raised.add(name)
            if part.get(f"{_STYLE}text-line-through-style", "none") != "none":
                self.struck.add(name)
        shown = by_name.get(style.get(f"{_STYLE}data-style-name", ""))
        if shown is not None:
            self.formats[name] = "-".join(
                _DATE_FORMATS[kind] for one in shown
                if (kind := one.tag.rpartition("}")[2]) in _DATE_FORMATS
            )  # fmt: skip
        elif (parent := style.get(f"{_STYLE}parent-style-name", "")) in self.formats:
            self.formats[name] = self.formats[parent]


class _Reader:
    """One sheet, as its rows are read."""

    def __init__(self, looks: _Looks) -> None:
        self._looks = looks
        self._cells: dict[tuple[int, int], Cell] = {}
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[tuple[int, int, int, int]] = []
        self._styles: dict[int, str] = {}
        self._filled = 0

    def read(self, file: str, sheet: ElementTree.Element) -> Sheet:
        """The sheet's cells."""
        self._read_columns(sheet)
        at, most = 1, MOST_SHEET_ROWS.value
        for row in sheet.iter(f"{_TABLE}table-row"):
            times = _count(row, f"{_TABLE}number-rows-repeated")
            if row.get(f"{_TABLE}visibility", "visible") != "visible":
                self._hidden_rows.update(range(at, at + min(times, most)))
            found = dict(self._read_row(row, at))
            for more in range(at, at + min(times, most + 1)) if found else ():
                self._filled += any(cell.value is not None for cell in found.values())
                if self._filled > most:
                    raise too_many_rows()
                self._cells |= {(more, column): cell for column, cell in found.items()}
            at += times
        return Sheet(
            file,
            sheet.get(f"{_TABLE}name", ""),
            self._cells,
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
            tuple(self._merged),
            sheet.get(f"{_TABLE}style-name", "") in self._looks.hidden,
            covered=cover(tuple(self._merged)),
        )

    def _read_columns(self, sheet: ElementTree.Element) -> None:
        at = 1
        for column in sheet.iter(f"{_TABLE}table-column"):
            times = min(_count(column, f"{_TABLE}number-columns-repeated"), _MOST_REPEATED)
            if column.get(f"{_TABLE}visibility", "visible") != "visible":
                self._hidden_columns.update(range(at, at + times))
            style = column.get(f"{_TABLE}default-cell-style-name", "")
            self._styles.update(dict.fromkeys(range(at, at + times), style))
            at += times

    def _read_row(self, row: ElementTree.Element, number: int) -> Iterator[tuple[int, Cell]]:
        at = 1
        for given in row:
            if given.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
                continue
            times = _count(given, f"{_TABLE}number-columns-repeated")
            self._note_merged(given, number, at)
            is_shown = given.tag == f"{_TABLE}table-cell"
            cell = self._read_cell(given, at) if is_shown else None
            if cell is not None:
                wanted = times if cell.value is not None else min(times, 50)
                if wanted > _MOST_REPEATED:
                    found = "the same words in a thousand cells of a row"
                    raise UnreadableError(found, "Copy the table alone into a new file.")
                yield from ((at + more, cell) for more in range(wanted))
            at += times

    def _note_merged(self, given: ElementTree.Element, row: int, column: int) -> None:
        right = column + _count(given, f"{_TABLE}number-columns-spanned") - 1
        bottom = row + _count(given, f"{_TABLE}number-rows-spanned") - 1
        if (right, bottom) != (column, row):
            covered = count_cells(f"A1:B{(bottom - row + 1) * (right - column + 1)}")
            if covered > 2 * MOST_SHEET_ROWS.value:
                found = "merged cells or links over a whole sheet"
                raise UnreadableError(found, "Copy the table alone into a new file.")
            self._merged.append((row, column, bottom, right))

    def _read_cell(self, given: ElementTree.Element, column: int) -> Cell | None:
        looks = self._looks
        style = given.get(f"{_TABLE}style-name", "") or self._styles.get(column, "")
        fill = looks.fills.get(style, "")
        words, raised = _read_words(given, looks)
        kind = given.get(f"{_OFFICE}value-type", "")
        if not kind and not words:
            is_formula = given.get(f"{_TABLE}formula") is not None
            fault = NOT_WORKED_OUT if is_formula else None
            return Cell(None, fill=fill, fault=fault) if fill or fault else None
        if style in looks.struck:
            fault = ("something that is struck out", "Delete what is struck out.")
            return Cell(None, fill=fill, fault=fault)
        value, number_format = _read_value(given, kind, words)
        return Cell(value, number_format or looks.formats.get(style, ""), fill, raised)


def _count(element: ElementTree.Element, name: str) -> int:
    text = element.get(name, "1")
    return max(1, int(text)) if text.isdecimal() and len(text) <= 7 else 1  # noqa: PLR2004


def _read_words(given: ElementTree.Element, looks: _Looks) -> tuple[str, str]:
    """The words that the cell shows, and those that stand raised; remarks are neither."""
    words: list[str] = []
    raised: list[str] = []

    def walk(part: ElementTree.Element, into: list[str]) -> None:
        into.append(part.text or "")
        for child in part:
            style = child.get(f"{_TEXT}style-name", "")
            if child.tag == f"{_TEXT}s":
                into.append(" ")
            walk(child, raised if style in looks.raised else into)
            into.append(child.tail or "")

    for paragraph in given.findall(f"{_TEXT}p"):
        words.append(" " if words else "")
        walk(paragraph, words)
    return " ".join("".join(words).split()), "".join(raised).strip()


def _read_value(given: ElementTree.Element, kind: str, words: str) -> tuple[Value, str]:
    """The value and a format for it: numbers are taken with the decimals that the cell shows."""
    try:
        if kind in {"float", "percentage", "currency"}:
            number = Decimal(given.get(f"{_OFFICE}value", ""))
            if not number.is_finite():
                raise UnreadableError(*_DAMAGED)
            shown = _find_format(kind, words, given.get(f"{_OFFICE}currency", ""))
            return number, shorten_format(shown, number, words)
        if kind == "date":
            text = given.get(f"{_OFFICE}date-value", "")
            return (datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)), ""
        if kind == "boolean":
            return given.get(f"{_OFFICE}boolean-value") == "true", ""
    except (InvalidOperation, ValueError):
        raise UnreadableError(*_DAMAGED) from None
    return words, ""


def _find_format(kind: str, words: str, currency: str) -> str:
    """The number format that shows a number as these words do."""
    figures = words.removesuffix("%").strip()
    decimals = len(figures.rpartition(".")[2]) if "." in figures else 0
    bare = f"0.{'0' * decimals}" if decimals else "0"
    if kind == "percentage" or words.endswith("%"):
        return f"{bare}%"
    sign = words[:1] if words[:1] in {"£", "$", "€"} else {"GBP": "£", "EUR": "€"}.get(currency, "")
    return f'"{sign}"{bare}' if sign else bare
