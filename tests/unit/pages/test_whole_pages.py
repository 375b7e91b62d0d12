"""A page that stands once is made, has a title and is at most once at the foot of a page."""

from generator.build import arrange
from generator.describe.page_words import PAGE_TITLE
from generator.pages import links, make_pages
from generator.schema.whole_pages import FOOTER, WHOLE_PAGES


def test_each_page_that_stands_once_is_made_and_has_a_title(reports):
    report = reports["leicester-2008-2011"]
    made = {page.address for page in make_pages(report, arrange([report], ""))}
    assert [key for key in WHOLE_PAGES if links.find(key) not in made] == []
    assert set(PAGE_TITLE) == set(WHOLE_PAGES)


def test_no_two_pages_have_the_same_place_at_the_foot():
    assert len(FOOTER) == sum(1 for page in WHOLE_PAGES.values() if page.footer)
