"""Exit codes, colours and narrow windows; no value of a file steers a terminal or a workflow."""

import io
import json
import re
import traceback
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, main
from generator.cli.speaking import Guarded
from generator.model.signs import show_commands, show_in_json, show_signs
from tests.spoil import run, run_words, spoil

DOCUMENT = Path(__file__).parents[3] / "docs" / "terminal.md"
FIGURES, MONEY = "data/smallshire/figures.csv", "data/smallshire/money.csv"
MEASURE = "data/smallshire/indicators/new-homes.yml"
COMMANDS_OF_RUNNERS = [
    "::error file=a::b",
    "::set-output name=a::b",
    "##vso[task.setvariable variable=a]b",
    "##[error]b",
    "##[group]b",
    "##teamcity[message text='b']",
    "section_start:1:a",
    "section_end:1:a",
]
OBEYED = re.compile(r"^\s*(::|section_(start|end):)|##(\w*\[|vso|teamcity)", re.MULTILINE)
STEERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")


@pytest.mark.parametrize("begin", ["", " ", "\t", "\u00a0", "a\n", "a\r", "\r\n", "\x1b[0K"])
@pytest.mark.parametrize("command", COMMANDS_OF_RUNNERS)
def test_a_command_at_the_beginning_of_a_line_is_named(command, begin):
    shown = show_commands(f"{begin}{command}")
    assert not OBEYED.search(shown), shown
    assert not any(line.lstrip().startswith(command[:6]) for line in re.split("[\r\n]", shown))
    assert command[1:] in shown


@pytest.mark.parametrize("command", ["##vso[a]b", "##[error]b", "##VSO[a]b"])
def test_what_azure_and_github_look_for_anywhere_is_named_anywhere(command):
    for shown in (show_commands(f"said: {command}"), show_signs(f"said: {command}")):
        assert shown == f"said: (U+0023){command[1:]}"


@pytest.mark.parametrize(
    "text",
    ["a::b", "## A heading", "#1", "a: b", "in section_start:", "a\tb\r\nc\n", "× “a” …"],
)
def test_what_commands_nobody_stays_as_it_is(text):
    assert show_commands(text) == text


@pytest.mark.parametrize(
    "text", ["\x1b[31ma", "a\x9b31m", "a\rb", "a\u202eb", "\x07", "##[a]", "a\x7f"]
)
def test_json_says_the_same_and_steers_nothing(text):
    written = show_in_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(written) == [text]
    assert not STEERS.search(written)
    assert not OBEYED.search(written)


def see(smallshire, *words):
    """What a command prints on both streams, in a runner."""
    done = run_words(smallshire, *words)
    assert not STEERS.search(done.output.replace("\r\n", "\n")), done.output
    return done


@pytest.mark.parametrize("style", ["text", "json", "github", "gitlab"])
def test_a_wrong_value_commands_nobody_in_any_format(smallshire, monkeypatch, style):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    values = [*COMMANDS_OF_RUNNERS, "\x1b[2Ja", "\x9b2Ja", "a\u202eb", "a\x07"]
    with (smallshire / FIGURES).open("a") as file:
        file.writelines(f'burglary,,2024/25 Q4,"x\n{value}",final,,,,\n' for value in values)
        file.writelines(f'"{value}",,2024/25 Q4,1,final,,,,\n' for value in values)
    done = see(smallshire, "check", "--format", style)
    assert done.exit_code == 1
    assert "section_start:1:a" in done.output
    lines = done.output.splitlines()
    if style == "github":
        assert all(re.match("::(error|warning|notice) file=", line) for line in lines)
    else:
        assert not OBEYED.search(done.output)
    assert not any("##[" in line or "##vso" in line for line in lines)


