"""The parts of a workbook as the Analysis Function's tool gptables writes them, without its time.

Written as text: for 120 measures gptables takes nearly half as long as the whole build, and this a
fiftieth. A cell here is a number or a text; none can be a formula, as nothing writes one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WIDEST, NARROWEST = 50, 9
"""Of a column, in signs."""
MOST_SIGNS = 32_767
"""That a cell can hold."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no XML may have."""


class Style(IntEnum):
    """The looks of cells: their places in the list of STYLES."""

    PLAIN = 0
    TITLE = 1
    HEADING = 2
    TEXT = 3
    HEADER = 4
    LINK = 5
    CELL = 6


STYLES = (
    f'{HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="6">'
    '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>'
    '<font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font>'
    '<font><sz val="12"/><name val="Arial"/><family val="2"/></font>'
    '<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>'
    '<font><u/><sz val="12"/><color rgb="FF0000FF"/><name val="Arial"/><family val="2"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="2">'
    "<border><left/><right/><top/><bottom/><diagonal/></border>"
    '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/>'
    '</border></borders><cellStyleXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" '
    'applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="5" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" '
    'applyAlignment="1"><alignment horizontal="left" wrapText="1"/></xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)


@dataclass(frozen=True, slots=True)
class Grid:
    """The table of a sheet: a header, and rows of texts of which some are numbers."""

    name: str
    """As formulas of readers name it."""
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int]
    """The places of columns whose cells are numbers where they look like one."""
    links: Sequence[str] = ()
    """The sheet to which each cell of the first column leads."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet."""

    title: str
    above: Sequence[tuple[str, Style]]
    """The lines above the table, from the first row on."""
    grid: Grid | None = None


class Texts:
    """The texts of a workbook, each once."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """The number of a text."""
        return self.places.setdefault(text, len(self.places))

    def write(self) -> str:
        """The part of the workbook that holds them."""
        items = "".join(
            f'<si><t xml:space="preserve">{escape(_UNSEEN.sub("", text)[:MOST_SIGNS])}</t></si>'
            for text in self.places
        )
        return f'{HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(self.places)}">{items}</sst>'


def name_column(number: int) -> str:
    """The letters of a column, from 0 for A."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = f"{chr(65 + rest)}{letters}"
    return letters


_IS_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?").fullmatch


def write_sheet(sheet: Sheet, texts: Texts) -> bytes:
    """The part of one sheet. Of its rows, which are many, only the bytes are kept."""
    wide, tall, after = 1, len(sheet.above), ""
    columns = '<col min="1" max="1" width="85" customWidth="1"/>'
    if sheet.grid:
        wide, tall = len(sheet.grid.header), tall + 1 + len(sheet.grid.rows)
        columns = _write_widths(sheet.grid)
        after = _write_links(sheet.grid, len(sheet.above) + 2)
    parts = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' if sheet.grid else ""
    head = (
        f'{HEAD}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<dimension ref="A1:{name_column(wide - 1)}{tall}"/>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
        "<sheetData>"
    )
    end = (
        f"</sheetData>{after}"
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        f"{parts}</worksheet>"
    )
    out = BytesIO()
    out.writelines(map(str.encode, chain((head,), _write_rows(sheet, texts), (end,))))
    return out.getvalue()


def _write_rows(sheet: Sheet, texts: Texts) -> Iterator[str]:
    for number, (text, style) in enumerate(sheet.above, 1):
        yield f'<row r="{number}">{_text(f"A{number}", style, texts.place(text))}</row>'
    if sheet.grid:
        yield from _write_grid(sheet.grid, len(sheet.above) + 1, texts)


def _text(place: str, style: Style, number: int) -> str:
    return f'<c r="{place}" s="{style:d}" t="s"><v>{number}</v></c>'


def _write_grid(grid: Grid, first: int, texts: Texts) -> Iterable[str]:
    letters = [name_column(number) for number in range(len(grid.header))]
    cells = (
        _text(f"{letter}{first}", Style.HEADER, texts.place(head))
        for letter, head in zip(letters, grid.header, strict=True)
    )
    yield f'<row r="{first}">{"".join(cells)}</row>'
    looks = [
        f' s="{Style.LINK if grid.links and not at else Style.CELL:d}"'
        for at in range(len(letters))
    ]
    places, numbers = texts.places, grid.numbers
    find = places.setdefault
    for row, values in enumerate(grid.rows, first + 1):
        made = [
            f'<c r="{letter}{row}"{look}><v>{value}</v></c>'
            if at in numbers and _IS_NUMBER(value)
            else f'<c r="{letter}{row}"{look} t="s"><v>{find(value, len(places))}</v></c>'
            for at, (letter, look, value) in enumerate(zip(letters, looks, values, strict=True))
        ]
        yield f'<row r="{row}">{"".join(made)}</row>'


def _write_widths(grid: Grid) -> str:
    longest = [max(map(len, cells)) for cells in zip(grid.header, *grid.rows, strict=True)]
    widths = (min(max(one + 2, NARROWEST), WIDEST) for one in longest)
    return "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )


def _write_links(grid: Grid, first: int) -> str:
    if not grid.links:
        return ""
    made = (
        f'<hyperlink ref="A{row}" location={_location(title)} display={quoteattr(title)}/>'
        for row, title in enumerate(grid.links, first)
    )
    return f"<hyperlinks>{''.join(made)}</hyperlinks>"


def _location(title: str) -> str:
    quoted = title.replace("'", "''")
    return quoteattr(f"'{quoted}'!A1")


def write_table(grid: Grid, number: int, first: int) -> str:
    """The part that makes the grid a table of its sheet; its header is in row `first`."""
    reference = f"A{first}:{name_column(len(grid.header) - 1)}{first + max(len(grid.rows), 1)}"
    columns = "".join(
        f'<tableColumn id="{at}" name={quoteattr(head, {chr(10): "&#10;"})}/>'
        for at, head in enumerate(grid.header, 1)
    )
    return (
        f'{HEAD}<table xmlns="{_MAIN}" id="{number}" name="{grid.name}" '
        f'displayName="{grid.name}" ref="{reference}" totalsRowShown="0">'
        f'<tableColumns count="{len(grid.header)}">{columns}</tableColumns>'
        '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" '
        'showColumnStripes="0"/></table>'
    )
