"""The site on an address of this computer, and a Chromium to open it with."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing: the tests say what they found."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """Nothing: a browser that goes on to the next page hangs up on this one."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of the site, as long as it is needed."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def find_program() -> str | None:
    """Where Chromium is on this computer; None where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A Chromium, closed at the end."""
    program = find_program()
    assert program, "no Chromium on this computer: make chromium installs one"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()
