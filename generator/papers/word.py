"""A paper as a Word file, by a template that staff may edit: the same bytes each time."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from generator.model.papers import Paper
from generator.papers.columns import fit_columns
from generator.papers.shown import show

TEMPLATES = Path(__file__).parent.parent.parent / "theme" / "papers"
TEMPLATE = "paper.docx"
"""Serves every reader who has no template of that name."""
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold."""
_RANDOM = re.compile(rb' w:rsid\w*="[^"]*"')
"""Numbers by which Word tells who typed when."""


class TemplateError(Exception):
    """A template that cannot be filled in, with what is wrong."""


def find_template(reader: str) -> Path:
    """The template of a reader or a duty, else the one for all."""
    own = TEMPLATES / f"{reader}.docx"
    return own if own.is_file() else TEMPLATES / TEMPLATE


def write_word(paper: Paper, template: Path) -> bytes:
    """The Word file; raises TemplateError where the template has a fault."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - only those who want Word wait for it
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415

    try:
        document = DocxTemplate(template)
        document.render(show(paper), autoescape=True)
    except (JinjaError, zipfile.BadZipFile, KeyError, ValueError) as error:
        message = f"{template} cannot be filled in: {error}."
        raise TemplateError(message) from None
    for table in document.docx.tables:
        fit_columns(table)
    day = datetime(*paper.day)  # noqa: DTZ001 - Word's files name no time zone
    core = document.docx.core_properties
    core.title, core.author, core.last_modified_by = str(paper.title), "", ""
    core.created = core.modified = day
    core.revision, core.language = 1, str(paper.language)
    made = io.BytesIO()
    document.save(made)
    return pack_again(made.getvalue())


def pack_again(made: bytes) -> bytes:
    """The same file with no time and no order of its own."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist()):
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, _RANDOM.sub(b"", old.read(name)))
    return packed.getvalue()
