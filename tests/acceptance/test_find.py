"""The page Find: what its index holds, its lists without JavaScript, and the everyday words."""

import gzip
import json
import re

import pytest
import yaml

from generator.build import Folders, arrange, publish, read_report, read_reports
from generator.mkdocs_build import render_site
from generator.model.documents import EverydayWords
from generator.model.integrity import make_integrity
from generator.model.sentence import link, written
from generator.pages import find, links, make_pages
from generator.publish.crawl import SiteError, check_site
from generator.publish.everyday import find_everyday, list_words, make_lexicon, split_words
from generator.publish.policy import ASSETS, OWN_STYLES, hash_scripts
from generator.publish.search import list_entries, make_index
from tests.conftest import DEFAULT, ROOT
from tests.site_page import make_page

CITY = "leicester-2008-2011"
HEAVIEST_PAGE = 12 * 1024
HEAVIEST_SCRIPT = 1100
"""Bytes, gzip: with brotli, which Python has not, that is under 900."""
HEAVIEST_INDEX = 12 * 1024
FEWEST_ENTRIES = 100
HOSTILE = "</script><img src=x onerror=alert(1)> \"double\" & 'single' {number}"


def rows(report):
    """The rows of the index by their addresses."""
    return {row[1]: row for row in json.loads(index(report))}


def index(report):
    """The index of an agreement with all its pages."""
    return make_index(report, pages_of(report))


def pages_of(report):
    return make_pages(report, arrange([report], report.agreement.folder))


def lead(everyday, papers):
    return make_lexicon([EverydayWords(everyday=everyday, papers=papers)])


def find_page(report):
    return next(page for page in pages_of(report) if page.address == links.FIND)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Year 6 children's GCSEs", ["year", "6", "children", "gcse"]),
        ("CO₂ — café", ["co2", "cafe"]),
        ("Buses and business", ["buse", "and", "business"]),
        ("NI 120 (i)", ["ni", "120", "i"]),
        ("ગુજરાતી", ["ગુજરાતી"]),
        ("…", []),
    ],
)
def test_a_text_is_split_into_plain_words(text, words):
    assert split_words(text) == words


def test_an_everyday_word_leads_to_a_phrase_of_the_papers():
    lexicon = lead(["teen pregnancy"], ["under 18 conception"])
    assert find_everyday(["Under 18 conceptions, by year"], lexicon) == ["teen pregnancy"]
    assert find_everyday(["18 conceptions under review"], lexicon) == []


def test_every_everyday_word_leads_to_a_page_of_an_agreement(reports):
    entries = next(iter(reports.values())).agreement.everyday_words
    assert len(entries) >= FEWEST_ENTRIES
    texts = [
        text
        for report in reports.values()
        for entry in list_entries(report, pages_of(report))
        for text in (entry.title, *entry.texts)
    ]
    dead = [
        phrase
        for entry in entries
        for phrase in entry.papers
        if not find_everyday(texts, lead(entry.everyday, [phrase]))
    ]
    assert dead == []


def test_every_everyday_word_of_the_made_up_county_leads_somewhere(demo):
    said = {word for row in rows(demo).values() for word in split_words(f"{row[0]} {row[3]}")}
    for entry in demo.agreement.everyday_words:
        assert set(split_words(" ".join(entry.everyday))) <= said


@pytest.mark.parametrize("folder", [DEFAULT, CITY])
def test_the_index_leads_to_pages_that_are_there(reports, site, folder):
    root = site if folder == DEFAULT else site / folder
    found = json.loads((root / "find" / "pages.json").read_text())
    assert found == list(rows(reports[folder]).values())
    for _, address, _, _ in found:
        path, _, anchor = address.partition("#")
        html = (root / path / "index.html").read_text()
        assert not anchor or f'id="{anchor}"' in html


def test_the_index_has_every_measure_topic_and_named_place(reports):
    for report in reports.values():
        agreement, found = report.agreement, rows(report)
        for one in agreement.indicators:
            assert found[links.indicator(one.id)][:3:2] == [one.plain_title, "Measure"]
        for block in agreement.blocks:
            assert found[links.block(block.id)][2] == "Topic"
        for area in agreement.areas:
            assert (links.find(agreement.name_page(area)) in found) is area.named


def test_a_code_is_found_however_it_is_written(reports):
    words = rows(reports[CITY])["indicators/ni-120-i/"][3].split()
    assert {"ni", "120", "ni120", "ni120i"} <= set(words)


