"""`laa status`: what is missing for a quarter, by who could send it, and nothing that is not."""

import csv
import io

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.model.assessment import Series
from generator.model.enums import Accumulates, TargetKind
from generator.model.period_forms import parse_period
from generator.rate import rate
from generator.rate.rhythm import find_due_window, find_rhythm, is_due
from generator.rate.series import make_series
from generator.status.figures import count_explained, find_missing_figures
from generator.status.missing import Places
from generator.status.printing import WIDTH
from tests import make
from tests.spoil import run_words

NEXT = "2024/25 Q4"
DATA = "data/smallshire"
COMMENT = "content/smallshire/2024-25-q4/indicators/burglary.md"


def run(place, *options):
    return run_words(place, "status", *options)


def find_rows(place, period=NEXT):
    result = run(place, "--format", "csv", "--quarter", period)
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.output)))


def find_missing(place, period=NEXT):
    return {(row["indicator"], row["what"]) for row in find_rows(place, period)}


def series(*readings, aims=()):
    found = make_series(
        make.agreement([make.indicator()], readings, aims).figures,
        make.agreement([make.indicator()], readings, aims).targets,
    )
    return found.get(("one", None), Series(readings=(), aims=()))


# periods of the figures so far, frequency, lag in months, quarter, due or not
RHYTHMS = [
    (["2006/07 Q1", "2006/07 Q2"], "", None, "2006/07 Q3", True),
    (["2006/07 Q2"], "", None, "2006/07 Q3", True),
    (["at 30 Sep 2006"], "", None, "2006/07 Q3", True),
    (["at 12 Sep 2006"], "", None, "2006/07 Q3", False),
    (["Jul 2006", "Aug 2006", "Sep 2006"], "", None, "2006/07 Q3", True),
    (["2004/05", "2005/06"], "", None, "2006/07 Q3", False),
    (["2004/05", "2005/06"], "", None, "2006/07 Q4", True),
    (["2005"], "", None, "2006/07 Q3", True),
    (["2005"], "", None, "2006/07 Q2", False),
    (["2006/07 Q2"], "once a year", None, "2006/07 Q3", False),
    (["2006/07 Q2"], "once a year", None, "2007/08 Q2", True),
    (["2005/06"], "quarterly", None, "2006/07 Q3", True),
    (["2005/06"], "every two years", None, "2006/07 Q4", False),
    (["2005/06"], "every two years", None, "2007/08 Q4", True),
    ([], "quarterly", None, "2006/07 Q3", True),
    ([], "once a year", None, "2006/07 Q3", False),
    ([], "", None, "2006/07 Q3", False),
    (["2006/07 Q1", "2006/07 Q2"], "", 2, "2006/07 Q3", True),
    (["2005/06 Q3", "2005/06 Q4"], "", 14, "2006/07 Q4", False),
    (["2005/06 Q2", "2005/06 Q3"], "", 14, "2006/07 Q4", True),
]


@pytest.mark.parametrize(("periods", "frequency", "lag", "period", "due"), RHYTHMS)
def test_a_figure_is_due_when_its_rhythm_says_so(periods, frequency, lag, period, due):
    indicator = make.indicator(frequency=frequency, lag_months=lag)
    readings = series(*(make.figure(5, period) for period in periods))
    window = find_due_window(indicator, parse_period(period))
    there = any(window.starts <= one.period.ends <= window.ends for one in readings.known)
    assert (is_due(indicator, readings, window) and not there) is due


@pytest.mark.parametrize(
    ("period", "accumulates", "said"),
    [
        ("2006/07 Q2", Accumulates.PERIOD, "a figure for October to December 2006"),
        ("2006/07 Q2", Accumulates.YEAR_TO_DATE, "a figure for April to December 2006"),
        ("at 30 Sep 2006", Accumulates.SNAPSHOT, "a figure at 31 December 2006"),
        (
            "12 months to Dec 2005",
            Accumulates.PERIOD,
            "a figure for the 12 months to December 2006",
        ),
        ("12 months to Nov 2005", Accumulates.PERIOD, "a figure for October to December 2006"),
    ],
)
def test_the_figure_that_is_due_is_named_as_the_last_one_was(period, accumulates, said):
    frequency = "yearly" if period.startswith("12") else "quarterly"
    one = make.indicator(accumulates=accumulates, frequency=frequency)
    agreement = make.agreement([one], [make.figure(5, period)])
    (found,) = find_missing_figures(agreement, rate(agreement), Places(data="d", content="c"))
    assert found.detail.split(";")[0] == said


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("quarterly", 3), ("every three months", 3), ("monthly", 1), ("annual", 12),
        ("once a year", 12), ("every 12 months", 12), ("twice a year", 6), ("every six months", 6),
        ("biennial", 24), ("every three years", 36), ("each term", 4), ("now and then", None),
    ],
)  # fmt: skip
def test_the_words_of_frequency_tell_the_rhythm(words, months):
    assert find_rhythm(make.indicator(frequency=words), series()) == months


