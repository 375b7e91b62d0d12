"""What the commands print, so that no word of a file steers a terminal or a runner of workflows."""

import io
import sys
from typing import Any, TextIO

import click

from generator.model.signs import show_commands


class Guarded:
    """A stream on which a value of a file cannot give a command."""

    def __init__(self, stream: TextIO) -> None:
        self.unguarded = stream
        """The stream itself, for what the generator alone has made."""

    def write(self, text: str) -> int:
        """Writes lines of text; how many signs they had."""
        if not isinstance(text, str):  # so click sees that the stream takes no bytes
            raise TypeError(type(text))
        self.unguarded.write(show_commands(text))
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        """Writes the lines one after another."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self.unguarded, name)


def guard_streams() -> None:
    """Lets all that is printed from here on, reports of crashes too, go through `Guarded`.

    And in UTF-8: a pipe of Windows has no signs for arrows and minus signs.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.stdout, sys.stderr = _guard(sys.stdout), _guard(sys.stderr)


def say_commands(text: str) -> None:
    """Prints commands of a runner that the generator has made: all that is in them is coded."""
    click.echo(text, file=find_unguarded(sys.stdout))


def find_unguarded(stream: TextIO) -> TextIO:
    """The stream behind one that is guarded, for progress bars, which move the cursor."""
    return stream.unguarded if isinstance(stream, Guarded) else stream


def _guard(stream: TextIO | None) -> Any:  # noqa: ANN401 - a stream by what it does
    """The stream guarded once; a program without a window has none."""
    return stream if stream is None or isinstance(stream, Guarded) else Guarded(stream)
