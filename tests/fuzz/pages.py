"""What must never stand on a page, looked for by another reader than the site's own check."""

import csv
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

_REFUSED = {"img", "iframe", "object", "embed", "base", "math", "video", "audio", "frame"}
_SUM = "1337"
"""What `7*191` comes to, where a template runs what an officer wrote."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _REFUSED:
            self.faults.append(f"<{tag}> stands on the page")
        for name, value in attributes:
            address = "".join((value or "").split()).lower()
            if name.startswith("on") or name in {"srcdoc", "style"}:
                self.faults.append(f"<{tag} {name}=…> stands on the page")
            if name in {"href", "src"} and address.startswith(
                ("javascript:", "data:", "vbscript:")
            ):
                self.faults.append(f"<{tag} {name}={value!r}> stands on the page")


def find_refused(html: str) -> list[str]:
    """Each tag and attribute of a page that could load or run something."""
    reader = _Reader()
    reader.feed(html)
    return reader.faults


def find_leaks(site: Path) -> Iterator[str]:
    """Each thing on the pages and in the files of a site that should not be there."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".html":
            text = path.read_text(encoding="utf-8")
            yield from (f"{name}: {fault}" for fault in find_refused(text))
            if _SUM in text:
                yield f"{name}: a sum in a template was done"
        elif path.suffix == ".json":
            try:
                json.loads(path.read_text(encoding="utf-8"), parse_constant=_refuse)
            except ValueError as error:
                yield f"{name}: {error}"
        elif path.suffix == ".csv":
            yield from (f"{name}: {fault}" for fault in _find_formulas(path))


def _find_formulas(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, strict=True):
            for cell in row:
                if cell.startswith(("=", "+", "@", "\t", "\r")) or (
                    cell.startswith("-") and not _is_number(cell)
                ):
                    yield f"a cell that a spreadsheet would run: {cell[:60]!r}"


def _is_number(cell: str) -> bool:
    return cell[1:].replace(".", "", 1).isdecimal()


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
