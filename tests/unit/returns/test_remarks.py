"""What a partner says where nobody reads it is told with its cell, and stops nothing."""

from openpyxl.comments import Comment

from tests.messages_page import explain
from tests.return_files import BLANK, bring, figures, open_filled, save


def bring_with(smallshire, place, change):
    """What the import says of a workbook that is changed first; it must come in."""
    book = open_filled()
    change(book["Figures"])
    result = bring(smallshire, save(book, place))
    assert result.exit_code == 0, result.output
    assert "burglary,,2024/25 Q4,199,provisional" in figures(smallshire).read_text()
    told = [line for line in result.output.splitlines() if line.startswith("Warning: ")]
    return [line.partition("sheet Figures, ")[2] for line in told if "sheet Figures" in line]


def test_a_comment_is_told_with_its_cell(smallshire, tmp_path):
    def comment(sheet):
        sheet["F2"].comment = Comment("Do not publish\nbefore May.", "A partner")
        sheet["B12"].comment = Comment("On an empty cell", "A partner")

    told = bring_with(smallshire, tmp_path, comment)
    assert told == [
        "cell F2: found the comment 'Do not publish before May.'.",
        "cell B12: found the comment 'On an empty cell'.",
    ]
    assert "not read" in explain("the comment 'x'").means


def test_a_comment_with_answers_is_told_without_the_hint_of_excel(smallshire, tmp_path):
    thread = (
        "[Threaded comment]\n\nYour version of Excel allows you to read it.\n\nComment:\n    Old?"
    )
    told = bring_with(
        smallshire, tmp_path, lambda sheet: setattr(sheet["F2"], "comment", Comment(thread, "tc"))
    )
    assert told == ["cell F2: found the comment 'Old?'."]


def test_the_comments_of_the_template_are_none_of_the_partner(smallshire, tmp_path):
    assert BLANK
    assert bring_with(smallshire, tmp_path, lambda _: None) == []


def test_a_note_below_the_table_is_told_with_its_cell(smallshire, tmp_path):
    def note(sheet):
        sheet["A30"] = "* The police count in another way now."
        sheet["L31"] = "Ask the council"

    assert bring_with(smallshire, tmp_path, note) == [
        "cell A30: found '* The police count in another way now.', in a row of no measure.",
        "cell L31: found 'Ask the council', in a row of no measure.",
    ]


def test_a_note_below_the_table_is_told_where_nothing_changes_too(smallshire, tmp_path):
    path = tmp_path / "return.csv"
    rows = (
        'burglary,,2024/25 Q3,210,provisional,"plan-2024, para 4"\nAll figures are rounded.,,,,,\n'
    )
    path.write_text(f"indicator,area,period,value,status,source\n{rows}")
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert "Nothing changes" in result.output
    assert "line 3, column 1: found 'All figures are rounded.', in a row of" in result.output
