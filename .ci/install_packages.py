"""Installs the packages that a file pins, and draws a bar meanwhile where somebody looks on."""

import re
import subprocess
import sys
from pathlib import Path

WIDTH = 30
PIP = (sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off")
_SEEN = ("Collecting ", "Requirement already satisfied", "Ignoring ")
"""How pip begins a line on a package that it fetches, has, or needs not on this system."""
FAILED = """
The packages of {file} are not installed. What pip says stands above.
It needs a way to the internet, or to your council's own store of packages.
Run make again when that is mended: what is there already is not fetched twice."""


def draw(text: str) -> None:
    """Writes over the last line of a terminal; elsewhere nothing."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()


def install(file: Path) -> int:
    """What pip ends with: 0 where all is installed."""
    total = len(re.findall(r"(?m)^[\w.-]+(?:\[\S+\])?==", file.read_text(encoding="utf-8")))
    print(f"Installing the {total} packages of {file} ...", flush=True)  # noqa: T201 - a command
    command = (*PIP, "--require-hashes", "-r", str(file))
    said = {"stdout": subprocess.PIPE, "encoding": "utf-8", "errors": "replace"}
    seen = 0
    with subprocess.Popen(command, **said) as pip:  # noqa: S603 - pip, and a file of ours
        for line in pip.stdout or ():
            seen = min(total, seen + line.startswith(_SEEN))
            full = "#" * (WIDTH * seen // total)
            unpacks = line.startswith("Installing collected")
            draw("  unpacking ..." if unpacks else f"  [{full:<{WIDTH}}] {seen} of {total} found")
    draw("")
    return pip.returncode


if __name__ == "__main__":
    wanted = Path(sys.argv[1])
    ended = install(wanted)
    if ended:
        sys.stderr.write(FAILED.format(file=wanted) + "\n")
    sys.exit(ended)
