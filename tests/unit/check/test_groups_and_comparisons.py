"""What may stand in groups.yml, in the column group and in comparisons.csv."""

import pytest

from tests.spoil import run

DATA = "data/smallshire"
GROUPS = """
- id: sex
  title: Sex
  groups:
    - {id: women, title: Women}
    - {id: men, title: Men}
  source: plan-2024, para 5
"""
HEAD = "indicator,area,period,value,status,lower,upper,source,note,group"
COMPARED = "indicator,period,kind,of,value,lower,upper,source,note"
PAPER = '"plan-2024, para 5"'
ENGLAND = f"recycling,2024/25 Q3,country,England,41,40.2,41.8,{PAPER},"
Q3 = "2024/25 Q3"


def write(place, rows=(), compared=(), groups=GROUPS):
    """Smallshire with groups, these figures beside its own, and these figures of others."""
    if groups:
        (place / DATA / "groups.yml").write_text(groups.strip() + "\n")
    figures = place / DATA / "figures.csv"
    _, *own = figures.read_text().splitlines()
    figures.write_text("\n".join((HEAD, *(f"{row}," for row in own), *rows)) + "\n")
    (place / DATA / "comparisons.csv").write_text("\n".join((COMPARED, *compared)) + "\n")


def check(place, **given):
    write(place, **given)
    return run(place)


def in_group(group, value="38", period=Q3, name="recycling", area="", reach=","):
    status = "final" if value else "suppressed"
    return f"{name},{area},{period},{value},{status},{reach},{PAPER},,{group}"


def test_figures_of_groups_and_of_others_may_stand_beside_our_own(smallshire):
    rows = [in_group("women", reach="37,39"), in_group("men", "39")]
    goal = f"recycling,2030/31,goal,,60,,,{PAPER},"
    similar = f"recycling,2024/25 Q3,similar,,40,,,{PAPER},"
    result = check(smallshire, rows=rows, compared=[ENGLAND, similar, goal])
    assert result.exit_code == 0, result.output


WRONG = {
    "'woman', which is not a group of this agreement": {"rows": [in_group("woman")]},
    "Did you mean women?": {"rows": [in_group("womn")]},
    "a figure for a place and for a group, which no page would show": {
        "rows": [in_group("women", area="northdale")]
    },
    "the same indicator, area, group and period as on line": {"rows": [in_group("men")] * 2},
    "neither a figure nor a reason why there is none": {
        "rows": [in_group("men", "").replace("suppressed", "")]
    },
    "a figure outside its own range": {"rows": [in_group("men", reach="40,41")]},
    "the id sex a second time": {
        "groups": GROUPS + GROUPS.replace("women", "w").replace(" men", " m")
    },
    "the group men a second time (first in sex)": {"groups": GROUPS.replace("women", "men")},
    "an empty list": {"groups": "- {id: age, title: Age, groups: [], source: 'plan-2024, para 5'}"},
    "where groups.yml lists none": {"groups": "", "rows": [in_group("women")]},
    "'recyclng', which is not an indicator of this agreement": {
        "compared": [ENGLAND.replace("recycling", "recyclng")]
    },
    "'41%', which is not a number": {"compared": [ENGLAND.replace("41,", "41%,")]},
    "'2024-25', which is not a period": {"compared": [ENGLAND.replace(Q3, "2024-25")]},
    "'nation', which is not one of the words for kind": {
        "compared": [ENGLAND.replace("country", "nation")]
    },
    "no name for the country": {"compared": [ENGLAND.replace("England", "")]},
    "41.8, above the upper end 40.2": {"compared": [ENGLAND.replace("40.2,41.8", "41.8,40.2")]},
    "a figure outside its own range ": {"compared": [ENGLAND.replace(",41,", ",42,")]},
    "one end of a range": {"compared": [ENGLAND.replace("41.8", "")]},
    "column source: found no value": {"compared": [ENGLAND.replace(PAPER, "")]},
    "'plan-2025', which is not a document in sources.yml": {
        "compared": [ENGLAND.replace("plan-2024", "plan-2025")]
    },
    "the same indicator, kind, of and period as on line 2": {"compared": [ENGLAND, ENGLAND]},
}


@pytest.mark.parametrize(("said", "given"), WRONG.items(), ids=WRONG)
def test_what_no_page_could_show_is_refused_at_its_line(smallshire, said, given):
    result = check(smallshire, **given)
    assert result.exit_code == 1
    assert said.strip() in result.output


def test_a_set_with_a_fault_makes_no_message_of_its_groups(smallshire):
    result = check(smallshire, groups=GROUPS.replace("title: Sex", ""), rows=[in_group("women")])
    assert "no value" in result.output
    assert "not a group" not in result.output


def test_a_share_of_others_above_the_whole_is_a_warning(smallshire):
    result = check(smallshire, compared=[ENGLAND.replace("41,40.2,41.8", "410,,")])
    assert result.exit_code == 0
    assert "comparisons.csv, line 2, column value: found '410', a percentage below 0" in (
        result.output
    )


def burglaries(*values, whole="20"):
    """The county's burglaries and those of women and of men; * is suppressed."""
    named = zip(("women", "men"), values, strict=True)
    rows = [in_group(group, value.strip("*"), name="burglary") for group, value in named]
    return rows, whole


def given_away(place, *values, groups=GROUPS, unit="burglaries"):
    rows, _ = burglaries(*values)
    write(place, rows=rows, groups=groups)
    file = place / DATA / "indicators/burglary.yml"
    file.write_text(file.read_text().replace("other: burglaries", f"other: {unit}"))
    return run(place).output


def test_one_hidden_group_of_two_is_given_away_by_the_other_and_the_whole(smallshire):
    said = given_away(smallshire, "*", "200")
    assert "a suppressed figure that anyone can work out from the other figures" in said
    assert "such as group men, 2024/25 Q3" in said
    assert "write fills_whole: false in groups.yml" in said


def test_two_hidden_groups_hide_each_other(smallshire):
    assert "anyone can work out" not in given_away(smallshire, "*", "*")


def test_groups_that_leave_somebody_out_give_nothing_away(smallshire):
    groups = GROUPS.replace("  title: Sex", "  title: Sex\n  fills_whole: false")
    assert "anyone can work out" not in given_away(smallshire, "*", "200", groups=groups)


def test_groups_of_a_measure_that_does_not_add_up_give_nothing_away(smallshire):
    said = given_away(smallshire, "*", "200", unit="per 1,000 homes")
    assert "anyone can work out" not in said


def test_a_group_is_given_away_by_its_own_other_quarters(smallshire):
    rows = [
        in_group("women", value, period, name="burglary")
        for period, value in (("2023/24", "40"), ("2023/24 Q1", ""), ("2023/24 Q2", "10"))
    ]
    rows += [in_group("women", "10", f"2023/24 Q{one}", name="burglary") for one in (3, 4)]
    groups = GROUPS.replace("  title: Sex", "  title: Sex\n  fills_whole: false")
    write(smallshire, rows=rows, groups=groups)
    assert "anyone can work out" in run(smallshire).output
