"""One case: good files, something done to them, and the commands that must bear it."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fuzz.base import (
    LANGUAGE,
    TRANSLATION,
    Base,
    exampleshire,
    name_kind,
    smallshire,
    translated,
)
from tests.fuzz.damage import spoil
from tests.fuzz.fields import add_key, spoil_fields
from tests.fuzz.folders import disturb
from tests.fuzz.pages import find_leaks
from tests.fuzz.run import Ran, run, run_apart
from tests.fuzz.workbooks import spoil_csv, spoil_workbook

FORMATS = ("text", "text", "json", "json", "github", "gitlab")
TOO_HARD = "The generator makes these words"
"""Ends each fault of a site that is refused for its English alone: names can make that hard."""
BUILD_SHARE = 0.3
"""Of the cases that pass the check: a build costs ten times as much."""
TAKES_RETURNS = (".csv", "/sources.yml")
"""What a return may change: tables, and the list of papers, where it names one for the first time."""
Tree = dict[str, bytes]


@dataclass(slots=True)
class Case:
    """What was done, what came of it, and what must never have."""

    seed: int
    number: int
    kind: str = ""
    """The kind of file."""
    damage: list[str] = field(default_factory=list)
    outcome: str = ""
    """refused, passed or built; imported or not."""
    commands: list[Ran] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def play(
    seed: int,
    number: int,
    keep: Path | None = None,
    *,
    apart: bool = False,
    build_share: float = BUILD_SHARE,
) -> Case:
    """Plays one case. Where it fails, its files go to `keep`.

    `apart` runs the program itself. `build_share` of the cases that pass the check are built.
    """
    chance = Random(f"{seed}-{number}")
    case = Case(seed, number)
    with tempfile.TemporaryDirectory(prefix="laa-fuzz-") as own:
        root = Path(own)
        _play(chance, case, root, apart=apart, build_share=build_share)
        if case.faults and keep:
            shutil.rmtree(keep, ignore_errors=True)
            shutil.copytree(root, keep, symlinks=True, ignore=_leave_pipes)
    return case


def _leave_pipes(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if Path(folder, name).is_fifo()]


def _play(chance: Random, case: Case, root: Path, *, apart: bool, build_share: float) -> None:
    way = chance.random()
    if way < 0.2:
        _play_return(chance, case, root)
        return
    base = exampleshire() if way < 0.3 else translated() if way < 0.36 else smallshire()
    _lay_out(base, root)
    if way > 0.92:
        case.kind = "(folders)"
        case.damage.append(disturb(chance, root, base.folder))
    elif way > 0.88:
        case.kind = "(every text)"
        share = chance.choice((0.05, 0.2, 0.5))
        for path, raw in base.files.items():
            if not path.endswith(".po"):
                (root / path).write_bytes(spoil_fields(chance, path, raw, share))
    else:
        _spoil_one(chance, case, base, root)
    check = ("check", *chance.choice(((), ("--wording", "strict"))))
    checked = _try(case, (*check, "--format", chance.choice(FORMATS)), root)
    if apart:
        ran = run_apart(check, root)
        case.commands.append(ran)
        case.faults += ran.faults
    case.outcome = "refused" if checked.status else "passed"
    if checked.status == 0 and chance.random() < build_share:
        _build(case, base, root)
    else:
        _try_another(chance, case, base, root)


def _spoil_one(chance: Random, case: Case, base: Base, root: Path) -> None:
    kinds: dict[str, list[str]] = {}
    for path in base.files:
        kinds.setdefault(name_kind(path), []).append(path)
    is_foreign = TRANSLATION in base.files
    case.kind = "*.po" if is_foreign and chance.random() < 0.8 else chance.choice(sorted(kinds))
    path = chance.choice(kinds[case.kind])
    way = chance.random()
    if way < 0.5 or path.endswith(".po"):
        raw, case.damage = spoil(chance, path, base.files[path])
    else:
        change = spoil_fields if way < 0.8 or path.endswith(".csv") else add_key
        raw, case.damage = change(chance, path, base.files[path]), [change.__name__]
    case.damage.insert(0, path)
    (root / path).write_bytes(raw)


def _lay_out(base: Base, root: Path) -> None:
    for name, raw in base.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)


def read_tree(root: Path) -> Tree:
    """Everything below the folders of officers' files."""
    found: Tree = {}
    for top in ("data", "content", "languages", "returns"):
        for folder, folders, names in os.walk(root / top):
            for name in (*folders, *names):
                path = os.path.join(folder, name)  # noqa: PTH118 - there are many
                is_plain = stat.S_ISREG(os.lstat(path).st_mode)
                found[path[len(str(root)) + 1 :]] = _read(path) if is_plain else b""
    return found


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


