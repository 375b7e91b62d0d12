"""Kinds of place that do not fit together, and places that do not fit their kind."""

import json

import pytest

from tests.messages_page import explain
from tests.spoil import run, spoil

DETAILS = "data/smallshire/agreement.yml"
AREAS = "data/smallshire/areas.yml"
STEPS = "data/smallshire/steps.csv"
CORRECTIONS = "data/smallshire/corrections.yml"
FIRST = 16
"""The line of agreement.yml on which the kinds begin."""
KINDS = """place_kinds:
  - id: region
    one: region
    other: regions
    folder: regions
  - id: district
    one: locality
    other: localities
    folder: localities
    parent: region
  - id: ward
    one: ward
    other: wards
    folder: wards
    parent: district
  - id: priority_neighbourhood
    one: corner
    other: corners
    folder: corners
    parent: district
    extra_work: true
    steps:
      - id: partners_met
      - id: profile
      - id: fair
        words: There was a street fair
"""
MILL_END = "kind: priority_neighbourhood\n  name: Mill End\n  parent: northdale"

# file, what to replace, what to put there, line, key or column, found, advice
FAULTS = {
    "its own parent": (DETAILS, "parent: region", "parent: district", FIRST + 9, "key parent", "a kind that lies in itself: district in district", "Name a larger kind"),
    "its own parent through others": (DETAILS, "folder: regions\n", "folder: regions\n    parent: ward\n", FIRST + 5, "key parent", "region in ward in district in region", "Name a larger kind"),
    "two kinds with one id": (DETAILS, "- id: ward", "- id: district", FIRST + 10, "key id", "'district' a second time (first on line 21)", "Give each its own"),
    "two kinds with one folder": (DETAILS, "folder: wards", "folder: localities", FIRST + 13, "key folder", "'localities' a second time (first on line 24)", "Give each its own"),
    "two kinds with one word": (DETAILS, "one: ward", "one: locality", FIRST + 11, "key one", "'locality' a second time (first on line 22)", "Give each its own"),
    "the word of another kind of page": (DETAILS, "one: ward", "one: block", FIRST + 11, "key one", "'block', which is the name of another kind of page", "another one"),
    "the word of a picture": (DETAILS, "one: ward", "one: picture", FIRST + 11, "key one", "'picture', which is the name of another kind of page", "another one"),
    "the folder of charts": (DETAILS, "folder: wards", "folder: chart", FIRST + 13, "key folder", "'chart', which is the name of another kind of page", "another one"),
    "the address of a page": (DETAILS, "folder: wards", "folder: glossary", FIRST + 13, "key folder", "'glossary', which is the name of a page of the site", "another one"),
    "the address of a page of officers": (DETAILS, "folder: wards", "folder: about", FIRST + 13, "key folder", "'about', which is the name of a page that officers write", "another one"),
    "the address of an agreement": (DETAILS, "folder: wards", "folder: smallshire", FIRST + 13, "key folder", "'smallshire', which is the name of an agreement", "another one"),
    "a folder that is no address": (DETAILS, "folder: wards", "folder: Our Wards", FIRST + 13, "key folder", "'Our Wards', which is not an id", "our-wards"),
    "an unknown parent kind": (DETAILS, "parent: region", "parent: regoin", FIRST + 9, "key parent", "'regoin', which is not a kind of place", "Did you mean region?"),
    "a kind without a word": (DETAILS, "    one: ward\n", "", FIRST + 10, "key one", "no value", "Write a value for one"),
    "a key that no kind has": (DETAILS, "extra_work", "extra_wrok", FIRST + 20, "key extra_wrok", "'extra_wrok', which is not a name", "Take it out"),
    "no kind at all": (DETAILS, KINDS, "place_kinds: []\n", FIRST, "key place_kinds", "an empty list", "delete the line"),
    "one step twice": (DETAILS, "- id: profile", "- id: partners_met", FIRST + 23, "key id", "'partners_met' a second time", "Give each its own"),
    "a step of one's own without words": (DETAILS, "- id: profile", "- id: picnic", FIRST + 23, "key id", "no words for the step picnic", "Add words"),
    "a place of no kind": (AREAS, "kind: priority_neighbourhood", "kind: priority neighbourhood", 7, "key kind", "'priority neighbourhood', which is not one of the words for kind", "priority_neighbourhood?"),
    "a place in one of a wrong kind": (AREAS, "kind: district", "kind: region", 9, "key parent", "'northdale', which is a region", "Name a locality: a corner lies in one."),
    "a place in one of its own kind": (AREAS, MILL_END, "kind: district\n  name: Mill End\n  parent: northdale", 9, "key parent", "'northdale', which is a locality", "Name a region: a locality lies in one."),
    "a place in itself": (AREAS, "parent: northdale", "parent: mill-end", 9, "key parent", "'mill-end', which is a corner", "Name a locality"),
    "a kind that lies in no other": (AREAS, MILL_END, "kind: region\n  name: Mill End\n  parent: northdale", 9, "key parent", "'northdale', which is a locality", "Take it out: a region lies in no other place."),
    "a step of another kind": (STEPS, "mill-end,profile", "mill-end,action_team", 3, "column step", "'action_team', which is not one of the words for step", "partners_met"),
    "the word of another kind": (CORRECTIONS, "- home", "- ward/northdale", 6, "key touches", "'ward/northdale', which is a locality", "Write locality/northdale."),
    "a word that no kind has": (CORRECTIONS, "- home", "- district/northdale", 6, "key touches", "'district/northdale', which is not a page", "home"),
}  # fmt: skip


