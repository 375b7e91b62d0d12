"""An agreement as the public saw it at the moment at which a period was released."""

from dataclasses import replace
from datetime import UTC, datetime, time

from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.releases import Release
from generator.record.public import Audience, hold_back


class NotReleasedError(Exception):
    """The public may not see a period yet, or not any more."""


def show_as_released(agreement: Agreement, period: Period, audience: Audience) -> Agreement:
    """The agreement with a period as its current one, at the moment of its release.

    Raises NotReleasedError where that is not public, unless the audience looks at it before.
    """
    release = agreement.find_release(period)
    refusal = find_refusal(agreement, period, release, audience)
    if refusal and not audience.is_preview:
        raise NotReleasedError(refusal)
    shown = hold_back(agreement.as_at(period), find_moment(agreement, period, release))
    return replace(shown, is_preview=bool(refusal))


def find_refusal(
    agreement: Agreement, period: Period, release: Release | None, audience: Audience
) -> str:
    """Why the public may not see a period; empty where it may."""
    zone, preview = agreement.details.time_zone, "To look at it all the same, add --preview."
    moment = audience.as_at.at(zone)
    if period > agreement.period:
        return (
            f"{period} is not released yet: agreement.yml says that the site shows "
            f"{agreement.period}. {preview}"
        )
    if release is None or release.is_out(moment, zone):
        return ""
    if release.is_taken_back(moment, zone):
        return f"{period} was taken back, as releases.yml says. {preview}"
    day = f"{release.publish_at.local:%Y-%m-%d %H:%M}"
    return f"{period} is not released yet: releases.yml says {day}. {preview}"


def find_moment(agreement: Agreement, period: Period, release: Release | None) -> datetime:
    """When a period came out, the last time that it did; its last moment where nobody says."""
    zone = agreement.details.time_zone
    if release is None:
        return datetime.combine(period.ends, time.max, zone).astimezone(UTC)
    times = (release.publish_at, release.published_at, release.published_again_at)
    return max(one.at(zone) for one in times if one)
