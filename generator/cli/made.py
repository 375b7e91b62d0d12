"""Writes new files, and never over one that is there."""

from collections.abc import Mapping
from pathlib import Path

import click


def write_new(files: Mapping[Path, str]) -> None:
    """Writes the files that are not there yet; says which are made and which were there."""
    from generator.load import shown  # noqa: PLC0415 - as the commands do

    number = 0
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            click.echo(f"Left as it is: {shown(path)}")
        except OSError as error:
            message = f"{shown(path)} cannot be written ({error.strerror})."
            raise click.ClickException(message) from None
        else:
            number += 1
            click.echo(f"Made: {shown(path)}")
    click.echo(f"{number} {'file' if number == 1 else 'files'} made.")
