"""A suppressed figure stays suppressed, also by subtraction."""

import re
from fractions import Fraction

import pytest

from generator.check.equations import Equation, Equations
from tests.spoil import run

AREAS = """
- {id: northdale, kind: district, name: Northdale, named: true, source: "plan-2024, para 3"}
- {id: southdale, kind: district, name: Southdale, named: true, source: "plan-2024, para 3"}
- {id: westdale, kind: district, name: Westdale, named: true, source: "plan-2024, para 3"}
- {id: mill-end, kind: priority_neighbourhood, name: Mill End, named: true, parent: northdale,
   source: "plan-2024, para 3"}
- {id: hill-top, kind: priority_neighbourhood, name: Hill Top, named: true, parent: northdale,
   source: "plan-2024, para 3"}
"""
HEAD = "indicator,area,period,value,status,lower,upper,source,note\n"


def check(place, *rows, accumulates="period", unit=None):
    """Smallshire's burglaries with these figures alone: "area period value" each."""
    (place / "data/smallshire/areas.yml").write_text(AREAS.strip() + "\n")
    (place / "data/smallshire/corrections.yml").unlink()
    (place / "data/smallshire/money.csv").unlink()
    (place / "data/smallshire/steps.csv").unlink()
    lines = []
    for row in rows:
        area, period, value = (part.strip() for part in row.split("|"))
        status = "suppressed" if value == "*" else "final"
        number = "" if value == "*" else value
        lines.append(f'burglary,{area},{period},{number},{status},,,"plan-2024, para 4",\n')
    (place / "data/smallshire/figures.csv").write_text(HEAD + "".join(lines))
    file = place / "data/smallshire/indicators/burglary.yml"
    text = file.read_text().replace("accumulates: period", f"accumulates: {accumulates}")
    file.write_text(text.replace("other: burglaries", f"other: {unit}") if unit else text)
    result = run(place)
    return [line for line in result.output.splitlines() if "anyone can work out" in line], result


