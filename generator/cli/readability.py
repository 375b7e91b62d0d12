"""`laa readability`: how hard every page is to read, and what to change."""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click

from generator.cli.choices import choose, folder_options, read_or_stop

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.sentence import Author
    from generator.publish.plain_english import Measure, PageMeasure

    Measured = Sequence[tuple[str, PageMeasure]]
    """Pages by their addresses."""

HARDEST = 20
"""How many pages are listed without --all."""
_LONGEST_QUOTE = 72


@click.command()
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@click.option(
    "--all", "show_all", is_flag=True, help=f"List every page, not just the {HARDEST} hardest."
)
@folder_options
def readability(
    agreements: tuple[str, ...], *, show_all: bool, data_dir: Path, content_dir: Path
) -> None:
    """Measure how hard the pages are to read.

    Stops with a fault where text that the software writes is too hard.
    """
    from generator.build import arrange  # noqa: PLC0415 - heavy
    from generator.model.sentence import Author  # noqa: PLC0415
    from generator.pages import make_pages  # noqa: PLC0415
    from generator.publish.plain_english import MEND, is_english, measure_page  # noqa: PLC0415

    reports = read_or_stop(choose(agreements, data_dir), data_dir, content_dir)
    site = arrange(reports, reports[0].agreement.folder)
    broken = False
    for report in reports:
        agreement = report.agreement
        measured = [
            (page.address, measure_page(page, agreement)) for page in make_pages(report, site)
        ]
        click.echo(_say_title(report, is_english=is_english(report.agreement)))
        for author in MEND:
            _print_table(measured, author, show_all=show_all)
            faults = _find_faults(measured, author)
            _print_faults(faults, is_error=author is Author.GENERATOR)
            broken = broken or (author is Author.GENERATOR and bool(faults))
    if broken:
        sys.exit(1)


def _say_title(report: "Report", *, is_english: bool) -> str:
    name = report.agreement.folder
    if is_english:
        return name
    language = report.agreement.details.language
    return f"{name}: no grades, as the formula holds for English and the language is {language}"


def _find_faults(measured: "Measured", author: "Author") -> list[str]:
    from generator.publish.plain_english import Judge, judge_measured  # noqa: PLC0415

    judge = Judge(author)
    for page, measure in measured:
        judge.note(judge_measured(page or "home", measure[author]))
    return judge.find_faults()


def _print_faults(faults: Sequence[str], *, is_error: bool) -> None:
    for fault in faults:
        click.echo(fault if is_error else f"Warning: {fault}")
    if faults:
        click.echo()


def _print_table(measured: "Measured", author: "Author", *, show_all: bool) -> None:
    rows = [(page or "home", found[author]) for page, found in measured]
    rows = sorted((row for row in rows if row[1].heard), key=_weigh, reverse=True)
    shown = rows if show_all else rows[:HARDEST]
    width = max((len(page) for page, _ in shown), default=0)
    click.echo(f"\n{author.capitalize()}, the hardest pages first")
    click.echo(f"{'Page':{width}}  Grade   Words  Longest sentence")
    for page, measure in shown:
        click.echo(f"{page:{width}}  {_say_measure(measure)}")
    grades = [measure.grade for _, measure in rows if measure.grade is not None]
    if grades:
        click.echo(
            f"{len(rows)} pages: median grade {median(grades):.1f}, maximum {max(grades):.1f}. "
            f"Short pages (*) together: {_say_short(rows)}."
        )
    click.echo()


def _say_short(rows: "list[tuple[str, Measure]]") -> str:
    """The grade of the pages that have too few words for one of their own, as one page."""
    from generator.describe.readability import find_grade  # noqa: PLC0415

    grade = find_grade(one.weight for _, page in rows if page.is_short for one in page.heard)
    return "none" if grade is None else f"{grade:.1f}"


def _weigh(row: "tuple[str, Measure]") -> tuple[float, int]:
    measure = row[1]
    longest = measure.longest.words if measure.longest else 0
    return measure.grade or 0, longest


def _say_measure(measure: "Measure") -> str:

    grade = "-" if measure.grade is None else f"{measure.grade:.1f}"
    star = "*" if measure.is_short else " "
    longest = measure.longest
    said = f"{grade:>5}{star}  {measure.words:>5}  "
    if longest:
        said += f"{longest.words:>2}: {_shorten(longest.text)}"
    return said


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
