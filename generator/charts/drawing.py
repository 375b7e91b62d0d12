"""SVG templates: every value is escaped, and no blank line breaks the picture out of Markdown."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.charts.mirror import mirror
from generator.describe.language import is_from_the_right

TEMPLATES = Path(__file__).parent.parent / "templates"
AS_IT_STANDS = frozenset({"outline_map.svg.j2", "tile_map.svg.j2", "mini.svg.j2"})
"""East is right in every language; a mini line is drawn in the direction of its list."""


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
    """A template filled in, without blank lines; turned round where one reads from the right."""
    lines = _environment().get_template(template).render(**values).splitlines()
    drawn = "\n".join(line.strip() for line in lines if line.strip())
    turns = is_from_the_right() and template not in AS_IT_STANDS
    return mirror(drawn) if turns else drawn
