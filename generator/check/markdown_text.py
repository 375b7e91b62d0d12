"""Commentary files: front matter and a body of safe Markdown."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from generator.check.problems import Placed, build_record
from generator.check.yaml_text import read_yaml
from generator.model.documents import Commentary
from generator.model.files import FileText
from generator.model.limits import MOST_BRACKETS
from generator.model.problem import Place, Problem
from generator.model.too_much import tell_beyond
from generator.model.unwanted import find_unwanted
from generator.model.waiting import WRITE_WORDS, has_mark, name_words
from generator.schema.dialect import PICTURE, markdown_to_html

_ALLOWED_TAGS = frozenset(
    "p a em strong ul ol li blockquote h2 h3 h4 br hr table thead tbody tr th td code".split()
)
BODY = "body"
"""The field that holds the text below the front matter."""
_GOOD_MARKDOWN = "paragraphs, headings from ##, lists, links, bold and tables"
_OR_DELETE = "If the page needs no words this time, delete the file."
_TAG = re.compile(r"<([a-zA-Z0-9]+)")
_TAG_INSIDE = re.compile(r"</?(?:a|em|strong|code)\b[^>]*>")
"""Tags between letters of one word."""
_TAG_AROUND = re.compile(r"<(?!/?(?:a|em|strong|code)\b)[^>]*>")
_ENDS = "\u00b6"
_HTML = re.compile(r"<[A-Za-z/!?][^>]{0,40}>?")
"""Anything that some reader of Markdown could take for HTML, code or not."""
_WRONG_PICTURE = re.compile(r"!\[[^\]]*\]\s*\((?!https?:)[^)]{0,60}\)?")
"""A picture that does not stand alone, or of which the address is no file in the folder images."""
_LINK = re.compile(r"\]\s*\(([^)]*)\)?")
_GOOD_LINK = re.compile(r"https://[^\s<>\"']+|page:[a-z0-9-]+|#[a-z0-9-]+")


def read_commentary(
    file: FileText, record: type[Any], problems: list[Problem]
) -> Placed[Any] | None:
    """The record that the front matter fills, with the body in `body`."""
    lines = file.text.splitlines()
    if not lines or lines[0].strip() != "---":
        advice = "Begin the file with ---, the keys on lines of their own, and --- again."
        problems.append(Problem(file.path, 1, "", "no front matter", advice))
        return None
    ends = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if ends is None:
        advice = "Write --- on a line of its own after the last key."
        problems.append(Problem(file.path, 1, "", "front matter that does not end", advice))
        return None
    values = read_yaml(file, problems, "\n".join(lines[1:ends]) + "\n", first_line=2)
    body = "\n".join(lines[ends + 1 :]).strip("\n")
    waits = f"{WRITE_WORDS} {_OR_DELETE}" if record is Commentary else WRITE_WORDS
    problems.extend(_body_problems(file, lines, ends + 1, waits))
    if values is None:
        return None
    if not isinstance(values.value, dict):
        advice = "Write keys such as headline: with their values."
        problems.append(Problem(file.path, 2, "", "front matter without keys", advice))
        return None

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        field = f"key {place[0]}" if place else ""
        advice = waits if advice == WRITE_WORDS else advice
        problems.append(Problem(file.path, values.line(place), field, found, advice))

    named = dict(values.lines_inside(()))
    named[BODY] = _first_line_of_text(lines, ends + 1)

    def find_place(name: str | None) -> Place:
        return Place(file.path, named.get(name or "", 1))

    built = build_record(record, {**values.value, "body": body}, report, find_place)
    return None if built is None else Placed(built, Place(file.path, 1), "key", named)


def _first_line_of_text(lines: list[str], begins: int) -> int:
    texts = (n for n, line in enumerate(lines[begins:], begins + 1) if line.strip())
    return next(texts, begins)


def _body_problems(file: FileText, lines: list[str], begins: int, waits: str) -> list[Problem]:
    """What must not reach a page, by any reader of Markdown; `waits` advises on what waits."""
    if sum(line.count("[") for line in lines[begins:]) > MOST_BRACKETS.value:
        what = f"more than {MOST_BRACKETS.value:,} square brackets"
        return [tell_beyond(file.path, _first_line_of_text(lines, begins), what, MOST_BRACKETS)]
    found = [
        Problem(file.path, number, "", name_words(line), waits)
        for number, line in enumerate(lines[begins:], begins + 1)
        if has_mark(line)
    ]
    found += [
        Problem(file.path, number, "", what, advice)
        for number, line in enumerate(lines[begins:], begins + 1)
        for what, advice in _line_problems(line)
    ]
    if not found:
        html = markdown_to_html(PICTURE.sub("", "\n".join(lines[begins:])))
        for name in sorted({tag.lower() for tag in _TAG.findall(html)} - _ALLOWED_TAGS):
            line = _line_that_makes(name, lines, begins)
            what = f"Markdown that makes '{name}'"
            found.append(Problem(file.path, line, "", what, f"Use {_GOOD_MARKDOWN}."))
        found += _find_rendered(file, lines, begins, html)
    return found


def _find_rendered(file: FileText, lines: list[str], begins: int, html: str) -> list[Problem]:
    """What no page may show, and what only shows when Markdown has been read."""
    unwanted = find_unwanted(_read_text(html))
    if not unwanted:
        return []
    rendered = [_read_text(markdown_to_html(line)) for line in lines]
    several = (
        number
        for number in range(begins, len(lines))
        if find_unwanted("\n".join(rendered[number : number + 2]))
    )
    alone = (number for number in range(begins, len(lines)) if find_unwanted(rendered[number]))
    at = next(alone, next(several, None))
    line = _first_line_of_text(lines, begins) if at is None else at + 1
    return [Problem(file.path, line, "", *unwanted)]


def _read_text(html: str) -> str:
    """What a reader sees of HTML; a heading, a paragraph or a cell ends with a sign of its own."""
    return unescape(_TAG_INSIDE.sub("", _TAG_AROUND.sub(_ENDS, html))).strip(_ENDS + "\n")


def _line_problems(line: str) -> Iterator[tuple[str, str]]:
    """What was found and what to do, for each thing on a line that is not allowed."""
    unwanted = find_unwanted(line)
    if unwanted:
        yield unwanted
    tag = _HTML.search(line)
    if tag:
        yield f"'{tag[0]}', which is HTML", "Write the words without it."
    if "]:" in line:
        yield "a link definition", "Write the link in place: [words](address)."
    if "{" in line or "}" in line:
        yield "a curly bracket", "Use round brackets."
    if re.match(r" {0,3}#(?!#)", line):
        yield "a heading of the first level", "Begin headings with ##."
    if line.startswith(("\t", "    ")) or re.match(r" {0,3}(```|~~~)", line):
        yield "a block of code", "Write plain paragraphs; take the marks out."
    if PICTURE.fullmatch(line):
        return
    picture = _WRONG_PICTURE.search(line)
    if picture:
        advice = "Write it on a line of its own: ![what it shows](images/name.jpg)."
        yield f"'{picture[0]}', a picture that no page can show", advice
        return
    for link in _LINK.finditer(line):
        if not _GOOD_LINK.fullmatch(link[1]) and not line[: link.start()].endswith("!"):
            advice = "Link to https://… or to page:… such as page:glossary."
            yield f"a link to '{link[1][:60]}'", advice


def _line_that_makes(tag: str, lines: list[str], begins: int) -> int:
    alone = (
        n
        for n, line in enumerate(lines[begins:], begins + 1)
        if f"<{tag}" in markdown_to_html(line)
    )
    return next(alone, _first_line_of_text(lines, begins))
