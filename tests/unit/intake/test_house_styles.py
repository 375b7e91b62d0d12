"""What performance officers write in tables of their own, each read as they mean it."""

import csv
import io

import pytest

from generator.intake.answers import read_answers, write_answers
from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.model.enums import Polarity

HEAD = ("KPI ref", "Indicator", "Q1 23-24", "Q2 23-24", "Q3 23-24", "Target 23-24", "RAG Q2")


def read(*rows, head=HEAD, settings=None):
    text = io.StringIO()
    csv.writer(text).writerows([head, *rows])
    sheet = read_csv_text("kpis.csv", text.getvalue().encode())
    return understand([sheet], settings or Settings(), {})


def list_titles(proposal):
    return [one.title for one in proposal.measures]


def list_values(proposal, *roles):
    (measure,) = proposal.measures
    return [(one.period, one.read.number) for one in measure.list_points(*roles)]


def tell(proposal):
    return "\n".join(map(str, proposal.told))


@pytest.mark.parametrize(
    "row",
    [
        ("KPI 11", "Average days to pay a claim", "21 days", "19.8 days", "", "20 days", "G"),
        ("Measure 3", "Performance of the call centre", "£3.4m", "£890k", "", "£2m", "A"),
        ("KPI 4", "Target groups that we reached", ">20", "", "", ">200,000", ""),
    ],
)
def test_a_row_of_figures_with_units_begins_no_second_table(row):
    proposal = read(("KPI 1", "Burglaries", "120", "118", "", "115", "A"), row)
    assert list_titles(proposal) == ["Burglaries", row[1]]
    assert len(proposal.tables) == 1


@pytest.mark.parametrize(
    ("code", "name", "is_measure"),
    [
        ("KPI 2", "Total crimes recorded", True),
        ("KPI 2", "Total", False),
        ("", "Total crimes and fires", False),
        ("KPI 2", "Grand total", False),
        ("KPI 2", "Total measures on target", False),
        ("KPI 2", "Overall satisfaction", True),
        ("KPI 2", "Average attainment", True),
        ("KPI 2", "Average", False),
    ],
)
def test_a_total_of_something_is_a_measure_and_a_total_of_the_table_is_none(code, name, is_measure):
    proposal = read(("KPI 1", "Burglaries", "120", "118", "", "115", "A"),
                    (code, name, "300", "310", "", "290", ""))  # fmt: skip
    assert (name in list_titles(proposal)) is is_measure
    assert ("a row of totals" in tell(proposal)) is not is_measure


@pytest.mark.parametrize(
    ("name", "is_measure"), [("Total crimes recorded", True), ("Total for safer streets", False)]
)
def test_a_table_without_codes_has_totals_of_its_parts(name, is_measure):
    proposal = read(("Safer streets", "", "", ""), ("Burglaries", "120", "118", "115"),
                    (name, "300", "310", "290"),
                    head=("Indicator", "Q1 2023/24", "Q2 2023/24", "Target Q2"))  # fmt: skip
    assert (name in list_titles(proposal)) is is_measure


def test_a_light_is_of_the_quarter_that_its_heading_names_and_a_heading_beside_it_dates():
    proposal = read(("KPI 1", "Burglaries", "120", "118", "", "115", "A"))
    assert list_values(proposal, Role.LIGHT) == [("2023/24 Q2", "")]
    assert not proposal.unsure_columns


def test_a_light_of_no_quarter_is_of_the_last_figures_and_of_no_quarter_to_come():
    proposal = read(("KPI 1", "Burglaries", "120", "118", "", "115", "A"), head=(*HEAD[:-1], "RAG"))
    assert list_values(proposal, Role.LIGHT) == [("2023/24 Q2", "")]


def test_a_part_of_two_years_is_asked():
    head = ("Indicator", "Q2 22-23", "Q2 23-24", "RAG Q2")
    proposal = read(("Burglaries", "120", "118", "A"), head=head)
    assert [one.name for _, one in proposal.unsure_columns] == ["D 'RAG Q2'"]


@pytest.mark.parametrize(
    ("title", "head", "shown", "number"),
    [
        ("Savings achieved (£000)", "Q1 2023/24", "505", "505000"),
        ("Savings achieved (£'000)", "Q1 2023/24", "1,505", "1505000"),
        ("Savings achieved, in £m", "Q1 2023/24", "1.25", "1250000"),
        ("Savings achieved", "Q1 2023/24 £k", "505.5", "505500"),
        ("Savings achieved (£000)", "Q1 2023/24", "£3m", "3000000"),
        ("Savings achieved (£)", "Q1 2023/24", "505", "505"),
    ],
)
def test_thousands_and_millions_in_a_heading_are_written_in_full(title, head, shown, number):
    proposal = read((title, shown), head=("Indicator", head))
    assert list_values(proposal, Role.ACTUAL) == [("2023/24 Q1", number)]
    (measure,) = proposal.measures
    assert measure.unit.symbol == "£"
    assert measure.title == title.replace(" (£000)", "").replace(" (£'000)", "").replace(
        ", in £m", ""
    )


