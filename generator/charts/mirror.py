"""Turns a picture round for languages that are read from the right: time runs from right to left.

Only places change. Letters stay, and begin and end as the direction of the language says.
"""

import re
from xml.etree import ElementTree as Tree

from generator.charts.placing import trim

WHOLE = 100.0
_PART = re.compile(r"([MHVhvz])([^MHVhvz]*)")
_LENGTH = re.compile(r"(-?[\d.]+)(%|em)?")
_PLACES = {"text": "x", "circle": "cx", "svg": "x"}
"""Where what has no width begins."""


def mirror(drawn: str) -> str:
    """The picture, its left side right; parts of it in HTML stay as they are."""
    root = Tree.fromstring(drawn)  # noqa: S314 - the charts stage wrote it, with every value escaped
    for picture in _find_pictures(root):
        picture.set("direction", "rtl")
        for child in picture:
            _turn(child)
    return Tree.tostring(root, encoding="unicode")


def _find_pictures(root: Tree.Element) -> list[Tree.Element]:
    """The pictures as wide as their column; a small one of a key has nothing to turn."""
    if root.tag == "svg":
        return [root]
    return [one for one in root.findall("svg") if one.get("width") == "100%"]


def _turn(element: Tree.Element) -> None:
    tag = element.tag
    if tag == "path":
        element.set("d", _PART.sub(_turn_part, element.get("d", "")))
    elif tag == "line":
        for key in ("x1", "x2"):
            element.set(key, _turn_place(element.get(key, "0%")))
    elif tag == "rect":
        _turn_place_of_wide(element)
    elif tag in _PLACES and not element.get("viewBox"):
        _turn_words(element, _PLACES[tag])
    if tag == "svg" and not element.get("viewBox"):
        for icon in element.findall("use"):
            x, width = (_read(icon.get(key, "0"))[0] for key in ("x", "width"))
            icon.set("x", f"{round(-x - width, 2):g}em")
        return
    for child in element:
        _turn(child)


def _turn_words(element: Tree.Element, key: str) -> None:
    """What stands at a place: from the right side where the place is a length from the left."""
    place = element.get(key, "0%")
    number, unit = _read(place)
    if unit == "em":
        element.set(key, "100%")
        element.set("dx", f"{-number:g}em")
        return
    element.set(key, _turn_place(place))
    if "dx" in element.attrib:
        element.set("dx", f"{-_read(element.attrib['dx'])[0]:g}em")


def _turn_place_of_wide(element: Tree.Element) -> None:
    width = _read(element.get("width", "0"))[0]
    x = _read(element.get("x", "0%"))[0]
    element.set("x", f"{round(WHOLE - x - width, 2):g}%")


def _turn_place(place: str) -> str:
    return f"{round(WHOLE - _read(place)[0], 2):g}%"


def _turn_part(found: re.Match[str]) -> str:
    """A part of a path; those down and those without length stay."""
    letter, given = found.groups()
    numbers = [float(one) for one in given.split()]
    if letter == "M":
        turned = (WHOLE - one if not at % 2 else one for at, one in enumerate(numbers))
        return letter + " ".join(map(trim, turned))
    return f"H{trim(WHOLE - numbers[0])}" if letter == "H" else found.group()


def _read(length: str) -> tuple[float, str]:
    found = _LENGTH.fullmatch(length)
    return (float(found[1]), found[2] or "") if found else (0.0, "")
