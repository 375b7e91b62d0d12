"""Colours that an agreement chooses: read, and measured against the paper of both schemes.

Contrast is that of WCAG 2.2, success criterion 1.4.3: relative luminance in sRGB.
"""

import re
from typing import Annotated

from pydantic import BeforeValidator

from generator.model.fields import reader, wrong
from generator.model.forms import COLOUR
from generator.model.waiting import name_value

PAPER, DARK_PAPER = "#ffffff", "#14171a"
"""What pages are printed on, light and dark: `--paper` of theme/assets/site.css."""
LEAST_CONTRAST = 4.5
"""Words stand in the colour on paper, and in the paper's colour on it."""
_FORM = re.compile(r"#[0-9a-f]{6}", re.I)
_NEARLY_BLACK = 0.04045
"""Below it the curve of sRGB is a straight line."""
_STEPS = 100
"""In how many steps a colour goes to black or to white until it can be read."""


def measure_contrast(one: str, other: str) -> float:
    """From 1 for the same colour to 21 for black and white, for two colours such as #0b4f9c."""
    dark, light = sorted((_measure_light(one), _measure_light(other)))
    return (light + 0.05) / (dark + 0.05)


def bring_out(colour: str, paper: str) -> str:
    """The nearest colour of its kind that can be read on a paper: darker or lighter."""
    goal = 0 if _measure_light(paper) > 0.5 else 255  # noqa: PLR2004 - half of all light
    parts = _split(colour)
    for step in range(_STEPS + 1):
        mixed = (round(part + (goal - part) * step / _STEPS) for part in parts)
        found = "#" + "".join(f"{part:02x}" for part in mixed)
        if measure_contrast(found, paper) >= LEAST_CONTRAST:
            return found
    return colour


def _split(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _measure_light(colour: str) -> float:
    shares = (part / 255 for part in _split(colour))
    linear = [
        share / 12.92 if share <= _NEARLY_BLACK else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    ]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _read_for(paper: str, name: str) -> BeforeValidator:
    def read(text: str) -> str:
        if text and not _FORM.fullmatch(text):
            advice = "Write # and six figures or letters up to f in quotation marks: '#0b4f9c'."
            raise wrong(name_value(text, "is not a colour"), advice)
        contrast = int(measure_contrast(text, paper) * 100) / 100 if text else LEAST_CONTRAST
        if contrast < LEAST_CONTRAST:
            found = f"'{text}', whose contrast to {name} paper is {contrast}"
            nearest = bring_out(text, paper)
            advice = (
                f"It has to be {LEAST_CONTRAST} or more, so that all can read: try '{nearest}'."
            )
            raise wrong(found, advice)
        return text.lower()

    return BeforeValidator(reader(read))


Accent = Annotated[str, _read_for(PAPER, "white"), COLOUR]
"""A colour that can be read on white paper."""
DarkAccent = Annotated[str, _read_for(DARK_PAPER, "dark"), COLOUR]
"""A colour that can be read on the paper of the dark scheme."""
