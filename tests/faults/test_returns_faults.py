"""Deliberate faults in a partner's return: each is named by sheet and cell, with what to do."""

# ruff: noqa: DTZ001, E501 - spreadsheets know no time zones; one fault a line reads best

from datetime import datetime, time

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from tests.messages_page import explain
from tests.return_files import SOURCE, as_bytes, bring, edit_part, figures, open_filled, save


def put(*cells, sheet="Figures", **formats):
    """Writes values into cells; a keyword gives a cell a number format."""

    def spoil(book):
        for place, value in cells:
            book[sheet][place] = value
        for place, number_format in formats.items():
            book[sheet][place].number_format = number_format

    return spoil


def do(action, sheet="Figures"):
    return lambda book: action(book[sheet])


def hide(sheet, row=0, column=""):
    if row:
        sheet.row_dimensions[row].hidden = True
    else:
        sheet.column_dimensions[column].hidden = True


def answer(row, figure, **others):
    """Cells of a whole answered row."""
    given = {"F": figure, "H": "final", "K": SOURCE} | others
    return [(f"{column}{row}", value) for column, value in given.items()]


def copy_sheet(book):
    book.copy_worksheet(book["Figures"]).title = "Figures (2)"


def add_sheet(title):
    def add(book):
        sheet = book.create_sheet(title)
        sheet["A1"], sheet["B1"] = "burglary", 188

    return add


def add_hidden_sheet(book):
    sheet = book.create_sheet("Workings")
    sheet["A1"], sheet.sheet_state = 5, "hidden"


def rich(*runs):
    """Text of which some runs look otherwise: pairs of words and what their font has."""
    return CellRichText([TextBlock(InlineFont(**font), words) for words, font in runs])


def mark(place, **font):
    return do(lambda sheet: setattr(sheet[place], "font", Font(**font)))


def hide_noughts(sheet):
    sheet["F2"], sheet.sheet_view.showZeros = 0, False


def mask_by_rule(sheet):
    """Numbers below 5 show as <5: here 3 in F2, and not the 40.5 in F7."""
    small = NumberFormat(numFmtId=170, formatCode='"<5"')
    rule = Rule(
        type="cellIs", operator="lessThan", formula=["5"], dxf=DifferentialStyle(numFmt=small)
    )
    sheet.conditional_formatting.add("F2:F9", rule)
    sheet["F2"] = 3


