"""What an agreement knows of the others of its site, when it is built alone."""

from collections.abc import Iterator
from pathlib import Path

from generator.build import write_shared
from generator.check.details import read_details
from generator.digest import hash_text
from generator.load import DETAILS, list_agreements, read_text
from generator.model.places import AgreementDetails
from generator.model.problem import DataError, Problem
from generator.pages.links import ASSETS, FIND, SEARCH_INDEX
from generator.pages.site import Site, SiteEntry
from generator.pages.theme_scripts import ASSETS as SCRIPTS
from generator.publish.crawl import check_site
from generator.publish.made import list_files
from generator.publish.write import write_files
from generator.reading import Folders


def read_all_details(folders: Folders) -> dict[str, AgreementDetails]:
    """The details of every agreement by its folder, sorted; raises DataError with all problems.

    The name, the address and the language of each stand on the pages of all others.
    """
    found: dict[str, AgreementDetails] = {}
    problems: list[Problem] = []
    for name in list_agreements(folders.data):
        path = folders.data / name / DETAILS
        text = read_text(path, problems)
        if text is not None:
            try:
                found[name] = read_details(text)
            except DataError as error:
                problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    return found


def list_elsewhere(site: Site, own: SiteEntry) -> list[str]:
    """The files of other agreements to which the pages of one lead, sorted."""
    return sorted(_list_elsewhere(site, own))


def _list_elsewhere(site: Site, own: SiteEntry) -> Iterator[str]:
    for one in site.entries:
        if one != own:
            yield f"{one.prefix}{FIND}{SEARCH_INDEX}"
            shared = own.made & one.made if one.is_same_plan(own) else frozenset[str]()
            for name in {"index.md", *shared}:
                yield f"{one.prefix}{name.removesuffix('.md')}.html"


def digest_versions(site: Site, own: SiteEntry) -> dict[str, str]:
    """The pages of a plan in each of its languages; empty where it has but one."""
    others = [one for one in site.entries if one != own and one.is_same_plan(own)]
    return {one.folder: hash_text("\n".join(sorted(one.made))) for one in others and [own, *others]}


def check_alone(fresh: Path, site: Site, own: SiteEntry) -> int:
    """Checks a part as a whole site is checked; raises SiteError. Returns the number of pages.

    What the agreement at the root has for all is there while it looks, and is taken away again.
    """
    before = list_files(fresh)
    write_shared([fresh / own.prefix], fresh)
    write_files({fresh / ASSETS / path.name: path.read_bytes() for path in SCRIPTS.glob("*.js")})
    number = check_site(fresh, elsewhere=list_elsewhere(site, own))
    for name in list_files(fresh) - before:
        (fresh / name).unlink()
    if not any((fresh / ASSETS).iterdir()):
        (fresh / ASSETS).rmdir()
    return number
