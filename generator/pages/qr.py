"""A QR code as a picture for a page: phones read it and open the address in it."""

import segno
from markupsafe import Markup

from generator.pages.escape import escape_html

QUIET = 4
"""Modules of white around the code, as its standard asks."""


def draw_qr(address: str, words: str) -> Markup:
    """The code of an address; `words` are for those who cannot see it."""
    matrix = segno.make_qr(address, error="m").matrix
    size = len(matrix) + 2 * QUIET
    path = "".join(
        f"M{across + QUIET} {down + QUIET}h1v1h-1z"
        for down, row in enumerate(matrix)
        for across, is_dark in enumerate(row)
        if is_dark
    )
    svg = (
        f'<svg class="qr" role="img" aria-label="{escape_html(words)}" viewBox="0 0 {size} {size}">'
        f'<rect width="{size}" height="{size}"/><path d="{path}"/></svg>'
    )
    return Markup(svg)  # noqa: S704 - numbers, and escaped words
