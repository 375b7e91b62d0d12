"""The numbers of the pages, one row for each kind: at the end of the tests and in docs."""

from collections.abc import Iterable
from itertools import groupby

from tests.browser.limits import limit, script_limit

HEADINGS = (
    "Kind of page", "Pages", "Gzip bytes", "Gate for gzip", "HTML bytes", "Requests",
    "Script bytes", "Gate for script", "States", "Violations", "Too wide, px", "Tab stops",
)  # fmt: skip
Measured = dict[str, str | int | list[str]]
"""The numbers of one page, as a survey gives them."""


def make_rows(measured: Iterable[Measured]) -> list[tuple[str, ...]]:
    """A row for each kind of page: the largest number of its pages, below the headings."""
    rows = [HEADINGS]
    ordered = sorted(measured, key=lambda one: one["kind"])
    for kind, same in groupby(ordered, key=lambda one: one["kind"]):
        pages = list(same)
        top = {name: max(page[name] for page in pages) for name in pages[0]}
        states = {state for page in pages for state in page["states"]}
        violations = sum(page["violations"] for page in pages)
        cells = (
            kind, len(pages), top["gzip"], limit(kind), top["html"], top["requests"],
            top["script"], script_limit(kind), len(states), violations, top["wider"], top["stops"],
        )  # fmt: skip
        rows.append(tuple(f"{cell:,}" if isinstance(cell, int) else cell for cell in cells))
    return rows


def align(rows: list[tuple[str, ...]]) -> list[str]:
    """The rows as lines of a terminal."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]


def write_markdown(rows: list[tuple[str, ...]]) -> str:
    """The rows as a table in Markdown."""
    heading, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    line = "| --- |" + " ---: |" * (len(rows[0]) - 1)
    return "\n".join([heading, line, *rest])
