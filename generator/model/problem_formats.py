"""Problems in the words of other programs."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model.problem import Level, Problem, shorten
from generator.model.signs import show_in_json, show_signs

SEVERITIES = {Level.ERROR: "blocker", Level.WARNING: "minor", Level.KNOWN: "info"}
"""An error stops the site; GitLab knows info, minor, major, critical and blocker."""

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
"""How GitHub writes what would end a line; the percent sign first, as the others make some."""
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}
"""The same, with what would end a property."""


def format_for_github(problems: Sequence[Problem]) -> str:
    """All problems as workflow commands, which mark the lines in a pull request: a line each.

    Whatever stands in the files, it cannot begin a line, so it cannot give GitHub a command.
    """
    return "\n".join(map(_annotate, shorten(problems)))


def _annotate(problem: Problem) -> str:
    column = {"col": str(problem.column)} if problem.column else {}
    properties = {
        "file": problem.file,
        "line": str(problem.line),
        **column,
        "title": problem.field or "data",
    }
    where = ",".join(f"{name}={_code(said, _IN_PROPERTY)}" for name, said in properties.items())
    message = _code(f"Found {problem.found}. {problem.advice}", _IN_MESSAGE)
    return f"::{problem.level} {where}::{message}"


def _code(text: str, codes: Mapping[str, str]) -> str:
    for sign, code in codes.items():
        text = text.replace(sign, code)
    return show_signs(text)


def format_for_gitlab(problems: Sequence[Problem]) -> str:
    """All problems as GitLab's report of code quality, which it shows in a merge request.

    A problem keeps its fingerprint when other lines move it, so that GitLab knows it again.
    """
    seen: Counter[str] = Counter()
    listed = json.dumps(
        [_issue(one, seen) for one in shorten(problems)], indent=2, ensure_ascii=False
    )
    return show_in_json(listed)


def _issue(problem: Problem, seen: Counter[str]) -> dict[str, object]:
    said = "\n".join((problem.file, problem.field, problem.found, problem.advice))
    seen[said] += 1
    numbered = f"{said}\n{seen[said]}".encode(errors="replace")
    fingerprint = hashlib.sha256(numbered).hexdigest()
    return {
        "description": f"{problem.field or 'data'}: found {problem.found}. {problem.advice}",
        "check_name": "laa check",
        "fingerprint": fingerprint,
        "severity": SEVERITIES[problem.level],
        "location": {"path": problem.file, "lines": {"begin": problem.line}},
    }
