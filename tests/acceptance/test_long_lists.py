"""No list makes its page too long: the rest has pages of its own, and everything is found."""

import re

import pytest

from generator.build import arrange, publish
from generator.mkdocs_hooks import render_site
from generator.pages import lists

ROW = re.compile(r'<tr>|<tr |<li><a href="[^"]*indicators/')
MEASURE = re.compile(r'<a href="[^"]*indicators/([a-z0-9-]+)/"')
MOST, SHOWN = 6, 3
LONG = ("blocks/*", "districts/*", "councillors", "changes", "not-known-yet", "quarters/*")


@pytest.fixture(scope="module")
def site(demo, tmp_path_factory):
    """The made-up county as if a page had little room; the crawl has been through it."""
    out = tmp_path_factory.mktemp("long") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "MOST", MOST)
        patch.setattr(lists, "SHOWN", SHOWN)
        patch.setattr(lists, "FEWEST", 2)
        publish([demo], arrange([demo], ""), site_dir=out, render_site=render_site)
    return out


def read(site, address):
    """What stands between the heading of a page and its foot."""
    html = (site / address / "index.html").read_text()
    return html[html.index("<main") : html.index("</main>")]


def follow(site, address):
    """A page, and those with the rest of its lists."""
    own = site / address
    rest = sorted(own.glob("more-*"), key=lambda one: int(one.name.removeprefix("more-")))
    return [address, *(one.relative_to(site).as_posix() for one in rest)]


def test_every_measure_of_a_topic_is_found_once_in_the_order_of_the_topic(site, demo):
    cut = 0
    for block in demo.blocks.values():
        pages = follow(site, f"blocks/{block.block.id}")
        cut += len(pages) > 1
        rows = [
            name
            for page in pages
            for table in re.findall(r"<table class=\"cards.*?</table>", read(site, page), re.S)
            for name in MEASURE.findall(table)
        ]
        assert rows == [one.indicator.id for one in block.indicators]
    assert cut


def test_a_page_says_how_many_more_there_are_and_where(site):
    pages = follow(site, "councillors")
    assert len(pages) > 2
    assert re.search(
        r'\d+ more stand here: <a href="more-2/">lines \d+ to \d+ of \d+</a>', read(site, pages[0])
    )
    assert "Next: " in read(site, pages[1])
    assert 'Before these: <a href="../">For councillors</a>' in read(site, pages[1])


def test_the_list_of_all_measures_leads_to_each_topic_for_the_rest(site, demo):
    shown = read(site, "indicators")
    assert "too many measures for one page" in shown
    assert not list((site / "indicators").glob("more-*"))
    for block in demo.blocks.values():
        if len(block.indicators) > MOST // len(demo.blocks):
            assert f'href="../blocks/{block.block.id}/"' in shown


@pytest.mark.parametrize("pattern", LONG)
def test_no_page_has_more_rows_than_there_is_room_for(site, pattern):
    found = list(site.glob(f"{pattern}/**/index.html"))
    assert found
    for path in found:
        page = path.parent.relative_to(site)
        assert len(re.findall(r"<td><a href=", read(site, page))) <= MOST + SHOWN, page


def test_short_lists_stay_whole(demo):
    room = lists.Lists("changes", demo.agreement.details.name, rests := [])
    assert room.begin(range(lists.MOST), "names").rows == range(lists.MOST)
    assert not rests
    late = room.begin(range(lists.MOST), "names")
    assert len(late.rows) == lists.FEWEST
    assert sum(map(len, rests[0].pages)) == lists.MOST - lists.FEWEST
