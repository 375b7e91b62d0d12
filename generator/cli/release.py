"""`laa release`: freezes what a period's release tells, so that it can be held against it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, folders, print_and_stop
from generator.cli.periods import find_default, parse_period
from generator.cli.unfinished import read_unfinished
from generator.load import shown
from generator.model.moment import now
from generator.model.problem import DataError

if TYPE_CHECKING:
    from generator.model.period import Period
    from generator.model.releases import Release
    from generator.status import Missing

MOST_LISTED = 20
"""Of what is missing: `laa status` lists all."""


@click.command()
@click.argument("words", metavar="PERIOD", nargs=-1, required=True)
@click.option("--agreement", "name", help="The agreement's folder; the default one if left out.")
@folder_options
def release(words: tuple[str, ...], *, name: str | None, data_dir: Path, content_dir: Path) -> None:
    """Freeze what the release of a quarter, half-year or year tells.

    PERIOD, such as 2006/07 Q4, has its publishing time in releases.yml. Nothing may be missing from
    it: no figure, rating, reason or words, unless releases.yml says under gap what is and why. The
    facts go to data/<agreement>/published/, a line each, with their receipt. What was published is
    never changed: amendments.yml tells what turned out otherwise.
    """
    from generator.build import freeze, read_for_release  # noqa: PLC0415 - heavy
    from generator.model.published import FOLDER  # noqa: PLC0415
    from generator.pages.release_note import write_note  # noqa: PLC0415
    from generator.put import put_files  # noqa: PLC0415
    from generator.record.freeze import AlreadyPublishedError, freeze_period  # noqa: PLC0415
    from generator.status import Places, find_status  # noqa: PLC0415

    folder = choose((name or find_default(data_dir),), data_dir)[0]
    unfinished = read_unfinished(folder, data_dir, content_dir)
    period = parse_period(" ".join(words), unfinished.agreement)
    entry = _find_entry(unfinished.agreement.find_release(period), period, data_dir / folder)
    places = Places(data=shown(data_dir / folder), content=shown(content_dir / folder))
    missing = [one for one in find_status(unfinished, period, places).missing if one.is_needed]
    if missing and not entry.gap:
        _refuse(missing, period, folder)
    try:
        report = read_for_release(folder, folders(data_dir, content_dir), period)
    except DataError as error:
        print_and_stop(error)
    agreement = unfinished.agreement.as_at(period)
    moment = now().at(agreement.details.time_zone)
    try:
        frozen = freeze_period(agreement, freeze(report), moment)
    except AlreadyPublishedError as error:
        advice = "Tell what turned out otherwise in amendments.yml: laa check says which lines."
        raise click.ClickException(f"{error} {advice}") from None
    note = {f"{FOLDER}/{period.slug}.md": write_note(report, report.since.news)}
    files = {data_dir / folder / path: text for path, text in (frozen.files | note).items()}
    put_files({path: text.encode() for path, text in files.items()})
    for path in files:
        click.echo(f"{'Made' if frozen.is_new else 'As it was'}: {shown(path)}")
    click.echo(f"Receipt: {frozen.published.sha256}")
    click.echo(f"The public sees {period} from {entry.publish_at.local:%Y-%m-%d %H:%M}.")


def _find_entry(entry: "Release | None", period: "Period", data: Path) -> "Release":
    if entry is None:
        example = f'- period: "{period}"\n  publish_at: {now().local:%Y-%m-%d} 09:30'
        path = shown(data / "releases.yml")
        message = f"{period} has no publishing time. Add to {path}:\n{example}"
        raise click.ClickException(message)
    return entry


def _refuse(missing: "list[Missing]", period: "Period", folder: str) -> None:
    for one in missing[:MOST_LISTED]:
        click.echo(f"- {one.title}: {one.detail} ({one.file})", err=True)
    if len(missing) > MOST_LISTED:
        click.echo(f"- and {len(missing) - MOST_LISTED} more: laa status {folder}", err=True)
    message = (
        f"{len(missing)} things are missing from {period}. Add them, or say in releases.yml under "
        "gap what is missing and why."
    )
    raise click.ClickException(message)
