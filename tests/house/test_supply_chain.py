"""What the program is made of is listed and can be audited, and a build asks nobody."""

import json
import runpy
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.where import ROOT

AUDIT, BILL = ROOT / ".ci" / "audit.py", ROOT / ".ci" / "bill_of_materials.py"
PINS = (ROOT / "requirements.txt").read_text()
UNSAID = {"pyromark", "resvg-py"}
"""Packages that do not say their licence."""


@pytest.fixture(scope="module")
def make_bill():
    return runpy.run_path(str(BILL))["make_bill"]


@pytest.fixture(scope="module")
def bill(make_bill):
    return make_bill(PINS, {"name": "laa", "version": "1"})


def test_the_bill_lists_every_pin_with_its_hashes_and_the_same_twice(bill, make_bill):
    lines = [line.split()[0] for line in PINS.splitlines() if line[0] != " "]
    assert [f"{one['name']}=={one['version']}" for one in bill["components"]] == lines
    hashes = [pair["content"] for one in bill["components"] for pair in one["hashes"]]
    assert sorted(hashes) == sorted(line.split(":")[1][:64] for line in PINS.splitlines()
                                    if "--hash" in line)  # fmt: skip
    assert make_bill(PINS, {"name": "laa", "version": "1"}) == bill


def test_the_bill_says_the_licence_of_every_package_that_says_it(bill):
    silent = {one["name"] for one in bill["components"] if "licenses" not in one}
    assert silent == UNSAID
    said = {one["name"]: one["licenses"] for one in bill["components"] if one["name"] not in silent}
    assert said["click"] == [{"expression": "BSD-3-Clause"}]
    assert said["lxml"] == [{"license": {"name": "BSD-3-Clause"}}]
    assert said["feedgenerator"] == [{"license": {"name": "BSD License"}}]


def test_a_bill_is_cyclonedx_with_a_reference_of_its_own_for_each_package(bill):
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    references = [one["bom-ref"] for one in (bill["metadata"]["component"], *bill["components"])]
    assert len(set(references)) == len(references)
    known = {"type", "bom-ref", "name", "version", "purl", "hashes", "licenses", "properties"}
    assert all(one.keys() <= known for one in bill["components"])
    assert all(one["purl"].startswith("pkg:pypi/") for one in bill["components"])


@pytest.mark.parametrize("line", ["click\n", "click==8.5.1\n", "-e .\n", "click>=8 \\\n    --x\n"])
def test_what_is_not_pinned_with_a_hash_stops_the_bill(make_bill, line):
    with pytest.raises(ValueError, match="pins no version"):
        make_bill(PINS + line, {"name": "laa", "version": "1"})


CLEAN = {"dependencies": [{"name": "click", "version": "8.5.1", "vulns": []}]}
HOLE = {"id": "PYSEC-1", "fix_versions": ["9.0"]}
HOLED = {"dependencies": [{"name": "click", "version": "8.5.1", "vulns": [HOLE]}]}
SKIPPED = {"dependencies": [{"name": "idna", "skip_reason": "not found"}]}
PARTLY = {"dependencies": CLEAN["dependencies"] + SKIPPED["dependencies"]}


@pytest.mark.parametrize(
    ("printed", "code", "said"),
    [
        (json.dumps(CLEAN), 0, "No hole is known in the 1 pinned packages."),
        (json.dumps(HOLED), 1, "click 8.5.1: PYSEC-1. Mended in: 9.0."),
        (json.dumps(SKIPPED), 3, "Nothing was audited: pip-audit found no package (not found)."),
        (json.dumps(PARTLY), 3, "No hole is known, but not audited: idna."),
        ("", 3, "Nothing was audited: pip-audit could not reach its database (no way out)."),
        (None, 4, "Nothing was audited: there is no pip-audit on this computer."),
    ],
)
def test_an_audit_says_what_came_of_it_and_only_a_clean_one_ends_well(
    tmp_path, monkeypatch, capsys, printed, code, said
):
    if printed is not None:
        program = tmp_path / "pip-audit"
        program.write_text(f"#!/bin/sh\necho 'no way out' >&2\necho '{printed}'\nexit 1\n")
        program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", f"{tmp_path}")
    monkeypatch.setattr(subprocess, "run", with_shell(subprocess.run))
    assert runpy.run_path(str(AUDIT))["audit"](ROOT / "requirements.txt") == code
    streams = capsys.readouterr()
    assert said in (streams.err if code else streams.out)


def with_shell(run):
    """As `run`, with a path on which the shell finds its own words."""
    return lambda *given, **named: run(*given, **named, env={"PATH": "/usr/bin:/bin"})


class NetworkError(OSError):
    """Somebody asked the network."""


@pytest.fixture
def no_network(monkeypatch):
    """Every way to the network, which tells who took it."""
    asked = []

    def refuse(*given, **_):
        asked.append(given)
        raise NetworkError

    class Closed(socket.socket):
        def __init__(self, family=socket.AF_INET, *given, **named):
            if family != socket.AF_UNIX:  # by which processes of one computer speak
                refuse(family)
            super().__init__(family, *given, **named)

    monkeypatch.setattr(socket, "socket", Closed)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return asked


def test_a_build_asks_nobody_for_anything(smallshire, no_network):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    done = CliRunner().invoke(main, ["build", *folders, "--site-dir", str(smallshire / "site")])
    assert done.exit_code == 0, done.output
    assert no_network == []
    for ask in (socket.socket, lambda: socket.create_connection(("host.example", 443))):
        with pytest.raises(NetworkError):
            ask()
    assert len(no_network) == 2
