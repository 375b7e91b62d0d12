"""Asks pip-audit whether a pinned package has a known hole, and says in words what came of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

NONE_KNOWN, FOUND, NOT_ASKED, NO_PROGRAM = 0, 1, 3, 4
"""What the command ends with: only 0 says that no hole is known."""
LONGEST = 600
"""Seconds."""


def audit(requirements: Path) -> int:
    """How it ended, after saying so."""
    beside = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    program = shutil.which("pip-audit", path=beside)
    if program is None:
        return tell(
            "Nothing was audited: there is no pip-audit on this computer. Install it apart from "
            "this project, such as by pipx install pip-audit.",
            NO_PROGRAM,
        )
    command = (program, "-r", str(requirements), "--require-hashes", "--disable-pip")
    command += ("--progress-spinner", "off", "--format", "json")
    try:
        ended = subprocess.run(  # noqa: S603 - pip-audit, and a file of ours
            command, capture_output=True, encoding="utf-8", timeout=LONGEST, check=False
        )
        packages = json.loads(ended.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, OSError, ValueError, KeyError, TypeError) as error:
        said = ended.stderr.strip().splitlines() if isinstance(error, ValueError) else []
        why = said[-1][:300] if said else type(error).__name__
        return tell(
            f"Nothing was audited: pip-audit could not reach its database ({why}). Try again from "
            "a computer with a way to the internet.",
            NOT_ASKED,
        )
    skipped = {one["name"]: one["skip_reason"] for one in packages if "skip_reason" in one}
    holes = [(one, hole) for one in packages for hole in one.get("vulns", ())]
    for one, hole in holes:
        mended = ", ".join(hole["fix_versions"]) or "none yet"
        tell(f"{one['name']} {one['version']}: {hole['id']}. Mended in: {mended}.", FOUND)
    if holes:
        return tell("Raise the version in pyproject.toml, and run make pins.", FOUND)
    if len(skipped) == len(packages):
        why = next(iter(skipped.values()), "it was given none")
        return tell(f"Nothing was audited: pip-audit found no package ({why}).", NOT_ASKED)
    if skipped:
        return tell(f"No hole is known, but not audited: {', '.join(skipped)}.", NOT_ASKED)
    return tell(f"No hole is known in the {len(packages)} pinned packages.", NONE_KNOWN)


def tell(text: str, code: int) -> int:
    """The code, after printing the text."""
    print(text, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(audit(Path(sys.argv[1])))
