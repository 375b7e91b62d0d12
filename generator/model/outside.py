"""Files that seem to lie in a folder, and are links to another place."""

import os
from pathlib import Path


def leads_out(path: Path, root: Path) -> bool:
    """True where a path below a folder is a link out of it, or lies in a folder that is one.

    The folder itself may be a link. A link round in a ring does not lead out.
    """
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def say_link(path: Path) -> tuple[str, str]:
    """What was found where a link leads out, and what to do."""
    kind = "folder" if path.is_dir() else "file"
    found = f"a link to a {kind} outside the agreement's folder"
    return found, f"Put the {kind} itself there: what lies elsewhere is not published."
