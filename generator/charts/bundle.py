"""The program that shows a chart to explore: plotly's basic one, else the one in its package.

`make` fetches the basic one into the environment. The package has the full one only, which shows
the same and weighs four times as much.
"""

import gzip
import hashlib
import re
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.model.integrity import make_integrity

SMALL = "4.1.1"
"""The version of the basic program, the same as inside the package."""
SMALL_PLACE = Path(sys.prefix) / "share" / "laa" / f"plotly-basic-{SMALL}.min.js"
SMALL_INTEGRITY = "sha384-N2HZsG+IG/3J8CwhGGYz/kmzZ0sprpPWwjhor9ZI4lxuf47i9DXK2/NDGxMaJiEb"
"""The hash of its bytes: no others are published."""
FILE = Path("package_data") / "plotly.min.js"
NAME_LENGTH = 12
"""Letters of the hash in the file's name: another program is another address."""
OWN_STYLE = re.compile(rb'getElementById\("([0-9a-f]{64})"\)')
LEVEL = 6
"""Of compression: what web servers use."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The program, and how a page names it."""

    name: str
    """Of its file."""
    integrity: str
    """Its hash, as browsers check it."""
    weight: int
    """Bytes over the wire, compressed."""
    styles: tuple[str, ...]
    """Ids of style elements that it adds where no element has that id; the policy refuses them."""
    content: bytes


@cache
def find_bundle() -> Bundle:
    """The program for the pages, without importing plotly."""
    return make_bundle(read_small(SMALL_PLACE) or read_packaged())


def read_small(place: Path) -> bytes | None:
    """The basic program; None where it is not there, or is not the one that was tested."""
    content = place.read_bytes() if place.is_file() else b""
    return content if make_integrity(content) == SMALL_INTEGRITY else None


def read_packaged() -> bytes:
    """The full program of the installed plotly package."""
    spec = find_spec("plotly")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        message = "The package plotly is not installed."
        raise ModuleNotFoundError(message)
    return (Path(folders[0]) / FILE).read_bytes()


def make_bundle(content: bytes) -> Bundle:
    """A program, as pages name it."""
    return Bundle(
        name=f"plotly-{hashlib.sha384(content).hexdigest()[:NAME_LENGTH]}.min.js",
        integrity=make_integrity(content),
        weight=weigh(content),
        styles=tuple(sorted({found.decode() for found in OWN_STYLE.findall(content)})),
        content=content,
    )


def weigh(content: bytes) -> int:
    """Bytes over the wire."""
    return len(gzip.compress(content, LEVEL, mtime=0))
