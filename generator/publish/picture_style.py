"""What the style of the pages says of a picture, as attributes that need no style beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

REM = 16.0
"""Pixels."""
MOST_REMEMBERED = 16_384
"""Lengths: the pictures of a plan have many of the same."""
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_WIDTH = re.compile(r"\((min|max)-width:([\d.]+)r?em\)")
_COMPOUND = re.compile(r"([a-z][\w-]*)?((?:\.[\w-]+)*)")
_LENGTH = re.compile(r"(-?\d*\.?\d+)(rem|em|px|%)?")
Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a picture, as far as the style looks at it."""

    tag: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a style says of some elements."""

    weight: tuple[int, int, int]
    """Of two rules for one element the heavier holds: by classes, by tags, then the later."""
    steps: tuple[tuple[str, frozenset[str]], ...]
    """Tag and classes of an element and of those around it, the outermost first."""
    says: tuple[tuple[str, str], ...]

    def fits(self, way: Sequence[Element]) -> bool:
        """True for the last element of a way from the outermost."""
        *around, last = self.steps
        if not _is_one(way[-1], last):
            return False
        outer = iter(way[:-1])
        return all(any(_is_one(one, step) for one in outer) for step in around)


def _is_one(element: Element, step: tuple[str, frozenset[str]]) -> bool:
    tag, classes = step
    return tag in {"", element.tag} and classes <= element.classes


class Style:
    """The rules of a style, the lightest first, with what they were found to say so far."""

    __slots__ = ("_said", "rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._said: dict[tuple[Element, ...], Properties] = {}

    def find_properties(self, way: tuple[Element, ...]) -> Properties:
        """What the style says of the last element of a way.

        Pictures have the same few ways to their elements, so each is looked up once.
        """
        said = self._said.get(way)
        if said is None:
            fitting = (rule.says for rule in self.rules if rule.fits(way))
            said = self._said[way] = dict(pair for says in fitting for pair in says)
        return said


@lru_cache(maxsize=8)
def read_style(css: str, width: float) -> Style:
    """The style for a picture of a width in pixels on white paper.

    Those of dark screens, of print and of states such as hover are left out, and colours stand in
    place of their names.
    """
    blocks = list(_list_blocks(_COMMENT.sub("", css), width / REM))
    colours: dict[str, str] = {}
    for selectors, says in blocks:
        if selectors == ":root":
            colours.update((name, value) for name, value in says if name.startswith("--"))
    rules = [
        Rule((*weight, number), steps, tuple((name, _fill(value, colours)) for name, value in says))
        for number, (selectors, says) in enumerate(blocks)
        for selector in selectors.split(",")
        for weight, steps in _read_selector(selector.strip())
    ]
    return Style(sorted(rules, key=lambda rule: rule.weight))


def _list_blocks(css: str, wide: float) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Selectors and what they say, also of those for containers that are so wide in rem."""
    at = 0
    while (opens := css.find("{", at)) > -1:
        head, depth, end = css[at:opens].strip(), 1, opens + 1
        while depth and end < len(css):
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        inside, at = css[opens + 1 : end - 1], end
        if not head.startswith("@"):
            pairs = (one.partition(":") for one in inside.split(";") if ":" in one)
            yield head, [(name.strip(), value.strip()) for name, _, value in pairs]
        elif head.startswith("@container") and _holds(head, wide):
            yield from _list_blocks(inside, wide)


def _holds(condition: str, wide: float) -> bool:
    asked = _WIDTH.findall(condition)
    return bool(asked) and all(
        wide >= float(size) if side == "min" else wide <= float(size) for side, size in asked
    )


def _read_selector(
    selector: str,
) -> Iterator[tuple[tuple[int, int], tuple[tuple[str, frozenset[str]], ...]]]:
    """Weight and steps of a selector of tags and classes; nothing for any other."""
    steps = []
    for compound in selector.split():
        found = _COMPOUND.fullmatch(compound)
        if not found:
            return
        steps.append((found[1] or "", frozenset(filter(None, found[2].split(".")))))
    if steps:
        classes = sum(len(named) for _, named in steps)
        yield (classes, sum(bool(tag) for tag, _ in steps)), tuple(steps)


def _fill(value: str, colours: Mapping[str, str]) -> str:
    while _VARIABLE.search(value):
        value = _VARIABLE.sub(lambda found: colours.get(found[1], "currentColor"), value)
    return value.removesuffix("!important").strip()


@lru_cache(maxsize=MOST_REMEMBERED)
def measure(length: str, em: float, whole: float) -> float:
    """A length in pixels: `em` is the size of the type, `whole` what per cents are of."""
    found = _LENGTH.fullmatch(length.strip())
    if not found:
        return 0.0
    unit = {"em": em, "rem": REM, "%": whole / 100}.get(found[2] or "px", 1.0)
    return float(found[1]) * unit
