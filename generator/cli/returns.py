"""`laa template` and `laa import`: figures go out to partners and come back in spreadsheets."""

import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, unknown
from generator.cli.periods import read_period
from generator.cli.unfinished import read_unfinished
from generator.model.limits import LARGEST_WORKBOOK
from generator.model.outside import leads_out, say_link
from generator.model.problem import DataError, Problem, format_problems, sort_problems

if TYPE_CHECKING:
    from generator.model.files import Sources
    from generator.returns.bring import Brought
    from generator.returns.cells import Return

_WORKBOOKS = (".xlsx", ".xlsm")
_CSV = ".csv"


@click.command()
@click.argument("agreement")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the files.")
@click.option("--organisation", help="Its name; all of them if left out.")
@click.option(
    "--period", "--quarter", "period", help="Such as '2006/07 Q4'; the current one if left out."
)
@click.option("--replace", is_flag=True, help="Write over templates that are there and differ.")
@folder_options
def template(  # noqa: PLR0913 - click hands over each option
    agreement: str,
    out: Path,
    organisation: str | None,
    period: str | None,
    *,
    replace: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Make spreadsheets for partners to fill in.

    There is one for each organisation that gives figures to AGREEMENT. Each has a row for every
    figure and rating that is due, with what is known already. Pages may still be marked TODO.
    """
    from generator.put import put_files  # noqa: PLC0415
    from generator.returns.asked import list_organisations  # noqa: PLC0415
    from generator.returns.template import make_template, name_template  # noqa: PLC0415

    folder = choose((agreement,), data_dir)[0]
    whole = read_unfinished(folder, data_dir, content_dir).agreement
    asked_for = read_period(period, whole.details.reporting) if period else whole.period
    known = list_organisations(whole)
    if organisation is not None and organisation not in known:
        raise click.ClickException(unknown(organisation, known, "an organisation that leads"))
    files = {
        out / name_template(whole, name, asked_for): make_template(whole, name, asked_for)
        for name in ([organisation] if organisation else known)
    }
    if not replace:
        _refuse_filled(files)
    put_files(files)
    for path in files:
        click.echo(path)


def _refuse_filled(files: dict[Path, bytes]) -> None:
    """Stops where a file is there that differs: somebody may have filled it in."""
    taken = [path for path, raw in files.items() if path.is_file() and path.read_bytes() != raw]
    if taken:
        listed = ", ".join(map(str, taken))
        message = f"{listed}: there already, and not the same. Move it, or use --replace."
        raise click.ClickException(message)


@click.command("import")
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option("--agreement", help="The agreement's folder; a template says it itself.")
@click.option("--source", default="", help="For new rows without one, such as 'plan, para 4'.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@folder_options
def import_returns(  # noqa: PLR0913 - click hands over each option
    files: tuple[Path, ...],
    agreement: str | None,
    source: str,
    *,
    yes: bool,
    dry_run: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Bring partners' returns into the data files.

    FILE is a workbook (.xlsx) or CSV. You see what changes and are asked before it is written.
    Nothing is written where anything is wrong in a FILE. What it does not need may still be
    marked TODO.
    """
    from generator.load import read_sources  # noqa: PLC0415
    from generator.returns.bring import bring  # noqa: PLC0415
    from generator.returns.write import ChangedMeanwhileError, write_texts  # noqa: PLC0415

    problems: list[Problem] = []
    returns = _read_files(files, problems)
    name = _choose_agreement(returns, agreement, problems, data_dir)
    sources = read_sources(name, data_dir, content_dir)
    try:
        brought = bring(
            returns,
            sources,
            _review,
            today=date.today(),  # noqa: DTZ011 - the officer's own day
            source=source,
        )
    except DataError as error:
        problems.extend(error.problems)
    _stop_on(problems)
    _tell(brought)
    if not brought.changes:
        return
    if dry_run:
        click.echo("Nothing is written, as this is a dry run.")
        return
    if not yes and not _confirm(len(brought.changes)):
        click.echo("Nothing is written.")
        return
    try:
        write_texts(data_dir / name, sources, brought.texts)
    except (ChangedMeanwhileError, OSError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Written: {', '.join(file.path for file in brought.texts.values())}")


def _confirm(number: int) -> bool:
    wanted = "this change" if number == 1 else f"these {number} changes"
    return click.confirm(f"Write {wanted}?")


def _tell(brought: "Brought") -> None:
    """Prints what would change, and what is odd in it."""
    from generator.returns.changes import say_changes  # noqa: PLC0415

    if brought.changes:
        click.echo(say_changes(brought.changes, brought.unchanged))
    else:
        click.echo(f"Nothing changes: all {brought.unchanged} answers are in the data already.")
    for document in brought.documents:
        click.echo(f"New in sources.yml: {document}")
    if brought.warnings:
        click.echo(f"\n{format_problems(brought.warnings, 'text')}")


def _review(sources: "Sources", own: Collection[tuple[str, int]]) -> list[Problem]:
    """What is odd in an agreement today; raises DataError with every fault, marks apart.

    `own` are the rows that the returns bring: nothing in them is set aside.
    """
    from generator.advise import advise  # noqa: PLC0415
    from generator.build import make_report  # noqa: PLC0415
    from generator.check.marks import set_marks_aside  # noqa: PLC0415
    from generator.rate import METHODS  # noqa: PLC0415

    whole = set_marks_aside(sources, METHODS, own).sources
    today = date.today()  # noqa: DTZ011
    return list(advise(make_report(whole), whole, today, is_next_period_due=True))


def _stop_on(problems: Sequence[Problem]) -> None:
    if problems:
        click.echo(format_problems(sort_problems(problems), "text"), err=True)
        click.echo("Nothing is written.", err=True)
        sys.exit(1)


def _read_files(files: Sequence[Path], problems: list[Problem]) -> list["Return"]:
    """The returns; what cannot be opened goes to `problems`."""
    from generator.load import read_text, shown  # noqa: PLC0415
    from generator.returns.csv_files import read_csv  # noqa: PLC0415
    from generator.returns.workbooks import read_workbook  # noqa: PLC0415

    returns = []
    for path in dict.fromkeys(files):
        read: Return | None = None
        if leads_out(path, path.parent):
            problems.append(Problem(shown(path), 1, "", *say_link(path)))
        elif path.suffix.lower() == _CSV:
            text = read_text(path, problems)
            read = read_csv(text, problems) if text else None
        elif path.suffix.lower() in _WORKBOOKS:
            with path.open("rb") as file:
                raw = file.read(LARGEST_WORKBOOK.in_bytes + 1)
            read = read_workbook(shown(path), raw, problems)
        else:
            found = f"a file with the ending '{path.suffix}'"
            advice = "Save it as an Excel Workbook (.xlsx) or as CSV UTF-8 (.csv)."
            problems.append(Problem(shown(path), 1, "", found, advice))
        returns += [read] if read else []
    return returns


def _choose_agreement(
    returns: Sequence["Return"], named: str | None, problems: list[Problem], data_dir: Path
) -> str:
    """The agreement that every return is for; stops where they differ or none says it."""
    name = named or next((one.agreement for one in returns if one.agreement), "")
    if not name:
        _stop_on(problems)
        message = "The file does not say which agreement it is for. Name it with --agreement."
        raise click.ClickException(message)
    chosen = choose((name,), data_dir)[0]
    for one in returns:
        if one.agreement not in {"", chosen}:
            advice = f"Import it by itself, or check which return belongs to {chosen}."
            found = f"a return for '{one.agreement[:60]}', where {chosen} is meant"
            problems.append(Problem(one.file, 1, "", found, advice))
    return chosen
