"""Pictures of a built site: what a page may say of one, and what its file may hold."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.logos import NAMES
from generator.pages.links import PICTURES

_WORDS = r'alt="[^"<>]*[^"<>\s][^"<>]*" width="[1-9]\d{0,3}" height="[1-9]\d{0,3}"'
_IMAGE = re.compile(
    rf'<img src="(?:\.\./)*{PICTURES}[0-9a-f]+\.webp" {_WORDS} loading="lazy">'
    rf'|<img src="(?:\./|/|(?:\.\./)+)(?:[a-z0-9-]+/)*(?:{"|".join(map(re.escape, NAMES))})" '
    rf"{_WORDS}>"
)
"""A picture or the logo of the site with its words and its size: nothing moves when it comes."""
_HEAD, _CHUNK = 12, 8
"""Bytes before the first part of a file, and before what is in a part."""
_SEEN = frozenset({b"VP8 "})
"""Parts of a file that hold what is seen. Where a picture was taken would stand in another."""
LARGEST = 40_000
"""Bytes."""


def is_allowed_image(tag: str) -> bool:
    """True for an element that shows a picture of the site as pages do."""
    return _IMAGE.fullmatch(tag) is not None


def is_picture(name: str) -> bool:
    """True for a file of the site that ought to be a picture."""
    return Path(name).suffix == ".webp"


def find_wrong_picture(path: Path) -> str:
    """What is wrong with the file of a picture, or nothing."""
    content = path.read_bytes()
    if len(content) > LARGEST:
        return f"a picture of more than {LARGEST} bytes"
    if not hashlib.sha256(content).hexdigest().startswith(path.stem):
        return "not the picture after which it is named"
    parts = frozenset(_list_parts(content))
    return "" if parts == _SEEN else "more than a picture"


def _list_parts(content: bytes) -> Iterator[bytes]:
    """The kinds of the parts of a file of WebP; what is none has one of no kind."""
    whole = int.from_bytes(content[4:_CHUNK], "little") + _CHUNK
    if content[:4] != b"RIFF" or content[_CHUNK:_HEAD] != b"WEBP" or whole != len(content):
        yield b""
    at = _HEAD
    while at < len(content):
        yield content[at : at + 4]
        size = int.from_bytes(content[at + 4 : at + _CHUNK], "little")
        at += _CHUNK + size + size % 2
