"""The dates of the page Calendar as a file for the calendars of residents (RFC 5545).

Nothing in it is of the moment at which it was made, so two builds give the same bytes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from generator.describe.language import Phrase, speaking
from generator.model.agreement import Agreement
from generator.model.ids import make_id
from generator.model.report import Report
from generator.model.timetable import DateLine, MeetingLine, ReleaseState
from generator.pages import links
from generator.pages.site import Site
from generator.publish.write import write_files

Property = tuple[str, str]
LONGEST = 75
"""Bytes of a line without its end."""
PROGRAM = "-//Plain English//Local Area Agreement//EN"
RELEASE = Phrase("{agreement}: figures for {period}")
MEETING = Phrase("{agreement}: {meeting}")
ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": ""})


def write_calendar(report: Report, site: Site, out: Path) -> None:
    """Writes the file below `out`, or removes an old one where there are no dates."""
    place = out / links.find(links.CALENDAR_FILE)
    if report.timetable:
        write_files({place: make_calendar(report, site)})
    else:
        place.unlink(missing_ok=True)


def make_calendar(report: Report, site: Site) -> bytes:
    """The file's bytes."""
    with speaking(report.agreement.details.speech):
        return "".join(_fold(f"{name}:{value}") for name, value in _list(report, site)).encode()


def _list(report: Report, site: Site) -> Iterator[Property]:
    agreement, dates = report.agreement, report.timetable
    base = links.publish_at(site, agreement)
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", PROGRAM
    yield "X-WR-CALNAME", _escape(agreement.details.name)
    events = [_list_release(line, agreement) for line in (*dates.past[::-1], *dates.coming)]
    events += [_list_meeting(line, agreement) for line in (*dates.held[::-1], *dates.meetings)]
    for event in events:
        yield "BEGIN", "VEVENT"
        yield "DTSTAMP", _write(dates.issued)
        yield from event
        if base:
            yield "URL", f"{base}{links.CALENDAR}"
        yield "END", "VEVENT"
    yield "END", "VCALENDAR"


def _list_release(line: DateLine, agreement: Agreement) -> Iterator[Property]:
    one, name = line.dated, agreement.details.short_name
    yield "UID", f"release-{one.release.period.slug}@{agreement.folder}"
    yield "DTSTART", _write(one.due)
    yield "SUMMARY", _escape(RELEASE(agreement=name, period=line.name))
    if one.state is not ReleaseState.TO_COME:
        yield "DESCRIPTION", _escape(line.said)


def _list_meeting(line: MeetingLine, agreement: Agreement) -> Iterator[Property]:
    one, name = line.dated, agreement.details.short_name
    begins = _write(one.begins)
    yield "UID", f"meeting-{begins.lower()}-{make_id(one.meeting.title)}@{agreement.folder}"
    yield "DTSTART", begins
    if one.ends:
        yield "DTEND", _write(one.ends)
    yield "SUMMARY", _escape(MEETING(agreement=name, meeting=one.meeting.title))
    yield "LOCATION", _escape(one.meeting.where)


def _write(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    return text.translate(ESCAPED)


def _fold(line: str) -> str:
    """A line with its end, in pieces of 75 bytes at the most that cut no sign in two."""
    pieces, size = [""], 0
    for sign in line:
        weight = len(sign.encode())
        if size + weight > LONGEST:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += weight
    return "\r\n".join((*pieces, ""))
