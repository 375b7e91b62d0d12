"""Lists say each thing once."""

from generator.build import Folders, read_report
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
