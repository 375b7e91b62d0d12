"""Titles that residents could not tell apart, and units whose figures would read oddly."""

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
