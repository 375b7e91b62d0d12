"""`laa demo`: a made-up agreement to try things out."""

from pathlib import Path

import click

from generator.kinds import LAA, list_kinds


@click.command()
@click.argument("out", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--kind",
    type=click.Choice(list_kinds()),
    default=LAA,
    show_default=True,
    help="Of which kind. The sizes below are those of a Local Area Agreement.",
)
@click.option("--indicators", type=click.IntRange(min=1), default=120, show_default=True)
@click.option("--quarters", type=click.IntRange(min=1), default=12, show_default=True)
@click.option("--neighbourhoods", type=click.IntRange(min=0), default=18, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, other files.")
def demo(
    out: Path, kind: str, indicators: int, quarters: int, neighbourhoods: int, seed: int
) -> None:
    """Write a made-up agreement to try things out.

    Its files go into DIR/data and DIR/content.
    """
    from generator.demo import make_demo, make_plan  # noqa: PLC0415
    from generator.put import put_files  # noqa: PLC0415

    if kind == LAA:
        files = make_demo(
            indicators=indicators, quarters=quarters, neighbourhoods=neighbourhoods, seed=seed
        )
    else:
        files = make_plan(kind)
    folders = {out / top / name for top, name, *_ in (path.split("/") for path in files)}
    if any(folder.is_dir() for folder in folders):
        message = f"{out} has a made-up agreement already. Delete it, or name another folder."
        raise click.ClickException(message)
    put_files({out / name: text.encode() for name, text in files.items()})
    options = f"--data-dir {out / 'data'} --content-dir {out / 'content'}"
    click.echo(f"{len(files)} files in {out}. To see the pages: laa build {options} --site-dir …")