Q3 = "2024/25 Q3"
LEAKS = {
    "one district of three": [f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|7", f"westdale|{Q3}|*"],
    "two districts of a remainder of 0": [f"|{Q3}|10", f"northdale|{Q3}|10", f"southdale|{Q3}|*", f"westdale|{Q3}|*"],
    "the whole itself": [f"|{Q3}|*", f"northdale|{Q3}|10", f"southdale|{Q3}|7", f"westdale|{Q3}|3"],
    "one quarter of a year": ["|2023/24|40", "|2023/24 Q1|10", "|2023/24 Q2|*", "|2023/24 Q3|10", "|2023/24 Q4|10"],
    "one month of a quarter": [f"|{Q3}|20", "|Oct 2024|9", "|Nov 2024|9", "|Dec 2024|*"],
    "a year under another name": ["|2023/24|40", "|12 months to Mar 2024|*"],
    "a year of twelve months": ["|2023/24|40", "|12 months to Dec 2023|30", "|2022/23 Q4|4", "|2023/24 Q4|*"],
    "a place under another name for the time": [f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|7", f"westdale|{Q3}|*", "|2024|5"],
    "rolling years and quarters": ["|12 months to Dec 2023|30", "|12 months to Mar 2024|33", "|2022/23 Q4|5", "|2023/24 Q4|*"],
    "a calendar year": ["|2023|40", "|2022/23 Q4|10", "|2023/24 Q1|10", "|2023/24 Q2|10", "|2023/24 Q3|*"],
    "quarters and months of a year": ["|2023/24|40", "|2023/24 Q1|10", "|2023/24 Q2|10", "|2023/24 Q3|10", "|Jan 2024|3", "|Feb 2024|3", "|Mar 2024|*"],
    "a year of nothing": ["|2023/24|0", "|2023/24 Q1|*"],
    "two quarters, one of them by its places": [
        "|2023/24|40", "|2023/24 Q1|*", "|2023/24 Q2|*", "|2023/24 Q3|10", "|2023/24 Q4|10",
        "northdale|2023/24 Q1|3", "southdale|2023/24 Q1|3", "westdale|2023/24 Q1|4",
    ],
}  # fmt: skip
SAFE = {
    "two districts of three": [f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|*", f"westdale|{Q3}|*"],
    "a district that has no row": [f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|*"],
    "no whole": [f"northdale|{Q3}|10", f"southdale|{Q3}|7", f"westdale|{Q3}|*"],
    "neighbourhoods are part of a district only": [f"northdale|{Q3}|20", f"mill-end|{Q3}|9", f"hill-top|{Q3}|*"],
    "two quarters of a year": ["|2023/24|40", "|2023/24 Q1|*", "|2023/24 Q2|*", "|2023/24 Q3|10", "|2023/24 Q4|10"],
    "places in another quarter": [f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|7", "westdale|2024/25 Q2|*"],
}  # fmt: skip


@pytest.mark.parametrize("rows", LEAKS.values(), ids=LEAKS)
def test_a_suppressed_figure_that_others_give_away_is_refused(smallshire, rows):
    found, result = check(smallshire, *rows)
    assert found
    assert result.exit_code == 1
    assert "column status" in found[0]
    assert "Write suppressed for" in result.output


NAMED = re.compile(r"such as (.+?)\.(?: If|$)", re.M)
LONGER = {
    "a sum over time that gives the first choice away again": [
        "|2023/24|40", "|2023/24 Q1|10", "|2023/24 Q2|*", "|2023/24 Q3|10", "|2023/24 Q4|10",
        "northdale|2023/24 Q2|3", "southdale|2023/24 Q2|3", "westdale|2023/24 Q2|4",
    ],
    "a neighbourhood that is no part of the sum": [
        f"|{Q3}|20", f"northdale|{Q3}|10", f"southdale|{Q3}|7", f"westdale|{Q3}|*",
        f"mill-end|{Q3}|1", f"hill-top|{Q3}|2",
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", (LEAKS | LONGER).values(), ids=LEAKS | LONGER)
def test_the_figures_that_the_advice_names_settle_it(smallshire, rows):
    """What stands alone cannot be hidden by one more: there the advice names none, or two."""
    given, tried = list(rows), 0
    found, result = check(smallshire, *given)
    for where in NAMED.findall(result.output)[:1]:
        for named in where.split(" and "):
            area, period = named.replace("the whole area", "").split(", ")
            given = [
                f"{area}|{period}|*" if row.startswith(f"{area}|{period}|") else row
                for row in given
            ]
            tried += 1
    assert found
    assert tried, result.output
    files = smallshire / "data/smallshire"
    for name in ("corrections.yml", "money.csv", "steps.csv"):
        (files / name).touch()
    assert check(smallshire, *given)[0] == []


@pytest.mark.parametrize("rows", SAFE.values(), ids=SAFE)
def test_a_figure_that_nobody_can_work_out_may_stay(smallshire, rows):
    found, _ = check(smallshire, *rows)
    assert not found


@pytest.mark.parametrize(
    ("accumulates", "rows"),
    [
        ("year_to_date", ["|2023/24|40", "|2023/24 Q4|*"]),
        ("year_to_date", ["|2023/24 Q1|10", "|2023/24 Q2|*", "|2023/24 Q3|10"]),
        (
            "year_to_date",
            [f"|{Q3}|9", f"northdale|{Q3}|9", f"southdale|{Q3}|*", f"westdale|{Q3}|0"],
        ),
        ("rolling_12_months", ["|2023/24 Q4|40", "|2023/24|*"]),
        ("snapshot", ["|2023/24 Q4|40", "|at 31 Mar 2024|*"]),
        (
            "snapshot",
            [f"|{Q3}|9", "northdale|at 31 Dec 2024|5", "southdale|Dec 2024|4", f"westdale|{Q3}|*"],
        ),
    ],
)
def test_the_same_time_under_another_name_gives_a_figure_away(smallshire, accumulates, rows):
    found, _ = check(smallshire, *rows, accumulates=accumulates)
    assert found


def test_a_year_to_date_that_is_hidden_between_others_stays_hidden(smallshire):
    rows = ["|2023/24 Q1|10", "|2023/24 Q2|*", "|2023/24 Q3|30"]
    found, _ = check(smallshire, *rows, accumulates="year_to_date")
    assert not found


def test_a_remainder_of_nothing_tells_nothing_where_figures_may_be_below_0(smallshire):
    rows = [
        f"|{Q3}|10",
        f"northdale|{Q3}|10",
        f"southdale|{Q3}|*",
        f"westdale|{Q3}|*",
        "|2024/25 Q2|-5",
    ]
    found, _ = check(smallshire, *rows)
    assert not found


def test_a_baseline_gives_its_figure_away(smallshire):
    targets = smallshire / "data/smallshire/targets.csv"
    targets.write_text(targets.read_text() + f'burglary,,{Q3},3,baseline,,,"plan-2024, para 4",\n')
    found, _ = check(smallshire, f"|{Q3}|*", "|2024/25 Q2|5")
    assert found


def test_rates_do_not_add_up_so_nothing_is_given_away(smallshire):
    found, _ = check(smallshire, *LEAKS["one district of three"], unit='"per 1,000 homes"')
    assert not found


def test_places_that_do_not_add_up_give_nothing_away(smallshire):
    file = smallshire / "data/smallshire/indicators/burglary.yml"
    file.write_text(file.read_text() + "adds_up: false\n")
    assert not check(smallshire, *LEAKS["one district of three"])[0]


YEAR = "one quarter of a year"
FALSE = "write adds_up: false"


def test_places_that_do_not_add_up_leave_quarters_that_do(smallshire):
    file = smallshire / "data/smallshire/indicators/burglary.yml"
    file.write_text(file.read_text() + "adds_up: false\n")
    found, result = check(smallshire, *LEAKS[YEAR])
    assert found
    assert FALSE not in result.output


def test_no_advice_on_places_where_times_alone_give_a_figure_away(smallshire):
    found, result = check(smallshire, *LEAKS[YEAR])
    assert found
    assert FALSE not in result.output


def test_the_advice_names_the_smallest_of_the_others(smallshire):
    _, result = check(smallshire, *LEAKS["one district of three"])
    assert "such as southdale, 2024/25 Q3." in result.output
    assert "write adds_up: false in indicators/burglary.yml." in result.output


def test_a_suppressed_figure_is_in_no_file_that_is_published(smallshire, tmp_path):
    targets = smallshire / "data/smallshire/targets.csv"
    for area in ("northdale", "southdale"):
        row = f'burglary,{area},{Q3},3,milestone,,,"plan-2024, para 4",\n'
        targets.write_text(targets.read_text() + row)
    check(smallshire, *SAFE["two districts of three"])
    result = run(smallshire, "smallshire", "--out", str(tmp_path / "out"), command="pages")
    assert result.exit_code == 0, result.output
    figures = (tmp_path / "out/data/figures.csv").read_text().splitlines()
    assert f"burglary,southdale,{Q3},,suppressed,,," in "\n".join(figures)
    page = (tmp_path / "out/indicators/burglary/index.md").read_text()
    assert "Too few people to show" in page
    ratings = (tmp_path / "out/data/ratings.csv").read_text().splitlines()
    assert any("burglary,northdale," in line for line in ratings)
    assert not any("burglary,southdale," in line for line in ratings)


def solve(*equations, never_below_0=True):
    found = Equations(never_below_0=never_below_0)
    for factors, equals in equations:
        found.add(
            Equation({name: Fraction(each) for name, each in factors.items()}, Fraction(equals))
        )
    found.settle()
    return found


def test_unknowns_that_several_sums_determine_together_are_found():
    """a + b = 3 and a - b = 1 give both; c + d = 5 gives their sum, and neither."""
    found = solve(({"a": 1, "b": 1}, 3), ({"a": 1, "b": -1}, 1), ({"c": 1, "d": 1}, 5))
    assert found.determine({"a": Fraction(1)})
    assert found.determine({"b": Fraction(1)})
    assert found.determine({"c": Fraction(1), "d": Fraction(1)})
    assert not found.determine({"c": Fraction(1)})


def test_parts_of_nothing_are_all_nothing_where_nothing_is_below_0():
    nothing = ({"a": 1, "b": 1}, 0)
    assert solve(nothing).determine({"a": Fraction(1)})
    assert not solve(nothing, never_below_0=False).determine({"a": Fraction(1)})
    assert not solve(({"a": 1, "b": -1}, 0)).determine({"a": Fraction(1)})


def test_nothing_is_also_found_where_two_sums_together_leave_it():
    """Two places and two quarters: 10 in all in the first, 6 and 4 over both."""
    found = solve(({"a1": 1, "b1": 1}, 10), ({"a1": 1, "a2": 1}, 6), ({"b1": 1, "b2": 1}, 4))
    assert found.determine({"a2": Fraction(1)})
