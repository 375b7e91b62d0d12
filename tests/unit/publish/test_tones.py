"""Each tone of a rating has a colour that everybody can read, and a shape of its own."""

import re
import shutil
from itertools import combinations

import pytest

from generator.model.ratings import Tone
from generator.publish.policy import ASSETS, CSS, DONE_CSS, HEADERS
from tests.spoil import run

READABLE, SEEN = 4.5, 3
"""The least contrast of words with their ground, and of a line with the paper (WCAG 2, AA)."""
SCHEMES = ("light", "dark")
LEAST_APART = 60
"""How far two edges must lie apart, as a distance of their red, green and blue."""


BLUE = """scales:
  delivery:
    - id: blue
      tone: done
      word: Done
      counted: are done
      verdict: This is done.
    - id: green
      tone: good
    - id: red
      tone: bad
"""


def read_colours(scheme):
    """The colours of a scheme by name; the dark one changes those of the light one."""
    text = f"{CSS.read_text()}\n{DONE_CSS.read_text()}"
    dark = "".join(
        found[1]
        for found in re.finditer(r"@media\(prefers-color-scheme:dark\)\{:root\{([^}]*)\}\}", text)
    )
    light = re.sub(r"@media\([^)]*\)\{:root\{[^}]*\}\}", "", text)
    used = light + dark if scheme == "dark" else light
    return dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", used))


def parts(colour):
    digits = colour.removeprefix("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]


def brightness(colour):
    shares = [part / 255 for part in parts(colour)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_standard_says():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", Tone)
def test_the_word_of_every_tone_can_be_read_and_its_edge_be_seen(tone, scheme):
    colours = read_colours(scheme)
    assert contrast(colours[tone.look], colours[f"{tone.look}-tint"]) >= READABLE
    assert contrast(colours[f"{tone.look}-edge"], colours["paper"]) >= SEEN


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_tones_have_nearly_one_colour(scheme):
    colours = read_colours(scheme)
    for one, other in combinations(Tone, 2):
        edges = (parts(colours[f"{tone.look}-edge"]) for tone in (one, other))
        apart = sum((a - b) ** 2 for a, b in zip(*edges, strict=True)) ** 0.5
        assert apart >= LEAST_APART, (one, other)


def test_every_tone_has_a_rule_and_a_shape_of_its_own():
    styles = CSS.read_text() + DONE_CSS.read_text()
    page = (ASSETS.parent / "shapes.html").read_text()
    shapes = dict(re.findall(r'<symbol id="rag-(\w+)"[^>]*><path [^>]*\bd="([^"]+)"', page))
    assert set(shapes) == {tone.look for tone in Tone}
    assert len(set(shapes.values())) == len(Tone)
    for tone in Tone:
        assert f".rag-{tone.look}{{" in styles


def test_blue_stands_in_the_pages_of_an_agreement_that_uses_it_and_in_no_others(smallshire):
    for folder in ("data", "content"):
        shutil.copytree(smallshire / folder / "smallshire", smallshire / folder / "westshire")
    details = smallshire / "data/westshire/agreement.yml"
    details.write_text(f"{details.read_text()}{BLUE}")
    site = smallshire / "site"
    result = run(smallshire, "--site-dir", str(site), command="build")
    assert result.exit_code == 0, result.output
    plain, blue = (site / name / "index.html" for name in (".", "westshire"))
    for name in (".rag-blue{", 'id="rag-blue"'):
        assert name in blue.read_text()
        assert name not in plain.read_text()
    allowed = re.findall("sha256-[^']+", (site / HEADERS).read_text())
    for page in (plain, blue):
        (own,) = re.findall("sha256-[^'&]+", page.read_text().partition("<style>")[0])[:1]
        assert own in allowed
