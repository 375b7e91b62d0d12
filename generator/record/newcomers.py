"""Measures and places that the release of a later period brings: nothing leads to them before."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.model.agreement import Agreement
from generator.model.indicator import Indicator
from generator.model.published import Key, name_indicator

ROWS = ("ratings", "actions", "money", "steps", "responses", "breakdowns", "comparisons")
"""Tables whose rows may name a measure or a place."""


def leave_out_newcomers(agreement: Agreement) -> Agreement:
    """The agreement without the measures and places that its current period does not tell yet.

    These are those of a later `since` and, where the period is frozen, those that it did not name.
    """
    published = agreement.published.get(agreement.period)
    told = {key for key in published.facts if key.what == "title"} if published else None

    def is_new(page: str, since: Any) -> bool:  # noqa: ANN401 - a period, or None
        later = since is not None and since.ends > agreement.period.ends
        return later or (told is not None and Key(page, "title", "") not in told)

    indicators = {
        one.id for one in agreement.indicators if is_new(name_indicator(one.id), one.since)
    }
    areas = {one.id for one in agreement.areas if is_new(agreement.name_page(one), one.since)}
    return _leave_out(agreement, indicators, areas) if indicators or areas else agreement


def _leave_out(agreement: Agreement, indicators: set[str], areas: set[str]) -> Agreement:
    """The agreement without some indicators and areas, and whatever names them."""
    pages = {name_indicator(one) for one in indicators}
    pages |= {agreement.name_page(one) for one in agreement.areas if one.id in areas}

    def stays(record: Any) -> bool:  # noqa: ANN401 - any record
        named = getattr(record, "indicator", None), getattr(record, "area", None)
        return named[0] not in indicators and named[1] not in areas

    def keep(records: tuple[Any, ...], test: Callable[[Any], bool] = stays) -> tuple[Any, ...]:
        return tuple(one for one in records if test(one))

    changes: dict[str, Any] = {name: keep(getattr(agreement, name)) for name in (*ROWS, "reviews")}
    measures = (one for one in agreement.indicators if one.id not in indicators)
    rewards = (replace(one, parts=keep(one.parts)) for one in agreement.rewards)
    return replace(
        agreement,
        figures=agreement.figures.keep(stays),
        targets=agreement.targets.keep(stays),
        indicators=tuple(_forget(one, indicators) for one in measures),
        areas=keep(agreement.areas, lambda one: one.id not in areas and one.parent not in areas),
        rewards=tuple(one for one in rewards if one.parts),
        corrections=tuple(
            replace(one, touches=tuple(key for key in one.touches if key not in pages))
            for one in agreement.corrections
        ),
        commentary={key: one for key, one in agreement.commentary.items() if key[1] not in pages},
        **changes,
    )


def _forget(one: Indicator, indicators: set[str]) -> Indicator:
    """A measure that names none of the others."""
    return replace(
        one,
        related=tuple(name for name in one.related if name not in indicators),
        counts_with=None if one.counts_with in indicators else one.counts_with,
    )
