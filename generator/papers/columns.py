"""Widths of the columns of a table in a Word file, by what stands in them."""

from typing import Any

LINE = 88
"""Letters of middle width that a page has room for."""
MOST = 64
"""Letters of a line that is long enough to read."""
PER_LETTER = 1.25
"""Room for a word, in letters of middle width: it may have wide ones."""
EDGES = 2
"""Letters of room that the edges of a cell take."""


def share_width(columns: list[list[str]]) -> list[float]:
    """The share of the width of each column: first its longest word, then more for more text."""
    least, wanted = [], []
    for cells in columns:
        longest = max((len(word) for text in cells for word in text.split()), default=1)
        least.append(longest * PER_LETTER + EDGES)
        wanted.append(max(max(map(len, cells), default=1), 1))
    room = max(LINE - sum(least), 0)
    open_ = [max(min(want, MOST) - own, 0) for want, own in zip(wanted, least, strict=True)]
    more = sum(open_)
    wide = [
        own + (room * part / more if more else 0) for own, part in zip(least, open_, strict=True)
    ]
    return [one / sum(wide) for one in wide]


def fit_columns(table: Any) -> None:  # noqa: ANN401 - python-docx's own
    """Sets the widths of a table with heads; staff's own tables have none and stay as they are."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy
    from docx.shared import Emu  # noqa: PLC0415

    rows = table.rows
    if not rows or rows[0]._tr.find(f".//{qn('w:tblHeader')}") is None:
        return
    cells = [list(row.cells) for row in rows]
    page = table.part.document.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    shares = share_width([[cell.text for cell in column] for column in zip(*cells, strict=True)])
    table.autofit = False
    for number, share in enumerate(shares):
        width = Emu(round(room * share))
        table.columns[number].width = width
        for row in cells:
            row[number].width = width