def test_no_word_of_a_row_stands_twice(reports):
    for row in rows(reports[CITY]).values():
        words = split_words(row[3])
        assert len(words) == len(set(words))
        assert not set(words) & set(split_words(row[0]))


def test_a_row_has_whole_words_each_stem_once(reports):
    words = [word for row in rows(reports[CITY]).values() for word in row[3].split()]
    assert "buses" in words
    assert "buse" not in words
    assert list_words('Children\'s "Boxes" (NI 120)') == ["children's", "boxes", "ni", "120"]


def test_the_page_knows_where_other_agreements_begin(reports):
    ordered = sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    site = arrange(ordered, DEFAULT)
    homes = {}
    for report in ordered:
        body = next(one for one in make_pages(report, site) if one.address == links.FIND).body
        homes[report.agreement.folder] = re.findall('data-others="([^"]*)"', body)
    assert homes == {DEFAULT: [f"../{CITY}/"], CITY: ["../../"]}


def test_the_same_files_give_the_same_index(demo, demo_folders):
    again = read_report(demo.agreement.folder, demo_folders)
    assert index(demo) == index(again)


def test_the_made_up_places_have_postcodes_that_are_not_in_britain(demo):
    codes = [code for area in demo.agreement.areas for code in area.postcodes]
    assert codes
    assert all(re.fullmatch(r"XA\d{1,2}", code) for code in codes)
    assert "the first half of your postcode" in find_page(demo).body


@pytest.mark.parametrize("folder", [DEFAULT, CITY])
def test_the_page_lists_everything_without_javascript(reports, folder):
    report = reports[folder]
    agreement, body = report.agreement, find_page(report).body
    named = [area for area in agreement.areas if area.named]
    addresses = [
        *(links.indicator(one.id) for one in agreement.indicators),
        *(links.block(block.id) for block in agreement.blocks),
        *(links.find(agreement.name_page(area)) for area in named),
    ]
    listed = body.partition("## A to Z")[2]
    for address in addresses:
        assert f"](../{address})" in listed
    letters = re.findall(r"^### (.)$", listed, re.M)
    assert letters == sorted(set(letters))


def test_too_many_names_for_a_page_are_left_to_the_topics(demo, monkeypatch):
    monkeypatch.setattr(find, "MOST_NAMES", 10)
    body = find_page(demo).body
    assert "## A to Z" not in body
    assert "Each topic lists its measures." in body
    assert all(f"](../{links.block(one.id)})" in body for one in demo.agreement.blocks)


def test_the_page_stays_light_up_to_the_longest_list(demo, monkeypatch, tmp_path):
    names = [
        link(
            written(f"{number} A measure with a title as long as most"),
            f"indicator/measure-{number}",
        )
        for number in range(find.MOST_NAMES)
    ]
    monkeypatch.setattr(find, "_list_names", lambda _: names)
    site = arrange([demo], demo.agreement.folder)
    publish([demo], site, site_dir=tmp_path / "site", render_site=_without_check)
    html = (tmp_path / "site" / "find" / "index.html").read_bytes()
    assert html.count(b"as long as most") == find.MOST_NAMES
    scripts = (ROOT / "theme" / "assets" / "find.js").read_bytes()
    assert len(gzip.compress(html)) + len(gzip.compress(scripts)) < HEAVIEST_PAGE


def _without_check(report, pages, out, site, kept):
    """Renders; measures that are made up for a list have no pages, so some are put there."""
    render_site(report, pages, out, site, kept)
    for number in range(find.MOST_NAMES):
        place = out / f"indicators/measure-{number}"
        place.mkdir(parents=True)
        (place / "index.html").write_text(make_page("x"))


def test_the_script_and_the_indexes_are_small(site):
    script = (site / "assets" / "find.js").read_bytes()
    assert len(gzip.compress(script)) <= HEAVIEST_SCRIPT
    for index in (site / "find" / "pages.json", site / CITY / "find" / "pages.json"):
        assert len(gzip.compress(index.read_bytes())) <= HEAVIEST_INDEX


def test_the_page_runs_its_own_script_and_the_policy_is_the_same_everywhere(site):
    policies, own = set(), set()
    for path in site.rglob("*.html"):
        html = path.read_text()
        found = set(re.findall(r'Content-Security-Policy" content="([^"]*)"', html))
        has_own = set(OWN_STYLES) & set(path.relative_to(site).parts)
        (own if has_own else policies).update(found)
        scripts = re.findall(r'<script type="module"[^>]*>', html)
        if path.parent.name == "find":
            assert hash_scripts()["find"] in scripts[0]
    assert len(policies) == 1
    assert len(own) == len(OWN_STYLES)
    assert "unsafe" not in " ".join(policies | own)


