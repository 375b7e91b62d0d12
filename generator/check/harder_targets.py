"""Whether harder targets are harder: money is earned on the way to them."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.check.measures import name_file
from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.enums import TargetKind
from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.model.rows import Target

Same = tuple[str, str | None, date, date]
"""An indicator, a place, and the first and the last day."""


def find_easy_targets(draft: Draft) -> Iterator[Problem]:
    """Harder targets that are no better than what was expected without the agreement.

    With the two turned round, whoever does worse would earn the reward; with one number for both,
    there would be nothing to earn.
    """
    by_id = {placed.record.id: placed for placed in draft.indicators}
    expected = _list(draft, TargetKind.WITHOUT_AGREEMENT)
    for same, row in _list(draft, TargetKind.STRETCH).items():
        if same in expected and same[0] in by_id:
            yield from _compare(row, expected[same], by_id[same[0]])


def _list(draft: Draft, kind: TargetKind) -> Mapping[Same, Placed[Target]]:
    return {
        (one.indicator, one.area, one.period.starts, one.period.ends): row
        for row in draft.tables.get("targets.csv", ())
        if (one := row.record).kind is kind
    }


def _compare(
    row: Placed[Target], without: Placed[Target], indicator: Placed[Indicator]
) -> Iterator[Problem]:
    harder, number = row.record.value.number, without.record.value.number
    if not indicator.record.polarity.is_harder(harder, number):
        found = (
            f"'{harder}' as the harder target, which is no better than '{number}' without the "
            f"agreement on line {without.place.line}"
        )
        advice = f"Correct one of the two, or polarity in {name_file(indicator)}."
        yield row.problem("value", found, advice)
