"""A picture of a chart that stands by itself: with its title, its source and its date in it."""

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import wrap

from generator.pages.page import ChartFile
from generator.publish.picture_shapes import GIVEN, lay_out, write

WIDTH, EDGE = 720, 24
"""Pixels: of the whole picture, and of the white around what it shows."""
FONTS = "system-ui,Segoe UI,Roboto,Noto Sans,Liberation Sans,DejaVu Sans,Arial,sans-serif"
PAPER = "#fff"
LOUD = ' fill="#1a1d21" font-weight="700"'
TITLE, TEXT, FOOT = 22, 14, 12
"""Sizes of type in pixels."""
LEADING = 1.4
"""From line to line, in sizes of type."""
LETTER = 0.54
"""Width of a letter in sizes of type: of bold ones of common fonts somewhat more than average."""
GIVEN_TO_ALL = " ".join(f'{name}="{value}"' for name, value in GIVEN.items())
GAP = 14
"""Between two parts of the picture, in pixels."""


def draw_picture(picture: ChartFile, css: str) -> bytes:
    """The file of a picture: SVG that needs no style, no font and no page around it."""
    chart, top = picture.chart, EDGE
    side = f'x="{WIDTH - EDGE}" direction="rtl"' if picture.is_mirrored else f'x="{EDGE}"'
    parts: list[str] = []
    for words, size, look in ((chart.title, TITLE, LOUD), (chart.subtitle, TEXT, "")):
        lines = break_lines(words, size)
        parts += write_lines(lines, size, top, side + look)
        top += round(len(lines) * size * LEADING)
    top += GAP
    drawn = lay_out(chart.svg, css, WIDTH - 2 * EDGE, (EDGE, top))
    parts.append(drawn.shapes)
    top += round(drawn.height) + GAP
    key = (f"{number}. {words}" for number, words in enumerate(chart.key, 1))
    foot = [line for words in (*key, *picture.foot) for line in break_lines(words, FOOT)]
    parts += write_lines(foot, FOOT, top, side)
    height = top + round(len(foot) * FOOT * LEADING) + EDGE - GAP // 2
    words = f"<title>{_escape(chart.title)}</title><desc>{_escape(chart.alt_text)}</desc>"
    return f"{write_opening(WIDTH, height, words)}{''.join(parts)}</svg>\n".encode()


def write_opening(width: int, height: int, words: str = "") -> str:
    """How a picture begins, up to its white ground; `words` are its title and description."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONTS}" {GIVEN_TO_ALL}>{words}'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    )


def break_lines(words: str, size: float, width: float = WIDTH - 2 * EDGE) -> list[str]:
    """Words in lines that fit into a width in pixels."""
    return wrap(words, max(int(width / (size * LETTER)), 1))


def write_lines(lines: Iterable[str], size: int, top: float, look: str) -> Iterator[str]:
    """Lines of type, the first below `top`; `look` is what each of them has besides."""
    for number, line in enumerate(lines, 1):
        y = write(top + number * size * LEADING - size * (LEADING - 1))
        yield f'<text {look} y="{y}" font-size="{size}">{_escape(line)}</text>'


def _escape(words: str) -> str:
    return escape(words, quote=False)