RAISED, STRUCK = {"vertAlign": "superscript"}, {"strike": True}
DATE = datetime(2025, 1, 3)
FAULTS = [
    # numbers
    ("a share where all others are percentages", put(("F7", 0.405)), "cell F7", "0.405, which looks like a share", "Did you mean 40.5?"),
    ("a share as text", put(("F7", "0.405")), "cell F7", "0.405, which looks like a share", "write 0.405%"),
    ("a share in a range", put(("I7", 0.38), ("J7", 42)), "cell I7", "0.38, which looks like a share", "38"),
    ("a percentage where burglaries are counted", put(("F2", 0.5), F2="0%"), "cell F2", "50%, a percentage", "counts burglaries"),
    ("a percentage as text where burglaries are counted", put(("F2", "50%")), "cell F2", "50%, a percentage", "counts burglaries"),
    ("a date that Excel made of a figure", put(("F2", DATE)), "cell F2", "a date or time (03 Jan 2025)", "format Number"),
    ("a time", put(("F2", time(3, 5))), "cell F2", "a date or time", "format Number"),
    ("true", put(("F2", True)), "cell F2", "TRUE, which is not a number", "plain number"),
    ("a sum of money where burglaries are counted", put(("F2", "£3m")), "cell F2", "a sum of money", "counts burglaries"),
    ("a number of metres or of millions", put(("F2", "3m")), "cell F2", "could mean two things", "in figures"),
    ("a comma for decimals", put(("F7", "40,5")), "cell F7", "a comma that could mean two things", "decimals with a point"),
    ("words", put(("F2", "about 200")), "cell F2", "'about 200', which is not a number", "say why in"),
    ("a sum that nobody rounded", put(("F7", 40.123456789)), "cell F7", "a number that nobody rounded", "40.1"),
    ("n/a", put(("F2", "n/a")), "cell F2", "'n/a', which is not a number", "say why in"),
    ("a number of 20 figures", put(("F2", "12345678901234567890")), "cell F2", "is not a number", "plain number"),
    ("too much precision to be true", put(("F7", "4" * 17 + ".5")), "cell F7", "not a number", "plain number"),
    ("a part of a burglary", put(("F2", 210.4)), "cell F2", "210.4, where only whole burglaries are counted", "such as 210"),
    ("a point for thousands", put(("F2", "1.200")), "cell F2", "'1.200', where only whole burglaries are counted", "Did you mean 1200?"),
    # footnotes, and what is struck out
    ("a raised digit behind a percentage", put(("F7", "38¹")), "cell F7", "'38¹', with the sign of a footnote", "under Note"),
    ("a raised digit behind a count", put(("F2", "210²")), "cell F2", "'210²', with the sign of a footnote", "under Note"),
    ("a digit in a circle", put(("F2", "②")), "cell F2", "'②', with the sign of a footnote", "under Note"),
    ("a half", put(("F7", "38½")), "cell F7", "'38½', with the sign of a footnote", "figure alone"),
    ("a footnote in the format of its sign", put(("F2", rich(("210", {}), ("1", RAISED)))), "cell F2", "a raised or lowered sign", "figure alone"),
    ("a lowered sign", put(("F2", rich(("210", {}), ("1", {"vertAlign": "subscript"})))), "cell F2", "a raised or lowered sign", "figure alone"),
    ("a figure corrected by striking out the old one", put(("F2", rich(("210", STRUCK), ("212", {})))), "cell F2", "something that is struck out", "Delete"),
    ("a figure that is struck out", mark("F2", **STRUCK), "cell F2", "something that is struck out", "Delete"),
    ("a word that is struck out", put(("L2", rich(("Not ", STRUCK), ("final", {})))), "cell L2", "something that is struck out", "Delete"),
    ("a raised digit behind a code", put(("A7", "NI 19²")), "cell A7", "'NI 19²', which is not a measure", "ni 192"),
    ("a raised digit behind a period", put(("D2", "2024/25 Q4¹")), "cell D2", "'2024/25 Q4¹', which is not a period", "2006/07 Q3"),
    # what the sheet shows in place of what it holds
    ("a small number under a mask", put(("F2", 3), F2='[<5]"<5";0'), "cell F2", "'3', which the sheet shows as '<5'", "suppressed under Status"),
    ("a number that does not show", put(("F7", 40.5), F7=";;;"), "cell F7", "'40.5', which the sheet shows as nothing", "format General"),
    ("a nought as a dash", put(("F7", 0), F7='0.0;-0.0;"-"'), "cell F7", "'0', which the sheet shows as '-'", "format General"),
    ("a number as a star", put(("F2", 3), F2='"*"'), "cell F2", "'3', which the sheet shows as '*'", "format General"),
    ("an end of a range that does not show", put(("I7", 39), ("J7", 42), I7=";;;"), "cell I7", "'39', which the sheet shows as nothing", "format General"),
    ("a status that does not show", put(H2=";;;"), "cell H2", "'provisional', which the sheet shows as nothing", "format General"),
    ("a nought on a sheet without noughts", do(hide_noughts), "cell F2", "'0', which the sheet shows as nothing", "format General"),
    ("a mask by a rule", do(mask_by_rule), "cell F2", "'3', which the sheet shows as '<5'", "format General"),
    # formulas and errors
    ("a formula that was never worked out", put(("F2", "=100+99")), "cell F2", "a formula without its result", "save it once"),
    ("an error", put(("F2", "#REF!")), "cell F2", "the error #REF!", "write the figure itself"),
    ("a division by nought", put(("F2", "#DIV/0!")), "cell F2", "the error #DIV/0!", "Mend the formula"),
    # names
    ("a measure that is nearly right", put(("A2", "burglry")), "cell A2", "'burglry', which is not a measure", "Did you mean burglary?"),
    ("a code that is nearly right", put(("A7", "NI 193")), "cell A7", "'NI 193', which is not a measure", "ni 192"),
    ("no measure beside a figure", put(("A2", None)), "cell A2", "no measure beside a figure", "short name"),
    ("a place that is nearly right", put(("C2", "Mill Ende")), "cell C2", "'Mill Ende', which is not a place", "mill end"),
    ("a status that is nearly right", put(("H2", "provisonal")), "cell H2", "'provisonal', which is not one of the words for Status", "provisional"),
    ("a figure with the status late", put(("H2", "late")), "cell H2", "a figure together with the status late", "Delete the figure"),
    ("a status that is a date", put(("H2", DATE)), "cell H2", "a date or time", "format Text"),
    # periods
    ("a year that could be a month", put(("D2", "2011-12")), "cell D2", "'2011-12', which is not a period", "2011/12 for the financial year or Dec 2011"),
    ("a quarter without its year", put(("D2", "Q4")), "cell D2", "'Q4', which is not a period", "2006/07 Q3"),
    ("a date of which the year alone shows", put(("D2", DATE), D2="yyyy"), "cell D2", "a date (03 Jan 2025)", "format Text"),
    ("no period", put(("D2", None)), "cell D2", "no value", "Period"),
    # ranges
    ("the ends of a range the wrong way round", put(("I7", 42), ("J7", 39)), "cell I7", "42, above the upper end 39", "Swap"),
    ("one end of a range", put(("I7", 39)), "cell J7", "one end of a range", "both ends"),
    ("a figure outside its range", put(("I7", 41), ("J7", 42)), "cell F7", "outside its own range", "both ends"),
    # text
    ("a telephone number in a note", put(("L2", "Ring 0116 496 0000")), "cell L2", "contact details", "the role"),
    ("an e-mail address in a note", put(("L2", "Ask ann@example.org")), "cell L2", "contact details", "the role"),
    ("a hidden character in a note", put(("L2", "Fe\u200bll")), "cell L2", "a hidden character (U+200B)", "Type the text again"),
    ("a note that a spreadsheet would run", put(("L2", "+44 fewer")), "cell L2", "run as a formula", "Begin the text with a letter"),
    ("a document that nobody knows", put(("K2", "plan-2025, para 1")), "cell K2", "'plan-2025', which is not a document", "plan-2024"),
    ("a document without a place", put(("K2", "plan-2024")), "cell K2", "does not say where", "paragraph"),
    ("no source", put(("K2", None)), "cell K2", "no source", "--source"),
    ("a note without a figure", put(("L4", "We forgot to ask.")), "cell L4", "something under Note, but neither a figure nor a status", "clear the cell"),
    # the sheet
    ("a hidden row", do(lambda sheet: hide(sheet, row=2)), "row 2", "a figure in a hidden row", "Show the row"),
    ("a hidden column", do(lambda sheet: hide(sheet, column="F")), "cell F2", "the hidden column F", "Show the column"),
    ("merged figures", do(lambda sheet: sheet.merge_cells("F2:F3")), "cell F2", "a merged cell", "Unmerge"),
    ("a row merged into one", do(lambda sheet: sheet.merge_cells("F2:H2")), "cell H2", "a merged cell", "Unmerge"),
    ("the same row twice", put(("A8", "burglary"), ("D8", "2024/25 Q4"), *answer(8, 5)), "row 8", "the same indicator and area and group and period a second time", "delete the other"),
    ("a heading with a new name", put(("F1", "Figures")), "cell F1", "'Figures', which is not a heading", "Did you mean Figure"),
    ("a heading that is gone", put(("F1", None)), "row 1", "no heading Figure", "heading Figure"),
    ("a heading that comes twice", put(("G1", "Figure")), "cell G1", "the heading Figure more than once", "Keep one"),
    ("a column of the partner's own", put(("M1", "Comments")), "cell M1", "'Comments', which is not a heading", "delete it"),
    ("words below no heading", put(("M4", "see me")), "cell M4", "something below no heading", "Give the column a heading"),
    ("no headings at all", do(lambda sheet: sheet.delete_rows(1)), "row 1", "no headings", "Put back the headings"),
    ("headings far down", do(lambda sheet: sheet.insert_rows(1, 20)), "row 1", "no headings in the first 15 rows", "Put back"),
    # the workbook
    ("a sheet with a new name", lambda book: setattr(book["Figures"], "title", "Our numbers"), "", "no sheet named Figures", "the name Figures"),
    ("two sheets of figures", copy_sheet, "sheet Figures (2)", "a second sheet", "one sheet"),
    ("ratings with a new name", lambda book: setattr(book["Ratings"], "title", "RAG ratings"), "sheet RAG ratings", "'RAG ratings', which is not a sheet of a return", "name it Ratings"),
    ("figures on a sheet of the partner's own", add_sheet("Sheet1"), "sheet Sheet1", "'Sheet1', which is not a sheet of a return", "Move what belongs to the return to the sheet Figures or Ratings"),
    ("a sheet whose name ends in a space", add_sheet("figures "), "sheet figures ", "a second sheet", "one sheet"),
    ("a hidden sheet of figures", do(lambda sheet: setattr(sheet, "sheet_state", "hidden")), "sheet Figures", "a hidden sheet", "Show the sheet"),
    ("a hidden sheet of workings", add_hidden_sheet, "sheet Workings", "a hidden sheet", "delete it"),
    ("a return for another agreement", put(("B1", "bigshire"), sheet="Lists"), "", "a return for 'bigshire'", "by itself"),
    # ratings
    ("amber without a reason", put(("F2", "amber"), ("H2", SOURCE), sheet="Ratings"), "sheet Ratings, cell G2", "no reason for amber", "plain sentence"),
    ("a rating that is nearly right", put(("F2", "greeen"), ("H2", SOURCE), sheet="Ratings"), "sheet Ratings, cell F2", "'greeen'", "green"),
    ("a rating of another kind", put(("F2", "worse"), ("G2", "So."), ("H2", SOURCE), sheet="Ratings"), "sheet Ratings, cell F2", "'worse', which is not a rating for delivery", "green"),
]  # fmt: skip
WITH_OTHERS = {"a merged cell", "the hidden column F", "no heading Figure"}
"""Faults that are told at more than one cell, or with what follows from them."""


