"""The measures of a paper: by kind and rating, what goes well and what does not."""

from collections.abc import Iterable, Iterator

from generator.describe import paper_words as words
from generator.model.enums import Kind
from generator.model.lines import Account, Tag
from generator.model.papers import Bullets, Cell, PaperPart, Paragraph
from generator.model.report import IndicatorReport
from generator.model.rows import Action
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.papers.material import Material, make_grid

GOOD = frozenset({"green", "blue"})
"""The looks of what goes to plan."""
LINES = "\n"


def tell_mandatory(material: Material) -> Iterator[PaperPart]:
    """The measures that the Government requires, by rating."""
    return _tell_kind(material, Kind.MANDATORY)


def tell_reward(material: Material) -> Iterator[PaperPart]:
    """The measures that could earn a reward, by rating."""
    return _tell_kind(material, Kind.REWARD)


def _tell_kind(material: Material, kind: Kind) -> Iterator[PaperPart]:
    found = [one for one in material.measures if kind in one.indicator.kinds]
    if not found:
        return
    ordered = sorted(found, key=lambda one: one.rank)
    yield Paragraph(words.MEASURES(len(ordered)))
    yield Bullets(tuple(_count_tags(ordered)))
    rows = (
        (
            material.measure_cell(one, _full_name(one)),
            Cell(material.name_topic(one)),
            rating_cell(one),
            Cell(one.reason),
        )
        for one in ordered
    )
    heads = (words.MEASURE(), words.TOPIC(), words.RATING(), words.WHY())
    yield make_grid(heads, rows)


def _count_tags(many: Iterable[IndicatorReport]) -> Iterator[Sentence]:
    """How many have each main rating, the gravest first."""
    numbers: dict[Sentence, int] = {}
    for one in many:
        tag = one.tags[0].word
        numbers[tag] = numbers.get(tag, 0) + 1
    for tag, number in numbers.items():
        yield words.TALLY(number, tag=tag)


def _full_name(one: IndicatorReport) -> Sentence:
    """Its name in the papers with its code, where that is another than the plain one."""
    own = one.indicator
    if own.title == own.plain_title and not own.code:
        return NO_WORDS
    return words.FULL_NAME(name=join((own.code, own.title)))


def rating_cell(one: IndicatorReport) -> Cell:
    """The ratings of a measure, with the look of the gravest."""
    return Cell(_say_tags(one.tags), tone=one.gravest.tone)


def _say_tags(tags: tuple[Tag, ...]) -> Sentence:
    if len(tags) == 1:
        return tags[0].word
    return join((words.TAG_OF(name=one.name, tag=one.word) for one in tags), LINES)


def tell_good(material: Material) -> Iterator[PaperPart]:
    """What goes to plan and has a story, and what clearly got better."""
    rows = []
    for one in material.measures:
        is_good = one.gravest.tone in GOOD
        told = one.account.headline or one.reason if is_good else NO_WORDS
        said = join((told, one.trend if is_good else NO_WORDS))
        if said:
            rows.append((material.measure_cell(one), rating_cell(one), Cell(said)))
    if rows:
        yield make_grid((words.MEASURE(), words.RATING(), words.WELL()), rows)


def tell_watch(material: Material) -> Iterator[PaperPart]:
    """Red and amber measures, the gravest first, each with its reason and what is being done."""
    worst = [one for one in material.report.worst if material.covers(one.indicator.blocks)]
    if worst:
        yield make_grid(
            (words.MEASURE(), words.RATING(), words.WHY(), words.DOING()),
            (
                (
                    material.measure_cell(one, material.name_topic(one)),
                    rating_cell(one),
                    Cell(one.reason or one.account.headline),
                    Cell(_say_doing(one.account)),
                )
                for one in worst
            ),
        )
    if material.report.unnamed_bad and not material.blocks:
        yield Paragraph(material.report.unnamed_bad)


def _say_doing(account: Account) -> Sentence:
    """What officers say is being done, else the actions; that there is none where there is none."""
    written = account.commentary.doing if account.commentary else ()
    lines = tuple(written) or tuple(say_action(one) for one in account.actions)
    return join(lines, LINES) if lines else words.NO_ACTION()


def say_action(one: Action) -> Sentence:
    """An action with who leads it and when it is due."""
    led = words.LED_BY(lead=one.lead) if one.lead else NO_WORDS
    due = words.DUE(date=one.due) if one.due else NO_WORDS
    return join((one.action, led, due))


def tell_changes(material: Material) -> Iterator[PaperPart]:
    """Measures with another main rating than in the period before, the worse ones first."""
    rows = []
    for line in material.report.changes:
        one = material.report.indicators[line.indicator]
        if material.covers(one.indicator.blocks):
            cells = tuple(Cell(tag.word, tone=tag.tone) for tag in (line.before, line.now))
            rows.append((material.measure_cell(one, material.name_topic(one)), *cells))
    if rows:
        heads = (words.MEASURE(), *(head() for head in words.BEFORE_NOW))
        yield make_grid(heads, rows)


def tell_outlook(material: Material) -> Iterator[PaperPart]:
    """Where the figures are going and what is expected of each measure that has figures."""
    rows = []
    for one in material.measures:
        moves = one.movement.answer if one.movement else ()
        ahead = one.forecast.answer if one.forecast else ()
        if one.row.figure and (moves or ahead):
            cells = (one.row.figure, join(moves), join(ahead))
            rows.append((material.measure_cell(one), *map(Cell, cells)))
    if rows:
        heads = (words.MEASURE(), words.FIGURE(), words.GOING(), words.EXPECTED())
        yield make_grid(heads, rows)


def tell_outcomes(material: Material) -> Iterator[PaperPart]:
    """Each outcome of the plan with its measures."""
    rows = []
    for outcome in material.report.agreement.outcomes:
        if not material.covers((outcome.block,)):
            continue
        own = [one for one in material.measures if one.indicator.outcome == outcome.id]
        name = Cell(outcome.plain_title)
        if not own:
            rows.append((name, Cell(words.OUTCOME_WITHOUT()), Cell(NO_WORDS), Cell(NO_WORDS)))
        for one in own:
            going = join(one.movement.answer) if one.movement else NO_WORDS
            rows.append((name, material.measure_cell(one), rating_cell(one), Cell(going)))
            name = Cell(NO_WORDS)
    if rows:
        heads = (words.OUTCOME(), words.MEASURE(), words.RATING(), words.GOING())
        yield make_grid(heads, rows)


def tell_actions(material: Material) -> Iterator[PaperPart]:
    """What is being done for each measure."""
    rows = [
        (material.measure_cell(one), Cell(_say_doing(one.account)))
        for one in material.measures
        if one.account.actions or (one.account.commentary and one.account.commentary.doing)
    ]
    if rows:
        yield make_grid((words.MEASURE(), words.DOING()), rows)


def tell_reward_money(material: Material) -> Iterator[PaperPart]:
    """What each reward target could earn."""
    rewards = material.report.rewards
    indicators = material.report.indicators
    rows = []
    for one in rewards:
        blocks = [indicators[part.indicator].indicator.blocks for part in one.parts]
        if any(map(material.covers, blocks)):
            answers = (line for part in one.parts for line in part.finding.answer)
            own = one.parts[0].tag if len(one.parts) == 1 else None
            tag = Cell(own.word, tone=own.tone) if own else Cell(NO_WORDS)
            rows.append((Cell(one.title), tag, Cell(join(dict.fromkeys((*answers, *one.money))))))
    if rows:
        yield make_grid((words.MEASURE(), words.RATING(), words.EXPECTED()), rows)
