"""Slips that other councils' files had: each is told at its line, and a note settles some."""

from datetime import date

import pytest

from generator.returns.cells import At, Cell, UnreadableError
from generator.returns.periods import read_period
from tests.return_files import bring
from tests.spoil import run, spoil

FIGURES = "data/smallshire/figures.csv"
TARGETS = "data/smallshire/targets.csv"
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
TARGET_HEAD = "indicator,area,period,value,kind,lower,upper,source,note"
ODD = {
    "a first nought": (FIGURES, "Q2,219,final", "Q2,0,final", 5, "0, where the other figures are"),
    "more than all": (FIGURES, "61,final", "148.4,final", 10, "above 100"),
    "less than nothing": (FIGURES, "61,final", "-48.4,final", 10, "below 0"),
    "a target of more than all": (TARGETS, "Q3,40,mile", "Q3,140,mile", 4, "above 100"),
    "a target with a point too few": (TARGETS, "Q3,40,mile", "Q3,400,mile", 4, "ten times off"),
    "a year of the next century": (
        FIGURES,
        "noise,,2024/25 Q3,,not_collected",
        "noise,,2088/89,,not_due",
        11,
        "'2088/89', far beyond the agreement's end",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_hardly_ever_right_is_a_warning(smallshire, name):
    file, old, new, line, found = ODD[name]
    assert found not in run(smallshire).output
    spoil(smallshire, file, old, new)
    output = run(smallshire).output
    said = [one for one in output.splitlines() if found in one]
    assert said, output
    assert f"{file.rpartition('/')[2]}, line {line}," in said[0]


def test_a_note_says_that_a_nought_is_right(smallshire):
    old, new = (
        'Q2,219,final,,,"plan-2024, para 4",',
        'Q2,0,final,,,"plan-2024, para 4",All was well.',
    )
    spoil(smallshire, FIGURES, old, new)
    assert "where the other figures are" not in run(smallshire).output


def test_a_nought_among_small_numbers_is_no_slip(smallshire):
    for old, new in (("231,final", "3,final"), ("240,final", "1,final"), ("219,final", "0,final")):
        spoil(smallshire, FIGURES, old, new)
    assert "where the other figures are" not in run(smallshire).output


def put_figures(place, name, *values, note=""):
    """The quarters of 2023/24 and later, with these values alone."""
    rows = [
        f'{name},,{2023 + n // 4}/{24 + n // 4} Q{n % 4 + 1},{value},final,,,"plan-2024, para 4",'
        for n, value in enumerate(values)
    ]
    rows[-1] += note
    path = place / FIGURES
    others = [row for row in path.read_text().splitlines() if not row.startswith(f"{name},")]
    path.write_text("\n".join([*others, *rows]) + "\n")


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ((43, 50, 45, 48, 44, 47, 0), 1),
        ((43, 50, 45, 48, 44, 0, 0), 2),
        ((12, 300, 25, 90, 0), 1),
        ((0, 45, 60, 45), 1),
        ((10, 10, 0), 1),
        ((9, 10, 0), 0),
        ((50, 30, 10, 4, 0), 0),
        ((30, 0, 25, 0, 40), 0),
        ((43, 0), 0),
    ],
)
def test_a_nought_is_asked_about_where_it_is_the_first_among_large_figures(
    smallshire, values, number
):
    put_figures(smallshire, "burglary", *values)
    assert run(smallshire).output.count("0, where the other figures are") == number


def test_a_nought_in_a_year_to_date_is_held_to_shorter_times_alone(smallshire):
    details = "data/smallshire/indicators/burglary.yml"
    spoil(smallshire, details, "accumulates: period", "accumulates: year_to_date")
    put_figures(smallshire, "burglary", 0, 30, 70, 90, 0, 40)
    assert "where the other figures are" not in run(smallshire).output
    put_figures(smallshire, "burglary", 12, 30, 70, 90, 14, 0)
    assert "0, where the other figures are 12 to 30" in run(smallshire).output


@pytest.mark.parametrize(
    ("plan", "number"),
    [((52,), 0), ((521,), 1), ((5.2,), 1), ((521, 530), 2), ((45, 30, 15, 5), 0), ((45, 5), 1)],
)
def test_a_target_ten_times_off_is_asked_about_where_no_plan_leads_to_it(smallshire, plan, number):
    put_figures(smallshire, "burglary", 48, 52, 50)
    rows = [
        f'burglary,,2024/25 Q{n},{value},milestone,,,"plan-2024, para 4",'
        for n, value in enumerate(plan, 1)
    ]
    (smallshire / TARGETS).write_text("\n".join([f"{TARGET_HEAD}", *rows]) + "\n")
    assert run(smallshire).output.count("ten times off its figures") == number


def test_periods_say_nothing_on_the_target_of_a_year_that_they_add_up_to(smallshire):
    put_figures(smallshire, "burglary", 48, 52, 50)
    row = 'burglary,,2024/25,500,target,,,"plan-2024, para 4",\n'
    (smallshire / TARGETS).write_text(f"{TARGET_HEAD}\n{row}")
    assert "ten times off" not in run(smallshire).output


