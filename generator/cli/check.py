"""`laa check`: every problem of an agreement's files at once."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, read
from generator.model.problem import DataError, Level, Problem, format_problems, say_total

if TYPE_CHECKING:
    from generator.model.report import Report


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
    names = choose(agreements, data_dir)
    problems: list[Problem] = []
    reports: list[Report] = []
    for name in names:
        try:
            reports.append(read(name, data_dir, content_dir))
            problems.extend(reports[-1].problems)
        except DataError as error:
            problems.extend(error.problems)
    if problems or style == "json":
        click.echo(format_problems(problems, style), err=style == "text")
    if any(problem.level is Level.ERROR for problem in problems):
        sys.exit(1)
    if style == "text":
        for report in reports:
            agreement = report.agreement
            click.echo(
                f"{agreement.folder}: {len(agreement.indicators)} indicators, "
                f"{len(agreement.figures)} figures, {len(agreement.ratings)} ratings. "
                f"{say_total(report.problems) if report.problems else 'No problems.'}"
            )
