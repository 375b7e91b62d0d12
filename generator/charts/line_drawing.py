"""Draws a line chart: across in per cents of the width, down in heights of its type (em)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from generator.charts.drawing import draw
from generator.charts.line_shapes import Corners, Shapes, find_shapes
from generator.charts.notes import find_notes, mark_notes
from generator.charts.placing import (
    LETTER,
    Label,
    Point,
    Room,
    draw_dots,
    draw_path,
    draw_steps,
    trim,
)
from generator.charts.story import Story
from generator.describe.chart_labels import (
    say_ahead_label,
    say_plan_label,
    say_point,
    say_reason,
)
from generator.describe.chart_targets import say_target_label
from generator.describe.dates import say_short_period

TALL = 11
"""Height of the part with the lines, in em."""
NARROW, TELEPHONE, WIDE = 8.5, 20, 34
"""Widths of the picture in em: at 320 px and 200% text, on a telephone and on a desk."""
SHOWN_AT = {("near", "mid", "far"): "", ("mid", "far"): "wide"}
"""The class of a label that stands in one place at several widths."""
GUTTERS = (2, 3, 4, 6, 9, 12)
"""Widths in em for the labels of the axis; the style has a class for each."""
MARGIN = 0.7
"""Between the labels of the axis and the lines, in em."""
HEAD = 0.6
"""Above the highest line of the axis, for half its label, in em."""
FIRST_ROW, ROW = 1.8, 1.25
"""From the lines down to the words of the time axis, and from row to row, in em."""
HALF_LETTER = 0.35
"""Letters stand so far below the middle of what they label, in em."""
FURTHEST = 2.2
"""From the last figure to its label, in em: further off it would seem to be another's."""
MOST_DOTS = 40
"""From more figures on, dots would touch each other."""
MIDDLE, WHOLE = 50, 100
BETWEEN = ((1 / 3, 2 / 3), (1 / 2,))
"""Where times between the first and the last are named, as parts of the width: two, or else one."""


def draw_line(story: Story, title: str, alt_text: str) -> str:
    """The picture of a story."""
    scale = story.scale
    shapes = find_shapes(story, scale)
    ticks = [(scale.down(tick), words) for tick, words in story.ticks]
    longest = max(len(words) for _, words in ticks) * LETTER + MARGIN
    gutter = next((width for width in GUTTERS if longest <= width), GUTTERS[-1])
    labels = _place_labels(story, shapes, gutter)
    return draw(
        "line.svg.j2",
        id=f"line-{story.indicator.id}",
        title=title,
        alt_text=alt_text,
        gutter=gutter,
        tall=TALL,
        **_draw_shapes(shapes),
        **_draw_rows(story, ticks, shapes.rings, labels, gutter),
        grid=_across(down for down, _ in ticks),
        limits=_across(scale.down(limit) for limit in story.limits),
    )


def _draw_shapes(shapes: Shapes) -> dict[str, object]:
    """The paths, each several shapes in one."""
    figures = [point for run in shapes.runs for point in run]
    alone = [run[0] for run in shapes.runs if len(run) == 1]
    return {
        "actual": "".join(draw_path(run) for run in shapes.runs if len(run) > 1),
        "dots": draw_dots(figures if len(figures) <= MOST_DOTS else alone),
        "aim": "".join(draw_steps(steps) for steps in shapes.steps if len(steps) > 1),
        "left": "".join(draw_path(line) for line in shapes.left if len(line) > 1),
        "squares": draw_dots(shapes.squares),
        "bands": "".join(f"{draw_path(band)}z" for band in shapes.bands),
        "ahead": "".join(draw_path(line) for line in shapes.ahead if len(line) > 1),
        "fans": "".join(f"{draw_path(fan)}z" for fan in shapes.fans),
    }


def _draw_rows(
    story: Story,
    ticks: Sequence[tuple[float, str]],
    rings: Corners,
    labels: Sequence[Label],
    gutter: int,
) -> dict[str, object]:
    """Everything that has a height of its own: labels, breaks and the words of the time axis."""
    top = max([HEAD, *(1 - label.y for label in labels)])
    foot = top + max([TALL, *(label.y + HALF_LETTER for label in labels)])
    noted = mark_notes(story, find_notes(story), TELEPHONE - gutter)
    breaks = _name_breaks(story, WIDE - gutter, noted)
    rows = foot + FIRST_ROW + (ROW if breaks or noted else 0)
    return {
        "top": trim(top),
        "height": trim(rows + ROW + HALF_LETTER),
        "ticks": [(trim(top + down * TALL / WHOLE + HALF_LETTER), words) for down, words in ticks],
        "labels": [(one, trim(one.x), trim(one.y + top)) for one in labels],
        "rings": [(trim(x), trim(top + down * TALL / WHOLE)) for x, down in rings],
        "breaks": breaks,
        "notes": [(trim(x), words) for x, words in noted],
        "breaks_at": trim(foot + FIRST_ROW - HALF_LETTER),
        "between": _name_between(story, gutter),
        "begins": (trim(rows), say_short_period(story.first, story.indicator)),
        "ends": (trim(rows + ROW), say_short_period(story.last, story.indicator)),
    }


