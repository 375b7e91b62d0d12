"""A partner names a document in words: it is a known one, or a new one that is made once."""

import pytest

from tests.return_files import bring, figures, open_filled, save
from tests.spoil import run, spoil

SOURCES = "data/smallshire/sources.yml"
WORDS = "Police crime returns"


def fill(text, second=None):
    """The template with two answers, each with a source of its own."""
    book = open_filled()
    sheet = book["Figures"]
    sheet["K2"], sheet["K7"] = text, second or text
    return book


def test_a_new_document_is_offered_and_made_once(smallshire, tmp_path):
    before = (smallshire / SOURCES).read_text()
    result = bring(smallshire, save(fill(f"{WORDS}, table 2", WORDS), tmp_path))
    assert result.exit_code == 0, result.output
    new = "police-crime-returns (Police crime returns, Smallshire County Council)"
    assert result.output.count(f"New in sources.yml: {new}\n") == 1
    added = (smallshire / SOURCES).read_text().removeprefix(before)
    assert added.count("- id: police-crime-returns\n") == 1
    assert '  title: "Police crime returns"\n  publisher: "Smallshire County Council"\n' in added
    text = figures(smallshire).read_text()
    assert '199,provisional,,,"police-crime-returns, table 2",' in text
    assert '"police-crime-returns, as sent in"' in text
    assert run(smallshire).exit_code == 0


def test_nothing_is_made_where_the_officer_only_looks(smallshire, tmp_path):
    before = (smallshire / SOURCES).read_text()
    result = bring(smallshire, save(fill(WORDS), tmp_path), options=("--dry-run",))
    assert "New in sources.yml: police-crime-returns" in result.output
    assert (smallshire / SOURCES).read_text() == before


def test_the_same_words_mean_the_same_document_next_time(smallshire, tmp_path):
    bring(smallshire, save(fill(WORDS), tmp_path))
    once = (smallshire / SOURCES).read_text()
    result = bring(smallshire, save(fill(WORDS), tmp_path, "again.xlsx"))
    assert "Nothing changes: all 2 answers are in the data already." in result.output
    assert (smallshire / SOURCES).read_text() == once


@pytest.mark.parametrize("name", ["Plan 2024", "PLAN-2024"])
def test_a_known_document_may_be_written_as_words(smallshire, tmp_path, name):
    result = bring(smallshire, save(fill(f"{name}, para 9"), tmp_path))
    assert result.exit_code == 0, result.output
    assert '199,provisional,,,"plan-2024, para 9",' in figures(smallshire).read_text()


def test_the_title_of_a_known_document_means_it(smallshire, tmp_path):
    line = next(x for x in (smallshire / SOURCES).read_text().splitlines() if "  title:" in x)
    title = line.partition(": ")[2].strip("\"'")
    result = bring(smallshire, save(fill(f"{title}; {title}, para 2"), tmp_path))
    assert result.exit_code == 0, result.output
    assert "plan-2024, as sent in; plan-2024, para 2" in figures(smallshire).read_text()


@pytest.mark.parametrize("text", ["plan-2042, para 9", "plan 2042, para 9", "plan-2024"])
def test_a_slip_of_the_pen_makes_no_document(smallshire, tmp_path, text):
    result = bring(smallshire, save(fill(text, "plan-2024, para 9"), tmp_path))
    assert result.exit_code == 1
    assert f"cell K2: found '{text.partition(',')[0]}'" in result.output


def test_words_that_no_page_may_show_are_told_at_their_cell(smallshire, tmp_path):
    book = fill("Figures from 0116 496 0000", "plan-2024, para 9")
    result = bring(smallshire, save(book, tmp_path))
    assert result.exit_code == 1
    assert "cell K2: found '0116 496 0000', which looks like a person's contact details" in (
        result.output
    )


def test_a_list_of_documents_that_is_empty_gets_its_first(smallshire, tmp_path):
    result = bring(
        smallshire,
        save(fill(None), tmp_path),
        options=("--yes", "--source", "Figures by telephone, May"),
    )
    assert result.exit_code == 0, result.output
    assert "figures-by-telephone" in (smallshire / SOURCES).read_text()


def test_the_page_says_that_the_figures_were_sent_in(smallshire, tmp_path):
    bring(smallshire, save(fill(WORDS), tmp_path))
    spoil(smallshire, "data/smallshire/agreement.yml", '"2024/25 Q3"', '"2024/25 Q4"')
    run(smallshire, "smallshire", "--out", str(tmp_path / "out"), command="pages")
    page = (tmp_path / "out/indicators/burglary/index.md").read_text()
    assert "figures sent in on " in page