def test_a_target_for_the_very_period_wants_a_figure():
    aims = [make.target(60, "2006/07 Q3", kind=TargetKind.MILESTONE)]
    period = parse_period("2006/07 Q3")
    assert is_due(make.indicator(), series(aims=aims), period)
    assert not is_due(make.indicator(), series(aims=aims), period.previous())


def test_figures_ratings_and_words_are_missing_in_the_next_period(smallshire):
    missing = find_missing(smallshire)
    assert ("burglary", "figure") in missing
    assert ("burglary", "commentary") in missing
    assert ("burglary", "rating") in missing
    assert ("", "commentary") in missing
    assert {what for _, what in missing} == {"figure", "rating", "commentary"}


def test_what_is_there_is_not_missing(smallshire):
    missing = find_missing(smallshire, "2024/25 Q3")
    assert not {one for one in missing if one[1] == "figure"}
    assert ("burglary", "rating") not in missing
    assert ("burglary", "commentary") not in missing
    assert ("recycling", "commentary") in missing


@pytest.mark.parametrize("status", ["late", "not_due", "suppressed", "not_collected", "not_given"])
def test_an_absence_with_its_reason_is_known(smallshire, status):
    add(smallshire, "figures.csv", f'burglary,,{NEXT},,{status},,,"plan-2024, para 4",')
    assert ("burglary", "figure") not in find_missing(smallshire)
    shown = run(smallshire, "--quarter", NEXT).output
    assert "No figure, for a reason that figures.csv gives: 1 " in shown


def test_officers_rate_what_the_agreement_leaves_to_them(smallshire):
    details = smallshire / DATA / "agreement.yml"
    computed = sorted(row["detail"] for row in of(smallshire, "burglary", "rating"))
    assert [one.split(" for ")[0] for one in computed] == [
        "a rating of 'Work' (Is the work in place?)"
    ]
    details.write_text(details.read_text().replace("computed", "officers"))
    both = sorted(row["detail"] for row in of(smallshire, "burglary", "rating"))
    assert [one.split(" for ")[0] for one in both] == [
        "a rating of 'Result' (Are we getting the result?)",
        "a rating of 'Work' (Is the work in place?)",
    ]


def test_a_red_without_a_reason_lacks_its_reason_and_not_its_rating(smallshire):
    add(smallshire, "ratings.csv", f'burglary,{NEXT},delivery,red,,"plan-2024, para 4"')
    add(smallshire, "ratings.csv", f'trust,{NEXT},delivery,red,TODO why,"plan-2024, para 4"')
    missing = find_missing(smallshire)
    assert {("burglary", "reason"), ("trust", "reason")} <= missing
    assert not {("burglary", "rating"), ("trust", "rating")} & missing
    (row,) = of(smallshire, "burglary", "reason")
    assert row["detail"] == "a reason why 'Work' is 'Red: work not in place'"
    assert row["file"].endswith("ratings.csv")


def test_a_rating_that_the_sum_does_not_give_lacks_its_reason(smallshire):
    ratings = smallshire / DATA / "ratings.csv"
    row = 'burglary,2024/25 Q3,outcome,being_changed,It changes.,"plan-2024, para 4"\n'
    ratings.write_text(ratings.read_text() + row)
    assert ("burglary", "reason") not in find_missing(smallshire, "2024/25 Q3")
    ratings.write_text(ratings.read_text().replace("being_changed,It changes.", "baseline_only,"))
    (found,) = of(smallshire, "burglary", "reason", "2024/25 Q3")
    assert found["detail"] == (
        "a reason why 'Result' is 'Starting point set', where the sum gives 'Green: on track'"
    )