def _place_labels(story: Story, shapes: Shapes, gutter: int) -> list[Label]:
    """The labels of figure, forecast, target and plan, the last of each.

    They are placed for three widths: the narrowest has room for the last figure's alone. One that
    stands in the same place at several widths is drawn once.
    """
    lines: list[Sequence[Point]] = [list(map(_in_em, line)) for line in shapes.all()]
    wanted = _name_marks(story, shapes)
    placed: dict[Label, list[str]] = {}
    for width, look in ((NARROW, "near"), (TELEPHONE, "mid"), (WIDE, "far")):
        room, across = Room(list(lines)), max(width - gutter, 1)
        for number, (words, beside) in enumerate(wanted[: 1 if look == "near" else None]):
            is_last = not number
            label = room.place(
                "", words, beside, width=across, furthest=FURTHEST if is_last else WHOLE
            )
            if label is None and look == "mid":
                label = room.place("", words, beside, width=across)
            if label:
                placed.setdefault(replace(label, look="last" if is_last else ""), []).append(look)
    return [
        replace(label, look=f"{label.look} {SHOWN_AT.get(tuple(looks), ' '.join(looks))}".strip())
        for label, looks in placed.items()
    ]


def _name_marks(story: Story, shapes: Shapes) -> list[tuple[str, Point]]:
    """What has a label, with its place: the last figure, forecast, target and plan."""
    indicator = story.indicator
    named: list[tuple[str, Point]] = [
        (say_point(story.latest.value or Decimal(0), indicator), shapes.runs[-1][-1])
    ]
    if story.outlook:
        named.append((say_ahead_label(story.outlook[-1].value, indicator), shapes.rings[-1]))
    if story.targets:
        named.append((say_target_label(story.targets[-1], indicator), shapes.squares[-1]))
    if story.plan:
        words, square = say_plan_label(story.plan[-1], indicator), len(story.plan) - 1
        named.append((words, shapes.squares[square]))
    return [(words, _in_em(point)) for words, point in named]


def _name_breaks(
    story: Story, width: float, noted: Sequence[tuple[float, str]]
) -> list[tuple[str, str, str]]:
    """Each stretch without a figure: where, on which side its reason stands, and the reason.

    Reasons are left to the words beside the chart where they would touch each other or the number
    of a note.
    """
    halves = [(x, len(words) * LETTER / width * MIDDLE) for x, words in noted]
    taken = [(x - half, x + half) for x, half in halves]
    named = []
    for stretch in story.timeline.stretches:
        first, last = story.across(stretch[0].day), story.across(stretch[-1].day)
        x, reason = (first + last) / 2, say_reason(stretch[0].status)
        reach = (len(reason) + 1.5) * LETTER / width * WHOLE
        side = "start" if x < MIDDLE else "end"
        taken.append((x, x + reach) if side == "start" else (x - reach, x))
        alike = len({gap.status for gap in stretch}) == 1
        named.append((trim(x), side, reason if alike else ""))
    taken.sort()
    apart = all(one[1] < other[0] for one, other in pairwise(taken))
    return named if apart else [(x, side, "") for x, side, _ in named]


def _name_between(story: Story, gutter: int) -> list[tuple[str, str]]:
    """The times of figures between the first and the last that a desk has room to name."""
    width = WIDE - gutter
    ends = [say_short_period(one, story.indicator) for one in (story.first, story.last)]
    left, right = (len(words) * LETTER for words in ends)
    times = {story.across(one.period.ends): one.period for one in story.timeline.known}
    for parts in BETWEEN:
        places = [min((abs(x - part * WHOLE), x) for x in times)[1] for part in parts]
        named = [(x, say_short_period(times[x], story.indicator)) for x in places]
        middles = [(x * width / WHOLE, len(words) * LETTER / 2) for x, words in named]
        spans = [(at - half, at + half) for at, half in middles]
        stops = [(-gutter, left - gutter), *spans, (width - right, width)]
        if all(one[1] + FIRST_ROW <= other[0] for one, other in pairwise(stops)):
            return [(trim(x), words) for x, words in named]
    return []


def _in_em(point: Point) -> Point:
    return point[0], point[1] * TALL / WHOLE


def _across(heights: Iterable[float]) -> str:
    """Lines from side to side."""
    return "".join(f"M0 {trim(down)}H100" for down in heights)
