"""A return comes in while other values are still missing; only what it needs stops it."""

# ruff: noqa: E501 - one mark a line reads best

import csv
import re

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.return_files import bring, figures, open_filled, save
from tests.spoil import spoil

DATA = "data/smallshire"
MARKS = {
    "a title": (f"{DATA}/indicators/waiting.yml", "plain_title: ", "plain_title: TODO say it # "),
    "a direction": (f"{DATA}/indicators/trust.yml", "polarity: unknown", "polarity: TODO one of higher, lower, band, none, unknown"),
    "the unit of another measure": (f"{DATA}/indicators/trust.yml", '  other: "%"', "  other: TODO the word after any other figure"),
    "its decimals": (f"{DATA}/indicators/trust.yml", "decimals: 0", "decimals: TODO a whole number"),
    "where a measure stands": (f"{DATA}/indicators/trust.yml", "source: plan-2024, para 8", "source: TODO a document's id"),
    "the council": (f"{DATA}/agreement.yml", "accountable_body: Smallshire County Council", "accountable_body: TODO the council"),
    "whose rating": (f"{DATA}/agreement.yml", "rating_source: computed", "rating_source: TODO one of officers, computed"),
    "a summary": (f"{DATA}/blocks.yml", "summary: This topic is about crime.", "summary: TODO what it is about"),
    "an area": (f"{DATA}/areas.yml", "\n- id: ", "\n- id: TODO a short name\n  kind: TODO one of district, ward\n  name: TODO its name\n  named: TODO true or false\n  source: TODO a document\n- id: "),
    "a document": (f"{DATA}/sources.yml", "- id: ", "- id: TODO a short name\n  title: TODO\n  publisher: TODO\n  date: TODO\n- id: "),
    "a target": (f"{DATA}/targets.csv", "recycling,,2024/25 Q3,40,", "recycling,,2024/25 Q3,TODO,"),
    "a figure": (f"{DATA}/figures.csv", "trust,,2024/25 Q3,61,", "trust,,2024/25 Q3,TODO,"),
    "the reason of a rating": (f"{DATA}/ratings.csv", "Two sites are not open.", "TODO say why"),
    "no reason of a rating": (f"{DATA}/ratings.csv", "Two sites are not open.", ""),
    "a page": ("content/smallshire/pages/about.md", "\n---\n", "\n---\n\nTODO say more\n"),
}  # fmt: skip
NEEDED = {
    "its unit": (f"{DATA}/indicators/burglary.yml", "  other: burglaries", "  other: TODO the word"),
    "the agreement's days": (f"{DATA}/agreement.yml", "starts: 2023-04-01", "starts: TODO a day such as 2007-02-14"),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_elsewhere_is_no_hindrance_and_stays(smallshire, tmp_path, name):
    file, old, new = MARKS[name]
    spoil(smallshire, file, old, new)
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 0, result.output
    text = figures(smallshire).read_text()
    assert 'burglary,,2024/25 Q4,199,provisional,,,"plan-2024, para 9",' in text
    assert new.strip("\n") in (smallshire / file).read_text()


@pytest.mark.parametrize("name", NEEDED)
def test_a_mark_that_the_return_needs_stops_it_and_is_told_alone(smallshire, tmp_path, name):
    before = figures(smallshire).read_text()
    for other in ("a title", "a summary"):
        spoil(smallshire, *MARKS[other])
    file, old, new = NEEDED[name]
    spoil(smallshire, file, old, new)
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 1
    assert new.partition(": ")[2] in result.output
    assert "1 problem to mend." in result.output
    assert figures(smallshire).read_text() == before


def convert(place, form="csv"):
    """The measures of the agreement in one file."""
    folders = ["--data-dir", f"{place / 'data'}", "--content-dir", f"{place / 'content'}"]
    result = CliRunner().invoke(main, ["convert", "smallshire", "--to", form, *folders])
    assert result.exit_code == 0, result.output


def spoil_row(place, measure, **cells):
    """Marks in cells of a measure's row."""
    path = place / DATA / "indicators.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["id"] == measure).update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_marks_in_the_table_of_measures_are_no_hindrance_either(smallshire, tmp_path):
    convert(smallshire)
    spoil_row(smallshire, "burglary", question="TODO ask", polarity="TODO one of higher, lower")
    spoil_row(
        smallshire, "trust", source="TODO a document", decimals="TODO", placeholder="TODO",
        **{"unit.other": "TODO the word"},
    )  # fmt: skip
    table = smallshire / DATA / "indicators.csv"
    before = table.read_text()
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 0, result.output
    assert "burglary,,2024/25 Q4,199,provisional" in figures(smallshire).read_text()
    assert table.read_text() == before


def test_a_mark_in_the_row_of_its_measure_stops_a_return_that_needs_it(smallshire, tmp_path):
    convert(smallshire)
    spoil_row(smallshire, "trust", **{"unit.other": "TODO the word"})
    spoil_row(smallshire, "burglary", **{"unit.other": "TODO the other word"})
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 1
    assert "TODO the other word" in result.output
    assert "1 problem to mend." in result.output


def spoil_entry(place, measure, key, mark):
    """A mark at the first such key of a measure's entry."""
    path = place / DATA / "indicators.yml"
    before, begins, entry = path.read_text().partition(f"- id: {measure}\n")
    found = re.search(rf"(?m)\b{key}: .*?(?=[,}}\n])", entry)
    path.write_text(f"{before}{begins}{entry[: found.start()]}{key}: {mark}{entry[found.end() :]}")


def test_a_mark_in_the_entry_of_another_measure_is_no_hindrance(smallshire, tmp_path):
    convert(smallshire, "yaml")
    for other in ("trust", "waiting"):
        spoil_entry(smallshire, other, "other", "TODO the word")
    listed = smallshire / DATA / "indicators.yml"
    before = listed.read_text()
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 0, result.output
    assert "burglary,,2024/25 Q4,199,provisional" in figures(smallshire).read_text()
    assert listed.read_text() == before


def test_a_mark_in_the_entry_of_its_measure_stops_a_return_that_needs_it(smallshire, tmp_path):
    convert(smallshire, "yaml")
    spoil_entry(smallshire, "trust", "other", "TODO the word")
    spoil_entry(smallshire, "burglary", "other", "TODO the other word")
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 1
    assert "TODO the other word" in result.output
    assert "1 problem to mend." in result.output


def test_a_return_may_write_what_waited(smallshire, tmp_path):
    with figures(smallshire).open("a") as file:
        file.write('burglary,,2024/25 Q4,TODO,final,,,"plan-2024, para 4",\n')
    result = bring(smallshire, save(open_filled(), tmp_path))
    assert result.exit_code == 0, result.output
    text = figures(smallshire).read_text()
    assert "TODO" not in text
    assert "burglary,,2024/25 Q4,199,provisional" in text


def test_a_mark_in_the_return_itself_is_a_fault(smallshire, tmp_path):
    book = open_filled()
    book["Figures"]["L2"] = "TODO ask the police"
    spoil(smallshire, *MARKS["a title"])
    result = bring(smallshire, save(book, tmp_path))
    assert result.exit_code == 1
    assert "'TODO ask the police', which still waits for words" in result.output
