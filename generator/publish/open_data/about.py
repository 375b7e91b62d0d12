"""What every description of the open data says first: whose it is, of what, and on what terms."""

from dataclasses import dataclass
from datetime import date

from generator.describe.column_words import NO_LICENCE
from generator.describe.data_words import DESCRIPTION
from generator.model.agreement import Agreement
from generator.model.ids import make_id
from generator.pages.links import publish_at
from generator.pages.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The head of a description."""

    name: str
    """The folder of the agreement."""
    title: str
    description: str
    area: str
    publisher: str
    period: str
    """The period that the site shows first."""
    day: date
    """On which that period came out: the same in every build of it."""
    starts: date
    ends: date
    language: str
    licence: str
    """Its name, or that none is stated."""
    licence_url: str
    """Empty where there is none."""
    is_licensed: bool
    attribution: str
    base: str
    """Where the site is published; empty where that is not settled."""

    @property
    def licence_name(self) -> str:
        """The name of the licence for programs."""
        return make_id(self.licence)


def tell_about(agreement: Agreement, site: Site) -> About:
    """The head, in the language that is being spoken."""
    details = agreement.details
    release = agreement.find_release(agreement.period)
    return About(
        name=agreement.folder,
        title=str(details.name),
        description=str(DESCRIPTION(name=details.name)),
        area=str(details.area_name),
        publisher=str(details.partnership),
        period=agreement.period.text,
        day=release.publish_at.local.date() if release else agreement.period.ends,
        starts=details.starts,
        ends=details.ends,
        language=str(details.language),
        licence=str(details.licence or NO_LICENCE()),
        licence_url=str(details.licence_url),
        is_licensed=bool(details.licence),
        attribution=str(details.attribution),
        base=publish_at(site, agreement),
    )
