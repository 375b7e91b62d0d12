"""One time has one truth, in whatever words its days are written."""

import pytest

from tests.messages_page import explain
from tests.spoil import run

DATA = "data/smallshire"
PAPER = '"plan-2024, para 4"'
COMPARED = "indicator,period,kind,of,value,lower,upper,source,note\n"


def check(place, file, *rows, head=""):
    path = place / DATA / file
    path.write_text((path.read_text() if path.exists() else head) + "\n".join((*rows, "")))
    return run(place)


def compared(period, of):
    return f"burglary,{period},country,{of},41,,,{PAPER},"


SECOND = {
    "figures": (
        ("figures.csv", f"burglary,,Oct 2024 to Dec 2024,99,final,,,{PAPER},"),
        "figures.csv, line 12, column period: found 'Oct 2024 to Dec 2024', the same days as "
        "'2024/25 Q3' on line 6",
    ),
    "milestones": (
        ("targets.csv", f"burglary,,Jul 2024 to Sep 2024,99,milestone,,,{PAPER},"),
        "targets.csv, line 9, column period: found 'Jul 2024 to Sep 2024', the same days as "
        "'2024/25 Q2' on line 2",
    ),
    "ratings": (
        ("ratings.csv", f"burglary,Oct 2024 to Dec 2024,delivery,red,Late.,{PAPER}"),
        "ratings.csv, line 5, column period: found 'Oct 2024 to Dec 2024', the same days as "
        "'2024/25 Q3' on line 2",
    ),
    "a year and twelve months": (
        ("targets.csv", f"new-homes,,12 months to Mar 2025,90,target,,,{PAPER},"),
        "line 9, column period: found '12 months to Mar 2025', the same days as '2024/25' on "
        "line 5",
    ),
    "a target and a milestone": (
        ("targets.csv", f"new-homes,,2024/25,90,milestone,,,{PAPER},"),
        "targets.csv, line 9, column value: found '90' as the milestone for '2024/25', where "
        "line 5 has '80' as the target",
    ),
}


@pytest.mark.parametrize(("given", "said"), SECOND.values(), ids=SECOND)
def test_the_same_days_in_other_words_are_refused_with_both_lines(smallshire, given, said):
    result = check(smallshire, *given)
    assert result.exit_code == 1
    assert said in result.output
    assert explain(said.partition("found ")[2])


@pytest.mark.parametrize("of", ["England", "ENGLAND"])
def test_figures_of_others_for_the_same_days_are_refused(smallshire, of):
    rows = (compared("2024/25 Q3", "England"), compared("Oct 2024 to Dec 2024", of))
    result = check(smallshire, "comparisons.csv", *rows, head=COMPARED)
    assert "line 3, column period: found 'Oct 2024 to Dec 2024', the same days" in result.output


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("figures.csv", f"burglary,,at 31 Dec 2024,99,final,,,{PAPER},"),
        ("figures.csv", f"burglary,,Dec 2024,99,final,,,{PAPER},"),
        ("figures.csv", f"burglary,northdale,Oct 2024 to Dec 2024,99,final,,,{PAPER},"),
        ("targets.csv", f"new-homes,,2024/25,80,milestone,,,{PAPER},"),
        ("targets.csv", f"new-homes,,2024/25,80,baseline,,,{PAPER},"),
    ],
)
def test_other_days_other_places_and_one_number_twice_are_good(smallshire, file, row):
    result = check(smallshire, file, row)
    assert result.exit_code == 0, result.output


def test_figures_of_others_with_other_names_are_good(smallshire):
    rows = (compared("2024/25 Q3", "England"), compared("Oct 2024 to Dec 2024", "Wales"))
    result = check(smallshire, "comparisons.csv", *rows, head=COMPARED)
    assert result.exit_code == 0, result.output
