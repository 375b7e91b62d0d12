"""Which figures a bare target, light or remark is of, and lights of another time than now."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings

REMARK = "Two sites opened late"


def read(*lines, **settings):
    text = "\n".join(lines)
    return understand([read_csv_text("k.csv", text.encode())], Settings(**settings), {})


def fill(heading):
    """A table of one row under a heading: lights under lights, remarks under remarks."""
    colours = iter(("Green", "Red", "Amber"))
    cells = [
        next(colours) if "RAG" in one or "tatus" in one else REMARK if "omment" in one else "4"
        for one in heading.split(",")
    ]
    return read(f"Measure,{heading}", f"Homes built,{','.join(cells)}")


def list_times(proposal):
    return [one.period for one in proposal.tables[0].columns[1:]]


@pytest.mark.parametrize(
    ("heading", "times"),
    [
        ("Actual 2023/24,Actual 2022/23,Target,Status,Comments", "23/24 22/23 23/24 23/24 23/24"),
        ("2024/25 target,2024/25 actual,2023/24 actual,RAG,Comment",
         "24/25 24/25 23/24 24/25 24/25"),
        ("2022/23 Actual,Target,RAG,2023/24 Actual,Target,RAG",
         "22/23 22/23 22/23 23/24 23/24 23/24"),
        ("2023/24 Actual,RAG,2022/23 Actual,RAG,Target", "23/24 23/24 22/23 22/23 23/24"),
        ("2023/24,Target 2023/24,2022/23,Target 2022/23,RAG", "23/24 23/24 22/23 22/23 23/24"),
        ("2022/23,2023/24,Target,RAG", "22/23 23/24 23/24 23/24"),
        ("2023/24,RAG,Previous year,RAG", "23/24 23/24 22/23 22/23"),
        ("Previous year,RAG,2023/24,RAG", "22/23 22/23 23/24 23/24"),
        ("Previous year,2024/25", "23/24 24/25"),
        ("Target,RAG,2023/24,2024/25", "24/25 24/25 23/24 24/25"),
        ("2024/25,Target,Target next year", "24/25 24/25 25/26"),
        ("2024/25,Target last year,Target", "24/25 23/24 24/25"),
    ],
)  # fmt: skip
def test_what_says_no_time_is_of_the_latest_figures_beside_it(heading, times):
    assert list_times(fill(heading)) == [f"20{one}" for one in times.split()]


def test_months_may_stand_newest_first():
    proposal = fill("Sep-24,Aug-24,Jul-24,Target,RAG")
    assert list_times(proposal)[-2:] == ["Sep 2024", "Sep 2024"]


@pytest.mark.parametrize(
    ("heading", "notes"),
    [("2023/24,2022/23,Comments", {"2023/24": REMARK, "2022/23": ""}),
     ("2022/23,Comments,2023/24,Comments", {"2022/23": REMARK, "2023/24": REMARK}),
     ("2023/24,Comments,Commentary", {"2023/24": f"{REMARK} {REMARK}"}),
     ("2022/23,2023/24,Comments last year", {"2022/23": REMARK, "2023/24": ""}),
     ("2023/24,Previous comments", {"2023/24": ""})],
)  # fmt: skip
def test_a_remark_stands_beside_the_figure_that_it_is_of(heading, notes):
    (measure,) = fill(heading).measures
    assert {one.period: one.note for one in measure.list_points(Role.ACTUAL)} == notes


@pytest.mark.parametrize(
    ("heading", "lights"),
    [
        ("Q2 2024/25,Last quarter RAG,RAG", {"2024/25 Q1": "green", "2024/25 Q2": "red"}),
        ("Q2 2024/25,RAG last year,RAG this year", {"2023/24 Q2": "green", "2024/25 Q2": "red"}),
        ("Q2 2024/25,Prev RAG,RAG", {"2024/25 Q2": "red"}),
        ("Q2 2024/25,Previous status,Status", {"2024/25 Q2": "red"}),
        ("Q2 2024/25,RAG,Forecast RAG", {"2024/25 Q2": "green"}),
        ("Q2 2024/25,RAG vs last quarter,RAG", {"2024/25 Q2": "red"}),
        ("2023/24,Last quarter RAG,RAG", {"2023/24": "red"}),
        ("Sep-24,Last month RAG,RAG", {"2024/25 Q2": "red"}),
    ],
)  # fmt: skip
def test_a_light_of_another_time_is_no_light_of_now(heading, lights):
    proposal = fill(heading)
    (measure,) = proposal.measures
    assert {one.period: one.light for one in measure.points if one.light} == lights
    left_out = [one for one in proposal.tables[0].columns if one.role is Role.LEFT_OUT]
    assert all(any(one.name in told.where for told in proposal.told) for one in left_out)


def test_the_year_before_a_calendar_year_is_a_calendar_year():
    assert list_times(fill("2023,Previous year,Next year target")) == ["2023", "2022", "2024"]


def test_of_two_lights_of_one_time_the_other_is_asked_about():
    proposal = fill("2023/24,Risk RAG,RAG")
    (measure,) = proposal.measures
    assert [one.light for one in measure.points if one.light] == ["red"]
    assert [one.heading.text for _, one in proposal.unsure_columns] == ["Risk RAG"]
