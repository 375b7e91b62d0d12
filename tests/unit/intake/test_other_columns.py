"""Figures of others, of groups and of kinds beside a plan's own: never taken for them unasked."""

from datetime import date
from decimal import Decimal

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.directions import propose_direction
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.sheets import Cell, Sheet
from generator.intake.values import read_value
from generator.model.enums import Polarity


def read(text, **settings):
    return understand([read_csv_text("k.csv", text.encode())], Settings(**settings), {})


def list_roles(proposal):
    return [one.role for one in proposal.tables[0].columns[1:]]


def list_values(measure, *roles):
    points = measure.list_points(*(roles or (Role.ACTUAL,)))
    return [(one.area, one.period, one.read.number) for one in points]


@pytest.mark.parametrize(
    "other",
    ["Scotland 2022/23", "CIPFA family 2022/23", "South East 2022/23", "Median 2022/23",
     "Lower CI 2022/23", "Gap 2022/23", "Population 2022/23", "SIMD Q1 2022/23",
     "% of target 2022/23", "Increase on previous year", "Gap to target",
     "Performance against last year"],
)  # fmt: skip
def test_what_is_no_figure_of_the_plan_is_left_out(other):
    proposal = read(f"Indicator,2023/24,{other},Target 2023/24\nClaimants,2.9,3.2,2.5\n")
    assert list_roles(proposal) == [Role.ACTUAL, Role.LEFT_OUT, Role.TARGET]


@pytest.mark.parametrize("other", ["Aldershire 2022/23", "Ask 2022/23"])
def test_words_that_nobody_knows_beside_a_time_are_asked_about(other):
    proposal = read(f"Indicator,2023/24,{other}\nClaimants,2.9,3.2\n")
    assert list_roles(proposal) == [Role.ACTUAL, Role.LEFT_OUT]
    assert [one.heading.text for _, one in proposal.unsure_columns] == [other]
    known = {proposal.tables[0].columns[2].heading.key: "actual"}
    assert list_roles(read(f"Indicator,2023/24,{other}\nClaimants,2.9,3.2\n", columns=known)) == [
        Role.ACTUAL,
        Role.ACTUAL,
    ]


def test_the_same_words_beside_every_time_may_be_the_plans_own_and_are_asked_about():
    proposal = read("Indicator,Delivered 2022/23,Delivered 2023/24\nHomes,2,3\n")
    assert list_roles(proposal) == [Role.ACTUAL, Role.ACTUAL]
    assert len(proposal.unsure_columns) == 2
    apart = read("Indicator,North 2023/24,South 2023/24\nHomes,2,3\n")
    assert list_roles(apart) == [Role.LEFT_OUT, Role.LEFT_OUT]
    own = read("Indicator,North 2023/24,South 2023/24\nHomes,2,3\n", name="Plan for South, 2024")
    assert list_roles(own) == [Role.LEFT_OUT, Role.ACTUAL]


def test_of_several_columns_of_one_time_one_is_taken_and_the_others_are_asked_about():
    head = "Measure,2024/25,Minimum target,Target,Stretch target"
    proposal = read(f"{head}\nHomes built,45,40,50,60\nHomes let,35,30,40,50\n")
    assert list_roles(proposal) == [Role.ACTUAL, Role.LEFT_OUT, Role.TARGET, Role.LEFT_OUT]
    assert [one.unsure for _, one in proposal.unsure_columns] == [
        "column D 'Target' is of that time"
    ] * 2


