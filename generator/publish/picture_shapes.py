"""Turns a picture that fits itself to the page into shapes of one size, for whoever draws it.

On a page a picture is as wide as its column: its parts have lengths in per cents and in sizes of
its type, and lines keep their width however far they are drawn out. Few programs but browsers
know that, so each shape gets its place in pixels and its look as attributes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from xml.etree import ElementTree as Tree

from generator.publish.picture_style import Element, Properties, Style, measure, read_style

_TOKEN = re.compile(r"([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+))")
_SHIFT = re.compile(r"translateY\(([^)]+)\)")
_LOOK = (
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray "
    "stroke-linecap stroke-linejoin paint-order"
).split()
_ACROSS = frozenset({"x", "x1", "x2", "cx", "width", "rx", "dx"})
_DOWN = frozenset({"y", "y1", "y2", "cy", "height", "ry", "dy"})
_PLACES = frozenset({"x", "x1", "x2", "cx", "y", "y1", "y2", "cy"})
"""Those of them that are places; the others are lengths."""
_MEASURED = _ACROSS | _DOWN | {"r"}
GIVEN = {"fill": "#4a5058", "stroke-linejoin": "round", "font-size": "14"}
"""What the element around all shapes has to say, so that not each of them need say it."""
_PLAIN = {**GIVEN, "stroke": "none", "text-anchor": "start", "font-weight": "400"}
"""What a shape has where it says nothing else."""
_BLACK = {"fill": "#000"}
"""A shape of which the style says nothing."""
_ARC = len("xy---XY")
_BEGINS = {
    "path": (),
    "rect": ("x", "y"),
    "circle": ("cx", "cy"),
    "line": ("x1", "y1", "x2", "y2"),
    "text": ("x", "y"),
}
"""Every shape that is drawn, with the places at which it begins: at 0 where it says nothing."""
_AXES = {"H": "x", "V": "y", "A": "xy---XY"}


@dataclass(frozen=True, slots=True)
class _Room:
    """Where shapes stand: the way to it, and how its lengths become pixels."""

    way: tuple[Element, ...]
    look: dict[str, str]
    left: float
    top: float
    width: float
    height: float
    em: float
    across: float = 1.0
    down: float = 1.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes as SVG, with their size in pixels."""

    shapes: str
    width: float
    height: float


def lay_out(svg: str, css: str, width: float, corner: tuple[float, float] = (0, 0)) -> Drawing:
    """The shapes of a picture at a width in pixels, as the style draws them on white paper.

    `corner` is where its upper left corner is, in pixels.
    """
    # the charts stage wrote it, with every value escaped
    root = Tree.fromstring(re.sub(r"<(title|desc)\b.*?</\1>", "", svg, flags=re.S))  # noqa: S314
    style = read_style(css, width)
    room = _Room((), {}, 0, 0, width, 0, 16)
    own = _enter(root, room, style)
    padding = [measure(own.look.get(f"padding-{side}", "0"), own.em, width) for side in _SIDES]
    view = root.get("viewBox")
    wide = width - sum(padding)
    if view and not root.get("height"):
        across, down = (float(one) for one in view.split()[2:])
        wide = min(wide, across * 1.25)
        height = wide * down / across
    else:
        height = measure(root.get("height", "0"), own.em, 0)
    left, top = corner[0] + padding[0], corner[1]
    inner = replace(own, left=left, top=top, width=wide, height=height)
    inner = _zoom(root, inner) if view else inner
    return Drawing("".join(_draw_inside(root, inner, style)), width, height)


_SIDES = ("left", "right")


def _enter(element: Tree.Element, room: _Room, style: Style) -> _Room:
    """The room as an element has it: its look, and the size of its type."""
    classes = frozenset((element.get("class") or "").split())
    way = (*room.way, Element(_name(element), classes))
    said = style.find_properties(way)
    inherited = {name: value for name, value in room.look.items() if name in _INHERITED}
    given = {name: value for name, value in element.attrib.items() if name in _INHERITED}
    look = {**inherited, **given, **_split_padding(said, element.get("direction"))}
    em = measure(said["font-size"], room.em, room.em) if "font-size" in said else room.em
    left, top, width, height = room.left, room.top, room.width, room.height
    return _Room(way, look, left, top, width, height, em, room.across, room.down)


_INHERITED = frozenset((*_LOOK, "text-anchor", "font-weight", "color", "direction"))


def _split_padding(said: Properties, direction: str | None) -> Properties:
    """The look with a padding for each side."""
    if "padding" not in said:
        ends = _SIDES[::-1] if direction == "rtl" else _SIDES
        sides_of = {
            f"padding-{side}": said[f"padding-inline-{end}"]
            for side, end in zip(ends, ("start", "end"), strict=True)
            if f"padding-inline-{end}" in said
        }
        return {**said, **sides_of}
    sides = said["padding"].split()
    right, left = sides[1 % len(sides)], (sides * 4)[3]
    return {"padding-left": left, "padding-right": right, **said}


