"""A frozen period as its release told it: figures, targets, ratings, words, actions and steps."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.comparisons import ComparedFigure
from generator.model.documents import Commentary
from generator.model.enums import ABSENCES, FigureStatus, Progress, RatingSource, SetBy
from generator.model.goal import Goal
from generator.model.period import Period
from generator.model.published import (
    Key,
    name_compared,
    name_group,
    name_indicator,
    name_series,
)
from generator.model.row_table import RowTable
from generator.model.rows import Action, DeclaredRating, Figure, Step
from generator.model.sentence import written
from generator.record.facts import (
    BY,
    BY_RULE,
    DOING,
    HEADLINE,
    JOIN_IN,
    NO_STATUS,
    RATING_REASON,
    TEXT,
    WORDS,
    list_commentary,
    name_action_page,
)


def keep_to_frozen(agreement: Agreement) -> Agreement:
    """The agreement with what its current period published, where that is frozen.

    What came to the files since belongs to the next release, until an amendment that the public
    may see tells it. What an amendment of a later time changes is told as it was.
    """
    published = agreement.published.get(agreement.period)
    if published is None:
        return agreement
    told = amend(published.facts, agreement.amendments, agreement.period)
    return replace(
        agreement,
        figures=_restore(agreement.figures, told, _restore_figure),
        breakdowns=tuple(_restore_groups(agreement, told)),
        comparisons=tuple(_restore_comparisons(agreement, told)),
        targets=_restore(agreement.targets, told, _restore_target),
        actions=tuple(_restore_actions(agreement, told)),
        steps=tuple(_restore_steps(agreement, told)),
        ratings=tuple(_restore_ratings(agreement, told)),
        commentary=dict(_restore_words(agreement, told)),
    )


def _restore(table: RowTable, told: Mapping[Key, str], restore: Any) -> RowTable:  # noqa: ANN401
    """The rows that were told, as they were."""
    rows = (restore(row, told) for row in table)
    return replace(table, rows=tuple(row for row in rows if row is not None))


def _restore_figure(row: Any, told: Mapping[Key, str]) -> Any:  # noqa: ANN401
    was = _find_figure(row, name_series(row.area, row.period), told)
    return None if was is None else row._replace(**was)


def _restore_groups(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Figure]:
    for one in agreement.breakdowns:
        was = _find_figure(one, name_group(one), told)
        if was is not None:
            yield replace(one, **was)


def _find_figure(row: Any, of: str, told: Mapping[Key, str]) -> dict[str, Any] | None:  # noqa: ANN401
    """What was told of a figure; None where it was not told."""
    page = name_indicator(row.indicator)
    value = told.get(Key(page, "figure", of))
    if value is None:
        return None
    if value in set(ABSENCES):
        return {"value": None, "status": FigureStatus(value), "lower": None, "upper": None}
    status = told.get(Key(page, "status", of), NO_STATUS)
    said = None if status == NO_STATUS else FigureStatus(status)
    lower, upper = _read_range(told.get(Key(page, "range", of), ""))
    return {"value": Decimal(value), "status": said, "lower": lower, "upper": upper}


def _read_range(said: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a range as the facts have it: 1.5 to 2.5, or None to 2.5."""
    ends = (None if one in {"", "None"} else Decimal(one) for one in said.partition(" to ")[::2])
    lower, upper = ends
    return lower, upper


def _restore_comparisons(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[ComparedFigure]:
    for one in agreement.comparisons:
        value = told.get(Key(name_indicator(one.indicator), "comparison", name_compared(one)))
        if value == str(one.value):
            yield one
        elif value is not None:
            yield replace(one, value=Decimal(value), lower=None, upper=None)


def _restore_target(row: Any, told: Mapping[Key, str]) -> Any:  # noqa: ANN401
    of = name_series(row.area, row.period, row.kind)
    value = told.get(Key(name_indicator(row.indicator), "target", of))
    return None if value is None else row._replace(value=Goal.of_text(value))


def _restore_ratings(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[DeclaredRating]:
    """What officers rated; of the period itself as its release said it, with the reason.

    Where the sum's rating was shown and officers' would have been, they had none. Where the plan
    shows the sum's, theirs may have stood beside it.
    """
    stood_beside = agreement.details.rating_source is RatingSource.COMPUTED
    for row in agreement.ratings:
        if row.period != agreement.period:
            yield row
            continue
        page = name_indicator(row.indicator)
        rating, set_by, reason = (
            told.get(Key(page, what, row.dimension), "") for what in ("rating", "set by", "reason")
        )
        said = row.reason if str(row.reason) == reason else written(reason)
        if rating and set_by not in BY_RULE:
            yield replace(row, rating=rating, reason=said)
        elif rating and set_by == SetBy.RULE and stood_beside:
            yield replace(row, reason=said)


def _restore_words(
    agreement: Agreement, told: Mapping[Key, str]
) -> Iterator[tuple[tuple[Period, str], Commentary]]:
    """What officers wrote; of the period itself what its release told."""
    for (period, page), record in agreement.commentary.items():
        if period != agreement.period:
            yield (period, page), record
            continue
        now = dict(list_commentary(page, record))
        was = {key: told[key] for key in told if (key.page, key.what) == (page, WORDS)}
        if was == {key: str(value) for key, value in now.items() if str(value)}:
            yield (period, page), record
        elif was:
            yield (period, page), _rewrite(record, {key.of: text for key, text in was.items()})


def _rewrite(record: Commentary, said: Mapping[str, str]) -> Commentary:
    """A commentary with the words that were told in place of its own."""
    lines = {
        name: {int(of.rpartition(" ")[2]): text for of, text in said.items() if _is_line(of, name)}
        for name in (DOING, JOIN_IN, TEXT)
    }
    body = lines[TEXT]
    role, _, day = said.get(BY, "").rpartition(", ")
    return replace(
        record,
        headline=written(said.get(HEADLINE, "")),
        rating_reason=written(said.get(RATING_REASON, "")),
        author_role=written(role) if role else record.author_role,
        updated=date.fromisoformat(day) if role else record.updated,
        doing=tuple(map(written, lines[DOING].values())),
        join_in=tuple(map(written, lines[JOIN_IN].values())),
        body=written("\n".join(body.get(at, "") for at in range(1, max(body, default=0) + 1))),
    )


def _is_line(of: str, name: str) -> bool:
    return of.rpartition(" ")[0] == name


def _restore_actions(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Action]:
    for one in agreement.actions:
        status = told.get(Key(name_action_page(one, agreement), "action", one.action))
        if status:
            yield replace(one, status=Progress(status))


def _restore_steps(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Step]:
    areas = {one.id: one for one in agreement.areas}
    for one in agreement.steps:
        key = Key(agreement.name_page(areas[one.area]), "step", one.step)
        status = told.get(key)
        if status:
            yield replace(one, status=Progress(status))
