"""The part of one agreement: its pages as they are to be published, and what the join needs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.build import RenderSite, build_into, write_agreement
from generator.digest import digest, find_version
from generator.model.places import AgreementDetails
from generator.model.report import Report
from generator.pages.site import Site, list_site
from generator.parts.alone import check_alone, digest_versions, list_elsewhere, read_all_details
from generator.parts.inputs import find_inputs
from generator.parts.manifest import (
    FILES,
    MANIFEST,
    Fault,
    Manifest,
    PartError,
    list_neighbours,
    write_manifest,
)
from generator.parts.read import read_part
from generator.publish.head import find_css
from generator.publish.made import list_files
from generator.publish.swap import new_site, refuse_foreign
from generator.publish.working import folder_beside
from generator.reading import Folders, read_report_until
from generator.record import Audience


@dataclass(frozen=True, slots=True)
class Order:
    """What part is wanted."""

    agreement: str
    folders: Folders
    default: str
    """The agreement at the root of the site."""
    audience: Audience


@dataclass(frozen=True, slots=True)
class _Plan:
    """A part that is wanted, with what it is made from."""

    order: Order
    site: Site
    versions: tuple[str, ...]
    """The folders with the same plan in other languages."""
    moment: datetime
    made_from: str


@dataclass(frozen=True, slots=True)
class MadePart:
    """What came of it."""

    files: int
    is_new: bool
    """False where the part that was there is the one that is wanted."""


def make_part(
    order: Order,
    out: Path,
    render_site: RenderSite,
    tick: Callable[[str], None] = lambda _: None,
) -> MadePart:
    """Makes the part in a folder, the whole of it or nothing.

    Raises DataError, NothingPublicError, PlainEnglishError, SiteError and NotOursError as `laa
    build` does, and PartError where the folder has the part of another agreement.
    """
    refuse_foreign(out, MANIFEST)
    plan = _plan(order, read_all_details(order.folders))
    old = _find_current(plan, out)
    if old:
        return MadePart(len(old.files), is_new=False)
    read = [
        read_report_until(one, order.folders, order.audience)
        for one in (order.agreement, *plan.versions)
    ]
    until = min((change for _, change in read if change), default=None)
    reports = [one for one, _ in read]
    with new_site(out, mark=MANIFEST) as fresh, folder_beside(out) as own:
        site = _write_files(reports, plan.site, fresh / FILES, own, render_site, tick)
        manifest = _describe(plan, find_css(reports[0].agreement), site, fresh / FILES, until)
        (fresh / MANIFEST).write_bytes(write_manifest(manifest))
    return MadePart(len(manifest.files), is_new=True)


def list_due(orders: Sequence[Order], parts: Path) -> list[str]:
    """The agreements whose part, in the folder of its name, is not there or not as it would be.

    Raises DataError where what an agreement says of itself cannot be read.
    """
    details = read_all_details(orders[0].folders) if orders else {}
    plans = {order.agreement: _plan(order, details) for order in orders}
    return [name for name, plan in plans.items() if not _find_current(plan, parts / name)]


def _write_files(
    reports: Sequence[Report],
    site: Site,
    fresh: Path,
    place: Path,
    render_site: RenderSite,
    tick: Callable[[str], None],
) -> Site:
    """Writes the files of the first report, and checks them; the site with the pages of all.

    The others are its plan in other languages: its pages lead to those that they have too.
    """
    own, *others = reports
    for other in others:
        write_agreement(other, site, place / other.agreement.folder)
    fresh.mkdir()
    site = build_into(fresh, [own], site, place, render_site, tick)
    tick("links and policy")
    check_alone(fresh, site, site.find(own.agreement.folder))
    return site


def _describe(plan: _Plan, style: str, site: Site, fresh: Path, until: datetime | None) -> Manifest:
    """What the part is to say of itself; `site` has the pages that were made."""
    order = plan.order
    own = site.find(order.agreement)
    return Manifest(
        generator=find_version(),
        agreement=order.agreement,
        is_default=not own.prefix,
        agreements=list_neighbours(site.entries),
        same_plan=digest_versions(site, own),
        leads_to=tuple(list_elsewhere(site, own)),
        style=style,
        is_preview=order.audience.is_preview,
        as_at=plan.moment,
        until=until,
        made_from=plan.made_from,
        files={name: digest((fresh / name).read_bytes()) for name in sorted(list_files(fresh))},
    )


def _plan(order: Order, details: Mapping[str, AgreementDetails]) -> _Plan:
    site = list_site(details, order.default)
    own = site.find(order.agreement)
    versions = tuple(one.folder for one in site.entries if one != own and one.is_same_plan(own))
    return _Plan(
        order,
        site,
        versions,
        order.audience.as_at.at(details[order.agreement].time_zone),
        find_inputs(order.agreement, versions, order.folders),
    )


def _find_current(plan: _Plan, out: Path) -> Manifest | None:
    """The part that is there, if it is whole and would be made again as it is."""
    if not out.is_dir():
        return None
    try:
        old = read_part(out).manifest
    except PartError:
        return None
    wanted = plan.order.agreement
    if old.agreement != wanted:
        found = f"the part of {old.agreement}, and not of {wanted}"
        raise PartError([Fault(str(out), found, "Name another folder.")])
    is_of_time = old.as_at <= plan.moment and (old.until is None or plan.moment < old.until)
    is_for_it = old.is_preview == plan.order.audience.is_preview
    return old if is_of_time and is_for_it and old.made_from == plan.made_from else None
