"""A picture in officers' words, as HTML that leaves its room before it comes."""

import re
from html import unescape

from markupsafe import Markup

from generator.model.pictures import Picture
from generator.pages.escape import escape_html

_MARKED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A sign that Markdown is told to leave as it is."""


def read_alt(markdown: str) -> str:
    """What a picture shows, as plain text."""
    return unescape(_MARKED.sub(r"\1", markdown)).strip()


def draw_picture(picture: Picture, alt: str, way: str, below: Markup) -> Markup:
    """A figure with what stands below it; `way` leads from the page to the picture's file.

    Its size is told, so that nothing moves when it comes, and it comes as late as it can.
    """
    size = f'width="{picture.width}" height="{picture.height}"'
    image = f'<img src="{escape_html(way)}" alt="{escape_html(alt)}" {size} loading="lazy">'
    return Markup(  # noqa: S704 - escaped
        f'\n\n<figure class="photo">\n{image}\n<figcaption>{below}</figcaption>\n</figure>\n\n'
    )
