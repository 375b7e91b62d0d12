"""The note of a release: what partners and the press get beside the site, as Markdown."""

from collections.abc import Iterable, Iterator

from generator.describe.language import speaking
from generator.describe.release_words import (
    CHANGED,
    FIRST,
    NEXT,
    NO_GAP,
    NOT_KNOWN,
    TITLE,
    say_next_release,
)
from generator.model.news import News
from generator.model.report import Report
from generator.model.sentence import Sentence, join
from generator.pages.escape import escape_markdown
from generator.record.facts import HOME


def write_note(report: Report, news: News) -> str:
    """The note of the report's current period, in its language: `news` is what is new in it.

    Title, headline, what changed, what is not known, and the date of the next release.
    """
    with speaking(report.agreement.details.speech):
        return "\n\n".join(_write(report, news)) + "\n"


def _write(report: Report, news: News) -> Iterator[str]:
    agreement = report.agreement
    release = agreement.find_release(agreement.period)
    yield _head(1, TITLE(agreement=agreement.details.name, period=report.period))
    if release and release.summary:
        yield escape_markdown(release.summary)
    if report.counts:
        main = report.counts[0]
        yield escape_markdown(join((main.headline, *main.bad, *main.rest, main.caution)))
    if report.since.period:
        yield _head(2, CHANGED(period=report.since.period))
        yield _list(news.get(HOME, ()))
    else:
        yield escape_markdown(FIRST())
    yield _head(2, NOT_KNOWN())
    yield escape_markdown(release.gap if release and release.gap else NO_GAP())
    yield _head(2, NEXT())
    yield escape_markdown(say_next_release(agreement))


def _head(level: int, words: Sentence) -> str:
    return f"{'#' * level} {escape_markdown(words)}"


def _list(said: Iterable[Sentence]) -> str:
    return "\n".join(f"- {escape_markdown(one)}" for one in said)
