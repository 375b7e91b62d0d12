"""A link that leads out of the folders of an agreement is refused by its name, and never read."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.load import read_duty_files, read_export_file, read_sources
from generator.model.outside import leads_out
from tests.return_files import bring
from tests.spoil import run, run_words

CANARY = "a-word-of-another-folder"
DATA, CONTENT = "data/smallshire", "content/smallshire"
FILES = [
    f"{DATA}/agreement.yml",
    f"{DATA}/figures.csv",
    f"{DATA}/comparisons.csv",
    f"{DATA}/areas.geojson",
    f"{DATA}/indicators/burglary.yml",
    f"{CONTENT}/2024-25-q3/home.md",
    f"{CONTENT}/images.yml",
    f"{CONTENT}/images/locks.jpg",
    f"{CONTENT}/logo.svg",
    f"{CONTENT}/glossary.yml",
    "content/glossary.yml",
    "content/everyday-words.yml",
    "content/plain-words.yml",
]
FOLDERS = [
    DATA,
    f"{DATA}/indicators",
    f"{DATA}/notes",
    CONTENT,
    f"{CONTENT}/2024-25-q3",
    f"{CONTENT}/images",
    f"{CONTENT}/notes.md",
]


@pytest.fixture
def outside(tmp_path_factory):
    """A folder that is no agreement's, with a secret in each kind of file."""
    place = tmp_path_factory.mktemp("outside")
    for name in ("agreement.yml", "home.md", "figures.csv", "locks.jpg", "logo.svg"):
        (place / name).write_text(f"{CANARY}: {CANARY}\n")
    return place


def put_link(path: Path, target: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize("style", ["text", "github"])
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_a_link_out_is_refused_by_its_name(smallshire, outside, name, style):
    (outside / "secret").write_text(f"{CANARY}: {CANARY}\n")
    put_link(smallshire / name, outside / "secret")
    done = run(smallshire, "--format", style)
    assert done.exit_code == 1
    said = [line for line in done.output.splitlines() if "a link to a file outside" in line]
    assert len(said) == 1
    assert name in said[0]
    assert CANARY not in done.output


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_is_a_link_out_is_refused_by_its_name(smallshire, outside, name):
    put_link(smallshire / name, outside)
    done = run(smallshire)
    assert done.exit_code == 1
    assert f"{name}, line 1: found a link to a folder outside" in done.output
    assert CANARY not in done.output
    sources = read_sources("smallshire", smallshire / "data", smallshire / "content")
    assert CANARY not in repr((sources.data, sources.content, sources.logos))
    assert not any(outside == one.place.resolve().parent for one in sources.pictures.values())


def test_what_a_link_between_agreements_would_show_is_refused_too(smallshire):
    shutil.copytree(smallshire / DATA, smallshire / "data/another")
    put_link(smallshire / DATA / "figures.csv", smallshire / "data/another/figures.csv")
    assert "figures.csv, line 1: found a link to a file outside" in run(smallshire).output


def test_links_inside_an_agreement_and_the_folders_of_all_may_be_links(smallshire, tmp_path):
    home = smallshire / DATA / "figures.csv"
    home.rename(smallshire / DATA / "indicators" / "kept.txt")
    home.symlink_to(Path("indicators") / "kept.txt")
    for name in ("data", "content"):
        (smallshire / name).rename(tmp_path / f"real-{name}")
        (smallshire / name).symlink_to(tmp_path / f"real-{name}")
    assert run(smallshire).exit_code == 0


def test_duties_exports_and_other_agreements_are_not_read_through_links(smallshire, outside):
    data = smallshire / "data"
    for folder in ("_duties", "_exports"):
        (data / folder).mkdir()
        (data / folder / "secret.yml").symlink_to(outside / "agreement.yml")
    problems = []
    assert read_duty_files(data, problems) == {}
    assert read_export_file(data / "_exports" / "secret.yml", problems) is None
    assert ["a link to a file outside" in one.found for one in problems] == [True, True]
    (data / "another").symlink_to(outside)
    assert read_sources("smallshire", data, smallshire / "content").others == {}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_return_that_is_a_link_is_refused(smallshire, outside, ending):
    path = smallshire / f"return.{ending}"
    path.symlink_to(outside / "figures.csv")
    done = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert f"{path}, line 1: found a link to a file outside" in done.output
    assert CANARY not in done.output


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx", "table.ods"])
def test_a_table_that_is_a_link_is_refused(smallshire, outside, name):
    path = smallshire / name
    path.symlink_to(outside / "figures.csv")
    done = run_words(smallshire, "start", str(path))
    assert done.exit_code == 1
    assert f"{name}, line 1: found a link to a file outside" in done.output
    assert CANARY not in done.output


def test_a_ring_and_a_link_to_nothing_inside_do_not_lead_out(tmp_path):
    (tmp_path / "ring").symlink_to("ring")
    (tmp_path / "gone").symlink_to("nothing")
    (tmp_path / "up").symlink_to("../other")
    found = {name: leads_out(tmp_path / name, tmp_path) for name in ("ring", "gone", "up", "a")}
    assert found == {"ring": False, "gone": False, "up": True, "a": False}


def test_a_command_that_writes_does_not_write_through_a_link(outside, tmp_path):
    table, words = tmp_path / "table.csv", ("--out", str(tmp_path), "--name", "A Plan", "--yes")
    table.write_text("Measure,2023/24,2024/25\nHomes built,100,120\n")
    begin = ["start", str(table), *words]
    assert CliRunner().invoke(main, begin).exit_code == 0
    figures = tmp_path / "data/a-plan/figures.csv"
    put_link(figures, outside / "figures.csv")
    done = CliRunner().invoke(main, begin)
    assert done.exit_code == 1
    assert f"{figures} leads to another place. Nothing is written there." in done.output
    assert (outside / "figures.csv").read_text() == f"{CANARY}: {CANARY}\n"
