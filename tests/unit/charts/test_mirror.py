"""In a language that is read from the right, time runs from right to left."""

import re
from xml.etree import ElementTree

import pytest

from generator.charts import CHARTS, drawing
from generator.charts.figure import make_figure
from generator.charts.rating_bar import draw_rating_bar
from generator.describe.language import speaking
from generator.model.bars import Bar, BarPart
from generator.model.sentence import generated
from generator.model.speech import Speech
from generator.publish.picture_shapes import lay_out
from generator.publish.policy import read_css
from generator.schema import languages
from tests.gallery import draw_case
from tests.gallery_cases import make_cases, one_figure, over_time
from tests.unit.charts.test_charts import parse

PO = 'msgid ""\nmsgstr ""\n"Language: he\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
RISING = over_time("40", "45", "50", "55", "60", "65", plan=["42"] * 6)


@pytest.fixture(autouse=True)
def hebrew(tmp_path, monkeypatch):
    """A language that is read from the right, whose words are still to come."""
    (tmp_path / "he.po").write_text(PO)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)


def draw(kind, report, language):
    with speaking(Speech(language)):
        return CHARTS[kind].make(report, report.indicators["one"])


def list_xs(chart, look):
    path = next(one for one in parse(chart.svg).iter("path") if one.get("class") == look)
    return [float(x) for x, _ in re.findall(r"([\d.]+) (-?[\d.]+)", path.get("d"))]


def test_the_first_time_is_at_the_left_in_english_and_at_the_right_in_hebrew():
    there, here = (list_xs(draw("line", RISING, one), "actual") for one in ("en-GB", "he"))
    assert (there[0], there[-1]) == (0, 71.4)
    assert (here[0], here[-1]) == (100, 28.6)
    assert here == sorted(here, reverse=True)


def test_the_axis_of_a_line_stands_at_the_right_beside_its_labels():
    drawn = parse(draw("line", RISING, "he").svg)
    ticks = drawn.find("g[@class='tick']")
    assert {(one.get("x"), one.get("dx")) for one in ticks} == {("100%", "0.5em")}
    first = [one for one in drawn.findall("text") if "2006" in one.text]
    assert [(one.get("x"), one.get("dx")) for one in first] == [("100%", "3em")]


def test_a_bar_begins_at_the_right():
    drawn = parse(draw("bullet", one_figure("30", "60"), "he").svg)
    bar = next(one for one in drawn.iter("rect") if one.get("class") is None)
    assert (bar.get("x"), bar.get("width")) == ("50%", "50%")
    assert drawn.find("line").get("x1") == "100%"


def test_the_first_column_is_at_the_right():
    drawn = draw("columns", over_time("40", "50", "60"), "he")
    xs = [float(one.get("x").rstrip("%")) for one in parse(drawn.svg).iter("rect")]
    assert xs == sorted(xs, reverse=True)


def test_a_mini_line_runs_from_the_right_and_its_tick_is_a_tick():
    path = parse(draw("mini", RISING, "he").svg).find("path").get("d")
    assert path.startswith("M33 ")
    assert path.endswith("m-4 0l1 2 2-4")
    assert all(int(step) < 0 for step in re.findall(r"l(-?\d+)", path.split("m-4")[0]))


def test_proportional_bars_begin_at_the_right():
    bar = Bar(
        parts=(
            BarPart(look="red", number=1, word=generated("Red")),
            BarPart(look="green", number=3, word=generated("Green")),
        ),
        said=generated("One red, 3 green"),
        when=generated("2006/07"),
    )
    with speaking(Speech("he")):
        drawn = draw_rating_bar(bar)
    first = next(ElementTree.fromstring(drawn).iter("rect"))  # noqa: S314 - our own
    assert (first.get("x"), first.get("width").rstrip("0").rstrip(".")[:2]) == ("75%", "25")


@pytest.mark.parametrize("case", make_cases().items(), ids=lambda case: case[0])
def test_nothing_but_places_changes_in_any_form_of_chart(case, monkeypatch):
    _, report = case
    with speaking(Speech("he")):
        turned = dict(draw_case(report))
        monkeypatch.setattr(drawing, "is_from_the_right", lambda: False)
        plain = dict(draw_case(report))
    assert turned.keys() == plain.keys()
    for kind, chart in plain.items():
        here, there = (list(parse(one.svg).iter()) for one in (chart, turned[kind]))
        assert [(one.tag, one.text, one.get("y"), one.get("width")) for one in here] == [
            (one.tag, one.text, one.get("y"), one.get("width")) for one in there
        ]
        assert chart.svg != turned[kind].svg or kind == "mini"


def test_who_explores_a_chart_sees_time_run_from_the_right_too():
    layouts = [make_figure(draw("line", RISING, one).figure)["layout"] for one in ("en-GB", "he")]
    assert ["autorange" in one["xaxis"] for one in layouts] == [False, True]
    assert [one["yaxis"].get("side") for one in layouts] == [None, "right"]


def test_a_picture_by_itself_has_its_axis_at_the_right_too():
    css = read_css()
    drawn = lay_out(draw("line", RISING, "he").svg, css, 600)
    assert drawn.shapes.count('direction="rtl"') == drawn.shapes.count("<text")
    assert 'd="M558 162.4H7' in drawn.shapes  # 3 em of 14 pixels for the labels at the right
