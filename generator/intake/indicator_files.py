"""A folder with a file of rows and a file of details for each measure, as Open SDG has it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from generator.intake.csv_text import read_csv_text
from generator.intake.sheets import Cell, Sheet, refuse_unfit
from generator.intake.told import Told
from generator.model.exports import ColumnMeans, Export
from generator.model.limits import LARGEST_TEXT
from generator.model.outside import leads_out

DATA, DETAILS = "data", "meta"
_FILE = re.compile(r"indicator_(?P<id>[\w-]+)\.csv", re.IGNORECASE)
_FRONT = re.compile(r"---\s*\n(?P<keys>.*?)\n---", re.DOTALL)
_KEY_OF_WORDS = re.compile(r"[\w-]+(\.[\w-]+)+")
"""How Open SDG names words that stand in another file: global_indicators.1-1-1-title."""
_ONE_OF = (ColumnMeans.SERIES, ColumnMeans.UNIT)
"""Columns in which rows of the whole may differ: the first kind of row is read."""


def list_indicator_files(folder: Path) -> list[Path]:
    """The files of rows in such a folder, in the order of their numbers."""
    found = [one for one in (folder / DATA).glob("*.csv") if _FILE.fullmatch(one.name)]
    return sorted(found, key=lambda one: [part.zfill(4) for part in one.stem.split("-")])


def read_indicator_file(path: Path, shown: str, export: Export) -> Sheet:
    """The rows of the whole as a sheet, with columns of what the file of details says.

    Each cell keeps its row and column. Raises UnreadableError where the file cannot be opened.
    """
    refuse_unfit(path)
    sheet = read_csv_text(shown, path.read_bytes())
    told: list[Told] = []
    rows = list(_choose_rows(sheet, export, told))
    columns = _list_columns(sheet, export)
    kept = {1, *rows}
    cells = {
        place: cell for place, cell in sheet.cells.items()
        if place[1] in columns and place[0] in kept
    }  # fmt: skip
    details = _find_details(path, shown, export, told)
    if any(means is ColumnMeans.UNIT and _fills(sheet, at, rows) for at, means in columns.items()):
        details.pop(ColumnMeans.UNIT, None)
    beyond = 1 + max((column for _, column in sheet.cells), default=0)
    for at, (means, text) in enumerate(details.items(), beyond):
        cells |= {(row, at): Cell(text) for row in rows} | {(1, at): Cell(means.value)}
    return replace(sheet, cells=cells, told=tuple(told))


def _fills(sheet: Sheet, column: int, rows: list[int]) -> bool:
    return any(sheet.at(row, column).text for row in rows)


def _list_headings(sheet: Sheet) -> dict[int, str]:
    return {column: cell.text for (row, column), cell in sheet.cells.items() if row == 1}


def _list_columns(sheet: Sheet, export: Export) -> dict[int, ColumnMeans]:
    """What the columns of the file are; those of parts are none of them."""
    means = {one.printed.casefold(): one.means for one in export.columns}
    return {
        column: means[text.casefold()]
        for column, text in _list_headings(sheet).items()
        if text.casefold() in means
    }


def _choose_rows(sheet: Sheet, export: Export, told: list[Told]) -> Iterator[int]:
    """The rows of the whole: no column of parts has anything, and one unit or series of several."""
    columns, headings = _list_columns(sheet, export), _list_headings(sheet)
    parts = [column for column in headings if column not in columns]
    every = sorted({row for row, _ in sheet.cells if row > 1})
    whole = [row for row in every if not any(sheet.at(row, one).text for one in parts)]
    if len(whole) < len(every):
        names = ", ".join(headings[one] for one in parts)
        what = f"{len(every) - len(whole)} rows of parts ({names}), which are left out"
        told.append(Told(sheet.file, "", what))
    if not whole:
        told.append(Told(sheet.file, "", "no row of the whole, so there is no figure to show"))
    kinds = [column for column, means in columns.items() if means in _ONE_OF]
    first = ""
    for row in whole:
        own = ", ".join(filter(None, (sheet.at(row, one).text for one in kinds)))
        first = first if first or row != whole[0] else own
        if own == first:
            yield row
        else:
            what = f"'{own}', where the first row of the file has '{first}'. It is left out"
            told.append(Told(sheet.file, sheet.name(row), what))


def _find_details(
    path: Path, shown: str, export: Export, told: list[Told]
) -> dict[ColumnMeans, str]:
    """What the file of details says of the measure; its number and its name in any case."""
    found = _FILE.fullmatch(path.name)
    number = found["id"].replace("-", ".") if found else path.stem
    values = _read_details(path.parent.parent / DETAILS, number.replace(".", "-"), told)
    details: dict[ColumnMeans, str] = {}
    for one in export.details:
        text = " ".join(values.get(one.printed, "").split())
        is_key = one.means is not ColumnMeans.CODE and _KEY_OF_WORDS.fullmatch(text)
        if text and not is_key:
            details.setdefault(one.means, text)
    details.setdefault(ColumnMeans.CODE, number)
    if ColumnMeans.TITLE not in details:
        details[ColumnMeans.TITLE] = f"Indicator {number}"
        told.append(Told(shown, "", f"no name in words, so it is called Indicator {number}"))
    return details


def _read_details(folder: Path, name: str, told: list[Told]) -> Mapping[str, str]:
    """The keys of a file of details that are texts; none where there is no file."""
    for path in (folder / f"{name}.yml", folder / f"{name}.md"):
        is_own = path.is_file() and not leads_out(path, folder)
        if not is_own or path.stat().st_size > LARGEST_TEXT.in_bytes:
            continue
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        front = _FRONT.match(text)
        try:
            keys = yaml.load(front["keys"] if front else text, Loader=yaml.BaseLoader)  # noqa: S506
        except yaml.YAMLError:
            what = "a file of details that is no YAML, which is left out"
            told.append(Told(f"{folder.name}/{path.name}", "", what))
            return {}
        if isinstance(keys, dict):
            return {str(key): one for key, one in keys.items() if isinstance(one, str)}
    return {}
