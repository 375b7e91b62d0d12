"""A logo: a small picture that can do nothing but be seen."""

import gzip
import re
from dataclasses import dataclass
from xml.etree import ElementTree

LARGEST = 3 * 1024
"""Bytes, an SVG packed: it is a part of every page's first view."""
TALL, WIDEST = 40, 240
"""Its height on a page and the most that it may be wide, in CSS pixels."""
ENDINGS = (".svg", ".png")
NAMES = tuple(f"logo{ending}" for ending in ENDINGS)
_PNG = re.compile(rb"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR(....)(....)", re.S)
_ELEMENTS = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol "
    "linearGradient radialGradient stop clipPath mask".split()
)
_SVG = "{http://www.w3.org/2000/svg}"
_LINKS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
_PROLOGUE = re.compile(r"\s*<\?xml [^<>?]*\?>")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:px)?")


class LogoError(Exception):
    """A picture that is no logo: what was found, and what to do."""

    def __init__(self, found: str, advice: str) -> None:
        super().__init__(found)
        self.found, self.advice = found, advice


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo and how large it is on a page."""

    name: str
    """Of its file, such as logo.svg."""
    raw: bytes
    wide: int
    """In CSS pixels, at a height of TALL or less."""
    tall: int


def read_logo(name: str, raw: bytes) -> Logo:
    """The logo in a file. Raises LogoError where it is none, weighs too much or could do harm."""
    is_svg = name.endswith(".svg")
    wide, tall = _measure_svg(raw) if is_svg else _measure_png(raw)
    weight = len(gzip.compress(raw, mtime=0)) if is_svg else len(raw)
    if weight > LARGEST:
        found = f"a logo of {weight} bytes that every page would carry"
        advice = f"Save it smaller: {LARGEST} bytes at most. Most logos are smallest as SVG."
        raise LogoError(found, advice)
    scale = min(TALL / tall, WIDEST / wide)
    return Logo(name, raw, max(1, round(wide * scale)), max(1, round(tall * scale)))


def _measure_png(raw: bytes) -> tuple[float, float]:
    found = _PNG.match(raw)
    wide, tall = (int.from_bytes(one, "big") for one in found.groups()) if found else (0, 0)
    if not wide or not tall:
        raise LogoError("a logo that is no PNG picture", "Save it again as SVG or PNG.")
    return wide, tall


def _measure_svg(raw: bytes) -> tuple[float, float]:
    root = _parse(raw)
    for one in root.iter():
        _refuse_harm(one)
    box = root.get("viewBox", "").replace(",", " ").split()
    sizes = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]  # noqa: PLR2004
    wide, tall = (
        float(size.removesuffix("px")) if _NUMBER.fullmatch(size) else 0.0 for size in sizes
    )
    if not wide or not tall:
        raise LogoError("a logo that does not say how large it is", "Give the svg a viewBox.")
    return wide, tall


def _parse(raw: bytes) -> ElementTree.Element:
    """The picture's root; entities and other marks that grow or lead elsewhere are refused."""
    try:
        text = _PROLOGUE.sub("", raw.decode("utf-8-sig"), count=1)
        if "<!" in text or "<?" in text or len(raw) > 20 * LARGEST:
            found = "a logo with comments or marks beside its picture"
            raise LogoError(found, "Save it as plain or optimised SVG.")
        root = ElementTree.fromstring(text)  # noqa: S314 - no entity is left to grow
    except (UnicodeDecodeError, ElementTree.ParseError):
        raise LogoError("a logo that is no SVG picture", "Save it again as SVG or PNG.") from None
    if root.tag != f"{_SVG}svg":
        raise LogoError("a logo that is no SVG picture", "Save it again as SVG or PNG.")
    return root


def _refuse_harm(one: ElementTree.Element) -> None:
    name = one.tag.removeprefix(_SVG)
    values = [value for key, value in one.attrib.items() if key not in _LINKS]
    links = [value for key, value in one.attrib.items() if key in _LINKS]
    acts = any(key.rpartition("}")[2].lower().startswith("on") for key in one.attrib)
    leads = any(not link.startswith("#") for link in links)
    loads = any("url(" in value.replace("url(#", "") or "@" in value for value in values)
    if name not in _ELEMENTS or acts or leads or loads:
        found = f"a logo with <{name[:20]}>, which could do more than be seen"
        raise LogoError(found, "Save it as plain SVG, with shapes and their colours alone.")