def _try(case: Case, arguments: tuple[str, ...], root: Path, typed: str = "") -> Ran:
    """Runs a command, which may change nothing unless it is one that does."""
    before = read_tree(root)
    ran = run(arguments, root, typed)
    case.commands.append(ran)
    faults = [*ran.faults, *_find_changes(arguments, ran, before, read_tree(root))]
    case.faults += [f"laa {' '.join(arguments[:2])}: {fault}" for fault in faults]
    return ran


def _find_changes(arguments: tuple[str, ...], ran: Ran, before: Tree, after: Tree) -> Iterator[str]:
    changed = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    for name in changed:
        may = ran.status == 0 and (
            (arguments[0] == "import" and name.startswith("data/") and name.endswith(TAKES_RETURNS))
            or (arguments[0] == "new" and name not in before)
            or ("--current" in arguments and name.endswith("/agreement.yml"))
            or (arguments[0] == "words" and name == TRANSLATION)
        )
        if not may:
            yield f"{name} was changed"


def _build(case: Case, base: Base, root: Path) -> None:
    site = root / "out" / "site"
    built = _try(case, ("build", base.folder, "--site-dir", str(site)), root)
    case.outcome = "built"
    if built.status == 0:
        case.faults += find_leaks(site)
        return
    case.outcome = "too hard to read"
    told = [line for line in built.stderr.splitlines() if not line.startswith(("Error", "    "))]
    if not told or built.stderr.count(TOO_HARD) < 1 or ".html: " in built.stderr:
        case.faults.append(f"the check lets pass what the build refuses: {built.stderr[:600]}")


def _try_another(chance: Random, case: Case, base: Base, root: Path) -> None:
    folder, out = base.folder, str(root / "out" / "more")
    indicators = sorted(
        path.rsplit("/", 1)[1][:-4]
        for path in base.files
        if "data/" in path and "/indicators/" in path
    )
    period = chance.choice((base.period, base.period, "2024/25 Q2", "2099/00 Q1", "x"))
    commands = [
        ("status", folder),
        ("status", folder, "--quarter", period, "--format", chance.choice(("csv", "messages"))),
        ("explain", folder, chance.choice((*indicators, "nothing"))),
        ("readability", *chance.choice(((), ("--all",)))),
        ("new", "quarter", period, "--agreement", folder, *chance.choice(((), ("--current",)))),
        ("new", "indicator", "--agreement", folder),
        ("template", folder, "--out", out),
        ("pages", folder, "--out", out),
        ("build", folder, "--site-dir", out),
        ("check", folder, "--format", chance.choice(FORMATS)),
    ]
    chosen = chance.choice(commands)
    if case.kind == "*.po" and chance.random() < 0.5:
        chosen = ("words", LANGUAGE)
    _try(case, chosen, root, _type(chance) if chosen[:2] == ("new", "indicator") else "")


def _type(chance: Random) -> str:
    """What somebody types at prompts who reads none of them."""
    from tests.fuzz.texts import TEXTS

    words = (*TEXTS, "", "safer", "higher", "burglary", "local", "1", "%", "tolerance")
    return "\n".join(chance.choice(words).replace("\n", " ") for _ in range(60)) + "\n"


def _play_return(chance: Random, case: Case, root: Path) -> None:
    _lay_out(smallshire(), root)
    is_book = chance.random() < 0.6
    case.kind = "return.xlsx" if is_book else "return.csv"
    raw, case.damage = (spoil_workbook if is_book else spoil_csv)(chance)
    path = root / "returns" / case.kind
    path.parent.mkdir()
    path.write_bytes(raw)
    typed = chance.choice((None, None, None, "y\n", "n\n", ""))
    options = ("--agreement", "smallshire", *(() if typed is not None else ("--yes",)))
    before = read_tree(root)
    ran = _try(case, ("import", str(path), *options), root, typed or "")
    changed = read_tree(root) != before
    case.outcome = "imported" if changed else "not imported" if ran.status else "nothing to import"
    if changed and _try(case, ("check", "--format", chance.choice(FORMATS)), root).status:
        case.faults.append("the check refuses what the import wrote")
    if changed and chance.random() < 0.2:
        _build(case, smallshire(), root)
