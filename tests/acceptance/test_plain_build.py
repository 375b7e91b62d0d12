"""Nothing is published where the generator's own words are too hard."""

import pytest
from click.testing import CliRunner

import generator.build
from generator.build import Folders, arrange, publish, read_report
from generator.cli import main
from generator.mkdocs_build import render_site
from generator.publish.plain_english import PlainEnglishError
from tests.specs.test_readability import LONG, page


@pytest.fixture(autouse=True)
def _one_hard_page(monkeypatch):
    monkeypatch.setattr(
        generator.build, "finish_pages", lambda _, __, finish, ___: iter([finish(page(LONG))])
    )


def test_a_hard_generated_page_is_not_published(smallshire, tmp_path):
    folders = Folders(smallshire / "data", smallshire / "content")
    report = read_report("smallshire", folders)
    with pytest.raises(PlainEnglishError) as caught:
        publish(
            [report],
            arrange([report], "smallshire"),
            site_dir=tmp_path / "site",
            render_site=render_site,
        )
    fault = caught.value.faults[0]
    assert "smallshire/a/: a sentence of 29 words" in fault
    assert "Make two sentences of it." in fault
    assert not (tmp_path / "site").exists()


def test_build_says_what_is_too_hard_and_leaves_the_site_alone(smallshire, tmp_path):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    command = ["build", *folders, "--site-dir", str(tmp_path / "site")]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert LONG in result.output
    assert "generator/templates" in result.output
