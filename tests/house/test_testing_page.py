"""docs/testing.md names the kinds of tests that there are, and quotes them to the letter."""

import ast
import re

import pytest

from tests.where import ROOT, TESTS

PAGE = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"^`(tests/[^`]+)`[^\n]*:\n\n```(?:text|yaml|python)\n(.*?)```$", PAGE, re.M | re.S
)


@pytest.mark.parametrize(("file", "text"), EXAMPLES, ids=[file for file, _ in EXAMPLES])
def test_an_example_stands_in_its_file(file, text):
    assert f"\n{text}" in (ROOT / file).read_text(encoding="utf-8")


def test_every_kind_of_test_has_its_row_and_its_example():
    kinds = {path.parent.relative_to(TESTS).parts[0] for path in TESTS.rglob("test_*.py")}
    rows = set(re.findall(r"^\|.*\| `tests/(\w+)/", PAGE, re.M))
    assert rows == kinds
    assert {file.split("/")[1] for file, _ in EXAMPLES} == kinds


def test_every_test_lies_in_the_folder_of_its_kind():
    assert not list(TESTS.glob("test_*.py"))


def test_a_unit_test_lies_beside_a_room():
    rooms = {path.name for path in (TESTS / "unit").iterdir() if any(path.glob("test_*.py"))}
    assert rooms <= {path.name for path in (ROOT / "generator").iterdir()}


UNITS = sorted((TESTS / "unit").rglob("test_*.py"))


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_unit_test_asks_for_no_built_site(path):
    functions = (
        one for one in ast.walk(ast.parse(path.read_text())) if isinstance(one, ast.FunctionDef)
    )
    assert not [
        one.name
        for one in functions
        if one.name.startswith("test_") and "site" in {argument.arg for argument in one.args.args}
    ]


def test_what_tests_share_is_named_and_is_there():
    named = set(re.findall(r"`(\w+\.py)`", PAGE))
    shared = {path.name for path in TESTS.glob("*.py")}
    assert shared - {"__init__.py"} == named
