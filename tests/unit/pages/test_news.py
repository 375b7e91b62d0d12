"""Pages, and the note of a release, say what is new since the last release that is frozen."""

import pytest

from generator.build import arrange
from generator.pages import make_pages
from generator.pages.release_note import write_note
from tests.freeze import freeze_before, read
from tests.spoil import spoil

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
RELEASES = "data/smallshire/releases.yml"


def make(place):
    report = read(place)
    return {page.address: page.body for page in make_pages(report, arrange([report], ""))}


@pytest.fixture
def frozen(smallshire):
    """The small agreement with what a release before the current one said."""
    freeze_before(smallshire, CHANGED, GONE)
    return smallshire


def test_one_paragraph_is_there_to_paste(frozen):
    paragraph = make(frozen)["changes/"].split("## To paste into a newsletter\n\n")[1]
    begin = (
        "Since July to September 2024, this changed in the Smallshire Local Area Agreement, "
        "2023 to 2026."
    )
    assert paragraph.split("\n")[0] == f"{begin} {NEWS}"


def test_changes_stand_by_topic_by_place_and_by_measure(frozen):
    page = make(frozen)["changes/"]
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
def test_a_page_has_one_line_of_its_own_news(frozen, address, said):
    assert make(frozen)[address].count(f"\n\n{SINCE}{said}\n\n") == 1


def test_a_page_without_news_has_no_line(frozen):
    assert "Since July" not in make(frozen)["indicators/recycling/"]


def test_pages_stay_as_they_were_where_nothing_is_frozen(smallshire):
    assert not read(smallshire).news
    assert not [page for page in make(smallshire).values() if "Since " in page]


def test_nothing_new_is_one_sentence(smallshire):
    freeze_before(smallshire, {})
    assert read(smallshire).news == {"home": ("Nothing has changed in what we show.",)}
    assert "2023 to 2026. Nothing has changed in what we show.\n" in make(smallshire)["changes/"]


def test_what_was_amended_is_held_against_what_is_told_since(frozen):
    amended = (
        "- kind: correction\n  page: indicator/burglary\n  what: rating\n  of: outcome\n"
        "  old: amber\n  new: green\n  at: 2025-01-10\n  period: 2024/25 Q2\n"
        "  reason: We had taken the wrong target.\n"
    )
    (frozen / "data/smallshire/amendments.yml").write_text(amended)
    assert read(frozen).news["indicator/burglary"] == ("There are new figures.",)


def test_a_note_tells_what_changed_what_is_missing_and_what_comes(frozen):
    spoil(
        frozen,
        RELEASES,
        "publish_at: 2025-02-14\n",
        "publish_at: 2025-02-14\n  gap: The figure for noise is missing, as nobody counts it.\n"
        '- quarter: "2024/25 Q4"\n  publish_at: 2025-05-13 09:30\n',
    )
    report = read(frozen)
    note = write_note(report, report.news)
    assert note.startswith(
        "# Smallshire Local Area Agreement, 2023 to 2026: October to December 2024\n\n"
        f"{report.counts[0].headline} "
    )
    lines = [f"- {said}" for said in report.news["home"]]
    assert "\n".join(("## What changed since July to September 2024", "", *lines, "")) in note
    assert "- The figure for noise is missing, as nobody counts it.\n" in note
    assert note.endswith(
        "## What comes next\n\n"
        "The next release is for January to March 2025. It comes on 13 May 2025 at 09:30.\n"
    )


def test_the_note_of_a_first_release_compares_it_with_nothing(smallshire):
    report = read(smallshire)
    note = write_note(report, report.news)
    assert "This is the first release, so there is nothing to compare it with.\n" in note
    assert note.endswith("There is no date yet for the next release.\n")
