"""The code keeps its own measure."""

import ast

import pytest

from tests.where import GENERATOR

LONGEST_FILE = 250
LONGEST_FUNCTION = 50
FILES = sorted(GENERATOR.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_no_file_and_no_function_grows_too_long(path):
    source = path.read_text()
    assert len(source.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_addresses_stand_in_one_file():
    elsewhere = [
        path.name
        for path in (*FILES, *(GENERATOR / "templates").iterdir())
        if path.name not in {"links.py", "content.py", "read.py", "schema.py"}
        and ('"indicators/"' in path.read_text() or "](indicators/" in path.read_text())
    ]
    assert elsewhere == []
