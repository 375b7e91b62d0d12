"""Every message that the generator's sources can say, found in the code itself.

A message has two parts: what was found, and what to do. The first part is what is collected
here, with … in the place of what varies: "'…', which is not a number".
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

GENERATOR = Path(__file__).parent.parent / "generator"
FOLDERS = ("check", "advise", "convert", "returns", "verify", "intake", "parts")
FILES = (
    "model/colours.py",
    "model/fields.py",
    "model/logos.py",
    "model/outside.py",
    "model/scale_steps.py",
    "model/too_much.py",
    "model/unwanted.py",
    "model/waiting.py",
    "load.py",
    "cli/returns.py",
)
COMMANDS = (
    "cli", "papers", "pull", "check/period_pages.py", "returns/write.py", "verify",
    "publish/not_written.py", "publish/swap.py", "publish/zip_file.py", "record/as_released.py",
)  # fmt: skip
"""Where commands stop at once, with one sentence."""
HOLE = "…"
FOUND_NAMES = {"found", "what", "FOUND", "NO_REASON"}
"""Names that hold what was found."""
FOUND_AT = {
    "Problem": 3,
    "Told": 2,
    "Fault": 1,
    "problem": -2,
    "wrong": 0,
    "LogoError": 0,
    "UnreadableError": 0,
    "WrongPictureError": 0,
    "_refuse_shape": 0,
    "tell_beyond": 2,
    "_exceed": 0,
    "report": 1,
    "make_warning": 4,
}
"""Which argument says what was found, by the name of what is called; -2 is the last but one."""
WHICH = {"name_value": ("'…', which ", 1), "_rule": ("'…', ", 1)}
"""Calls that put words before one of their arguments."""

Constants = dict[str, str]


def find_messages() -> dict[str, str]:
    """What can be found, by its text; the value says in which file."""
    paths = [path for folder in FOLDERS for path in sorted((GENERATOR / folder).glob("*.py"))]
    paths += [GENERATOR / name for name in FILES]
    return {text: path.name for path in paths for text in _read_file(path, _list_found)}


def find_stops() -> dict[str, str]:
    """What a command says when it stops at once, likewise."""
    paths = [
        path
        for name in COMMANDS
        for path in (
            sorted((GENERATOR / name).glob("*.py")) if "." not in name else [GENERATOR / name]
        )
    ]
    return {text: path.name for path in paths for text in _read_file(path, _list_stops)}


def _read_file(path: Path, list_nodes) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants: Constants = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            names = [one for one in node.targets if isinstance(one, ast.Name)]
            names += [
                name
                for one in node.targets
                if isinstance(one, ast.Tuple)
                for name in one.elts
                if isinstance(name, ast.Name)
            ]
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values, strict=False):
                text = next(_read(value, constants), None)
                if text:
                    constants[name.id] = text
    for before, node in list_nodes(tree):
        for text in _read(node, constants):
            whole = re.sub(f"{HOLE}+", HOLE, before + text)
            if re.search(r"[a-z]{2}", whole):
                yield whole


def _list_found(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Each expression that says what was found, with the words before it."""
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                yield from _list_in_call(node)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in FOUND_NAMES:
                yield "", value
            case ast.AugAssign(target=ast.Name(id=name), value=value) if name in FOUND_NAMES:
                yield HOLE, value
            case ast.Yield(value=ast.Tuple(elts=parts)) | ast.Return(value=ast.Tuple(elts=parts)):
                if len(parts) > 1 and _is_sentence(parts[-1]):
                    yield "", parts[-2]
            case ast.Assign(value=ast.Tuple(elts=[found, advice])) if _is_sentence(advice):
                yield "", found


def _list_in_call(node: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    name = ast.unparse(node.func).rpartition(".")[2]
    if name in WHICH and len(node.args) > WHICH[name][1]:
        before, number = WHICH[name]
        yield before, node.args[number]
    if name in FOUND_AT and len(node.args) > max(FOUND_AT[name], 1):
        yield "", node.args[FOUND_AT[name]]
    yield from (("", word.value) for word in node.keywords if word.arg == "found")


def _list_stops(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(args=[said, *_]) if "Exception" in ast.unparse(node.func):
                yield "", said
            case ast.Assign(targets=[ast.Name(id="message")], value=value):
                yield "", value
            case ast.Return(value=ast.JoinedStr() as said):
                yield "", said


def _is_sentence(node: ast.expr) -> bool:
    """True for advice: a whole sentence, or something that makes one."""
    texts = list(_read(node, {}))
    return (
        any(text.endswith((".", "?")) for text in texts)
        or (isinstance(node, ast.Name) and node.id == "advice")
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "near")
    )


def _read(node: ast.expr, constants: Constants) -> Iterator[str]:
    """The texts that an expression can be, with … for what varies; none where it is no text."""
    match node:
        case ast.Constant(value=str(text)):
            yield re.sub(r"\{\w+\}", HOLE, text)
        case ast.JoinedStr(values=values):
            yield "".join(_read_part(value, constants) for value in values)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _read(body, constants)
            yield from _read(orelse, constants)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            for first in _read(left, constants):
                yield from (first + second for second in _read(right, constants))
        case ast.Name(id=name) if name in constants:
            yield constants[name]


def _read_part(node: ast.expr, constants: Constants) -> str:
    match node:
        case ast.Constant(value=value):
            return str(value)
        case ast.FormattedValue(value=ast.Name(id=name)) if name in constants:
            return constants[name]
    return HOLE