@pytest.fixture
def localities(smallshire):
    """A county of regions, localities, wards and corners."""
    path = smallshire / DETAILS
    path.write_text(path.read_text() + KINDS)
    content = smallshire / "content/smallshire"
    for folder in content.glob("*/neighbourhoods"):
        folder.rename(folder.with_name("corners"))
    for folder in content.glob("*/districts"):
        folder.rename(folder.with_name("localities"))
    corrections = smallshire / CORRECTIONS
    text = corrections.read_text().replace("neighbourhood/", "corner/")
    corrections.write_text(text.replace("- neighbourhoods", "- corners"))
    return smallshire


def find_problems(place):
    result = run(place, "--format", "json")
    assert isinstance(result.exception, SystemExit | None), result.exception
    return json.loads(result.output)


def test_kinds_of_ones_own_are_good(localities):
    assert run(localities).exit_code == 0, run(localities).output


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_stands_with_its_mend(localities, name):
    file, old, new, line, field, found, advice = FAULTS[name]
    spoil(localities, file, old, new)
    problems = find_problems(localities)
    here = [one for one in problems if one["file"].endswith(file) and one["line"] == line]
    assert any(found in one["found"] and advice in one["advice"] for one in here), problems
    assert any(one["field"] == field for one in here), here
    assert all(explain(one["found"]) for one in here)


def test_steps_of_a_kind_that_tracks_none_are_refused(localities):
    spoil(
        localities, AREAS, "kind: priority_neighbourhood\n  name: Mill", "kind: ward\n  name: Mill"
    )
    found = [one["found"] for one in find_problems(localities) if one["file"].endswith(STEPS)]
    assert found == ["a step of a ward, of which no steps are tracked"] * 2


def test_a_place_may_lie_in_another_kind_of_the_same_parent(localities):
    path = localities / AREAS
    path.write_text(
        path.read_text()
        + "- id: moor\n  kind: ward\n  name: Moor\n  parent: northdale\n  named: true\n"
        "  source: plan-2024, para 2\n"
    )
    spoil(localities, AREAS, "Mill End\n  parent: northdale", "Mill End\n  parent: moor")
    assert run(localities).exit_code == 0, run(localities).output


def test_a_fault_of_agreement_yml_hides_no_other_and_makes_none(localities):
    spoil(localities, DETAILS, "starts: 2023-04-01", "starts: soon")
    assert [one["field"] for one in find_problems(localities)] == ["key starts"]
