"""The times of a release follow each other, and none comes before what it is about."""

import pytest

from tests.messages_page import explain
from tests.spoil import run

RELEASES = "data/smallshire/releases.yml"
ENTRY = '- period: "2024/25 Q3"\n  publish_at: {}\n'
TAKEN = ENTRY.format("2025-02-14 09:30") + "  taken_back_why: It was wrong.\n"
BACK, AGAIN = "  taken_back_at: {}\n", "  published_again_at: {}\n"


def check(place, text):
    (place / RELEASES).write_text(text)
    return run(place)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        (ENTRY.format("2024-02-14"), 2, "'2024-02-14', before 2024/25 Q3 begins"),
        (
            TAKEN + BACK.format("2025-02-14"),
            4,
            "'2025-02-14', which is not after publish_at '2025-02-14 09:30'",
        ),
        (
            TAKEN + BACK.format("2025-03-01") + AGAIN.format("2025-02-20 12:00"),
            5,
            "'2025-02-20 12:00', which is not after taken_back_at '2025-03-01'",
        ),
        (
            TAKEN + BACK.format("2025-03-01") + AGAIN.format("2025-03-01"),
            5,
            "'2025-03-01', which is not after taken_back_at '2025-03-01'",
        ),
    ],
)
def test_times_that_undo_each_other_are_refused_at_their_line(smallshire, text, line, found):
    result = check(smallshire, text)
    assert result.exit_code == 1
    assert f"releases.yml, line {line}, " in result.output
    assert f"found {found}." in result.output
    assert explain(found)


def test_times_in_their_order_are_good(smallshire):
    text = TAKEN + BACK.format("2025-02-14 10:00") + AGAIN.format("2025-02-14 12:00")
    result = check(smallshire, text)
    assert result.exit_code == 0, result.output
    assert "releases.yml" not in result.output


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        (ENTRY.format("2024-12-31"), 2, "'2024-12-31', before 2024/25 Q3 is over"),
        (
            ENTRY.format("2025-02-14") + "  published_at: 2025-01-14\n",
            3,
            "'2025-01-14', before publish_at '2025-02-14'",
        ),
    ],
)
def test_a_release_that_comes_early_is_a_warning(smallshire, text, line, found):
    result = check(smallshire, text)
    assert result.exit_code == 0, result.output
    assert f"releases.yml, line {line}, " in result.output
    assert f"found {found}." in result.output
    assert explain(found)


def test_a_period_may_come_out_on_the_day_after_it(smallshire):
    assert "releases.yml" not in check(smallshire, ENTRY.format("2025-01-01")).output
