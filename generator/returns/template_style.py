"""How a template looks: fonts, greys, locks, frozen headings and comments."""

from collections.abc import Sequence

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.returns.forms import Entry, Form

WRITTEN_BY = "Partnership"
_BANNER = PatternFill("solid", fgColor="FF1F3A5F")
_GREY = PatternFill("solid", fgColor="FFE7E7E7")
_LINE = Side(style="thin", color="FFB0B0B0")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WHITE_ON_DARK = Font(bold=True, color="FFFFFFFF")
_PALE = Font(color="FF404040")
_COMMENT_WIDTH, _COMMENT_HEIGHT = 260, 110
"""Pixels."""
LINE_HEIGHT = 15
"""Points."""
TEXT = "@"
"""The format of cells that Excel must not turn into dates."""
_AS_TYPED = frozenset({Entry.NUMBER})
"""Cells of the format General: in another one, Excel keeps 68% as 0.68."""


def style_headings(sheet: Worksheet, form: Form) -> None:
    """Writes the headings, locked, each with its comment, and keeps them in sight."""
    for column, heading in enumerate(form.headings, 1):
        cell = sheet.cell(1, column, heading.title)
        cell.font, cell.fill, cell.border = _WHITE_ON_DARK, _BANNER, _BOX
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if heading.note:
            comment = Comment(heading.note, WRITTEN_BY)
            comment.width, comment.height = _COMMENT_WIDTH, _COMMENT_HEIGHT
            cell.comment = comment
        sheet.column_dimensions[get_column_letter(column)].width = heading.width
    sheet.freeze_panes = "C2"


def style_row(sheet: Worksheet, row: int, form: Form, *, is_spare: bool) -> None:
    """Greys and locks what a partner must leave as it is; a spare row is open but for help."""
    for column, heading in enumerate(form.headings, 1):
        cell = sheet.cell(row, column)
        is_key = heading.column in form.key
        is_locked = heading.entry is Entry.HELP or (is_key and not is_spare)
        cell.border = _BOX
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.number_format = "General" if heading.entry in _AS_TYPED else TEXT
        cell.protection = Protection(locked=is_locked)
        if is_locked:
            cell.fill, cell.font = _GREY, _PALE


def fit_height(sheet: Worksheet, row: int) -> None:
    """Makes a row as high as its longest text needs: not every program does so by itself."""
    lines = 1
    for cell in sheet[row]:
        width = sheet.column_dimensions[get_column_letter(cell.column or 1)].width
        lines = max(lines, -(-len(str(cell.value or "")) // max(int(width), 1)))
    if lines > 1:
        sheet.row_dimensions[row].height = lines * LINE_HEIGHT


def protect(sheet: Worksheet) -> None:
    """Locks a sheet without a password; widths, heights and filters stay free."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def style_page(sheet: Worksheet) -> None:
    """Prints on its side, as wide as the page, with the headings on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    sheet.print_title_rows = "1:1"


def write_lines(sheet: Worksheet, lines: Sequence[tuple[str, bool]]) -> None:
    """Lines of text below each other, the headings in bold."""
    sheet.column_dimensions["A"].width = 100
    sheet.sheet_view.showGridLines = False
    for row, (text, is_heading) in enumerate(lines, 1):
        cell = sheet.cell(row, 1, text)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if is_heading:
            cell.font = Font(bold=True, size=14)
        else:
            fit_height(sheet, row)
