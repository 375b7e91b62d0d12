"""What headings say besides a kind and a time: how firm figures are, and that they are shares."""

import pytest

from generator.intake.headings import Role
from tests.unit.intake.test_house_styles import read


@pytest.mark.parametrize(
    ("heading", "status"),
    [("2023 (p)", "provisional"), ("2023/24 (r)", "revised"), ("2023/24 [e]", "estimate"),
     ("2023/24 provisional", "provisional"), ("2023/24", None)],
)  # fmt: skip
def test_a_sign_beside_a_time_is_how_firm_its_figures_are(heading, status):
    proposal = read(("Jobs", "46700", "5"), head=("Measure", heading, "2021/22"))
    first, second = (one.read.status for one in proposal.measures[0].points)
    assert (first, second) == (status, None)
    rows = [("Jobs", heading, "46700"), ("Jobs", "2021/22", "5")]
    by_row = read(*rows, head=("Measure", "Year", "Value"))
    assert [one.read.status for one in by_row.measures[0].points] == [status, None]


def test_p_behind_a_figure_of_provisional_ones_is_no_penny():
    proposal = read(("Jobs", "45,000", "46,700p"), head=("Measure", "2022", "2023 (p)"))
    read_one = proposal.measures[0].points[1].read
    assert (read_one.number, read_one.status, read_one.unit) == ("46700", "provisional", "")


@pytest.mark.parametrize(
    "head",
    [("Measure", "2022/23 (%)"), ("Measure", "2023/24 %"), ("Measure (%)", "2023/24"),
     ("Measure", "Survey 2024 (%)"), ("Measure", "Actual (%) 2023/24")],
)  # fmt: skip
def test_a_heading_of_percentages_is_the_unit_of_its_figures(head):
    proposal = read(("Homes let", "40"), ("Time to let", "12 days"), head=head)
    assert [one.unit.other for one in proposal.measures] == ["%", "days"]


def test_a_target_in_per_cent_says_it_of_its_measure():
    proposal = read(("Homes let", "40", "45"), head=("Measure", "2023/24", "Target (%)"))
    assert proposal.measures[0].unit.symbol == "%"


def test_a_unit_of_its_own_says_more_than_the_heading():
    proposal = read(("Homes let", "Number", "40"), head=("Measure", "Unit", "2023/24 (%)"))
    assert proposal.measures[0].unit.symbol == ""


@pytest.mark.parametrize(
    "name", ["All wards", "All areas", "all localities", "All districts", "Plan total", "Overall"]
)
def test_all_places_together_are_the_whole_area(name):
    proposal = read(("Homes", name, "40"), ("Homes", "Elgin", "4"),
                    head=("Measure", "Area", "2023/24"))  # fmt: skip
    assert [one.area for one in proposal.measures[0].list_points(Role.ACTUAL)] == ["", "elgin"]


@pytest.mark.parametrize("name", ["Statistical neighbours", "Welsh average", "County average"])
def test_an_average_of_areas_is_no_place(name):
    proposal = read(("Homes", "Total", "40"), ("Homes", name, "4"),
                    head=("Measure", "Area", "2023/24"))  # fmt: skip
    assert [one.area for one in proposal.measures[0].points] == [""]
    assert "comparisons.csv is for other areas" in str(proposal.told[0])


@pytest.mark.parametrize(
    ("heading", "others", "area"),
    [("Area", ["England"], ""), ("Ward", ["England"], ""), ("Area", [], ""),
     ("Ward", [], "anyshire"), ("Area", ["Elgin"], "anyshire")],
)  # fmt: skip
def test_the_only_place_beside_other_areas_is_the_whole_area_and_that_is_told(
    heading, others, area
):
    rows = [("Homes", one, "40") for one in ("Anyshire", *others)]
    proposal = read(*rows, head=("Measure", heading, "2023/24"))
    assert proposal.measures[0].points[0].area == area
    assert any("the only place" in one.what for one in proposal.told) is (not area)
