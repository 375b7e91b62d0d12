"""Templates to Markdown that a person can read: the page's writer writes each value in them."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.describe import company_words, page_words, take_words
from generator.describe.language import Plural, say
from generator.describe.measure_words import name_government
from generator.garbage import clear_away_after_page
from generator.model.sentence import Sentence, begin_large, join
from generator.pages.escape import escape_html
from generator.pages.writer import current_writer

TEMPLATES = Path(__file__).parent.parent / "templates"


def _finalize(value: object) -> Markup:
    """What a template shows: a sentence by the writer, ready Markdown as it stands.

    Text of which nobody knows who wrote it is a bug: it raises TypeError.
    """
    if isinstance(value, Sentence):
        return current_writer().write(value)
    if isinstance(value, Markup):
        return value
    message = f"A page shows {value!r}, which is no sentence: say it in generator/describe."
    raise TypeError(message)


def _say_many(one: str, other: str, number: int, **values: object) -> Sentence:
    """A phrase that changes with a number, which it has as {number}."""
    return Plural(one, other)(number, **values)


def _label(said: Sentence) -> Markup:
    return current_writer().label(said)


def _caption(said: Sentence) -> Markup:
    return current_writer().caption(said)


def _join(said: Iterable[Sentence], between: str = " ") -> Sentence:
    return join(said, between)


@cache
def environment() -> Environment:
    """The templates; a value that is missing is a bug and raises."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<%#",  # {# begins the id of a heading
        comment_end_string="#%>",
    )
    made.globals.update(
        say=say,
        say_many=_say_many,
        words=page_words,
        company_words=company_words,
        take_words=take_words,
        name_government=name_government,
    )
    made.filters.update(
        attribute=escape_html, begin_large=begin_large, caption=_caption, join=_join, label=_label
    )
    return made


def render(template: str, **values: object) -> str:
    """A template filled in, without runs of empty lines."""
    text = environment().get_template(template).render(**values)
    clear_away_after_page()  # macros and what they were filled with name each other
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
