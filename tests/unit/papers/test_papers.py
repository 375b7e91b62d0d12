"""A report to a committee says what the site says, for its reader, in the same bytes each time."""

import io
import re
import zipfile

import docx
import pytest

from generator.build import Folders
from generator.describe.paper_words import READER, TO_WRITE
from generator.model.moment import parse_moment
from generator.model.papers import Cell, Grid, Paragraph
from generator.model.period_forms import parse_period
from generator.model.sentence import NO_WORDS, written
from generator.papers import READERS, make_paper
from generator.papers.material import make_grid, read_parts
from generator.papers.sections import TELLERS
from generator.papers.template import make_template
from generator.papers.web import write_html
from generator.papers.word import TEMPLATES, find_template, write_word
from generator.reading import read_as_released
from generator.record import Audience
from tests.spoil import run_words, spoil

LATER, BEFORE = parse_moment("2025-03-01"), parse_moment("2025-02-01")


def read(place, moment=LATER):
    return read_as_released(
        "smallshire",
        Folders(place / "data", place / "content"),
        lambda agreement: agreement.period,
        Audience(moment, is_preview=True),
    )


def find(paper, name):
    return next(one for one in paper.sections if one.id == name)


def list_texts(raw):
    """Every text of a Word file: paragraphs and cells."""
    document = docx.Document(io.BytesIO(raw))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [one.text for one in (*document.paragraphs, *cells)]


def test_the_tables_of_readers_name_sections_and_words_that_there_are():
    assert READERS.keys() == READER.keys() == TO_WRITE.keys()
    for names in READERS.values():
        assert {*names} <= TELLERS.keys()
        assert len({*names}) == len(names)
        assert "recommendations" in names


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_gets_the_sections_of_the_table_in_their_order(smallshire, reader):
    paper = make_paper(read(smallshire), reader)
    names = [one.id for one in paper.sections]
    assert names == [one for one in READERS[reader] if one in names]
    assert {"purpose", "overall", "watch", "risk", "recommendations"} <= {*names}
    assert all(one.parts for one in paper.sections)


def test_recommendations_are_left_to_write(smallshire):
    (only,) = find(make_paper(read(smallshire), "board"), "recommendations").parts
    assert only.text.startswith("Still to write")


