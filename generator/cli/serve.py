"""`laa serve`: the site on this computer, and again after each change."""

import os
import signal
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING

import click

from generator.cli.choices import (
    CONFIG,
    ROOT,
    choose,
    default_agreement,
    folder_options,
    folders,
)
from generator.garbage import keep_garbage
from generator.model.moment import now

if TYPE_CHECKING:
    from generator.serve.preview import Preview
    from generator.serve.server import LocalSite

THEME, PROGRAM = ROOT / "theme", ROOT / "generator"
TEMPLATES = str(PROGRAM / "templates")


@click.command()
@click.argument("agreement", required=False)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Number in the site's address here; 0 takes a free one.",
)
@click.option(
    "--draft",
    is_flag=True,
    help="Show it although words or values are missing, and name each gap.",
)
@folder_options
def serve(
    agreement: str | None, *, port: int, draft: bool, data_dir: Path, content_dir: Path
) -> None:
    """Show the site on this computer while you write.

    It shows AGREEMENT, or the default one, and again after each change to a file.
    """
    from generator.mkdocs_build import render_site  # noqa: PLC0415
    from generator.serve.preview import Preview  # noqa: PLC0415
    from generator.serve.server import LocalSite  # noqa: PLC0415

    name = choose((agreement or default_agreement(),), data_dir)[0]
    try:
        server = LocalSite(port)
    except OSError as error:
        raise click.ClickException(f"{error}. Try another --port.") from None
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # both end it cleanly
    Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"{name} is at {server.address}. To stop, press Ctrl and C.")
    try:
        with keep_garbage(), TemporaryDirectory(prefix="laa-serve-") as own:
            preview = Preview(
                name,
                folders(data_dir, content_dir),
                Path(own),
                render_site=render_site,
                frame=(THEME, CONFIG),
                now=now,
                is_draft=draft,
            )
            _show_until_the_program_changes(server, preview, (data_dir, content_dir))
    except KeyboardInterrupt:
        click.echo("Stopped.")
        return
    finally:
        server.shutdown()
        server.server_close()
    click.echo("The program has changed: starting again.")
    again = [*sys.orig_argv[1:]]
    os.execv(sys.executable, [sys.executable, *again])  # noqa: S606 - the same command


def _show_until_the_program_changes(
    server: "LocalSite", preview: "Preview", sources: tuple[Path, ...]
) -> None:
    """Shows the site after each change; returns when the program itself is another one."""
    from generator.serve.watch import OutOfDateError, Watch  # noqa: PLC0415

    watch = Watch((*sources, THEME, CONFIG, PROGRAM))
    told: set[str] = set()
    gaps: tuple[str, ...] = ()
    while True:
        # saved again meanwhile: the next round tells
        with suppress(OutOfDateError), watch.interrupting():
            gaps = _show(server, preview, gaps)
            today = date.today()  # noqa: DTZ011 - where the officer is
            warnings = preview.find_warnings(today)
            for warning in warnings:
                if warning not in told:
                    click.echo(warning)
            told = set(warnings) or told
        changed = watch.wait()
        if any(map(_is_program, changed)):
            return
        _show_first(server, preview, changed)


def _show_first(server: "LocalSite", preview: "Preview", changed: list[str]) -> None:
    """Shows the page on which somebody is writing before all others are made."""
    start = time.perf_counter()
    shown = preview.make_first(changed)
    if shown:
        server.show(shown)
        seconds = time.perf_counter() - start
        click.echo(f"Its page is shown after {seconds:.1f} seconds. The other pages follow.")


def _show(server: "LocalSite", preview: "Preview", gaps: tuple[str, ...]) -> tuple[str, ...]:
    """Shows what the files say now, in the browser and in the terminal; returns its gaps.

    `gaps` are those that were told before.
    """
    start = time.perf_counter()
    shown = preview.make()
    server.show(shown)
    seconds = time.perf_counter() - start
    for fault in shown.faults:
        click.echo(fault, err=True)
    for gap in shown.gaps if shown.gaps != gaps else ():
        click.echo(f"Gap: {gap}")
    click.echo(
        "The pages stay as they were until this is mended."
        if shown.faults
        else f"Shown after {seconds:.1f} seconds."
    )
    return shown.gaps


def _is_program(path: str) -> bool:
    """True for a file that Python has read already; templates are read again."""
    return path.startswith(f"{PROGRAM}{os.sep}") and not path.startswith(TEMPLATES)
