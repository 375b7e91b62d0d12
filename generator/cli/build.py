"""`laa pages` and `laa build`: from the files to what residents see."""

from pathlib import Path
from typing import Any

import click

from generator.cli.choices import (
    audience_options,
    choose,
    default_agreement,
    find_notes,
    folder_options,
    make_audience,
    read_or_stop,
    refuse_among_agreements,
    settle,
    site_options,
)
from generator.cli.editor import choose_repository, editor_options
from generator.cli.parts import NO_SITE, build_part, progress, refusals
from generator.model.moment import Moment


@click.command()
@click.argument("agreement")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pages.")
@audience_options
@folder_options
def pages(
    agreement: str,
    *,
    out: Path,
    as_at: Moment | None,
    is_preview: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Write the pages as Markdown.

    They are those of AGREEMENT, with its data files beside them.
    """
    from generator.build import arrange, write_agreement  # noqa: PLC0415 - see the module's docstring
    from generator.publish.swap import NotOursError, refuse_foreign  # noqa: PLC0415

    audience = make_audience(as_at, is_preview=is_preview)
    report = read_or_stop(choose((agreement,), data_dir), data_dir, content_dir, audience)[0]
    refuse_among_agreements(out, data_dir, content_dir)
    try:
        refuse_foreign(out)
        number = write_agreement(report, arrange([report], agreement), out)
    except (NotOursError, OSError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{number} pages in {out}")


@click.command()
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@site_options
@click.option(
    "--part",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Make only the part of one AGREEMENT in a folder; laa join makes the site of all parts.",
)
@click.option(
    "--afresh",
    is_flag=True,
    help="Make every page, also those that would be the same as in the old site.",
)
@editor_options
@audience_options
@folder_options
def build(  # noqa: PLR0913 - one for each option
    agreements: tuple[str, ...],
    *,
    site_dir: Path,
    by_file_name: bool,
    keep: tuple[str, ...],
    part: Path | None,
    afresh: bool,
    as_at: Moment | None,
    is_preview: bool,
    data_dir: Path,
    content_dir: Path,
    **editor: Any,  # noqa: ANN401 - what `editor_options` adds
) -> None:
    """Build the site, the whole of it or nothing.

    It has each AGREEMENT that you name, or all of them.
    """
    from generator.build import Wishes, arrange, publish  # noqa: PLC0415
    from generator.mkdocs_build import render_site  # noqa: PLC0415

    refuse_among_agreements(part or site_dir, data_dir, content_dir)
    audience = make_audience(as_at, is_preview=is_preview)
    repository = choose_repository(**editor)
    if part:
        if repository or by_file_name or keep:
            raise click.UsageError(NO_SITE)
        build_part(agreements, part, audience, data_dir, content_dir)
        return
    site_dir = settle(site_dir)
    reports = read_or_stop(choose(agreements, data_dir), data_dir, content_dir, audience)
    site = arrange(reports, default_agreement())
    notes = None if afresh else find_notes(site_dir)
    ordered = sorted(reports, key=lambda one: site.prefix(one.agreement.folder))
    with progress(len(reports) + 2) as bar, refusals(f"{site_dir} is as it was."):
        number = publish(
            ordered,
            site,
            site_dir=site_dir,
            render_site=render_site,
            tick=lambda _: bar.update(1),
            wishes=Wishes(repository, by_file_name, keep, notes=notes),
        )
        bar.update(1)
    click.echo(f"{number} pages in {site_dir}")
