"""`laa pull`: figures of another area's site, to stand beside our own."""

from pathlib import Path

import click

from generator.cli.choices import choose, folder_options
from generator.cli.unfinished import read_unfinished


@click.command()
@click.argument("site", metavar="URL|FOLDER")
@click.option("--agreement", help="Folder of your agreement, if there is more than one.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the files; that of your agreement in data/ if left out.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@folder_options
def pull(
    site: str,
    *,
    agreement: str | None,
    out: Path | None,
    dry_run: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Take the figures of a similar area from its site.

    The site is another one that this software made: the URL of its home page, or a FOLDER with
    it. Its figures for measures that you have too go into comparisons.csv, each with its source.
    Rows that are there already are brought up to date; all others stay.
    """
    from generator.load import read_sources  # noqa: PLC0415 - heavy
    from generator.pull import PullError, bring_beside  # noqa: PLC0415
    from generator.put import put_files  # noqa: PLC0415
    from generator.returns.write import ChangedMeanwhileError, write_texts  # noqa: PLC0415
    from generator.verify import UnreachableError  # noqa: PLC0415

    names = choose((agreement,) if agreement else (), data_dir)
    if len(names) > 1:
        message = f"Name one of your agreements with --agreement: {', '.join(names)}."
        raise click.ClickException(message)
    ours = read_unfinished(names[0], data_dir, content_dir).agreement
    before, folder = read_sources(names[0], data_dir, content_dir), data_dir / names[0]
    try:
        brought = bring_beside(site, ours, before)
    except (PullError, UnreachableError) as error:
        raise click.ClickException(str(error)) from None
    for sentence in brought.pulled.left_out:
        click.echo(f"Left out: {sentence}")
    package, number = brought.pulled.package, len(brought.pulled.rows)
    click.echo(f"{package.area}: {number} figures, {brought.added} new, {brought.changed} changed.")
    click.echo(f"On these terms: {package.licence}.")
    if dry_run or not brought.texts:
        click.echo("Nothing is written.")
        return
    if out:
        folder = out
        put_files({out / name: file.text.encode() for name, file in brought.texts.items()})
    else:
        try:
            write_texts(folder, before, brought.texts)
        except ChangedMeanwhileError as error:
            raise click.ClickException(str(error)) from None
    click.echo(f"Written: {', '.join((folder / name).as_posix() for name in brought.texts)}")
