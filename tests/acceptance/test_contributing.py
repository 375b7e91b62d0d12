"""Every example of CONTRIBUTING.md is played on a copy of the code, and works as the page says."""

import doctest
import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.spoil import spoil
from tests.where import ROOT, SITES

PAGE = ROOT / "CONTRIBUTING.md"
TEXT = PAGE.read_text(encoding="utf-8")
STEP = re.compile(
    r"(?:New file `(?P<new>[^`]+)`|"
    r"In `(?P<file>[^`]+)`, (?P<how>after|instead of) `(?P<line>[^\n]+)`)"
    r":\n\n```\w+\n(?P<text>.*?)```\n",
    re.S,
)
BURGLARY = "data/smallshire/indicators/burglary.yml"
HOMES = "data/smallshire/indicators/new-homes.yml"


def take(place, step):
    """One step of an example, as a reader would take it."""
    if step["new"]:
        assert not (place / step["new"]).exists(), step["new"]
        (place / step["new"]).write_text(step["text"])
        return
    line = f"{step['line']}\n"
    file = place / step["file"]
    assert file.read_text().count(f"\n{line}") == 1, f"{line!r} in {step['file']}"
    text = f"{line}{step['text']}" if step["how"] == "after" else step["text"]
    file.write_text(file.read_text().replace(f"\n{line}", f"\n{text}", 1))


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A copy of the code with every example in it, and a small agreement that uses them."""
    place = tmp_path_factory.mktemp("house")
    for name in ("generator", "theme"):
        shutil.copytree(ROOT / name, place / name)
    shutil.copy(ROOT / "mkdocs.yml", place)
    shutil.copytree(SITES / "smallshire", place, dirs_exist_ok=True)
    steps = list(STEP.finditer(TEXT))
    assert len(steps) > 15
    for step in steps:
        take(place, step)
    return place


def laa(place, *words):
    command = [sys.executable, "-m", "generator", *words]
    where = {**os.environ, "PYTHONPATH": str(place)}
    return subprocess.run(
        command, cwd=place, env=where, text=True, capture_output=True, check=False
    )


def test_the_method_the_page_and_the_chart_of_the_examples_reach_the_site(played):
    text = (played / HOMES).read_text()
    (played / HOMES).write_text(
        re.sub(r"(?m)^rating:.*(?:\n  .*)*", "rating: {method: reported}", text)
    )
    assert "method: reported" in (played / HOMES).read_text()
    result = laa(played, "build", "--site-dir", str(played / "site"))
    assert result.returncode == 0, result.stderr
    rules = (played / "site/how-we-rate/index.html").read_text()
    assert "This measure is on track as soon as somebody reports a figure." in rules
    leads = (played / "site/leads/index.html").read_text()
    assert "<h1>Who leads</h1>" in leads
    assert "../indicators/" in leads
    lists = (played / "site/indicators/index.html").read_text()
    assert '<circle cx="4" cy="4" r="3"/>' in lists


def test_the_check_of_the_example_warns(played):
    question = re.search(r"question: (.*)\?", (played / BURGLARY).read_text())[1]
    spoil(played, BURGLARY, f"{question}?", f"{question}.")
    result = laa(played, "check")
    assert f"'{question}.', which is no question" in result.stdout + result.stderr


def test_the_column_of_the_example_is_read_and_may_be_left_out(played):
    actions = played / "data/smallshire/actions.csv"
    old = actions.read_text()
    assert "cost" not in old
    header, row, *rest = old.splitlines()
    actions.write_text(
        "\n".join((f"{header},cost", f"{row},About £200", *(f"{one}," for one in rest)))
    )
    result = laa(played, "check")
    assert result.returncode == 0, result.stdout
    actions.write_text(old)


def test_the_phrase_of_the_example_keeps_who_wrote_it():
    example = re.search(r"```python\n(>>>.*?)```", TEXT, re.S)[1]
    test = doctest.DocTestParser().get_doctest(example, {}, "phrase", str(PAGE), 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_every_make_target_that_the_page_names_exists():
    named = {word for line in re.findall(r"make ([a-z -]+)`", TEXT) for word in line.split()}
    made = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text()))
    assert named
    assert named <= made


def test_the_drawing_of_the_house_names_rooms_that_there_are():
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| ((?:`[\w./]+`(?:, )?)+) \|", text, re.M)
    named = [name for room in rooms for name in re.findall(r"`([^`]+)`", room)]
    assert len(named) > 10
    for name in named:
        assert (ROOT / "generator" / name).exists(), name
    known = {
        path.name for path in (ROOT / "generator").iterdir() if (path / "__init__.py").exists()
    }
    told = set(re.findall(r"`(\w+)/?`", text))
    assert known - {"languages"} <= told
