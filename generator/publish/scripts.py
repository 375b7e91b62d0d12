"""What a page may run: scripts of this site whose bytes are what it says, and nothing else."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

from generator.model.integrity import make_integrity

CONTROLS = frozenset("form label input".split())
"""Elements that do nothing without a script; a form has no address, so it sends nothing."""
_SCRIPT = re.compile(r'<script type="module" src="([^"]+)" integrity="([^"]+)"></script>')
_LATER = re.compile(r"<button [^>]*>")
_LATE = re.compile(r' data-(?:script|bundle)="([^"]+)" data-(?:integrity|hash)="([^"]+)"')
"""Scripts that come when somebody asks: the program of a button, and what that needs."""
_BUTTON = re.compile(r'<button type="(button|submit)"(?: [^>]*)?>')


@dataclass(frozen=True, slots=True)
class Script:
    """A script that a page asks for, and its hash."""

    address: str
    integrity: str


def take_scripts(html: str) -> tuple[str, frozenset[Script]]:
    """A page without the scripts that it may ask for, and those scripts.

    What is written in any other way stays in the page.
    """
    late = (pair for tag in _LATER.findall(html) for pair in _LATE.findall(tag))
    found = [*_SCRIPT.findall(html), *late]
    scripts = frozenset(Script(unescape(address), unescape(hashed)) for address, hashed in found)
    return _SCRIPT.sub("", html), scripts


def is_allowed_button(tag: str, *, has_script: bool) -> bool:
    """True for a button that sends nothing: by itself, or as a script of its page handles it."""
    found = _BUTTON.fullmatch(tag)
    return found is not None and (has_script or found[1] == "button")


def find_wrong_scripts(pages: Mapping[str, frozenset[Script]], site: Path) -> Iterator[str]:
    """The faults of the scripts of pages: not of this site, or not the bytes that were hashed."""
    hashed = cache(lambda file: make_integrity(file.read_bytes()))
    for name, scripts in pages.items():
        for script in sorted(scripts, key=lambda one: one.address):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), script.address))
            file = site / target
            if script.address.startswith("/") or target.startswith("..") or not file.is_file():
                yield f"{name}: the script {script.address} is no file of this site"
            elif script.integrity != hashed(file):
                yield f"{name}: the script {script.address} is not what its integrity says"
