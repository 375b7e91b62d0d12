"""What a page has on this computer alone: the notice of faults, and the script that reloads it."""

import base64
import hashlib
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

FOLDER = "/laa-serve/"
"""Addresses below it are no pages of the site."""
NOTICE_CSS, RELOAD_JS = f"{FOLDER}notice.css", f"{FOLDER}reload.js"
FILES = {NOTICE_CSS: "text/css", RELOAD_JS: "text/javascript"}
"""Our own files, and their types."""
MOST_LISTED = 50
"""A column of wrong figures has thousands of faults: the first ones say enough."""
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)


def read_file(address: str) -> bytes:
    """The bytes of one of `FILES`."""
    return (Path(__file__).parent / Path(address).name).read_bytes()


def make_notice(faults: Sequence[str], *, has_pages: bool) -> str:
    """What is wrong, as HTML; empty where nothing is."""
    if not faults:
        return ""
    number = f"{len(faults)} problem{'' if len(faults) == 1 else 's'} to mend."
    rest = (
        "The pages below are as they were before."
        if has_pages
        else "The pages come as soon as the files are right."
    )
    listed = list(faults[:MOST_LISTED])
    if faults[MOST_LISTED:]:
        listed.append(f"… and {len(faults) - MOST_LISTED} more. To see them all, run laa check.")
    items = "".join(f"<li>{escape(_trim(fault))}</li>" for fault in listed)
    return (
        '<aside class="laa-notice" role="alert" lang="en" dir="ltr">'
        f"<p>{number} {rest}</p><ul>{items}</ul></aside>"
    )


def list_gaps(gaps: Sequence[str]) -> str:
    """What a draft still lacks, as HTML that is folded away; empty where it lacks nothing."""
    if not gaps:
        return ""
    number = f"This is a draft: {len(gaps)} gap{'' if len(gaps) == 1 else 's'}."
    listed = list(gaps[:MOST_LISTED])
    if gaps[MOST_LISTED:]:
        listed.append(f"… and {len(gaps) - MOST_LISTED} more.")
    items = "".join(f"<li>{escape(_trim(gap))}</li>" for gap in listed)
    return (
        '<aside class="laa-notice laa-draft" lang="en" dir="ltr" aria-label="Gaps of the draft">'
        f"<details><summary>{number}</summary><ul>{items}</ul></details></aside>"
    )


def _trim(fault: str) -> str:
    """Lines without the spaces that set them in on a terminal."""
    return "\n".join(line.strip() for line in fault.splitlines())


def add_to_page(page: str, notice: str, version: str = "") -> str:
    """The page with the notice at its top; with a version it also waits for the next one."""
    head = f'<link rel="stylesheet" href="{NOTICE_CSS}">' if notice else ""
    if version:
        head += f'<script defer src="{RELOAD_JS}" data-version="{escape(version)}"></script>'
    return page.replace("</head>", f"{head}</head>", 1).replace("<body>", f"<body>{notice}", 1)


def make_bare_page() -> str:
    """A page for the script and the notice to stand on, before there are pages."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        "<title>No pages yet</title></head><body><p>There are no pages yet.</p></body></html>"
    )


def allow_inline_scripts(page: str) -> str:
    """The page with a policy that lets the scripts run which stand in it now, and no others."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(page)
    )
    if not hashes:
        return page
    allowed = f"; script-src 'self' {hashes}"
    return _POLICY.sub(
        lambda found: f"{found[1]}{found[2]}{escape(allowed)}{found[3]}", page, count=1
    )
