"""A small agreement, the site that is made of it, and what a build must never leave behind."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.where import ROOT, SITES

FOLDER = "smallshire"
OWN = {"data", "content", "tmp", "out", "notes"}


@dataclass(frozen=True)
class Place:
    """Where the agreement lies. The site is made in a folder of its own, as a disk has it."""

    root: Path

    @property
    def site(self):
        """Where the site is."""
        return self.root / "out" / "site"

    @property
    def command(self):
        """`laa build`."""
        return [
            sys.executable, "-m", "generator", "build", FOLDER, "--site-dir", str(self.site),
            "--data-dir", str(self.root / "data"), "--content-dir", str(self.root / "content"),
        ]  # fmt: skip

    @property
    def settings(self):
        """The environment, with folders of this place for what is temporary and what is noted."""
        return {
            **os.environ,
            "TMPDIR": str(self.root / "tmp"),
            "LAA_NOTES": str(self.root / "notes"),
        }

    def start(self):
        """The command, begun."""
        return subprocess.Popen(
            self.command, cwd=ROOT, env=self.settings, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def build(self):
        """The command, done: its status and what it said."""
        process = self.start()
        said = process.communicate()
        return process.returncode, "".join(said)

    def name(self, words):
        """Gives the agreement a name, so that another site is made of it."""
        file = self.root / "data" / FOLDER / "agreement.yml"
        lines = file.read_text().splitlines()
        kept = [line for line in lines if not line.startswith("short_name:")]
        file.write_text("\n".join([*kept, f"short_name: {words}"]) + "\n")

    def write(self, words):
        """Changes the words on one measure, so that the pages of all others are taken over."""
        (file,) = (self.root / "content" / FOLDER).glob("*/indicators/burglary.md")
        lines = file.read_text().splitlines()
        kept = [line for line in lines if not line.startswith("headline:")]
        file.write_text("\n".join([kept[0], f"headline: {words}.", *kept[1:]]) + "\n")

    def read(self):
        """The bytes of the whole site, as one number; None where there is no site."""
        if not (self.site / "index.html").is_file():
            return None
        told = hashlib.sha256()
        for path in sorted(self.site.rglob("*")):
            told.update(path.relative_to(self.site).as_posix().encode())
            told.update(path.read_bytes() if path.is_file() else b"/")
        return told.hexdigest()

    def find_litter(self):
        """What a build left behind: beside the site, or where temporary files lie."""
        beside = [path.name for path in self.site.parent.iterdir() if path != self.site]
        return sorted([*beside, *os.listdir(self.root / "tmp")])  # noqa: PTH208


def make_place(root):
    """A place with the small agreement."""
    shutil.copytree(SITES / FOLDER, root, dirs_exist_ok=True)
    for name in ("tmp", "out"):
        (root / name).mkdir()
    return Place(root)