def test_paragraphs_are_numbered_throughout(smallshire):
    sections = make_paper(read(smallshire), "board").sections
    parts = [part for one in sections for part in one.parts]
    numbers = [part.number for part in parts if isinstance(part, Paragraph)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_what_is_not_going_to_plan_has_its_reason_and_what_is_done(smallshire):
    report = read(smallshire)
    (grid, *_) = find(make_paper(report, "board"), "watch").parts
    by_title = {row[0].text: row for row in grid.rows}
    assert [*by_title] == [one.indicator.plain_title for one in report.worst]
    for one in report.worst:
        row = by_title[one.indicator.plain_title]
        assert row[1].tone == one.gravest.tone
        assert row[2].text == (one.reason or one.account.headline)
        for action in one.account.actions if not one.account.commentary else ():
            assert action.action in row[3].text


def test_one_topic_has_its_own_rows_and_measures_alone(smallshire):
    report = read(smallshire)
    paper = make_paper(report, "board", ["safer"])
    for grid in find(paper, "risk").parts:
        assert [row[0].text for row in grid.rows] == ["Crime and safety"]
    others = {
        one.indicator.plain_title
        for one in report.indicators.values()
        if "safer" not in one.indicator.blocks
    }
    grids = [part for one in paper.sections for part in one.parts if isinstance(part, Grid)]
    assert not others & {cell.text for grid in grids for row in grid.rows for cell in row}
    assert paper.name == "smallshire-2024-25-q3-board-safer"


def test_a_column_in_which_nothing_stands_is_left_out():
    heads = (written("A"), written("B"), written("C"))
    cells = (Cell(written("a")), Cell(NO_WORDS), Cell(written("c")))
    grid = make_grid(heads, [cells, cells])
    assert grid.heads == ("A", "C")
    assert [[cell.text for cell in row] for row in grid.rows] == [["a", "c"]] * 2


def test_lists_of_officers_stay_lists():
    body = written("One *thing* leads.\n\n- first\n- second\n\nThe [end](page:about).")
    first, points, last = read_parts(body)
    assert (first.text, last.text) == ("One thing leads.", "The end.")
    assert points.lines == ("first", "second")


def test_every_mark_leads_to_a_note_and_every_note_is_in_order(smallshire):
    paper = make_paper(read(smallshire), "board")
    parts = [part for one in paper.sections for part in one.parts]
    rows = [row for part in parts if isinstance(part, Grid) for row in part.rows]
    marks = {mark for row in rows for cell in row for mark in cell.marks}
    assert marks
    assert marks <= set(range(1, len(paper.notes) + 1))


def test_a_report_before_the_release_says_so(smallshire):
    spoil(
        smallshire,
        "data/smallshire/releases.yml",
        None,
        '- period: "2024/25 Q3"\n  publish_at: 2025-02-25 09:30\n',
    )
    assert not make_paper(read(smallshire), "board").embargo
    said = make_paper(read(smallshire, BEFORE), "board").embargo
    assert said == (
        "Not published yet. Do not pass it on before Tuesday 25 February 2025 at 9.30am."
    )


def test_a_period_that_is_frozen_has_the_ratings_that_it_published(smallshire):
    """And a later figure is in no report of an earlier period."""
    before = make_paper(read(smallshire), "board")
    releases = smallshire / "data/smallshire/releases.yml"
    releases.write_text(f"{releases.read_text()}  gap: Some words are missing.\n")
    frozen = run_words(smallshire, "release", "2024/25 Q3", "--agreement", "smallshire")
    assert frozen.exit_code == 0, frozen.output
    data = "data/smallshire"
    spoil(smallshire, f"{data}/agreement.yml", '"2024/25 Q3"', '"2024/25 Q4"')
    figures = smallshire / data / "figures.csv"
    figures.write_text(
        f'{figures.read_text()}burglary,,2024/25 Q4,987654,final,,,"plan-2024, para 4",\n'
    )
    report = read_as_released(
        "smallshire",
        Folders(smallshire / "data", smallshire / "content"),
        lambda _: parse_period("2024/25 Q3"),
        Audience(LATER, is_preview=True),
    )
    after = make_paper(report, "board")
    assert find(after, "risk") == find(before, "risk")
    assert find(after, "watch") == find(before, "watch")
    assert "987" not in write_html(after).decode()


@pytest.mark.parametrize("reader", READERS)
def test_word_opens_it_and_finds_every_word(smallshire, reader):
    paper = make_paper(read(smallshire), reader)
    texts = list_texts(write_word(paper, find_template(reader)))
    whole = "\n".join(texts)
    assert "{" not in whole
    assert paper.title in texts
    assert {one.title for one in paper.sections} <= {*texts}
    parts = [part for one in paper.sections for part in one.parts]
    for grid in (part for part in parts if isinstance(part, Grid)):
        assert {*grid.heads} <= {*texts}
        for row in grid.rows:
            assert all(cell.text in whole for cell in row)
    for note in paper.notes:
        assert any(text.endswith(note) for text in texts)


def test_its_bytes_are_the_same_each_time(smallshire):
    first, second = (make_paper(read(smallshire), "board") for _ in range(2))
    template = find_template("board")
    assert write_word(first, template) == write_word(second, template)
    assert write_html(first) == write_html(second)


def test_a_word_file_names_nobody_and_has_no_field_but_the_number_of_the_page(smallshire):
    raw = write_word(make_paper(read(smallshire), "board"), find_template("board"))
    core = docx.Document(io.BytesIO(raw)).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert f"{core.created:%Y-%m-%d}" == f"{core.modified:%Y-%m-%d}" == "2024-12-31"
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = {name: packed.read(name).decode() for name in packed.namelist() if "xml" in name}
    fields = [found for text in parts.values() for found in re.findall(r'w:instr="([^"]*)"', text)]
    assert set(fields) == {"PAGE"}
    assert not any("instrText" in text or "altChunk" in text for text in parts.values())
    assert not any('TargetMode="External"' in text for text in parts.values())


def test_a_page_to_print_asks_for_nothing_else_and_runs_nothing(smallshire):
    page = write_html(make_paper(read(smallshire), "board")).decode()
    assert not re.search(r"<script|<link|<img|src=|url\(|https?://|@import", page)
    assert page.count("<h1>") == 1
    assert '<html lang="en-GB" dir="ltr">' in page


def test_words_of_files_are_text_in_every_form(smallshire):
    spoil(smallshire, "data/smallshire/actions.csv", "Open the site", "Open R&D at the site")
    paper = make_paper(read(smallshire), "review")
    assert "R&amp;D" in write_html(paper).decode()
    assert any("R&D" in text for text in list_texts(write_word(paper, find_template("review"))))


def test_the_template_in_the_repository_can_be_made_again():
    made = make_template()
    assert made == make_template()
    kept = find_template("board").read_bytes()
    assert set(list_texts(made)) <= set(list_texts(kept))
    assert find_template("board").parent == TEMPLATES
