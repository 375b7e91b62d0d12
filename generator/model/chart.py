"""A chart as the charts stage hands it on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture and its words: there is no chart without its text."""

    title: str
    """What happened, in about ten words."""
    subtitle: str
    svg: str
    """A complete SVG element without blank lines, style or script."""
    alt_text: str
    """At most 220 characters; not the title again."""