@pytest.mark.parametrize("shown", ["45%", "45 days"])
def test_what_is_no_money_stays_as_it_is_in_a_table_of_thousands(shown):
    proposal = read(("Invoices", shown), head=("Indicator", "Q1 2023/24 £000"))
    assert list_values(proposal, Role.ACTUAL) == [("2023/24 Q1", "45")]


@pytest.mark.parametrize(
    ("printed", "number", "unit"), [("£000", "505000", "£"), ("Thousands", "505", "thousands")]
)
def test_a_unit_of_thousands_is_money_in_full_or_a_word(printed, number, unit):
    proposal = read(("Savings", printed, "505"), head=("Indicator", "Unit", "Q1 2023/24"))
    assert list_values(proposal, Role.ACTUAL) == [("2023/24 Q1", number)]
    assert proposal.measures[0].unit.other == unit


@pytest.mark.parametrize(
    ("title", "unit"),
    [("Average time to let a home (days)", "days"), ("Waste for each home (kg)", "kg"),
     ("Carbon (tonnes)", "tonnes"), ("Gases (ktCO2e)", "ktCO2e"), ("Help for carers (adults)", "")],
)  # fmt: skip
def test_a_unit_in_brackets_behind_a_name(title, unit):
    proposal = read((title, "31"), head=("Indicator", "Q1 2023/24"))
    assert proposal.measures[0].unit.other == unit


@pytest.mark.parametrize(
    ("words", "is_told"),
    [("Monitor only", False), ("n/a", False), ("No target set", False), ("Purple", True)],
)
def test_a_word_that_is_no_light_is_told(words, is_told):
    proposal = read(("KPI 1", "Burglaries", "120", "118", "", "115", words),
                    ("KPI 2", "Robberies", "20", "18", "", "15", "Close to target"))  # fmt: skip
    assert [light for one in proposal.measures for point in one.points if (light := point.light)] \
        == ["amber"]  # fmt: skip
    assert (f"'{words}', which is no light" in tell(proposal)) is is_told


def test_what_a_footnote_says_stands_beside_the_figures_with_its_mark():
    proposal = read(("Pass rate", "71%*", "69%"), ("* One school has yet to report.", "", ""),
                    head=("Indicator", "2022/23", "2023/24"))  # fmt: skip
    notes = [point.note for point in proposal.measures[0].points]
    assert notes == ["One school has yet to report.", ""]


@pytest.mark.parametrize(
    ("heading", "role", "is_sure"),
    [("Comments", Role.NOTE, True), ("What happened", Role.NOTE, True),
     ("Latest update", Role.NOTE, True), ("Story so far", Role.LEFT_OUT, False),
     ("Update frequency", Role.FREQUENCY, True)],
)  # fmt: skip
def test_sentences_are_shown_or_asked_about(heading, role, is_sure):
    words = "Two rounds changed in May." if role is not Role.FREQUENCY else "Monthly"
    proposal = read(("Waste recycled", "44%", words), head=("Indicator", "2023/24", heading))
    column = proposal.tables[0].columns[-1]
    assert (column.role, not column.unsure) == (role, is_sure)


@pytest.mark.parametrize(
    ("head", "year", "part", "period"),
    [
        (("Financial Year", "Quarter"), "2024/25", "Q2", "2024/25 Q2"),
        (("Year", "Quarter"), "2024-25", "2", "2024/25 Q2"),
        (("Financial Year", "Month"), "2024/25", "January", "Jan 2025"),
        (("Year", "Month"), "2024", "April", "Apr 2024"),
        (("Financial Year", "Period"), "2024/25", "Year end", "2024/25"),
        (("Financial Year", "Period"), "2024/25", "Apr-Sep", "Apr 2024 to Sep 2024"),
        (("Financial Year", "Period"), "2024/25", "Q2 2024/25", "2024/25 Q2"),
        (("Financial Year", "Period"), "2024/25", "Round 2", ""),
    ],
)
def test_two_columns_may_say_the_time_of_a_row(head, year, part, period):
    proposal = read(("Burglaries", year, part, "44"), head=("Measure", *head, "Value"))
    assert list_values(proposal, Role.ACTUAL) == ([(period, "44")] if period else [])
    assert ("of no known time" in tell(proposal)) is not bool(period)


def test_a_month_without_its_year_is_no_quarter():
    text = "Dashboard 2024/25\nIndicator,Apr,May,Jun,Jan\nBurglaries,4,5,6,7\n"
    proposal = understand([read_csv_text("k.csv", text.encode())], Settings(), {})
    periods = [period for period, _ in list_values(proposal, Role.ACTUAL)]
    assert periods == ["Apr 2024", "May 2024", "Jun 2024", "Jan 2025"]


