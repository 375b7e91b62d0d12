"""What is odd is told with its place, and a note or a reason settles it."""

import json
from datetime import date

import pytest

from generator.advise.figures import find_jumps, find_misplaced_points
from generator.advise.ratings import find_unmoved_ratings
from generator.advise.times import find_early, find_odd_times
from generator.describe import describe
from generator.model.origins import Origins
from generator.model.problem import Place
from generator.rate import rate
from tests.make import agreement, declared, figure, indicator
from tests.messages_page import explain
from tests.spoil import run, spoil

FIGURES = "data/smallshire/figures.csv"
COUNTS = "data/smallshire/counts.csv"
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
EARLIER = "content/smallshire/2024-25-q2/indicators/burglary.md"
QUARTERS = [f"200{year}/0{year + 1} Q{number}" for year in (3, 4, 5, 6) for number in (1, 2, 3, 4)]


def report_of(figures, **given):
    """The report of one indicator with these figures, each on a line of its own."""
    made = agreement([given.pop("of", indicator())], figures, **given)
    places = {
        (one.indicator, one.area, one.period): Place("figures.csv", line)
        for line, one in enumerate(figures, 2)
    }
    ratings = made.origins.ratings
    object.__setattr__(made, "origins", Origins(figures=places, ratings=ratings))
    return describe(made, rate(made))


def series(*values, **changes):
    """A figure a quarter, the last one in October to December 2006."""
    periods = QUARTERS[: QUARTERS.index("2006/07 Q3") + 1][-len(values) :]
    return [figure(value, period, **changes) for value, period in zip(values, periods, strict=True)]


def told(problems):
    """The line and what was found of each, which docs/messages.md explains."""
    return [(one.line, one.found) for one in problems if explain(one.found)]


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (("38", "39", "3850", "38"), 4),
        (("38", "0.39", "38", "40"), 3),
        (("3900", "38", "39"), 2),
        (("-38", "-3900", "-40", "-41"), 3),
        (("38", "3850"), 3),
        (("231", "240", "225", "219", "21900"), 6),
    ],
)
def test_a_decimal_point_out_of_place_is_told_at_its_line(values, line):
    found = told(find_misplaced_points(report_of(series(*values))))
    assert [where for where, _ in found] == [line]
    assert "times more than" in found[0][1] or "times less than" in found[0][1]


@pytest.mark.parametrize(
    "values",
    [("38", "39", "40"), ("1", "49", "1", "1"), ("0", "0", "80", "0"), ("38",), ("0", "90", "0")],
)
def test_usual_movement_is_not_told(values):
    assert told(find_misplaced_points(report_of(series(*values)))) == []


def test_a_note_settles_an_odd_figure():
    figures = [*series("38", "39"), figure("3850", "2006/07 Q4", note="The count was changed.")]
    assert told(find_misplaced_points(report_of(figures))) == []


STEADY = ("50", "52", "49", "51", "50", "53", "49", "51", "50", "52", "51", "50", "49")


def test_a_jump_beyond_the_limits_of_the_chart_is_told():
    found = told(find_jumps(report_of(series(*STEADY, "75"))))
    assert found == [(15, "'75', a jump beyond the usual range of 42.3 to 62.3")]


def test_a_steady_climb_is_no_jump_though_its_ends_lie_outside():
    report = report_of(series(*(str(50 + 3 * step) for step in range(14))))
    assert report.results.movements["one"].limits.signals
    assert told(find_jumps(report)) == []


def test_fewer_than_twelve_figures_have_no_limits_to_jump_over():
    assert told(find_jumps(report_of(series(*STEADY[:9], "75")))) == []


def test_a_figure_for_a_time_that_is_not_over_is_told():
    report = report_of([figure("5", "2006/07 Q3")])
    assert told(find_odd_times(report, date(2006, 12, 31))) == []
    assert told(find_odd_times(report, date(2006, 12, 30))) == [
        (2, "a figure for '2006/07 Q3', a time that is not over yet")
    ]


def test_a_figure_after_the_current_period_is_told():
    report = report_of([figure("5", "2006/07"), figure("5", "2006/07 Q4")])
    assert told(find_early(report)) == [
        (3, "a figure for '2006/07 Q4', after the current quarter 2006/07 Q3")
    ]


