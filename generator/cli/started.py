"""What `laa start` reads and writes: spreadsheets in, an agreement's files out."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.cli.choices import ROOT, folders
from generator.model.outside import leads_out
from generator.model.problem import DataError, Problem, format_problems
from generator.put import put_files

if TYPE_CHECKING:
    from generator.intake.bring import Brought
    from generator.intake.sheets import Sheet

MOST_FILES = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where the agreement's files go: the folders data/ and content/."""

    data: Path
    content: Path

    @property
    def options(self) -> str:
        """What other commands need to find them; nothing for the project's own folders."""
        if self == Place(ROOT / "data", ROOT / "content"):
            return ""
        return " ".join(("", "--data-dir", str(self.data), "--content-dir", str(self.content)))


def read_tables(tables: Sequence[Path]) -> list["Sheet"]:
    """The sheets of all files; prints what cannot be opened and stops where there is any."""
    from generator.intake.sheets import ENDINGS, read_sheets  # noqa: PLC0415
    from generator.load import shown  # noqa: PLC0415
    from generator.returns.cells import UnreadableError  # noqa: PLC0415

    paths: list[Path] = []
    for one in tables:
        inside = sorted(one.iterdir()) if one.is_dir() else [one]
        paths += [
            path for path in inside
            if path == one or (path.suffix.lower() in ENDINGS and path.name[0] not in ".~")
        ]  # fmt: skip
    if not paths or len(paths) > MOST_FILES:
        message = f"The folder has {len(paths)} spreadsheets. Name the ones that you mean."
        raise click.ClickException(message)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            sheets += read_sheets(path, shown(path))
        except UnreadableError as error:
            problems.append(Problem(shown(path), 1, "", error.found, error.advice))
    if problems:
        click.echo(format_problems(problems, "text"), err=True)
        click.echo("Nothing is written.", err=True)
        sys.exit(1)
    return sheets


def write_brought(folder: str, place: Place, brought: "Brought", *, is_new: bool) -> None:
    """Checks the whole first, then writes it; says what is new and what to do next."""
    for one in brought.told:
        click.echo(f"Differs: {one}")
    if not brought.data:
        click.echo(f"Nothing changes: {folder} has all that the table says.")
        return
    _refuse_links(place, folder, brought)
    problems = _check(folder, place, brought)
    if problems and not is_new:
        click.echo(format_problems(problems, "text"), err=True)
        click.echo("Nothing is written.", err=True)
        sys.exit(1)
    _put(place, folder, brought)
    for name, number in brought.added.items():
        click.echo(f"{number} new: {name.removesuffix('.csv')}")
    if problems:
        click.echo(format_problems(problems, "text"), err=True)
        sys.exit(1)
    where = place.options
    click.echo("Next:")
    click.echo(f"- laa serve {folder} --draft{where} shows the site, with what is missing.")
    click.echo(f"- Look over data/{folder}; laa check {folder}{where} says that it is whole.")


def _refuse_links(place: Place, folder: str, brought: "Brought") -> None:
    for own, files in ((place.data, brought.data), (place.content, brought.content)):
        for path in (own / folder / inside for inside in files):
            if leads_out(path, own / folder) or leads_out(own / folder, own):
                message = f"{path} leads to another place. Nothing is written there."
                raise click.ClickException(message)


def _put(place: Place, folder: str, brought: "Brought") -> None:
    put_files({
        own / folder / inside: text.encode()
        for own, files in ((place.data, brought.data), (place.content, brought.content))
        for inside, text in files.items()
    })  # fmt: skip


def _check(folder: str, place: Place, brought: "Brought") -> list[Problem]:
    """What the check says of the agreement with the new files in it."""
    from generator.build import read_report  # noqa: PLC0415

    with TemporaryDirectory(prefix="laa-start-") as own:
        trial = Place(Path(own, "data"), Path(own, "content"))
        for old, new in ((place.data, trial.data), (place.content, trial.content)):
            if (old / folder).is_dir():
                shutil.copytree(old / folder, new / folder, symlinks=True)
        _put(trial, folder, brought)
        try:
            read_report(folder, folders(trial.data, trial.content))
        except DataError as error:
            return [
                replace(one, file=one.file.replace(str(trial.data), str(place.data)))
                for one in error.problems
            ]
    return []
