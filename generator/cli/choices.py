"""What the commands share: the folders, which agreements are meant, and how they are read."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.garbage import keep_garbage
from generator.model.moment import Moment, MomentError, now, parse_moment
from generator.model.problem import DataError, format_problems

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.reading import Folders
    from generator.record import Audience

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
NOTES = "LAA_NOTES"
"""Names another folder than build/notes/ for what builds note of sites; empty for none."""


def folder_options(command: Callable[..., None]) -> Callable[..., None]:
    """--data-dir and --content-dir, for every command."""
    folder = click.Path(path_type=Path)
    for name, default in (("content", ROOT / "content"), ("data", ROOT / "data")):
        command = click.option(
            f"--{name}-dir", type=folder, default=default, help=f"Folder to take for {name}/."
        )(command)
    return command


def site_options(command: Callable[..., None]) -> Callable[..., None]:
    """--site-dir, --by-file-name and --keep, for every command that makes a site."""
    keep = click.option(
        "--keep",
        multiple=True,
        metavar="NAME",
        help="File or folder in the old site that no build made, such as CNAME; may be given "
        "again.",
    )
    by_file_name = click.option(
        "--by-file-name",
        is_flag=True,
        help="Let links name files, so that the site opens from a folder, to look at it.",
    )
    site_dir = click.option(
        "--site-dir",
        type=click.Path(path_type=Path),
        default=ROOT / "site",
        help="Folder for the site; the old one stays until the new one is whole.",
    )
    return site_dir(by_file_name(keep(command)))


def settle(folder: Path) -> Path:
    """The whole way to a folder that is to be made; a link stays one, for the swap to refuse."""
    return folder if folder.is_symlink() else folder.resolve()


def refuse_among_agreements(folder: Path, data_dir: Path, content_dir: Path) -> None:
    """Stops where a folder that is to be made lies in data/ or content/, or is one of the two.

    The next command would take it for an agreement, or for words of one.
    """
    whole = folder.resolve()
    for own in (data_dir.resolve(), content_dir.resolve()):
        if whole.is_relative_to(own):
            message = f"{folder} lies in {own}, where agreements are read. Name another folder."
            raise click.ClickException(message)


def find_notes(site_dir: Path) -> Path | None:
    """The folder that says what a site has; None where nobody wants one."""
    from generator.digest import hash_text  # noqa: PLC0415 - of no use to most commands

    wanted = os.environ.get(NOTES, str(ROOT / "build" / "notes"))
    name = hash_text(str(site_dir))[:16]
    return Path(wanted) / name if wanted else None


def audience_options(command: Callable[..., None]) -> Callable[..., None]:
    """--as-at and --preview, for every command that makes pages for the public."""
    preview = click.option(
        "--preview",
        "is_preview",
        is_flag=True,
        help="Show what is not released yet, with a notice on every page.",
    )
    as_at = click.option(
        "--as-at",
        type=MomentType(),
        help="Show what the public may see at a time, such as '2026-01-29 09:30'; now if left out.",
    )
    return as_at(preview(command))


class MomentType(click.ParamType[Moment]):
    """A day, or a day and a time."""

    name = "TIME"

    def convert(self, value: Any, param: Any, ctx: Any) -> Moment:  # noqa: ANN401 - click's own
        """The moment that somebody typed."""
        try:
            return parse_moment(value)
        except MomentError as error:
            return self.fail(f"'{value}' is not a time. {error.advice}", param, ctx)


def make_audience(as_at: Moment | None, *, is_preview: bool) -> "Audience":
    """Who looks at the site that is made; the clock is read here, if nobody named a time."""
    from generator.record import Audience  # noqa: PLC0415

    return Audience(as_at or now(), is_preview)


def read_or_stop(
    names: Sequence[str], data_dir: Path, content_dir: Path, audience: "Audience | None" = None
) -> list["Report"]:
    """The reports of these agreements; prints every problem and stops where there are any."""
    from generator.reading import read_reports  # noqa: PLC0415
    from generator.record import NothingPublicError  # noqa: PLC0415

    click.get_current_context().with_resource(keep_garbage())
    try:
        return read_reports(names, folders(data_dir, content_dir), audience)
    except NothingPublicError as error:
        raise click.ClickException(str(error)) from None
    except DataError as error:
        print_and_stop(error)


def print_and_stop(error: DataError) -> NoReturn:
    """Prints every problem and ends the command."""
    click.echo(format_problems(error.problems, "text"), err=True)
    sys.exit(1)


def folders(data_dir: Path, content_dir: Path) -> "Folders":
    """The two folders together."""
    from generator.reading import Folders  # noqa: PLC0415

    return Folders(data_dir, content_dir)


def choose(named: tuple[str, ...], data_dir: Path) -> list[str]:
    """The named agreements, or all; stops where a name is wrong or there are none."""
    from generator.load import list_agreements  # noqa: PLC0415

    known = list_agreements(data_dir)
    if not known:
        message = f"There is no agreement in {data_dir}. Each has a folder of its own there."
        raise click.ClickException(message)
    for name in named:
        if name not in known:
            raise click.ClickException(unknown(name, known, "an agreement"))
    return list(dict.fromkeys(named)) or known


def unknown(name: str, known: Any, what: str) -> str:  # noqa: ANN401 - any collection of names
    """Says that a name is not known, and which near one is."""
    from generator.check.problems import near  # noqa: PLC0415

    return f"'{name}' is not {what}. {near(name, known)}"


def default_agreement() -> str:
    """The agreement that stands at the site's root, as mkdocs.yml says."""
    import yaml  # noqa: PLC0415

    return str(yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["extra"]["agreement"])
