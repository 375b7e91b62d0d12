"""The `laa` commands. Heavy packages are imported by the commands that need them."""

import click

from generator.cli.build import build, pages
from generator.cli.check import check_command
from generator.cli.demo import demo
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.readability import readability
from generator.cli.returns import import_returns, template
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.status import status
from generator.cli.words import words

__all__ = ["main"]


class InOrder(click.Group):
    """Commands in the order in which they were added, not in that of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """The names of the commands."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Tells residents, in plain English, how a Local Area Agreement is going.

    laa COMMAND --help says more about each, such as laa check --help. docs/officers.md leads
    you through a quarter.
    """


COMMANDS = (
    status,
    template,
    import_returns,
    new,
    serve,
    check_command,
    explain,
    build,
    pages,
    readability,
    words,
    schema,
    demo,
)
"""In the order of an officer's work."""
for command in COMMANDS:
    main.add_command(command)
