"""Templates to Markdown that a person can read: every value is escaped where it could be a mark."""

import html
import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.describe.language import begin_large, translate, translate_many
from generator.schema.dialect import PAGE_LINK

TEMPLATES = Path(__file__).parent.parent / "templates"
_MARKS = re.compile(r"([\\`*\[\]])|(?<![^\W_])(_)|(_)(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_FIRST = re.compile(r"^(?=[-+=])|^(\d+)(?=[.)](\s|$))")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=65_536)
def escape_markdown(text: str) -> Markup:
    """Text that CommonMark shows as it stands, wherever it is put."""
    said = _ENTITY.sub("&amp;", _SPACE.sub(" ", text)).replace("<", "&lt;").replace(">", "&gt;")
    said = _MARKS.sub(lambda found: f"\\{found[0]}", said)
    for mark in "{}|~#":
        said = said.replace(mark, f"&#{ord(mark)};")
    said = _FIRST.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", said)
    return Markup(said)  # noqa: S704 - every mark has been escaped above


def escape_html(text: object) -> Markup:
    """Text for inside an HTML element or attribute."""
    return Markup(html.escape(" ".join(str(text).split())))  # noqa: S704 - escaped here


def resolve_page_links(body: str, find: Callable[[str], str]) -> Markup:
    """Commentary that `check` has let pass, with page:… links made addresses."""
    linked = PAGE_LINK.sub(lambda found: f"]({find(found[1])})", body)
    return Markup(linked)  # noqa: S704 - check refuses whatever is not safe Markdown


def say_in_markdown(english: str, **values: object) -> Markup:
    """A phrase in the language that is being spoken; what fills its places may be a link."""
    return _fill(translate(english), values)


def say_many_in_markdown(one: str, other: str, number: int, **values: object) -> Markup:
    """A phrase that changes with a number, which it has as {number}."""
    return _fill(translate_many(one, other, number), {"number": number, **values})


def _fill(pattern: str, values: Mapping[str, object]) -> Markup:
    said: list[str] = []
    for text, name, _, _ in Formatter().parse(pattern):
        said += (escape_markdown(text), str(_finalize(values[name])) if name else "")
    return Markup("".join(map(str, said)))  # noqa: S704 - each part has been escaped above


def _finalize(value: object) -> object:
    if value is None:
        return ""
    return value if isinstance(value, Markup) else escape_markdown(str(value))


@cache
def environment() -> Environment:
    """The templates; a value that is missing is a bug and raises."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<%#",  # {# begins the id of a heading
        comment_end_string="#%>",
    )
    made.globals["say"] = say_in_markdown
    made.globals["say_many"] = say_many_in_markdown
    made.filters["html"] = escape_html
    made.filters["begin_large"] = begin_large
    return made


def render(template: str, **values: Any) -> str:  # noqa: ANN401 - templates take any record
    """A template filled in, without runs of empty lines."""
    text = environment().get_template(template).render(**values)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
