"""Tables that say what they are to those who hear a page: Markdown has no words for it.

A table of four columns or more, with the tags of ratings, or with words too long to stand beside
each other, is a list of cards on a phone, where no word may be broken. So its parts have roles,
which outlast another look, and each cell has the head of its column as a label.
"""

import re
from html import unescape

_HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>|<table>.*?</table>", re.S)
_TAG = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"<th>(.*?)</th>", re.S)
_ROW = re.compile(r"<tr><td>(.*?)</td>(.*?)</tr>", re.S)
_CELL = re.compile(r"<td>")
_CELLS = re.compile(r"<t[hd]>(.*?)</t[hd]>", re.S)
_PLAIN, _NAMED = "<th>", '<th scope="col">'
FEWEST_OF_CARDS = 4
"""Columns: three still stand beside each other on a phone."""
LONGEST_BESIDE = 29
"""Letters of the longest words of all columns together: 320 px have room for so many, even where a
reader sets letters further apart."""
_WORD_END = re.compile(r"[\s-]+")
_TAGGED = '<td><span class="rag'
CARDS = '<table class="cards" role="table">'
"""How such a table begins."""
_ROLES = {
    "<thead><tr>": '<thead role="rowgroup"><tr role="row">',
    "<tbody>": '<tbody role="rowgroup">',
    _PLAIN: '<th scope="col" role="columnheader">',
}


def name_tables(html: str) -> str:
    """The HTML with a caption for each table, the words of the heading above it, and scopes.

    The caption is not seen, as the heading is: readers of screens list tables by it.
    """
    if "<table>" not in html:
        return html
    heading = ""

    def name(found: re.Match[str]) -> str:
        nonlocal heading
        if found[1] is not None:
            heading = _TAG.sub("", found[1]).strip()
            return found[0]
        return _name_table(found[0], heading)

    return _HEADING.sub(name, html)


def _name_table(table: str, heading: str) -> str:
    caption = f"<caption>{heading}</caption>" if heading else ""
    heads = [_TAG.sub("", head).strip().replace('"', "&quot;") for head in _HEAD.findall(table)]
    if len(heads) < FEWEST_OF_CARDS and _TAGGED not in table and _fits(table):
        return table.replace("<table>", f"<table>{caption}").replace(_PLAIN, _NAMED)
    laid = _ROW.sub(lambda row: _lay_out(row, heads), table)
    for plain, named in _ROLES.items():
        laid = laid.replace(plain, named)
    return laid.replace("<table>", f"{CARDS}{caption}")


def _fits(table: str) -> bool:
    """Whether the longest words of its columns stand beside each other on a phone."""
    rows = [_CELLS.findall(row) for row in table.split("</tr>")]
    columns = zip(*filter(None, rows), strict=True)
    return sum(max(map(_longest, column)) for column in columns) <= LONGEST_BESIDE


def _longest(cell: str) -> int:
    return max(map(len, _WORD_END.split(unescape(_TAG.sub(" ", cell)))))


def _lay_out(row: re.Match[str], heads: list[str]) -> str:
    """A row whose first cell names it, where that is more than a number."""
    labels = iter(heads[1:])

    def label(_: re.Match[str]) -> str:
        return f'<td role="cell" data-label="{next(labels)}">'

    first = f'<th scope="row" role="rowheader">{row[1]}</th>'
    if not re.search("[^0-9() ]", row[1]):
        first = f'<td role="cell" data-label="{heads[0]}">{row[1]}</td>'
    return f'<tr role="row">{first}{_CELL.sub(label, row[2])}</tr>'
