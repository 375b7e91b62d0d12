"""`laa verify`: whether what was published is still as it was."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, folders
from generator.load import list_agreements
from generator.model.problem import DataError, Problem, format_problems
from generator.model.published import FOLDER, SUMS

if TYPE_CHECKING:
    from generator.reading import Folders
    from generator.verify import Kept


@click.command()
@click.argument("where", metavar="[URL|FOLDER]", required=False, default="")
@click.option(
    "--agreement",
    "agreements",
    multiple=True,
    help="Folder of an agreement, if not all of them; may be given again.",
)
@folder_options
def verify(where: str, agreements: tuple[str, ...], data_dir: Path, content_dir: Path) -> None:
    """Compute the receipts of all that was published again.

    Says whether anything was changed since without a correction. Looks at data/, or at the
    published site with the home page URL, or at the site in FOLDER; what this data/ has too is
    then compared.
    """
    problems: list[Problem] = []
    if where:
        if agreements:
            message = "Name a site or --agreement, and not both."
            raise click.UsageError(message)
        known = set(list_agreements(data_dir))
        for site in _read_sites(where):
            problems += _judge(site)
            problems += _hold_against(site, data_dir, known)
    else:
        for name in choose(agreements, data_dir):
            own = _read_own(data_dir, name)
            found = _judge(own)
            if own.files and not found:
                found = _find_unrecorded(name, folders(data_dir, content_dir))
            problems += found
    if problems:
        click.echo(format_problems(problems, "text"), err=True)
        sys.exit(1)
    click.echo(f"To check by hand, in the folder with these files: sha256sum -c {SUMS}")


def _read_sites(where: str) -> list["Kept"]:
    """What the sites at an address or in a folder keep; stops where there is nothing."""
    from generator.verify import (  # noqa: PLC0415 - heavy
        UnreachableError,
        find_published,
        read_published,
        read_site,
    )
    from generator.verify.web import is_address  # noqa: PLC0415

    if is_address(where):
        try:
            return [read_site(where)]
        except UnreachableError as error:
            raise click.ClickException(str(error)) from None
    found = find_published(Path(where))
    if not found:
        message = f"There is no {FOLDER}/{SUMS} in {where}. Name the folder of a built site."
        raise click.ClickException(message)
    return [read_published(folder) for folder in found]


def _read_own(data_dir: Path, agreement: str) -> "Kept":
    from generator.verify import read_published  # noqa: PLC0415 - heavy

    return read_published(data_dir / agreement / FOLDER, agreement)


def _judge(kept: "Kept") -> Sequence[Problem]:
    """What is wrong with the files; says which are as they were."""
    from generator.verify import find_faults  # noqa: PLC0415 - heavy

    if not kept.files:
        click.echo(f"{kept.agreement}: nothing is frozen yet. laa release does that.")
        return []
    problems = list(find_faults(kept))
    wrong = {problem.file for problem in problems}
    for name in kept.periods:
        if f"{kept.place}/{name}" not in wrong:
            click.echo(f"{kept.place}/{name} is as it was published: {kept.hash(name)}.")
    return problems


def _find_unrecorded(agreement: str, where: "Folders") -> Sequence[Problem]:
    """What the files say otherwise than a frozen period did, without an amendment."""
    from generator.reading import read_report  # noqa: PLC0415 - heavy

    try:
        read_report(agreement, where)
    except DataError as error:
        return error.problems
    return ()


def _hold_against(site: "Kept", data_dir: Path, known: set[str]) -> list[Problem]:
    """What a site and the files of the same agreement here have otherwise."""
    from generator.verify import compare  # noqa: PLC0415 - heavy

    if site.agreement not in known:
        click.echo(f"{data_dir} does not have this agreement, so nothing here was compared.")
        return []
    own = _read_own(data_dir, site.agreement)
    if own.files:
        click.echo(f"Compared with {own.place}.")
    return list(compare(site, own))
