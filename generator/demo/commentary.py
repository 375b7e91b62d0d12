"""The commentary of the made-up officers on measures, blocks and the whole agreement."""

from collections.abc import Iterator, Mapping, Sequence

from generator.demo import sentences
from generator.demo.catalogue import BLOCKS, Measure
from generator.demo.movement import Movement, Turn, find_movement
from generator.demo.quarters import NOW
from generator.demo.ratings import OFFICERS_DIFFER
from generator.demo.series import Line
from generator.demo.writing import Value, write_page
from generator.model.enums import Progress

EVERY = 3
"""One in so many measures has commentary."""
EARLIER = 5
"""So many of them had commentary a quarter before."""
NAMED = 3
"""So many measures are named as examples."""
PAPERS = {NOW: ("report-2026-02", "2026-02-12"), NOW - 1: ("report-2025-11", "2025-11-14")}
"""The paper of each quarter with commentary, and the day on which its words were written."""
Turns = Mapping[Turn, Sequence[Line]]


def write_commentary(lines: Sequence[Line]) -> dict[str, str]:
    """By path inside content/<agreement>/: home, blocks and some of the measures, two quarters."""
    chosen = [
        line
        for place, line in enumerate(lines)
        if place % EVERY == 0 or line.measure.id in OFFICERS_DIFFER
    ]
    files = dict(_write_quarter(lines, chosen[:EARLIER], NOW - 1))
    files.update(_write_quarter(lines, chosen, NOW))
    for block in BLOCKS:
        inside = [line for line in lines if block in line.measure.indicator.blocks]
        files[f"{folder(NOW)}/blocks/{block}.md"] = _write_block(block, sort_by_turn(inside, NOW))
    return files


def folder(quarter: int) -> str:
    """The folder of a quarter's commentary, such as 2025-26-q3."""
    return {NOW: "2025-26-q3", NOW - 1: "2025-26-q2"}[quarter]


def make_front(
    headline: str, doing: Sequence[str], role: str, quarter: int, place: str
) -> dict[str, Value]:
    """The front matter of a commentary file; `place` says where in the paper."""
    paper, day = PAPERS[quarter]
    front: dict[str, Value] = {"headline": headline}
    if doing:
        front["doing"] = list(doing)
    return front | {"author_role": role, "updated": day, "source": f"{paper}, {place}"}


def sort_by_turn(lines: Sequence[Line], quarter: int) -> Turns:
    """The measures by how they moved; those that cannot be compared are left out."""
    sorted_lines: dict[Turn, list[Line]] = {turn: [] for turn in Turn}
    for line in lines:
        movement = find_movement(line, quarter)
        if movement:
            sorted_lines[movement.turn].append(line)
    return sorted_lines


def _write_quarter(
    lines: Sequence[Line], chosen: Sequence[Line], quarter: int
) -> Iterator[tuple[str, str]]:
    yield f"{folder(quarter)}/home.md", _write_home(sort_by_turn(lines, quarter), quarter)
    for line in chosen:
        path = f"{folder(quarter)}/indicators/{line.measure.id}.md"
        yield path, _write_measure(line, quarter)


def _write_measure(line: Line, quarter: int) -> str:
    measure, movement = line.measure, find_movement(line, quarter)
    name = sentences.lower_first(measure.indicator.plain_title)
    place = f"para {measure.number}"
    role = f"Lead officer, {sentences.begin_small(measure.indicator.lead)}"
    if measure.behaviour.steps:
        headline, body = _say_steps(measure), [measure.behaviour.trouble or sentences.WAITING]
    elif movement is None:
        headline, body = sentences.NO_CHANGE_KNOWN.format(name=name), [sentences.WAITING]
    else:
        headline = _pick(sentences.HEADLINES[movement.turn], measure, quarter).format(
            name=name, verb=movement.verb
        )
        body = list(_say_movement(measure, movement))
    front = make_front(headline, measure.behaviour.doing, role, quarter, place)
    if quarter == NOW and measure.id in OFFICERS_DIFFER:
        front["rating_reason"] = OFFICERS_DIFFER[measure.id][1]
    return write_page(front, body)


def _say_steps(measure: Measure) -> str:
    steps = measure.behaviour.steps
    done = sum(step.status is Progress.DONE for step in steps)
    return sentences.STEPS_DONE.format(
        done=sentences.say_count(done) if done else "none", all=sentences.say_count(len(steps))
    )


def _say_movement(measure: Measure, movement: Movement) -> Iterator[str]:
    """The figures, then what they mean; what stands in the way is told where things got worse."""
    yield sentences.FIGURES.format(now=movement.now, when=movement.when, before=movement.before)
    closing = _pick(sentences.CLOSING[movement.turn], measure)
    bad = movement.turn is Turn.WORSE
    yield " ".join(filter(None, (measure.behaviour.trouble if bad else "", closing)))


def _pick(patterns: Sequence[str], measure: Measure, quarter: int = NOW) -> str:
    """Measures take turns, so that neighbours in a list and in time do not read the same."""
    return patterns[(measure.number // EVERY + measure.round + NOW - quarter) % len(patterns)]


def _write_home(turns: Turns, quarter: int) -> str:
    compared = sum(map(len, turns.values()))
    headline = sentences.HOME_HEADLINE_SHORT
    if compared > 1:
        headline = sentences.HOME_HEADLINE.format(
            all=sentences.say_count(compared), **_count_turns(turns)
        )
    months = sentences.MONTHS[quarter == NOW]
    body = [*(sentence.format(months=months) for sentence in sentences.HOME_OPENING)]
    body += _name_some(sentences.HOME_WORSE, turns[Turn.WORSE])
    body += _name_some(sentences.HOME_BETTER, turns[Turn.BETTER])
    front = make_front(headline, sentences.HOME_DOING, "Performance officer", quarter, "page 1")
    return write_page(front, body)


def _write_block(block: str, turns: Turns) -> str:
    number = BLOCKS.index(block)
    headline = sentences.BLOCK_HEADLINE_SHORT
    if turns[Turn.BETTER] or turns[Turn.WORSE]:
        headline = sentences.BLOCK_HEADLINE.format(
            better=sentences.say_things(len(turns[Turn.BETTER]), "measure", "measures"),
            worse=sentences.say_count(len(turns[Turn.WORSE])) if turns[Turn.WORSE] else "none",
        )
    body = _name_some(sentences.HOME_WORSE, turns[Turn.WORSE])
    body += _name_some(sentences.HOME_BETTER, turns[Turn.BETTER])
    body.append(sentences.BLOCK_CLOSING[number % len(sentences.BLOCK_CLOSING)])
    role = "Lead officer for this topic"
    return write_page(make_front(headline, (), role, NOW, f"page {number + 2}"), body)


def _count_turns(turns: Turns) -> dict[str, str]:
    return {
        turn.value: sentences.say_count(len(turns[turn])) if turns[turn] else "none"
        for turn in (Turn.BETTER, Turn.WORSE)
    }


def _name_some(opening: str, lines: Sequence[Line]) -> list[str]:
    """A sentence and a list of the first few measures; nothing where there are none."""
    if not lines:
        return []
    names = [f"- {line.measure.indicator.plain_title}" for line in lines[:NAMED]]
    return [opening, "\n".join(names)]
