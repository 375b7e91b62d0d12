"""The files of a new agreement: small, whole, and marked where words or values belong."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from generator.kinds import LAA, read_given, read_kind
from generator.model.documents import Source
from generator.model.enums import Reports
from generator.model.ids import make_id
from generator.model.period import FINANCIAL
from generator.model.period_forms import PeriodError, parse_period
from generator.model.places import AgreementDetails, Area, Block, Outcome
from generator.model.ratings import Dimension
from generator.model.reporting import Reporting
from generator.schema import DETAILS, TABLES
from generator.stubs.answers import Answers, Known, Question, find_fault, nest
from generator.stubs.form import Given, write_comment, write_entries, write_record
from generator.stubs.standing import write_standing_pages

Files = dict[str, str]
"""Texts by path."""
TOLERANCE = "0.1"
"""The share of a target that is suggested for amber and for better."""
MAY_GO = "An agreement may do without this file: delete it if you have none."
AN_ADDRESS = "The page's address is made of the title: write it with some."
DIMENSIONS = (Dimension.OUTCOME.value, Dimension.DELIVERY.value)


def _ask(key: str, hint: str = "") -> Question:
    return Question(record=AgreementDetails, key=key, hint=hint)


EXAMPLES = {
    "name": "Smallshire Local Area Agreement, 2023 to 2026",
    "starts": "2023-04-01",
    "ends": "2026-03-31",
    "current_period": "2023/24 Q1",
}
"""Answers that a prompt shows, where the kind of plan has none of its own."""


def list_questions(kind: str = LAA) -> tuple[Question, ...]:
    """What is asked, in the order of agreement.yml, with the examples of a kind of plan."""
    example = {**EXAMPLES, **read_kind(kind).get("asked", {})}
    part = get_reporting(kind).noun
    return (
        _ask("name", f"Full name with its years, such as {example['name']}"),
        _ask("short_name", "Name of the area, as in menus"),
        _ask("partnership"),
        _ask("accountable_body"),
        _ask("area_name"),
        _ask("starts", f"The first day of the agreement, such as {example['starts']}"),
        _ask("ends", f"The last day of the agreement, such as {example['ends']}"),
        _ask(
            "current_period",
            f"The {part} that the site shows first, such as {example['current_period']}",
        ),
        _ask("rating_source"),
        _ask("contact_role"),
    )


def get_reporting(kind: str) -> Reporting:
    """The rhythm of a kind of plan."""
    reports = read_given(kind).get("reports", Reports.QUARTERLY)
    return Reporting(Reports(reports), FINANCIAL)


def suggest(kind: str) -> Callable[[str, Answers], str]:
    """What Enter stands for: the area's name twice, the first period, and what the kind says."""

    def find(key: str, answers: Answers) -> str:
        if key == "area_name":
            return answers.get("short_name", "")
        if key == "current_period" and answers.get("starts"):
            starts = _read_day(answers["starts"])
            return get_reporting(kind).at(starts).text if starts else ""
        given = read_given(kind).get(key, "")
        return given if isinstance(given, str) else ""

    return find


def find_clash(answers: Mapping[str, str]) -> str:
    """Why the days and the period do not fit together; empty where they do."""
    starts, ends = (_read_day(answers.get(key, "")) for key in ("starts", "ends"))
    if starts and ends and starts >= ends:
        return f"{ends} is not after {starts}. Write a later day."
    try:
        period = parse_period(answers["current_period"])
    except (KeyError, PeriodError):
        return ""
    if (starts and period.starts < starts) or (ends and period.ends > ends):
        return f"{period} is outside the agreement's years. Write a period between them."
    return ""


def make_agreement(
    answers: Answers, blocks: Sequence[str], kind: str = LAA
) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of the files below data/<agreement>/ and below content/<agreement>/.

    `blocks` are the titles of the blocks; without any, one is marked.
    """
    ids = [make_id(title) for title in blocks]
    given: Given = {
        **nest(answers),
        "default_tolerance": {"amber_share": TOLERANCE, "better_share": TOLERANCE},
        "dimensions": DIMENSIONS,
        **{key: value for key, value in read_given(kind).items() if key not in answers},
    }
    data = {
        DETAILS: write_record(AgreementDetails, given),
        "blocks.yml": write_entries(Block, list(_list_blocks(blocks, ids))),
        "outcomes.yml": _write_optional(write_entries(Outcome, [{"block": ids[0]} if ids else {}])),
        "areas.yml": _write_optional(write_entries(Area, [{}])),
        "sources.yml": write_entries(Source, [{}]),
        **{
            name: f"{','.join(table.columns)}\n"
            for name, table in TABLES.items()
            if not table.is_choice
        },
    }
    return data, write_standing_pages("agreement" if kind == LAA else "plan")


def find_wrong_blocks(titles: Sequence[str]) -> str:
    """Why titles cannot name blocks; empty where they can."""
    title = Question(record=Block, key="title")
    seen: set[str] = set()
    for one in titles:
        name = make_id(one)
        fault = find_fault(title, one, Known())
        if fault or not name:
            return fault or f"'{one}' has no letter from a to z and no figure. {AN_ADDRESS}"
        if name in seen:
            return f"'{one}' is there twice. Give each block a title of its own."
        seen.add(name)
    return ""


def _list_blocks(titles: Sequence[str], ids: Sequence[str]) -> Iterator[Given]:
    if not titles:
        yield {}
    for title, name in zip(titles, ids, strict=True):
        yield {"id": name, "title": title}


def _write_optional(text: str) -> str:
    return "\n".join((*write_comment(MAY_GO), text))


def _read_day(text: str) -> date | None:
    """A day; None where the text is none, which is said elsewhere."""
    with contextlib.suppress(ValueError):
        return date.fromisoformat(text)
    return None
