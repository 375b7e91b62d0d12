"""Pages, and the note of a release, say what is new since the last release that is frozen."""

from dataclasses import replace

import pytest

from generator.build import Folders, arrange, read_report
from generator.describe import describe
from generator.model.amendments import Amendment
from generator.model.enums import AmendmentKind
from generator.model.moment import parse_moment
from generator.model.period_forms import parse_period
from generator.model.published import Key, Published, write_facts
from generator.model.releases import Release
from generator.model.sentence import written
from generator.pages import make_pages
from generator.pages.release_note import write_note
from generator.rate import rate
from generator.record import list_facts
from tests.spoil import run_words, spoil
from tests.where import SITES

CHANGED = {
    ("indicator/burglary", "rating", "outcome"): "amber",
    ("indicator/trust", "rating", "outcome"): "green",
}
GONE = {
    ("indicator/burglary", "figure", "2024/25 Q3"),
    ("indicator/new-homes", "action", "Open the site at the station."),
    "neighbourhoods/mill-end",
}
SINCE = "Since July to September 2024: "
NEWS = (
    "One measure has a better rating for the result: Burglary. "
    "One measure no longer has a rating for the result: Trust in the police. "
    "One measure has a new figure: Burglary. One action is new, for New homes. "
    "One place is new: Mill End."
)
BEFORE = parse_period("2024/25 Q2")


def read(place):
    return read_report("smallshire", Folders(place / "data", place / "content"))


def freeze(report, changed, gone=(), **others):
    """The report of an agreement that published the period before.

    It said what the files say today, save the facts `changed`, and without the facts and the pages
    in `gone`. `others` are fields of the agreement.
    """
    facts = list_facts(report.agreement, report.results)
    told = {key: value for key, value in facts.items() if key not in gone and key.page not in gone}
    told |= {Key(*key): value for key, value in changed.items()}
    published = Published(period=BEFORE, text=write_facts(told), facts=told)
    agreement = replace(report.agreement, published={BEFORE: published}, **others)
    return describe(agreement, rate(agreement))


def make(report):
    return {page.address: page.body for page in make_pages(report, arrange([report], ""))}


@pytest.fixture(scope="module")
def small():
    """The small agreement, of which nothing is frozen."""
    return read(SITES / "smallshire")


@pytest.fixture(scope="module")
def frozen(small):
    """The same with what a release before the current one said."""
    return freeze(small, CHANGED, GONE)


@pytest.fixture(scope="module")
def pages(frozen):
    """Its pages by their addresses."""
    return make(frozen)


def test_one_paragraph_is_there_to_paste(pages):
    paragraph = pages["changes/"].split("## To paste into a newsletter\n\n")[1]
    begin = (
        "Since July to September 2024, this changed in the Smallshire Local Area Agreement, "
        "2023 to 2026."
    )
    assert paragraph.split("\n")[0] == f"{begin} {NEWS}"


def test_changes_stand_by_topic_by_place_and_by_measure(pages):
    page = pages["changes/"]
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert heads[1:4] == ["## By topic", "## By place", "## By measure"]
    assert "- [Mill End](../neighbourhoods/mill-end/): This place is new.\n" in page
    assert "- [Burglary](../indicators/burglary/): The rating for the result is better. " in page
    assert "Measures with a new rating" not in page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("blocks/greener/", "One action is new, for New homes."),
        ("indicators/burglary/", "The rating for the result is better. There are new figures."),
        ("indicators/new-homes/", "One action is new."),
        ("neighbourhoods/mill-end/", "This place is new."),
    ],
)
def test_a_page_has_one_line_of_its_own_news(pages, address, said):
    assert pages[address].count(f"\n\n{SINCE}{said}\n\n") == 1


def test_a_page_without_news_has_no_line(pages):
    assert "Since July" not in pages["indicators/recycling/"]


def test_pages_stay_as_they_were_where_nothing_is_frozen(small):
    assert not small.news
    assert not [page for page in make(small).values() if "Since " in page]


def test_nothing_new_is_one_sentence(small):
    same = freeze(small, {})
    assert same.news == {"home": ("Nothing has changed in what we show.",)}
    assert "2023 to 2026. Nothing has changed in what we show.\n" in make(same)["changes/"]


def test_what_was_amended_is_held_against_what_is_told_since(small):
    amended = Amendment(
        kind=AmendmentKind.CORRECTION,
        page="indicator/burglary",
        what="rating",
        of="outcome",
        old="amber",
        new="green",
        at=parse_moment("2025-01-10"),
        period=BEFORE,
        reason=written("We had taken the wrong target."),
    )
    report = freeze(small, CHANGED, GONE, amendments=(amended,))
    assert report.news["indicator/burglary"] == ("There are new figures.",)


def test_news_is_of_the_last_release_that_laa_release_froze(smallshire):
    agreement, current = "data/smallshire/agreement.yml", 'current_quarter: "2024/25 Q3"'
    spoil(smallshire, agreement, current, 'current_quarter: "2024/25 Q2"')
    before = '- quarter: "2024/25 Q2"\n  publish_at: 2024-11-14\n  gap: Most came later.\n'
    path = smallshire / "data/smallshire/releases.yml"
    path.write_text(before + path.read_text())
    result = run_words(smallshire, "release", "2024/25", "Q2", "--agreement", "smallshire")
    assert result.exit_code == 0, result.output
    note = (smallshire / "data/smallshire/published/2024-25-q2.md").read_text()
    assert "## What is not known\n\nMost came later.\n" in note
    spoil(smallshire, agreement, 'current_quarter: "2024/25 Q2"', current)
    news = read(smallshire).news
    assert news["indicator/burglary"][-1] == "There are new figures."
    assert news["indicator/trust"] == ("There is a figure for the first time.",)


def test_a_note_tells_what_changed_what_is_missing_and_what_comes(small):
    missing = "The figure for noise is missing, as nobody counts it."
    releases = (
        Release(
            period=small.agreement.period,
            publish_at=parse_moment("2025-02-14"),
            gap=written(missing),
        ),
        Release(period=parse_period("2024/25 Q4"), publish_at=parse_moment("2025-05-13 09:30")),
    )
    report = freeze(small, CHANGED, GONE, releases=releases)
    note = write_note(report, report.news)
    assert note.startswith(
        "# Smallshire Local Area Agreement, 2023 to 2026: October to December 2024\n\n"
        f"{report.counts[0].headline} "
    )
    lines = [f"- {said}" for said in report.news["home"]]
    assert "\n".join(("## What changed since July to September 2024", "", *lines, "")) in note
    assert f"## What is not known\n\n{missing}\n" in note
    assert note.endswith(
        "## What comes next\n\n"
        "The next release is for January to March 2025. It comes on 13 May 2025 at 09:30.\n"
    )


def test_the_note_of_a_first_release_compares_it_with_nothing(small):
    note = write_note(small, small.news)
    assert "## What is not known\n\nNo gap in this release is known.\n" in note
    assert "This is the first release, so there is nothing to compare it with.\n" in note
    assert note.endswith("There is no date yet for the next release.\n")