def test_last_year_stands_a_year_before_the_time_of_the_table():
    head = "Plan 2024/25 Quarter 2,,,\nIndicator,LY Q2,PY outturn,Q2 actual"
    (measure,) = read(f"{head}\nHomes built,38,160,52\n").measures
    assert list_values(measure, Role.PREVIOUS) == [
        ("", "2023/24 Q2", "38"),
        ("", "2023/24", "160"),
    ]
    assert list_values(measure) == [("", "2024/25 Q2", "52")]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Profile Q1 2024/25", Role.TARGET), ("Expected 2024/25", Role.TARGET),
     ("Budget 2024/25", Role.TARGET), ("Targed 2024/25", Role.TARGET),
     ("Canlyniad 2024/25", Role.ACTUAL), ("Last reported", Role.PREVIOUS)],
)  # fmt: skip
def test_more_words_for_plans_and_results_are_known(heading, role):
    proposal = read(f"Metric,Q2 2024/25,{heading}\nHomes built,40,45\n")
    assert list_roles(proposal) == [Role.ACTUAL, role]


def test_rows_of_figures_and_of_targets_go_to_each():
    head = "Ref,Indicator,Type,Q1 2024/25"
    rows = "A1,Homes built,Target,10\nA1,Homes built,Actual,12\n"
    (measure,) = read(f"{head}\n{rows}").measures
    assert list_values(measure) == [("", "2024/25 Q1", "12")]
    assert list_values(measure, Role.TARGET) == [("", "2024/25 Q1", "10")]


def test_of_parts_of_people_the_row_of_all_is_the_measure():
    rows = "Smokers,Men,31\nSmokers,All,16\nActive children,Boys,50\nActive children,Girls,40\n"
    proposal = read(f"Indicator,Breakdown,2023/24\n{rows}")
    assert [(one.title, list_values(one)) for one in proposal.measures] == [
        ("Smokers", [("", "2023/24", "16")])
    ]
    assert [one.what for one in proposal.told if "a part of all" in one.what]


def test_other_areas_are_no_places_of_the_plan_and_its_own_name_is_all_of_it():
    rows = "Attendance,Midshire,90\nAttendance,Elgin,91\nAttendance,Scotland,89\n"
    rows += "Attendance,SIMD Quintile 1,80\nAttendance,North West,80\n"
    proposal = read(f"Indicator,Area,2023/24\n{rows}", name="Midshire Plan 2024 to 2034")
    (measure,) = proposal.measures
    assert list_values(measure) == [("", "2023/24", "90"), ("elgin", "2023/24", "91")]
    assert len([one for one in proposal.told if "comparisons.csv" in one.what]) == 3


def test_a_code_of_several_measures_finds_none_of_them():
    rows = "People,Visitors by bus,8\nNature,Peatland restored,2100\nNature,Ponds made,12\n"
    proposal = read(f"Objective,Indicator,2022/23\n{rows}")
    assert [(one.code, one.block, one.id) for one in proposal.measures] == [
        ("", "People", "visitors-by-bus"),
        ("", "Nature", "peatland-restored"),
        ("", "Nature", "ponds-made"),
    ]
    shared = read("Ref,Measure,2022/23\nHSG,Homes built,8\nHSG,Homes let,9\n")
    assert [one.id for one in shared.measures] == ["homes-built", "homes-let"]


def test_a_measure_is_called_by_its_measure_and_not_by_a_longer_objective():
    long = "We want everybody in the area to feel safe at home and in the street"
    proposal = read(f"Objective,Measure,2023/24\n{long},Burglaries of homes,8\n")
    assert [one.title for one in proposal.measures] == ["Burglaries of homes"]


def test_lines_between_rows_that_name_people_or_tell_are_no_topics():
    rows = ["Priority 1: Economy,,", "Homes built,40,50", "Comment: Two sites are late,,"]
    rows += ["Lead officer: Jane Smith,,", "Cllr Amina Khan,,", "Shops let,4,5", ",0,0"]
    proposal = read("\n".join(["Measure,Q1 2024/25,Target Q1 2024/25", *rows]))
    assert {one.block for one in proposal.measures} == {"Priority 1: Economy"}
    assert len([one for one in proposal.told if "who leads or what happened" in one.what]) == 3


