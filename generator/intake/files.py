"""The files of a new agreement: only what the tables say, and what they do not say as such."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from generator.intake.column_times import parse
from generator.intake.headings import Role
from generator.intake.measures import Measure
from generator.intake.proposal import Proposal
from generator.intake.rows import cite, list_target_words
from generator.intake.settings import Settings
from generator.model.enums import PolaritySource, RatingSource
from generator.model.ids import make_id
from generator.model.period import FINANCIAL, Period
from generator.model.places import NOT_STATED
from generator.model.ratings import Dimension, Rating
from generator.model.scales import make_scale

Files = dict[str, str]
NOT_SAID = f"{NOT_STATED} in the table"
MAKERS = "the makers of the table"
REASON = "The table gives no reason."
QUESTION = "What do the figures say?"
ALL = "All measures"
TOLERANCE = "0.1"
_LIGHTS = {Rating.GREEN.value, Rating.AMBER.value, Rating.RED.value}
_WIDTH = 10_000


def dump(value: object) -> str:
    """A value as YAML, with its keys in their order."""
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=_WIDTH)


def find_dimension(given: Mapping[str, Any], *, has_lights: bool) -> str:
    """What the lights rate: the kind's first dimension where it has such lights, else outcome."""
    for name in given.get("dimensions", ()):
        own = (given.get("scales") or {}).get(name)
        ids = {str(one["id"]) for one in own} if own else set(make_scale(Dimension(name)).ids)
        if not has_lights or ids >= _LIGHTS:
            return str(name)
    return Dimension.OUTCOME.value


def write_details(proposal: Proposal, settings: Settings, given: Mapping[str, Any]) -> str:
    """The text of agreement.yml."""
    starts, ends = _find_ends(proposal)
    short = shorten_name(settings.name)
    has_lights = proposal.has_lights
    dimension = find_dimension(given, has_lights=has_lights)
    own = dict(given)
    rated = list(dict.fromkeys(one.rates or dimension for measure in proposal.measures
                               for one in measure.points if one.light)) or [dimension]  # fmt: skip
    dimensions = rated if not {*rated} <= {*given.get("dimensions", ())} else None
    calendar = proposal.reporting.calendar
    year_starts = {"year_starts": calendar.begins} if calendar != FINANCIAL else {}
    details = {
        "name": settings.name,
        "short_name": short,
        "partnership": settings.body or NOT_SAID,
        "accountable_body": NOT_SAID,
        "area_name": short,
        "starts": starts.isoformat(),
        "ends": ends.isoformat(),
        "current_period": proposal.current,
        "default_tolerance": TOLERANCE,
        "contact_role": NOT_SAID,
        **own,
        "rating_source": (RatingSource.OFFICERS if has_lights else RatingSource.COMPUTED).value,
        "reports": proposal.reporting.reports.value,
        **year_starts,
        **({"dimensions": dimensions} if dimensions else {}),
    }
    return dump(details)


def shorten_name(name: str) -> str:
    """What menus call it: the words before a colon, a comma or a dash."""
    for sign in (":", ",", " - ", " \u2013 ", " \u2014 "):
        name = name.partition(sign)[0]
    return name.strip()


def _find_ends(proposal: Proposal) -> tuple[Any, Any]:
    """The first and the last day of the years of which the table has figures or targets."""
    actual = [period for one in proposal.measures for period in _list_periods(one, Role.ACTUAL)]
    every = [period for one in proposal.measures
             for period in _list_periods(one, Role.ACTUAL, Role.TARGET)]  # fmt: skip
    calendar = proposal.reporting.calendar
    yearly = Settings.yearly
    reporting = type(proposal.reporting)(yearly, calendar)
    return (
        reporting.at(min(one.ends for one in actual)).starts,
        reporting.at(max(one.ends for one in every)).ends,
    )


def _list_periods(measure: Measure, *roles: Role) -> Iterator[Period]:
    for one in measure.list_points(*roles):
        period = parse(one.period)
        if period is not None:
            yield period


def name_blocks(proposal: Proposal) -> dict[str, str]:
    """The id of each block by its title as printed."""
    found: dict[str, str] = {}
    for one in proposal.measures:
        title = one.block or ALL
        if title not in found:
            name = make_id(title) or f"block-{len(found) + 1}"
            found[title] = name if name not in found.values() else f"{name}-{len(found) + 1}"
    return found


def write_block(title: str, name: str, document: str) -> dict[str, str]:
    """One entry of blocks.yml."""
    summary = (
        "These are all measures of the table."
        if title == ALL
        else "The table gives these measures under this heading."
    )
    plain = {"id": name, "title": title, "plain_title": title, "summary": summary}
    return {**plain, "source": f"{document}, headings"} if title != ALL else plain


def write_indicator(measure: Measure, block: str, document: str, *, has_lights: bool) -> str:
    """The text of a measure's file: what is known of it, and no more."""
    unit = measure.unit
    words = list_target_words(measure)
    targets = [one for one in measure.list_points(Role.TARGET) if one.read.number]
    is_zero = any(not float(one.read.number) for one in targets)
    rating = {"method": "declared" if has_lights else "tolerance"}
    if is_zero and not has_lights:
        rating["amber_points"] = "0"
    values: dict[str, Any] = {
        "id": measure.id,
        "title": measure.title,
        "plain_title": measure.title,
        "question": QUESTION,
        "blocks": [block],
        "kinds": [],
        "placeholder": measure.placeholder and not targets,
        "polarity": measure.polarity.value,
        "polarity_source": measure.polarity_source and measure.polarity_source.value,
        "unit": {"one": unit.one, "other": unit.other, "symbol": unit.symbol},
        "decimals": unit.decimals,
        "rating": rating,
        "source": cite(document, measure.where),
        "code": measure.code,
        "lead": measure.lead,
        "frequency": measure.frequency,
        "target_in_words": _tell_targets(words),
    }
    if not unit.symbol:
        del values["unit"]["symbol"]
    return dump({key: value for key, value in values.items() if value not in ("", None)})


def _tell_targets(words: Sequence[str]) -> str:
    """A sentence of what the table prints in the place of targets; empty for nothing."""
    listed = "; ".join(f"'{one}'" for one in words)
    return f"The table prints the target as {listed}." if words else ""


def write_source(name: str, title: str, settings: Settings) -> dict[str, str]:
    """One entry of sources.yml: the table."""
    return {
        "id": name,
        "title": title,
        "publisher": settings.body or MAKERS,
        "date": NOT_SAID,
        "kind": "table",
        "reason_default": REASON,
    }


def write_about(proposal: Proposal, number: int) -> str:
    """The page about a site of that many tables: what it is made of, and what it took.

    It has neither the plan's name nor those of files, which are seldom plain English.
    """
    inferred = any(one.polarity_source is PolaritySource.INFERRED for one in proposal.measures)
    took = [
        "The table names no first and last day. We took the years of its figures and targets.",
        "Measures have the names that the table prints.",
    ]
    if inferred:
        took.append("For some measures we took from their names which way is better.")
    if not proposal.has_lights:
        took.append("The table gives no lights. A rule of this site sets them.")
    lines = "\n".join(f"- {one}" for one in took)
    front = dump({"title": "About this site", "description": "What this site is made of."})
    shown = "a table" if number == 1 else f"{number} tables"
    made = (f"## What it is made of\n\nThis site shows {shown}. Below the figures of a measure "
            "stand the cells that they come from.")  # fmt: skip
    return f"---\n{front}---\n\n{made}\n\n## What we took\n\n{lines}\n"
