"""The note of a release: what partners and the press get beside the site, as Markdown."""

from collections.abc import Iterable, Iterator
from datetime import time

from generator.describe.dates import say_day, say_period
from generator.describe.language import Phrase, speaking
from generator.model.news import News
from generator.model.report import Report
from generator.model.sentence import Sentence, join
from generator.pages.escape import escape_markdown
from generator.record.facts import HOME

TITLE = Phrase("{agreement}: {period}")
CHANGED, NOT_KNOWN, NEXT = (
    Phrase("What changed since {period}"),
    Phrase("What is not known"),
    Phrase("What comes next"),
)
FIRST = Phrase("This is the first release, so there is nothing to compare it with.")
NO_GAP = Phrase("No gap in this release is known.")
AT = Phrase("{day} at {time}")
NEXT_DATE = Phrase("The next release is for {period}. It comes on {when}.")
NO_DATE = Phrase("There is no date yet for the next release.")


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
    yield escape_markdown(_say_next(report))


def _say_next(report: Report) -> Sentence:
    agreement = report.agreement
    later = [one for one in agreement.releases if one.period > agreement.period]
    if not later:
        return NO_DATE()
    following = min(later, key=lambda one: one.period)
    local = following.publish_at.local
    day = say_day(local.date())
    when = day if local.time() == time.min else AT(day=day, time=f"{local:%H:%M}")
    return NEXT_DATE(period=say_period(following.period), when=when)


def _head(level: int, words: Sentence) -> str:
    return f"{'#' * level} {escape_markdown(words)}"


def _list(said: Iterable[Sentence]) -> str:
    return "\n".join(f"- {escape_markdown(one)}" for one in said)
