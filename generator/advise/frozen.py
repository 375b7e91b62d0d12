"""Published facts that changed in the files: each needs an entry that tells residents so."""

import json
from collections.abc import Iterator

from generator.check.columns import find_columns
from generator.check.markdown_text import BODY
from generator.model.agreement import Agreement
from generator.model.files import Sources
from generator.model.problem import DataError, Place, Problem
from generator.model.published import FOLDER, Key, name_indicator, name_series
from generator.model.results import Results
from generator.record.compare import OF_THE_PERIOD, Difference, find_differences, find_dropped
from generator.record.facts import BY, TEXT, WORDS

AMENDMENTS = "amendments.yml"
OF_FIGURE = ("figure", "status", "range", "figure source")


def refuse_unrecorded(agreement: Agreement, results: Results, sources: Sources) -> None:
    """Raises DataError where something published changed and no entry says so."""
    problems = [
        *_report_dropped(agreement, sources),
        *_report_changed(agreement, results, sources),
    ]
    if problems:
        raise DataError(find_columns(problems, sources))


def _report_changed(agreement: Agreement, results: Results, sources: Sources) -> Iterator[Problem]:
    places = _find_places(agreement)
    for one in find_differences(agreement, results):
        place = (
            places.get((one.key, None))
            or places.get((one.key, str(one.period)))
            or _find_words(one, agreement)
        )
        file = f"{sources.data_folder}/{FOLDER}/{one.period.slug}.csv"
        place = place or Place(file, _find_line(one, agreement))
        name = f"{one.key.what} {one.key.of}".strip()
        found = f"{_quote(one.now)} for {name} of {one.key.page}, published as {_quote(one.told)}"
        advice = f"Put it back, or add to {sources.data_folder}/{AMENDMENTS}: {write_entry(one)}"
        yield Problem(place.file, place.line, "", found, advice)


def write_entry(one: Difference) -> str:
    """The line of amendments.yml that tells a difference, with what the officer must say."""
    period = f'period: "{one.period}", ' if one.key.what in OF_THE_PERIOD else ""
    of = f"of: {_quote(one.key.of)}, " if one.key.of else ""
    return (
        f"- {{kind: TODO one of revision (better data) or correction (a mistake), {period}"
        f"page: {one.key.page}, what: {one.key.what}, {of}old: {_quote(one.told)}, "
        f"new: {_quote(one.now)}, at: TODO the day, reason: TODO say why}}"
    )


def _quote(text: str) -> str:
    """A text as YAML reads it, on one line."""
    return json.dumps(text, ensure_ascii=False)


def _report_dropped(agreement: Agreement, sources: Sources) -> Iterator[Problem]:
    """Pages that were published: their addresses never go."""
    removed = {one.page for one in agreement.removed}
    for page, period in find_dropped(agreement).items():
        if page not in removed:
            found = f"no {page}, whose page was published with {period}"
            advice = (
                f"Put it back, or add to {sources.data_folder}/removed.yml since when and why it "
                f"is gone: its page then says so at the same address."
            )
            yield Problem(f"{sources.data_folder}/removed.yml", 1, "", found, advice)


def _find_line(one: Difference, agreement: Agreement) -> int:
    """The line of a fact in its period's file."""
    facts = agreement.published[one.period].facts
    return sorted(facts).index(one.key) + 2 if one.key in facts else 1


def _find_places(agreement: Agreement) -> dict[tuple[Key, str | None], Place]:
    """Where figures, targets and ratings stand in the files, by their facts."""
    origins = agreement.origins
    found: dict[tuple[Key, str | None], Place] = {}
    for (name, area, period), place in origins.figures.items():
        for what in OF_FIGURE:
            key = Key(name_indicator(name), what, name_series(area, period))
            found[key, None] = place
    for (name, of), place in origins.company.items():
        for what in (*OF_FIGURE, "comparison", "comparison range", "comparison source"):
            found[Key(name_indicator(name), what, of), None] = place
    for (name, area, period, kind), place in origins.targets.items():
        for what in ("target", "target source"):
            key = Key(name_indicator(name), what, name_series(area, period, kind))
            found[key, None] = place
    for (name, period, dimension), place in origins.ratings.items():
        for what in ("rating", "reason"):
            found[Key(name_indicator(name), what, dimension), str(period)] = place
    return found


def _find_words(one: Difference, agreement: Agreement) -> Place | None:
    """The file in which officers wrote for a period; None where it is gone, or of other facts."""
    written = agreement.origins.commentary.get((one.period, one.key.page))
    if written is None or one.key.what != WORDS:
        return None
    name, _, number = one.key.of.rpartition(" ")
    if name == TEXT:
        return written.place(BODY, int(number) - 1)
    item = name if number.isdecimal() else one.key.of
    return written.place("author_role" if item == BY else item.replace(" ", "_"))
