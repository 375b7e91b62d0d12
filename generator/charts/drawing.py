"""SVG templates: every value is escaped, and no blank line breaks the picture out of Markdown."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def draw(template: str, **values: object) -> str:
    """A template filled in, without blank lines."""
    lines = _environment().get_template(template).render(**values).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
