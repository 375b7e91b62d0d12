"""The commands as an officer runs them."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.where import ROOT

CITY = "leicester-2008-2011"


def laa(*arguments):
    return CliRunner().invoke(main, list(arguments))


def test_check_names_each_agreement():
    result = laa("check")
    assert result.exit_code == 0, result.output
    assert f"{CITY}: 36 indicators" in result.output


def test_pages_writes_markdown_and_the_data_beside_it(tmp_path):
    result = laa("pages", CITY, "--out", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "index.md").read_text().startswith("---\ntitle: ")
    assert (tmp_path / "data" / "summary.json").is_file()


def test_build_of_one_agreement_puts_it_at_the_root(tmp_path):
    result = laa("build", CITY, "--site-dir", str(tmp_path / "site"))
    assert result.exit_code == 0, result.output
    assert "How is Leicester doing?" in (tmp_path / "site" / "index.html").read_text()


def test_explain_says_what_the_page_says(tmp_path):
    said = laa("explain", CITY, "ni-154").output
    laa("pages", CITY, "--out", str(tmp_path))
    page = (tmp_path / "indicators" / "ni-154" / "index.md").read_text()
    for line in ("300 − 725 = −425.", "−425 ÷ 725 = −0.586.", "58.6% worse than the plan."):
        assert line in said
        assert line in page


def test_explain_offers_the_near_name():
    result = laa("explain", CITY, "ni-179")
    assert result.exit_code == 1
    assert "Did you mean ni-179a" in result.output


@pytest.mark.parametrize("command", ["check", "pages", "build", "serve", "explain"])
def test_every_command_has_help_and_takes_the_two_folders(command):
    result = laa(command, "--help")
    assert result.exit_code == 0
    assert "--data-dir" in result.output
    assert "--content-dir" in result.output


def test_an_empty_folder_is_said_to_be_empty(tmp_path):
    result = laa("check", "--data-dir", str(tmp_path))
    assert result.exit_code == 1
    assert "There is no agreement in" in result.output


def test_the_module_runs_too_and_is_quiet_when_piped(smallshire, tmp_path):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    command = [
        sys.executable, "-m", "generator", "build", *folders, "--site-dir", str(tmp_path / "site")
    ]  # fmt: skip
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip().endswith(f"pages in {tmp_path / 'site'}")
    assert result.stderr == ""


def test_help_and_check_do_not_pay_for_charts():
    program = (
        "import sys; from click.testing import CliRunner; from generator.cli import main; "
        "CliRunner().invoke(main, ['--help']); "
        "print([m for m in ('pandas', 'plotly', 'mkdocs', 'jinja2') if m in sys.modules]); "
        "CliRunner().invoke(main, ['check']); "
        "print([m for m in ('pandas', 'plotly', 'mkdocs') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines() == ["[]", "[]"]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1", "utf-16"])
@pytest.mark.parametrize(
    "command", [("explain", CITY, "ni-154"), ("explain", "ł", "ł"), ("--help",)]
)
def test_no_alphabet_of_a_pipe_stops_a_command(encoding, command):
    """Arrows and minus signs have no place in the alphabet of a Windows pipe: UTF-8 has them."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    line = [sys.executable, "-m", "generator", *command]
    result = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, check=False)
    said = (result.stdout + result.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert {"--help": "Usage:", CITY: "300 − 725 = −425.", "ł": "'ł' is not an agreement"}[
        command[min(1, len(command) - 1)]
    ] in said
