"""The mark of what officers have still to write: text that begins with it is never published."""

import re

MARK = "TODO"
"""`laa new` writes it where words or values belong; officers may write it themselves."""
FOR_WORDS, FOR_VALUE = "still waits for words", "still waits for its value"
WRITE_WORDS = "Write the words that belong here."
_BEGINS = re.compile(rf"\s*{MARK}\b")
_CHOICES = re.compile(rf"\s*{MARK}\W*(one of .+?)[\s.]*$", re.DOTALL)
_ANYWHERE = re.compile(rf"\b{MARK}\b")
LONGEST_QUOTE = 60
"""Letters of a value that a message quotes."""


def is_waiting(text: str) -> bool:
    """True for a value that begins with the mark."""
    return _BEGINS.match(text) is not None


def has_mark(line: str) -> bool:
    """True for a line of running text with the mark anywhere in it, as a word in capitals."""
    return _ANYWHERE.search(line) is not None


def find_choices(text: str) -> str:
    """What the mark says to choose from, such as `one of higher, lower`; empty where nothing."""
    found = _CHOICES.match(text)
    return found[1] if found else ""


def says_waiting(found: str) -> bool:
    """True for what a message says was found, where that is something that waits."""
    return found.endswith((FOR_WORDS, FOR_VALUE))


def shorten(text: str) -> str:
    """A value as messages quote it."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def name_value(text: str, fault: str) -> str:
    """What was found: `'x', which is not a number`, or that it still waits for its value."""
    return f"'{shorten(text)}', which {FOR_VALUE if is_waiting(text) else fault}"


def name_words(text: str) -> str:
    """What was found, where words are still to be written."""
    return f"'{shorten(text.strip())}', which {FOR_WORDS}"