def _name(element: Tree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _draw_inside(element: Tree.Element, room: _Room, style: Style) -> Iterator[str]:
    for child in element:
        inner = _enter(child, room, style)
        if inner.look.get("display") == "none":
            continue
        name = _name(child)
        if name in {"g", "a"}:
            yield from _draw_inside(child, inner, style)
        elif name == "svg":
            yield from _draw_inside(child, _open(child, inner), style)
        elif name in _BEGINS:
            yield _draw_shape(child, name, inner)


def _open(element: Tree.Element, room: _Room) -> _Room:
    """The room of a picture in a picture."""
    width = measure(element.get("width", "100%"), room.em, room.width)
    height = measure(element.get("height", "100%"), room.em, room.height)
    left = room.left + measure(element.get("x", "0"), room.em, room.width)
    top = room.top + measure(element.get("y", "0"), room.em, room.height)
    inner = replace(room, left=left, top=top, width=width, height=height)
    return _zoom(element, inner) if element.get("viewBox") else inner


def _zoom(element: Tree.Element, room: _Room) -> _Room:
    """The room with the units of a picture that has its own."""
    x, y, wide, high = (float(one) for one in element.get("viewBox", "").split())
    across, down = room.width / wide, room.height / high
    left, top = room.left, room.top
    if element.get("preserveAspectRatio") != "none":
        least = min(across, down)
        left += (room.width - wide * least) / 2
        top += (room.height - high * least) / 2
        across = down = least
    return replace(
        room, left=left - x * across, top=top - y * down, width=wide, height=high,
        across=across, down=down,
    )  # fmt: skip


def _draw_shape(element: Tree.Element, name: str, room: _Room) -> str:
    attributes = {}
    for key, value in {**dict.fromkeys(_BEGINS[name], "0"), **element.attrib}.items():
        if key == "d":
            attributes[key] = _draw_path(value, room)
        elif key in _MEASURED:
            attributes[key] = _place(key, value, room)
    if name == "text":
        shift = _SHIFT.search(room.look.get("transform", ""))
        if shift:
            moved = float(attributes["y"]) + measure(shift[1], room.em, 0)
            attributes["y"] = write(moved)
    attributes |= _write_look(name, room)
    said = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    words = escape("".join(element.itertext()).strip(), quote=False)
    return f"<{name}{said}>{words}</{name}>" if name == "text" else f"<{name}{said}/>"


def _place(key: str, value: str, room: _Room) -> str:
    is_across = key in _ACROSS or key == "r"
    scale, start = (room.across, room.left) if is_across else (room.down, room.top)
    length = measure(value, room.em / scale, room.width if is_across else room.height) * scale
    return write(length + (start if key in _PLACES else 0))


def _draw_path(path: str, room: _Room) -> str:
    """A path in pixels."""
    written: list[str] = []
    axes, at, is_relative = "xy", 0, False
    for letter, number in _TOKEN.findall(path):
        if letter:
            axes, at, is_relative = _AXES.get(letter.upper(), "xy"), 0, letter.islower()
            written.append(letter)
            continue
        axis = axes[at % len(axes)]
        is_length = is_relative or (len(axes) == _ARC and axis.islower())
        at += 1
        if axis == "-":
            written.append(f"{number} ")
        elif axis in "xX":
            written.append(
                f"{write(float(number) * room.across + (0 if is_length else room.left))} "
            )
        else:
            written.append(f"{write(float(number) * room.down + (0 if is_length else room.top))} ")
    return re.sub(r" (?=[A-Za-z-]|$)", "", "".join(written))


def _write_look(name: str, room: _Room) -> dict[str, str]:
    look = _BLACK | {key: room.look[key] for key in _LOOK if key in room.look}
    if look.get("stroke", "none") == "none":
        look = {key: value for key, value in look.items() if key.startswith("fill")}
    if look.get("fill") == "none":
        look.pop("fill-opacity", None)
    if name == "text":
        letters = ("text-anchor", "font-weight", "direction")
        look |= {key: room.look[key] for key in letters if key in room.look}
        look["font-size"] = write(room.em)
    ink = room.look.get("color", "#1a1d21")
    return {
        key: ink if value == "currentColor" else value.removesuffix("px")
        for key, value in look.items()
        if value != _PLAIN.get(key)
    }


def write(number: float) -> str:
    """A number of pixels, to a tenth."""
    return f"{number:.1f}".removesuffix(".0").replace("-0.", "-.")