def test_one_note_says_that_a_measure_may_pass_100_and_not_that_it_may_fall_below_0(smallshire):
    put_figures(smallshire, "trust", 140, 120, -5, 130, note="Some homes answered twice.")
    output = run(smallshire).output
    assert "'-5', a percentage below 0" in output
    assert output.count("a percentage below 0") == 1


LOST = {
    "a remark in a sentence": (
        "headline: Burglaries fell to 210.",
        "headline: Falls are our #1 worry this winter.",
        "line 2, character",
        "words behind ' #', which YAML leaves out",
    ),
    "a comma in a number": (
        "doing: Police visit homes after each burglary.",
        "doing: [We gave 20,000 people grab rails.]",
        "line 3",
        "'We gave 20' and '000 people grab rails.', two entries that may be one",
    ),
}


@pytest.mark.parametrize("name", LOST)
def test_words_that_yaml_would_lose_are_refused(smallshire, name):
    old, new, place, found = LOST[name]
    spoil(smallshire, COMMENT, old, new)
    result = run(smallshire)
    assert result.exit_code == 1
    assert found in result.output
    assert place.split(",", maxsplit=1)[0] in result.output


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("headline: Burglaries fell to 210.", 'headline: "Falls are our #1 worry this winter."'),
        ("updated: 2025-02-01", "updated: 2025-02-01 # a remark"),
        ("doing: Police visit homes after each burglary.", "doing: [We met 20 people., We left.]"),
    ],
)
def test_a_remark_behind_a_value_and_a_good_list_pass(smallshire, old, new):
    spoil(smallshire, COMMENT, old, new)
    assert run(smallshire).exit_code == 0


def test_a_link_without_encryption_is_refused(smallshire):
    spoil(smallshire, COMMENT, "(page:glossary)", "(http://example.org/)")
    assert "Link to https://" in run(smallshire).output


@pytest.mark.parametrize(
    ("day", "typed"),
    [
        (date(2006, 7, 1), "2006/07 or Jul 2006"),
        (date(2011, 12, 1), "2011/12 or Dec 2011"),
        (date(2013, 12, 1), "2012/13 or Dec 2013"),  # of a typed 12/13
    ],
)
def test_a_date_that_may_have_been_a_year_is_asked_about(day, typed):
    here = At("return.xlsx", 2, "sheet Figures, cell D2")
    with pytest.raises(UnreadableError) as caught:
        read_period(Cell(here, day, "mmm-yy"))
    assert f"typed as {typed.split(maxsplit=1)[0]}" in caught.value.found
    assert typed in caught.value.advice


@pytest.mark.parametrize("day", [date(2006, 8, 1), date(2006, 7, 2), date(2024, 1, 1)])
def test_a_date_that_can_be_a_month_alone_is_one(day):
    here = At("return.xlsx", 2, "sheet Figures, cell D2")
    assert read_period(Cell(here, day, "mmm-yy")) == f"{day:%b %Y}"


def test_a_year_that_a_spreadsheet_wrote_as_a_month_is_asked_about_in_csv_too(smallshire):
    path = smallshire / "return.csv"
    path.write_text(
        'Indicator,Period,Figure,Status,Source\ntrust,Jul-06,61,final,"plan-2024, p1"\n'
    )
    said = bring(smallshire, path, options=("--agreement", "smallshire")).output
    assert "'Jul-06', which is not a period" in said
    assert "Write Jul 2006, or 2006/07." in said


@pytest.mark.parametrize("command", ["check", "explain"])
def test_no_sign_stops_a_command_on_a_terminal_that_cannot_show_it(smallshire, command):
    import os
    import subprocess
    import sys

    more = ["smallshire", "burglary"] if command == "explain" else []
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    done = subprocess.run(
        [sys.executable, "-m", "generator", command, *more, *folders],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr


def test_a_link_that_leads_out_of_the_folder_is_refused(smallshire, tmp_path):
    (tmp_path / "secret.md").write_text((smallshire / COMMENT).read_text())
    (smallshire / COMMENT).unlink()
    (smallshire / COMMENT).symlink_to(tmp_path / "secret.md")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "burglary.md, line 1: found a link to a file outside" in result.output


def test_a_missing_list_of_outcomes_is_told_once(smallshire):
    (smallshire / "data/smallshire/outcomes.yml").unlink()
    output = run(smallshire).output
    assert output.count("outcomes.yml lists none") == 1
    assert "not an outcome of this agreement" not in output


def test_of_very_many_faults_some_are_shown_and_the_rest_counted_by_kind(smallshire):
    row = 'burglary,,{n} Q7,x{n},final,,,"plan-2024, para 4",'
    rows = (row.format(n=number) for number in range(12_000))
    with (smallshire / FIGURES).open("a") as file:
        file.write("\n".join(rows))
    output = run(smallshire).output
    assert output.count("\n") < 450
    assert "more are not shown. They are of these kinds:" in output
    assert "found '…', which is not a number" in output
    assert "problems to mend." in output
