"""What was understood, as a table for the terminal: what is not sure has a mark."""

from collections.abc import Iterator

from generator.intake.figures import NO_TIME
from generator.intake.headings import Role
from generator.intake.measures import Measure
from generator.intake.proposal import Proposal
from generator.model.signs import show_signs
from generator.returns.cells import letters

UNSURE = "?"
_NO_TIME = "Nothing says which time the site would show first."
MOST_LINES = 400
LONGEST = 46


def print_proposal(proposal: Proposal) -> Iterator[str]:
    """The lines of what was understood, table by table, then measure by measure."""
    for read in proposal.tables:
        sheet = read.table.sheet
        where = f"{sheet.file}, sheet {sheet.title}" if sheet.title else sheet.file
        number = len(read.table.rows)
        yield f"{where}: a table of {number} {'row' if number == 1 else 'rows'}"
        rows: list[tuple[str, ...]] = [("", "column", "heading", "is", "of", "why it is not sure")]
        for one in read.columns:
            sign = UNSURE if one.unsure else ""
            heading = _shorten(one.heading.text)
            cells = (sign, letters(one.number), heading, one.role.value, one.period, one.unsure)
            rows.append(cells)
        yield from _align(rows)
        yield ""
    yield from _print_measures(proposal)
    told = [
        one for one in proposal.told if not (proposal.lacks_time and one.what.endswith(NO_TIME))
    ]
    if told:
        yield ""
        yield "To look at:"
        yield from (f"- {show_signs(str(one))}" for one in told[:MOST_LINES])


def _print_measures(proposal: Proposal) -> Iterator[str]:
    head = ("", "no.", "code", "measure", "in", "better", "figures", "targets", "lights")
    rows: list[tuple[str, ...]] = [head]
    open_ids = {one.id for one in proposal.undirected if not one.is_answered}
    for number, one in enumerate(proposal.measures, 1):
        sign = UNSURE if one.id in open_ids else ""
        rows.append((sign, str(number), one.code, _shorten(one.title), _say_unit(one),
                     one.polarity.value, *_count(one)))  # fmt: skip
    number = len(proposal.measures)
    shown = f"The site would show {proposal.current} first." if proposal.current else _NO_TIME
    yield f"{number} measure{'' if number == 1 else 's'}. {shown}"
    yield from _align(rows)
    if open_ids:
        yield f"{UNSURE} Which way is better is proposed from words, and is yours to confirm."


def _say_unit(measure: Measure) -> str:
    unit, scale = measure.unit, measure.scale
    said = unit.symbol or unit.other or "numbers"
    return f"{said}, from {scale.named}" if scale.named else said


def _count(measure: Measure) -> Iterator[str]:
    figures = measure.list_points(Role.ACTUAL, Role.PREVIOUS)
    targets = measure.list_points(Role.TARGET, Role.BASELINE)
    yield str(len(figures))
    yield str(sum(bool(one.read.number or one.read.words) for one in targets))
    yield str(sum(bool(one.light) for one in measure.points))


def _shorten(text: str) -> str:
    return show_signs(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")


def _align(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
