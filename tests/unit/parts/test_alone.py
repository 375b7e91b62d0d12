"""What an agreement that is built alone takes to be at the other places of the site."""

import pytest

from generator.build import Folders
from generator.model.problem import DataError
from generator.pages.site import Site, SiteEntry
from generator.parts.alone import digest_versions, list_elsewhere, read_all_details


def entry(folder, *, made=(), same_plan_as="", prefix=None):
    pages = frozenset(("index.md", *made))
    given = f"{folder}/" if prefix is None else prefix
    return SiteEntry(folder, folder, given, "en-GB", "", same_plan_as, pages)


NORTH = entry("north", made=("about/index.md", "reward/index.md"), prefix="")
SOUTH = entry("south", made=("about/index.md",))
OTHER = entry("other", made=("about/index.md", "money/index.md"), same_plan_as="north")
SITE = Site((NORTH, SOUTH, OTHER))


def test_pages_lead_to_the_home_pages_of_others_and_look_into_their_search():
    assert list_elsewhere(Site((NORTH, SOUTH)), SOUTH) == ["find/pages.json", "index.html"]


def test_pages_lead_to_those_that_the_plan_has_in_its_other_language_too():
    assert list_elsewhere(SITE, NORTH) == [
        "other/about/index.html",
        "other/find/pages.json",
        "other/index.html",
        "south/find/pages.json",
        "south/index.html",
    ]


def test_the_pages_of_a_plan_are_told_in_each_of_its_languages_and_in_no_other():
    assert digest_versions(SITE, NORTH).keys() == {"north", "other"}
    assert digest_versions(SITE, NORTH) == digest_versions(SITE, OTHER)
    assert digest_versions(SITE, SOUTH) == {}


def test_what_is_wrong_in_what_others_say_of_themselves_stops_every_part(tmp_path):
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "agreement.yml").write_text("name: A\n")
    with pytest.raises(DataError) as told:
        read_all_details(Folders(tmp_path, tmp_path))
    assert {problem.file.split("/")[-2] for problem in told.value.problems} == {"north", "south"}
