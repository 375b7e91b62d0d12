"""The workbook that goes out to a partner. The same facts make the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime, time
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from generator.model.agreement import Agreement
from generator.model.enums import FigureStatus
from generator.model.period import Period
from generator.returns.asked import Asked, Values, ask, say_area
from generator.returns.forms import FIGURES, FORMS, LISTS, RATINGS, README, SENT, Form
from generator.returns.lists import add_validations, unique, write_lists
from generator.returns.names import Names, list_names
from generator.returns.sent import write_sent
from generator.returns.template_style import (
    WRITTEN_BY,
    fit_height,
    protect,
    style_headings,
    style_page,
    style_row,
    write_lines,
)
from generator.returns.template_words import say_instructions
from generator.returns.tidy import say_word, slug

SPARE_ROWS = 20
"""Empty rows at the end of the figures, for other periods and places."""
_CORE = "docProps/core.xml"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold."""


def make_template(agreement: Agreement, organisation: str, period: Period) -> bytes:
    """The workbook for one organisation and one period, with what is known filled in."""
    names = list_names(agreement)
    asked = ask(agreement, names, organisation, period)
    book = Workbook()
    book.remove(book.worksheets[0])
    readme = book.create_sheet(README)
    lines = say_instructions(organisation, agreement.details.name, period.text, agreement.sources)
    write_lines(readme, lines)
    protect(readme)
    sheets = {form.sheet: book.create_sheet(form.sheet) for form in FORMS}
    places = write_lists(
        book.create_sheet(LISTS),
        agreement.folder,
        period.text,
        _list_words(agreement, names, asked, period),
    )
    for form, rows, spare in ((FIGURES, asked.figures, SPARE_ROWS), (RATINGS, asked.ratings, 0)):
        _write_form(sheets[form.sheet], form, rows, spare)
        last = len(rows) + spare + 2
        add_validations(sheets[form.sheet], form, places, range(2, max(last, 3)))
    sent = {FIGURES.sheet: asked.figures, RATINGS.sheet: asked.ratings}
    write_sent(book.create_sheet(SENT), sent, names)
    book.active = 1
    book.properties.creator = WRITTEN_BY
    book.properties.title = f"{agreement.details.short_name}, {period.text}: {organisation}"
    return _save(book, datetime.combine(period.ends, time()))


def name_template(agreement: Agreement, organisation: str, period: Period) -> str:
    """The file's name: agreement, period and organisation."""
    return f"{agreement.folder}-{period.slug}-{slug(organisation) or 'partner'}.xlsx"


def _write_form(sheet: Worksheet, form: Form, rows: Sequence[Values], spare: int) -> None:
    style_headings(sheet, form)
    for number in range(2, len(rows) + spare + 2):
        is_spare = number - 2 >= len(rows)
        style_row(sheet, number, form, is_spare=is_spare)
        for column, heading in enumerate(form.headings, 1):
            value = None if is_spare else rows[number - 2].get(heading.title)
            if value not in {None, ""}:
                sheet.cell(number, column).value = _as_number(value)
        fit_height(sheet, number)
    protect(sheet)
    style_page(sheet)


def _as_number(value: str | Decimal | None) -> str | Decimal | int | None:
    """Whole numbers without a point, as a partner would type them."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def _list_words(
    agreement: Agreement, names: Names, asked: Asked, period: Period
) -> dict[str, list[str]]:
    """The words of each list, by the heading that is held to it."""
    ratings = [
        word for one in agreement.details.dimensions for word in agreement.details.scale(one).ids
    ]
    return {
        "Indicator": unique(str(row["Indicator"]) for row in asked.figures),
        "Area": [
            say_area(area, agreement, names) for area in ("", *(one.id for one in agreement.areas))
        ],
        "Period": unique(
            (*(str(row["Period"]) for row in asked.figures), *_list_periods(agreement, period))
        ),
        "Status": [say_word(status) for status in FigureStatus],
        "What is rated": [say_word(one) for one in agreement.details.dimensions],
        "Rating": unique(say_word(word) for word in ratings),
    }


def _list_periods(agreement: Agreement, period: Period) -> list[str]:
    """The agreement's periods up to the one that is asked for, the last one first."""
    first, found = agreement.details.reporting.at(agreement.details.starts), []
    while period >= first:
        found.append(period.text)
        period = period.previous()
    return found


def _save(book: Workbook, made: datetime) -> bytes:
    """The workbook's bytes, with the period's end for every time in it.

    openpyxl writes the time of saving into the properties and into the zip file, so both are
    written again.
    """
    raw, out = io.BytesIO(), io.BytesIO()
    book.save(raw)
    book.properties.created = book.properties.modified = made
    with (
        zipfile.ZipFile(raw) as old,
        zipfile.ZipFile(out, "w", compression=zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            core = part.filename == _CORE
            content = tostring(book.properties.to_tree()) if core else old.read(part)
            new.writestr(info, content)
    return out.getvalue()
