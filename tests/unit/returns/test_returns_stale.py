"""A return that comes back late, or with empty cells, undoes nothing that officers did since."""

# ruff: noqa: E501 - one case a line reads best

import io

import openpyxl
import pytest

from tests.messages_page import explain
from tests.return_files import SOURCE, bring, edit_part, figures, make_blank, save

SENT_OUT = make_blank("2024/25 Q3")
"""A template of the quarter that has figures: burglary stands in row 2, recycling in row 7."""
OLD = 'burglary,,2024/25 Q3,210,provisional,,,"plan-2024, para 4",'
REVISED = 'burglary,,2024/25 Q3,207,revised,,,"plan-2024, para 8",The police counted again.'


def revise(files, old=OLD, new=REVISED):
    """What an officer does while the template is out; returns the bytes."""
    path = figures(files)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return path.read_bytes()


def send_back(place, *cells, sheet="Figures"):
    book = openpyxl.load_workbook(io.BytesIO(SENT_OUT))
    assert [book["Figures"]["A2"].value, book["Figures"]["F2"].value] == ["burglary", 210]
    for where, value in cells:
        book[sheet][where] = value
    return save(book, place)


def test_an_untouched_template_undoes_no_revision(smallshire, tmp_path):
    revised = revise(smallshire)
    result = bring(smallshire, send_back(tmp_path))
    assert result.output.startswith("Nothing changes: all 9 answers"), result.output
    assert figures(smallshire).read_bytes() == revised


def test_an_untouched_template_brings_no_deleted_row_back(smallshire, tmp_path):
    deleted = revise(smallshire, f"{OLD}\n", "")
    result = bring(smallshire, send_back(tmp_path))
    assert result.output.startswith("Nothing changes"), result.output
    assert figures(smallshire).read_bytes() == deleted


def test_another_cell_of_a_late_return_comes_in_beside_the_revision(smallshire, tmp_path):
    revise(smallshire)
    result = bring(smallshire, send_back(tmp_path, ("F7", 39.2)))
    assert "0 new, 1 changed, 8 as they were." in result.output, result.output
    assert REVISED in figures(smallshire).read_text()
    assert "recycling,,2024/25 Q3,39.2,final,36.9,40.1" in figures(smallshire).read_text()


CONFLICTS = [
    ("the figure itself", [("F2", 205)], REVISED, "F2", "'205', where '210' was sent out and '207' is"),
    ("the status of an old figure", [("H2", "final")], REVISED, "F2", "'210', where '210' was sent out and '207' is"),
    ("the note", [("L2", "Fewer homes.")], REVISED, "L2", "'Fewer homes.', where nothing was sent out and 'The police counted again.' is"),
    ("a row that is gone", [("F2", 205)], "", "F2", "'205', where '210' was sent out and nothing is"),
    ("a figure taken away", [("F2", None), ("H2", "late")], REVISED, "F2", "nothing, where '210' was sent out and '207' is"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "new", "where", "found"),
    [row[1:] for row in CONFLICTS],
    ids=[r[0] for r in CONFLICTS],
)
def test_what_both_changed_is_named_with_both_values(
    smallshire, tmp_path, cells, new, where, found
):
    revised = revise(smallshire, OLD if new else f"{OLD}\n", new)
    result = bring(smallshire, send_back(tmp_path, *cells))
    assert result.exit_code == 1, result.output
    assert f"sheet Figures, cell {where}: found {found} in figures.csv now" in result.output
    assert "Make a new template for the partner, or correct the data file by hand." in result.output
    assert explain(f"{found} in figures.csv now").says.startswith("…, where … was sent out")
    assert figures(smallshire).read_bytes() == revised


def test_what_both_changed_alike_is_no_conflict(smallshire, tmp_path):
    revised = revise(smallshire)
    cells = [("F2", "207.0"), ("H2", "Revised")]
    result = bring(smallshire, send_back(tmp_path, *cells))
    assert result.output.startswith("Nothing changes"), result.output
    assert figures(smallshire).read_bytes() == revised


def test_a_rating_changed_on_both_sides_is_named(smallshire, tmp_path):
    path = smallshire / "data" / "smallshire" / "ratings.csv"
    old = "new-homes,2024/25 Q3,delivery,red,Two sites"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, old.replace("red", "amber")))
    book = openpyxl.load_workbook(io.BytesIO(SENT_OUT))
    rows = {(row[0].value, row[3].value): row[0].row for row in book["Ratings"].iter_rows()}
    row = rows["new-homes", "delivery"]
    result = bring(smallshire, send_back(tmp_path, (f"F{row}", "green"), sheet="Ratings"))
    assert f"cell F{row}: found 'green', where 'red' was sent out and 'amber' is" in result.output


def test_a_hidden_sheet_that_claims_a_million_rows_is_read_at_once(smallshire, tmp_path):
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    path = tmp_path / "return.xlsx"
    path.write_bytes(edit_part(SENT_OUT, "xl/worksheets/sheet5.xml", "</sheetData>", far))
    assert bring(smallshire, path).output.startswith("Nothing changes: all 9 answers")


ROW = 'recycling,,2024/25 Q3,{},{},{},{},"plan-2024, para 5",{}'
NOTE = '"The survey asked 1,200 homes."'
EMPTY = [
    ("a figure alone", "39.2,final,,,,", ROW.format("39.2", "final", "36.9", "40.1", NOTE)),
    ("a figure without its status", "39.2,,,,,", ROW.format("39.2", "final", "36.9", "40.1", NOTE)),
    ("a status without its figure", ",revised,,,,", ROW.format("38.5", "revised", "36.9", "40.1", NOTE)),
    ("a status that says there is no figure", ",suppressed,,,,", ROW.format("", "suppressed", "", "", NOTE)),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "row"), [row[1:] for row in EMPTY], ids=[r[0] for r in EMPTY])
def test_an_empty_cell_leaves_what_is_there(smallshire, tmp_path, cells, row):
    path = tmp_path / "return.csv"
    head = "indicator,period,value,status,lower,upper,source,note"
    path.write_text(f"{head}\nrecycling,2024/25 Q3,{cells}\n")
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert result.exit_code == 0, result.output
    assert row in figures(smallshire).read_text()


def test_an_old_reason_does_not_stay_beside_another_rating(smallshire, tmp_path):
    path = tmp_path / "return.csv"
    head = "indicator,period,dimension,rating,reason,source"
    path.write_text(f'{head}\nnew-homes,2024/25 Q3,delivery,amber,,"{SOURCE}"\n')
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert "column Reason: found no reason for amber" in result.output
