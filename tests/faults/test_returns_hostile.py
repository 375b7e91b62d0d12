"""Files that are no returns, or mean harm: one plain problem each, and never a traceback."""

# ruff: noqa: E501 - one file a line reads best

import io
import time
import zipfile

import pytest

from generator.returns.cells import UnreadableError
from generator.returns.safety import count_cells, inspect_workbook
from tests.return_files import BLANK, as_bytes, bring, edit_part, open_filled, save

SHEET = "xl/worksheets/sheet2.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet'


def bomb(size=80 * 1024 * 1024):
    """A workbook with a part that unpacks to far more than a return could hold."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/media/picture.png", "w") as part:
            for _ in range(size // 1024 // 1024):
                part.write(bytes(1024 * 1024))
    return out.getvalue()


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


def sheet_with(extra):
    return lambda: edit_part(BLANK, SHEET, "</sheetData>", f"</sheetData>{extra}")


HOSTILE = [
    ("nothing", lambda: b"", "an empty file"),
    ("an old workbook", lambda: OLE + bytes(600), "an old workbook (.xls)"),
    ("a workbook with a password", lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "a workbook with a password"),
    ("text", lambda: b"Indicator,Period\nburglary,2024/25 Q4\n", "text with the name of a workbook"),
    ("a picture", lambda: b"\x89PNG\r\n\x1a\n\0\0", "a file that is not a workbook"),
    ("half a workbook", lambda: BLANK[: len(BLANK) // 2], "a damaged workbook"),
    ("another zip file", lambda: zipped(a="<a/>"), "a file that is not a workbook"),
    ("a workbook of nothing", lambda: zipped(**{"[Content_Types]": "<Types/>"}), "a damaged workbook"),
    ("a bomb", bomb, "unpacks to more than 64 MB"),
    ("entities that expand", lambda: edit_part(BLANK, SHEET, "<worksheet", LAUGHS), "that no spreadsheet wrote"),
    ("an entity from outside", lambda: edit_part(BLANK, SHEET, "<worksheet", OUTSIDE), "that no spreadsheet wrote"),
    ("broken XML", lambda: edit_part(BLANK, SHEET, "</sheetData>", "</sheetdata>"), "a damaged workbook"),
    ("a sheet merged into one cell", sheet_with('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), "merged cells or links over a whole sheet"),
    ("merged columns", sheet_with('<mergeCells><mergeCell ref="A:C"/></mergeCells>'), "merged cells or links over a whole sheet"),
    ("a link over a sheet", sheet_with('<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'), "merged cells or links over a whole sheet"),
    ("a string that is not there", lambda: edit_part(BLANK, SHEET, r'<c r="A2" s="(\d+)" t="\w+">.*?</c>', r'<c r="A2" s="\1" t="s"><v>99999</v></c>'), "a damaged workbook"),
    ("a style that is not there", lambda: edit_part(BLANK, SHEET, r'<c r="A2" s="\d+"', '<c r="A2" s="9999"'), "a damaged workbook"),
    ("a number that is none", lambda: edit_part(BLANK, SHEET, r'<c r="A2" s="(\d+)" t="\w+">.*?</c>', r'<c r="A2" s="\1" t="n"><v>x</v></c>'), "a damaged workbook"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("make", "found"), [row[1:] for row in HOSTILE], ids=[r[0] for r in HOSTILE]
)
def test_a_file_that_cannot_be_a_return_is_one_plain_problem(smallshire, tmp_path, make, found):
    path = tmp_path / "return.xlsx"
    path.write_bytes(make())
    begun = time.process_time()
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert time.process_time() - begun < 5
    assert isinstance(result.exception, SystemExit), result.exception
    assert f"{path}, line 1: found {found}" in result.output or found in result.output
    assert "1 problem to mend." in result.output


def test_far_too_many_cells_are_not_read(monkeypatch):
    monkeypatch.setenv("LAA_MOST_ELEMENTS", "50")
    with pytest.raises(UnreadableError) as error:
        inspect_workbook(BLANK)
    assert error.value.found == "a workbook with far too many cells"


def test_a_sheet_that_claims_a_million_rows_is_read_at_once(smallshire, tmp_path):
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    raw = edit_part(as_bytes(open_filled()), SHEET, "</sheetData>", far)
    (tmp_path / "return.xlsx").write_bytes(raw)
    begun = time.process_time()
    assert bring(smallshire, tmp_path / "return.xlsx").exit_code == 0
    assert time.process_time() - begun < 5


def test_a_workbook_with_macros_is_read_for_its_values(smallshire, tmp_path):
    path = save(open_filled(), tmp_path, "return.xlsm")
    assert bring(smallshire, path).exit_code == 0


def test_a_number_too_large_for_arithmetic_is_named(smallshire, tmp_path):
    raw = edit_part(as_bytes(open_filled()), SHEET, "<v>199</v>", "<v>1E999</v>")
    (tmp_path / "return.xlsx").write_bytes(raw)
    result = bring(smallshire, tmp_path / "return.xlsx")
    assert "cell F2: found a number that is too large" in result.output


def test_another_kind_of_file_is_refused_by_its_name(smallshire, tmp_path):
    path = tmp_path / "return.ods"
    path.write_bytes(b"PK")
    result = bring(smallshire, path, options=("--agreement", "smallshire"))
    assert "a file with the ending '.ods'" in result.output


@pytest.mark.parametrize(
    ("reference", "cells"),
    [("A1", 1), ("A1:C3", 9), ("$A$1:$B$2", 4), ("A:C", 10_001), ("?", 10_001)],
)
def test_the_cells_of_a_range_are_counted(reference, cells):
    assert count_cells(reference) == cells
