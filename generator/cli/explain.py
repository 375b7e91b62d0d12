"""`laa explain`: the sum behind every rating, as the page has it."""

from pathlib import Path

import click

from generator.cli.choices import choose, folder_options, read_or_stop, unknown


@click.command()
@click.argument("agreement")
@click.argument("indicator")
@folder_options
def explain(agreement: str, indicator: str, data_dir: Path, content_dir: Path) -> None:
    """Print the sum behind every rating of INDICATOR.

    INDICATOR is its short name, such as ni-154: the name of its file. AGREEMENT is a folder.
    """
    report = read_or_stop(choose((agreement,), data_dir), data_dir, content_dir)[0]
    one = report.indicators.get(indicator)
    if one is None:
        raise click.ClickException(unknown(indicator, report.indicators, "an indicator"))
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


def _indent(*lines: str) -> None:
    for line in filter(None, lines):
        click.echo(f"  {line}")
