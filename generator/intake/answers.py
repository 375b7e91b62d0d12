"""import.yml: what was understood of a table, read and written."""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.intake.headings import Role
from generator.intake.proposal import Proposal
from generator.intake.settings import Settings
from generator.intake.words import find_wrong_words
from generator.model.enums import Polarity
from generator.model.imports import Remembers

IMPORT = "import.yml"
EXPORT = "export"
"""What an entry about the system prints, as no table says which system made it."""
WHOLE = "whole"
"""What the plan's own area in an export means."""
_NAMING = frozenset({Role.CODE, Role.TITLE})
_HEAD = """\
# What laa start understood of your tables. The next table of this kind then asks less.
# Change what is wrong, or delete the file to be asked again.
"""


def read_answers(text: str) -> Settings:
    """The settings that a file remembers; entries that mean nothing here are passed over."""
    try:
        entries = yaml.load(text, Loader=yaml.BaseLoader) or []  # noqa: S506 - texts alone
    except yaml.YAMLError:
        entries = []
    by_kind: dict[str, dict[str, str]] = {one.value: {} for one in Remembers}
    for one in entries if isinstance(entries, list) else ():
        if isinstance(one, dict) and one.get("about") in by_kind:
            by_kind[one["about"]][str(one.get("printed", ""))] = str(one.get("means", ""))
    directions = by_kind[Remembers.DIRECTION]
    return Settings(
        columns={key: role for key, role in by_kind[Remembers.COLUMN].items() if role in set(Role)},
        periods=by_kind[Remembers.TIME],
        measures=by_kind[Remembers.MEASURE],
        directions={
            key: Polarity(value) for key, value in directions.items() if value in set(Polarity)
        },
        own_area=next(iter(by_kind[Remembers.AREA]), ""),
        system=by_kind[Remembers.SYSTEM].get(EXPORT, ""),
    )


def write_answers(proposal: Proposal, before: Settings) -> str:
    """The file's text: all that was known before, and what this table adds."""
    entries = dict(_list_known(before))
    several = _find_ambiguous(proposal)
    for about, printed, means in _list_new(proposal, before):
        if not find_wrong_words(printed) and (about, printed) not in several:
            entries.setdefault((about, printed), means)
    listed = [
        {"about": about.value, "printed": printed, "means": means}
        for (about, printed), means in sorted(entries.items())
    ]
    dumped = yaml.safe_dump(listed, sort_keys=False, allow_unicode=True, width=10_000)
    return _HEAD + dumped


def _find_ambiguous(proposal: Proposal) -> set[tuple[Remembers, str]]:
    """Headings that stand over columns of several kinds, and so tell nothing.

    Where one of these names measures, those beside it that do are found together with it.
    """
    roles: dict[str, set[Role]] = {}
    for read in proposal.tables:
        for one in read.columns:
            roles.setdefault(one.heading.key, set()).add(one.role)
    several = {key for key, found in roles.items() if len(found) > 1}
    if any(roles[key] & _NAMING for key in several):
        several |= {key for key, found in roles.items() if found <= _NAMING}
    return {(Remembers.COLUMN, key) for key in several}


def _list_known(before: Settings) -> Iterator[tuple[tuple[Remembers, str], str]]:
    yield from (((Remembers.COLUMN, key), value) for key, value in before.columns.items())
    yield from (((Remembers.TIME, key), value) for key, value in before.periods.items())
    yield from (((Remembers.MEASURE, key), value) for key, value in before.measures.items())
    if before.system:
        yield (Remembers.SYSTEM, EXPORT), before.system
    if before.own_area:
        yield (Remembers.AREA, before.own_area), WHOLE
    for key, value in before.directions.items():
        yield (Remembers.DIRECTION, key), value.value


def _list_new(proposal: Proposal, before: Settings) -> Iterator[tuple[Remembers, str, Any]]:
    for read in proposal.tables:
        for one in read.columns:
            if not one.is_empty:
                yield Remembers.COLUMN, one.heading.key, one.role.value
            if len(one.heading.periods) > 1 and one.period:
                yield Remembers.TIME, one.heading.text.casefold(), one.period
    if proposal.area:
        yield Remembers.AREA, proposal.area, WHOLE
    for measure in proposal.measures:
        printed = (measure.code or measure.title).casefold()
        if printed not in before.measures:
            yield Remembers.MEASURE, printed, measure.id
        if measure.stated is None:
            yield Remembers.DIRECTION, measure.id, measure.polarity.value
