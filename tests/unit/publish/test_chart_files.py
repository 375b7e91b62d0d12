"""The picture of a chart stands by itself: no style, font or page around it is needed."""

import gzip
from xml.etree import ElementTree as Tree

import pytest

from generator.build import Folders, arrange, read_reports
from generator.charts import CHARTS
from generator.model.chart import Spot
from generator.pages import make_pages
from generator.publish.crawl import SiteError, check_site
from generator.publish.picture import draw_picture
from generator.publish.picture_shapes import lay_out
from generator.publish.policy import read_css
from tests.site_page import make_page

MOST = 2_048
"""Bytes of a picture, compressed."""
CSS = (
    ":root{--accent:#00f;--ink:#111}@media(prefers-color-scheme:dark){:root{--accent:#eee}}"
    ".chart{font-size:1rem}.g2{padding-left:2em}.chart path{stroke:var(--accent);stroke-width:3}"
    ".chart .thin{stroke-width:1}.chart text{fill:var(--ink)}.rag .thin{stroke:red}"
    "@container(max-width:30rem){.chart .far{display:none}}"
    "@container(min-width:30rem){.chart .near{display:none}}"
)
SVG = (
    '<svg class="chart g2" width="100%" height="10em"><title>t</title><svg y="1em" width="100%" '
    'height="5em" viewBox="0 0 100 100" preserveAspectRatio="none"><path class="{}" d="M0 50H100'
    'V0l-50 100"/></svg><text class="{}" x="50%" y="8em">1 &lt; 2</text></svg>'
)


@pytest.fixture(scope="module")
def pictures(demo):
    pages = make_pages(demo, arrange([demo], demo.agreement.folder))
    return [one for page in pages for one in page.chart_files]


def test_every_place_in_a_picture_becomes_one_in_pixels():
    drawn = lay_out(SVG.format("", ""), CSS, 532)
    assert (drawn.width, drawn.height) == (532, 160)
    assert 'd="M32 56H532V16l-250 80"' in drawn.shapes
    assert '<text x="282" y="128"' in drawn.shapes
    assert ">1 &lt; 2</text>" in drawn.shapes


def test_a_shape_looks_as_the_style_of_the_pages_says_on_white():
    shapes = lay_out(SVG.format("thin", ""), CSS, 532).shapes
    assert 'stroke="#00f" stroke-width="1"' in shapes
    assert 'fill="#111"' in shapes


@pytest.mark.parametrize(("look", "is_there"), [("far", True), ("near", False)])
def test_what_only_another_width_shows_is_left_out(look, is_there):
    assert ("<text" in lay_out(SVG.format("", look), CSS, 532).shapes) is is_there


def test_every_chart_of_a_measures_page_has_a_picture(demo, pictures):
    kinds = [kind for kind in CHARTS.values() if kind.spot is not Spot.LIST]
    reports = demo.indicators.values()
    charts = [chart for kind in kinds for one in reports if (chart := kind.make(demo, one))]
    assert sorted(one.chart.title for one in pictures) == sorted(one.title for one in charts)
    assert len({one.address for one in pictures}) == len(pictures) > 50


def test_a_picture_says_what_it_shows_and_asks_for_nothing(demo, pictures):
    for picture in pictures:
        drawn = draw_picture(picture, read_css()).decode()
        root = Tree.fromstring(drawn)  # noqa: S314 - just made
        said = "".join(root.itertext())
        assert picture.chart.alt_text in said
        assert demo.agreement.details.name in " ".join(root.itertext())
        assert picture.foot

        assert "var(" not in drawn
        assert "class=" not in drawn
        assert len(gzip.compress(drawn.encode())) <= MOST


PLAIN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>a</title>'
    '<path d="M0"/></svg>'
)
HOSTILE = {
    "script": ("<path", "<script>alert(1)</script><path"),
    "handler": ("<svg ", '<svg onload="alert" '),
    "late handler": ('d="M0"', 'd="M0" onclick="x"'),
    "link": ("<path", '<a href="x"><path'),
    "loading": ('d="M0"', 'fill="url(https://example.org/x)"'),
    "style": ("<path", "<style>a{}</style><path"),
    "foreign": ("<path", "<foreignObject/><path"),
    "type": ("<svg", "<!DOCTYPE svg><svg"),
    "comment": ("<path", "<!-- --><path"),
}


@pytest.mark.parametrize("name", ["", *HOSTILE])
def test_a_picture_has_shapes_and_words_alone(name, tmp_path):
    (tmp_path / "index.html").write_text(make_page("x"))
    old, new = HOSTILE.get(name, ("", ""))
    (tmp_path / "chart.svg").write_text(PLAIN.replace(old, new, 1) if name else PLAIN)
    if not name:
        assert check_site(tmp_path) == 1
        return
    with pytest.raises(SiteError, match=r"chart\.svg: not a file of this program"):
        check_site(tmp_path)


def test_a_chart_of_figures_names_its_source(pictures):
    lines = [one for one in pictures if one.chart.alt_text.startswith("Line chart")]
    assert len(lines) > 20
    assert all(any(words.startswith("Source: ") for words in one.foot) for one in lines)


def test_a_picture_that_is_no_longer_made_goes(smallshire):
    from generator.build import write_agreement

    folders = Folders(smallshire / "data", smallshire / "content")
    (report,) = read_reports(["smallshire"], folders)
    out = smallshire / "out"
    old = out / "indicators/gone/chart.svg"
    old.parent.mkdir(parents=True)
    old.write_text(PLAIN)
    write_agreement(report, arrange([report], ""), out)
    assert not old.exists()
    assert (out / "indicators/burglary/chart.svg").is_file()
