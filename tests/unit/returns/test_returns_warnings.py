"""What is odd in a return is told at its cell before anything is written, and stops nothing."""

# ruff: noqa: E501 - one oddity a line reads best

import pytest

from tests.messages_page import explain
from tests.return_files import SOURCE, bring, figures, open_filled, save

NEW = "2024/25 Q4"
ODD = [
    ("a point in the wrong place", {"F2": 21000}, "F2", "'21000', about 95 times more than the figures beside it", "say why under Note"),
    ("a minus sign", {"F2": -5}, "F2", "-5, a figure below 0 where no other figure or target is", "Check the minus sign."),
    ("a time that is not over", {"A8": "trust", "D8": "2093/94", "F8": 62, "H8": "final", "K8": SOURCE}, "F8", "a figure for '2093/94', a time that is not over yet", "under Note"),
]  # fmt: skip


def fill(place, cells):
    book = open_filled()
    for where, value in cells.items():
        book["Figures"][where] = value
    return save(book, place)


@pytest.mark.parametrize(
    ("cells", "where", "found", "advice"), [row[1:] for row in ODD], ids=[r[0] for r in ODD]
)
@pytest.mark.parametrize("options", [(), ("--yes",), ("--dry-run",)])
def test_what_is_odd_is_told_at_its_cell_before_the_question(
    smallshire, tmp_path, cells, where, found, advice, options
):
    path = fill(tmp_path, cells)
    result = bring(smallshire, path, options=options, input="y\n")
    assert result.exit_code == 0, result.output
    told = f"Warning: {path}, line {where[1:]}, sheet Figures, cell {where}: found {found}.\n"
    assert told in result.output
    last = {(): "Write these", ("--yes",): "Written:", ("--dry-run",): "Nothing is written"}
    before_the_end = result.output.partition(last[options])[0]
    assert told in before_the_end
    assert advice in before_the_end.partition(told)[2]
    assert explain(found)
    assert (f",{cells.get('F2', 62)}," in figures(smallshire).read_text()) is (
        options != ("--dry-run",)
    )


def test_a_usual_return_for_the_next_period_has_no_warning(smallshire, tmp_path):
    result = bring(smallshire, fill(tmp_path, {}))
    assert result.exit_code == 0
    assert "arning" not in result.output


def test_a_warning_about_another_row_is_told_where_the_return_brings_it_about(smallshire, tmp_path):
    path = figures(smallshire)
    year = 'burglary,,2024/25,900,final,,,"plan-2024, para 4",\n'
    path.write_text(path.read_text() + year)
    result = bring(smallshire, fill(tmp_path, {}))
    assert result.exit_code == 0, result.output
    assert f"Warning: {path}, line 13, column value: found" in result.output
    assert "the sum of its four quarters" in result.output


def test_a_warning_that_was_there_before_is_not_told_again(smallshire, tmp_path):
    path = figures(smallshire)
    text = path.read_text()
    assert ",41,final" in text
    path.write_text(text.replace(",41,final", ",410000,final"))
    result = bring(smallshire, fill(tmp_path, {"F2": 21000}))
    assert "'21000', about" in result.output
    assert "410000" not in result.output
    assert "1 warning to look at." in result.output
