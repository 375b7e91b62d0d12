"""An agreement that reports twice or once a year, from its files to its pages."""

import re

import pytest

from generator.pages.links import OF_KIND
from tests.acceptance.test_site import Words
from tests.spoil import run_words as run

DETAILS = "data/smallshire/agreement.yml"
NOW = "2024/25 Q3"
RHYTHMS = {
    # reports: the period now, the one after, its folder, what it is called
    "half_yearly": ("2024/25 H2", "2025/26 H1", "2025-26-h1", "half-year"),
    "yearly": ("2024/25", "2025/26", "2025-26", "year"),
}


def run_well(place, *words):
    result = run(place, *words)
    assert result.exit_code == 0, result.output
    return result.output


def change_rhythm(place, reports):
    """The small agreement with another rhythm; its ratings become those of the period now."""
    now = RHYTHMS[reports][0]
    path = place / DETAILS
    told = f'reports: {reports}\ncurrent_period: "{now}"'
    path.write_text(path.read_text().replace(f'current_quarter: "{NOW}"', told))
    ratings = place / "data/smallshire/ratings.csv"
    ratings.write_text(ratings.read_text().replace(NOW, now))
    folder = re.sub("[^0-9a-z]+", "-", now.lower())
    (place / "content/smallshire/2024-25-q3").rename(place / "content/smallshire" / folder)
    return folder


@pytest.mark.parametrize("reports", RHYTHMS)
def test_a_report_goes_through_its_period_and_speaks_of_no_period(smallshire, tmp_path, reports):
    _, after, folder, noun = RHYTHMS[reports]
    slug = change_rhythm(smallshire, reports)
    run_well(smallshire, "check", "smallshire")
    run_well(smallshire, "build", "--site-dir", str(tmp_path / "site"))
    archive = tmp_path / "site" / OF_KIND[noun] / slug / "index.html"
    assert f"This is the {noun} that the site shows now." in " ".join(
        Words(archive.read_text()).found
    )
    for path in (tmp_path / "site").rglob("*.html"):
        said = " ".join(Words(path.read_text()).found)
        assert not re.search(r"\b(this|the|every|last) quarter\b", said), path
    made = run_well(smallshire, "new", "quarter", *after.split(), "--current")
    assert f"content/smallshire/{folder}/home.md" in made.replace(str(smallshire), "")
    assert f"current_period is {after} now" in made


def test_a_yearly_plan_is_asked_once_a_year(smallshire):
    change_rhythm(smallshire, "yearly")
    assert "April 2024 to March 2025" in run_well(smallshire, "status")
    refused = run(smallshire, "status", "--quarter", "2024/25 Q2")
    assert "'2024/25 Q2' is not a year. Write a year such as 2006/07." in refused.output


def test_the_folder_of_another_rhythm_is_named(smallshire):
    change_rhythm(smallshire, "half_yearly")
    (smallshire / "content/smallshire/2024-25-h2").rename(smallshire / "content/smallshire/2024-25")
    said = run(smallshire, "check", "smallshire").output
    assert "found the folder 2024-25, which is not a half-year." in said
    assert "Name it after the half-year, such as 2006-07-h2" in said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("year_starts: 13", "found '13', which is not a month. Write the name of a month"),
        ("reports: weekly", "found 'weekly', which is not one of the words for reports."),
        ("year_starts: January", "found '2024/25 Q3', which is not a quarter. Write 2024 Q3."),
    ],
)
def test_what_no_agreement_can_have_is_told_with_its_line(smallshire, line, told):
    path = smallshire / DETAILS
    path.write_text(path.read_text() + f"{line}\n")
    said = " ".join(run(smallshire, "check", "smallshire").output.split())
    assert told in said
