"""What of an agreement the public may know at a moment: the door through which it goes to a site.

Nothing after this stage knows of anything that is held back, so nothing can tell it by mistake.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from generator.model.agreement import Agreement
from generator.model.beside import ComparedWith
from generator.model.comparisons import ComparedFigure
from generator.model.documents import Removed
from generator.model.enums import MoneyKind
from generator.model.fields import split_references
from generator.model.moment import Moment
from generator.model.period import Period
from generator.model.places import NOT_STATED
from generator.model.row_table import RowTable
from generator.model.rows import Response, Sum
from generator.model.sentence import NO_WORDS
from generator.record.cited import leave_out_uncited
from generator.record.frozen import keep_to_frozen
from generator.record.newcomers import leave_out_newcomers


class NothingPublicError(Exception):
    """The public may see no period of an agreement yet."""


_DATED = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
"""A date in figures; a year or a month has come with its first day."""
SPENT = frozenset({MoneyKind.SPENDING, MoneyKind.REWARD_EARNED})
"""Kinds of sum that tell what happened."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who looks at a site, and when."""

    as_at: Moment
    is_preview: bool = False
    """True for those who look at the current period before it is released."""


def show(agreement: Agreement, audience: Audience) -> Agreement:
    """The agreement as an audience may know it; raises NothingPublicError.

    The public sees the last period that is released as the current one. An agreement without
    releases.yml shows what it says is current.
    """
    moment = audience.as_at.at(agreement.details.time_zone)
    try:
        period = find_public_period(agreement, moment)
    except NothingPublicError:
        if not audience.is_preview:
            raise
        period = None
    if audience.is_preview and period != agreement.period:
        return replace(hold_back(agreement, moment), is_preview=True)
    return hold_back(agreement.as_at(period or agreement.period), moment)


def gather_for_release(agreement: Agreement, period: Period) -> Agreement:
    """What the release of a period tells, whatever was frozen of it before."""
    release = agreement.find_release(period)
    zone = agreement.details.time_zone
    moment = release.publish_at.at(zone) if release else datetime.max.replace(tzinfo=UTC)
    earlier = {one: kept for one, kept in agreement.published.items() if one < period}
    return hold_back(replace(agreement.as_at(period), published=earlier), moment)


def find_public_period(agreement: Agreement, moment: datetime) -> Period:
    """The last period up to the current one that is released; raises NothingPublicError.

    One without an entry in releases.yml has no time to wait for, but where others have one it
    cannot come out before its last day.
    """
    zone, reporting = agreement.details.time_zone, agreement.details.reporting
    today = moment.astimezone(zone).date()
    period, first = agreement.period, reporting.at(agreement.details.starts)
    while period >= first:
        release = agreement.find_release(period)
        is_over = not agreement.releases or period.ends < today
        if is_over if release is None else release.is_out(moment, zone):
            return period
        period = period.previous()
    raise NothingPublicError(
        f"The public may see no {reporting.noun} of {agreement.folder} yet: releases.yml says "
        f"when. To look at it before, add --preview."
    )


def hold_back(agreement: Agreement, moment: datetime) -> Agreement:
    """The agreement without what belongs to later periods than its current one.

    What somebody else has said of a later time, in a document with a date, is known to everybody.
    """
    now = agreement.period
    others = _find_others(agreement, moment)
    known = replace(
        agreement,
        moment=moment,
        figures=keep_known(agreement.figures, now),
        breakdowns=tuple(one for one in agreement.breakdowns if one.period.ends <= now.ends),
        comparisons=tuple(one for one in agreement.comparisons if _may_be_compared(one, now)),
        ratings=tuple(_keep(agreement.ratings, now.ends, others)),
        counts=tuple(_keep(agreement.counts, now.ends, others)),
        money=tuple(one for one in agreement.money if _is_sum_known(one, agreement, others)),
        actions=tuple(one for one in agreement.actions if _is_told(one, now)),
        steps=tuple(one for one in agreement.steps if _is_told(one, now)),
        responses=tuple(_keep_responses(agreement, moment)),
        reviews=tuple(one for one in agreement.reviews if _is_told(one, now)),
        corrections=tuple(one for one in agreement.corrections if _is_told(one, now)),
        removed=tuple(_say_less(one, agreement, moment) for one in agreement.removed),
        meetings=tuple(one for one in agreement.meetings if _is_told(one, now)),
        releases=tuple(
            one if one.period <= now else replace(one, summary=NO_WORDS, gap=NO_WORDS)
            for one in agreement.releases
        ),
        amendments=tuple(
            one for one in agreement.amendments if one.at.at(agreement.details.time_zone) <= moment
        ),
        commentary={key: one for key, one in agreement.commentary.items() if key[0] <= now},
        pictures={n: one for n, one in agreement.pictures.items() if _is_told(one.entry, now)},
        published={one: kept for one, kept in agreement.published.items() if one <= now},
    )
    return leave_out_uncited(keep_to_frozen(leave_out_newcomers(known)), agreement)


