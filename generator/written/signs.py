"""Text with its signs as a keyboard has them, so that one pattern reads every style."""

import re
import unicodedata

_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-")

"""Hyphens, dashes and the minus sign."""
_SPACE = re.compile(r"\s+")


def make_plain(text: str) -> str:
    """The text in figures 0 to 9, with plain hyphens and single spaces, whatever the script."""
    if text.isascii():  # most cells of a table: nothing to change but the spaces
        return _SPACE.sub(" ", text).strip()
    dashed = text.translate(_DASHES)
    figures = "".join(_make_figure(one) for one in unicodedata.normalize("NFKC", dashed))
    return _SPACE.sub(" ", figures.translate(_DASHES)).strip()


def _make_figure(sign: str) -> str:
    return str(unicodedata.digit(sign)) if unicodedata.category(sign) == "Nd" else sign