def test_a_figure_long_before_the_agreement_is_told():
    report = report_of([figure("5", "1923"), figure("5", "2003/04 Q1")])
    assert told(find_odd_times(report, date(2026, 1, 1))) == [
        (2, "a figure for '1923', long before the agreement")
    ]


def test_a_rating_and_words_of_the_future_are_told(smallshire):
    ratings = smallshire / "data/smallshire/ratings.csv"
    row = 'trust,2024/25 Q4,outcome,green,,"plan-2024, para 8"\n'
    ratings.write_text(ratings.read_text() + row)
    spoil(smallshire, COMMENT, "updated: 2025", "updated: 2095")
    found = [what for _, _, what in warnings_of(smallshire)]
    assert "a rating for '2024/25 Q4', after the current quarter 2024/25 Q3" in found
    assert any(what.startswith("'2095-") and "still to come" in what for what in found)


def test_a_target_a_hundred_times_too_high_is_told(smallshire):
    targets = smallshire / "data/smallshire/targets.csv"
    row = 'burglary,,2025/26 Q4,20000,target,,,"plan-2024, para 4",\n'
    targets.write_text(targets.read_text() + row)
    found = [what for file, _, what in warnings_of(smallshire) if file == "targets.csv"]
    assert len(found) == 1
    assert found[0].startswith("'20000', about ")


def rated(ratings, values, method="declared", reasons=("Why.",) * 4):
    periods = QUARTERS[QUARTERS.index("2006/07 Q3") - 3 :][:4]
    rows = [
        declared(rating, period=period, reason=reason)
        for rating, period, reason in zip(ratings, periods, reasons, strict=True)
    ]
    return report_of(series(*values), of=indicator(method=method), ratings=rows)


def test_a_rating_unchanged_for_four_periods_with_changed_figures_is_told():
    report = rated(["green"] * 4, ("50", "52", "61", "40"))
    assert told(find_unmoved_ratings(report)) == [
        (5, "'green' four reports in a row, while figures changed")
    ]


@pytest.mark.parametrize(
    ("ratings", "values", "reasons"),
    [
        (["amber", "green", "green", "green"], ("50", "52", "61", "40"), ("Why.",) * 4),
        (["green"] * 4, ("50", "50", "50", "50"), ("Why.",) * 4),
        (["green"] * 4, ("50", "52", "61", "40"), ("Why.", "Why.", "Why.", "It still holds.")),
    ],
)
def test_a_changed_rating_or_reason_or_unchanged_figures_are_no_oddity(ratings, values, reasons):
    assert told(find_unmoved_ratings(rated(ratings, values, reasons=reasons))) == []


def warnings_of(place):
    result = run(place, "--format", "json")
    assert result.exit_code == 0, result.output
    return {
        (one["file"].rpartition("/")[2], one["line"], one["found"])
        for one in json.loads(result.output)
        if explain(one["found"])
        and one["level"] == "warning"
        and "where the sum gives" not in one["found"]
    }


def test_commentary_with_the_words_of_another_colour_is_told(smallshire):
    spoil(smallshire, COMMENT, "headline: ", "headline: Burglary is behind plan. ")
    assert ("burglary.md", 2, "'behind plan', where the rating is 'green'") in warnings_of(
        smallshire
    )


@pytest.mark.parametrize(
    "words",
    [
        "Burglary remains red.",
        "We have missed the target.",
        "We aren't on track.",
        "Burglary is rated red.",
        "We are well behind schedule.",
        "Burglary is off-track.",
        "Burglary is currently amber.",
        "This measure is at risk.",
        "No part of it is on track.",
    ],
)
def test_every_way_to_say_another_colour_is_told(smallshire, words):
    spoil(smallshire, COMMENT, "headline: Burglaries fell to 210.", f"headline: {words}")
    assert [found for _, line, found in warnings_of(smallshire) if line == 2], words


@pytest.mark.parametrize(
    "words",
    [
        "Last quarter it was red.",
        "If a gang moves in, it is red.",
        "Burglary is on track.",
        "Older people who are at risk get a call.",
        "The light is red at the crossing.",
        "We will meet the target.",
        "We hope to stay on track.",
        "Burglary is not behind plan.",
    ],
)
def test_words_about_another_time_or_of_the_same_colour_fit(smallshire, words):
    spoil(smallshire, COMMENT, "headline: ", f"headline: {words} ")
    assert warnings_of(smallshire) == set()


