"""What an officer is asked, at most five things, and how answers are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.intake.column_times import parse
from generator.intake.headings import Role
from generator.intake.naming import guess_name
from generator.intake.proposal import Proposal
from generator.intake.settings import Settings
from generator.model.enums import Polarity
from generator.returns.cells import letters
from generator.written.periods import find_periods

_ROLES = (
    Role.ACTUAL, Role.TARGET, Role.PREVIOUS, Role.BASELINE, Role.LIGHT, Role.CODE, Role.UNIT,
    Role.LEAD, Role.BLOCK, Role.NOTE, Role.LEFT_OUT,
)  # fmt: skip


MOST_AREAS = 12
"""Areas that a question names."""


class About(StrEnum):
    """What a question is about."""

    NAME = "name"
    BODY = "body"
    AREA = "area"
    PERIOD = "period"
    COLUMNS = "columns"
    DIRECTIONS = "directions"


OF_THE_PLAN = frozenset({About.NAME, About.BODY})
"""What no table is understood otherwise for."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask."""

    about: About
    prompt: str
    proposed: str
    """What Enter stands for, in words."""
    taken: str = ""
    """What --yes takes, as a sentence tells it; the proposal where this is empty."""


class AnswerError(ValueError):
    """An answer that cannot be taken; its text says what to write."""


def list_questions(
    proposal: Proposal, settings: Settings, today: date, *, is_new: bool
) -> Iterator[Question]:
    """What is not sure, in the order in which it is asked; the answer to one may settle another."""
    if is_new and not settings.name:
        yield Question(
            About.NAME,
            "What is the plan called?",
            guess_name([one.table for one in proposal.tables]),
        )
    if is_new and not settings.body:
        prompt = "Which partnership or council is it of? Enter if the table need not say"
        yield Question(About.BODY, prompt, "", "Whose plan it is: not stated in the table.")
    if len(proposal.areas) > 1 and not settings.area:
        listed = ", ".join(proposal.areas[:MOST_AREAS])
        prompt = f"Which area is yours? The table has rows of {listed}"
        yield Question(About.AREA, prompt, proposal.area, f"Your area: {proposal.area}.")
    if proposal.lacks_year and not settings.period:
        prompt = "Of which year are the quarters or months? Enter leaves them out"
        yield Question(About.PERIOD, prompt, "", "The year of quarters or months: not stated in "
                       "the table. Their figures are left out.")  # fmt: skip
    elif proposal.lacks_time and not settings.period:
        proposed = propose_period(proposal, today)
        prompt = f"Which {proposal.reporting.noun} is the table about, such as {proposed}?"
        yield Question(About.PERIOD, prompt, proposed)
    unsure = [one for one in proposal.unsure_columns if not proposal.lacks_time or one[1].period]
    if unsure:
        named = ", ".join(dict.fromkeys(letters(one.number) for _, one in unsure))
        prompt = (
            f"Columns {named} are not sure. Enter takes them as above. Else write what they are, "
            f"such as {letters(unsure[0][1].number)}=target or ={propose_period(proposal, today)}"
        )
        yield Question(About.COLUMNS, prompt, "as above", f"Columns {named}: as above.")
    undirected = [one for one in proposal.undirected if one.id not in settings.directions]
    if undirected:
        prompt = (
            "Which way is better is proposed from words. Enter takes it as above. "
            "Else write numbers, such as 3=lower, 5=none"
        )
        said = ", ".join(f"{one.code or one.id} {one.polarity}" for one in undirected)
        yield Question(About.DIRECTIONS, prompt, "as above", f"Which way is better: {said}.")


def propose_period(proposal: Proposal, today: date) -> str:
    """The last reporting period that is over."""
    return proposal.current or proposal.reporting.at(today).previous().text


def take(question: Question, answer: str, proposal: Proposal, settings: Settings) -> Settings:
    """The settings with an answer; raises AnswerError where it cannot be taken."""
    given = answer.strip()
    match question.about:
        case About.NAME:
            return replace(settings, name=given or question.proposed)
        case About.BODY:
            return replace(settings, body=given)
        case About.AREA:
            return replace(settings, own_area=_read_area(given or question.proposed, proposal))
        case About.PERIOD:
            period = given or question.proposed
            return replace(settings, period=_read_period(period)) if period else settings
        case About.COLUMNS:
            return _take_columns(given, proposal, settings)
        case About.DIRECTIONS:
            return _take_directions(given, proposal, settings)


def _read_area(text: str, proposal: Proposal) -> str:
    if text.casefold() in proposal.areas:
        return text.casefold()
    raise AnswerError(f"'{text}' is no area of the table. Write it as the table prints it.")


def _read_period(text: str) -> str:
    meant = find_periods(text)
    if parse(text):
        return text
    if len(meant) == 1 and parse(meant[0]):
        return meant[0]
    raise AnswerError(f"'{text}' is not a period. Write one such as 2023/24 Q2 or 2023/24.")


def _list_pairs(given: str) -> list[tuple[str, str]]:
    """Pairs such as F=target, G=2023/24."""
    pairs = []
    for part in re.split("[,;]", given) if given else ():
        name, sign, value = (one.strip() for one in part.partition("="))
        if not (name and sign and value):
            raise AnswerError(f"'{part}' is not an answer. Write pairs such as F=target.")
        pairs.append((name, value))
    return pairs


def _take_columns(given: str, proposal: Proposal, settings: Settings) -> Settings:
    roles, periods = dict(settings.columns), dict(settings.periods)
    every = [one for read in proposal.tables for one in read.columns]
    for name, value in _list_pairs(given):
        found = [one for one in every if letters(one.number) == name.upper()]
        if not found:
            raise AnswerError(f"There is no column {name} with a heading.")
        words = value.casefold()
        role = next((one for one in _ROLES if words.startswith(one.value)), None)
        rest = value[len(role.value) :].strip() if role else value
        for one in found:
            if role:
                roles[one.heading.key] = role.value
            if rest:
                periods[one.heading.text.casefold()] = _read_period(rest)
        if not role and not rest:
            raise AnswerError(f"Write one of {', '.join(_ROLES)}, or a period.")
    for _, one in proposal.unsure_columns:  # what was taken is told no more
        roles.setdefault(one.heading.key, one.role.value)
        if one.period:
            periods.setdefault(one.heading.text.casefold(), one.period)
    return replace(settings, columns=roles, periods=periods)


def _take_directions(given: str, proposal: Proposal, settings: Settings) -> Settings:
    known = dict(settings.directions)
    numbered = {str(at): one for at, one in enumerate(proposal.measures, 1)}
    for name, value in _list_pairs(given):
        measure = numbered.get(name) or next(
            (one for one in proposal.measures if name.casefold() in {one.id, one.code.casefold()}),
            None,
        )
        wanted = [one for one in Polarity if value and one.value.startswith(value.casefold())]
        if measure is None or len(wanted) != 1 or wanted[0] is Polarity.BAND:
            raise AnswerError(f"'{name}={value}': write a number, = and higher, lower or none.")
        known[measure.id] = wanted[0]
    for one in proposal.undirected:
        known.setdefault(one.id, one.polarity)
    return replace(settings, directions=known)
