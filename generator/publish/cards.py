"""The picture that other sites show beside a link to a measure: its chart on a card, as a PNG."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from html import unescape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageFont

from generator.pages import Page
from generator.pages.page import ChartFile
from generator.publish.picture import (
    EDGE,
    FOOT,
    GAP,
    LEADING,
    LOUD,
    TITLE,
    WIDTH,
    break_lines,
    write_lines,
    write_opening,
)
from generator.publish.picture_shapes import lay_out

WIDE, HIGH = 1200, 630
"""Pixels, as sites ask for them."""
COLOURS = 64
"""Enough for lines and the edges of letters; a third of the bytes."""
FONT = "Source Sans Pro"
_WEIGHTS = ("Regular", "Bold")
WHITE = 255
"""The quick way to few colours makes it 254."""
_NO_LETTER = "\uffff"
_TAG = re.compile("<[^>]*>")


def leave_out_card(page: Page) -> Page:
    """The page, without a card for which the font lacks a letter: boxes would mislead."""
    return replace(page, card="") if page.card and not _is_readable(page) else page


def draw_card(one: ChartFile, css: str) -> str:
    """The card of a chart as SVG: what happened, the chart, and whose it is."""
    side = f'x="{WIDTH - EDGE}" direction="rtl"' if one.is_mirrored else f'x="{EDGE}"'
    parts: list[str] = []
    top = EDGE
    for words, size, look in ((one.name, FOOT, ""), (one.chart.title, TITLE, LOUD)):
        lines = break_lines(words, size)
        parts += write_lines(lines, size, top, side + look)
        top += round(len(lines) * size * LEADING)
    drawn = lay_out(one.chart.svg, css, WIDTH - 2 * EDGE, (EDGE, top + GAP))
    foot = break_lines(one.foot[0], FOOT)
    least = round(WIDTH * HIGH / WIDE)
    height = max(least, round(top + 2 * GAP + drawn.height + len(foot) * FOOT * LEADING + EDGE))
    parts += write_lines(foot, FOOT, height - EDGE - len(foot) * FOOT * LEADING, side)
    width = round(height * WIDE / HIGH)
    return f"{write_opening(width, height)}{drawn.shapes}{''.join(parts)}</svg>"


@lru_cache(maxsize=512)
def make_png(svg: str) -> bytes:
    """A picture of exactly 1200 by 630 pixels, the same bytes for the same shapes anywhere.

    `laa serve` keeps it as long as the shapes are the same.
    """
    import resvg_py  # noqa: PLC0415 - for sites with an address alone

    raw = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=WIDE,
        background="white",
        skip_system_fonts=True,
        sans_serif_family=FONT,
        font_files=[str(path) for path in _find_fonts()],
    )
    drawn = Image.open(BytesIO(bytes(raw))).convert("RGB")
    card = Image.new("RGB", (WIDE, HIGH), "white")
    card.paste(drawn.crop((0, 0, WIDE, HIGH)))
    few = card.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.putpalette([max(one, WHITE * (one >= WHITE - 1)) for one in few.getpalette() or ()])
    packed = BytesIO()
    few.save(packed, "PNG")
    return packed.getvalue()


def _is_readable(page: Page) -> bool:
    one = page.chart_files[0]
    shown = unescape(_TAG.sub("", one.chart.svg))
    return all(map(_has_letter, set(f"{one.name}{one.chart.title}{one.foot[0]}{shown}")))


@cache
def _find_fonts() -> tuple[Path, ...]:
    """The files of the font, which comes as a package: no card depends on a computer's fonts."""
    package = find_spec("font_source_sans_pro")
    folder = Path(str(package and package.origin)).parent / "files"
    return tuple(folder / f"SourceSansPro-{weight}.ttf" for weight in _WEIGHTS)


@cache
def _open_font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_find_fonts()[0]))


@cache
def _has_letter(letter: str) -> bool:
    font = _open_font()
    shapes = (bytes(font.getmask(one)) for one in (letter, _NO_LETTER))
    return letter.isspace() or len(set(shapes)) > 1
