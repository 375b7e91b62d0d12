"""Signs that cannot be seen, made visible: what a file says must not steer a terminal."""

import re

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_BREAKS = re.compile(r"[\n\r]+")


def show_signs(text: str) -> str:
    """The text on one line, with a name such as (U+202E) for each sign that would be obeyed.

    These move the cursor, change colours or turn the direction of what follows. Half characters,
    which stand for bytes of a file's name that are no text, are named too.
    """
    return _HIDDEN.sub(lambda sign: f"(U+{ord(sign[0]):04X})", _BREAKS.sub(" ", text))


def keep_whole_characters(text: str) -> str:
    """The text without half characters, which no file and no tool could take."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
