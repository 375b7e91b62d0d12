"""The measures of the made-up agreement: those of measures/*.yml, then variants of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as record

from generator.model.enums import FigureStatus, Kind, Progress
from generator.model.fields import RECORD
from generator.model.indicator import Indicator
from generator.schema import ADAPTERS

MEASURES = Path(__file__).parent / "measures"
BLOCKS = tuple("safer stronger children healthier older-people greener economy".split())
"""In the order of blocks.yml; each has a file of measures."""
FIELD_ORDER = tuple(
    "id code title plain_title question blocks outcome kinds placeholder polarity polarity_source "
    "band unit decimals accumulates seasonal adds_up frequency lag_months rating lead definition "
    "why_it_matters sounds_bad_but_is_good how_you_can_help target_in_words not_known related "
    "counts_with source".split()
)
"""The fields of an indicator's file, in the order in which officers write them."""
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Local(StrEnum):
    """For which smaller places there are figures."""

    NOWHERE = "nowhere"
    DISTRICTS = "districts"
    NEIGHBOURHOODS = "neighbourhoods"
    """For the districts too."""


class Gap(StrEnum):
    """What stands where the newest figures are not there yet."""

    NOT_DUE = "not_due"
    NOT_GIVEN = "not_given"
    LATE = "late"
    SILENT = "silent"
    """No row at all."""


@record(frozen=True, slots=True, kw_only=True, config=RECORD)
class MilestoneStep:
    """One step of a measure that is rated by its steps."""

    action: str
    due: str
    status: Progress


@record(frozen=True, slots=True, kw_only=True, config=RECORD)
class Behaviour:
    """How the figures of a measure run, and what people say about it."""

    level: float = 0.0
    """A typical figure: of a year where it adds up over a year, else of one period."""
    ambition: float = 0.1
    """How much better the target is than the starting point, as a share of it."""
    noise: float = 0.03
    """The usual size of chance, as a share of the level."""
    season: float = 0.0
    """How much the time of year moves a figure, as a share of it."""
    yearly: bool = False
    """True where there is one figure a year."""
    plan: str = "quarters"
    """`year` where the plan is made for whole years alone."""
    gap: Gap = Gap.SILENT
    firmness: FigureStatus | None = None
    """The status of each figure, where all have the same."""
    starts_late: int = 0
    """How many of the first figures nobody collected."""
    sample: int | None = None
    """How many people are asked, where figures have a likely range."""
    local: Local = Local.NOWHERE
    area_targets: bool = False
    of_people: bool = False
    """True where groups of adults can be told apart."""
    doing: tuple[str, ...] = ()
    """What is being done, a sentence each."""
    trouble: str = ""
    """What stands in the way, in one sentence."""
    steps: tuple[MilestoneStep, ...] = ()


_BEHAVIOUR = TypeAdapter(Behaviour)


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator of the made-up agreement."""

    number: int
    """Its place in the list, from 1."""
    round: int
    """0 for a measure of the catalogue itself, then 1 up for its variants."""
    indicator: Indicator
    fields: Mapping[str, Any]
    """What stands in the indicator's file, as text."""
    behaviour: Behaviour

    @property
    def id(self) -> str:
        """The indicator's id."""
        return self.indicator.id

    @property
    def has_figures(self) -> bool:
        """False for steps, and for what nobody collects yet."""
        return not self.behaviour.steps and not self.indicator.placeholder


@cache
def read_catalogue() -> tuple[Measure, ...]:
    """The measures of the catalogue, one of each block in turn."""
    columns = [_read_block(block) for block in BLOCKS]
    mixed = [one for one in chain.from_iterable(zip_longest(*columns)) if one]
    return tuple(replace(one, number=place) for place, one in enumerate(mixed, 1))


def _read_block(block: str) -> Sequence[Measure]:
    text = (MEASURES / f"{block}.yml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=_Loader)  # noqa: S506 - a base loader makes texts only
    return [_read_measure(entry, block, place) for place, entry in enumerate(entries, 1)]


def _read_measure(entry: dict[str, Any], block: str, place: int) -> Measure:
    """A measure of the catalogue, with the fields that all measures share."""
    behaviour: Behaviour = _BEHAVIOUR.validate_python(entry.pop("demo"))
    section = BLOCKS.index(block) + 1
    given = {"blocks": [block], "placeholder": "false", "polarity_source": "stated"} | entry
    given["source"] = f"plan-2024, section {section}.{place}"
    if Kind.DESIGNATED in given["kinds"]:
        given["code"] = f"EX {section}{place}"
    if not behaviour.steps:
        given["frequency"] = "once a year" if behaviour.yearly else "every three months"
    fields = {name: given[name] for name in FIELD_ORDER if name in given}
    if len(fields) < len(given):
        message = f"{given['id']} has a field that no indicator has"
        raise ValueError(message)
    return Measure(0, 0, ADAPTERS[Indicator].validate_python(fields), fields, behaviour)
