"""`laa new`: files for officers to fill in; what they must write is marked TODO."""

from datetime import date
from pathlib import Path

import click

from generator.cli.choices import choose, default_agreement, folder_options
from generator.cli.unfinished import read_unfinished
from generator.model.period import Period, PeriodError, parse_period
from generator.model.waiting import MARK


@click.group()
def new() -> None:
    """Make files to fill in: for a quarter, an indicator or an agreement.

    What you must write is marked TODO. laa check lists it, and nothing is published before
    it is written. A file that is there already is never changed.
    """


@new.command("quarter")
@click.argument("words", metavar="QUARTER", nargs=-1, required=True)
@click.option("--agreement", "name", help="The agreement's folder; the default one if left out.")
@click.option("--current", is_flag=True, help="Make it the quarter that the site shows first.")
@folder_options
def quarter_command(
    words: tuple[str, ...], *, name: str | None, current: bool, data_dir: Path, content_dir: Path
) -> None:
    """Make a file for each page that wants words for QUARTER, such as 2006/07 Q4.

    These are the home page, each block, each indicator that has a figure or a rating for the
    quarter or had words in the quarter before, and each area that had words in it. Each file
    tells you the last headline and what the figures say.
    """
    from generator.load import shown  # noqa: PLC0415
    from generator.schema import DETAILS  # noqa: PLC0415
    from generator.stubs.current import set_current_quarter  # noqa: PLC0415 - heavy
    from generator.stubs.quarter import find_wrong_quarter, make_quarter  # noqa: PLC0415

    folder = choose((name or _default(data_dir),), data_dir)[0]
    quarter = _parse(" ".join(words))
    agreement = read_unfinished(folder, data_dir, content_dir).agreement
    wrong = find_wrong_quarter(quarter, agreement)
    if wrong:
        raise click.ClickException(wrong)
    stubs = make_quarter(agreement, quarter, date.today())  # noqa: DTZ011 - the officer's own day
    files = {content_dir / folder / one.path: one.text for one in stubs}
    write_new(files)
    details = data_dir / folder / DETAILS
    if current:
        changed = set_current_quarter(details.read_bytes(), quarter)
        if changed is None:
            message = f"{shown(details)} has no line current_quarter of its own. Change it by hand."
            raise click.ClickException(message)
        details.write_bytes(changed)
        click.echo(f"{shown(details)}: current_quarter is {quarter} now.")
    click.echo("Next:")
    click.echo(f"- Write what is marked {MARK}, or delete files that need no words.")
    if not current and agreement.quarter != quarter:
        click.echo(
            f'- Set current_quarter: "{quarter}" in {shown(details)} (or add --current here).'
        )
    click.echo(f"- laa status {folder} --quarter '{quarter}' tells what else is missing.")
    click.echo(f"- laa check {folder} lists what is still marked.")


def write_new(files: dict[Path, str]) -> None:
    """Writes the files that are not there yet, and says which are made and which were there."""
    from generator.load import shown  # noqa: PLC0415
    from generator.publish.write import write_files  # noqa: PLC0415

    there = [path for path in files if path.exists()]
    for path in there:
        click.echo(f"Left as it is: {shown(path)}")
    made = {path: text.encode() for path, text in files.items() if path not in there}
    write_files(made)
    for path in made:
        click.echo(f"Made: {shown(path)}")
    click.echo(f"{len(made)} {'file' if len(made) == 1 else 'files'} made.")


def _default(data_dir: Path) -> str:
    from generator.load import list_agreements  # noqa: PLC0415

    known = list_agreements(data_dir)
    return known[0] if len(known) == 1 else default_agreement()


def _parse(text: str) -> Period:
    try:
        return parse_period(text)
    except PeriodError as error:
        message = f"'{text}' is not a quarter. {error.advice}"
        raise click.ClickException(message) from None
