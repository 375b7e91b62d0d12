"""How the whole stands: the purpose of a paper, the counts in words, and the table of ratings."""

from collections.abc import Iterator

from generator.describe import paper_words as words
from generator.model.count_lines import CountReport
from generator.model.documents import Commentary
from generator.model.lines import CountRow
from generator.model.papers import Bullets, Cell, Grid, PaperPart, Paragraph
from generator.model.sentence import join
from generator.papers.material import HOME, Material, read_parts


def tell_purpose(material: Material) -> Iterator[PaperPart]:
    """What the paper is for, and what it covers."""
    report = material.report
    details = {"agreement": report.agreement.details.name, "period": report.period}
    purpose = words.PURPOSE[material.reader](**details)
    yield Paragraph(join((purpose, words.SAME_FACTS())))
    if material.blocks:
        topics = (
            one.block.plain_title for name, one in report.blocks.items() if name in material.blocks
        )
        yield Paragraph(words.ONLY_TOPICS(topics=join(topics, "; ")))


def tell_overall(material: Material) -> Iterator[PaperPart]:
    """How many measures have which rating, and the officers' own account."""
    yield from _tell_topics(material) if material.blocks else _tell_whole(material)


def _tell_whole(material: Material) -> Iterator[PaperPart]:
    report = material.report
    marks = material.notes.mark(HOME)
    for count in report.counts:
        said = (count.headline, *count.bad, *count.rest, count.caution)
        yield Paragraph(join(said), marks)
        marks = ()
        if count.changes:
            yield Bullets(count.changes)
    yield from _tell_account(report.account.commentary)


def _tell_topics(material: Material) -> Iterator[PaperPart]:
    for name in (one for one in material.report.blocks if one in material.blocks):
        one = material.report.blocks[name]
        for count in one.counts:
            said = join((count.headline, *count.bad))
            yield Paragraph(words.ROW_NOTE(title=one.block.plain_title, note=said))
        yield from _tell_account(one.account.commentary)


def _tell_account(written: Commentary | None) -> Iterator[PaperPart]:
    """What officers wrote: the headline, the text, and what is being done."""
    if written is None:
        return
    yield Paragraph(written.headline)
    yield from read_parts(written.body)
    if written.doing:
        yield Bullets(written.doing)


def tell_risk(material: Material) -> Iterator[PaperPart]:
    """A table of each dimension: topics, ratings, and the period before in brackets."""
    for count in material.report.counts:
        yield _make_grid(count, material)


def _make_grid(count: CountReport, material: Material) -> Grid:
    chosen = [row for row in count.rows if material.covers((row.block,))]
    rows = [_make_row(row, material) for row in chosen]
    if not material.blocks:
        rows.append(_cells(count.total, material.notes.mark(HOME)))
    before = (words.BRACKETS(period=count.before),) if count.before else ()
    notes = (words.ROW_NOTE(title=row.title, note=row.note) for row in chosen if row.note)
    of_all = () if material.blocks else count.notes
    return Grid(
        title=words.IN_PERIOD(rating=count.name, period=count.when),
        heads=(words.TOPIC(), *count.columns, words.ALL()),
        rows=tuple(rows),
        notes=(*before, *notes, *of_all),
    )


def _make_row(row: CountRow, material: Material) -> tuple[Cell, ...]:
    return _cells(row, material.notes.mark(f"block/{row.block}", of_all=not material.blocks))


def _cells(row: CountRow, marks: tuple[int, ...]) -> tuple[Cell, ...]:
    return (Cell(row.title, marks=marks), *map(Cell, row.cells), Cell(row.denominator))
