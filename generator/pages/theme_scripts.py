"""The scripts of the theme, and the hashes by which browsers know them."""

from functools import cache
from pathlib import Path

from generator.model.integrity import make_integrity

ASSETS = Path(__file__).parent.parent.parent / "theme" / "assets"
"""Where they lie, with the styles."""


@cache
def find_integrity(name: str) -> str:
    """The hash of a script, by its name without ending."""
    return make_integrity((ASSETS / f"{name}.js").read_bytes())
