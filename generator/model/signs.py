"""Signs that cannot be seen, made visible: what a file says must not steer a terminal or a runner.

GitHub, GitLab, Azure and TeamCity read commands from what a program prints.
"""

import re

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_BREAKS = re.compile(r"[\n\r]+")
_LOOSE_RETURN = re.compile(r"\r(?!\n)")
_ANYWHERE = re.compile(r"#(?=#(?:\w*\[|vso|teamcity))", re.IGNORECASE)
"""GitHub and Azure look for ##[error] and ##vso[…] in the whole of a line."""
_FIRST = re.compile(r"^([^\S\n]*)(:(?=:)|s(?=ection_(?:start|end):))", re.MULTILINE)
"""The first sign of a command that must begin its line, such as ::error and section_start:."""


def show_signs(text: str) -> str:
    """The text on one line, with a name such as (U+202E) for each sign that would be obeyed.

    These move the cursor, change colours or turn the direction of what follows. Half characters,
    which stand for bytes of a file's name that are no text, are named too.
    """
    return _HIDDEN.sub(_name, _ANYWHERE.sub(_name, _BREAKS.sub(" ", text)))


def show_commands(text: str) -> str:
    """Lines of text, with a name for the first sign of each command and for what `show_signs` has.

    Line ends stay as they are.
    """
    text = _LOOSE_RETURN.sub(_name, _HIDDEN.sub(_name, text))
    text = _FIRST.sub(lambda found: f"{found[1]}{_name_sign(found[2])}", text)
    return _ANYWHERE.sub(_name, text)


def show_in_json(text: str) -> str:
    """A text of JSON that means the same, and steers nothing."""
    hidden = _HIDDEN.sub(_code, keep_whole_characters(text))
    return _ANYWHERE.sub(_code, hidden)


def _name(sign: re.Match[str]) -> str:
    return _name_sign(sign[0])


def _name_sign(sign: str) -> str:
    return f"(U+{ord(sign):04X})"


def _code(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def keep_whole_characters(text: str) -> str:
    """The text without half characters, which no file and no tool could take."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
