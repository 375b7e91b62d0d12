"""Agreements that cannot be one plan in two languages."""

import json
import shutil

import pytest

from tests.messages_page import explain
from tests.spoil import run

KEY = "same_plan_as"
LANGUAGE = "language: cy"

# what the folders smallshire, -cy and -gu add to agreement.yml, the folder that is wrong, found, advice
FAULTS = {
    "names itself": ("", f"{KEY}: smallshire-cy", "", "-cy", "the agreement itself", "Name the one in the other language"),
    "names none": ("", f"{KEY}: smalshire", "", "-cy", "'smalshire', which is not an agreement in data/", "Did you mean smallshire"),
    "the same language": ("", f"{KEY}: smallshire", "", "-cy", "'smallshire', which makes 'smallshire' the same plan in the same language", "Write the language of each"),
    "English twice": ("", f"{KEY}: smallshire\nlanguage: en", "", "-cy", "'smallshire', which makes 'smallshire' the same plan in the same language", "Write the language of each"),
    "the same language as the third": (LANGUAGE, f"{KEY}: smallshire", f"{KEY}: smallshire", "-gu", "'smallshire', which makes 'smallshire-cy' the same plan in the same language", "Write the language of each"),
    "a chain": (f"{KEY}: smallshire-gu", f"{KEY}: smallshire\n{LANGUAGE}", "", "-cy", "'smallshire', which itself names another agreement", "name the same one"),
    "no name of a folder": ("", f"{KEY}: Small Shire", "", "-cy", "'Small Shire', which is not an agreement in data/", "Did you mean smallshire"),
}  # fmt: skip


def copy(place, *added):
    """Three folders of the same plan, each with its own keys."""
    for end in ("-cy", "-gu"):
        for top in ("data", "content"):
            shutil.copytree(place / top / "smallshire", place / top / f"smallshire{end}")
    for end, keys in zip(("", "-cy", "-gu"), added, strict=True):
        path = place / f"data/smallshire{end}/agreement.yml"
        path.write_text(f"{path.read_text()}{keys}\n")


@pytest.mark.parametrize("fault", FAULTS)
def test_two_folders_that_are_no_two_languages_are_told_at_the_line(smallshire, fault):
    *added, end, found, advice = FAULTS[fault]
    copy(smallshire, *added)
    said = json.loads(run(smallshire, f"smallshire{end}", "--format", "json").output)
    path = smallshire / f"data/smallshire{end}/agreement.yml"
    line = next(n for n, text in enumerate(path.read_text().splitlines(), 1) if KEY in text)
    told = [one for one in said if one["field"] == f"key {KEY}"]
    assert [(one["found"], one["line"]) for one in told] == [(found, line)]
    assert told[0]["file"].endswith(f"data/smallshire{end}/agreement.yml")
    assert advice in told[0]["advice"]
    assert explain(found)


@pytest.mark.parametrize(
    "added",
    [
        ("", f"{KEY}: smallshire\n{LANGUAGE}", ""),
        (f"{KEY}: smallshire-cy", f"{KEY}: smallshire\n{LANGUAGE}", ""),
        ("", f"{KEY}: smallshire\n{LANGUAGE}", f"{KEY}: smallshire\nlanguage: gu"),
    ],
)
def test_languages_that_name_one_agreement_are_no_fault(smallshire, added):
    copy(smallshire, *added)
    assert KEY not in run(smallshire).output
