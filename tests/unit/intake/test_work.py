"""How much work many files are: it is counted, as a count is the same on every computer."""

import pytest

from generator.cli.exports import read_export_named
from generator.intake import headings, tables, values
from generator.intake.indicator_files import list_indicator_files, read_indicator_file
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.model.enums import Polarity
from tests.where import ROOT

FILES, AREAS, YEARS = 4, 10, 6
EXPORT = read_export_named("open-sdg", ROOT / "data")


@pytest.fixture
def sheets(tmp_path):
    """A folder of files with some years of each of some areas, none of which is a part."""
    for name in ("data", "meta"):
        (tmp_path / name).mkdir()
    for at in range(FILES):
        rows = ["Year,Units,GeoCode,Value"]
        rows += [f"{2010 + y},Number,E{x},{y}.{at}71" for x in range(AREAS) for y in range(YEARS)]
        path = tmp_path / "data" / f"indicator_31-1-{at}.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        details = f"graph_title: People out of work for {at} years\ngoal_name: Work\n"
        (tmp_path / "meta" / f"31-1-{at}.yml").write_text(details, encoding="utf-8")
    paths = list_indicator_files(tmp_path)
    return [read_indicator_file(path, path.name, EXPORT) for path in paths]


@pytest.fixture
def count(monkeypatch):
    """The things that a function was called with, however the function is known by others."""

    def watch(module, name):
        asked, real = [], getattr(module, name)

        def watched(*given, **named):
            asked.append(given[0])
            return real(*given, **named)

        monkeypatch.setattr(module, name, watched)
        return asked

    return watch


def test_words_and_numbers_that_many_rows_repeat_are_taken_apart_once(sheets, count):
    assert Settings(export=EXPORT).known  # the headings of the export's own file are read by now
    words, numbers = count(headings, "find_times"), count(values, "split_side")
    understood = understand(sheets, Settings(export=EXPORT), {})
    assert [len(one.points) for one in understood.measures] == [YEARS] * FILES
    assert sum(len(one.cells) for one in sheets) > FILES * AREAS * YEARS * 6
    assert sorted(words) == sorted(set(words)) != []
    assert sorted(numbers) == sorted(set(numbers))
    assert len(numbers) >= FILES * YEARS


def test_tables_are_not_looked_for_again_when_an_answer_leaves_their_columns_as_they_are(
    sheets, count
):
    looked = count(tables, "find_heads")
    before = understand(sheets, Settings(export=EXPORT), {})
    directions = {one.id: Polarity.LOWER for one in before.measures}
    answered = Settings(export=EXPORT, directions=directions)
    after = understand(sheets, answered, {})
    assert {one.polarity for one in after.measures} == {Polarity.LOWER}
    assert looked == sheets
    assert [one.what for one in before.told] == [one.what for one in after.told]
