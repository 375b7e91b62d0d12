"""Writes the tables that tests/tables/ describes, as .xlsx, .ods and .csv."""

import csv
import io
import re
import zipfile
from datetime import date
from html import escape

import yaml
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter

from tests.where import TESTS

FOLDER = TESTS / "tables"
EVERY = sorted(path.stem for path in FOLDER.glob("*.yml"))


def read_description(name):
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


NAMES = [one for one in EVERY if "sheets" in read_description(one)]
FOLDERS = [one for one in EVERY if one not in NAMES]
"""Exports that are a folder of files, each given as its text."""


def write_folder(description, path):
    for name, text in description["files"].items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")


def write_workbook(description, path):
    book = Workbook()
    book.remove(book.active)
    for one in description["sheets"]:
        sheet = book.create_sheet(one["title"])
        for row, cells in enumerate(one["rows"], 1):
            for column, value in enumerate(cells, 1):
                if value != "":
                    sheet.cell(row, column).value = value
        for cell, number_format in one.get("formats", {}).items():
            sheet[cell].number_format = number_format
        for cell, colour in one.get("fills", {}).items():
            sheet[cell].fill = PatternFill("solid", fgColor=f"FF{colour}")
        for merged in one.get("merged", ()):
            sheet.merge_cells(merged)
        for row in one.get("hidden_rows", ()):
            sheet.row_dimensions[row].hidden = True
        for column in one.get("hidden_columns", ()):
            sheet.column_dimensions[column].hidden = True
        if one.get("hidden"):
            sheet.sheet_state = "hidden"
    book.save(path)


def write_csv(description, path):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=description.get("csv_sign", ","))
    writer.writerows(description["sheets"][0]["rows"])
    path.write_text(out.getvalue(), encoding="utf-8")


_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle"),
    )
)  # fmt: skip


def write_open_document(description, path):
    sheets = "".join(map(_write_sheet, description["sheets"]))
    fills = {fill for one in description["sheets"] for fill in one.get("fills", {}).values()}
    styles = "".join(
        f'<style:style style:name="f{fill}" style:family="table-cell">'
        f'<style:table-cell-properties fo:background-color="#{fill.lower()}"/></style:style>'
        for fill in sorted(fills)
    )
    styles += (
        '<style:style style:name="gone" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="month" style:family="table-cell" style:data-style-name="my"/>'
    )
    named = (  # where LibreOffice keeps how a date is shown
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_SPACES}><office:styles>'
        '<number:date-style style:name="my"><number:month/><number:year/></number:date-style>'
        "</office:styles></office:document-styles>"
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", named)


def _write_sheet(one):
    spans, covered = {}, set()
    for merged in one.get("merged", ()):
        first, last = (re.fullmatch(r"([A-Z]+)([0-9]+)", part) for part in merged.split(":"))
        left, right = column_index_from_string(first[1]), column_index_from_string(last[1])
        top, bottom = int(first[2]), int(last[2])
        spans[top, left] = (right - left + 1, bottom - top + 1)
        covered |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        covered.discard((top, left))
    width = max(map(len, one["rows"]))
    hidden = [column_index_from_string(name) for name in one.get("hidden_columns", ())]
    gone = ' table:visibility="collapse"'
    columns = "".join(
        f"<table:table-column{gone if at in hidden else ''}/>" for at in range(1, width + 1)
    )
    rows = []
    for row, given in enumerate(one["rows"], 1):
        longest = max([len(given), *(c for r, c in covered if r == row)])
        cells = []
        for column in range(1, longest + 1):
            value = given[column - 1] if column <= len(given) else ""
            name = f"{get_column_letter(column)}{row}"
            cells.append(_write_cell(value, one, name, (row, column), spans, covered))
        is_gone = row in one.get("hidden_rows", ())
        rows.append(f"<table:table-row{gone if is_gone else ''}>{''.join(cells)}</table:table-row>")
    style = ' table:style-name="gone"' if one.get("hidden") else ""
    title = escape(one["title"])
    return f'<table:table table:name="{title}"{style}>{columns}{"".join(rows)}</table:table>'


def _write_cell(value, one, name, place, spans, covered):
    if place in covered:
        return "<table:covered-table-cell/>"
    shown, kind = str(value), ""
    number_format = one.get("formats", {}).get(name, "")
    style = one.get("fills", {}).get(name)
    style = f' table:style-name="f{style}"' if style else ""
    if isinstance(value, date):
        shown, kind = f"{value:%b-%y}", f'office:value-type="date" office:date-value="{value}"'
        style = ' table:style-name="month"' if "mmm" in number_format else ""
    elif isinstance(value, int | float) and not isinstance(value, bool):
        kind = f'office:value-type="float" office:value="{value}"'
        if number_format.endswith("%"):
            decimals = number_format.count("0") - 1
            shown = f"{value:.{decimals}%}"
            kind = f'office:value-type="percentage" office:value="{value}"'
    elif value:
        kind = 'office:value-type="string"'
    span = spans.get(place)
    merged = (
        f' table:number-columns-spanned="{span[0]}" table:number-rows-spanned="{span[1]}"'
        if span else ""
    )  # fmt: skip
    words = f"<text:p>{escape(shown)}</text:p>" if shown else ""
    return f"<table:table-cell {kind}{style}{merged}>{words}</table:table-cell>"


WRITERS = {"xlsx": write_workbook, "ods": write_open_document, "csv": write_csv}
