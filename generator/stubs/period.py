"""A period's commentary, one file a page, with what officers need to know beside the keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.period_pages import (
    find_period_before,
    list_pages_for_words,
    name_file,
)
from generator.describe import describe
from generator.describe.dates import say_period
from generator.model.agreement import Agreement
from generator.model.documents import Commentary
from generator.model.period import Period
from generator.model.report import Report
from generator.rate import rate
from generator.stubs.form import Given, mark, write_comment, write_record
from generator.stubs.notes import say_news

BODY = "body"
"""Stands below the front matter, not in it."""
INSIDE = "  "
"""How far what was said is moved in."""
HEADLINE = "say in one plain sentence what happened"
DOING = "say what is being done, or delete this line and the one above"
MORE = "say more in a paragraph or two, or delete this line"


@dataclass(frozen=True, slots=True)
class Stub:
    """One file to fill in."""

    path: str
    """Inside content/<agreement>/, such as `2006-07-q4/home.md`."""
    text: str


def make_period(agreement: Agreement, period: Period, today: date) -> list[Stub]:
    """The files of every page that wants words for a period, in the order of the site.

    `today` stands in them as the day on which they are written.
    """
    dated = agreement.as_at(period)
    report = describe(dated, rate(dated))
    before = find_period_before(agreement, period)
    return [
        Stub(f"{period.slug}/{name_file(key)}", _write(key, report, before, today))
        for key in list_pages_for_words(agreement, period)
    ]


def _write(key: str, report: Report, before: Period | None, today: date) -> str:
    old = report.agreement.commentary.get((before, key)) if before else None
    notes = [line for note in _notes(key, report, old) for line in (*note, "#")]
    given: Given = {
        "headline": mark(HEADLINE),
        "updated": today.isoformat(),
        "doing": [mark(DOING)],
        **({"author_role": old.author_role} if old else {}),
    }
    front = write_record(Commentary, given, skip=[BODY])
    return "\n".join(["---", *notes, f"{front}---", "", mark(MORE), ""])


def _notes(key: str, report: Report, old: Commentary | None) -> Iterator[list[str]]:
    """What stands above the keys, as groups of lines."""
    if old:
        yield [*write_comment("The last headline was:"), *write_comment(old.headline, INSIDE)]
    news = [line for said in say_news(key, report) for line in write_comment(said, INSIDE)]
    if news:
        yield [*write_comment(f"{say_period(report.agreement.period)}, as it stands:"), *news]
    yield write_comment("If the page needs no words this time, delete this file.")
