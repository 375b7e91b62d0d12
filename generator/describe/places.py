"""Reports of places, and money in words."""

from collections.abc import Iterable

from generator.describe.context import Context
from generator.describe.dates import say_period
from generator.describe.kind_words import say_inside_title, say_one, say_other
from generator.describe.numbers import say_money, say_small
from generator.describe.place_words import (
    DONE,
    LIES_IN,
    MONEY_KIND,
    NO_DATE,
    NO_PLACES,
    NO_STEP_DONE,
    NOT_NAMED,
    NOT_SAID,
    PLACES,
    STEP,
)
from generator.describe.sources import say_written_date
from generator.describe.words import PROGRESS
from generator.model.enums import MoneyKind, Progress, StepKind
from generator.model.lines import MoneyLine, MoneyTable, PlaceLine, StepLine
from generator.model.place_kinds import PlaceKind, TrackedStep
from generator.model.place_lines import AreaReport
from generator.model.places import Area
from generator.model.rows import Step, Sum
from generator.model.sentence import NO_WORDS, Sentence, begin_large, begin_small, join

PRINTED_TOTAL = "printed_total"
Tracked = tuple[TrackedStep, ...]


def describe_area(area: Area, figures: tuple[PlaceLine, ...], context: Context) -> AreaReport:
    """The report of one area; `figures` are its own."""
    agreement, kinds = context.agreement, context.agreement.kinds
    folder, top = kinds.folder(area.kind), kinds.top(area.kind)
    steps = tuple(step for step in agreement.steps if step.area == area.id)
    inside = [other for other in agreement.areas if other.parent == area.id]
    return AreaReport(
        area=area,
        parent=context.areas.get(area.parent or ""),
        top=context.find_top(area.id),
        around=begin_large(say_one(top)) if top else NO_WORDS,
        is_top=kinds.is_top(area.kind),
        inside=tuple(sorted(inside, key=lambda other: (not other.named, other.name))),
        inside_title=say_inside_title(inside, kinds),
        source=context.say(area.source),
        summary=_summary(area, steps, inside, context),
        figures=figures,
        steps=tuple(_step_line(step, kinds.steps(area.kind), context) for step in steps),
        money=describe_money((sum_ for sum_ in agreement.money if sum_.area == area.id), context),
        account=context.account(folder, area.id),
    )


def describe_money(sums: Iterable[Sum], context: Context) -> tuple[MoneyTable, ...]:
    """Sums by kind, each kind in its own table."""
    by_kind: dict[MoneyKind, list[Sum]] = {}
    for each in sums:
        by_kind.setdefault(each.kind, []).append(each)
    names = {area.id: area.name for area in context.areas.values()}
    return tuple(
        MoneyTable(
            kind=MONEY_KIND[kind](),
            lines=tuple(_money_line(each, names, context) for each in by_kind[kind]),
        )
        for kind in MoneyKind
        if kind in by_kind
    )


def _money_line(each: Sum, names: dict[str, Sentence], context: Context) -> MoneyLine:
    where = names.get(each.area or "", NO_WORDS)
    title = each.title or MONEY_KIND[each.kind]()
    return MoneyLine(
        title=join((where, begin_small(title)), ": ") if where else title,
        amount=say_money(each.amount),
        when=say_period(each.period) if each.period else NO_DATE(),
        note=each.note,
        source=context.say(each.source),
        printed_total=each.status == PRINTED_TOTAL,
    )


def _step_line(step: Step, tracked: Tracked, context: Context) -> StepLine:
    return StepLine(
        step=_say_step(step, tracked),
        status=PROGRESS[step.status](),
        when=say_written_date(step.date.text) if step.date else NO_WORDS,
        note=step.note,
        source=context.say(step.source),
    )


def _say_step(step: Step, tracked: Tracked) -> Sentence:
    """What is so when a step is done: in the words of agreement.yml, else in ours."""
    words = next(one.words for one in tracked if one.id == step.step)
    return words or STEP[StepKind(step.step)]()


def _summary(area: Area, steps: tuple[Step, ...], inside: list[Area], context: Context) -> Sentence:
    """How far the joint work has come, in one sentence; where there is none, where it lies."""
    kinds = context.agreement.kinds
    kind = kinds[area.kind]
    extra = [one for one in kinds.inside(kind) if one.extra_work]
    if extra and not kind.extra_work and not area.status:
        return _say_extra_inside(extra, inside)
    if not area.named:
        return NOT_NAMED(one=say_one(kind))
    if area.status:
        return area.status
    if not kind.extra_work:
        around = context.areas.get(area.parent or "")
        place = around.name if around else context.agreement.details.area_name
        return LIES_IN(one=say_one(kind), place=place)
    tracked = kinds.steps(kind.id)
    done = [_say_step(step, tracked) for step in steps if step.status is Progress.DONE]
    if done:
        return join(DONE(step=one) for one in done)
    if any(step.status is not Progress.NOT_KNOWN for step in steps):
        return NO_STEP_DONE()
    return NOT_SAID()


def _say_extra_inside(extra: list[PlaceKind], inside: list[Area]) -> Sentence:
    """How many places of each kind inside have extra joint work."""
    numbers = {kind: sum(area.kind == kind.id for area in inside) for kind in extra}
    said = [
        PLACES(number, count=say_small(number), one=say_one(kind), other=say_other(kind))
        for kind, number in numbers.items()
        if number
    ]
    return join(said) or NO_PLACES(one=say_one(extra[0]))
