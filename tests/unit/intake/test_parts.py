"""Measures of one name in several parts of a table are several measures, next quarter too."""

import csv
import io

import pytest

from generator.intake.answers import read_answers, write_answers
from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings

FIRST = ("Measure", "Q1 2023/24")
NEXT = ("Measure", "Q2 2023/24")
IDS = ["residents-satisfied-adults", "people-waiting-adults", "residents-satisfied-children",
       "people-waiting-children"]  # fmt: skip


def read(*rows, settings=None):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    sheet = read_csv_text("t.csv", text.getvalue().encode())
    return understand([sheet], settings or Settings(), {})


def write_parts(head, *, adults=("71%", "5"), children=("81%", "7"), numbered=""):
    names = ("Residents satisfied", "People waiting")
    yield head
    for part, values in (("Adults", adults), ("Children", children)):
        if values:
            yield (f"{numbered}{part}",)
            yield from zip(names, values, strict=True)


def list_values(proposal):
    return {one.id: [point.read.number for point in one.list_points(Role.ACTUAL)]
            for one in proposal.measures}  # fmt: skip


@pytest.mark.parametrize("numbered", ["", "1. ", "A) "])
def test_parts_of_a_table_tell_measures_of_one_name_apart(numbered):
    proposal = read(*write_parts(FIRST, numbered=numbered))
    assert list_values(proposal) == dict(zip(IDS, (["71"], ["5"], ["81"], ["7"]), strict=True))
    assert [one.title for one in proposal.measures] == [
        "Residents satisfied (Adults)", "People waiting (Adults)",
        "Residents satisfied (Children)", "People waiting (Children)",
    ]  # fmt: skip
    assert [str(one) for one in proposal.told] == [
        f"t.csv, row {row}: '{name}', a name in several parts. "
        "Each is a measure with its part behind it"
        for row, name in ((3, "Residents satisfied"), (4, "People waiting"))
    ]


def test_the_same_values_in_both_parts_are_of_two_measures_still():
    assert list(list_values(read(*write_parts(FIRST, children=("71%", "5"))))) == IDS


@pytest.mark.parametrize("kept", [{}, {"adults": ()}, {"children": ()}])
def test_the_next_table_finds_the_same_measures_also_where_it_has_one_part_alone(kept):
    before = read_answers(write_answers(read(*write_parts(FIRST)), Settings()))
    found = list_values(read(*write_parts(NEXT, **kept), settings=before))
    gone = next(iter(kept), "none")
    assert list(found) == [one for one in IDS if not one.endswith(gone)]


def test_a_column_of_themes_tells_them_apart_too():
    proposal = read(("Theme", *FIRST), ("Adults", "Satisfied", "5"), ("Children", "Satisfied", "6"))
    assert list_values(proposal) == {"satisfied-adults": ["5"], "satisfied-children": ["6"]}


def test_words_above_two_tables_tell_them_apart_too():
    proposal = read(("Adults",), FIRST, ("Satisfied", "5"), (), ("Children",), FIRST,
                    ("Satisfied", "6"))  # fmt: skip
    assert list_values(proposal) == {"satisfied-adults": ["5"], "satisfied-children": ["6"]}


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ([("Theme", "Quarter", "Measure", "Value"), ("Adults", "Q1 2023/24", "Satisfied", "5"),
          ("All ages", "Q2 2023/24", "Satisfied", "6")], ["5", "6"]),
        ([("Performance for Q1 2023/24",), FIRST, ("Satisfied", "5"), (),
          ("Performance for Q2 2023/24",), NEXT, ("Satisfied", "6")], ["5", "6"]),
        ([("Code", *FIRST), ("Adults",), ("KPI 1", "Satisfied", "5"), ("Children",),
          ("KPI 1", "Satisfied", "5")], ["5"]),
    ],
)  # fmt: skip
def test_one_measure_at_several_times_or_with_one_code_stays_one(rows, values):
    proposal = read(*rows)
    (found,) = list_values(proposal).values()
    assert found == values
    assert [one.title for one in proposal.measures] == ["Satisfied"]
