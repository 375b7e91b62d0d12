"""A paper as one HTML file with its styles inside, to print or to send."""

from pathlib import Path

from generator.model.papers import Paper
from generator.papers.shown import show

FOLDER = Path(__file__).parent
TEMPLATE = "paper.html.j2"


def write_html(paper: Paper) -> bytes:
    """The file: it asks for nothing else."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(TEMPLATE).render(show(paper)).encode()
