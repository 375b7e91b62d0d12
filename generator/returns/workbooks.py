"""A partner's workbook as a `Return`, or what is wrong with the whole file."""

import io
import warnings
from collections.abc import Collection, Iterator
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.check.problems import near
from generator.model.limits import MOST_SHEET_ROWS
from generator.model.problem import Problem
from generator.returns.cells import At, Grid, Return, UnreadableError
from generator.returns.forms import FORMS, LISTS, README, SENT
from generator.returns.safety import inspect_workbook
from generator.returns.sent import read_sent
from generator.returns.sheets import Pair, is_filled, read_grid
from generator.returns.tidy import fold

_EXPECTED = {fold(form.sheet): form.sheet for form in FORMS}
_OURS = {*_EXPECTED, fold(README), fold(LISTS), fold(SENT)}


def read_workbook(file: str, raw: bytes, problems: list[Problem]) -> Return | None:
    """The return in a workbook; None where the file cannot be opened. Never runs a macro."""
    try:
        has_formulas = inspect_workbook(raw)
        results = open_book(raw, data_only=True)
        formulas = open_book(raw, data_only=False) if has_formulas else results
    except UnreadableError as error:
        problems.append(At(file, 1, "").problem(error.found, error.advice))
        return None
    sheets = {fold(sheet.title): sheet for sheet in reversed(results.worksheets)}
    problems.extend(_find_wrong_sheets(file, results))
    grids = []
    for name in _EXPECTED:
        if name in sheets:
            pair = Pair(sheets[name], _same(formulas, sheets[name].title))
            grids.append(_read_sheet(pair, file, problems))
    sent = read_sent(sheets.get(fold(SENT)))
    return Return(file, _read_agreement(sheets.get(fold(LISTS))), tuple(grids), sent)


def open_book(raw: bytes, *, data_only: bool) -> Workbook:
    """An inspected workbook; raises UnreadableError where it cannot be opened."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(
                io.BytesIO(raw), data_only=data_only, keep_links=False, rich_text=True
            )
    except Exception:  # openpyxl has no error of its own: any part may fail in any way
        advice = "Open it in Excel and save it as an Excel Workbook (.xlsx)."
        raise UnreadableError("a damaged workbook", advice) from None


def _same(book: Workbook, title: str) -> Worksheet:
    sheet: Any = book[title]
    return sheet  # type: ignore[no-any-return]


def _read_agreement(lists: Worksheet | None) -> str:
    """The folder of the agreement, as the template keeps it on its hidden sheet."""
    if lists is None or fold(str(lists["A1"].value)) != "agreement":
        return ""
    return str(lists["B1"].value or "").strip()


def _find_wrong_sheets(file: str, book: Workbook) -> Iterator[Problem]:
    titles = {fold(sheet.title): sheet.title for sheet in book.worksheets}
    whole = At(file, 1, "")
    is_template = fold(LISTS) in titles
    lacks_figures = not _EXPECTED.keys() & titles.keys() or (
        is_template and fold(FORMS[0].sheet) not in titles
    )
    if lacks_figures:
        wanted = FORMS[0].sheet
        advice = f"Give the sheet with the figures the name {wanted}."
        yield whole.problem(
            f"no sheet named {wanted} (there is {', '.join(book.sheetnames)})", advice
        )
    seen: set[str] = set()
    for sheet in book.worksheets:
        name, is_hidden = fold(sheet.title), sheet.sheet_state != "visible"
        at = At(file, 1, f"sheet {sheet.title}")
        if name in _EXPECTED and is_hidden:
            yield at.problem("a hidden sheet", "Show the sheet, and check what is on it.")
        elif name not in _OURS and is_hidden and is_filled(sheet):
            yield at.problem("a hidden sheet", "Show the sheet, check what is on it, or delete it.")
        elif is_filled(sheet) and (name in seen or name.startswith(tuple(_EXPECTED))):
            if name in seen or name not in _EXPECTED:
                like = near(sheet.title, [form.sheet for form in FORMS])
                advice = f"{like} Put all rows on one sheet of that name."
                yield at.problem(f"a second sheet named '{sheet.title}'", advice)
        elif name not in _OURS and is_filled(sheet) and not lacks_figures:
            # a return without figures has all its sheets listed already
            found = f"'{sheet.title}', which is not a sheet of a return"
            yield at.problem(found, _say_where_it_belongs(titles.keys()))
        seen.add(name)


def _say_where_it_belongs(titles: Collection[str]) -> str:
    """What to do with a sheet that nobody reads, which may be one of ours with a new name."""
    missing = [form.sheet for form in FORMS if fold(form.sheet) not in titles]
    if missing:
        names = " or ".join(missing)
        return f"If it is a part of the return, name it {names}. If not, delete it."
    names = " or ".join(form.sheet for form in FORMS)
    return f"Move what belongs to the return to the sheet {names}, and delete this one."


def _read_sheet(pair: Pair, file: str, problems: list[Problem]) -> Grid:
    grid = read_grid(pair, file)
    if len(grid.rows) == MOST_SHEET_ROWS.value:
        advice = f"Split the return into several files. {MOST_SHEET_ROWS.advice}"
        at = At(file, 1, f"sheet {grid.title}")
        problems.append(at.problem(f"more than {MOST_SHEET_ROWS.value} filled rows", advice))
    return grid
