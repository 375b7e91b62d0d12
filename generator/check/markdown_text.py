"""Commentary files: front matter and a body of safe Markdown."""

import re
from typing import Any

import pyromark

from generator.check.problems import Place, Placed, build_record
from generator.check.yaml_text import read_yaml
from generator.model.files import FileText
from generator.model.problem import Problem

_ALLOWED_TAGS = frozenset(
    "p a em strong ul ol li blockquote h2 h3 h4 br hr table thead tbody tr th td code".split()
)
BODY = "body"
"""The field that holds the text below the front matter."""
_GOOD_MARKDOWN = "paragraphs, headings from ##, lists, links, bold and tables"
_TAG = re.compile(r"<([a-z0-9]+)")
_ALLOWED_LINK = re.compile(r'href="(?:https?://[^"]*|page:[a-z0-9-]+|#[a-z0-9-]*)"')
_HREF = re.compile(r'href="[^"]*"')
_DEFINITION = re.compile(r" {0,3}\[[^\]]*\]:")
_HTML = re.compile(r"<[A-Za-z/!?][^>]*>?")


def markdown_to_html(text: str) -> str:
    """CommonMark with tables: the dialect of commentary and of every page."""
    return str(pyromark.html(text, options=_OPTIONS))


_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES


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
    problems.extend(_body_problems(file, lines, ends + 1))
    if values is None:
        return None
    if not isinstance(values.value, dict):
        advice = "Write keys such as headline: with their values."
        problems.append(Problem(file.path, 2, "", "front matter without keys", advice))
        return None

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        field = f"key {place[0]}" if place else ""
        problems.append(Problem(file.path, values.line(place), field, found, advice))

    built = build_record(record, {**values.value, "body": body}, report)
    named = {str(place[0]): line for place, line in values.lines.items() if len(place) == 1}
    named[BODY] = _first_line_of_text(lines, ends + 1)
    return None if built is None else Placed(built, Place(file.path, 1), "key", named)


def _first_line_of_text(lines: list[str], begins: int) -> int:
    texts = (n for n, line in enumerate(lines[begins:], begins + 1) if line.strip())
    return next(texts, begins)


def _body_problems(file: FileText, lines: list[str], begins: int) -> list[Problem]:
    """What must not reach a page: HTML, link definitions, unsafe links, open code blocks."""
    found: list[Problem] = []

    def report(line: int, what: str, advice: str) -> None:
        found.append(Problem(file.path, line, "", what, advice))

    for number, line in enumerate(lines[begins:], begins + 1):
        tag = _HTML.search(re.sub(r"`[^`]*`", "", line))
        if tag:
            report(number, f"'{tag[0][:40]}', which is HTML", "Write the words without it.")
        if _DEFINITION.match(line):
            report(number, "a link definition", "Write the link in place: [words](address).")
        if re.match(r" {0,3}#(?!#)", line):
            report(number, "a heading of the first level", "Begin headings with ##.")
        if "{" in line or "}" in line:
            report(number, "a curly bracket", "Use round brackets.")
        if line.startswith(("\t", "    ")) or re.match(r" {0,3}(```|~~~)", line):
            report(number, "a block of code", "Write plain paragraphs; take the marks out.")
    html = markdown_to_html("\n".join(lines[begins:]))
    bad_links = [link for link in _HREF.findall(html) if not _ALLOWED_LINK.fullmatch(link)]
    for link in bad_links:
        address = link[6:-1]
        at = next((n for n, line in enumerate(lines, 1) if address in line), begins + 1)
        report(
            at,
            f"a link to '{address[:60]}'",
            "Link to https://… or to page:… such as page:glossary.",
        )
    if not found:
        for name in sorted(set(_TAG.findall(html)) - _ALLOWED_TAGS):
            at = _line_that_makes(name, lines, begins)
            report(at, f"Markdown that makes '{name}'", f"Use {_GOOD_MARKDOWN}.")
    return found


def _line_that_makes(tag: str, lines: list[str], begins: int) -> int:
    alone = (
        n
        for n, line in enumerate(lines[begins:], begins + 1)
        if f"<{tag}" in markdown_to_html(line)
    )
    return next(alone, _first_line_of_text(lines, begins))
