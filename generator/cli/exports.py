"""What `laa start --as` reads: the file that says what an export of another system means."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.choices import unknown
from generator.model.problem import DataError, Problem, format_problems

if TYPE_CHECKING:
    from generator.intake.sheets import Sheet
    from generator.model.exports import Export

MOST_INDICATORS = 500
ENDINGS = (".yml", ".yaml")


def read_export_named(name: str, data_dir: Path) -> "Export":
    """The file of a name in data/_exports, or the one at a path; stops with all that is wrong."""
    from generator.check.exports import read_export  # noqa: PLC0415
    from generator.load import list_exports, read_export_file  # noqa: PLC0415

    known = list_exports(data_dir)
    path = Path(name) if name.endswith(ENDINGS) else known.get(name)
    if path is None:
        raise click.ClickException(unknown(name, known, "an export that we know"))
    if not path.is_file():
        message = f"There is no file {name}. Copy one of data/_exports, and give its path."
        raise click.ClickException(message)
    problems: list[Problem] = []
    file = read_export_file(path, problems)
    if file is None:
        _stop(problems)
    try:
        return read_export(file)
    except DataError as error:
        _stop(error.problems)


def read_folders(folders: tuple[Path, ...], export: "Export") -> list["Sheet"]:
    """The sheets of folders that have a file for each measure."""
    from generator.intake.indicator_files import (  # noqa: PLC0415
        list_indicator_files,
        read_indicator_file,
    )
    from generator.load import shown  # noqa: PLC0415
    from generator.returns.cells import UnreadableError  # noqa: PLC0415

    paths = [path for one in folders for path in list_indicator_files(one)]
    if not paths or len(paths) > MOST_INDICATORS:
        message = (
            f"The folder has {len(paths)} files such as data/indicator_1-1-1.csv. "
            f"Name one that has 1 to {MOST_INDICATORS}."
        )
        raise click.ClickException(message)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            sheets.append(read_indicator_file(path, shown(path), export))
        except UnreadableError as error:
            problems.append(Problem(shown(path), 1, "", error.found, error.advice))
    if problems:
        _stop(problems)
    return sheets


def _stop(problems: Sequence[Problem]) -> NoReturn:
    click.echo(format_problems(problems, "text"), err=True)
    click.echo("Nothing is written.", err=True)
    sys.exit(1)
