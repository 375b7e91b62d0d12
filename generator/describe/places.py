"""Reports of neighbourhoods and districts, and money in words."""

from collections.abc import Iterable

from generator.describe.context import Context
from generator.describe.dates import say_period
from generator.describe.numbers import say_money, say_small
from generator.describe.place_words import (
    DONE,
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
from generator.model.enums import AreaKind, MoneyKind, Progress
from generator.model.lines import MoneyLine, MoneyTable, PlaceLine, StepLine
from generator.model.places import Area
from generator.model.report import AreaReport
from generator.model.rows import Step, Sum
from generator.model.sentence import NO_WORDS, Sentence, begin_small, join

PRINTED_TOTAL = "printed_total"


def describe_area(area: Area, figures: tuple[PlaceLine, ...], context: Context) -> AreaReport:
    """The report of one area; `figures` are its own."""
    agreement = context.agreement
    kind = "district" if area.kind is AreaKind.DISTRICT else "neighbourhood"
    steps = tuple(step for step in agreement.steps if step.area == area.id)
    inside = [other for other in agreement.areas if other.parent == area.id]
    return AreaReport(
        area=area,
        parent=context.areas.get(area.parent or ""),
        district=context.find_district(area.id),
        inside=tuple(sorted(inside, key=lambda other: (not other.named, other.name))),
        source=context.say(area.source),
        summary=_summary(area, steps, inside),
        figures=figures,
        steps=tuple(_step_line(step, context) for step in steps),
        money=describe_money((sum_ for sum_ in agreement.money if sum_.area == area.id), context),
        account=context.account(kind, area.id),
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


def _step_line(step: Step, context: Context) -> StepLine:
    return StepLine(
        step=STEP[step.step](),
        status=PROGRESS[step.status](),
        when=say_written_date(step.date.text) if step.date else NO_WORDS,
        note=step.note,
        source=context.say(step.source),
    )


def _summary(area: Area, steps: tuple[Step, ...], inside: list[Area]) -> Sentence:
    """How far the joint work has come, in one sentence."""
    if area.kind is AreaKind.DISTRICT and not area.status:
        return _district_summary(inside)
    if not area.named:
        return NOT_NAMED()
    if area.status:
        return area.status
    done = [STEP[step.step]() for step in steps if step.status is Progress.DONE]
    if done:
        return join(DONE(step=one) for one in done)
    if any(step.status is not Progress.NOT_KNOWN for step in steps):
        return NO_STEP_DONE()
    return NOT_SAID()


def _district_summary(inside: list[Area]) -> Sentence:
    if not inside:
        return NO_PLACES()
    return PLACES(len(inside), count=say_small(len(inside)))
