"""What programs of readers are told of each page: what a release changed, and each amendment."""

from collections.abc import Iterator, Mapping

from generator.describe.dates import say_period
from generator.describe.language import Phrase
from generator.describe.news import tell_all
from generator.model.agreement import Agreement
from generator.model.amendments import AmendmentLine
from generator.model.enums import AmendmentKind
from generator.model.feeds import Entry, Feed
from generator.model.published import name_indicator
from generator.model.sentence import Sentence, join
from generator.record.facts import HOME
from generator.record.follow import find_touched, list_steps, name_amendment
from generator.record.timetable import find_release_time

FEED = Phrase("{page}: what changed")
RELEASE = Phrase("{page}: what changed in {period}")
KIND = {
    AmendmentKind.REVISION: Phrase("{page}: better figures"),
    AmendmentKind.CORRECTION: Phrase("{page}: a correction"),
}


def describe_feeds(agreement: Agreement, amendments: tuple[AmendmentLine, ...]) -> dict[str, Feed]:
    """The feed of home and of each block, indicator and place, by the key of its page.

    None where no period is frozen. `amendments` are those of the agreement, the latest first.
    """
    if not agreement.published:
        return {}
    titles = dict(_list_titles(agreement))
    entries: dict[str, list[Entry]] = {page: [] for page in titles}
    told = (*_tell_releases(agreement, titles), *_tell_amendments(agreement, amendments, titles))
    for page, entry in told:
        if page in entries:
            entries[page].append(entry)
    began = find_release_time(agreement, min(agreement.published))
    return {
        page: Feed(
            title=FEED(page=titles[page]),
            updated=max([began, *(one.updated for one in of_page)]),
            entries=tuple(sorted(of_page, key=lambda one: (one.updated, one.name), reverse=True)),
        )
        for page, of_page in entries.items()
    }


def _list_titles(agreement: Agreement) -> Iterator[tuple[str, Sentence]]:
    """Every page that has a feed; also those of what is no longer in the plan."""
    yield HOME, agreement.details.name
    yield from ((f"block/{one.id}", one.plain_title) for one in agreement.blocks)
    yield from ((name_indicator(one.id), one.plain_title) for one in agreement.indicators)
    yield from ((agreement.name_page(one), one.name) for one in agreement.areas)
    yield from ((one.page, one.title) for one in agreement.removed)


def _tell_releases(
    agreement: Agreement, titles: Mapping[str, Sentence]
) -> Iterator[tuple[str, Entry]]:
    for step in list_steps(agreement):
        for page, said in tell_all(agreement, step.changes).items():
            if page in titles:
                title = RELEASE(page=titles[page], period=say_period(step.period))
                yield (
                    page,
                    Entry(
                        name=f"{page}:{step.period.slug}",
                        title=title,
                        said=join(said),
                        page=page,
                        updated=step.updated,
                    ),
                )


def _tell_amendments(
    agreement: Agreement, lines: tuple[AmendmentLine, ...], titles: Mapping[str, Sentence]
) -> Iterator[tuple[str, Entry]]:
    """An amendment is the same entry in each feed that has it."""
    zone = agreement.details.time_zone
    for one, line in zip(reversed(agreement.amendments), lines, strict=True):
        page = one.page if one.page in titles else HOME
        entry = Entry(
            name=f"amendment:{name_amendment(one, agreement)}",
            title=KIND[one.kind](page=titles[page]),
            said=line.said,
            page=page,
            updated=one.at.at(zone),
        )
        for touched in sorted(find_touched(one, agreement)):
            yield touched, entry