def test_yes_in_a_column_that_asks_is_not_yellow():
    head = "Measure,2023/24,Target 2023/24,On target?"
    proposal = read(f"{head}\nHomes built,410,400,Y\nRecycling rate,41,45,N\n")
    lights = [one.light for measure in proposal.measures for one in measure.points if one.light]
    assert lights == ["green", "red"]
    coloured = read("Measure,2023/24,RAG\nHomes built,410,Y\nHomes let,3,G\n")
    assert [one.light for each in coloured.measures for one in each.points if one.light] == [
        "amber",
        "green",
    ]


def test_no_and_a_day_are_no_headings_below_a_table():
    rows = "H1,Homes built,120,110,Yes\nH2,Strategy adopted,Not done,Sep-24,No\n"
    proposal = read(f"Ref,Measure,2024/25,Target 2024/25,Met?\n{rows}H3,Homes let,95,96,Yes\n")
    assert [one.id for one in proposal.measures] == ["h1", "h2", "h3"]


def test_thousands_above_a_table_hold_for_its_money():
    text = "Finance,,\nAll figures in £000,,\nMeasure,2022/23,2023/24\nIncome,£120,£150\n"
    (measure,) = read(text).measures
    assert [one.read.number for one in measure.points] == ["120000", "150000"]


def test_a_target_with_a_sign_beside_plain_figures_is_a_change_and_stays_words():
    text = "Measure,2022/23,2023/24,Target 2023/24\nComplaints,12,11,-10%\n"
    (measure,) = read(text).measures
    assert measure.unit.symbol == ""
    assert [one.read.words for one in measure.list_points(Role.TARGET)] == ["a change of -10%"]
    signed = read("Measure,2022/23,2023/24,Target 2023/24\nGrowth,-1%,+2%,+3%\n").measures[0]
    assert [one.read.number for one in signed.list_points(Role.TARGET)] == ["3"]


def test_the_month_of_each_rows_figure_is_its_time():
    text = "Report to September 2024,,\nMeasure,Latest month,Latest performance\n"
    proposal = read(f"{text}Waits,Sep-24,74.1\nScans,Jul-24,61.0\n")
    assert [list_values(one) for one in proposal.measures] == [
        [("", "Sep 2024", "74.1")],
        [("", "Jul 2024", "61.0")],
    ]


@pytest.mark.parametrize(
    ("title", "way"),
    [("Waste diverted from landfill", Polarity.HIGHER), ("Smoke alarms fitted", Polarity.HIGHER),
     ("Potholes filled within 28 days", Polarity.HIGHER),
     ("Falls prevention classes", Polarity.HIGHER),
     ("Vacancies filled", Polarity.HIGHER), ("Jobs lost", Polarity.LOWER),
     ("Food bank users", Polarity.LOWER), ("Journeys made by car", Polarity.LOWER),
     ("Attendances at A&E", Polarity.LOWER), ("Time to training", None)],
)  # fmt: skip
def test_good_work_against_bad_things_is_wanted(title, way):
    assert propose_direction(title, set()) is way


@pytest.mark.parametrize(
    ("shown", "read"),
    [('"£"0.00"m"', ("1400000", "£", "")), ('0.0"%"', ("1.4", "%", "")),
     ('0.0" days"', ("1.4", "", "days")), ('0.0\\%', ("1.4", "%", "")),
     ('"£"#,##0.00', ("1.40", "£", "")), ("0.0", ("1.4", "", ""))],
)  # fmt: skip
def test_the_words_of_a_numbers_format_count_as_written(shown, read):
    found = read_value(Cell(Decimal("1.4"), number_format=shown))
    assert (found.number, found.sign, found.unit) == read


def test_figures_of_years_to_come_are_targets_if_anything():
    text = "Output indicator,2025/26,2026/27,2028/29\nHomes,4,5,6\n"
    proposal = read(text, today=date(2026, 6, 1))
    assert list_roles(proposal) == [Role.ACTUAL, Role.ACTUAL, Role.TARGET]
    assert [one.unsure for _, one in proposal.unsure_columns] == ["its time is still to come"]


