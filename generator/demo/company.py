"""Figures of groups of people and of other areas, for measures that a survey asks for."""

from collections.abc import Iterator
from random import Random

from generator.demo.areas import SOURCE
from generator.demo.chance import make_chance
from generator.demo.figures import find_source, likely_range, list_known
from generator.demo.quarters import write_period
from generator.demo.series import Line
from generator.demo.writing import Row, Value, write_number
from generator.model.beside import ComparedWith
from generator.model.enums import FigureStatus, Polarity

SETS: dict[tuple[str, str], dict[str, tuple[str, float]]] = {
    ("sex", "Sex"): {"women": ("Women", 0.51), "men": ("Men", 0.49)},
    ("age", "Age"): {
        "under-65": ("Under 65", 0.75),
        "65-to-84": ("65 to 84", 0.23),
        "85-and-over": ("85 and over", 0.02),
    },
    ("deprivation", "Where they live"): {
        "poorest-fifth": ("Poorest fifth", 0.2),
        "richest-fifth": ("Richest fifth", 0.2),
    },
}
"""By the id and the title of each set: its groups with the share of the people that they are."""
PARTIAL = frozenset({"deprivation"})
"""Sets that leave somebody out."""
FEWEST_ASKED = 30
TOO_FEW = "Fewer than 30 people answered, so we leave the figure out."
APART = 0.09
"""How far a group lies from everyone, as a share."""
OTHERS: tuple[tuple[ComparedWith, str, int], ...] = (
    (ComparedWith.COUNTRY, "the whole country", 40),
    (ComparedWith.REGION, "the Midshires", 8),
    (ComparedWith.SIMILAR, "", 0),
)
"""Others, with how many times as many people they ask; 0 where no range is known."""
GOAL_YEAR, GOAL_GAIN = "2029/30", 0.15
LARGEST_SHARE = 95


def list_group_rows(line: Line, seed: int) -> Iterator[Row]:
    """Rows of figures.csv for the newest figure of a survey, a group of one set each."""
    known, sample = list_known(line), line.measure.behaviour.sample
    if not known or sample is None:
        return
    mark, chance = known[-1], make_chance(seed, line.measure.id, "groups")
    for groups in chance.sample(list(SETS.values()), 1):
        for name, (_, share) in groups.items():
            value, asked = _move(line, mark, chance), round(sample * share)
            start = (line.measure.id, "", _period(line, mark))
            source = find_source(line.measure, mark)
            if asked < FEWEST_ASKED:
                status = FigureStatus.SUPPRESSED
                yield (*start, "", status, "", "", source, TOO_FEW, name)
                continue
            ends = likely_range(line.measure, value, asked)
            number = write_number(value, line.measure.indicator.decimals)
            yield (*start, number, FigureStatus.FINAL, *ends, source, "", name)


def list_compared_rows(line: Line, seed: int) -> Iterator[Row]:
    """Rows of comparisons.csv: the newest figure of one other, and a goal for later."""
    known, sample = list_known(line), line.measure.behaviour.sample
    if not known or sample is None:
        return
    mark, chance = known[-1], make_chance(seed, line.measure.id, "others")
    decimals, source = line.measure.indicator.decimals, find_source(line.measure, mark)
    for kind, name, times in chance.sample(OTHERS, 1):
        value = _move(line, mark, chance)
        ends = likely_range(line.measure, value, sample * times) if times else ("", "")
        number = write_number(value, decimals)
        yield (line.measure.id, _period(line, mark), kind, name, number, *ends, source, "")
    gain = GOAL_GAIN if line.measure.indicator.polarity is Polarity.HIGHER else -GOAL_GAIN
    goal = write_number(_keep(line, line.figure(mark) * (1 + gain)), decimals)
    yield (line.measure.id, GOAL_YEAR, ComparedWith.GOAL, "", goal, "", "", SOURCE, "")


def describe_groups() -> list[dict[str, Value]]:
    """The entries of groups.yml."""
    return [
        {
            "id": name,
            "title": title,
            "groups": [{"id": one, "title": words} for one, (words, _) in groups.items()],
            **({"fills_whole": "false"} if name in PARTIAL else {}),
            "source": SOURCE,
        }
        for (name, title), groups in SETS.items()
    ]


def _period(line: Line, mark: int) -> str:
    yearly = line.measure.behaviour.yearly
    return write_period(mark, line.measure.indicator.accumulates, yearly=yearly)


def _move(line: Line, mark: int, chance: Random) -> int:
    return _keep(line, line.figure(mark) * (1 + chance.gauss(0, APART)))


def _keep(line: Line, value: float) -> int:
    """A per cent that leaves room for its range."""
    most: int = LARGEST_SHARE * 10**line.measure.indicator.decimals
    return min(round(value), most)
