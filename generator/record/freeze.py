"""A period's facts to the files that keep them."""

from dataclasses import dataclass
from datetime import datetime

from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.published import FOLDER, SUMS, Facts, Published, write_facts, write_sums


class AlreadyPublishedError(Exception):
    """A period is frozen already, and not as the files say now."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The files of a period that is frozen, by their paths in the agreement's folder."""

    published: Published
    files: dict[str, str]
    is_new: bool
    """False where it was frozen before with the same facts."""


def freeze_period(agreement: Agreement, facts: Facts, now: datetime) -> Frozen:
    """The files of the agreement's current period; `agreement` knows all that was frozen.

    What the public has seen is never frozen again: raises AlreadyPublishedError.
    """
    period = agreement.period
    published = Published(period=period, text=write_facts(facts), facts=facts)
    before = agreement.published.get(period)
    later = [one for one in agreement.published if one > period]
    if later and before is None:
        raise AlreadyPublishedError(
            f"{later[0]} is frozen already: each file names the receipt of the one before it."
        )
    if before and before.text != published.text:
        _refuse_what_is_out(agreement, period, now)
    kept = {**agreement.published, period: published}
    receipts = ((f"{one.slug}.csv", each.sha256) for one, each in kept.items())
    files = {
        f"{FOLDER}/{period.slug}.csv": published.text,
        f"{FOLDER}/{SUMS}": write_sums(receipts),
    }
    return Frozen(published, files, is_new=before is None or before.text != published.text)


def _refuse_what_is_out(agreement: Agreement, period: Period, now: datetime) -> None:
    later = [one for one in agreement.published if one > period]
    if later:
        raise AlreadyPublishedError(f"{period} is frozen, and {later[0]} after it.")
    release = agreement.find_release(period)
    if release is None or release.is_out(now, agreement.details.time_zone):
        raise AlreadyPublishedError(f"{period} is frozen, and the public has seen it.")
