"""Problems in the words of other programs."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from generator.model.problem import Level, Problem
from generator.model.signs import keep_whole_characters

SEVERITIES = {Level.ERROR: "blocker", Level.WARNING: "minor"}
"""An error stops the site; GitLab knows info, minor, major, critical and blocker."""


def format_for_gitlab(problems: Iterable[Problem]) -> str:
    """All problems as GitLab's report of code quality, which it shows in a merge request.

    A problem keeps its fingerprint when other lines move it, so that GitLab knows it again.
    """
    seen: Counter[str] = Counter()
    listed = json.dumps([_issue(one, seen) for one in problems], indent=2, ensure_ascii=False)
    return keep_whole_characters(listed)


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
