"""Partners' returns, spoilt: the bytes of a workbook, the XML inside it, its cells, and CSV."""

import csv
import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from openpyxl.utils.exceptions import IllegalCharacterError

from tests.fuzz.damage import change_cell, spoil
from tests.fuzz.texts import NUMBERS, PERIODS, TEXTS
from tests.return_files import SOURCE, as_bytes, open_filled

_PARTS = re.compile(r"\.(xml|rels)$")
_NUMBER = re.compile(rb'(?<=")-?\d+(?=")|(?<=<v>)[^<]+(?=</v>)')
_ATTRIBUTE = re.compile(rb'(?<=")[^"<>]*(?=")')
_TAG = re.compile(rb"<[^<>]+>")
_ODD = (
    True, -1, 0, 1e308, -0.0, 0.1 + 0.2, 10**17, date(2024, 12, 31), datetime(1900, 1, 1),  # noqa: DTZ001 - as sheets have them
    time(1, 2), timedelta(days=3), "=1+1", "#DIV/0!", "#N/A", 45657, 0.413, date(9999, 12, 31),
)  # fmt: skip
_FORMATS = ("0%", "0.0%", "yyyy", "mmm yyyy", "@", "[Red]0", "General", '"£"0', "0/0", "[h]", ";;;")
_IN_XML = ("&lt;", "1E999", "-5", "99999999999", "", "x", "NaN", "INF", "&#0;", "&a;", "A0", "é")
CSV_ROWS = (
    ("indicator", "area", "period", "value", "status", "lower", "upper", "source", "note"),
    ("burglary", "", "2024/25 Q4", "199", "provisional", "", "", SOURCE, "Counted twice."),
    ("recycling", "", "2024/25 Q4", "40.5", "final", "38", "42", SOURCE, ""),
    ("burglary", "", "2024/25 Q3", "211", "revised", "", "", SOURCE, ""),
    ("noise", "", "2024/25 Q4", "", "late", "", "", SOURCE, ""),
)


@cache
def filled() -> bytes:
    """A template with good answers."""
    return as_bytes(open_filled())


@cache
def filled_csv() -> bytes:
    """The same kind of answers in a CSV file."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(CSV_ROWS)
    return out.getvalue().encode()


def spoil_csv(chance: Random) -> tuple[bytes, list[str]]:
    """A return in CSV with something wrong in it, or with other good answers."""
    if chance.random() < 0.5:
        return change_cell(chance, filled_csv()), ["change_cell"]
    return spoil(chance, "return.csv", filled_csv())


def spoil_workbook(chance: Random) -> tuple[bytes, list[str]]:
    """A return in a workbook with something wrong in it, or with other good answers."""
    way = chance.choice((_spoil_zip, _spoil_part, _spoil_part, *(_spoil_cells,) * 4))
    return way(chance), [way.__name__.strip("_")]


def _spoil_zip(chance: Random) -> bytes:
    return spoil(chance, "return.xlsx", filled())[0]


def _spoil_part(chance: Random) -> bytes:
    """The workbook with one part inside it changed, and zipped again."""
    with zipfile.ZipFile(io.BytesIO(filled())) as before:
        parts = {info.filename: before.read(info) for info in before.infolist()}
    name = chance.choice([name for name in parts if _PARTS.search(name)])
    if chance.random() < 0.5:
        name = "xl/worksheets/sheet2.xml"
    way = chance.randrange(6)
    if way == 0:
        parts[name] = spoil(chance, name, parts[name])[0]
    elif way == 1:
        del parts[name]
    elif way == 2:
        parts[chance.choice(list(parts))] = parts[name]
    else:
        pattern = (_NUMBER, _ATTRIBUTE, _TAG)[way - 3]
        for _ in range(chance.choice((1, 1, 4))):
            parts[name] = _change_one(chance, pattern, parts[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for part, content in parts.items():
            after.writestr(part, content)
    return out.getvalue()


def _change_one(chance: Random, pattern: re.Pattern[bytes], content: bytes) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    one = chance.choice(found)
    given = chance.choice((chance.choice(_IN_XML).encode(), chance.choice(found)[0]))
    return content[: one.start()] + given + content[one.end() :]


def _spoil_cells(chance: Random) -> bytes:
    """The workbook with other values in its cells, as a partner would type them."""
    book = open_filled()
    sheet = book["Figures"] if chance.random() < 0.8 else chance.choice(book.worksheets)
    for _ in range(chance.choice((1, 1, 2, 5, 12))):
        row, column = chance.choice((1, 2, 2, 3, 5, 7, 8, 9)), chance.randrange(1, 13)
        if chance.random() < 0.9:
            row = max(row, 2)
        values = chance.choice((TEXTS, NUMBERS, PERIODS, _ODD, (None,)))
        cell = sheet.cell(row, column)
        try:
            cell.value = chance.choice(values)
        except (
            ValueError,
            AttributeError,
            IllegalCharacterError,
        ):  # openpyxl itself would not write it
            continue
        if chance.random() < 0.2:
            cell.number_format = chance.choice(_FORMATS)
    _change_sheet(chance, book, sheet)
    try:
        return as_bytes(book)
    except (ValueError, AttributeError, TypeError):  # nor this
        return _spoil_part(chance)


def _change_sheet(chance: Random, book, sheet) -> None:
    way = chance.randrange(30)
    if way == 0:
        sheet.delete_rows(chance.randrange(1, 8))
    elif way == 1:
        sheet.delete_cols(chance.randrange(1, 12))
    elif way == 2:
        sheet.insert_rows(chance.randrange(1, 8), 3)
    elif way == 3:
        sheet.insert_cols(chance.randrange(1, 12))
    elif way == 4:
        sheet.title = chance.choice(("Targets", "Sheet1", "figures ", "a" * 31, "é"))
    elif way == 5:
        book.create_sheet(chance.choice(("Actions", "Extra", "figures"))).append(["a", "b"])
    elif way == 6:
        sheet.merge_cells("A2:C3")
    elif way == 7:
        book.copy_worksheet(sheet)
    elif way == 8:
        sheet.sheet_state = "veryHidden"
    elif way == 9 and len(book.worksheets) > 1:
        book.remove(sheet)