def test_a_forecast_is_missing_where_the_agreement_has_them(smallshire):
    details = smallshire / DATA / "agreement.yml"
    given = details.read_text()
    details.write_text(given.replace("  - delivery", "  - delivery\n  - forecast"))
    assert ("trust", "forecast") in find_missing(smallshire)


def test_words_that_are_begun_are_missing_until_no_mark_is_left(smallshire):
    folders = ["--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content")]
    assert CliRunner().invoke(main, ["new", "quarter", NEXT, *folders]).exit_code == 0
    (row,) = of(smallshire, "burglary", "commentary")
    assert "TODO in the file marks what is left" in row["detail"]
    assert row["file"].endswith(COMMENT)
    old = smallshire / COMMENT.replace("q4", "q3")
    (smallshire / COMMENT).write_text(old.read_text())
    assert ("burglary", "commentary") not in find_missing(smallshire)


def test_the_lead_is_asked_else_the_block_else_who_answers_for_the_agreement(smallshire):
    asked = {row["organisation"] for row in find_rows(smallshire)}
    assert asked == {"Smallshire County Council"}
    blocks = smallshire / DATA / "blocks.yml"
    blocks.write_text(blocks.read_text().replace("- id: safer", "- lead: Police\n  id: safer"))
    assert {row["organisation"] for row in of(smallshire, "burglary")} == {"Police"}
    burglary = smallshire / DATA / "indicators/burglary.yml"
    burglary.write_text(f"{burglary.read_text()}lead: Safer Smallshire\n")
    assert {row["organisation"] for row in of(smallshire, "burglary")} == {"Safer Smallshire"}


def test_a_message_says_what_we_need_by_when_and_where_to_send_it(smallshire):
    result = run(smallshire, "--format", "messages", "--quarter", NEXT, "--by", "2025-05-01")
    assert result.exit_code == 0
    text = result.output
    assert "Dear lead officer at Smallshire County Council," in text
    assert "Please send us these by 1 May 2025:" in text
    assert (
        "- Burglary: a figure for January to March 2025; it comes each quarter; "
        "the last was 210 burglaries for October to December 2024.\n"
    ) in text
    assert "Please send them to: Performance officer, Smallshire Together." in text
    assert "by [day]:" in run(smallshire, "--format", "messages", "--quarter", NEXT).output


def test_messages_are_written_one_a_file_and_never_over_another(smallshire):
    out = smallshire / "messages"
    options = ("--format", "messages", "--quarter", NEXT, "--out", str(out))
    assert run(smallshire, *options).exit_code == 0
    (message,) = out.iterdir()
    assert message.name == "smallshire-county-council.txt"
    message.write_text("mine")
    assert "Left as it is" in run(smallshire, *options).output
    assert message.read_text() == "mine"


def test_the_table_fits_a_terminal_and_counts_what_it_lists(smallshire):
    rows = find_rows(smallshire)
    output = run(smallshire, "--quarter", NEXT).output
    assert max(map(len, output.splitlines())) <= WIDTH
    ratings = sum(row["what"] == "rating" for row in rows)
    assert f"{ratings} ratings" in output.splitlines()[0]
    assert "  Burglary" in output


