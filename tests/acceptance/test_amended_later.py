"""What was released stays told as it was until the time of the entry that tells it otherwise."""

import re

import pytest

from generator.build import Folders, read_report
from generator.model.moment import parse_moment
from generator.record import Audience
from tests.spoil import run_words, spoil

DATA, NOW = "data/smallshire/", "2024/25 Q3"
HOME = "content/smallshire/2024-25-q3/home.md"
BEFORE, AFTER = "2025-05-31", "2025-06-02"
CHANGES = {
    "figure": (f"{DATA}figures.csv", "burglary,,2024/25 Q3,210", "burglary,,2024/25 Q3,987"),
    "range": (f"{DATA}figures.csv", "36.9,40.1", "31.5,44.5"),
    "target": (f"{DATA}targets.csv", "burglary,,2024/25 Q3,230", "burglary,,2024/25 Q3,<205"),
    "rating": (f"{DATA}ratings.csv", "delivery,red,", "delivery,amber,"),
    "reason": (f"{DATA}ratings.csv", "Two sites are not open.", "A heron nests there."),
    "headline": (HOME, "Burglary is down and homes are late.", "A heron came."),
    "text": (HOME, "stopped work.", "met a heron."),
}


def release(place):
    spoil(place, f"{DATA}releases.yml", "2025-02-14\n", "2025-02-14\n  gap: Some are missing.\n")
    result = run_words(place, "release", NOW)
    assert result.exit_code == 0, result.output
    return place


def amend(place, said):
    """Adds the lines that the check offers, with a time to come."""
    entries = re.findall(r"to \S+: - (\{kind.*\})$", said, re.MULTILINE)
    lines = [
        re.sub(r"kind: TODO[^,]*, ", "kind: correction, ", one)
        .replace("at: TODO the day", "at: 2025-06-01")
        .replace("reason: TODO say why", "reason: It was a mistake.")
        for one in entries
    ]
    (place / DATA / "amendments.yml").write_text("".join(f"- {one}\n" for one in lines))


def see(place, day):
    """What pages are made of on a day: rows, ratings, words."""
    folders = Folders(place / "data", place / "content")
    report = read_report("smallshire", folders, Audience(parse_moment(day)))
    agreement = report.agreement
    rated = [
        (one.dimension, one.rating, one.set_by, str(one.reason), str(one.explanation.target))
        for found in report.results.assessments.values()
        for one in found
    ]
    rows = [*map(str, agreement.figures), *map(str, agreement.targets)]
    words = [(key, one.headline, one.body) for key, one in agreement.commentary.items()]
    return rated, rows, words


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_told_with_its_entry_and_not_before(smallshire, change):
    place = release(smallshire)
    as_released = see(place, BEFORE)
    spoil(place, *CHANGES[change])
    said = run_words(place, "check")
    assert said.exit_code == 1
    amend(place, said.output)
    assert run_words(place, "check").exit_code == 0
    assert see(place, BEFORE) == as_released
    assert see(place, AFTER) != as_released


def test_an_entry_with_an_old_value_that_nobody_saw_is_refused(smallshire):
    place = release(smallshire)
    spoil(place, *CHANGES["figure"])
    amend(place, run_words(place, "check").output)
    spoil(place, f"{DATA}amendments.yml", 'old: "210"', 'old: "99"')
    said = run_words(place, "check")
    assert said.exit_code == 1
    assert "found '99', where '210' was told until then" in said.output
    assert "Write 210" in said.output


def test_two_entries_for_one_fact_follow_each_other(smallshire):
    place = release(smallshire)
    spoil(place, *CHANGES["figure"])
    amend(place, run_words(place, "check").output)
    first = (place / DATA / "amendments.yml").read_text()
    second = next(one for one in first.splitlines() if "987" in one)
    second = second.replace('"987"', '"555"').replace('"210"', '"987"').replace("06-01", "06-20")
    (place / DATA / "amendments.yml").write_text(f"{first}{second}\n")
    spoil(place, f"{DATA}figures.csv", "2024/25 Q3,987", "2024/25 Q3,555")
    said = run_words(place, "check")
    assert said.exit_code == 0, said.output
    assert any("987" in one for one in see(place, AFTER)[1])


def test_a_figure_that_is_suppressed_later_is_not_told_by_its_own_entry(smallshire):
    place = release(smallshire)
    spoil(place, f"{DATA}figures.csv", "2024/25 Q3,210,provisional", "2024/25 Q3,,suppressed")
    amend(place, run_words(place, "check").output)
    said = run_words(place, "check")
    assert said.exit_code == 0, said.output
    assert "a figure that is suppressed since, in published/2024-25-q3.csv" in said.output
    folders = Folders(place / "data", place / "content")
    report = read_report("smallshire", folders, Audience(parse_moment(AFTER)))
    told = " ".join(str(one.said) for one in report.amendments)
    assert "It is of too few people" in told
    assert "210" not in told


def test_before_its_time_a_period_is_frozen_again_with_what_was_mended(smallshire):
    spoil(smallshire, f"{DATA}releases.yml", "2025-02-14", "2099-02-14")
    spoil(smallshire, f"{DATA}releases.yml", "2099-02-14\n", "2099-02-14\n  gap: Some.\n")
    assert run_words(smallshire, "release", NOW).exit_code == 0
    spoil(smallshire, *CHANGES["figure"])
    again = run_words(smallshire, "release", NOW)
    assert again.exit_code == 0, again.output
    assert "987" in (smallshire / DATA / "published/2024-25-q3.csv").read_text()


def test_what_the_public_has_seen_is_never_frozen_again(smallshire):
    place = release(smallshire)
    spoil(place, *CHANGES["figure"])
    again = run_words(place, "release", NOW)
    assert again.exit_code == 1
    assert "the public has seen it" in again.output


def test_changed_words_are_told_where_they_stand(smallshire):
    place = release(smallshire)
    spoil(place, *CHANGES["text"])
    assert f"{HOME}, line 8: found" in run_words(place, "check").output
