"""What the tests of guides share: the blocks of a page of docs/, and the commands in them.

- A block `sh` is typed line by line; a block `text` after it is what the terminal shows, with …
  for what is left out.
- A block after a line that ends in "`data/…`:" is that whole file.
"""

import re
from dataclasses import dataclass

from click.testing import CliRunner

from generator.cli import main

_BLOCK = re.compile(r"(?<=\n)\n```(?P<kind>\w+)\n(?P<text>.*?)(?<=\n)```(?=\n)", re.S)
_FILE = re.compile(r"`((?:data|content)/[^`]+)`:$")


@dataclass(frozen=True)
class Block:
    """One fenced block of a guide."""

    above: str
    """The line before it."""
    kind: str
    text: str

    @property
    def file(self):
        """The file that it is, or nothing."""
        found = _FILE.search(self.above)
        return found[1] if found else ""


def read_blocks(text):
    return [
        Block(text[: found.start() - 1].rpartition("\n")[2], **found.groupdict())
        for found in _BLOCK.finditer(text)
    ]


def as_pattern(shown):
    """What the terminal shows, with … for lines and parts of lines that are left out."""
    parts = re.split(r"(?m)^…\n|…", shown.rstrip("\n") + "\n")
    return re.compile(".*".join(map(re.escape, parts)), re.S)


def run(command, *, place, answers=None):
    words = re.findall(r"'[^']*'|\S+", command.removeprefix("laa "))
    folders = ["--data-dir", str(place / "data"), "--content-dir", str(place / "content")]
    given = [word.strip("'") for word in words]
    return CliRunner().invoke(main, [*given, *folders], input=answers)


def find_dead_links(page):
    """Links of a page of docs/ that lead to no file and no heading."""

    def as_anchor(title):
        return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")

    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"(?s)```.*?```", "", page.read_text())):
        name, _, anchor = target.partition("#")
        if "://" in target or target.startswith("address"):
            continue
        file = page.parent / name if name else page
        titles = re.findall(r"(?m)^#+ (.*)$", file.read_text()) if file.is_file() else []
        if not file.is_file() or (anchor and anchor not in map(as_anchor, titles)):
            yield target