def test_text_copied_from_the_period_before_is_told(smallshire):
    (smallshire / EARLIER).parent.mkdir(parents=True)
    (smallshire / EARLIER).write_text((smallshire / COMMENT).read_text())
    found = warnings_of(smallshire)
    assert ("burglary.md", 2, "the headline of 2024/25 Q2 again, word for word") in found
    assert len(found) == 2, "the headline and the text, in the new quarter alone"


def test_a_total_of_ratings_that_does_not_add_up_is_told(smallshire):
    head = "block,period,dimension,rating,count,basis,source,note\n"
    rows = (
        'safer,2024/25 Q3,outcome,green,2,printed,"plan-2024, para 4",\n'
        'greener,2024/25 Q3,outcome,green,1,printed,"plan-2024, para 4",\n'
        ',2024/25 Q3,outcome,green,4,printed,"plan-2024, para 4",\n'
    )
    (smallshire / COUNTS).write_text(head + rows)
    assert warnings_of(smallshire) == {("counts.csv", 4, "a total of 4 green, where the sum is 3")}
    (smallshire / COUNTS).write_text(head + rows[:-1] + "The paper prints it so.\n")
    assert warnings_of(smallshire) == set()


def test_a_year_that_is_not_the_sum_of_its_periods_is_told(smallshire):
    rows = "".join(
        f'new-homes,,{period},{value},final,,,"plan-2024, para 6",\n'
        for period, value in (
            ("2023/24 Q1", 10), ("2023/24 Q2", 12), ("2023/24 Q3", 9), ("2023/24 Q4", 11),
            ("2023/24", 52),
        )
    )  # fmt: skip
    file = smallshire / FIGURES
    before = file.read_text()
    file.write_text(before + rows)
    spoil(smallshire, "data/smallshire/indicators/new-homes.yml", "accumulates: ", "# ")
    spoil(smallshire, "data/smallshire/indicators/new-homes.yml", "id:", "accumulates: period\nid:")
    assert ("figures.csv", 16, "'52', where the sum of its four quarters is 42") in warnings_of(
        smallshire
    )


def test_a_place_that_is_not_the_sum_of_its_places_is_told(smallshire):
    areas = smallshire / "data/smallshire/areas.yml"
    areas.write_text(
        areas.read_text()
        + "".join(
            f"- id: {name}\n  kind: ward\n  name: {name}\n  named: true\n  parent: northdale\n"
            "  source: plan-2024, para 1\n"
            for name in ("ash", "elm")
        )
    )
    file = smallshire / FIGURES
    rows = (("northdale", 210), ("ash", 100), ("elm", 105))
    file.write_text(
        file.read_text()
        + "".join(
            f'burglary,{area},2024/25 Q3,{value},final,,,"plan-2024, para 4",\n'
            for area, value in rows
        )
    )
    assert warnings_of(smallshire) == {
        ("figures.csv", 12, "'210', where the sum of its 2 places is 205")
    }


def test_printed_totals_of_money_are_added_up_again(smallshire):
    head = "kind,block,area,indicator,period,amount,status,title,source,note\n"
    rows = [
        f'funding_gap,,,,2024/25,{amount},{status},A sum,"plan-2024, para 4",\n'
        for amount, status in ((100, "estimate"), (250, "estimate"), (300, "printed_total"))
    ]
    (smallshire / "data/smallshire/money.csv").write_text(head + "".join(rows))
    assert warnings_of(smallshire) == {
        ("money.csv", 4, "a total of 300, where the sums of the same kind make 350")
    }


def test_warnings_have_a_column_and_stop_nothing(smallshire):
    spoil(smallshire, FIGURES, ",225,", ",22500,")
    found = json.loads(run(smallshire, "--format", "json").output)
    odd = next(one for one in found if "'22500'" in one["found"])
    assert (odd["level"], odd["column"]) == ("warning", len("burglary,,2024/25 Q1,") + 1)
    site = smallshire / "site"
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 0
