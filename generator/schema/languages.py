"""The languages in which a site can speak: English, and each that has a file of its own."""

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "languages"
"""One file a language: <code>.po."""
ENGLISH = "en-GB"


def is_english(code: str) -> bool:
    """True for en and en-GB: the phrases stand in English in the code."""
    return code in {ENGLISH, "en"}


def list_languages() -> list[str]:
    """The codes that an agreement's file may name, English first."""
    return [ENGLISH, *sorted(path.stem for path in FOLDER.glob("*.po"))]
