"""Charts: what is joined, what breaks, what is said, what it weighs."""

import gzip
import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from plotly.graph_objects import Figure

from generator.charts import CHARTS, make_charts
from generator.charts.bundle import (
    SMALL,
    find_bundle,
    make_bundle,
    read_packaged,
    read_small,
    weigh,
)
from generator.charts.figure import make_figure
from generator.charts.line import tell_story
from generator.charts.placing import Room
from generator.charts.scale import make_scale
from generator.charts.story import find_story
from generator.describe import describe
from generator.model.chart import LONGEST_ALT, SEPARATOR, Spot
from generator.model.enums import Accumulates, AreaKind, FigureStatus, TargetKind
from generator.model.indicator import Unit
from generator.model.places import Area
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests.gallery_cases import list_quarters, report_of
from tests.make import HOMES, agreement, declared, figure, indicator, target

MOST_BYTES = 1024
"""Of the usual chart, gzip."""
MOST_MINI_BYTES = 180
NUMBER = re.compile(r"-?[0-9.]+")
BEGINNINGS = (
    "Line chart showing",
    "Dot chart showing",
    "Bar chart showing",
    "Column chart showing",
    "Time line showing",
)


def chart(figures, targets=(), kind="line", **changes):
    """The chart of one measure with these figures, or None; a line from two figures on."""
    report = report_of(figures, targets, **changes)
    if kind == "line":
        story = find_story(report, report.indicators["one"])
        return story and tell_story(report, story)
    return CHARTS[kind].make(report, report.indicators["one"])


def line(*values, status=FigureStatus.LATE, **changes):
    """A line chart of quarters from April 2006 on; None is a missing figure."""
    periods = list_quarters(len(values), 2006)
    extra = [{"status": status} if value is None else {} for value in values]
    figures = [
        figure(value, when, **more)
        for value, when, more in zip(values, periods, extra, strict=True)
    ]
    return chart(figures, **changes)


def parse(svg):
    return ElementTree.fromstring(svg)  # noqa: S314 - our own


def paths(drawn, look):
    """The parts of a path, each as its list of numbers."""
    root = parse(drawn.svg)
    found = [one.get("d") for one in root.iter("path") if one.get("class") == look]
    assert len(found) <= 1
    return [
        [float(number) for number in NUMBER.findall(part)] for part in "".join(found).split("M")[1:]
    ]


def words(drawn):
    return [one.text for one in parse(drawn.svg).iter("text")]


def test_figures_are_joined_from_left_to_right():
    assert paths(line("40", "50", "60"), "actual") == [[0, 100, 50, 50, 100, 0]]


def test_a_chart_of_one_figure_says_no_more_than_the_figure():
    assert line("40") is None


