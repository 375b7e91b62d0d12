"""`laa archive`: the whole site of a period in one file."""

import re
from functools import partial
from pathlib import Path

import click

from generator.cli.choices import choose, folder_options, folders, print_and_stop
from generator.cli.periods import find_default, parse_period
from generator.model.moment import now

_PART = re.compile("[QHqh][1-4]")
"""A word that belongs to a period: a quarter or a half of a year."""


@click.command()
@click.argument("words", metavar="PERIOD [AGREEMENT]", nargs=-1, required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; named after the agreement and the period if left out.",
)
@click.option(
    "--preview",
    "is_preview",
    is_flag=True,
    help="Make it before the release, with a notice on every page.",
)
@folder_options
def archive(
    words: tuple[str, ...],
    *,
    out: Path | None,
    is_preview: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Pack the whole site of a quarter, half-year or year into one file.

    PERIOD is such as 2006/07 Q4. The file has the pages and the data as they stood when the
    period was released. It opens from a disk, without the web.
    """
    from generator.build import make_archive, read_as_released  # noqa: PLC0415 - heavy
    from generator.mkdocs_build import render_site  # noqa: PLC0415
    from generator.model.problem import DataError  # noqa: PLC0415
    from generator.publish.archive import name_archive  # noqa: PLC0415
    from generator.publish.crawl import SiteError  # noqa: PLC0415
    from generator.publish.plain_english import PlainEnglishError  # noqa: PLC0415
    from generator.publish.zip_file import NoArchiveError  # noqa: PLC0415
    from generator.record import Audience, NotReleasedError  # noqa: PLC0415

    period, named = _split(words)
    folder = choose((named or find_default(data_dir),), data_dir)[0]
    find, audience = partial(parse_period, period), Audience(now(), is_preview)
    try:
        report = read_as_released(folder, folders(data_dir, content_dir), find, audience)
        out = out or Path(f"{name_archive(report.agreement)}.zip")
        number = make_archive(report, out, render_site)
    except DataError as error:
        print_and_stop(error)
    except (NotReleasedError, NoArchiveError) as error:
        raise click.ClickException(str(error)) from None
    except (PlainEnglishError, SiteError) as error:
        click.echo("\n".join(error.faults), err=True)
        message = f"{len(error.faults)} faults in the site of the archive. Nothing is written."
        raise click.ClickException(message) from None
    click.echo(f"{number} pages in {out}")


def _split(words: tuple[str, ...]) -> tuple[str, str]:
    """The period and the agreement, which may be left out."""
    if len(words) == 1 or _PART.fullmatch(words[-1]):
        return " ".join(words), ""
    return " ".join(words[:-1]), words[-1]
