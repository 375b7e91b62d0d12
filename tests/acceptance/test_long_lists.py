"""No list makes its page too long: the rest has pages of its own, and everything is found."""

import re
from dataclasses import replace

import pytest

from generator.build import arrange, freeze, publish
from generator.mkdocs_build import render_site
from generator.model.published import Key, Published
from generator.model.sentence import written
from generator.pages import lists, make_pages

ROW = re.compile(r'<tr>|<tr |<li><a href="[^"]*indicators/')
MEASURE = re.compile(r'<a href="[^"]*indicators/([a-z0-9-]+)/"')
MOST, SHOWN = 6, 3
LONG = ("blocks/*", "districts/*", "councillors", "changes", "not-known-yet", "quarters/*")


@pytest.fixture(scope="module")
def site(demo, tmp_path_factory):
    """The made-up county as if a page had little room; the crawl has been through it."""
    out = tmp_path_factory.mktemp("long") / "site"
    with pytest.MonkeyPatch.context() as patch:
        leave_little_room(patch)
        publish([demo], arrange([demo], ""), site_dir=out, render_site=render_site)
    return out


def leave_little_room(patch):
    """For the lists of a page."""
    patch.setattr(lists, "MOST", MOST)
    patch.setattr(lists, "SHOWN", SHOWN)
    patch.setattr(lists, "FEWEST", 2)


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


def test_every_page_of_a_list_leads_to_every_other(site):
    pages = follow(site, "councillors")
    assert len(pages) > 3
    for here in pages:
        letters = re.search(r'<div class="letters".*?</div>', read(site, here), re.S)[0]
        ways = set(re.findall(r'href="([^"]*)"', letters))
        found = {(site / here / way).resolve() for way in ways}
        assert found <= {(site / page).resolve() for page in pages}
        assert len(found) >= 2


def test_the_trail_names_the_page_on_which_the_list_begins(site):
    for name in ("districts/*", "quarters/*", "blocks/*"):
        rest = next(site.glob(f"{name}/more-2/index.html"))
        trail = re.search(r'<nav class="crumbs".*?</nav>', rest.read_text(), re.S)[0]
        heading = re.search(r"<h1>(.*?)</h1>", (rest.parent.parent / "index.html").read_text())[1]
        assert f">{heading}</a>" in trail


def test_a_release_records_the_addresses_of_the_rests_too(demo, monkeypatch):
    leave_little_room(monkeypatch)
    recorded = {key.of for key in freeze(demo) if key.what == "address"}
    assert {"councillors/", "councillors/more-2/"} <= recorded


def test_where_a_list_was_longer_in_a_release_its_pages_lead_to_its_beginning(demo):
    block = next(iter(demo.blocks))
    facts = {Key("site", "address", f"blocks/{block}/more-{one}/"): "" for one in (2, 3)}
    facts |= {Key("site", "address", one): "" for one in ("gone/more-2/", "home/more-2/")}
    facts |= {Key("site", "address", f"blocks/{block}/"): ""}
    released = Published(period=demo.agreement.period, text="", facts=facts)
    agreement = replace(demo.agreement, published={released.period: released})
    report = replace(demo, agreement=agreement)
    pages = {page.address: page for page in make_pages(report, arrange([report], ""))}
    ended = {address: page for address, page in pages.items() if "/more-" in address}
    assert sorted(ended) == [f"blocks/{block}/more-2/", f"blocks/{block}/more-3/", "home/more-2/"]
    assert "This list is shorter now" in ended[f"blocks/{block}/more-3/"].body
    assert "](../)" in ended[f"blocks/{block}/more-3/"].body
    assert len({page.title for page in ended.values()}) == 3


def test_what_is_new_of_measures_and_their_own_limits_are_cut_too(demo, monkeypatch):
    leave_little_room(monkeypatch)
    said = written("One measure has a new figure.")
    since = replace(
        demo.since,
        period=said,
        news={f"indicator/{one}": (said,) for one in demo.indicators} | {"home": (said,)},
    )
    own = tuple(demo.indicators.values())
    report = replace(demo, since=since, reference=replace(demo.reference, own_limits=own))
    pages = {page.address: page for page in make_pages(report, arrange([report], ""))}
    for address in ("changes/", "how-we-rate/"):
        bodies = [page.body for name, page in pages.items() if name.startswith(address)]
        rows = [len(re.findall(r"^- \[.*indicators/", body, re.M)) for body in bodies]
        assert len(bodies) > 10
        assert max(rows) <= MOST
        assert sum(rows) >= len(own)
