"""Officers' ratings beside computed ones: told as known, a reason, and both on the page."""

import json

import pytest

from tests.spoil import run, spoil

RATINGS = "data/smallshire/ratings.csv"
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
PAGE = "indicators/burglary/index.md"
ROW = 'burglary,2024/25 Q3,outcome,red,{reason},"plan-2024, para 4"\n'


@pytest.fixture
def disputed(smallshire):
    """The sum says that burglary is on track; officers say that it is not."""

    def dispute(reason, rating="red"):
        file = smallshire / RATINGS
        row = ROW.replace("red", rating).format(reason=reason)
        file.write_text(file.read_text() + row)
        return smallshire

    return dispute


def test_a_difference_with_a_reason_is_known_and_is_published(disputed, tmp_path):
    place = disputed("A gang has moved in.")
    result = run(place)
    assert result.exit_code == 0
    assert "Known: " in result.output
    assert "ratings.csv, line 5, column rating: found 'red', where the sum gives 'green'" in (
        result.output
    )
    assert "2 known differences that the page explains." in result.output
    run(place, "smallshire", "--out", str(tmp_path / "out"), command="pages")
    page = (tmp_path / "out" / PAGE).read_text()
    assert "A gang has moved in." in page
    assert "210 − 230 = −20." in page
    assert "Officers say 'Red: likely to miss the target'. The sum says 'Green: on track'." in page


def test_a_difference_without_a_reason_stops_everything(disputed, tmp_path):
    """A rating of green needs no reason by itself: here the sum makes one compulsory."""
    place = disputed("", rating="green")
    spoil(place, "data/smallshire/figures.csv", "210,provisional", "290,provisional")
    result = run(place)
    assert result.exit_code == 1
    assert "found 'green', where the sum gives 'red', and no reason why." in result.output
    assert "laa explain smallshire burglary prints the sum." in result.output
    built = run(place, "smallshire", "--out", str(tmp_path / "out"), command="pages")
    assert built.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_the_reason_may_stand_in_the_commentary(disputed):
    place = disputed("", rating="green")
    spoil(place, "data/smallshire/figures.csv", "210,provisional", "290,provisional")
    spoil(place, COMMENT, "headline:", "rating_reason: One gang is in prison now.\nheadline:")
    result = run(place)
    assert result.exit_code == 0, result.output
    assert "One gang is in prison now." in result.output


def test_officers_who_agree_with_the_sum_are_not_troubled(disputed):
    assert "ratings.csv, line 5" not in run(disputed("", rating="green")).output


@pytest.mark.parametrize("rating", ["not_available", "being_changed"])
def test_officers_may_always_say_that_there_is_nothing_to_rate(disputed, rating):
    result = run(disputed("The count is being checked.", rating=rating))
    assert result.exit_code == 0


def test_what_is_known_is_no_warning(disputed):
    assert "Warning: " not in run(disputed("A gang has moved in.")).output


def test_tools_can_tell_what_is_known_from_an_error(disputed):
    place = disputed("A gang has moved in.")
    assert json.loads(run(place, "--format", "json").output)[0]["level"] == "notice"
    assert run(place, "--format", "github").output.startswith("::notice file=")
