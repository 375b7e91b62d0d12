"""Titles that residents could not tell apart, and units whose figures would read oddly."""

# ruff: noqa: E501 - one text a line reads best

import pytest

from tests.spoil import run, spoil

DATA = "data/smallshire"
BURGLARY, TRUST = (f"{DATA}/indicators/{name}.yml" for name in ("burglary", "trust"))


def test_two_measures_with_one_public_title_are_told(smallshire):
    spoil(smallshire, BURGLARY, "plain_title: Burglary", "plain_title: Waiting  Lists")
    spoil(smallshire, TRUST, read_title(smallshire, TRUST), "plain_title: waiting lists")
    said = run(smallshire).output
    assert "Warning: " in said
    assert "trust.yml, line 3" in said
    assert "found 'waiting lists', which is what residents read for burglary too." in said


def read_title(place, file):
    lines = (place / file).read_text().splitlines()
    return next(line for line in lines if line.startswith("plain_title"))


@pytest.mark.parametrize("name", ["blocks", "rewards", "areas"])
def test_entries_of_a_list_with_one_title_are_told_at_the_line_of_the_title(smallshire, name):
    file = f"{DATA}/{name}.yml"
    key = "  name: " if name == "areas" else "  plain_title: "
    text = (smallshire / file).read_text().splitlines()
    titles = [at for at, line in enumerate(text) if line.startswith(key)][:2]
    text[titles[1]] = text[titles[0]]
    (smallshire / file).write_text("\n".join(text) + "\n")
    said = run(smallshire).output
    assert f"{name}.yml, line {titles[1] + 1}" in said
    assert "which is what residents read for" in said


@pytest.mark.parametrize("word", ["%", "per cent", "£"])
def test_a_sign_as_a_word_is_told(smallshire, word):
    text = (smallshire / TRUST).read_text()
    unit = text[text.index("unit:") : text.index("decimals:")]
    spoil(smallshire, TRUST, unit, f'unit:\n  one: "{word}"\n  other: "{word}"\n')
    said = run(smallshire).output
    assert f"key unit: found '{word}' as a word." in said
    assert "Write symbol: " in said


@pytest.mark.parametrize(("decimals", "is_refused"), [("1", True), ("0", False)])
def test_people_have_no_decimals(smallshire, decimals, is_refused):
    text = (smallshire / TRUST).read_text()
    unit = text[text.index("unit:") : text.index("rating:")]
    people = f"unit:\n  one: person\n  other: people\ndecimals: {decimals}\n"
    spoil(smallshire, TRUST, unit, people)
    said = run(smallshire).output
    assert ("found 1 for people, of whom there are no parts" in said) is is_refused, said


@pytest.mark.parametrize(
    ("counts_with", "number"),
    [("", 1), ("counts_with: burglary\n", 0), ("counts_with: noise\n", 1)],
)
def test_two_measures_with_one_code_are_told_unless_they_count_as_one(
    smallshire, counts_with, number
):
    spoil(smallshire, BURGLARY, "title:", "code: NI 16\ntitle:")
    spoil(smallshire, TRUST, "title:", f"code: ni  16\n{counts_with}title:")
    said = run(smallshire).output
    assert said.count("the code of burglary too") == number, said


PEOPLE = {
    "a note of a figure": ("figures.csv", "The survey asked", "Mrs Jones asked", "column note"),
    "a note of a target": ("targets.csv", '80,target,,,"plan-2024, para 6",', '80,target,,,"plan-2024, para 6",Mrs Jones set it.', "column note"),
    "a reason": ("ratings.csv", "Two sites are not open.", "Mrs Jones left.", "column reason"),
    "a question": ("indicators/burglary.yml", "Is there less burglary?", "Does Mrs Jones sleep well?", "key question"),
    "a unit": ("indicators/burglary.yml", "other: burglaries", "other: visits to Mrs Jones", "key other"),
    "a source": ("sources.yml", "Quarter 3 report", "A letter of Mrs Jones", "key title"),
    "a correction": ("corrections.yml", "printed: The paper adds", "printed: Mrs Jones adds", "key printed"),
}  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_told_in_every_text_that_reaches_a_page(smallshire, name):
    file, old, new, where = PEOPLE[name]
    assert "a person's name" not in run(smallshire).output
    spoil(smallshire, f"{DATA}/{file}", old, new)
    said = [line for line in run(smallshire).output.splitlines() if "'Mrs Jones'" in line]
    assert len(said) == 1
    assert f"{where}: found 'Mrs Jones', a person's name." in said[0]
    assert f"{file}, line " in said[0]


@pytest.mark.parametrize(
    ("name", "is_told"), [("S Okafor", True), ("Ian Pell (Head of Waste)", True), ("Capita", False)]
)
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("indicators/burglary.yml", "\npolarity:", "\nlead: {}\npolarity:"),
        ("agreement.yml", "contact_role: Performance officer", "contact_role: {}"),
    ],
)
def test_who_leads_or_answers_is_told_where_it_looks_like_a_person(
    smallshire, name, is_told, file, old, new
):
    spoil(smallshire, f"{DATA}/{file}", old, new.format(name))
    assert (f"'{name}', which may be a person's name" in run(smallshire).output) is is_told
