"""A harder target is harder: nobody earns money by doing worse."""

import pytest

from tests.messages_page import explain
from tests.spoil import run, spoil

TARGETS = "data/smallshire/targets.csv"
BURGLARY = "data/smallshire/indicators/burglary.yml"
PLAIN = 'burglary,,2025/26 Q4,{},target,,,"plan-2024, para 4",{}\n'


def check(place, harder, polarity="lower"):
    spoil(place, TARGETS, ",200,stretch", f",{harder},stretch")
    spoil(place, BURGLARY, "polarity: lower", f"polarity: {polarity}")
    return run(place)


@pytest.mark.parametrize(
    ("harder", "polarity"),
    [("900", "lower"), ("240", "lower"), ("200", "higher"), ("240", "none")],
)
def test_a_harder_target_that_is_no_better_than_nothing_done_is_refused(
    smallshire, harder, polarity
):
    result = check(smallshire, harder, polarity)
    found = (
        f"'{harder}' as the harder target, which is no better than '240' without the agreement "
        "on line 7"
    )
    assert result.exit_code == 1
    assert f"targets.csv, line 8, column value: found {found}." in result.output
    assert "or polarity in indicators/burglary.yml" in result.output
    assert explain(found)


@pytest.mark.parametrize(("harder", "polarity"), [("239", "lower"), ("900", "none")])
def test_a_harder_target_that_is_better_is_good(smallshire, harder, polarity):
    result = check(smallshire, harder, polarity)
    assert result.exit_code == 0, result.output


def test_a_harder_target_for_another_time_is_compared_with_nothing(smallshire):
    spoil(smallshire, TARGETS, "2025/26 Q4,200", "2025/26 Q3,900")
    assert run(smallshire).exit_code == 0


@pytest.mark.parametrize(
    ("plain", "note", "is_told"),
    [("190", "", True), ("190", "It is so.", False), ("200", "", False), ("210", "", False)],
)
def test_a_harder_target_that_is_easier_than_the_plain_one_is_a_warning(
    smallshire, plain, note, is_told
):
    path = smallshire / TARGETS
    path.write_text(path.read_text() + PLAIN.format(plain, ""))
    if note:
        spoil(
            smallshire,
            TARGETS,
            '200,stretch,,,"plan-2024, para 4",',
            f'200,stretch,,,"plan-2024, para 4",{note}',
        )
    result = run(smallshire)
    found = f"'200' as the harder target, easier than the target '{plain}'"
    assert result.exit_code == 0, result.output
    assert (found in result.output) == is_told
    assert explain(found)