def keep_known(figures: RowTable, now: Period) -> RowTable:
    """The figures that the report on a period may know."""
    return figures.keep(lambda row: row.period.ends <= now.ends)


def _is_told(record: Any, now: Period) -> bool:  # noqa: ANN401 - any record with `since`
    """False for what belongs to the release of a later period."""
    return record.since is None or record.since.ends <= now.ends


def _say_less(one: Removed, agreement: Agreement, moment: datetime) -> Removed:
    """What is no longer in the plan; why it went is told with its release, where that has a time.

    Its page is there from the day on which it went: it has an address.
    """
    release = agreement.find_release(one.since)
    waits = release and not release.is_out(moment, agreement.details.time_zone)
    if _is_told(one, agreement.period) or not waits:
        return one
    return replace(one, reason=NO_WORDS, instead=(), source=NO_WORDS)


def _is_sum_known(one: Sum, agreement: Agreement, others: frozenset[str]) -> bool:
    """Money that was spent or earned in a later reporting period is told with that period.

    All other sums are set ahead, as targets are. `since` says otherwise.
    """
    now = agreement.period
    if one.since is not None or one.kind not in SPENT or one.period is None:
        return _is_told(one, now)
    is_later = agreement.details.reporting.fits(one.period) and one.period.ends > now.ends
    named = {name for name, _ in split_references(one.source)}
    return not is_later or (bool(named) and named <= others)


def _may_be_compared(one: ComparedFigure, now: Period) -> bool:
    """A figure of others is known with its period; a goal is set ahead, as targets are."""
    return one.kind is ComparedWith.GOAL or one.period.ends <= now.ends


def _keep_responses(agreement: Agreement, moment: datetime) -> Iterable[Response]:
    """What residents had asked by a moment, with the answers that they had by then."""
    for one in agreement.responses:
        asked, did = (
            datetime.combine(when.starts, time.min, agreement.details.time_zone) if when else moment
            for when in (one.asked_on, one.did_on)
        )
        if _is_told(one, agreement.period) and asked <= moment:
            yield replace(one, did=NO_WORDS, did_on=None) if did > moment else one


def _keep(records: Iterable[Any], until: date, others: frozenset[str]) -> Iterable[Any]:
    """Records of periods up to a day, and of later ones what others have said."""
    for one in records:
        named = {name for name, _ in split_references(one.source)}
        if one.period.ends <= until or (named and named <= others):
            yield one


def _find_others(agreement: Agreement, moment: datetime) -> frozenset[str]:
    """The documents with a date that has come which nobody of the agreement has published."""
    today = moment.astimezone(agreement.details.time_zone).date().isoformat()
    details = agreement.details
    own = {details.partnership, details.accountable_body, ""}
    own |= {block.lead for block in agreement.blocks} | {one.lead for one in agreement.indicators}
    return frozenset(
        one.id
        for one in agreement.sources
        if one.publisher not in own
        and not one.publisher.lower().startswith(NOT_STATED.lower())
        and any(sign.isdigit() for sign in one.date)
        and not (_DATED.fullmatch(one.date) and one.date > today)
    )
