"""A frozen period as its pages told it, whatever has become of its measures since."""

import re
from collections.abc import Iterator, Mapping

from generator.describe.context import Context
from generator.describe.words import DIMENSION_NAME
from generator.model.lines import Tag
from generator.model.past_lines import MeasureThen, Then, TopicThen
from generator.model.period import Period
from generator.model.published import FOLDER
from generator.model.sentence import NO_WORDS, Author, Part, Sentence, written
from generator.record.facts import HOME
from generator.record.told import is_measure

LOOKS = ("red", "amber", "none", "green", "blue")
"""Of tags, the gravest first."""
_LINE = re.compile(r"text ([0-9]+)")
Page = Mapping[tuple[str, str], str]
"""The facts of a page, by what they are and what they are of."""


def describe_then(context: Context, period: Period) -> Then | None:
    """What the release of a period told; None where it is not frozen."""
    published = context.agreement.published.get(period)
    if published is None:
        return None
    pages = published.by_page()
    home = pages.get(HOME, {})
    dimensions = context.agreement.details.dimensions
    return Then(
        counted=tuple(
            (DIMENSION_NAME[one](), written(home["count", one]))
            for one in dimensions
            if ("count", one) in home
        ),
        text=_join_text(home),
        headlines=tuple(_list_headlines(pages)),
        topics=tuple(_group(pages, context)),
        amendments=tuple(one for one in context.amendments if period in one.periods),
        file=f"{FOLDER}/{period.slug}.csv",
        receipt=_name(published.sha256),
        command=_name(f"sha256sum {period.slug}.csv"),
    )


def _name(text: str) -> Sentence:
    """Signs for a computer: no sentence that anybody judges."""
    return Sentence((Part(text, Author.NAME),))


def _group(pages: Mapping[str, Page], context: Context) -> Iterator[TopicThen]:
    """The measures by the first topic of each, in the order of the topics' ids."""
    topics: dict[str, list[MeasureThen]] = {}
    for key, page in pages.items():
        if is_measure(key):
            first = page["block", ""].split()[0]
            topics.setdefault(first, []).append(_measure(key, page, context))
    for name, measures in sorted(topics.items()):
        title = _say(pages.get(f"block/{name}", {}), "title", "")
        yield TopicThen(id=name, title=title, measures=tuple(sorted(measures, key=_gravest_first)))


def _measure(key: str, page: Page, context: Context) -> MeasureThen:
    dimensions = context.agreement.details.dimensions
    reasons = (page.get(("reason", one), "") for one in dimensions)
    return MeasureThen(
        page=key,
        title=written(page["title", ""]),
        tags=tuple(
            Tag(name=DIMENSION_NAME[one](), tone=page["tone", one], word=written(page["tag", one]))
            for one in dimensions
            if ("tag", one) in page and ("tone", one) in page
        ),
        answer=_say(page, "answer", ""),
        reason=written(next(filter(None, reasons), "")),
        headline=_say(page, "words", "headline"),
    )


def _say(page: Page, what: str, of: str) -> Sentence:
    """The words of a fact; none where there is no such fact."""
    text = page.get((what, of))
    return written(text) if text else NO_WORDS


def _gravest_first(one: MeasureThen) -> tuple[int, str]:
    look = one.tags[0].tone if one.tags else "none"
    return LOOKS.index(look) if look in LOOKS else len(LOOKS), one.title


def _list_headlines(pages: Mapping[str, Page]) -> Iterator[tuple[str, Sentence]]:
    for key, page in pages.items():
        headline = _say(page, "words", "headline")
        if headline and key != HOME and not is_measure(key):
            yield key, headline


def _join_text(page: Page) -> Sentence:
    """Officers' Markdown as it stood: its empty lines have no facts."""
    lines: dict[int, str] = {}
    for (what, of), value in page.items():
        found = _LINE.fullmatch(of) if what == "words" else None
        if found:
            lines[int(found[1])] = value
    text = "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1))
    return Sentence((Part(text, Author.OFFICERS, None),)) if text else NO_WORDS