@pytest.mark.parametrize(
    ("spoil", "where", "found", "advice"),
    [fault[1:] for fault in FAULTS],
    ids=[f[0] for f in FAULTS],
)
def test_a_fault_is_named_by_its_cell_with_what_to_do(
    smallshire, tmp_path, spoil, where, found, advice
):
    book = open_filled()
    spoil(book)
    before = figures(smallshire).read_bytes()
    path = save(book, tmp_path)
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert result.exit_code == 1, result.output
    told = result.output.split("\n\n")[0].split("\n")
    pairs = list(zip(told[::2], told[1::2], strict=False))
    assert any(
        f"{path}, line" in line and f"{where}: found" in line and found in line and advice in mend
        for line, mend in pairs
    ), result.output
    assert len(pairs) == 1 or found in WITH_OTHERS, result.output
    assert all(explain(line.partition(": found ")[2][:-1]) for line, _ in pairs)
    assert figures(smallshire).read_bytes() == before


def test_every_fault_is_told_at_once_in_the_order_of_the_sheet(smallshire, tmp_path):
    book = open_filled()
    put(("A2", "burglry"), ("F7", 0.405), ("H7", "finall"), *answer(4, "sixty"))(book)
    result = bring(smallshire, save(book, tmp_path))
    cells = [
        line.partition("cell ")[2][:2] for line in result.output.splitlines() if "cell" in line
    ]
    assert cells == ["A2", "F4", "F7"]
    assert "3 problems to mend.\nNothing is written." in result.output


def test_the_result_of_a_formula_is_read(smallshire, tmp_path):
    raw = as_bytes(open_filled())
    with_formula = edit_part(
        raw,
        "xl/worksheets/sheet2.xml",
        r'(<c r="F2"[^>]*>)<v>199</v>',
        r"\1<f>100+99</f><v>199</v>",
    )
    (tmp_path / "return.xlsx").write_bytes(with_formula)
    assert bring(smallshire, tmp_path / "return.xlsx").exit_code == 0
    assert "burglary,,2024/25 Q4,199,provisional" in figures(smallshire).read_text()


def test_the_same_row_in_two_returns_is_told_with_both_files(smallshire, tmp_path):
    one = save(open_filled(), tmp_path, "one.xlsx")
    two = save(open_filled(), tmp_path, "two.xlsx")
    result = bring(smallshire, one, two)
    assert result.exit_code == 1
    assert f"{two}, line 2, sheet Figures, row 2" in result.output
    assert f"(first in {one}, row 2)" in result.output
