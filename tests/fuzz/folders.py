"""Odd things in the folders: files with odd names, links in a ring, files that are missing."""

import os
from pathlib import Path
from random import Random

_NAMES = (
    b"a\nb.yml", b"\xff\xfe.csv", b"a b.md", b"figures.CSV", b"Figures.csv", b"fig\x1b[31m.csv",
    b"figures.csv.csv", b"-rf.yml", b".hidden.yml", b"~lock.csv", b"a" * 200 + b".yml", b"a.yaml",
    "é.md".encode(), "\u202e.yml".encode(), b"a'b.yml", b'a"b.md', b"<b>.md", b"{{x}}.yml", b"%s.md",
    b"agreement (1).yml", b"a:b.csv", b"a,b.csv", b"index.md", b".md", b"*.md", b"`id`.yml", b"..md",
)  # fmt: skip
_PLACES = ("", "indicators", "pages", "{period}", "{period}/indicators", "2024-25-q9", "a/b/c")


def disturb(chance: Random, root: Path, folder: str) -> str:
    """Does one odd thing in the agreement's folders; says which."""
    below = root / chance.choice(("data", "content")) / folder
    files = sorted(path for path in below.rglob("*") if path.is_file())
    return chance.choice(_WAYS)(chance, below, chance.choice(files))


def _add(chance: Random, below: Path, file: Path) -> str:
    periods = [path.name for path in below.glob("20*")] or ["2024-25-q3"]
    place = below / chance.choice(_PLACES).format(period=periods[0])
    place.mkdir(parents=True, exist_ok=True)
    name = chance.choice(_NAMES)
    Path(os.fsdecode(os.fsencode(place) + b"/" + name)).write_bytes(file.read_bytes())
    return f"add {name!r}"


def _rename(chance: Random, _: Path, file: Path) -> str:
    name = chance.choice(_NAMES)
    file.rename(os.fsdecode(os.fsencode(file.parent) + b"/" + name))
    return f"rename {file.name} to {name!r}"


def _delete(_: Random, __: Path, file: Path) -> str:
    file.unlink()
    return f"delete {file.name}"


def _make_folder(_: Random, __: Path, file: Path) -> str:
    file.unlink()
    file.mkdir()
    return f"a folder named {file.name}"


def _link_to_itself(_: Random, __: Path, file: Path) -> str:
    file.unlink()
    file.symlink_to(file.name)
    return f"{file.name} is a link to itself"


def _link_in_ring(_: Random, below: Path, file: Path) -> str:
    (file.parent / "ring").symlink_to(below, target_is_directory=True)
    return "a folder that holds itself"


def _link_nowhere(_: Random, __: Path, file: Path) -> str:
    file.unlink()
    file.symlink_to("/nowhere/at/all")
    return f"{file.name} is a link that leads nowhere"


def _make_pipe(_: Random, __: Path, file: Path) -> str:
    file.unlink()
    os.mkfifo(file)
    return f"{file.name} is a pipe"


def _empty(_: Random, __: Path, file: Path) -> str:
    for other in file.parent.iterdir():
        if other.is_file():
            other.unlink()
    return f"nothing in {file.parent.name}"


def _copy(_: Random, __: Path, file: Path) -> str:
    file.with_name(f"copy-of-{file.name}").write_bytes(file.read_bytes())
    return f"a copy of {file.name}"


_WAYS = (
    _add, _add, _add, _rename, _rename, _delete, _delete, _make_folder, _link_to_itself,
    _link_in_ring, _link_nowhere, _make_pipe, _empty, _copy,
)  # fmt: skip
