"""Whether two agreements can be one plan in two languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.check.problems import Placed, near
from generator.check.references import Draft
from generator.check.text import find_text_problems
from generator.check.yaml_text import read_yaml
from generator.model.files import FileText, Sources
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.schema.languages import ENGLISH, is_english

KEY = "same_plan_as"


@dataclass(frozen=True, slots=True)
class _Other:
    """What another agreement says of itself."""

    language: str
    same_plan_as: str


def find_wrong_versions(draft: Draft, sources: Sources) -> Iterator[Problem]:
    """A plan that names itself, none, one that names a third, or one in its own language."""
    placed = draft.details
    named = placed.record.same_plan_as if placed else None
    if placed is None or named is None:
        return
    if named == sources.folder:
        found = "the agreement itself"
        advice = "Name the one in the other language, or delete the line."
        yield placed.problem(KEY, found, advice)
    elif named not in sources.agreements:
        known = [name for name in sources.agreements if name != sources.folder]
        found = f"'{named}', which is not an agreement in data/"
        yield placed.problem(KEY, found, near(named, known))
    else:
        others = {name: _read(file) for name, file in sources.others.items()}
        if named in others and others[named].same_plan_as not in {"", sources.folder}:
            found = f"'{named}', which itself names another agreement"
            advice = "Let all languages of a plan name the same one."
            yield placed.problem(KEY, found, advice)
        yield from _find_same_language(placed, others, named)


def _find_same_language(
    placed: Placed[AgreementDetails], others: Mapping[str, _Other], named: str
) -> Iterator[Problem]:
    """The one that is named, or one that names it too, in the language of this one."""
    language = placed.record.language
    for name, other in others.items():
        is_same_plan = named in {name, other.same_plan_as}
        is_same = other.language == language or (
            is_english(other.language) and is_english(language)
        )
        if is_same_plan and is_same:
            found = f"'{named}', which makes '{name}' the same plan in the same language"
            advice = "Write the language of each under language, or delete the line."
            yield placed.problem(KEY, found, advice)


def _read(file: FileText) -> _Other:
    """What can be read of another agreement's file; its own check tells what is wrong there."""
    values = read_yaml(file, []) if not find_text_problems(file) else None
    given = values.value if values and isinstance(values.value, dict) else {}
    return _Other(str(given.get("language") or ENGLISH), str(given.get(KEY) or ""))