@pytest.mark.parametrize(
    "name", ["::error ::a.csv", "a\n::error ::b.csv", "##[error]c.csv", "\x1b[2Jd.csv"]
)
def test_the_name_of_a_file_commands_nobody(smallshire, name, monkeypatch):
    folder = smallshire / "data" / "smallshire"
    (folder / name).write_text("a\n")
    monkeypatch.chdir(folder.parent)
    done = see(smallshire, "check")
    assert done.exit_code == 1
    assert not OBEYED.search(done.output)


@pytest.mark.parametrize("value", ["::error::Burglary", "##vso[a]Burglary", "section_start:1:a"])
@pytest.mark.parametrize("words", [("status",), ("explain", "smallshire", "new-homes")])
def test_a_good_value_commands_nobody_in_what_other_commands_print(smallshire, value, words):
    text = (smallshire / MEASURE).read_text()
    old = re.search(r"^plain_title: .*$", text, re.MULTILINE)[0]
    spoil(smallshire, MEASURE, old, f"plain_title: '{value}'")
    output = see(smallshire, *words).output
    assert value[1:] in output
    assert not OBEYED.search(output)


def test_a_report_of_a_crash_commands_nobody_either():
    stream = io.StringIO()
    error = ValueError("a\n::error::b\x1b[2J")
    traceback.print_exception(error, file=Guarded(stream))
    assert "(U+003A):error::b(U+001B)[2J" in stream.getvalue()
    assert not OBEYED.search(stream.getvalue())


def test_a_guarded_stream_is_the_stream_in_all_else():
    stream = io.StringIO()
    guarded = Guarded(stream)
    guarded.writelines(["a\n", "::b\n"])
    assert stream.getvalue() == "a\n(U+003A):b\n"
    assert guarded.isatty() is False
    with pytest.raises(TypeError):
        guarded.write(b"a")


EXIT_CODES = {
    0: [("check",), ("--help",), ("check", "--help")],
    1: [("check", "--wording", "strict"), ("check", "no-such-agreement")],
    2: [("check", "--no-such-option"), ("check", "--format", "no-such"), ("no-such-command",)],
}


def test_each_exit_code_is_the_one_of_the_page(smallshire):
    listed = re.findall(r"^\| (\d) \|", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [str(code) for code in EXIT_CODES]
    folders = ["--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content")]

    def end(*words):
        named = folders if words[0] == "check" and "--help" not in words else []
        return CliRunner().invoke(main, [*words, *named]).exit_code

    assert [end(*words) for words in EXIT_CODES[0]] == [0, 0, 0]
    assert [end(*words) for words in EXIT_CODES[2]] == [2, 2, 2]
    long = " ".join(["word"] * 40)
    with (smallshire / "content/smallshire/2024-25-q3/home.md").open("a") as file:
        file.write(f"\nThis is {long}.\n")
    assert [end("check"), *(end(*words) for words in EXIT_CODES[1])] == [0, 1, 1]
    spoil(smallshire, FIGURES, "219", "2x9")
    assert end("check") == 1


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_command_prints_colours(smallshire, settings):
    folders = ["--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content")]
    for words in (["check", *folders], ["status", *folders], ["--help"]):
        done = CliRunner().invoke(main, words, env=settings, color=True)
        assert "\x1b" not in done.output
        assert done.output == CliRunner().invoke(main, words).output


@pytest.mark.parametrize("columns", ["10", "40", "50", "80"])
def test_help_fits_a_narrow_window_of_fifty_columns(columns):
    for words in ([], *([command.name] for command in COMMANDS)):
        done = CliRunner().invoke(main, [*words, "--help"], env={"COLUMNS": columns})
        assert done.exit_code == 0
        longest = max(done.output.splitlines(), key=len)
        assert len(longest) <= 80, longest


def test_a_problem_is_two_lines_in_a_window_of_any_width(smallshire, monkeypatch):
    spoil(smallshire, FIGURES, "219", "2x9")
    said = set()
    for columns in ("10", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        said.add(run(smallshire).output)
    assert len(said) == 1
    assert "line 5, column value: found '2x9', which is not a number.\n    Write" in said.pop()
