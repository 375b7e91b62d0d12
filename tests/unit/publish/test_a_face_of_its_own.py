"""An agreement's own colour can be read in both schemes, and its logo can only be seen."""

import json
import re
import struct
import zlib

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.model.colours import (
    DARK_PAPER,
    LEAST_CONTRAST,
    PAPER,
    bring_out,
    measure_contrast,
)
from generator.model.logos import LARGEST, LogoError, read_logo
from generator.publish.crawl import SiteError, check_site
from generator.publish.policy import CSS, is_style, make_policy, read_css
from tests.messages_page import explain
from tests.site_page import make_page
from tests.spoil import run, spoil

DETAILS = "data/smallshire/agreement.yml"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><path d="M0 0h80v20z"/></svg>'


def make_png(wide, tall):
    """A white picture."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = zlib.compress(b"\0" * (((wide + 7) // 8 + 1) * tall))
    head = struct.pack(">IIBBBBB", wide, tall, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_contrast_is_that_of_the_guidelines():
    assert measure_contrast("#000000", "#ffffff") == 21
    assert measure_contrast("#0b4f9c", "#0b4f9c") == 1
    assert round(measure_contrast("#767676", "#ffffff"), 2) == 4.54
    assert round(measure_contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("colour", ["#ffdd00", "#7a1f5c", "#00ff00", "#808080", "#0000ff"])
@pytest.mark.parametrize("paper", [PAPER, DARK_PAPER])
def test_a_colour_is_brought_out_until_it_can_be_read(colour, paper):
    assert measure_contrast(bring_out(colour, paper), paper) >= LEAST_CONTRAST


def test_the_papers_are_those_of_the_style():
    light, dark = re.findall(r"--paper:(#[0-9a-f]+)", CSS.read_text())[:2]
    assert (light, dark) == ("#fff", DARK_PAPER)
    assert PAPER == "#ffffff"


@pytest.mark.parametrize(
    ("keys", "field", "found", "advice"),
    [
        ("accent: '#ffdd00'", "accent", "'#ffdd00', whose contrast to white paper is 1.34", "try"),
        ("accent: blue", "accent", "'blue', which is not a colour", "'#0b4f9c'"),
        (
            "accent: '#7a1f5c'\naccent_dark: '#7a1f5c'",
            "accent_dark",
            "'#7a1f5c', whose contrast to dark paper is 1.86",
            "try",
        ),
        (
            "logo: crest.svg\nlogo_words: x",
            "logo",
            "'crest.svg', which is not the name of a logo",
            "logo.svg",
        ),
        ("logo: logo.png\nlogo_words: x", "logo", "'logo.png', which is not in ", "delete"),
        ("logo: logo.svg", "logo", "a logo without words", "logo_words"),
    ],
)
def test_what_cannot_be_a_face_is_told_at_its_key(smallshire, keys, field, found, advice):
    (smallshire / "content/smallshire/logo.svg").write_text(SVG)
    spoil(smallshire, DETAILS, "fictional:", f"{keys}\nfictional:")
    said = json.loads(run(smallshire, "--format", "json").output)
    told = [one for one in said if one["field"] == f"key {field}"]
    assert len(told) == 1
    assert told[0]["found"].startswith(found)
    assert advice in told[0]["advice"]
    assert explain(told[0]["found"])


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<path onload="alert(1)"/>', "<path>"),
        ('<use href="https://elsewhere.example/x.svg#a"/>', "<use>"),
        ('<path fill="url(https://elsewhere.example/x)"/>', "<path>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>*{}</style>", "<style>"),
        ("<!-- made by a program -->", "comments or marks"),
        ("<path", "no SVG picture"),
    ],
)
def test_a_logo_can_only_be_seen(inside, found):
    with pytest.raises(LogoError, match=re.escape(found)) as caught:
        read_logo("logo.svg", SVG.replace("<path", f"{inside}<path", 1).encode())
    assert explain(caught.value.found)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("logo.svg", b"no picture"),
        ("logo.svg", b"<html/>"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("logo.png", SVG.encode()),
        ("logo.png", make_png(40, 40) + b"\1" * LARGEST),
    ],
)
def test_what_is_no_logo_is_told(name, raw):
    with pytest.raises(LogoError) as caught:
        read_logo(name, raw)
    assert explain(caught.value.found)


def test_a_logo_has_a_size_that_fits_the_top_of_a_page():
    logos = [read_logo("logo.svg", SVG.encode()), read_logo("logo.png", make_png(1200, 100))]
    assert [(one.wide, one.tall) for one in logos] == [(160, 40), (240, 20)]


@pytest.mark.parametrize(
    ("name", "raw"), [("logo.svg", SVG.encode()), ("logo.png", make_png(80, 20))]
)
def test_every_page_has_the_face_and_the_crawl_lets_it_pass(smallshire, tmp_path, name, raw):
    (smallshire / "content/smallshire" / name).write_bytes(raw)
    keys = f"accent: '#7A1F5C'\nlogo: {name}\nlogo_words: Three oak trees"
    spoil(smallshire, DETAILS, "fictional:", f"{keys}\nfictional:")
    [report] = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    site = arrange([report], "smallshire")
    out = tmp_path / "site"
    publish([report], site, site_dir=out, render_site=render_site)
    assert (out / name).read_bytes() == raw
    for page, way in (("index.html", "./"), ("councillors/index.html", "../")):
        html = (out / page).read_text()
        assert f'src="{way}{name}" alt="Three oak trees" width="160" height="40"' in html
        assert "--accent:#7a1f5c" in html
        assert make_policy(read_css(accents=report.agreement.details.accents))[:80] in html.replace(
            "&#39;", "'"
        )
    (out / name).write_bytes(raw.replace(b"<path", b"<script/><path").replace(b"PNG", b"GIF"))
    with pytest.raises(SiteError, match=re.escape(name)):
        check_site(out)


@pytest.mark.parametrize("also", ["*{color:red}", "\n:root{--accent:red}"])
def test_a_colour_is_all_that_a_style_may_have_besides(also):
    own = read_css(accents=("#7a1f5c", "#d08ab8"))
    assert is_style(own)
    assert not is_style(own + also)
    assert not is_style(own.replace("#7a1f5c", "url(//x)"))


def test_a_page_has_no_picture_of_another_site(tmp_path):
    page = make_page('<img src="https://elsewhere.example/x.png" alt="">')
    (tmp_path / "index.html").write_text(page)
    with pytest.raises(SiteError, match="would load a file"):
        check_site(tmp_path)
