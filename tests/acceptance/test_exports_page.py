"""docs/exports.md: its example is brought in as it says, and it names every key and word."""

from dataclasses import fields

from generator.describe.readability import WORDS_LIMIT
from generator.model.exports import ColumnMeans, Export, ExportForm
from tests.guide import as_pattern, find_dead_links, read_blocks, run
from tests.plain_page import find_grade_of, find_long_sentences
from tests.where import ROOT

PAGE = ROOT / "docs" / "exports.md"
TEXT = PAGE.read_text(encoding="utf-8")
HARDEST_GRADE = 6


def test_the_example_comes_in_as_the_page_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown, compared = "", 0
    for block in read_blocks(TEXT):
        if block.kind == "csv":
            (tmp_path / "export.csv").write_text(block.text, encoding="utf-8")
        elif block.file:
            path = tmp_path / block.file
            path.parent.mkdir()
            path.write_text(block.text, encoding="utf-8")
        elif block.kind == "sh":
            result = run(block.text.strip(), place=tmp_path)
            assert result.exit_code == 0, result.output
            shown = result.output
        elif shown and not block.text.startswith("laa "):
            assert as_pattern(block.text).search(shown), shown
            compared += 1
    assert compared == 2


def test_it_names_every_file_key_and_word():
    files = [path.stem for path in (ROOT / "data" / "_exports").glob("*.yml")]
    for name in (*files, *(one.name for one in fields(Export)), *ColumnMeans, *ExportForm):
        assert f"`{name}`" in TEXT, name


def test_it_is_in_plain_english_and_each_link_leads_somewhere():
    assert list(find_dead_links(PAGE)) == []
    assert find_grade_of(PAGE) <= HARDEST_GRADE
    assert find_long_sentences(PAGE, WORDS_LIMIT) == []
