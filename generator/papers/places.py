"""Places, money and what residents asked, in a paper."""

from collections.abc import Iterable, Iterator

from generator.describe import paper_words as words
from generator.model.lines import Account, MoneyTable
from generator.model.papers import Bullets, Cell, PaperPart, Paragraph
from generator.model.place_lines import AreaReport
from generator.model.report import Report
from generator.model.response_lines import ResponseLine
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.papers.material import Material, make_grid
from generator.papers.measures import LINES, say_action

GRAVE = frozenset({"red", "amber"})


def tell_places(material: Material) -> Iterator[PaperPart]:
    """Places with a story or with figures of their own that do not go to plan.

    A report of some topics has only the places with such figures.
    """
    rows = []
    for one in material.report.areas.values():
        figures = join(_list_figures(one, material, only=GRAVE), LINES)
        headline = NO_WORDS if material.blocks else one.account.headline
        if one.area.named and (headline or figures):
            key = material.report.agreement.name_page(one.area)
            name = Cell(one.area.name, marks=material.notes.mark(key, of_all=True))
            rows.append((name, Cell(one.account.headline or one.summary), Cell(figures)))
    if not rows:
        return
    yield make_grid((words.PLACE(), words.HAPPENS(), words.PLACE_FIGURES()), rows)


def _list_figures(
    one: AreaReport, material: Material, only: frozenset[str] = frozenset()
) -> Iterator[Sentence]:
    """The figures of a place; `only` those with a tag of these looks."""
    for line in one.figures:
        measure = material.report.indicators[line.indicator].indicator
        tone = line.tag.tone if line.tag else ""
        if material.covers(measure.blocks) and (not only or tone in only):
            value = join((line.value, line.tag.word if line.tag else NO_WORDS), ", ")
            yield words.PLACE_FIGURE(measure=measure.plain_title, value=value)


def tell_place(material: Material) -> Iterator[PaperPart]:
    """All of the one place that the report is about."""
    one = material.place
    if one is None:
        return
    yield Paragraph(join(dict.fromkeys(filter(None, (one.account.headline, one.summary)))))
    figures = tuple(_list_figures(one, material))
    if figures:
        yield Bullets(figures)
    if one.steps:
        rows = ((Cell(line.step), Cell(line.status), Cell(line.when)) for line in one.steps)
        heads = (words.STEP(), words.HOW_FAR(), words.WHEN())
        yield make_grid(heads, rows)


def tell_place_actions(material: Material) -> Iterator[PaperPart]:
    """What is being done in the place, or for the measures where there is no place."""
    account = material.place.account if material.place else None
    if account is None:
        return
    written = account.commentary.doing if account.commentary else ()
    lines = (*written, *map(say_action, account.actions))
    if lines:
        yield Bullets(tuple(dict.fromkeys(lines)))


def tell_money(material: Material) -> Iterator[PaperPart]:
    """Sums by kind, of the place or the topics where it is of these alone."""
    for table in _find_money(material):
        yield make_grid(
            (words.FOR(), words.WHEN(), words.AMOUNT()),
            (
                (Cell(line.title, line.note), Cell(line.when), Cell(line.amount))
                for line in table.lines
            ),
            table.kind,
        )


def _find_money(material: Material) -> Iterable[MoneyTable]:
    if material.place:
        return material.place.money
    if not material.blocks:
        return material.report.money
    blocks = (one for name, one in material.report.blocks.items() if name in material.blocks)
    return [table for one in blocks for table in one.money]


def tell_asked(material: Material) -> Iterator[PaperPart]:
    """What residents asked, and what was done about it: each once."""
    found: dict[ResponseLine, Sentence] = {}
    for title, account in _list_accounts(material):
        for line in account.responses:
            found.setdefault(line, title)
    rows = (
        (Cell(title), Cell(line.asked, line.asked_on), Cell(line.did, line.did_on))
        for line, title in found.items()
    )
    if found:
        heads = (words.ABOUT(), words.ASKED(), words.DID())
        yield make_grid(heads, rows)


def _list_accounts(material: Material) -> Iterator[tuple[Sentence, Account]]:
    """What was said of the place, or of each place, measure and topic."""
    report: Report = material.report
    if material.place:
        yield material.place.area.name, material.place.account
        return
    if not material.blocks:
        yield from ((one.area.name, one.account) for one in report.areas.values())
    yield from ((one.indicator.plain_title, one.account) for one in material.measures)
    for name, topic in report.blocks.items():
        if material.covers((name,)):
            yield topic.block.plain_title, topic.account
