"""The page Find in a real Chromium: what is found, with which keys, and what is asked of whom."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.publish.everyday import split_words
from tests.browser.alone import Alone
from tests.browser.serve import serve
from tests.browser.survey import RULES

pytestmark = pytest.mark.browser
COUNTY, CITY, DEMO = "", "leicester-2008-2011/", "exampleshire/"
HOSTILE = '</script><img src=x onerror=alert(1)> "double" {number}'


class Finding(Alone):
    """The page Find, opened."""

    def answer(self):
        """What the page says once it has looked."""
        status = self.page.locator("form [role=status]")
        self.page.wait_for_selector("form [role=status]:not(:empty)")
        return " ".join(status.inner_text().split())

    def look_for(self, words):
        """The titles of the pages found."""
        self.page.fill("#words", words)
        self.page.click("form button")
        self.answer()
        return self.page.locator("form ol a").all_inner_texts()


WANTED = {
    COUNTY: {
        "bins": "Recycling across all districts",
        "recyling": "Recycling across all districts",
        "how many bins are there?": "Recycling across all districts",
        "Loughborough": "Loughborough East",
        "Loughboro": "Loughborough East",
        "Lougborough": "Loughborough East",
        "loughborough west": "Loughborough West",
        "H&B": "Hinckley and Bosworth",
        "Whitwick": "Coalville, Thringstone and Whitwick",
        "wigston": "Wigston",
        "burglery": "Crime overall",
        "GCSEs": "GCSE results",
        "quit smoking": "Adults getting help to stop smoking",
        "noisy neighbours": "Anti-social behaviour",
        "council tax": "Older people getting council tax benefit",
        "domestic abuse": "Reports of domestic violence",
        "LAA": "LAA",
    },
    CITY: {
        "bins": "Rubbish sent to landfill",
        "recyling": "Rubbish sent to landfill",
        "burglery": "Burglary, robbery and vehicle crime",
        "NI 154": "New homes",
        "ni154": "New homes",
        "ni 120 ii": "Death rate for men and boys",
        "teen pregnancy": "Teenage pregnancies",
        "teenage mums": "Teenage pregnancies",
        "jobs": "Jobs, skills and savings",
        "traffic jams": "Journeys in the morning rush",
        "climate change": "Cut in carbon emissions per person",
        "bed blocking": "People stuck in hospital",
        "Westcots": "Westcotes",
        "spreadsheet": "Get the data",
    },
    DEMO: {
        "Millgate": "Millgate",
        "burglery": "Burglaries of homes",
        "XA1": "Millgate",
        "xa1 4zz": "Millgate",
        "XA14ZZ": "Millgate",
        "teen pregnancy": "Teenage pregnancies",
    },
}
"""By agreement: what is typed, and the page that comes first."""


@pytest.mark.parametrize("agreement", WANTED)
def test_the_right_page_comes_first(browser, address, agreement):
    with Finding(browser, f"{address}{agreement}find/") as finding:
        first = {typed: finding.look_for(typed)[:1] for typed in WANTED[agreement]}
        assert first == {typed: [title] for typed, title in WANTED[agreement].items()}
        assert finding.complaints == []


def test_a_postcode_is_never_taken_for_another(browser, address):
    with Finding(browser, f"{address}{DEMO}find/") as finding:
        for stranger in ("XA99", "XA11", "XA11 4ZZ", "LE1"):
            assert "Millgate" not in finding.look_for(stranger)


def test_what_is_found_is_said_counted_and_leads_there(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        titles = finding.look_for("burglery")
        assert finding.answer() == f"Pages found: {len(titles)}. We looked for: burglary."
        finding.page.click("form ol a")
        finding.page.wait_for_url(f"{address}{CITY}indicators/ni-16/")


def test_more_pages_than_the_list_shows_are_said(browser, address):
    with Finding(browser, f"{address}{DEMO}find/") as finding:
        assert len(finding.look_for("district")) <= 20
        titles = finding.look_for("people homes children")
        said = finding.answer()
        assert len(titles) == 20
        assert said.endswith("The list shows the first 20.")


def test_nothing_found_is_said_with_the_lists_and_the_nearest_spelling(browser, address):
    with Finding(browser, f"{address}{COUNTY}find/") as finding:
        assert finding.look_for("xyzzy") == []
        assert finding.answer() == (
            "We found no page for that. Try other words, or use the lists below."
        )
        assert finding.look_for("Leicsershure") == []
        assert finding.answer().endswith("Did you mean: leicestershire")
        finding.page.click("form [role=status] button")
        finding.page.wait_for_selector("form ol a")
        assert finding.page.input_value("#words") == "leicestershire"


def test_a_code_of_another_agreement_leads_there(browser, address):
    with Finding(browser, f"{address}{COUNTY}find/") as finding:
        assert finding.look_for("NI 154") == ["New homes", "NI"]
        assert finding.answer() == "Pages found: 1. Another agreement has pages for that: 1."
        name = "Leicester Local Area Agreement"
        assert name in finding.page.inner_text("form ol small")
        finding.page.click("form ol a")
        finding.page.wait_for_url(f"{address}{CITY}indicators/ni-154/")
    with Finding(browser, f"{address}{CITY}find/") as finding:
        assert "Loughborough East" in finding.look_for("Loughborough")
        finding.page.click("form ol a >> text=Loughborough East")
        finding.page.wait_for_url(f"{address}neighbourhoods/loughborough-east/")


@pytest.mark.parametrize("typed", ["LE11 1AA", "le111aa", "LE11", "bins LE11 1AA"])
def test_where_no_postcode_is_known_the_page_says_so(browser, address, typed):
    with Finding(browser, f"{address}{COUNTY}find/") as finding:
        finding.look_for(typed)
        assert "We know no postcodes here. Try the name of a place." in finding.answer()


def test_a_postcode_that_is_not_on_the_list_is_told_from_one_that_is(browser, address):
    with Finding(browser, f"{address}{DEMO}find/") as finding:
        finding.look_for("XA99 1AA")
        assert "We do not know that postcode." in finding.answer()
        finding.look_for("XA1 1AA")
        assert "postcode" not in finding.answer()


def test_letters_that_no_page_has_are_said(browser, address):
    with Finding(browser, f"{address}{COUNTY}find/") as finding:
        for typed in ("ગુજરાતી", "垃圾"):
            assert finding.look_for(typed) == []
            assert finding.answer() == (
                "We found no page for that. Try other words, or use the lists below. "
                "No page here has such letters. Try words in the letters of this page."
            )


def test_a_spelling_is_offered_as_a_whole_word(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        finding.look_for("buzes")
        assert finding.answer().endswith("We looked for: buses.")


def test_the_keyboard_alone_is_enough(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        page = finding.page
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "words":
                break
        page.keyboard.type("bins")
        page.keyboard.press("Enter")
        page.wait_for_selector("form ol a")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Find"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}{CITY}indicators/ni-193/")


def test_pages_are_found_while_somebody_types_and_go_when_the_box_is_emptied(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        finding.page.type("#words", "burgl")
        finding.page.wait_for_selector("form ol a")
        first = finding.page.inner_text("form ol a >> nth=0")
        assert first == "Burglary, robbery and vehicle crime"
        finding.page.fill("#words", "")
        finding.page.wait_for_selector("form ol a", state="detached")
        assert finding.page.inner_text("form [role=status]") == ""


def test_a_search_can_be_linked(browser, address):
    with Finding(browser, f"{address}{CITY}find/?q=teen+pregnancy") as finding:
        finding.page.wait_for_selector("form ol a")
        assert finding.page.input_value("#words") == "teen pregnancy"
        assert finding.page.inner_text("form ol a >> nth=0") == "Teenage pregnancies"


def test_nothing_is_asked_for_before_use_and_nothing_typed_is_ever_sent(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        finding.page.wait_for_selector("#words")
        names = {request.url.removeprefix(address) for request in finding.requests}
        assert names <= {
            f"{CITY}find/", f"{CITY}assets/find.js", f"{CITY}assets/favicon.svg", "favicon.ico",
        }  # fmt: skip
        before = len(finding.requests)
        finding.look_for("secret bins")
        finding.look_for("secret jobs")
        later = finding.requests[before:]
        assert {request.url for request in later} == {
            f"{address}{CITY}assets/search.js", f"{address}{CITY}find/pages.json",
        }  # fmt: skip
        assert all("secret" not in str(request.all_headers()) for request in later)
        assert "secret" not in finding.page.url


def test_a_search_that_cannot_be_loaded_is_said_and_tried_again(browser, address):
    with Finding(browser, f"{address}{CITY}find/") as finding:
        finding.page.route("**/pages.json", lambda route: route.abort())
        assert finding.look_for("bins") == []
        assert finding.answer() == "The search did not load. The lists below show every page."
        finding.page.unroute("**/pages.json")
        finding.page.click("form button")
        finding.page.wait_for_selector("form ol a")


@pytest.mark.parametrize("agreement", [COUNTY, CITY, DEMO])
def test_without_javascript_the_lists_work_and_the_box_is_not_there(browser, address, agreement):
    with Finding(browser, f"{address}{agreement}find/", java_script_enabled=False) as finding:
        assert not finding.page.is_visible("#words")
        for words in ("All measures", "Find your neighbourhood", "Topics", "A to Z"):
            assert words in finding.page.inner_text("main")
        finding.page.click("main li a >> text=All measures")
        assert finding.page.inner_text("h1") == "All measures"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_and_nothing_is_too_wide_with_answers(browser, address, width, scheme):
    given = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    with Finding(browser, f"{address}{CITY}find/", bypass_csp=True, **given) as finding:
        for typed in ("burglery", "hospitl bins jobs", "xyzzy", "Tenage"):
            finding.look_for(typed)
            found = Axe().run(finding.page, options=RULES)
            assert found.response["violations"] == [], found.generate_report()
            assert finding.page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )


def test_the_script_splits_words_as_the_index_does(browser, address):
    texts = [
        "Year 6 children's GCSEs", "CO₂ — Café", "NI 120 (i)", "ગુજરાતી ਪੰਜਾਬੀ",
        "business\u2019s buses",
        "under_score a.b-c", "babies ties", "ÅNGSTRÖM ½ 10%", "İstanbul",
    ]  # fmt: skip
    with Finding(browser, f"{address}{CITY}find/") as finding:
        split = "async (texts) => texts.map((await import('../assets/search.js')).split)"
        assert finding.page.evaluate(split, texts) == [split_words(text) for text in texts]


def test_hostile_titles_stay_text(browser, smallshire):
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    lines = path.read_text().splitlines(keepends=True)
    title = f"plain_title: {json.dumps(HOSTILE)}\n"
    path.write_text("".join(title if one.startswith("plain_title:") else one for one in lines))
    reports = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    place = smallshire / "site"
    publish(reports, arrange(reports, ""), site_dir=place, render_site=render_site)
    with serve(place) as served, Finding(browser, f"{served}find/") as finding:
        assert finding.look_for("onerror") == [HOSTILE]
        assert finding.page.locator("main img").count() == 0
        finding.look_for('<img src="x" onerror="alert(2)">')
        assert finding.page.locator("main img").count() == 0
        assert finding.complaints == []
