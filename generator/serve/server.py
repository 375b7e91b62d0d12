"""The server of `laa serve`: the last good pages, with what is wrong on top of each."""

import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from urllib.parse import urlsplit

from generator.serve.local import (
    FILES,
    FOLDER,
    add_to_page,
    list_gaps,
    make_bare_page,
    make_notice,
    read_file,
)
from generator.serve.preview import Shown

HERE = "127.0.0.1"
"""This computer alone."""
PATIENCE = 20.0
"""Seconds for which a page's question is left open before it has to ask again."""
WAIT = f"{FOLDER}wait"
NAMES = frozenset({HERE, "localhost", "[::1]"})
"""What a browser may call this computer. A page from elsewhere whose own name leads here, to read
what is not published yet, gives that name."""
_HOST = re.compile(r"(\[[^\]]*\]|[^:\[\]]*)(:[0-9]*)?")
"""A name, and the port if there is one."""


class LocalSite(ThreadingHTTPServer):
    """Serves what it was told last to show. Raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__((HERE, port), _Handler)
        self._start = secrets.token_hex(4)
        self._number = 0
        self._shown = Shown()
        self._turn = Condition()

    @property
    def address(self) -> str:
        """Where the home page is."""
        return f"http://{HERE}:{self.server_port}/"

    def show(self, shown: Shown) -> None:
        """Shows this from now on; pages that are open reload."""
        with self._turn:
            self._shown = shown
            self._number += 1
            self._turn.notify_all()

    def look(self) -> tuple[Shown, str]:
        """What is shown and its version, which another start of the program does not have."""
        with self._turn:
            return self._shown, f"{self._start}-{self._number}"

    def wait(self, version: str) -> str:
        """The version that follows this one, or the same after a while."""
        with self._turn:
            self._turn.wait_for(
                lambda: f"{self._start}-{self._number}" != version, timeout=PATIENCE
            )
            return f"{self._start}-{self._number}"

    def handle_error(self, *_: object) -> None:
        """Nothing: a browser that goes on to another page hangs up on this one."""


def is_here(host: str) -> bool:
    """True where the header Host names this computer, with or without a port."""
    found = _HOST.fullmatch(host)
    return found is not None and found[1].lower() in NAMES


def _holds(question: Callable[[], bool]) -> bool:
    """The answer about a file; False for a name that is longer than a disk allows."""
    with suppress(OSError, ValueError):
        return question()
    return False


class _Handler(SimpleHTTPRequestHandler):
    server: LocalSite
    timeout = PATIENCE * 2
    """Seconds for which a browser may be silent."""

    def do_HEAD(self) -> None:
        """Answers as to GET, without the body."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answers with our own files, a page, or another file of the site."""
        hosts = self.headers.get_all("Host", [])
        try:
            asked = urlsplit(self.path)
        except ValueError:  # such as a bracket that nothing closes
            self._answer(b"No address.", "text/plain", HTTPStatus.BAD_REQUEST)
            return
        if len(hosts) != 1 or not is_here(hosts[0]):
            self._answer(b"Not this computer.", "text/plain", HTTPStatus.MISDIRECTED_REQUEST)
        elif asked.path in FILES:
            self._answer(read_file(asked.path), FILES[asked.path])
        elif asked.path == WAIT:
            self._answer(self.server.wait(asked.query).encode(), "text/plain")
        else:
            self._answer_from_site(asked.path)

    def _answer_from_site(self, path: str) -> None:
        shown, version = self.server.look()
        notice = make_notice(shown.faults, has_pages=shown.folder is not None)
        notice += list_gaps(shown.gaps)
        page, status = make_bare_page(), HTTPStatus.SERVICE_UNAVAILABLE
        if shown.folder:
            self.directory = str(shown.folder)
            file = Path(self.translate_path(path))
            is_folder = _holds(file.is_dir)
            if (is_folder and not path.endswith("/")) or (
                _holds(file.is_file) and file.suffix != ".html"
            ):
                self._answer_with_file()
                return
            file = file / "index.html" if is_folder else file
            status = HTTPStatus.OK
            if not _holds(file.is_file):
                file, status = shown.folder / "404.html", HTTPStatus.NOT_FOUND
            page = file.read_text(encoding="utf-8")
        self._answer(add_to_page(page, notice, version).encode(), "text/html", status)

    def _answer_with_file(self) -> None:
        if self.command == "HEAD":
            super().do_HEAD()
        else:
            super().do_GET()

    def _answer(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Nothing is kept by the browser, as everything may change."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for what is wrong."""
