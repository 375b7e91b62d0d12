"""The words of government and the money of an agreement are its own."""

import re

import pytest

from generator.build import Folders, arrange, read_report
from generator.model.currency import SIGN, Currency
from generator.model.enums import Kind
from generator.pages import make_pages
from tests.spoil import run

DATA = "data/smallshire"
DETAILS, HOMES = f"{DATA}/agreement.yml", f"{DATA}/indicators/new-homes.yml"


def add(place, lines):
    path = place / DETAILS
    path.write_text(f"{path.read_text()}{lines}", encoding="utf-8")


def count_in(place, sign):
    """Lets new homes be a sum of money with a sign."""
    path = place / HOMES
    unit = f"unit:\n  one: ''\n  other: ''\n  symbol: {sign}\n"
    text = re.sub(r"unit:\n(?: .*\n)+", unit, path.read_text())
    path.write_text(text, encoding="utf-8")


def read_pages(place):
    report = read_report("smallshire", Folders(place / "data", place / "content"))
    return {page.address: page.body for page in make_pages(report, arrange([report], ""))}


@pytest.mark.parametrize("sign", ["$", "€"])
def test_other_money_than_pounds_is_refused_at_its_line(smallshire, sign):
    count_in(smallshire, sign)
    said = run(smallshire)
    assert said.exit_code == 1
    assert re.search(
        r"new-homes\.yml, line \d+, .*key unit: found "
        + re.escape(f"'{sign}', where the agreement's money is GBP."),
        said.output,
    )
    assert "Write £, or set currency in agreement.yml" in said.output


@pytest.mark.parametrize("currency", Currency)
def test_figures_and_sums_stand_behind_the_sign_of_the_agreements_money(smallshire, currency):
    add(smallshire, f"currency: {currency}\n")
    sign = SIGN[currency]
    count_in(smallshire, sign)
    pages = read_pages(smallshire)
    assert f"{sign}120,000" in pages["money/"]
    assert sign in pages["indicators/new-homes/"]
    other = {"£", "$", "€"} - {sign}
    assert not [page for page in pages.values() if other & set(page)]


def test_money_that_nobody_knows_is_told_with_the_words_that_there_are(smallshire):
    add(smallshire, "currency: pounds\n")
    said = run(smallshire).output
    assert "key currency: found 'pounds', which is not one of the words for currency" in said
    assert "GBP" in said


def test_the_government_is_whoever_the_agreement_names(smallshire):
    assert "The Government requires this measure." in read_pages(smallshire)["indicators/burglary/"]
    add(smallshire, "government: the Scottish Government\n")
    pages = read_pages(smallshire)
    assert "The Scottish Government requires this measure." in pages["indicators/burglary/"]
    assert "The Scottish Government requires this." in pages["blocks/safer/"]
    assert "## Targets that the Scottish Government requires" in pages["councillors/"]
    assert not [page for page in pages.values() if re.search(r"\b[Tt]he Government\b", page)]


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_of_measure_has_the_sentence_of_the_agreement(smallshire, kind):
    add(smallshire, f"kind_words:\n  {kind}: This measure is ours by law.\n")
    path = smallshire / DATA / "indicators/noise.yml"
    path.write_text(re.sub(r"kinds:\n  - \w+", f"kinds:\n  - {kind}", path.read_text()))
    assert "This measure is ours by law." in read_pages(smallshire)["indicators/noise/"]


def test_words_for_a_kind_that_does_not_exist_are_told(smallshire):
    add(smallshire, "kind_words:\n  mandatry: We must.\n")
    said = run(smallshire)
    assert said.exit_code == 1
    assert "found 'mandatry', which is not one of the words for kind_words." in said.output
    assert "Did you mean mandatory?" in said.output
