"""The agreements that are published together, and where each stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.places import AgreementDetails
from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """One agreement of a site."""

    folder: str
    name: Sentence
    prefix: str
    """Empty for the agreement at the site's root, else its folder and a stroke."""
    language: str
    base: str
    """Where its home page is published; empty where that is not settled."""
    same_plan_as: str = ""
    """The folder that has the same plan in another language."""
    made: frozenset[str] = frozenset()
    """The files of Markdown that it has, as soon as they are written."""

    def is_same_plan(self, other: "SiteEntry") -> bool:
        """True for one plan in two languages: one names the other, or both name a third."""
        both_name_a_third = self.same_plan_as == other.same_plan_as != ""
        names = self.same_plan_as == other.folder or other.same_plan_as == self.folder
        return names or both_name_a_third


@dataclass(frozen=True, slots=True)
class Site:
    """The agreements that are published together, the one at the root first."""

    entries: tuple[SiteEntry, ...]
    is_on_disk: bool = False
    """True where it is to open without a server: then it has no scripts, which browsers refuse."""

    def prefix(self, folder: str) -> str:
        """Where an agreement stands below the site's root."""
        return self.find(folder).prefix

    def find(self, folder: str) -> SiteEntry:
        """The agreement of a folder."""
        return next(entry for entry in self.entries if entry.folder == folder)


def make_site(agreements: Iterable[Agreement], default: str) -> Site:
    """A site of agreements: the one with the folder `default` at the root, else the first."""
    return list_site({one.folder: one.details for one in agreements}, default)


def list_site(details: Mapping[str, AgreementDetails], default: str) -> Site:
    """The same, of what agreements say of themselves, by their folders."""
    root = default if default in details else next(iter(details))
    ordered = sorted(details, key=lambda folder: folder != root)
    return Site(
        tuple(_make_entry(one, details[one], "" if one == root else f"{one}/") for one in ordered)
    )


def _make_entry(folder: str, details: AgreementDetails, prefix: str) -> SiteEntry:
    return SiteEntry(
        folder,
        details.name,
        prefix,
        details.language,
        f"{details.base_url.rstrip('/')}/{prefix}" if details.base_url else "",
        details.same_plan_as or "",
    )
