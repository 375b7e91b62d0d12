"""Edge cases of every form of chart, each the report of one made-up measure."""

from collections.abc import Iterable
from decimal import Decimal

from generator.describe import describe
from generator.model.agreement import Agreement
from generator.model.beside import ComparedWith
from generator.model.comparisons import ComparedFigure
from generator.model.enums import (
    Accumulates,
    AreaKind,
    FigureStatus,
    Polarity,
    Progress,
    TargetKind,
)
from generator.model.groups import Group, GroupSet
from generator.model.indicator import Unit
from generator.model.period import part_of_year
from generator.model.period_forms import parse_period
from generator.model.places import Area
from generator.model.report import Report
from generator.model.rows import Action, Figure, Target
from generator.model.sentence import written
from generator.rate import rate
from tests.make import HOMES, QUARTER, agreement, compared, figure, indicator, target

POUNDS = Unit(one="", other="", symbol="£")
LONG = Unit(one="person with a long-term illness", other="people with a long-term illness")
AT_DAYS = {"accumulates": Accumulates.SNAPSHOT}
OF_YEAR = {"accumulates": Accumulates.YEAR_TO_DATE, "unit": HOMES, "decimals": 0}
NEAR = {"lower": Decimal(48), "upper": Decimal(52)}
"""The range of our figure beside others."""
LATER = "Some records came in late."
START = TargetKind.BASELINE
GOAL = TargetKind.TARGET


def list_quarters(number: int, first: int = 2003) -> list[str]:
    """So many quarters from an April on."""
    return [
        f"{first + at // 4}/{(first + at // 4 + 1) % 100:02d} Q{at % 4 + 1}" for at in range(number)
    ]


def report_of(
    figures: Iterable[Figure], targets: Iterable[Target] = (), **changes: object
) -> Report:
    """The report of one measure; its period ends with the last figure."""
    whole = ("areas", "ratings", "ends", "actions", "comparisons", "groups", "breakdowns")
    given = {name: changes.pop(name) for name in whole if name in changes}
    figures = list(figures)
    ends = [parse_period(QUARTER).ends, *(one.period.ends for one in figures)]
    given["current_period"] = part_of_year(max(ends), 3)
    made: Agreement = agreement([indicator(**changes)], figures, list(targets), **given)
    return describe(made, rate(made))


def over_time(
    *values: str | None, plan: Iterable[str] = (), goal: str = "", **changes: object
) -> Report:
    """Figures of quarters; None is one that is suppressed."""
    when = list_quarters(len(values), 2006)
    status = changes.pop("status", FigureStatus.SUPPRESSED)
    figures = [
        figure(value, at, **({"status": status} if value is None else {}))
        for value, at in zip(values, when, strict=True)
    ]
    targets = [target(one, at) for one, at in zip(plan, when, strict=False)]
    ahead = list_quarters(len(values) + 4, 2006)[-1]
    targets += [target(goal, ahead, kind=GOAL)] if goal else []
    return report_of(figures, targets, **changes)


def with_notes(values: Iterable[str], notes: dict[int, str]) -> Report:
    """Figures of quarters, some with officers' words, by their number from 0."""
    values = list(values)
    return report_of(
        figure(value, when, note=written(notes.get(at, "")))
        for at, (value, when) in enumerate(zip(values, list_quarters(len(values)), strict=True))
    )


def one_figure(
    value: str, plan: str = "", goal: str = "", when: str = "2006/07 Q2", **changes: object
) -> Report:
    """One figure with a plan for its time and a target ahead."""
    ranged = {name: changes.pop(name) for name in ("lower", "upper") if name in changes}
    targets = [target(plan, when)] if plan else []
    targets += [target(goal, "2006/07", kind=GOAL)] if goal else []
    return report_of([figure(value, when, **ranged)], targets, **changes)


