"""Lists say each thing once."""

import re

from generator.build import Folders, read_report
from generator.describe.page_words import REST_OF_LIST
from generator.pages import make_pages
from generator.pages.site import make_site
from tests.where import SITES


def test_the_verdict_does_not_repeat_the_tag_before_it():
    folders = Folders(SITES / "smallshire/data", SITES / "smallshire/content")
    report = read_report("smallshire", folders)
    site = make_site([report.agreement], "smallshire")
    home = next(page for page in make_pages(report, site) if page.address == "")
    rows = [line for line in home.body.splitlines() if "Red: likely to miss" in line]
    assert rows
    assert not [line for line in rows if "This is likely to miss the target." in line]


def test_home_tells_of_the_rest_of_a_list_in_the_words_of_every_other_page(demo):
    site = make_site([demo.agreement], demo.agreement.folder)
    home = next(page for page in make_pages(demo, site) if page.address == "")
    told = [line for line in home.body.splitlines() if "more stand here" in line]
    said = str(REST_OF_LIST(2, page="|")).partition("|")
    assert told
    assert all(
        re.fullmatch(r"\d+" + re.escape(said[0][1:]) + r"\[.*\]\(.*\)\.", line) for line in told
    )


def test_the_rest_of_what_goes_wrong_is_told_as_such(demo):
    site = make_site([demo.agreement], demo.agreement.folder)
    home = next(page for page in make_pages(demo, site) if page.address == "")
    shown = home.body.partition("#not-going-to-plan}")[2]
    rest = re.search(r"(\d+) (more (?:is|are) not going to plan): see \[all measures\]", shown)
    assert rest
    assert int(rest[1]) + shown[: rest.start()].count("](indicators/") == len(demo.worst)
