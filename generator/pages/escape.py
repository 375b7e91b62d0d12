"""Text to Markdown and HTML that show it as it stands."""

import html
import re
from functools import lru_cache

from markupsafe import Markup

_MARKS = re.compile(r"([\\`*\[\]])|(?<![^\W_])(_)|(_)(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_FIRST = re.compile(r"^(?=[-+=])|^(\d+)(?=[.)](\s|$))")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=65_536)
def escape_markdown(text: str) -> Markup:
    """Text that CommonMark shows as it stands, wherever it is put."""
    said = _ENTITY.sub("&amp;", _SPACE.sub(" ", text)).replace("<", "&lt;").replace(">", "&gt;")
    said = _MARKS.sub(lambda found: f"\\{found[0]}", said)
    for mark in "{}|~#":
        said = said.replace(mark, f"&#{ord(mark)};")
    said = _FIRST.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", said)
    return Markup(said)  # noqa: S704 - every mark has been escaped above


def escape_html(text: str) -> Markup:
    """Text for inside an HTML element or attribute."""
    return Markup(html.escape(" ".join(text.split())))  # noqa: S704 - escaped here
