"""What is told where a computer lacks something: what to install, with nothing left half-made."""

import hashlib
import io
import os
import subprocess
import sys
import tarfile

import pytest

from tests import install_editor
from tests.install_editor import npm_package
from tests.where import ROOT, TESTS

SH = "/bin/sh"
ENVIRONMENT = ROOT / ".ci" / "make_environment.sh"
CHROMIUM = TESTS / "install_chromium.sh"
NO_NETWORK = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture
def bare(tmp_path):
    """A computer with no programs but those that a test puts there."""
    (tmp_path / "bin").mkdir()

    def run(*command, programs=None, **environment):
        for name, script in (programs or {}).items():
            program = tmp_path / "bin" / name
            program.write_text(f"#!{SH}\n{script}\n")
            program.chmod(0o755)
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={"PATH": str(tmp_path / "bin"), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


PYTHON = 'case "$*" in *version_info*) exit {old};; --version) echo Python 3.9.2;; *) exit 1;; esac'
TOOLS = {name: f'exec /bin/{name} "$@"' for name in ("rm", "head", "mkdir")}


@pytest.mark.parametrize(
    ("programs", "told"),
    [
        ({}, "There is no python3 on this computer. Install Python 3.11 or newer."),
        ({"python3": PYTHON.format(old=1)}, "Python 3.9.2 is too old: Python 3.11 or newer"),
        ({"python3": PYTHON.format(old=0)}, "install the package python3-venv"),
    ],
    ids=["no Python", "an old one", "one without venv"],
)
def test_what_is_missing_is_named_and_a_half_made_environment_is_taken_away(
    bare, tmp_path, programs, told
):
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    done = bare(SH, ENVIRONMENT, programs={**TOOLS, **programs})
    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_packages_that_cannot_be_had_are_told_with_what_to_do(bare, tmp_path):
    pins = "".join(f"not-there-{n}==1.0 --hash=sha256:{'0' * 64}\n" for n in (1, 2))
    (tmp_path / "pins.txt").write_text(pins)
    install = (sys.executable, ROOT / ".ci" / "install_packages.py", "pins.txt")
    done = bare(*install, **NO_NETWORK)
    assert done.returncode == 1
    assert done.stdout == "Installing the 2 packages of pins.txt ...\n"
    assert "The packages of pins.txt are not installed." in done.stderr
    assert "Run make again" in done.stderr


OFFICER = {"id": "echo 1000"}
"""Somebody who is not root; there is no sudo either."""


def test_without_the_right_to_install_a_browser_its_tests_are_skipped_with_one_line(bare):
    done = bare(SH, CHROMIUM, programs=OFFICER)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "The tests that need a browser are skipped." in done.stderr


def test_ci_forbids_that(bare):
    done = bare(SH, CHROMIUM, programs=OFFICER, CI="true")
    assert done.returncode == 1
    assert "this is an error" in done.stderr


SCRIPT = b"let editor;"


def pack(script):
    """A package as a registry has it, and its hash."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        entry = tarfile.TarInfo(install_editor.IN_PACKAGE)
        entry.size = len(script)
        archive.addfile(entry, io.BytesIO(script))
    return file.getvalue(), hashlib.sha512(file.getvalue()).hexdigest()


@pytest.fixture
def without_npm(tmp_path, monkeypatch):
    """A registry in a folder, which has the package, and no npm to ask it."""
    packed, sha512 = pack(SCRIPT)
    package = tmp_path / "@sveltia" / "cms" / "-" / f"cms-{install_editor.EDITOR_VERSION}.tgz"
    package.parent.mkdir(parents=True)
    package.write_bytes(packed)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("npm_config_registry", f"{tmp_path.as_uri()}/")
    monkeypatch.setattr(install_editor, "SHA512", sha512)
    monkeypatch.setattr(install_editor, "EDITOR_SCRIPT", tmp_path / "editor" / "one.js")
    return package


@pytest.mark.usefixtures("without_npm")
def test_the_editor_comes_without_npm():
    assert install_editor.main() == 0
    assert install_editor.EDITOR_SCRIPT.read_bytes() == SCRIPT
    assert len(list(install_editor.EDITOR_SCRIPT.parent.iterdir())) == 1


def test_another_editor_than_the_tested_one_is_not_used(without_npm, capsys):
    without_npm.write_bytes(pack(b"let other;")[0])
    assert install_editor.main() == 1
    assert "is not what was tested, so it is not used." in capsys.readouterr().err
    assert not install_editor.EDITOR_SCRIPT.exists()


@pytest.mark.parametrize(("ci", "ends"), [("", 0), ("true", 1)])
def test_an_editor_that_cannot_be_had_skips_its_tests_but_not_where_all_are_asked_for(
    without_npm, capsys, monkeypatch, ci, ends
):
    without_npm.unlink()
    monkeypatch.setenv("CI", ci)
    assert install_editor.main() == ends
    said = capsys.readouterr().err
    assert "The tests of the editor are skipped." in said
    assert ("this is an error" in said) == bool(ends)


def test_a_registry_is_the_one_of_the_environment_or_of_npms_file_or_the_public_one(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("npm_config_registry", raising=False)
    monkeypatch.delenv("NPM_CONFIG_REGISTRY", raising=False)
    assert npm_package.find_registry() == npm_package.REGISTRY
    (tmp_path / ".npmrc").write_text("fund=false\nregistry = https://store.example/npm/\n")
    assert npm_package.find_registry() == "https://store.example/npm"
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", "https://other.example")
    assert npm_package.find_registry() == "https://other.example"
