"""A period that was just released checks clean, whichever plan it is of and whatever was before."""

from dataclasses import replace
from datetime import UTC

import pytest

from generator.check import check
from generator.demo import make_demo, make_plan
from generator.kinds import LAA, list_kinds
from generator.load import read_sources
from generator.model.enums import Progress
from generator.model.moment import parse_moment
from generator.model.published import Key
from generator.rate import METHODS, rate
from generator.rate.known import list_reported
from generator.record import gather_for_release, list_facts, name_release
from generator.record.compare import find_differences
from generator.record.freeze import freeze_period

NOW = parse_moment("2026-01-05 09:00").at(UTC)
BY_STEPS = "extra-care-flats"
"""A measure of the made-up plan that is rated by its steps; the plan has 12 measures with it."""
OFFICERS = ("rating_source: computed", "rating_source: officers")
CATEGORIES = ("dimensions:\n", "dimensions:\n  - category\n")
PLANS = {
    **{kind: ((), {}) for kind in list_kinds() if kind != LAA},
    "officers rate": ((OFFICERS,), {"indicators": 12, "quarters": 3, "seed": 2}),
    "categories": ((CATEGORIES,), {"indicators": 12, "quarters": 4, "seed": 3}),
    "steps": ((), {"indicators": 12, "quarters": 3, "seed": 1}),
    LAA: ((), {"indicators": 40, "quarters": 4, "seed": 1}),
}


def read(name, place):
    """The plan of a name, as it is checked."""
    changes, size = PLANS[name]
    files = make_demo(**size, neighbourhoods=2) if size else make_plan(name)
    for path, text in files.items():
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    details = next((place / "data").glob("*/agreement.yml"))
    for old, new in changes:
        assert old in details.read_text()
        details.write_text(details.read_text().replace(old, new))
    folder = details.parent
    return check(read_sources(folder.name, place / "data", place / "content"), METHODS)


def release(agreement, period):
    """The agreement when one more period is frozen."""
    told = gather_for_release(agreement, period)
    facts = list_facts(told, rate(told)) | name_release(told)
    frozen = freeze_period(agreement.as_at(period), facts, NOW)
    return replace(agreement, published=agreement.published | {period: frozen.published})


@pytest.mark.parametrize("name", PLANS)
def test_every_period_checks_clean_when_it_was_just_released(name, tmp_path):
    agreement = read(name, tmp_path)
    periods = list_reported(agreement)
    for period in periods:
        agreement = release(agreement, period)
        assert find_differences(agreement, rate(agreement)) == [], period
    assert [*agreement.published] == [*periods]
    assert name in {"improvement-plan"} or len(periods) > 1


def test_a_published_rating_by_steps_stays_when_later_steps_are_done(tmp_path):
    agreement = read("steps", tmp_path)
    period = agreement.period.previous()
    agreement = release(agreement, period)
    page = f"indicator/{BY_STEPS}"
    assert agreement.published[period].facts[Key(page, "rating", "performance")] != "not_available"
    done = tuple(replace(one, status=Progress.DONE) for one in agreement.actions)
    later = replace(agreement, actions=done)
    assert find_differences(later, rate(later)) == []


def test_a_published_rating_by_steps_may_not_change_in_its_own_period(tmp_path):
    agreement = release(agreement := read("steps", tmp_path), agreement.period)
    done = tuple(replace(one, status=Progress.DONE) for one in agreement.actions)
    later = replace(agreement, actions=done)
    changed = {(one.key.page, one.key.what) for one in find_differences(later, rate(later))}
    assert (f"indicator/{BY_STEPS}", "rating") in changed
