"""`laa check`: every problem of an agreement's files at once."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, folders
from generator.model.problem import DataError, Level, Problem, format_problems, say_total

if TYPE_CHECKING:
    from generator.build import Review


@click.command("check")
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How problems are printed: for people, for tools, or for pull requests.",
)
@folder_options
def check_command(
    agreements: tuple[str, ...], style: str, data_dir: Path, content_dir: Path
) -> None:
    """Check the files of an agreement, or of all of them."""
    from generator.build import review  # noqa: PLC0415 - heavy

    names = choose(agreements, data_dir)
    problems: list[Problem] = []
    reviews: list[Review] = []
    for name in names:
        try:
            reviews.append(review(name, folders(data_dir, content_dir), date.today()))  # noqa: DTZ011
            problems.extend(reviews[-1].advice)
        except DataError as error:
            problems.extend(error.problems)
    if problems or style == "json":
        click.echo(format_problems(problems, style), err=style == "text")
    if any(problem.level is Level.ERROR for problem in problems):
        sys.exit(1)
    if style == "text":
        for one in reviews:
            agreement = one.report.agreement
            click.echo(
                f"{agreement.folder}: {len(agreement.indicators)} indicators, "
                f"{len(agreement.figures)} figures, {len(agreement.ratings)} ratings. "
                f"{say_total(one.advice) if one.advice else 'No problems.'}"
            )