def test_two_figures_make_a_chart():
    assert paths(line("40", "60"), "actual") == [[0, 100, 100, 0]]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (FigureStatus.LATE, "late"),
        (FigureStatus.SUPPRESSED, "too few to show"),
        (FigureStatus.NOT_DUE, "not due yet"),
        (FigureStatus.NOT_COLLECTED, "not collected"),
    ],
)
def test_a_gap_breaks_the_line_and_is_marked_and_named(status, reason):
    drawn = line("40", "50", None, "60", "50", status=status)
    assert [len(run) // 2 for run in paths(drawn, "actual")] == [2, 2]
    assert "×" in words(drawn)
    assert reason in words(drawn)
    assert f"(Oct to Dec 2006 ({reason}))" in f"({drawn.subtitle.split('for ')[-1].rstrip('.')})"
    assert "One figure is missing." in drawn.alt_text


def test_a_period_without_a_row_breaks_the_line_too():
    figures = [
        figure(value, when)
        for value, when in zip("3456", list_quarters(6)[:3] + list_quarters(6)[4:], strict=False)
    ]
    drawn = chart([*figures, figure("7", list_quarters(6)[5])])
    assert [len(run) // 2 for run in paths(drawn, "actual")] == [3, 2]
    assert "no figure" in words(drawn)


def test_gaps_whose_reasons_would_touch_are_named_above_the_chart_alone():
    drawn = line("40", None, "60", None, "50", None, "50", status=FigureStatus.SUPPRESSED)
    assert words(drawn).count("×") == 3
    assert "too few to show" not in words(drawn)
    assert drawn.subtitle.count("too few to show") == 2


def test_more_than_two_gaps_are_counted():
    drawn = line("40", None, "60", None, "50", None, "50", None, None, "5")
    assert drawn.subtitle.count("late") == 2
    assert "and 3 more" in drawn.subtitle


def test_a_lone_figure_between_gaps_is_a_dot():
    drawn = line("40", "41", None, "60", None, "50", "51")
    assert [len(run) // 2 for run in paths(drawn, "actual")] == [2, 2]
    assert len(paths(drawn, "dots")) == 5


def test_a_year_never_joins_a_period():
    figures = [figure(str(at), when) for at, when in enumerate(list_quarters(4))]
    assert len(paths(chart([*figures, figure("99", "2004/05")]), "dots")) == 4


def test_what_adds_up_over_the_year_begins_anew_each_april():
    values = ("10", "20", "30", "40", "11", "21")
    figures = [
        figure(value, when) for value, when in zip(values, list_quarters(6, 2005), strict=True)
    ]
    drawn = chart(figures, accumulates=Accumulates.YEAR_TO_DATE, unit=HOMES)
    assert [len(run) // 2 for run in paths(drawn, "actual")] == [4, 2]
    assert "×" not in words(drawn)


def test_the_plan_is_level_until_its_next_step():
    when = list_quarters(3, 2006)
    drawn = chart(
        [figure(value, one) for value, one in zip(("0", "50", "100"), when, strict=True)],
        [
            target("20", when[0]),
            target("20", when[1]),
            target("80", when[2], kind=TargetKind.TARGET),
        ],
    )
    assert paths(drawn, "aim") == [[0, 80, 50, 100, 20]]
    assert len(paths(drawn, "squares")) == 3
    assert "plan 80.0%" in words(drawn)


def test_a_plan_for_a_year_is_not_drawn_among_periods():
    drawn = chart([figure("1", "2006/07 Q1"), figure("2", "2006/07 Q2")], [target("5", "2006/07")])
    assert paths(drawn, "squares") == []


def test_a_range_is_shaded_and_a_single_one_is_a_line_upright():
    when = list_quarters(4, 2005)
    ranged = {"lower": Decimal(40), "upper": Decimal(60)}
    band = chart([figure("50", one, **ranged) for one in when])
    assert len(paths(band, "band")[0]) == 2 * 2 * 4
    assert "Shaded" in band.subtitle
    single = chart([figure("50", when[0], **ranged), figure("45", when[1])])
    upright = paths(single, "band")[0]
    assert upright[0] == upright[2]


def forecast_chart(ratings=()):
    figures = [
        figure(str(50 + at % 3 + at), when) for at, when in enumerate(list_quarters(15, 2003))
    ]
    made = agreement(
        [indicator()],
        figures,
        ratings=ratings,
        dimensions=(Dimension.PERFORMANCE, Dimension.FORECAST),
    )
    report = describe(made, rate(made))
    return report, CHARTS["line"].make(report, report.indicators["one"])


def test_the_forecast_goes_on_from_the_last_figure_with_its_range():
    report, drawn = forecast_chart()
    last, *ahead = [tuple(paths(drawn, "ahead")[0][at : at + 2]) for at in (0, 2)]
    assert last == tuple(paths(drawn, "actual")[0][-2:])
    assert ahead
    assert paths(drawn, "fan")
    projections = report.results.forecasts["one"].projections
    assert drawn.svg.count("<circle") == len(projections) > 0
    assert any(one.startswith("leads to ") for one in words(drawn))
    assert "looking ahead" in drawn.table.rows[-1][1]


def test_no_forecast_is_drawn_where_officers_word_stands_on_the_page():
    _, drawn = forecast_chart([declared(Rating.WORSE, Dimension.FORECAST)])
    assert paths(drawn, "ahead") == []
    assert "leads to" not in drawn.svg


def test_a_lost_symbol_is_no_word_of_officers():
    _, drawn = forecast_chart([declared(Rating.LOST, Dimension.FORECAST)])
    assert paths(drawn, "ahead")


@pytest.mark.parametrize(
    "values",
    [
        ("50", "50", "50"),
        ("0", "0"),
        ("-5", "-8.5", "3"),
        ("0.0001", "0.0002"),
        ("0.000001", "0.000002"),
        ("999999999999999999", "1"),
        ("-12345678901234567", "12345678901234567"),
        ("1000000", "2500000", "1750000"),
    ],
)
@pytest.mark.parametrize("unit", [HOMES, Unit(one="", other="", symbol="£", multiple=1000)])
def test_any_numbers_make_a_chart_inside_its_picture(values, unit):
    drawn = line(*values, unit=unit, decimals=6)
    assert all(0 <= number <= 100 for run in paths(drawn, "actual") for number in run)
    assert len(drawn.alt_text) <= LONGEST_ALT


def test_large_numbers_have_short_labels():
    drawn = line("1000000", "2500000", unit=Unit(one="", other="", symbol="£"), decimals=0)
    assert {"£1m", "£1.5m", "£2m", "£2.5m"} <= {one.replace(".0m", "m") for one in words(drawn)}
    assert "m means million" in drawn.subtitle


def test_times_between_the_first_and_the_last_stand_at_their_figures_where_there_is_room():
    many, few = line(*"123456789"), line("1", "2")
    between = {
        one.text: one.get("x")
        for one in parse(many.svg).iter("text")
        if one.get("class") == "far at"
    }
    assert between == {"Jul to Sept 2007": "45.5%"}
    assert 'class="far at"' not in few.svg


def test_ten_years_of_months_make_a_line_without_dots():
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    when = [f"{months[at % 12]} {1997 + at // 12}" for at in range(120)]
    drawn = chart([figure(str(at % 17), one) for at, one in enumerate(when)])
    assert len(paths(drawn, "actual")[0]) == 2 * 120
    assert paths(drawn, "dots") == []
    assert len(drawn.alt_text) <= LONGEST_ALT


@pytest.mark.parametrize("values", [[1, 2], [0, 0], [5, 5], [-3, 900], [Decimal("0.001"), 1]])
def test_a_scale_holds_its_values_between_few_round_lines(values):
    scale = make_scale(map(Decimal, values))
    assert scale.ticks[0] <= min(values) <= max(values) <= scale.ticks[-1]
    assert 3 <= len(scale.ticks) <= 7


def test_figures_that_are_never_negative_have_no_line_below_nought():
    assert make_scale([Decimal(0), Decimal(7)]).ticks[0] == 0
    assert make_scale([Decimal(7), Decimal(7)]).ticks[0] > 0


def test_a_label_touches_no_line_and_no_other_label():
    room = Room([[(0, 5), (40, 1), (60, 9), (100, 5)]])
    first = room.place("a", "1,234", (100, 5), width=10)
    second = room.place("b", "plan 1,234", (100, 5), width=10)
    assert first.y > 9 or first.y < 5
    assert abs(first.y - second.y) > 1


def test_every_chart_has_its_words(reports, demo):
    seen = set()
    for report in (*reports.values(), demo):
        for one in report.indicators.values():
            for kind, entry in CHARTS.items():
                drawn = entry.make(report, one)
                if drawn:
                    seen.add(kind)
                    check_words(drawn)
    assert seen == set(CHARTS)


def check_words(drawn):
    assert drawn.alt_text.startswith(BEGINNINGS)
    assert len(drawn.title) + len(SEPARATOR) + len(drawn.alt_text) <= LONGEST_ALT
    assert drawn.title not in drawn.alt_text
    assert len(drawn.title.split()) <= 16
    assert drawn.table.rows
    assert all(len(row) == len(drawn.table.columns) for row in drawn.table.rows)
    assert " style=" not in drawn.svg
    assert "\n\n" not in drawn.svg
    assert parse(drawn.svg).tag == "svg"


def test_the_outer_picture_has_no_view_box_and_ids_of_its_own(demo):
    ids = []
    for one in demo.indicators.values():
        for spot in (Spot.ANSWER, Spot.PLACES):
            for drawn in make_charts(demo, one, spot):
                root = parse(drawn.svg)
                assert root.get("viewBox") is None
                ids += [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_the_same_figures_stand_in_the_table():
    drawn = line("40", None, "60.5")
    assert [row[:2] for row in drawn.table.rows] == [
        ("April to June 2006", "40.0%"),
        ("July to September 2006", "This figure is late."),
        ("October to December 2006", "60.5%"),
    ]


def test_charts_are_light(demo):
    for one in demo.indicators.values():
        for kind, entry in CHARTS.items():
            drawn = entry.make(demo, one)
            if drawn:
                most = MOST_MINI_BYTES if kind == "mini" else MOST_BYTES
                weight = len(drawn.svg.encode())
                assert (weight if kind == "mini" else weigh(drawn.svg.encode())) <= most


NAMES = [f"Place {letter}" for letter in "EDCBA"]


def places(*values, names=NAMES, **changes):
    """A strip of districts in the current quarter; None is a suppressed figure."""
    names = names[: len(values)]
    areas = [
        Area(
            id=name.lower().replace(" ", "-"),
            kind=AreaKind.DISTRICT,
            name=name,
            named=True,
            source="paper, para 1",
        )
        for name in names
    ]
    figures = [
        figure(
            value, area=area.id, **({"status": FigureStatus.SUPPRESSED} if value is None else {})
        )
        for area, value in zip(areas, values, strict=True)
    ]
    whole = [figure("50")] if changes.pop("whole", True) else []
    return chart([*whole, *figures], [target("55")], kind="strip", areas=tuple(areas), **changes)


def test_a_strip_needs_three_places_with_a_figure_for_the_same_time():
    assert places("40", "50", None) is None
    assert places("40", "50", "60")


def test_places_stand_by_name_and_are_never_ranked():
    drawn = places("40", "70", "60")
    assert drawn.table.rows == (
        ("Testshire", "50.0%"),
        ("the plan", "55.0%"),
        ("Place C", "60.0%"),
        ("Place D", "70.0%"),
        ("Place E", "40.0%"),
    )
    assert words(drawn)[:5] == [
        "50.0% Testshire", "55.0% the plan", "60.0% Place C", "70.0% Place D", "40.0% Place E"
    ]  # fmt: skip


def test_a_suppressed_place_is_named_without_a_dot():
    drawn = places("40", "70", None, "60")
    assert "too few to show Place C" in words(drawn)
    assert len(paths(drawn, "dots")) == 3


def test_a_row_with_too_many_words_is_cut_at_one_with_a_mark_and_the_table_has_them_all():
    names = [
        "Braunstone Park and Rowley Fields",
        "Llanfairpwllgwyngyll",
        "Thurnby Lodge East",
        "West",
    ]
    drawn = places("40", None, "60", "50", names=names)
    assert words(drawn)[2:5] == [
        "40.0% Braunstone Park…",
        "too few to show Llanfair…",
        "60.0% Thurnby Lodge East",
    ]
    assert {row[0] for row in drawn.table.rows} >= {*names}


def test_dots_lie_where_their_figures_are():
    drawn = places("40", "60", "50")
    assert [dot[0] for dot in paths(drawn, "dots")] == [50, 100, 0]
    assert paths(drawn, "whole")[0][0] == 50
    assert paths(drawn, "squares")[0][0] == 75


def test_a_strip_without_a_figure_for_the_whole_area_has_places_alone():
    drawn = places("40", "60", "50", whole=False)
    assert paths(drawn, "whole") == paths(drawn, "squares") == []
    assert len(drawn.table.rows) == 3


def test_counts_of_places_of_different_size_are_not_compared():
    assert places("40", "60", "50", unit=HOMES) is None


def test_a_mini_line_needs_four_like_figures():
    assert line("1", "2", "3", kind="mini") is None
    assert paths(line("1", "2", "3", "4", kind="mini"), None)


@pytest.mark.parametrize("alone", [True, False])
def test_a_mini_line_is_never_heavy(alone):
    values = [None if alone and at % 2 else str((at % 4 > 1) * 100) for at in range(60)]
    drawn = line(*values, kind="mini")
    assert len(drawn.svg.encode()) <= MOST_MINI_BYTES
    assert 'aria-hidden="true"' in drawn.svg


def test_a_mini_line_breaks_where_a_figure_is_missing():
    assert line("1", "2", None, "3", "4", kind="mini").svg.count("m") > 1


def test_plotly_takes_every_figure_to_explore(demo):
    figures = [
        drawn.figure
        for one in demo.indicators.values()
        for drawn in make_charts(demo, one, Spot.ANSWER)
        if drawn.figure
    ]
    assert len(figures) > 40
    for exploration in figures:
        made = make_figure(exploration)
        checked = Figure(data=made["data"], layout=made["layout"])
        assert {trace.type for trace in checked.data} == {"scatter"}
        assert "template" not in made["layout"]


def test_a_figure_to_explore_breaks_where_the_line_breaks():
    trace = next(one for one in line("1", None, "2", "3").figure.traces if one.style == "actual")
    assert trace.values == (1, None, 2, 3)
    assert trace.words[0] == "1.0%, April to June 2006"


def test_names_are_no_code_for_plotly():
    drawn = line("1", "2", unit=Unit(one="<b>", other='<a href="x">'), decimals=0)
    made = make_figure(drawn.figure)
    assert made["data"][0]["text"][1].startswith('2 &lt;a href="x"&gt;')


def test_the_weight_on_the_button_is_true():
    bundle = find_bundle()
    assert bundle.weight == weigh(bundle.content)
    assert len(gzip.compress(bundle.content, 9)) <= bundle.weight
    assert bundle.styles


def test_the_small_program_is_of_the_same_version_as_the_one_in_the_package():
    assert f"plotly.js v{SMALL}\n".encode() in read_packaged()[:200]


def test_the_program_in_the_package_serves_where_there_is_no_small_one(tmp_path):
    assert read_small(tmp_path / "none.js") is None
    whole = make_bundle(read_packaged())
    assert whole.weight > 1_000_000
    assert whole.styles


def test_a_small_program_that_was_changed_is_not_published(tmp_path):
    changed = tmp_path / "changed.js"
    changed.write_bytes(find_bundle().content + b" ")
    assert read_small(changed) is None


def test_a_figure_further_from_its_place_is_not_written():
    deep = Room([[(0, 0), (78, 11), (88, 0), (100, 5)]])
    assert deep.place("last", "580", (100, 5), width=7, furthest=2) is None
    assert deep.place("last", "580", (100, 5), width=60, furthest=2)


def test_who_explores_a_chart_sees_all_that_its_picture_has(demo):
    seen = set()
    for one in demo.indicators.values():
        for chart in make_charts(demo, one, Spot.ANSWER):
            if chart.figure:
                styles = {trace.style for trace in chart.figure.traces}
                drawn = re.findall(r'class="(limit|aim|left|ahead)"', chart.svg)
                assert set(drawn) <= styles, one.indicator.id
                assert ('class="break"' in chart.svg) == ("gap" in styles), one.indicator.id
                seen |= styles
    assert {"limit", "gap", "actual", "aim"} <= seen
