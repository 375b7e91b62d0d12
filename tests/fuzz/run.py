"""Runs one command of `laa`, and says what an officer must never see of it."""

import json
import re
import signal
import subprocess
import sys
import traceback
import warnings
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.cli import main
from generator.describe import language
from generator.schema import languages
from tests.fuzz.base import phrases
from tests.where import ROOT

LONGEST_SECONDS = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_SAYS = re.compile(r"Error: |Aborted!|::error |\n    \S|\bNothing is written\.")
_PROBLEM = re.compile(
    r"((Warning|Known): )?\S.*, line [1-9]\d*(, character \d+)?(, .+)?: found .*\."
)
_ADVICE = re.compile(r"    \S.*")
_MORE = re.compile(r"[\d,]+ more are not shown\. They are of these kinds:")
_TOTAL = re.compile(
    r"(\d+ problems? to mend\.)?( ?\d+ warnings? to look at\.)?"
    r"( ?\d+ known differences? that the page explains\.)?"
)


class TooSlowError(Exception):
    """A command took longer than an officer would wait for so small an agreement."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    arguments: tuple[str, ...]
    status: int
    stdout: str
    stderr: str
    faults: tuple[str, ...]
    """What must never happen."""


def run(arguments: Sequence[str], root: Path, typed: str = "") -> Ran:
    """The command, run in this process on the files below `root`."""
    given = (*arguments, "--data-dir", str(root / "data"), "--content-dir", str(root / "content"))
    given = arguments if arguments[0] == "words" else given
    place = root / "languages"
    language._find.cache_clear()
    before = signal.signal(signal.SIGALRM, _stop)
    signal.alarm(LONGEST_SECONDS)
    try:
        with (
            patch.object(languages, "FOLDER", place),
            patch("generator.check.rules.FOLDER", place),
            patch("generator.cli.words.read_phrases", lambda _: deepcopy(phrases())),
            warnings.catch_warnings(record=True) as warned,
        ):
            warnings.simplefilter("always")
            result = CliRunner().invoke(main, list(given), input=typed)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    faults = [] if result.exit_code in {0, 1} else [f"exit status {result.exit_code}"]
    if not isinstance(result.exception, SystemExit | None):
        faults.append("".join(traceback.format_exception(result.exception)))
    faults += [f"a library warns: {one.message}" for one in warned if _is_seen(one)]
    faults += _judge(result.exit_code, result.stdout, result.stderr)
    if not typed and "json" not in arguments and "gitlab" not in arguments:
        faults += _find_signs(result.stdout + result.stderr)
    if arguments[0] == "check" and not faults:
        faults += _judge_check(arguments, result.stdout, result.stderr)
    return Ran(tuple(given), result.exit_code, result.stdout, result.stderr, tuple(faults))


def run_apart(arguments: Sequence[str], root: Path) -> Ran:
    """The command, run as a program of its own, as an officer runs it."""
    given = (*arguments, "--data-dir", str(root / "data"), "--content-dir", str(root / "content"))
    done = subprocess.run(
        [sys.executable, "-m", "generator", *given], cwd=ROOT, capture_output=True, check=False
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    faults = [] if done.returncode in {0, 1} else [f"exit status {done.returncode}"]
    faults += _judge(done.returncode, out, err)
    return Ran(given, done.returncode, out, err, tuple(faults))


def _stop(*_: object) -> None:
    raise TooSlowError(f"not done after {LONGEST_SECONDS} seconds")


def _is_seen(warned: warnings.WarningMessage) -> bool:
    """True for a warning that Python prints unless it is asked not to."""
    hidden = DeprecationWarning | PendingDeprecationWarning | ImportWarning | ResourceWarning
    return not issubclass(warned.category, hidden)


def _judge(status: int, out: str, err: str) -> Iterator[str]:
    """What is wrong with the words of any command."""
    said = out + err
    if "Traceback (most recent call last)" in said:
        yield "a traceback"
    if status and not _SAYS.search(said) and not said.startswith("["):
        yield f"a refusal without a word of advice: {said[-200:]!r}"


def _find_signs(said: str) -> Iterator[str]:
    """Signs that steer a terminal or hide text in it. What is typed may have them."""
    for found in set(_CONTROL.findall(said)):
        around = said[max(0, said.find(found) - 90) :][:150]
        yield f"the sign {found!r} reaches the terminal: {around!r}"


def _judge_check(arguments: Sequence[str], out: str, err: str) -> Iterator[str]:
    """What is wrong with the problems that `laa check` tells."""
    style = arguments[arguments.index("--format") + 1] if "--format" in arguments else "text"
    if style == "text":
        for line in err.splitlines():
            if not any(one.fullmatch(line) for one in (_PROBLEM, _ADVICE, _MORE, _TOTAL)):
                yield f"a line that is neither problem nor advice: {line!r}"
    elif style == "github":
        for line in out.splitlines():
            if not re.match(
                r"::(error|warning|notice) file=[^,:]+,line=[1-9]\d*,[^:]*::Found .", line
            ):
                yield f"a line that is no annotation: {line!r}"
    else:
        yield from _judge_json(style, out)


def _judge_json(style: str, out: str) -> Iterator[str]:
    try:
        problems = json.loads(out)
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    for one in problems:
        if style == "gitlab":
            place = one["location"]
            good = place["path"] and place["lines"]["begin"] >= 1 and one["description"]
        else:
            good = one["file"] and one["line"] >= 1 and one["found"] and one["advice"]
            good = good and _is_in_file(one)
        if not good:
            yield f"a problem without its place or advice: {one}"


def _is_in_file(problem: dict) -> bool:
    """True where the place is one that an editor can jump to."""
    path = Path(problem["file"])
    if not path.is_file() or problem["line"] == 1:
        return True
    lines = path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
    return problem["line"] <= lines
