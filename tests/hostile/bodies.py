"""Hostile paragraphs in officers' own text, which is Markdown."""

from functools import cache

from generator.check.markdown_text import read_commentary
from generator.model.documents import StandingPage
from generator.model.files import FileText
from tests.hostile.agreement import CONTENT, PERIOD
from tests.hostile.fields import FENCE
from tests.hostile.texts import every_text

FILES = (f"{CONTENT}/pages/history.md", f"{PERIOD}/home.md", f"{PERIOD}/blocks/safer.md")
"""A page, and commentary of two kinds."""
HEAD = f"{FENCE}title: a\ndescription: a\n{FENCE}"


def one_line(text):
    """The text as a paragraph of one line."""
    return " ".join(text.split()).replace("\0", "")


def put_body(files, body):
    """The files with this text below their keys."""
    made = dict(files)
    for name in FILES:
        _, head, _ = files[name].split(FENCE, 2)
        made[name] = f"{FENCE}{head}{FENCE}\n{body}\n"
    return made


def is_refused(paragraph):
    """Whether the check refuses a page for this paragraph, at its line."""
    problems = []
    read_commentary(FileText("a.md", f"{HEAD}\n{paragraph}\n"), StandingPage, problems)
    assert all((one.file, one.line) == ("a.md", 6) for one in problems)
    return bool(problems)


@cache
def good_paragraphs():
    """The paragraphs that the check lets pass."""
    return tuple(one for one in map(one_line, every_text()) if not is_refused(one))