def on_the_way(value: str, start: str = "100", goal: str = "200") -> Report:
    """A figure between the start of its way and the target."""
    ends = [
        target(start, "at 31 Mar 2006", kind=START),
        target(goal, "at 31 Mar 2008", kind=GOAL),
    ]
    figures = [figure(value, "at 31 Mar 2007")]
    return report_of(figures, ends, method="progress", unit=HOMES, decimals=0, **AT_DAYS)


def in_steps(*steps: tuple[str, Progress]) -> Report:
    """A measure that is rated by dated steps."""
    actions = tuple(
        Action(
            indicator="one",
            action=f"Do part {number} of the work.",
            due=due,
            status=status,
            source="paper, para 1",
        )
        for number, (due, status) in enumerate(steps, 1)
    )
    return report_of([], method="milestone", actions=actions)


def in_places(**values: str | None) -> Report:
    """A figure for each place; None is one that is suppressed."""
    areas = tuple(
        Area(id=name, kind=AreaKind.DISTRICT, name=name.title(), named=True, source="paper, para 1")
        for name in values
    )
    figures = [
        figure(value, area=name, **({"status": FigureStatus.SUPPRESSED} if value is None else {}))
        for name, value in values.items()
    ]
    return report_of([figure("50"), *figures], [target("55")], areas=areas)


def beside(*others: ComparedFigure, ours: str = "50", **changes: object) -> Report:
    """Our figure, with a range, beside those of others."""
    return report_of([figure(ours, **NEAR)], comparisons=others, **changes)


def in_groups(*sets: tuple[str, dict[str, str | None]], **changes: object) -> Report:
    """A figure for each group of each set; None is one that is suppressed."""
    groups, figures = [], []
    for title, values in sets:
        ids = [f"{title}-{at}".lower() for at in range(len(values))]
        named = tuple(Group(id=one, title=each) for one, each in zip(ids, values, strict=True))
        groups.append(GroupSet(id=title.lower(), title=title, groups=named, source="paper, para 1"))
        for one, value in zip(ids, values.values(), strict=True):
            absent = {} if value else {"status": FigureStatus.SUPPRESSED}
            reach = {} if value is None else _range_of(value)
            figures.append(figure(value, group=one, **absent, **reach))
    return report_of(
        [figure("50", **NEAR)], groups=tuple(groups), breakdowns=tuple(figures), **changes
    )


def _range_of(value: str) -> dict[str, Decimal]:
    return {"lower": Decimal(value) - 3, "upper": Decimal(value) + 3}


