"""The kinds of plan that a new agreement can start as: a small file of data each in this folder.

Every command lists their names, so nothing heavy is imported here.
"""

from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LAA = "laa"
"""The kind that needs no file: what the software takes where an agreement says nothing."""
OF_AN_AGREEMENT = "a partnership that has a Local Area Agreement"


@cache
def list_kinds() -> tuple[str, ...]:
    """The name of every kind, the Local Area Agreement first."""
    return (LAA, *sorted(path.stem for path in FOLDER.glob("*.yml")))


def list_kinds_in_words() -> str:
    """Each kind and whom it is for, a paragraph of its own for each."""
    told = ((name, read_kind(name).get("for_whom", OF_AN_AGREEMENT)) for name in list_kinds())
    return "\n\n".join(f"{name}: for {for_whom}." for name, for_whom in told)


@cache
def read_kind(name: str) -> dict[str, Any]:
    """What a kind's file says: every value is text, a list or a group of keys.

    `title` and `for_whom` tell what it is, `agreement` has keys of agreement.yml, `asked` has
    examples of answers, and `example` is a whole made-up plan. Empty for a Local Area Agreement.
    """
    if name == LAA:
        return {}
    import yaml  # noqa: PLC0415 - costs time

    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    return found


def read_given(name: str) -> dict[str, Any]:
    """The keys of agreement.yml with which a plan of a kind begins."""
    given: dict[str, Any] = read_kind(name).get("agreement", {})
    return given
