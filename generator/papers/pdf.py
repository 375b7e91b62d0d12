"""A paper as PDF, printed from its HTML by a Chromium where the computer has one."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
PATIENCE = 120
"""Seconds."""
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})[^)]*\)")


class NoPdfError(Exception):
    """Nothing on the computer makes PDF, or it failed; says what to do instead."""


def find_chromium() -> str | None:
    """Where a Chromium is on this computer; None where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def write_pdf(html: bytes, day: tuple[int, int, int]) -> bytes:
    """The PDF of a page, dated at midnight of a day; raises NoPdfError."""
    program = find_chromium()
    if program is None:
        message = (
            "This computer has no Chromium or Chrome to make a PDF. Add --format html, open the "
            "file in a browser and print it as PDF."
        )
        raise NoPdfError(message)
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        page.write_bytes(html)
        # the page is ours and asks for nothing; Chromium refuses its sandbox to root
        as_root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        command = [
            program, "--headless", "--disable-gpu", "--no-pdf-header-footer", *as_root,
            f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 - ours
        except (OSError, subprocess.SubprocessError):
            message = f"{program} made no PDF. Add --format html and print the file from a browser."
            raise NoPdfError(message) from None
        return _fix_dates(out.read_bytes(), day)


def _fix_dates(made: bytes, day: tuple[int, int, int]) -> bytes:
    """The same file with the day of its paper in place of the clock's, at the same length."""
    year, month, number = day
    stamp = f"{year:04}{month:02}{number:02}000000".encode()
    return _DATES.sub(lambda found: found[0].replace(found[2], stamp), made)
