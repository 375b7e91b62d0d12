"""What `mkdocs serve` needs to show the same: a layer around the program that answers."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import Any

from generator.serve.local import (
    FILES,
    add_to_page,
    allow_inline_scripts,
    make_notice,
    read_file,
)
from generator.serve.preview import KeepGoing

SERVING: ContextVar[bool] = ContextVar("serving", default=False)
"""True while MkDocs serves: nothing is published then."""
Headers = list[tuple[str, str]]
App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""


class LocalApp:
    """Adds the notice to each page, and lets the server's own script run that reloads it."""

    def __init__(self, app: App, builder: KeepGoing) -> None:
        self._app, self._builder = app, builder

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answers as WSGI has it."""
        path = environ.get("PATH_INFO", "")
        if path in FILES:
            start_response("200 OK", [("Content-Type", FILES[path])])
            return [read_file(path)]
        started: list[tuple[str, Headers]] = []
        body = self._app(environ, lambda status, headers, *_: started.append((status, headers)))
        status, headers = started[0]
        if dict(headers).get("Content-Type") != "text/html":
            start_response(status, headers)
            return body
        page = b"".join(body).decode("utf-8")
        notice = make_notice(self._builder.faults, has_pages=True)
        changed = add_to_page(allow_inline_scripts(page), notice).encode()
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(changed)))])
        return [changed]
