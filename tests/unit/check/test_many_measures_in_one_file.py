"""Measures may stand in a file each, in a table and in a list: faults are told where they are."""

import pytest
from click.testing import CliRunner

from generator.cli import main

HEAD = (
    "id,title,plain_title,question,blocks,kinds,placeholder,polarity,unit.one,unit.other,"
    "decimals,rating.method,rating.amber_points,source,band.lower"
)
PARKS = (
    "parks,Parks,Parks,Good?,greener; safer,local,true,higher,park,parks,0,tolerance,2,"
    '"plan-2024, para 5",'
)
TREES = """\
- id: trees
  title: Trees
  plain_title: Trees
  question: How many?
  blocks: [greener]
  kinds: [local]
  placeholder: true
  polarity: higher
  unit: {one: tree, other: trees}
  decimals: 0
  rating: {method: tolerance}
  source: plan-2024, para 5
"""


def check(files, table="", listed=""):
    folder = files / "data" / "smallshire"
    for name, text in (("indicators.csv", table), ("indicators.yml", listed)):
        if text:
            (folder / name).write_text(text)
    places = ["--data-dir", str(files / "data"), "--content-dir", str(files / "content")]
    return CliRunner().invoke(main, ["check", *places]).output


def test_all_three_are_read(smallshire):
    assert "smallshire: 8 indicators" in check(smallshire, f"{HEAD}\n{PARKS}\n", TREES)


def test_an_empty_table_has_no_measures(smallshire):
    assert "smallshire: 6 indicators" in check(smallshire, f"{HEAD}\n")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("true,higher", "no,higher", "line 2, column placeholder: found 'no', which is not true"),
        (",2,", ",two,", "line 2, column rating.amber_points: found 'two', which is not a number"),
        ("tolerance,2", ",2", "line 2, column rating.method: found no value"),
        ("greener; safer", "greener; saver", "column blocks: found 'saver', which is not a block"),
        ("greener; safer", " ; ", "line 2, column blocks: found an empty list"),
        ('5",', '5",7', "line 2, column band.upper: found no value"),
        ("decimals,", "decimal,", "found 'decimal', which is not a column of this file"),
        (
            "tolerance,2",
            "toleranse,2",
            "line 2, column rating: found 'toleranse', which is",
        ),
    ],
)
def test_a_fault_in_the_table_has_its_line_and_column(smallshire, old, new, told):
    table = f"{HEAD}\n{PARKS}\n".replace(old, new, 1)
    assert told in check(smallshire, table)


def test_a_fault_in_the_list_has_its_line_and_key(smallshire):
    output = check(smallshire, listed=TREES.replace("polarity: higher", "polarity: up"))
    assert "indicators.yml, line 8, character 13, key polarity: found 'up'" in output


def test_a_measure_in_two_places_is_refused_with_both(smallshire):
    output = check(smallshire, f"{HEAD}\n{PARKS.replace('parks', 'burglary', 1)}\n", TREES)
    assert "indicators.csv, line 2, column id: found the id burglary a second time" in output
    assert "indicators/burglary.yml, line 1)" in output
    both = check(smallshire, f"{HEAD}\n{PARKS.replace('parks', 'trees', 1)}\n", TREES)
    assert "the id trees a second time (first in" in both
    assert "indicators.yml, line 1)" in both


def test_a_row_with_a_fault_is_still_known_by_its_id(smallshire):
    figures = smallshire / "data" / "smallshire" / "figures.csv"
    figures.write_text(figures.read_text() + 'parks,,2024/25 Q3,5,final,,,"plan-2024, para 5",\n')
    output = check(smallshire, f"{HEAD}\n{PARKS.replace('true', 'no')}\n")
    assert "1 problem to mend" in output


def test_a_table_that_cannot_be_read_hides_no_measure_that_others_name(smallshire):
    figures = smallshire / "data" / "smallshire" / "figures.csv"
    figures.write_text(figures.read_text() + 'parks,,2024/25 Q3,5,final,,,"plan-2024, para 5",\n')
    output = check(smallshire, f"{HEAD};\n{PARKS}\n".replace(",", ";"))
    assert "1 problem to mend" in output
