"""Second stage: text to an `Agreement`, or every problem at once.

Only this stage makes an Agreement, so the later stages trust it.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import PurePosixPath

from generator.check.addresses import OF_WINDOWS, find_taken_names
from generator.check.amendments import find_wrong_amendments, order_amendments
from generator.check.columns import find_columns
from generator.check.groups import find_wrong_company
from generator.check.harder_targets import find_easy_targets
from generator.check.logos import find_logo, find_wrong_logo
from generator.check.meetings import find_wrong_meetings
from generator.check.methods import find_missing_parts
from generator.check.origins import find_origins
from generator.check.place_kinds import find_wrong_kinds, find_wrong_places
from generator.check.problems import near
from generator.check.read import Reading, read_draft, rows
from generator.check.references import find_wrong_references
from generator.check.releases import find_wrong_releases, place_releases
from generator.check.removed import find_wrong_removals
from generator.check.responses import find_wrong_responses
from generator.check.rules import find_broken_rules
from generator.check.same_days import find_same_days
from generator.check.shared import find_repeats, join_glossaries
from generator.check.suppression import find_given_away
from generator.check.together import find_contradictions
from generator.check.touches import find_wrong_touches
from generator.check.versions import find_wrong_versions
from generator.model.agreement import Agreement
from generator.model.documents import Review
from generator.model.files import Sources
from generator.model.forms import ID_PATTERN
from generator.model.limits import MOST_FAULTS
from generator.model.needs import Needing
from generator.model.problem import DataError, Problem
from generator.model.row_table import make_table
from generator.schema import FIGURE_COLUMNS, TARGET_COLUMNS
from generator.schema.whole_pages import RESERVED

__all__ = ["FOLDER_ADVICE", "check", "is_folder_name"]

FOLDER_ADVICE = "Use lower case letters, figures and hyphens, and no name of a page or of Windows."


def check(sources: Sources, methods: Mapping[str, Needing]) -> Agreement:
    """The agreement in `sources`.

    `methods` are the names of the rating methods that an indicator may use. Raises DataError
    with every problem, in file order.
    """
    problems: list[Problem] = list(sources.problems)
    reading = read_draft(sources, problems)
    draft = reading.draft
    problems.extend(find_broken_rules(draft, methods))
    problems.extend(islice(find_wrong_references(draft), MOST_FAULTS.value))
    problems.extend(find_wrong_kinds(draft, sources.agreements))
    problems.extend(find_wrong_places(draft))
    problems.extend(find_wrong_company(draft))
    problems.extend(find_wrong_responses(draft))
    problems.extend(find_wrong_versions(draft, sources))
    problems.extend(find_wrong_logo(draft.details, sources))
    problems.extend(find_wrong_touches(draft))
    problems.extend(find_wrong_removals(draft))
    problems.extend(find_taken_names(draft, sources))
    problems.extend(find_contradictions(draft))
    problems.extend(find_wrong_releases(draft.details, draft.releases))
    problems.extend(find_wrong_meetings(draft.details, draft.meetings))
    problems.extend(find_wrong_amendments(draft))
    problems.extend(find_missing_parts(draft, methods))
    problems.extend(find_same_days(draft))
    problems.extend(find_easy_targets(draft))
    problems.extend(find_given_away(draft))
    problems.extend(_find_wrong_name(sources))
    problems.extend(_find_strays(sources))
    problems.extend(find_repeats(reading.glossary, reading.everyday_words, reading.plain_words))
    problems.extend(find_repeats(reading.own_terms, (), ()))
    if problems or draft.details is None:
        raise DataError(find_columns(problems, sources))
    return _assemble(sources, reading)


def _find_wrong_name(sources: Sources) -> Iterator[Problem]:
    """A folder that cannot be an address."""
    if not is_folder_name(sources.folder):
        found = f"an agreement's folder named '{sources.folder}'"
        yield Problem(sources.data_folder, 1, "", found, FOLDER_ADVICE)


def is_folder_name(name: str) -> bool:
    """True for what an agreement's folder may be named: it is a part of addresses."""
    return re.fullmatch(ID_PATTERN, name) is not None and name not in RESERVED | OF_WINDOWS


def _find_strays(sources: Sources) -> Iterator[Problem]:
    """Folders of commentary that no agreement would ever show."""
    for path in sources.strays:
        name = PurePosixPath(path).name
        found = f"a folder of words for '{name}', which is not an agreement in data/"
        advice = f"Rename the folder. {near(name, sources.agreements)}"
        yield Problem(path, 1, "", found, advice)


def _assemble(sources: Sources, reading: Reading) -> Agreement:
    draft = reading.draft
    if draft.details is None:  # check() has raised already; this tells the type checker so
        raise DataError([])
    order = {block.record.id: number for number, block in enumerate(draft.blocks)}
    indicators = [placed.record for placed in draft.indicators]
    others = [placed.record for placed in draft.others]
    figures = list(rows(draft, "figures.csv"))
    return Agreement(
        folder=sources.folder,
        details=draft.details.record,
        blocks=tuple(placed.record for placed in draft.blocks),
        outcomes=tuple(placed.record for placed in draft.outcomes),
        areas=tuple(placed.record for placed in draft.areas),
        indicators=tuple(sorted(indicators, key=lambda one: (order[one.blocks[0]], one.id))),
        figures=make_table((one for one in figures if not one.group), FIGURE_COLUMNS),
        targets=make_table(rows(draft, "targets.csv"), TARGET_COLUMNS),
        breakdowns=tuple(one for one in figures if one.group),
        groups=tuple(placed.record for placed in draft.groups),
        comparisons=tuple(rows(draft, "comparisons.csv")),
        ratings=tuple(rows(draft, "ratings.csv")),
        origins=find_origins(sources, reading),
        counts=tuple(rows(draft, "counts.csv")),
        money=tuple(rows(draft, "money.csv")),
        rewards=tuple(placed.record for placed in draft.rewards),
        actions=tuple(rows(draft, "actions.csv")),
        steps=tuple(rows(draft, "steps.csv")),
        responses=tuple(rows(draft, "responses.csv")),
        reviews=tuple(record for record in others if isinstance(record, Review)),
        sources=tuple(placed.record for placed in draft.sources),
        releases=place_releases(draft),
        meetings=tuple(placed.record for placed in draft.meetings),
        amendments=order_amendments(draft),
        published=draft.published,
        logo=find_logo(draft.details.record, sources),
        removed=tuple(placed.record for placed in draft.removed),
        corrections=tuple(placed.record for placed in draft.corrections),
        commentary={key: placed.record for key, placed in reading.commentary.items()},
        pages={name: placed.record for name, placed in reading.pages.items()},
        answers={name: placed.record for name, placed in reading.answers.items()},
        pictures=reading.pictures,
        outlines=reading.outlines,
        glossary=join_glossaries(reading.own_terms, reading.glossary),
        everyday_words=tuple(placed.record for placed in reading.everyday_words),
        plain_words=tuple(placed.record for placed in reading.plain_words),
    )
