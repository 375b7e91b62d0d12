"""Writes new files, and never over one that is there."""

import os
from collections.abc import Mapping
from pathlib import Path

import click

from generator.put import put_files


def write_new(files: Mapping[Path, str]) -> None:
    """Writes the files that are not there yet; says which are made and which were there."""
    from generator.load import shown  # noqa: PLC0415 - as the commands do

    new = {path: text.encode() for path, text in files.items() if not os.path.lexists(path)}
    try:
        put_files(new)
    except OSError as error:
        message = f"{shown(Path(error.filename))} cannot be written ({error.strerror})."
        raise click.ClickException(message) from None
    for path in files:
        click.echo(f"{'Made' if path in new else 'Left as it is'}: {shown(path)}")
    click.echo(f"{len(new)} {'file' if len(new) == 1 else 'files'} made.")