def make_cases() -> dict[str, Report]:
    """Every case by its name, form by form."""
    wave = [str(50 + at % 5 - at % 3) for at in range(40)]
    ranged = {"lower": Decimal(40), "upper": Decimal(62)}
    done, planned = Progress.DONE, Progress.PLANNED
    return {
        "One figure, plan and target of the year": one_figure("300", goal="1450", **OF_YEAR),
        "One figure on its plan": one_figure("50", "50"),
        "One figure of nought": one_figure("0", "50"),
        "One figure, all nought": one_figure("0", "0"),
        "One figure below nought": one_figure("-5", "12"),
        "One figure, both below nought": one_figure("-5", "-28"),
        "One figure, target far away": one_figure("3", goal="1000000", **OF_YEAR),
        "One figure far above its plan": one_figure("900", "3"),
        "One huge figure": one_figure("987654321000", "1000000000000", unit=POUNDS, decimals=0),
        "One tiny figure": one_figure("0.0004", "0.0007", decimals=4),
        "One figure with a range": one_figure("50", "55", **ranged),
        "One figure and a good range": one_figure("12", polarity=Polarity.BAND),
        "One figure, long unit": one_figure("1234", "2345", unit=LONG, decimals=0),
        "Two figures": over_time("40", "60", plan=["45", "55"]),
        "Two equal figures": over_time("50", "50"),
        "Two figures of nought": over_time("0", "0"),
        "Three figures, a gap and a target": over_time(
            "4", None, "6", "5", plan=["4"] * 4, goal="9"
        ),
        "Four figures below and above nought": over_time("-10", "5", "-2", "8", plan=["1"] * 4),
        "Four huge figures": over_time(
            "1250000", "980000", "1410000", "1730000", plan=["1500000"] * 4, unit=POUNDS, decimals=0
        ),
        "Four figures, target far away": over_time("1", "2", "2", "3", goal="90"),
        "Four tiny figures": over_time("0.001", "0.002", "0.0015", "0.003", decimals=4),
        "Ten figures that get better, with a plan": over_time(
            *map(str, range(40, 60, 2)), plan=map(str, range(42, 62, 2)), goal="75"
        ),
        "Ten figures that get worse": over_time(*map(str, range(60, 40, -2)), plan=["60"] * 10),
        "Ten equal figures": over_time(*["50"] * 10),
        "Ten figures with gaps": over_time("5", "6", None, "7", None, None, "5", "6", "7", "8"),
        "Ten figures below nought": over_time(*(str(-at) for at in range(10))),
        "Eight figures that add up over the year": over_time(
            "10", "20", "30", "40", "11", "25", "33", "47", **OF_YEAR
        ),
        "Eight figures with ranges": report_of(
            [figure(wave[at], one, **ranged) for at, one in enumerate(list_quarters(8))]
        ),
        "Forty figures": over_time(*wave, plan=wave[::-1]),
        "Eight huge figures": over_time(*["999999999", "1"] * 4, unit=POUNDS, decimals=0),
        "The way: nothing done": on_the_way("100"),
        "The way: behind the plan": on_the_way("120"),
        "The way: gone back": on_the_way("40"),
        "The way: past the target": on_the_way("260"),
        "The way down": on_the_way("180", "200", "100"),
        "Steps: done, late and to come": in_steps(
            ("at 1 Apr 2006", done), ("at 1 Oct 2006", Progress.UNDER_WAY), ("2007/08", planned)
        ),
        "Steps: one": in_steps(("at 1 Apr 2006", done)),
        "Steps: many in one month": in_steps(*[("Dec 2006", done)] * 4, ("Mar 2009", planned)),
        "Places: one suppressed": in_places(ashby="40", blaby="70", corby=None, derby="60"),
        "Places: all equal": in_places(ashby="50", blaby="50", corby="50"),
        "Others: better, the same, without a range, and a goal": beside(
            compared("44", lower=Decimal("43.5"), upper=Decimal("44.5")),
            compared("51", kind=ComparedWith.REGION, of="The Midshires"),
            compared("49", kind=ComparedWith.SIMILAR, of=""),
            compared("60", "2008/09", kind=ComparedWith.GOAL),
        ),
        "Others: one alone": beside(compared("44")),
        "Others: all equal": beside(compared("50"), compared("50", of="Wales")),
        "Others: a goal alone, far away": beside(
            compared("5000", "2008/09", kind=ComparedWith.GOAL), unit=POUNDS, adds_up=False
        ),
        "Others: below nought, a long name": beside(
            compared("-7", of="All the areas of the country that are most like this one"),
            compared("-2"),
        ),
        "Groups: two sets, one group suppressed": in_groups(
            ("Sex", {"Women": "56", "Men": "45"}),
            ("Age", {"Under 25": "40", "25 to 64": "51", "65 and over": None}),
        ),
        "Groups: more than there is room for": in_groups(
            ("Place", {f"Fifth {at}": str(40 + at) for at in range(1, 6)}),
            ("Age", {f"Aged {at} to {at + 9}": str(40 + at // 5) for at in range(0, 100, 10)}),
        ),
        "Groups: all equal": in_groups(("Sex", {"Women": "50", "Men": "50"})),
        "Ten figures, three with notes": with_notes(
            wave[:10], {2: LATER, 5: "We count in a new way.", 6: LATER}
        ),
        "Twelve figures, the same note on those at the end": with_notes(
            wave[:12], dict.fromkeys((8, 9, 10, 11), "We count in a new way.")
        ),
    }
