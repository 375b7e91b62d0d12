"""`laa check`: every problem of an agreement's files at once."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, folders
from generator.cli.speaking import say_commands
from generator.garbage import keep_garbage
from generator.model.problem import DataError, Level, Problem, format_problems, say_total
from generator.model.problem_formats import format_for_github, format_for_gitlab

if TYPE_CHECKING:
    from generator.reading import Review


class Wording(StrEnum):
    """What becomes of advice on wording."""

    ADVISE = "advise"
    STRICT = "strict"
    OFF = "off"


@click.command("check")
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    help="How problems are printed: for people, for tools, or for pull and merge requests.",
)
@click.option(
    "--wording",
    type=click.Choice([one.value for one in Wording]),
    default=Wording.ADVISE.value,
    show_default=True,
    help="What hard words in commentary are: worth a look, an error, or not looked for.",
)
@folder_options
def check_command(
    agreements: tuple[str, ...], style: str, wording: str, data_dir: Path, content_dir: Path
) -> None:
    """Check the files, and say what to mend.

    Looks at each AGREEMENT that you name, or at all of them. Changes nothing. docs/messages.md
    says what each message means.
    """
    click.get_current_context().with_resource(keep_garbage())
    from generator.reading import review  # noqa: PLC0415 - heavy

    names = choose(agreements, data_dir)
    problems: list[Problem] = []
    totals: list[str] = []
    for name in names:
        try:
            found = review(name, folders(data_dir, content_dir), date.today())  # noqa: DTZ011
        except DataError as error:
            problems.extend(error.problems)
            continue
        told = [*found.advice, *_weigh(found.wording, Wording(wording))]
        problems.extend(told)
        totals.append(_say_size(found, told))
    if style == "gitlab":
        click.echo(format_for_gitlab(problems))
    elif style == "github":
        if problems:
            say_commands(format_for_github(problems))
    elif problems or style == "json":
        click.echo(format_problems(problems, style), err=style == "text")
    if any(problem.level is Level.ERROR for problem in problems):
        sys.exit(1)
    if style == "text":
        click.echo("\n".join(totals))


def _weigh(found: Iterable[Problem], wording: Wording) -> list[Problem]:
    """Advice on wording at the level that the officer asked for."""
    if wording is Wording.OFF:
        return []
    level = Level.ERROR if wording is Wording.STRICT else Level.WARNING
    return [replace(problem, level=level) for problem in found]


def _say_size(found: "Review", told: list[Problem]) -> str:
    agreement = found.agreement
    return (
        f"{agreement.folder}: {len(agreement.indicators)} indicators, "
        f"{len(agreement.figures)} figures, {len(agreement.ratings)} ratings. "
        f"{say_total(told) if told else 'No problems.'}"
    )
