"""The `laa` commands. Heavy packages are imported by the commands that need them."""

import errno
from typing import Any

import click

from generator.cli.archive import archive
from generator.cli.build import build, pages
from generator.cli.check import check_command
from generator.cli.convert import convert
from generator.cli.demo import demo
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.parts import due, join
from generator.cli.pull import pull
from generator.cli.readability import readability
from generator.cli.release import release
from generator.cli.report import report
from generator.cli.returns import import_returns, template
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.speaking import guard_streams
from generator.cli.start import start
from generator.cli.status import status
from generator.cli.verify import verify
from generator.cli.words import words
from generator.model.limits import LimitError
from generator.put import FULL

__all__ = ["main"]


class Doors(click.Group):
    """The commands, in the order of an officer's work.

    A file that is closed or a disk that is full is told in words by all of them, and in UTF-8.
    """

    def main(self, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - as click has it
        """What the command returns."""
        guard_streams()
        return super().main(*args, **given)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """The names of the commands, in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns."""
        try:
            return super().invoke(ctx)
        except LimitError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            if error.errno in FULL:
                where = f" for {error.filename}" if error.filename else ""
                message = f"There is no room{where} ({error.strerror}). Make room, and try again."
                raise click.ClickException(message) from None
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            message = f"{error.filename} cannot be opened or written ({error.strerror})."
            raise click.ClickException(message) from None


@click.group(cls=Doors, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Tells residents, in plain English, how a Local Area Agreement is going.

    laa COMMAND --help says more about each, such as laa check --help. docs/officers.md leads
    you through a quarter.
    """


COMMANDS = (
    start,
    status,
    template,
    import_returns,
    pull,
    new,
    serve,
    convert,
    check_command,
    explain,
    release,
    report,
    build,
    due,
    join,
    pages,
    archive,
    verify,
    readability,
    words,
    schema,
    demo,
)
"""In the order of an officer's work."""
for command in COMMANDS:
    main.add_command(command)
