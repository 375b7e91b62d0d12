"""`laa explain` and the page say the same, for every kind of indicator that the demo makes."""

import html
import re
from importlib import import_module

import pytest
from click.testing import CliRunner

from generator.build import arrange
from generator.cli import main
from generator.demo import FOLDER
from generator.pages import make_pages
from generator.pages.escape import escape_markdown
from generator.rate import METHODS


@pytest.fixture(scope="module")
def made(demo_folders, demo):
    """The folders, the report and the pages of a made-up agreement with every method."""
    pages = {page.address: page.body for page in make_pages(demo, arrange([demo], FOLDER))}
    return demo_folders, demo, pages


def explain(folders, indicator):
    options = ["--data-dir", str(folders.data), "--content-dir", str(folders.content)]
    result = CliRunner().invoke(main, ["explain", FOLDER, indicator, *options])
    assert result.exit_code == 0, result.output
    return result.output


def plain(text):
    """Text without marks, links and layout."""
    bare = re.sub(r"<[^>]*>|\[([^\]]*)\]\([^)]*\)", r"\1", html.unescape(text))
    return " ".join(bare.replace("\\", "").split())


def test_the_demo_has_every_method_and_every_kind_of_finding(made):
    _, report, _ = made
    used = {one.indicator.rating.method for one in report.indicators.values()}
    assert used == set(METHODS)
    titles = {found.title for one in report.indicators.values() for found in one.findings}
    assert {title.partition(":")[0] for title in titles} == {"Change", "Looking ahead", "Reward"}


def test_every_line_of_explain_stands_on_the_page(made, monkeypatch):
    folders, report, pages = made
    # Each command would read and rate the agreement for itself: the next test lets one do so.
    module = import_module("generator.cli.explain")
    monkeypatch.setattr(module, "read_or_stop", lambda *_: [report])
    for method in METHODS:
        of_method = [
            one.indicator.id
            for one in report.indicators.values()
            if one.indicator.rating.method == method
        ]
        for name in of_method[:3]:
            page = plain(pages[f"indicators/{name}/"])
            missing = [
                line.strip()
                for line in explain(folders, name).splitlines()[2:]
                if line.strip() and plain(escape_markdown(line)) not in page
            ]
            one = report.indicators[name]
            laid_out = {f"{work.tag.word}. {work.set_by}" for work in one.workings}
            laid_out |= {found.title for found in one.findings if not found.working}
            assert not set(missing) - laid_out, name


def test_explain_prints_the_test_and_the_forecast_with_their_numbers(made):
    folders, report, _ = made
    results = report.results
    name = next(
        name
        for name, one in results.forecasts.items()
        if one.projections and one.projections[0].rating and not results.movements[name].added
    )
    said = explain(folders, name)
    movement = results.movements[name]
    assert f"We compare {len(movement.points)} figures." in said
    assert f"give {str(movement.statistic).replace('-', '−')}." in said
    assert said.count("The range is ") == len(results.forecasts[name].projections)
    assert "The rule set this rating." in said or "Officers set this rating." in said


def test_a_fit_names_the_rule_and_the_keys_to_paste():
    said = CliRunner().invoke(main, ["explain", "leicester-2008-2011", "--fit"])
    assert said.exit_code == 0, said.output
    assert "The method tolerance gives 9 of 11, with these limits:" in said.output
    assert "ni-65, 2008/09 Q2: officers say better, the sum gives no rating." in said.output
    assert said.output.endswith("  For each measure:\nrating:\n  method: tolerance\n")


def test_a_fit_of_too_few_ratings_says_so():
    said = CliRunner().invoke(main, ["explain", "leicestershire-2006-2009", "--fit"]).output
    assert "We cannot tell which rule gave them." in said


def test_without_an_indicator_it_says_what_to_write():
    said = CliRunner().invoke(main, ["explain", "leicester-2008-2011"])
    assert said.exit_code == 1
    assert "Name an indicator, such as ni-154, or write --fit." in said.output
