"""Names that would give a page the address of another one are refused where they stand."""

import json
import shutil

from tests.messages_page import explain
from tests.spoil import run, spoil

DATA = "data/smallshire"
REMOVED = """- page: indicator/more-12
  title: Fewer cars are broken into
  since: "2024/25 Q1"
  reason: All burglaries are counted together now.
"""


def find(place):
    told = json.loads(run(place, "--format", "json").output)
    assert all(explain(one["found"]) for one in told)
    return {(one["file"].removeprefix(f"{place}/"), one["line"], one["found"]) for one in told}


def test_no_page_has_the_name_of_a_page_with_the_rest_of_a_list(smallshire):
    spoil(smallshire, f"{DATA}/blocks.yml", "id: greener", "id: more-2")
    spoil(smallshire, f"{DATA}/areas.yml", "id: mill-end", "id: more-3")
    measure = smallshire / DATA / "indicators"
    (measure / "burglary.yml").rename(measure / "more-4.yml")
    spoil(smallshire, f"{DATA}/indicators/more-4.yml", "id: burglary", "id: more-4")
    (smallshire / DATA / "removed.yml").write_text(REMOVED)
    told = {
        (file, found) for file, _, found in find(smallshire) if found.endswith("the rest of a list")
    }
    rest = "which is the name of a page with the rest of a list"
    assert told == {
        (f"{DATA}/blocks.yml", f"'more-2', {rest}"),
        (f"{DATA}/areas.yml", f"'more-3', {rest}"),
        (f"{DATA}/indicators/more-4.yml", f"'more-4', {rest}"),
        (f"{DATA}/removed.yml", f"'more-12', {rest}"),
    }


def test_no_page_of_officers_has_the_name_of_an_agreement(smallshire):
    pages = smallshire / "content/smallshire/pages"
    shutil.copy(pages / "about.md", pages / "smallshire.md")
    found = "'smallshire', which is the name of an agreement"
    assert ("content/smallshire/pages/smallshire.md", 1, found) in find(smallshire)


def test_a_name_with_more_in_it_is_good(smallshire):
    pages = smallshire / "content/smallshire/pages"
    shutil.copy(pages / "about.md", pages / "more-2.md")
    shutil.copy(pages / "about.md", pages / "chart.md")
    spoil(smallshire, f"{DATA}/areas.yml", "id: mill-end", "id: no-more-2")
    assert not [one for one in find(smallshire) if one[2].startswith("'") and "the name" in one[2]]
