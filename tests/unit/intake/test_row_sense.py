"""What looks like a figure and is another thing is left out and told, and never made one."""

import pytest

from generator.intake.headings import Role
from tests.unit.intake.test_house_styles import read, tell

HEAD = ("Measure", "Q1 2023/24", "Q2 2023/24", "Target Q2 2023/24")


def read_row(*cells, title="Anything", head=HEAD):
    proposal = read((title, *cells), head=head)
    (measure,) = proposal.measures
    found = {(one.role, one.period[-2:]): one.read for one in measure.points}
    return proposal, measure, found


@pytest.mark.parametrize(
    "cell",
    [
        "£0.4m underspend", "£0.9m overspend", "£0.4m under", "£0.2m net surplus", "12% over",
        "£1.2m CR", "5 below target", "3 more than plan", "4% lower", "2 points down", "5th",
        "12th", "1st", "2nd quartile", "3rd of 12", "5 Nov", "9am", "14 days short",
        "£0.4m adverse", "10 ahead of plan",
    ],
)  # fmt: skip
def test_a_side_an_order_and_a_day_are_no_amounts(cell):
    proposal, measure, found = read_row("12", cell, "12")
    assert found.keys() == {(Role.ACTUAL, "Q1"), (Role.TARGET, "Q2")}
    assert measure.unit.other == ""
    assert f"cell C2: '{cell}', which is no figure. It is left out" in tell(proposal)


@pytest.mark.parametrize(
    ("cell", "unit"),
    [("3 short breaks", "short breaks"), ("12 falls", "falls"), ("5 working days", "working days"),
     ("4 higher education places", "higher education places"), ("6 people", "people")],
)  # fmt: skip
def test_words_that_are_counted_stay_units(cell, unit):
    _, measure, found = read_row("12", cell, "12")
    assert (Role.ACTUAL, "Q2") in found
    assert measure.unit.other == unit


@pytest.mark.parametrize(
    "cells", [("D", "C", "B"), ("C", "B+", "C"), ("A*", "C", "D"), ("c", "C", "E")]
)
def test_c_among_grades_is_a_grade(cells):
    proposal, _, found = read_row(*cells)
    assert {role for role, _ in found} == {Role.TARGET}
    assert all(read.status is None for read in found.values())
    assert f"cell B2: '{cells[0]}', which is no figure" in tell(proposal)


@pytest.mark.parametrize("title", ["Energy rating of homes", "Audit grade", "Council tax band"])
def test_c_alone_is_a_grade_where_the_name_says_so(title):
    proposal, _, found = read_row("C", "C", "", title=title)
    assert not found
    assert tell(proposal).count("'C', which is no figure") == 2


@pytest.mark.parametrize("cells", [("12", "C", "13"), ("C", "c", ""), ("n/a", "c", "*")])
def test_c_beside_figures_and_marks_is_too_few_to_show(cells):
    proposal, _, found = read_row(*cells)
    assert found[Role.ACTUAL, "Q2"].status == "suppressed"
    assert tell(proposal) == ""


@pytest.mark.parametrize(
    ("title", "cells", "figures", "unit"),
    [
        ("Cost of a call", ("13.9p", "14.1p", "12p"), ["13.9", "14.1"], "pence"),
        ("Cost of a call", ("", "14.1p", "12"), ["14.1"], "pence"),
        ("Cost of a call (pence)", ("13.9", "14.1p", "12"), ["13.9", "14.1"], "pence"),
        ("Cost of a call", ("13.9 pence", "14.1p", "12"), ["13.9", "14.1"], "pence"),
        ("Cost of a call", ("£1.20", "95p", "£1.00"), ["1.20", "0.95"], "£"),
        ("Cost of a call (£)", ("1.20", "95p", "1.00"), ["1.20", "0.95"], "£"),
    ],
)  # fmt: skip
def test_p_close_behind_a_number_is_pence(title, cells, figures, unit):
    _, measure, found = read_row(*cells, title=title)
    actual = [read for (role, _), read in found.items() if role is Role.ACTUAL]
    assert [one.number for one in actual] == figures
    assert [one.status for one in actual] == [None] * len(figures)
    assert measure.unit.other == unit


def test_p_close_behind_one_of_several_bare_numbers_may_be_either():
    proposal, _, found = read_row("13.9", "14.1p", "12")
    assert (Role.ACTUAL, "Q2") not in found
    assert (
        "cell C2: '14.1p', which may be pence or a provisional figure. It is left out. "
        "Write 14.1 pence, or 14.1 (p)." in tell(proposal)
    )


@pytest.mark.parametrize("cell", ["14.1 (p)", "14.1(p)", "14.1 [p]", "14.1 p", "14.1%p"])
def test_p_in_brackets_or_behind_a_space_is_provisional(cell):
    _, _, found = read_row("13.9", cell, "12")
    assert (found[Role.ACTUAL, "Q2"].number, found[Role.ACTUAL, "Q2"].status) == (
        "14.1", "provisional",
    )  # fmt: skip


def test_c_is_a_grade_where_another_row_of_the_measure_has_one():
    rows = [("Audit outcome", "Q1 2023/24", "D"), ("Audit outcome", "Q2 2023/24", "C"),
            ("Homes", "Q1 2023/24", "5"), ("Homes", "Q2 2023/24", "C")]  # fmt: skip
    proposal = read(*rows, head=("Measure", "Quarter", "Value"))
    found = {one.id: [str(point.read.status) for point in one.points] for one in proposal.measures}
    assert found == {"audit-outcome": [], "homes": ["None", "suppressed"]}
    assert "cell C3: 'C', which is no figure" in tell(proposal)
