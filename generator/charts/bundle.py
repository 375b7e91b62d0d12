"""The program that shows a chart to explore: the one inside the plotly package, whatever its size.

The package has the full bundle only; a smaller one would have to be fetched or kept here.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.model.integrity import make_integrity

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
    """The program of the installed plotly package, without importing plotly."""
    spec = find_spec("plotly")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        message = "The package plotly is not installed."
        raise ModuleNotFoundError(message)
    content = (Path(folders[0]) / FILE).read_bytes()
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
