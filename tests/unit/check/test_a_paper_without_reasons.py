"""A paper that prints no reasons is excused once, and its page says so once."""

import pytest

from tests.spoil import run, spoil

SOURCES, RATINGS = (f"data/smallshire/{name}" for name in ("sources.yml", "ratings.csv"))
DEFAULT = "This paper prints no reasons."
REDS = """indicator,period,dimension,rating,reason,source
burglary,2024/25 Q3,delivery,red,,"plan-2024, para 4"
new-homes,2024/25 Q3,outcome,amber,,"plan-2024, para 6"
new-homes,2024/25 Q3,delivery,red,,"plan-2024, para 6"
waiting,2024/25 Q3,delivery,amber,Two nurses left.,"plan-2024, para 6"
"""


@pytest.fixture
def excused(smallshire):
    """Three amber and red ratings without a reason, of a paper that says why."""
    spoil(smallshire, RATINGS, None, REDS)
    own = "- id: plan-2024\n"
    spoil(smallshire, SOURCES, own, f"{own}  reason_default: {DEFAULT}\n")
    return smallshire


def read(place, page):
    out = place / "out"
    if not out.exists():
        made = run(place, "smallshire", "--out", str(out), command="pages")
        assert made.exit_code == 0, made.output
    return (out / page / "index.md").read_text()


def test_its_ratings_need_no_reason_of_their_own(excused):
    assert run(excused).exit_code == 0
    spoil(excused, SOURCES, f"  reason_default: {DEFAULT}\n", "")
    assert run(excused).output.count("found no reason for") == 3


@pytest.mark.parametrize("basis", ["inferred", "override"])
def test_a_rating_that_no_paper_prints_needs_its_reason_all_the_same(excused, basis):
    head, *rows = REDS.splitlines()
    text = "\n".join([f"{head},basis", *(f"{row},printed" for row in rows)]) + "\n"
    spoil(excused, RATINGS, None, text.replace("printed", basis, 1))
    assert f"found no reason for red with the basis {basis}" in run(excused).output


def test_a_difference_from_the_sum_is_excused_too_and_told_as_known(excused):
    said = run(excused).output
    assert "Known: " in said
    assert f"The page prints both, with the reason: {DEFAULT}" in said


@pytest.mark.parametrize("page", ["indicators/new-homes", "quarters/2024-25-q3"])
def test_a_page_says_it_once(excused, page):
    assert read(excused, page).count(DEFAULT) == 1


def test_a_page_of_other_ratings_does_not_say_it(excused):
    assert DEFAULT not in read(excused, "indicators/waiting")
    assert "Two nurses left." in read(excused, "indicators/waiting")


def test_nobody_is_asked_for_the_reasons(excused):
    listed = run(excused, "--format", "csv", command="status").output
    assert ",reason," not in listed
