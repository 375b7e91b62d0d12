"""What the tests of partners' returns share: a filled template of Smallshire, and the import."""

import io
import re
import zipfile
from dataclasses import replace
from unittest.mock import patch

import openpyxl
from click.testing import CliRunner

from generator.build import Folders, read_report
from generator.cli import main
from generator.model.period_forms import parse_period
from generator.returns.template import make_template
from tests.conftest import SITES

QUARTER = "2024/25 Q4"
COUNCIL = "Smallshire County Council"
SOURCE = "plan-2024, para 9"
ROW_OF = {"burglary": 2, "noise": 3, "trust": 4, "waiting": 5, "new-homes": 6, "recycling": 7}
"""The rows of the sheet Figures in the template for the quarter."""


def make_blank(period=QUARTER, spare=3):
    """The template of the council, as bytes, with few spare rows so that tests are quick."""
    folders = Folders(SITES / "smallshire" / "data", SITES / "smallshire" / "content")
    agreement = read_report("smallshire", folders).agreement
    noise = next(one for one in agreement.indicators if one.id == "noise")
    others = [one for one in agreement.indicators if one is not noise]
    counted = replace(noise, frequency="each quarter")  # so that it is due, with no figure so far
    agreement = replace(agreement, indicators=tuple(sorted((*others, counted), key=_by_row)))
    with patch("generator.returns.template.SPARE_ROWS", spare):
        return make_template(agreement, COUNCIL, parse_period(period))


def _by_row(indicator):
    return ROW_OF[indicator.id]


BLANK = make_blank()


def open_filled():
    """The template with two good answers in it."""
    book = openpyxl.load_workbook(io.BytesIO(BLANK))
    sheet = book["Figures"]
    sheet["F2"], sheet["H2"], sheet["K2"] = 199, "provisional", SOURCE
    sheet["F7"], sheet["H7"], sheet["K7"] = 40.5, "final", SOURCE
    return book


def save(book, place, name="return.xlsx"):
    """The workbook as a file in a folder."""
    path = place / name
    book.save(path)
    return path


def bring(files, *paths, options=("--yes",), **given):
    """What `laa import` says and does."""
    folders = ("--data-dir", str(files / "data"), "--content-dir", str(files / "content"))
    return CliRunner().invoke(main, ["import", *map(str, paths), *options, *folders], **given)


def figures(files):
    """The file of figures, whose bytes matter."""
    return files / "data" / "smallshire" / "figures.csv"


def edit_part(raw, part, old, new):
    """The workbook with a pattern replaced in the XML of one part; it must be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(out, "w") as after:
        for info in before.infolist():
            content = before.read(info)
            if info.filename == part:
                content, number = re.subn(old, new, content.decode())
                assert number, old
            after.writestr(info.filename, content)
    return out.getvalue()


def as_bytes(book):
    """The workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