def test_hostile_titles_stay_text(smallshire):
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    title = f"plain_title: {json.dumps(HOSTILE)}"
    path.write_text(re.sub(r"plain_title: .*", lambda _: title, path.read_text()))
    reports = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    place = smallshire / "site"
    publish(reports, arrange(reports, ""), site_dir=place, render_site=render_site)
    html = (place / "find" / "index.html").read_text()
    assert "<img" not in html
    assert "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" in html
    found = json.loads((place / "find" / "pages.json").read_text())
    assert [row[0] for row in found if row[1] == "indicators/burglary/"] == [HOSTILE]


SCRIPT = (ASSETS / "search.js").read_bytes()
SIGNED = f'<script type="module" src="x.js" integrity="{make_integrity(SCRIPT)}"></script>'


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<script>alert(1)</script>", "no place on a page"),
        (SIGNED.replace("></script>", ">alert(1)</script>"), "no place on a page"),
        (SIGNED.replace("x.js", "https://e.org/x.js"), "is no file of this site"),
        (SIGNED.replace("x.js", "//e.org/x.js"), "is no file of this site"),
        (SIGNED.replace("x.js", "/x.js"), "is no file of this site"),
        (SIGNED.replace("x.js", "y.js"), "is no file of this site"),
        (SIGNED.replace("x.js", "../x.js"), "is no file of this site"),
        (re.sub(' integrity="[^"]*"', "", SIGNED), "no place on a page"),
        (SIGNED.replace("sha384-", "sha384-A"), "is not what its integrity says"),
        ('<form><input name="q"></form>', "no place on a page"),
        ('<label for="q">x</label>', "no place on a page"),
        (f'{SIGNED}<form action="x.js"></form>', "refused by the policy"),
        (f'{SIGNED}<button type="submit" formaction="x.js">x</button>', "refused by the policy"),
        (f"{SIGNED}<button>x</button>", "no place on a page"),
        (f'{SIGNED}<input onfocus="x">', "refused by the policy"),
        (f"{SIGNED}<select></select>", "no place on a page"),
        (f"{SIGNED}<iframe></iframe>", "no place on a page"),
    ],
)
def test_a_page_with_a_script_may_have_no_more_than_it_needs(tmp_path, html, fault):
    (tmp_path / "x.js").write_bytes(SCRIPT)
    (tmp_path / "index.html").write_text(make_page(html))
    with pytest.raises(SiteError, match=re.escape(fault)):
        check_site(tmp_path)


def test_a_signed_script_and_its_box_are_let_pass(tmp_path):
    (tmp_path / "x.js").write_bytes(SCRIPT)
    box = (
        '<form hidden><label for="q">x</label><input id="q"><button type="submit">x</button></form>'
    )
    (tmp_path / "index.html").write_text(make_page(f"{SIGNED}{box}"))
    assert check_site(tmp_path) == 1


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"everyday": ["Tip"], "papers": ["waste"]}, "'Tip' a second time (first on line 1)"),
        ({"everyday": [], "papers": ["waste"]}, "no word"),
        ({"everyday": ["skip"], "papers": ["waste", "…"]}, "no word"),
        ({"everyday": ["skip"]}, "Write a value for papers."),
        ({"everyday": ["skip"], "papers": ["waste"], "also": "x"}, "also"),
        ({"everyday": ["pat@example.org"], "papers": ["waste"]}, "contact details"),
    ],
)
def test_a_fault_in_the_everyday_words_is_found(smallshire, entry, fault):
    path = smallshire / "content" / "everyday-words.yml"
    path.write_text(path.read_text() + yaml.safe_dump([entry], allow_unicode=True))
    with pytest.raises(Exception, match=re.escape(fault)) as raised:
        read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    assert re.search(
        r"everyday-words.yml, line [5-8](, character [0-9]+)?, key \w+: found ", str(raised.value)
    )


def test_an_agreement_without_everyday_words_can_still_be_searched(smallshire):
    (smallshire / "content" / "everyday-words.yml").unlink()
    folders = Folders(smallshire / "data", smallshire / "content")
    assert rows(read_report("smallshire", folders))["indicators/burglary/"][2] == "Measure"
