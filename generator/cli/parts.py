"""`laa build AGREEMENT --part` and `laa join`: a site made in parts, such as a whole country's."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.choices import (
    audience_options,
    choose,
    default_agreement,
    folder_options,
    folders,
    make_audience,
    print_and_stop,
    settle,
    site_options,
)
from generator.cli.speaking import find_unguarded

if TYPE_CHECKING:
    from generator.model.moment import Moment
    from generator.record import Audience

NO_SITE = (
    "--part makes no site, so it takes no --by-file-name, no --keep and no editor. Give the first "
    "two to laa join."
)


def build_part(
    agreements: tuple[str, ...],
    out: Path,
    audience: "Audience",
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Makes the part of the one agreement that is named, and says so."""
    from generator.mkdocs_build import render_site  # noqa: PLC0415 - heavy
    from generator.model.problem import DataError  # noqa: PLC0415
    from generator.parts.make import Order, make_part  # noqa: PLC0415
    from generator.record import NothingPublicError  # noqa: PLC0415

    names = choose(agreements, data_dir)
    if len(names) != 1:
        message = f"A part is of one agreement. Name one of these: {', '.join(names)}."
        raise click.UsageError(message)
    out = settle(out)
    order = Order(names[0], folders(data_dir, content_dir), default_agreement(), audience)
    try:
        with progress(3) as bar, refusals(f"{out} is as it was."):
            made = make_part(order, out, render_site, lambda _: bar.update(1))
    except DataError as error:
        print_and_stop(error)
    except NothingPublicError as error:
        raise click.ClickException(str(error)) from None
    was = "" if made.is_new else ", as before: nothing changed of what it is made from"
    click.echo(f"{made.files} files of {names[0]} in {out}{was}")


@click.command()
@click.argument("parts", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "github"]),
    default="text",
    help="As a list, or as the output of a step of GitHub's.",
)
@audience_options
@folder_options
def due(
    parts: Path,
    *,
    style: str,
    as_at: "Moment | None",
    is_preview: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Name the agreements whose parts are to be made.

    FOLDER has a folder of each agreement's name with its part. Left out are those parts that would
    be made again as they are: no file behind them changed, and no release came.
    """
    from generator.model.problem import DataError  # noqa: PLC0415 - heavy
    from generator.parts.make import Order, list_due  # noqa: PLC0415

    audience = make_audience(as_at, is_preview=is_preview)
    where = folders(data_dir, content_dir)
    names = choose((), data_dir)
    try:
        with refusals("Nothing is listed."):
            found = list_due(
                [Order(name, where, default_agreement(), audience) for name in names], parts
            )
    except DataError as error:
        print_and_stop(error)
    lines = [f"agreements={json.dumps(found)}"] if style == "github" else found
    for line in lines:
        click.echo(line)


@click.command()
@click.argument(
    "parts", metavar="FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@site_options
def join(parts: tuple[Path, ...], *, site_dir: Path, by_file_name: bool, keep: Any) -> None:  # noqa: ANN401
    """Make one site of parts, the whole of it or nothing.

    Each FOLDER has the part of one agreement, from laa build AGREEMENT --part FOLDER. Together
    they are the site that laa build makes of all of them at once.
    """
    from generator.build import Wishes  # noqa: PLC0415 - heavy
    from generator.parts.join import join_parts  # noqa: PLC0415

    site_dir = settle(site_dir)
    wishes = Wishes(by_file_name=by_file_name, keep=keep)
    with progress(len(parts) + 2) as bar, refusals(f"{site_dir} is as it was."):
        number = join_parts(parts, site_dir, wishes, lambda _: bar.update(1))
        bar.update(1)
    click.echo(f"{number} pages of {len(parts)} agreements in {site_dir}")


@contextmanager
def progress(steps: int) -> Iterator[Any]:
    """A bar where somebody looks on."""
    screen = find_unguarded(sys.stderr)
    with click.progressbar(
        length=steps, label="Building", file=screen, hidden=not screen.isatty()
    ) as bar:
        yield bar


@contextmanager
def refusals(consequence: str) -> Iterator[None]:
    """Tells in words why nothing was made, and what that leaves as it was."""
    from generator.parts.manifest import PartError  # noqa: PLC0415
    from generator.publish.crawl import SiteError  # noqa: PLC0415
    from generator.publish.not_written import NOT_WRITTEN, explain_not_written  # noqa: PLC0415
    from generator.publish.plain_english import PlainEnglishError  # noqa: PLC0415

    try:
        yield
    except NOT_WRITTEN as error:
        raise click.ClickException(explain_not_written(error, consequence)) from None
    except PartError as error:
        click.echo(str(error), err=True)
        message = f"{len(error.faults)} faults in the parts. {consequence}"
        raise click.ClickException(message) from None
    except (PlainEnglishError, SiteError) as error:
        click.echo("\n".join(error.faults), err=True)
        message = f"{len(error.faults)} faults in the new site. {consequence}"
        raise click.ClickException(message) from None
