"""`laa report`: a paper for a committee, or a report that a law asks for."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, folders, print_and_stop, unknown
from generator.cli.periods import find_default, parse_period
from generator.load import list_agreements
from generator.model.moment import now
from generator.put import put_files

if TYPE_CHECKING:
    from generator.model.papers import Paper
    from generator.model.place_lines import AreaReport
    from generator.model.report import Report

READERS = ("board", "scrutiny", "review")
FORMATS = ("docx", "html", "pdf")


@click.command()
@click.argument("words", metavar="[PERIOD] [AGREEMENT]", nargs=-1)
@click.option("--for", "reader", type=click.Choice(READERS), help="Who reads it.")
@click.option("--block", "blocks", multiple=True, help="Only this block; may be given again.")
@click.option("--duty", help="A report that a law asks for: the name of a file in data/_duties.")
@click.option("--place", help="The place of a duty report that is of one place.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path(), help="Folder for the report."
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    default=("docx",),
    show_default=True,
    help="May be given again.",
)
@folder_options
def report(  # noqa: PLR0913 - one for each option
    words: tuple[str, ...],
    *,
    reader: str | None,
    blocks: tuple[str, ...],
    duty: str | None,
    place: str | None,
    out: Path,
    formats: tuple[str, ...],
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Write a report to a committee, or one that a law asks for.

    PERIOD is such as 2006/07 Q3; the current one if left out. What is not released yet is in the
    report, and the report says so. Recommendations are left to write.
    """
    if bool(reader) == bool(duty) or (blocks and duty):
        message = "Say who reads it with --for, or name a duty with --duty: one of the two."
        raise click.ClickException(message)
    found = _read(words, data_dir, content_dir)
    if reader:
        from generator.papers import make_paper  # noqa: PLC0415 - heavy

        for name in blocks:
            if name not in found.blocks:
                raise click.ClickException(unknown(name, found.blocks, "a block"))
        _write(make_paper(found, reader, blocks), reader, out, formats)
    elif duty:
        _write(_make_duty(found, duty, place, data_dir), duty, out, formats)


def _read(words: tuple[str, ...], data_dir: Path, content_dir: Path) -> "Report":
    """The report of a period, as the record has it; of the current one if none is named."""
    from generator.model.problem import DataError  # noqa: PLC0415
    from generator.reading import read_as_released  # noqa: PLC0415
    from generator.record import Audience  # noqa: PLC0415

    known = list_agreements(data_dir)
    named = words[-1] if words and words[-1] in known else ""
    period = " ".join(words[:-1] if named else words) or None
    folder = choose((named or find_default(data_dir),), data_dir)[0]
    find = partial(parse_period, period)
    audience = Audience(now(), is_preview=True)
    try:
        return read_as_released(folder, folders(data_dir, content_dir), find, audience)
    except DataError as error:
        print_and_stop(error)


def _make_duty(found: "Report", name: str, place: str | None, data_dir: Path) -> "Paper":
    """The report of a duty; stops with every question that has no answer."""
    from generator.check.duties import read_duties  # noqa: PLC0415
    from generator.load import read_duty_files  # noqa: PLC0415
    from generator.model.problem import DataError, Problem  # noqa: PLC0415
    from generator.papers import make_duty_paper  # noqa: PLC0415
    from generator.papers.duties import UnansweredError  # noqa: PLC0415
    from generator.papers.sections import FACTS  # noqa: PLC0415

    problems: list[Problem] = []
    files = read_duty_files(data_dir, problems)
    try:
        duties = read_duties(files, FACTS)
    except DataError as error:
        print_and_stop(DataError([*problems, *error.problems]))
    if problems:
        print_and_stop(DataError(problems))
    if name not in duties:
        raise click.ClickException(unknown(name, duties, "a duty"))
    try:
        return make_duty_paper(
            found, name, duties[name], _find_place(found, place, of_place=duties[name].of_place)
        )
    except UnansweredError as error:
        for one in error.questions:
            asks = f" ({one.law})" if one.law else ""
            click.echo(f"{one.question}{asks}", err=True)
            click.echo(f"    Write {one.file}" + (f": {one.why}." if one.why else "."), err=True)
        number = len(error.questions)
        open_ = "1 question has" if number == 1 else f"{number} questions have"
        message = f"Of the report, {open_} no answer. Nothing is written."
        raise click.ClickException(message) from None


def _find_place(found: "Report", name: str | None, *, of_place: bool) -> "AreaReport | None":
    if not of_place:
        if name:
            raise click.ClickException("This duty is of the whole area. Leave out --place.")
        return None
    if name is None:
        raise click.ClickException("This duty has a report for each place. Name one with --place.")
    if name not in found.areas:
        raise click.ClickException(unknown(name, found.areas, "a place"))
    return found.areas[name]


def _write(paper: "Paper", reader: str, out: Path, formats: tuple[str, ...]) -> None:
    """Writes the files, and never over one that is there: somebody may have written in it."""
    from generator.load import shown  # noqa: PLC0415
    from generator.papers.pdf import NoPdfError, write_pdf  # noqa: PLC0415
    from generator.papers.web import write_html  # noqa: PLC0415
    from generator.papers.word import TemplateError, find_template, write_word  # noqa: PLC0415

    paths = {kind: out / f"{paper.name}.{kind}" for kind in dict.fromkeys(formats)}
    for path in paths.values():
        if path.exists():
            message = f"{shown(path)} is there already. Move it away, or choose another --out."
            raise click.ClickException(message)
    made: dict[Path, bytes] = {}
    try:
        for kind, path in paths.items():
            if kind == "docx":
                made[path] = write_word(paper, find_template(reader))
            elif kind == "html":
                made[path] = write_html(paper)
            else:
                made[path] = write_pdf(write_html(paper), paper.day)
    except (NoPdfError, TemplateError) as error:
        raise click.ClickException(str(error)) from None
    put_files(made)
    for path in made:
        click.echo(f"Made: {shown(path)}")
