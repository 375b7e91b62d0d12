"""The parts around the sheets of a workbook: what it is, which parts it has and how they hang."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from generator.publish.open_data.sheets import (
    HEAD,
    STYLES,
    Sheet,
    Texts,
    write_sheet,
    write_table,
)

_FORMATS = "http://schemas.openxmlformats.org"
_PACKAGE = f"{_FORMATS}/package/2006"
_OFFICE = f"{_FORMATS}/officeDocument/2006/relationships"
_MAIN = f"{_FORMATS}/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|xl/_rels/workbook\.xml\.rels|"
    r"xl/(?:sharedStrings|styles|workbook)\.xml|xl/tables/table[0-9]+\.xml|"
    r"xl/worksheets/sheet[0-9]+\.xml|xl/worksheets/_rels/sheet[0-9]+\.xml\.rels"
)
"""Every part that a workbook of ours may have: no macro, picture or link to another file."""
_RUNS = re.compile(rb"<(?:\w+:)?f[\s/>]|<!")
"""A formula, or what could hide one."""
_OUTSIDE = b"TargetMode"
"""What leads out of the workbook has it."""


def find_wrong_workbook(path: Path) -> str:
    """What is in a workbook that no site publishes; empty where it is as we make them."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                raw = archive.read(name)
                leads_out = name.endswith(".rels") and _OUTSIDE in raw
                if leads_out or not _PARTS.fullmatch(name) or _RUNS.search(raw):
                    return f"a workbook with a part that no site has, {name}"
    except (zipfile.BadZipFile, OSError, ValueError):
        return "not a workbook"
    return ""


def list_parts(sheets: Iterable[Sheet], title: str, author: str, day: date) -> dict[str, bytes]:
    """Every part of the workbook by its name; `day` is when it was made.

    No sheet is kept when its part is written.
    """
    texts = Texts()
    parts: dict[str, bytes] = {}
    titles: list[str] = []
    tables = 0
    for number, sheet in enumerate(sheets, 1):
        titles.append(sheet.title)
        parts[f"xl/worksheets/sheet{number}.xml"] = write_sheet(sheet, texts)
        if sheet.grid:
            tables += 1
            first = len(sheet.above) + 1
            parts[f"xl/tables/table{tables}.xml"] = write_table(sheet.grid, tables, first).encode()
            parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = _relate(
                [("rId1", "table", f"../tables/table{tables}.xml")]
            ).encode()
    shared = _list_shared_parts(titles, tables, title, author, day)
    shared["xl/sharedStrings.xml"] = texts.write()
    return {**parts, **{name: text.encode() for name, text in shared.items()}}


def _list_shared_parts(
    titles: Sequence[str], tables: int, title: str, author: str, day: date
) -> dict[str, str]:
    """What is in every workbook, by name; `titles` are those of its sheets."""
    return {
        "[Content_Types].xml": _write_types(len(titles), tables),
        "_rels/.rels": _relate([("rId1", "officeDocument", "xl/workbook.xml")], has_core=True),
        "docProps/core.xml": _write_core(title, author, day),
        "xl/_rels/workbook.xml.rels": _relate([
            *(
                (f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml")
                for number in range(1, len(titles) + 1)
            ),
            (f"rId{len(titles) + 1}", "styles", "styles.xml"),
            (f"rId{len(titles) + 2}", "sharedStrings", "sharedStrings.xml"),
        ]),
        "xl/styles.xml": STYLES,
        "xl/workbook.xml": _write_workbook(titles),
    }  # fmt: skip


def _write_workbook(titles: Sequence[str]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{number}" r:id="rId{number}"/>'
        for number, title in enumerate(titles, 1)
    )
    return (
        f'{HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    )


def _relate(related: Sequence[tuple[str, str, str]], *, has_core: bool = False) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in related
    )
    if has_core:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        made += f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>'
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _write_types(sheets: int, tables: int) -> str:
    parts = {
        "/xl/workbook.xml": f"{_KIND}.sheet.main+xml",
        **{
            f"/xl/worksheets/sheet{one}.xml": f"{_KIND}.worksheet+xml"
            for one in range(1, sheets + 1)
        },
        **{f"/xl/tables/table{one}.xml": f"{_KIND}.table+xml" for one in range(1, tables + 1)},
        "/xl/styles.xml": f"{_KIND}.styles+xml",
        "/xl/sharedStrings.xml": f"{_KIND}.sharedStrings+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _write_core(title: str, author: str, day: date) -> str:
    moment = f'xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z'
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<dcterms:created {moment}</dcterms:created>"
        f"<dcterms:modified {moment}</dcterms:modified></cp:coreProperties>"
    )
