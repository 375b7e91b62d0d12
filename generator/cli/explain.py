"""`laa explain`: the sum behind every rating, as the page has it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, read_or_stop, unknown

if TYPE_CHECKING:
    from generator.model.agreement import Agreement


@click.command()
@click.argument("agreement")
@click.argument("indicator", required=False)
@click.option(
    "--fit",
    "is_fit",
    is_flag=True,
    help="Find the method and the limits that give the ratings that officers printed.",
)
@folder_options
def explain(
    agreement: str, indicator: str | None, *, is_fit: bool, data_dir: Path, content_dir: Path
) -> None:
    """Print the sum behind every rating of INDICATOR.

    INDICATOR is its short name, such as ni-154: the name of its file. AGREEMENT is a folder. With
    --fit, INDICATOR may be left out: then all printed ratings of AGREEMENT are looked at together.
    """
    if indicator is None and not is_fit:
        message = "Name an indicator, such as ni-154, or write --fit."
        raise click.ClickException(message)
    report = read_or_stop(choose((agreement,), data_dir), data_dir, content_dir)[0]
    one = report.indicators.get(indicator or "")
    if indicator is not None and one is None:
        raise click.ClickException(unknown(indicator, report.indicators, "an indicator"))
    if one is None or is_fit:
        _print_fits(report.agreement, indicator)
        return
    click.echo(f"{one.indicator.plain_title}: {one.indicator.question}")
    click.echo(" ".join((one.verdict, *one.facts)))
    for working in one.workings:
        click.echo(f"\n{working.name}: {working.question}")
        click.echo(f"  {working.tag.word}. {working.set_by}")
        _indent(working.reason, *working.lines, working.result, working.disagreement)
        if working.source:
            click.echo(f"  Source: {working.source}.")
    for finding in one.findings:
        click.echo(f"\n{finding.title}")
        _indent(*finding.answer, *finding.working)


def _print_fits(agreement: "Agreement", indicator: str | None) -> None:
    from generator.describe.fits import NOTHING_PRINTED, say_fit  # noqa: PLC0415 - heavy
    from generator.rate.fit import find_fits  # noqa: PLC0415

    lines = [
        line
        for fit in find_fits(agreement, indicator)
        for line in ("", *say_fit(fit, of_one=indicator is not None))
    ]
    for line in lines[1:] or [NOTHING_PRINTED()]:
        click.echo(line)


def _indent(*lines: str) -> None:
    for line in filter(None, lines):
        click.echo(f"  {line}")