def test_no_row_of_a_spreadsheet_is_a_formula(smallshire):
    cells = [cell for row in find_rows(smallshire) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_fault_in_the_files_is_told_first(smallshire):
    add(smallshire, "figures.csv", "burglary,,2024/25 Q4,20%,final,,,paper,")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "'20%', which is not a number" in result.output


def of(place, indicator, what="", period=NEXT):
    return [
        row
        for row in find_rows(place, period)
        if row["indicator"] == indicator and what in row["what"]
    ]


def add(place, name, row):
    path = place / DATA / name
    path.write_text(f"{path.read_text()}{row}\n")


def test_rows_that_wait_are_set_aside_and_all_others_keep_their_line(smallshire):
    add(smallshire, "figures.csv", f'trust,,{NEXT},TODO,final,,,"plan-2024, para 8","two\nlines"')
    add(smallshire, "figures.csv", f'noise,,{NEXT},5,final,,,"plan-2024, para 8","two\nlines"')
    add(smallshire, "figures.csv", f'burglary,,{NEXT},200,final,,,"plan-2024, para 4",')
    add(smallshire, "ratings.csv", f'burglary,{NEXT},delivery,red,,"plan-2024, para 4"')
    missing = find_missing(smallshire)
    assert ("burglary", "figure") not in missing
    assert ("trust", "figure") in missing
    add(smallshire, "figures.csv", 'trust,,2024/25 Q5,1,final,,,"plan-2024, para 8",')
    result = run(smallshire, "--quarter", NEXT)
    assert "figures.csv, line 17, column period" in result.output


IN = Places(data="d", content="c")
ANNUAL = make.indicator(frequency="once a year", accumulates=Accumulates.PERIOD)


def find_figures(figures, period, one=ANNUAL, **given):
    agreement = make.agreement([one], figures, **given).as_at(parse_period(period))
    return list(find_missing_figures(agreement, rate(agreement), IN))


@pytest.mark.parametrize("period", ["2007/08 Q1", "2007/08 Q3"])
def test_a_figure_that_was_due_in_an_earlier_period_is_still_missing(period):
    (found,) = find_figures([make.figure(5, "2005/06")], period)
    assert "for April 2006 to March 2007; due since January to March 2007; it" in found.detail


def test_a_figure_is_not_said_to_be_due_since_the_period_in_which_it_falls_due():
    (found,) = find_figures([make.figure(5, "2005/06")], "2006/07 Q4")
    assert "due since" not in found.detail


@pytest.mark.parametrize("value", [5, None])
def test_a_figure_that_came_late_or_will_is_not_missing_any_more(value):
    given = [make.figure(5, "2005/06"), make.figure(value, "2006/07")]
    assert not find_figures(given, "2007/08 Q3")


def test_several_figures_that_never_came_are_told_as_one():
    quarterly = make.indicator(frequency="quarterly")
    (found,) = find_figures([make.figure(5, "2006/07 Q1")], "2006/07 Q4", quarterly)
    assert found.detail.startswith(
        "a figure for January to March 2007, and earlier ones, due since July to September 2006;"
    )


def test_nothing_was_due_before_the_agreement_began():
    given = [make.figure(5, "2003/04")]
    assert not find_figures(given, "2006/07 Q2")
    assert find_figures(given, "2006/07 Q4")


def test_a_figure_that_takes_long_is_due_since_the_report_that_wanted_it():
    slow = make.indicator(frequency="once a year", lag_months=6)
    (found,) = find_figures([make.figure(5, "2005/06")], "2007/08 Q3", slow)
    assert "for April 2006 to March 2007; due since July to September 2007" in found.detail


def test_an_overdue_figure_that_is_late_counts_as_explained():
    given = [make.figure(5, "2005/06"), make.figure(None, "2006/07")]
    agreement = make.agreement([ANNUAL], given).as_at(parse_period("2007/08 Q2"))
    assert count_explained(agreement, rate(agreement)) == {"late": 1}


def add_places(smallshire, *periods):
    for period in periods:
        for number, area in enumerate(("northdale", "mill-end")):
            add(
                smallshire,
                "figures.csv",
                f'burglary,{area},{period},{number},final,,,"plan-2024, para 4",',
            )


def test_figures_of_places_that_had_some_before_are_missing_too(smallshire):
    add_places(smallshire, "2024/25 Q3")
    add(smallshire, "figures.csv", f'burglary,,{NEXT},200,final,,,"plan-2024, para 4",')
    (row,) = of(smallshire, "burglary", "figure")
    assert row["detail"] == (
        "figures for 2 places: Northdale, Mill End; for January to March 2025; "
        "it comes each quarter"
    )
    shown = run(smallshire, "--quarter", NEXT).output
    assert "figures for 2 places, rating" in shown
    every = [one for one in find_rows(smallshire) if one["what"] == "figure"]
    assert f": {len(every) + 1} figures, " in shown.splitlines()[0]


def test_places_whose_figures_came_are_not_named(smallshire):
    add_places(smallshire, "2024/25 Q3")
    add(smallshire, "figures.csv", f'burglary,northdale,{NEXT},1,final,,,"plan-2024, para 4",')
    whole, places = of(smallshire, "burglary", "figure")
    assert whole["detail"].startswith("a figure for January to March 2025;")
    assert places["detail"].startswith("figure for 1 of 2 places: Mill End;")


def test_many_places_take_one_line_of_the_table(smallshire):
    add_places(smallshire, "2024/25 Q2", "2024/25 Q3")
    lines = run(smallshire, "--quarter", NEXT).output.splitlines()
    (line,) = (line for line in lines if line.startswith("  Burglary"))
    assert "figure, figures for 2 places, " in line
    assert len(line) <= WIDTH