def test_a_target_beside_quarters_may_be_for_the_year():
    proposal = read("Measure,Q1 2024/25,Q2 2024/25,Target\nVisits,1280,1300,5000\n")
    assert [one.unsure for _, one in proposal.unsure_columns] == ["it may be for the whole year"]
    assert not read("Measure,Q2 2024/25,Target\nVisits,1300,1400\n").unsure_columns


def test_of_the_lights_of_months_that_of_the_quarter_counts_else_the_last():
    head = "Measure,Period,Actual,RAG"
    rows = ["Homes,Apr 2024,1,Red", "Homes,Jun 2024,3,Green", "Homes,May 2024,2,Red"]
    (measure,) = read("\n".join([head, *rows])).measures
    assert [one.light for one in measure.points if one.light] == ["green"]
    (measure,) = read("\n".join([head, *rows, "Homes,2024/25 Q1,6,Amber"])).measures
    assert [one.light for one in measure.points if one.light] == ["amber"]


@pytest.mark.parametrize(
    "words",
    ["Contact centre - performance", "Progress 8", "Leadership: all", "Annual indicators",
     "1 Economy", "2024 priorities", "New measures"],
)  # fmt: skip
def test_topics_that_begin_like_a_role_or_a_figure_stay_topics(words):
    proposal = read(f"Measure,Q1 2024/25,Target Q1 2024/25\n{words},,\nHomes built,40,50\n")
    assert [one.block for one in proposal.measures] == [words]


def test_what_is_expected_of_a_project_is_no_target():
    proposal = read("Measure,2024/25,Expected completion\nHomes built,40,Spring\nShops,2,Later\n")
    assert list_roles(proposal) == [Role.ACTUAL, Role.LEFT_OUT]


def test_measures_of_one_name_in_two_topics_are_no_parts_of_all():
    head = "Theme,Measure,Trend,Owner's view,2023/24"
    rows = "Homes,Satisfied,up,calm,81\nStreets,Satisfied,down,busy,75\nStreets,Litter,up,,5\n"
    measures = read(f"{head}\n{rows}").measures
    assert {value for one in measures for _, _, value in list_values(one)} == {"81", "75", "5"}


def test_a_row_without_others_of_its_name_is_no_part_of_all():
    rows = "Smokers,Men,31\nSmokers,All,16\nHomes,Council,4\n"
    measures = read(f"Indicator,Breakdown,2023/24\n{rows}").measures
    assert [list_values(one) for one in measures] == [
        [("", "2023/24", "16")],
        [("", "2023/24", "4")],
    ]


def test_a_description_that_several_measures_share_is_no_topic():
    rows = "Homes built in the area,Tbc,4\nHomes let in the area,Tbc,5\n"
    proposal = read(f"Measure,Description,2023/24\n{rows}")
    assert [(one.title, one.block, one.code) for one in proposal.measures] == [
        ("Homes built in the area", "", ""),
        ("Homes let in the area", "", ""),
    ]


def test_a_measure_without_figures_below_a_merged_theme_is_no_topic():
    cells = {(1, at): Cell(text) for at, text in enumerate(("Theme", "Measure", "2023/24"), 1)}
    cells |= {(2, 1): Cell("Homes"), (2, 2): Cell("Homes built"), (2, 3): Cell("4")}
    cells |= {(3, 2): Cell("Homes let")}
    sheet = Sheet("k.xlsx", "Plan", cells=cells, covered={(3, 1): (2, 1)}, merged=[(2, 1, 3, 1)])
    (first, second) = understand([sheet], Settings(), {}).measures
    assert [(first.title, first.block), (second.title, second.block)] == [
        ("Homes built", "Homes"),
        ("Homes let", "Homes"),
    ]
