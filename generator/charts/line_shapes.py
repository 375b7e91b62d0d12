"""The lines and areas of a line chart, as corners in per cents of the part with the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from generator.charts.placing import Point
from generator.charts.scale import Scale
from generator.charts.story import Shown, Story
from generator.model.assessment import Reading
from generator.model.findings import Projection

Corners = list[Point]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Every shape of a line chart."""

    runs: list[Corners]
    """The figures, as far as a line joins them."""
    steps: list[Corners]
    """The plan: level until the next milestone is due."""
    left: list[Corners]
    """The way that is left, from the last figure to the targets after it."""
    squares: Corners
    """Where a milestone or a target stands, the last one last."""
    bands: list[Corners]
    """Round the ranges of figures; a range by itself has no width."""
    ahead: list[Corners]
    """From the last figure to the forecast."""
    rings: Corners
    """Where a forecast stands."""
    fans: list[Corners]
    """Round the ranges of the forecast."""

    def all(self) -> list[Corners]:
        """All lines that a label must not touch."""
        dots = [[one] for one in (*self.squares, *self.rings)]
        return [*self.runs, *self.steps, *self.left, *self.bands, *self.ahead, *self.fans, *dots]


def find_shapes(story: Story, scale: Scale) -> Shapes:
    """Every shape of a story on a scale."""

    def place(one: Shown) -> Point:
        value = Decimal(0) if one.value is None else one.value
        return story.across(one.period.ends), scale.down(value)

    def outline(many: Sequence[Reading | Projection]) -> Corners:
        low, high = [], []
        for one in many:
            if one.lower is not None and one.upper is not None:
                x = story.across(one.period.ends)
                low.append((x, scale.down(one.lower)))
                high.append((x, scale.down(one.upper)))
        return [*high, *reversed(low)]

    begin = [place(story.latest)]
    parts = story.outlook_parts()
    return Shapes(
        runs=[[place(one) for one in run] for run in story.timeline.runs],
        steps=[_to_steps([place(aim) for aim in part]) for part in story.aims],
        left=[list(map(place, story.lead(part))) for part in story.left],
        squares=[place(aim) for aim in (*story.plan, *story.targets)],
        bands=[
            outline(list(part))
            for run in story.timeline.runs
            for has_range, part in groupby(run, key=_has_range)
            if has_range
        ],
        ahead=[list(map(place, story.lead(part))) for part in parts],
        rings=[place(one) for one in story.outlook],
        fans=[[*(begin if story.follows(part[0]) else []), *outline(part)] for part in parts],
    )


def _has_range(reading: Reading) -> bool:
    return reading.lower is not None and reading.upper is not None


def _to_steps(corners: Corners) -> Corners:
    """Level from each corner to the next, then up or down."""
    made = corners[:1]
    for (_, before), (x, y) in pairwise(corners):
        made += [(x, before), (x, y)]
    return made
