"""`laa new`: files for officers to fill in; what they must write is marked TODO."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.asking import LATER, AskingCommand, ask
from generator.cli.choices import choose, folder_options
from generator.cli.made import write_new
from generator.cli.periods import find_default, parse_period
from generator.cli.unfinished import read_unfinished
from generator.kinds import LAA, list_kinds, list_kinds_in_words, read_given
from generator.load import read_sources, shown
from generator.model.waiting import MARK
from generator.put import put_files

if TYPE_CHECKING:
    from generator.stubs.answers import Question


@click.group()
def new() -> None:
    """Make files to fill in.

    What you must write is marked TODO. laa check lists it, and nothing is published before
    it is written. A file that is there already is never changed.
    """


@new.command("quarter")
@click.argument("words", metavar="PERIOD", nargs=-1, required=True)
@click.option("--agreement", "name", help="The agreement's folder; the default one if left out.")
@click.option(
    "--current", is_flag=True, help="Show this period first. Makes no files if it has some."
)
@folder_options
def period_command(
    words: tuple[str, ...], *, name: str | None, current: bool, data_dir: Path, content_dir: Path
) -> None:
    """Make the files of a quarter, half-year or year, such as 2006/07 Q4.

    There is one for each page that wants words for PERIOD. These are the home page, each block,
    each indicator that has a figure or a rating for the period or had words in the one before,
    and each area that had words in it. Each file tells you the last headline and what the
    figures say.
    """
    from generator.schema import DETAILS  # noqa: PLC0415
    from generator.stubs.current import set_current_period  # noqa: PLC0415 - heavy
    from generator.stubs.period import make_period  # noqa: PLC0415

    folder = choose((name or find_default(data_dir),), data_dir)[0]
    agreement = read_unfinished(folder, data_dir, content_dir).agreement
    period = parse_period(" ".join(words), agreement)
    stubs = make_period(agreement, period, date.today())  # noqa: DTZ011 - the officer's own day
    files = {content_dir / folder / one.path: one.text for one in stubs}
    details, key = data_dir / folder / DETAILS, agreement.origins.name_key("current_period")
    changed = set_current_period(details.read_bytes(), period) if current else b""
    if changed is None:
        message = f"{shown(details)} has no line {key} of its own. Change it by hand."
        raise click.ClickException(message)
    is_begun = (content_dir / folder / period.slug).is_dir()
    if not (current and is_begun):  # files that were deleted on purpose stay deleted
        write_new(files)
    if changed:
        put_files({details: changed})
        click.echo(f"{shown(details)}: {key} is {period} now.")
    click.echo("Next:")
    click.echo(f"- Write what is marked {MARK}, or delete files that need no words.")
    if not current and agreement.period != period:
        line = f'{key}: "{period}"'
        click.echo(f"- Set {line} in {shown(details)}, or add --current to this command.")
    click.echo(f"- laa status {folder} --quarter '{period}' tells what else is missing.")
    click.echo(f"- laa check {folder} lists what is still marked.")


new.add_command(period_command, "period")


def _indicator_questions() -> "Sequence[Question]":
    from generator.stubs.indicator import QUESTIONS  # noqa: PLC0415

    return QUESTIONS


@new.command("indicator", cls=AskingCommand, list_questions=_indicator_questions)
@click.option("--agreement", "name", help="The agreement's folder; the default one if left out.")
@click.option("--later", is_flag=True, help=LATER)
@folder_options
def indicator_command(
    *, name: str | None, later: bool, data_dir: Path, content_dir: Path, **given: str | None
) -> None:
    """Make the file of a new indicator. Asks what no option says."""
    from generator.stubs.indicator import QUESTIONS, find_clash, make_indicator  # noqa: PLC0415
    from generator.stubs.known import find_known, suggest  # noqa: PLC0415

    folder = choose((name or find_default(data_dir),), data_dir)[0]
    known = find_known(read_sources(folder, data_dir, content_dir))
    answers = ask(
        QUESTIONS, given, known=known, later=later, suggest=suggest(known), find_clash=find_clash
    )
    path = data_dir / folder / "indicators" / f"{answers['id']}.yml"
    write_new({path: make_indicator(answers, known)})
    click.echo("Next:")
    click.echo(f"- Write what is marked {MARK}; laa check {folder} lists it.")
    click.echo("- Add its figures to figures.csv and its targets to targets.csv.")


def _agreement_questions() -> "Sequence[Question]":
    from generator.stubs.agreement import list_questions  # noqa: PLC0415

    return list_questions()


@new.command(
    "agreement",
    cls=AskingCommand,
    list_questions=_agreement_questions,
    make_epilog=list_kinds_in_words,
)
@click.argument("folder")
@click.option(
    "--kind",
    type=click.Choice(list_kinds()),
    default=LAA,
    show_default=True,
    help="What kind of plan it is. The kinds are listed below.",
)
@click.option("--block", "blocks", multiple=True, help="Title of a block; once for each.")
@click.option("--later", is_flag=True, help=LATER)
@folder_options
def agreement_command(
    folder: str,
    *,
    kind: str,
    blocks: tuple[str, ...],
    later: bool,
    data_dir: Path,
    content_dir: Path,
    **given: str | None,
) -> None:
    """Make the files of a new agreement.

    FOLDER, such as smallshire-2023-2026, becomes a part of the site's addresses. Asks what no
    option says.
    """
    from generator.check import FOLDER_ADVICE, is_folder_name  # noqa: PLC0415
    from generator.stubs.agreement import (  # noqa: PLC0415
        find_clash,
        find_wrong_blocks,
        list_questions,
        make_agreement,
        suggest,
    )
    from generator.stubs.answers import Known  # noqa: PLC0415

    if not is_folder_name(folder):
        message = f"A folder cannot be named '{folder}'. {FOLDER_ADVICE}"
        raise click.ClickException(message)
    if (data_dir / folder).exists():
        message = f"{data_dir / folder} is there already. Choose another name."
        raise click.ClickException(message)
    known = Known(given=read_given(kind))
    questions, enter = list_questions(kind), suggest(kind)
    answers = ask(questions, given, known=known, later=later, suggest=enter, find_clash=find_clash)
    titles = blocks or (() if later else _ask_blocks())
    wrong = find_wrong_blocks(titles)
    if wrong:
        raise click.ClickException(wrong)
    data, content = make_agreement(answers, titles, kind)
    write_new(
        {data_dir / folder / path: text for path, text in data.items()}
        | {content_dir / folder / path: text for path, text in content.items()}
    )
    click.echo("Next:")
    click.echo(f"- Write what is marked {MARK}; laa check {folder} lists it.")
    click.echo(f"- laa new indicator --agreement {folder} makes the file of each indicator.")


def _ask_blocks() -> tuple[str, ...]:
    titles: list[str] = []
    while True:
        number = len(titles) + 1
        title = click.prompt(f"Title of block {number} (Enter to end)", "", show_default=False)
        if not title.strip():
            return tuple(titles)
        titles.append(title.strip())