def test_the_year_to_date_is_asked_about_beside_its_parts_and_its_target_is_of_the_year():
    head = ("Indicator", "Q1 2024/25", "Q2 2024/25", "YTD", "Target")
    proposal = read(("Burglaries", "4", "5", "9", "20"), head=head)
    assert list_values(proposal, Role.ACTUAL) == [("2024/25 Q1", "4"), ("2024/25 Q2", "5")]
    assert list_values(proposal, Role.TARGET) == [("2024/25", "20")]
    assert [one.unsure for _, one in proposal.unsure_columns] == [
        "it adds up the columns beside it"
    ]


@pytest.mark.parametrize(("means", "target"), [("left out", "2024/25"), ("actual", "2024/25 Q1")])
def test_what_an_officer_said_of_a_year_to_date_holds(means, target):
    head = ("Indicator", "Q1 2024/25", "YTD", "Target")
    settings = Settings(columns={"ytd": means})
    proposal = read(("Burglaries", "4", "9", "20"), head=head, settings=settings)
    assert ("another value than" in tell(proposal)) is (means == "actual")
    assert not proposal.unsure_columns
    assert list_values(proposal, Role.TARGET) == [(target, "20")]


def test_a_heading_with_a_number_is_no_footnote_where_measures_stand_below_it():
    proposal = read(("1. Economy", "", ""), ("Jobs", "4", "5"), ("2. Homes", "", ""),
                    ("New homes", "6", "7"), ("1. Jobs that last a year.", "", ""),
                    head=("Indicator", "2022/23", "2023/24"))  # fmt: skip
    assert [one.block for one in proposal.measures] == ["1. Economy", "2. Homes"]
    assert "'1. Jobs that last a year.', a footnote" in tell(proposal)


def test_a_comparison_with_a_quarter_is_no_figure_of_it():
    head = ("Indicator", "Q3 2024/25", "Q4 2024/25", "Comparison with Q3")
    proposal = read(("Burglaries", "4", "5", "better"), head=head)
    assert [point.period for point in proposal.measures[0].points] == ["2024/25 Q3", "2024/25 Q4"]
    assert "no figure" not in tell(proposal).replace("it is no figure", "")


def test_the_year_to_date_alone_is_figures():
    proposal = read(("Burglaries", "9", "20"), head=("Indicator", "YTD Q2 2024/25", "Target"))
    assert list_values(proposal, Role.ACTUAL) == [("Apr 2024 to Sep 2024", "9")]
    assert not proposal.unsure_columns


def test_a_column_with_nothing_in_it_yet_is_not_remembered_as_left_out():
    head = ("Indicator", "Q1 2024/25", "RAG", "Owner")
    proposal = read(("Burglaries", "4", "", "Police"), head=head)
    remembered = read_answers(write_answers(proposal, Settings())).columns
    assert remembered.get("owner") == Role.LEFT_OUT
    assert "rag" not in remembered


@pytest.mark.parametrize(("printed", "unit"), [("tCO2e", "tCO2e"), ("Days", "days")])
def test_a_unit_keeps_the_capitals_inside_it(printed, unit):
    proposal = read(("Carbon", printed, "44"), head=("Indicator", "Unit", "2023/24"))
    assert proposal.measures[0].unit.other == unit


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Up is good", Polarity.HIGHER),
        ("Higher = better", Polarity.HIGHER),
        ("Good to be high", Polarity.HIGHER),
        ("Aim to maximise", Polarity.HIGHER),
        ("Down is good", Polarity.LOWER),
        ("Smaller is better", Polarity.LOWER),
        ("\u25bc", Polarity.LOWER),
        ("Neutral", Polarity.NONE),
    ],
)
def test_a_column_of_polarities_is_understood(words, way):
    proposal = read(("Visits", words, "44"), head=("Indicator", "Polarity", "2023/24"))
    assert [one.stated for one in proposal.measures] == [way]
    assert "which way is better" not in tell(proposal)


def test_a_polarity_of_unknown_words_is_told_and_proposed_from_the_name():
    proposal = read(("Burglaries", "Purple", "44"), head=("Indicator", "Polarity", "2023/24"))
    (measure,) = proposal.measures
    assert (measure.stated, measure.polarity) == (None, Polarity.LOWER)
    assert "'Purple', which does not say which way is better" in tell(proposal)


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (["Adult Social Care June 2024.csv", "Housing Q1 2024-25.csv"],
         ["Adult Social Care", "Housing"]),
        (["q1.csv", "data.csv"], ["", ""]),
        (["Housing.csv"], [""]),
    ],
)  # fmt: skip
def test_measures_of_several_files_are_parted_by_the_names_of_the_files(names, parts):
    sheets = [
        read_csv_text(name, f"Indicator,2023/24\nMeasure of {at},44\n".encode())
        for at, name in enumerate(names)
    ]
    assert [one.block for one in understand(sheets, Settings(), {}).measures] == parts
