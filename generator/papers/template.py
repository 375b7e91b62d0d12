"""Makes theme/papers/paper.docx, from which Word files are made: `make paper-template`.

Staff may edit that file in Word: letters, colours, a crest at the top. What stands in {{ }} and
{% %} must stay.
"""

import io
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.papers.word import TEMPLATE, TEMPLATES, ZIP_TIME, pack_again

LETTERS = "Arial"
CELL = 9.5
"""The size of the letters in tables, in points."""
GREY, PALE = "444444", "ECECEC"


def make_template() -> bytes:
    """The template: a title, sections of paragraphs, lists and tables, and notes."""
    from docx import Document  # noqa: PLC0415 - heavy
    from docx.shared import Mm, Pt  # noqa: PLC0415

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(20)
    _style(document, "Normal", 11)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 18), ("Heading 1", 13), ("Heading 2", 11), ("List Bullet", 11)):
        _style(document, name, size)
    _make_bullets_plain(document)
    _write_beginning(document)
    _write_parts(document)
    for line in ("{%p if paper.notes %}", None, "{%p for note in paper.notes %}"):
        if line is None:
            document.add_heading("{{ paper.notes_title }}", level=1)
        else:
            document.add_paragraph(line)
    _hang(document.add_paragraph("[{{ note.number }}]\t{{ note.text }}"))
    for line in ("{%p endfor %}", "{%p endif %}"):
        document.add_paragraph(line)
    _number_pages(page.footer.paragraphs[0])
    core = document.core_properties
    core.author = core.comments = core.last_modified_by = ""
    core.title = "A report to a committee"
    core.created = core.modified = datetime(*ZIP_TIME)  # noqa: DTZ001 - Word names no time zone
    made = io.BytesIO()
    document.save(made)
    return pack_again(made.getvalue())


def _style(document: Any, name: str, size: int) -> None:  # noqa: ANN401 - python-docx's own
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    style = document.styles[name]
    style.font.name, style.font.size = LETTERS, Pt(size)
    style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), LETTERS)
    for kind in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)


def _make_bullets_plain(document: Any) -> None:  # noqa: ANN401 - python-docx's own
    """Dots that every font has: Word's own stand in a font that other programs lack."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        text, fonts = level.find(qn("w:lvlText")), level.find(f".//{qn('w:rFonts')}")
        if text.get(qn("w:val")) == "\uf0b7":
            text.set(qn("w:val"), "\u2022")
            for kind in ("ascii", "hAnsi"):
                fonts.set(qn(f"w:{kind}"), LETTERS)


def _write_beginning(document: Any) -> None:  # noqa: ANN401 - python-docx's own
    document.add_paragraph("{{ paper.title }}", style="Title")
    for line in ("{%p for line in paper.lines %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.add_paragraph("{%p if paper.embargo %}")
    document.add_paragraph().add_run("{{ paper.embargo }}").bold = True
    document.add_paragraph("{%p endif %}")


def _write_parts(document: Any) -> None:  # noqa: ANN401 - python-docx's own
    document.add_paragraph("{%p for section in paper.sections %}")
    document.add_heading("{{ section.title }}", level=1)
    document.add_paragraph("{%p if section.small %}")
    _small(document.add_paragraph().add_run("{{ section.small }}"))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p for part in section.parts %}")
    document.add_paragraph("{%p if part.kind == 'text' %}")
    numbered = document.add_paragraph("{{ part.number }}.\t{{ part.text }}")
    _hang(numbered)
    numbered.add_run("{{ part.marks }}").font.superscript = True
    document.add_paragraph("{%p elif part.kind == 'list' %}")
    document.add_paragraph("{%p for line in part.lines %}")
    document.add_paragraph("{{ line }}", style="List Bullet")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p else %}")
    document.add_paragraph("{%p if part.title %}")
    document.add_heading("{{ part.title }}", level=2)
    document.add_paragraph("{%p endif %}")
    _write_table(document)
    document.add_paragraph("{%p for note in part.notes %}")
    _small(document.add_paragraph().add_run("{{ note }}"))
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("")
    for line in ("{%p endif %}", "{%p endfor %}", "{%p endfor %}"):
        document.add_paragraph(line)


def _write_table(document: Any) -> None:  # noqa: ANN401 - python-docx's own
    """Heads that come again on each page, and rows that no page parts."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    table = document.add_table(rows=4, cols=3, style="Table Grid")
    heads, before, row, after = table.rows
    heads.cells[0].text = "{%tc for head in part.heads %}"
    head = heads.cells[1].paragraphs[0]
    named = head.add_run("{{ head }}")
    named.bold, named.font.size = True, Pt(CELL)
    head.paragraph_format.keep_with_next = True
    heads.cells[2].text = "{%tc endfor %}"
    before.cells[0].text = "{%tr for row in part.rows %}"
    row.cells[0].text = "{%tc for cell in row %}"
    _write_cell(row.cells[1])
    row.cells[2].text = "{%tc endfor %}"
    after.cells[0].text = "{%tr endfor %}"
    _fill(heads.cells[1])
    for one, name in ((heads, "w:tblHeader"), (heads, "w:cantSplit"), (row, "w:cantSplit")):
        one._tr.get_or_add_trPr().append(OxmlElement(name))


def _write_cell(cell: Any) -> None:  # noqa: ANN401 - python-docx's own
    from docx.shared import Pt  # noqa: PLC0415

    text = cell.paragraphs[0]
    text.paragraph_format.space_before, text.paragraph_format.space_after = Pt(2), Pt(2)
    run = text.add_run("{% cellbg cell.fill %}{{ cell.text }}")
    run.font.size = Pt(CELL)
    text.add_run("{{ cell.marks }}").font.superscript = True
    cell.add_paragraph("{%p if cell.small %}")
    small = cell.add_paragraph()
    small.paragraph_format.space_after = Pt(2)
    _small(small.add_run("{{ cell.small }}"))
    cell.add_paragraph("{%p endif %}")


def _fill(cell: Any) -> None:  # noqa: ANN401 - python-docx's own
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), PALE)
    cell._tc.get_or_add_tcPr().append(shade)


def _small(run: Any) -> None:  # noqa: ANN401 - python-docx's own
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    run.font.size = Pt(8.5)
    run.font.color.rgb = RGBColor.from_string(GREY)


def _hang(paragraph: Any) -> None:  # noqa: ANN401 - python-docx's own
    from docx.shared import Mm, Pt  # noqa: PLC0415

    paragraph.paragraph_format.space_before = Pt(4)
    paragraph.paragraph_format.left_indent = Mm(10)
    paragraph.paragraph_format.first_line_indent = Mm(-10)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(10))


def _number_pages(paragraph: Any) -> None:  # noqa: ANN401 - python-docx's own
    """The number of the page, the one field of the file."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


if __name__ == "__main__":
    out = TEMPLATES / TEMPLATE
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(make_template())
    sys.stdout.write(f"Made: {Path(out).name}\n")
