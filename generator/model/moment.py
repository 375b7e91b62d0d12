"""A moment at which something becomes public: what the clocks of a place show."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

EXAMPLE = "2026-01-29 09:30"
FORM = re.compile(
    r"((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?))?"
    r"(?: ?(Z|[+-][0-9]{2}:[0-9]{2})| ([A-Z][A-Za-z_]*(?:/[A-Z][A-Za-z_+-]*)*))?"
)
"""A day, a time of day and a zone, of which the last two may be left out."""


class MomentError(ValueError):
    """Text that is no moment; the advice says what to write."""

    def __init__(self, advice: str) -> None:
        super().__init__(advice)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time as clocks show them, and the zone of the clocks where it was written."""

    local: datetime
    """Without zone."""
    zone: tzinfo | None = None
    """None for the clocks of the agreement."""

    def __str__(self) -> str:
        """The day and the time as officers write them; the day alone where it begins then."""
        return f"{self.local:%Y-%m-%d %H:%M}".removesuffix(" 00:00")

    def at(self, zone: tzinfo) -> datetime:
        """The moment itself, in UTC; `zone` is that of the agreement."""
        return self.local.replace(tzinfo=self.zone or zone).astimezone(UTC)

    def is_real(self, zone: tzinfo) -> bool:
        """False where clocks skip the time in spring, or show it twice in autumn."""
        own = self.zone or zone
        first, second = (self.local.replace(tzinfo=own, fold=fold) for fold in (0, 1))
        return first.utcoffset() == second.utcoffset()


def parse_moment(text: str) -> Moment:
    """The moment that a text names, from midnight where it has no time; raises MomentError."""
    found = FORM.fullmatch(text)
    if not found:
        raise MomentError(f"Write the day and the time such as {EXAMPLE}, or the day alone.")
    day, time, offset, name = found.groups()
    try:
        local = datetime.fromisoformat(f"{day} {time or '00:00'}")
    except ValueError:
        raise MomentError(f"Write a day and a time that there are, such as {EXAMPLE}.") from None
    if offset:
        return Moment(local, _read_offset(offset))
    return Moment(local, find_zone(name) if name else None)


def find_zone(name: str) -> ZoneInfo:
    """The zone of a name such as Europe/London; raises MomentError."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError, ModuleNotFoundError):  # not there, or no name at all
        raise MomentError("Write the name of a time zone, such as Europe/London.") from None


def now() -> Moment:
    """This moment. Only the doors may ask for it: `laa` and the hooks of MkDocs."""
    return Moment(datetime.now(UTC).replace(tzinfo=None), UTC)


def _read_offset(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    hours, minutes = map(int, text[1:].split(":"))
    whole = timedelta(hours=hours, minutes=minutes)
    if whole >= timedelta(hours=24):
        raise MomentError("Write how far the clocks are from UTC, such as +01:00.")
    return timezone(whole if text[0] == "+" else -whole)
