"""`laa status`: what is missing for a quarter, and who could send it."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options
from generator.cli.made import write_new
from generator.cli.periods import find_default, parse_period
from generator.cli.unfinished import read_unfinished
from generator.load import shown

if TYPE_CHECKING:
    from generator.status import Status

BYTE_ORDER_MARK = "\ufeff"
"""Tells a spreadsheet that a file is in UTF-8."""


@click.command()
@click.argument("agreement", required=False)
@click.option(
    "--period", "--quarter", "words", help="Such as '2006/07 Q4'; the current one if left out."
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "csv", "messages"]),
    default="table",
    show_default=True,
    help="A table to look at, a file for a spreadsheet, or a message to each organisation.",
)
@click.option("--by", type=click.DateTime(["%Y-%m-%d"]), help="The day for the messages to name.")
@click.option("--out", type=click.Path(path_type=Path), help="Write files into this folder.")
@folder_options
def status(  # noqa: PLR0913 - one for each option
    agreement: str | None,
    *,
    words: str | None,
    style: str,
    by: datetime | None,
    out: Path | None,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """List what is missing for a quarter.

    These are figures, ratings, reasons, forecasts and words. A figure is due as often as its
    indicator's file says under frequency, else as often as its figures came so far, and stays
    missing until it comes. Places that had figures before are asked for too. A row in
    figures.csv that says why there is none counts as known.
    """
    from generator.status import Places, find_status  # noqa: PLC0415 - heavy

    folder = choose((agreement or find_default(data_dir),), data_dir)[0]
    unfinished = read_unfinished(folder, data_dir, content_dir)
    period = parse_period(words, unfinished.agreement)
    places = Places(data=shown(data_dir / folder), content=shown(content_dir / folder))
    files = _print(find_status(unfinished, period, places), style, by.date() if by else None)
    if out:
        mark = BYTE_ORDER_MARK if style == "csv" else ""
        write_new({out / name: f"{mark}{text}" for name, text in files.items()})
    else:
        click.echo("\n".join(files.values()), nl=False)


def _print(found: "Status", style: str, by: date | None) -> Mapping[str, str]:
    """What is said, by the name of the file in which it could stand."""
    from generator.model.ids import make_id  # noqa: PLC0415 - heavy
    from generator.status.printing import print_csv, print_table, write_messages  # noqa: PLC0415

    if style == "csv":
        return {"missing.csv": print_csv(found)}
    if style == "table":
        return {"missing.txt": f"{print_table(found)}\n"}
    files: dict[str, str] = {}
    for organisation, text in write_messages(found, by).items():
        name = make_id(organisation) or "organisation"
        number = sum(other.startswith(name) for other in files) + 1
        files[f"{name}{f'-{number}' if number > 1 else ''}.txt"] = text
    return files
