"""A command loads what it needs and no more: what it has loaded when it ends.

That is its packages, and those of its own sources that it read as text.
"""

import subprocess
import sys

import pytest

from tests.where import ROOT

HEAVY = ("pandas", "pydantic", "plotly", "mkdocs", "openpyxl", "jinja2")
ROOMS = ("pages", "charts", "publish", "intake", "returns", "papers", "serve", "demo", "build")
"""Rooms that no check needs."""
PROGRAM = """
import linecache, sys
from generator.cli import main
try:
    main({command!r})
except SystemExit:
    pass
print("LOADED", *sys.modules, *linecache.cache)
"""


def load(*command):
    """The packages and rooms that a command has loaded, and the files of sources that it read."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(command=command)],
        check=True, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    *_, loaded = done.stdout.splitlines()
    assert loaded.startswith("LOADED")
    return set(loaded.split())


@pytest.mark.parametrize("command", [("--help",), ("check", "--help"), ("build", "--help")])
def test_help_loads_nothing_heavy(command):
    found = load(*command)
    assert "generator.cli" in found
    assert not found & {*HEAVY, *(f"generator.{room}" for room in ROOMS)}


def test_a_check_loads_no_pages_and_no_charts(smallshire):
    folders = ("--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content")
    found = load("check", *folders)
    assert "generator.reading" in found
    assert not found & {"pandas", "plotly", "mkdocs", "openpyxl", "jinja2"}
    assert not found & {f"generator.{room}" for room in ROOMS}
    assert "generator.describe.report" not in found, "what nobody reads need not be said"
    assert not [one for one in found if one.endswith(".py")], "what keys mean is for editors alone"
