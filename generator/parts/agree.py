"""Whether parts fit together: what one says of the site, all others say too."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from generator.digest import find_version
from generator.parts.manifest import Fault, advise
from generator.parts.read import Part
from generator.publish.policy import HEADERS

BOTH = "Make both parts again, of the same files."


def find_disagreements(parts: Sequence[Part]) -> Iterator[Fault]:
    """Everything that is wrong between parts, for those who make them."""
    for one in parts:
        yield from _compare(one, parts[0])
    yield from _find_repeats(parts)
    yield from _find_old(parts)
    yield from _find_other_pages(parts)
    yield from _find_clashes(parts)
    missing = list(_find_missing(parts))
    yield from missing or _find_dead_ends(parts)


def _compare(one: Part, first: Part) -> Iterator[Fault]:
    where = str(one.folder)
    if one.manifest.generator != find_version():
        found = f"the part of {one.name} made by another version of the program than this one"
        yield Fault(where, found, advise(one.name))
    if one.manifest.agreements != first.manifest.agreements:
        found = f"that {one.name} knows other agreements, names or addresses than {first.name}"
        yield Fault(where, found, BOTH)
    if one.manifest.is_preview != first.manifest.is_preview:
        found = f"that of {one.name} and {first.name} one is a preview"
        yield Fault(where, found, "Make both with --preview, or both without.")


def _find_repeats(parts: Sequence[Part]) -> Iterator[Fault]:
    ordered = sorted(parts, key=lambda one: one.name)
    for name, group in groupby(ordered, key=lambda one: one.name):
        folders = [str(one.folder) for one in group]
        if len(folders) > 1:
            found = f"the part of {name} more than once"
            yield Fault(", ".join(folders), found, "Name one of these folders.")


def _find_missing(parts: Sequence[Part]) -> Iterator[Fault]:
    there = {one.name for one in parts}
    for one in parts[0].manifest.agreements:
        if one.folder not in there:
            found = f"no part of {one.folder}, to which its pages lead"
            advice = f"Make it and name its folder too: laa build {one.folder} --part FOLDER."
            yield Fault(str(parts[0].folder), found, advice)


def _find_old(parts: Sequence[Part]) -> Iterator[Fault]:
    """Parts that told less, or other, than the public may know at the time of the newest."""
    newest = max(parts, key=lambda one: one.manifest.as_at)
    for one in parts:
        until = one.manifest.until
        if until and until <= newest.manifest.as_at:
            found = f"{one.name} as it was before {_say(until)}, and {newest.name} after it"
            yield Fault(str(one.folder), found, advise(one.name))


def _say(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M %Z")


def _find_other_pages(parts: Sequence[Part]) -> Iterator[Fault]:
    """Plans in two languages that lead to pages which the other had, or did not have, then."""
    by_name = {one.name: one for one in parts}
    for one in parts:
        for name, pages in one.manifest.same_plan.items():
            other = by_name.get(name)
            if other and other.manifest.same_plan.get(name) != pages:
                found = f"that {one.name} knows other pages of {name} than there are"
                yield Fault(str(one.folder), found, BOTH)


def _find_clashes(parts: Sequence[Part]) -> Iterator[Fault]:
    """Files at the place of another agreement, or of what the join makes."""
    for one in parts:
        others = tuple(
            other.prefix
            for other in one.manifest.agreements
            if other.prefix and other.folder != one.name
        )
        for name in one.manifest.files:
            is_own = name.startswith(one.manifest.prefix) and not name.startswith(others)
            if not is_own or name == HEADERS:
                found = f"{name} in the part of {one.name}, which is not its place"
                yield Fault(str(one.folder), found, advise(one.name))


def _find_dead_ends(parts: Sequence[Part]) -> Iterator[Fault]:
    there = {name for one in parts for name in one.manifest.files}
    for one in parts:
        for name in one.manifest.leads_to:
            if name not in there:
                found = f"that pages of {one.name} lead to {name}, which no part has"
                yield Fault(str(one.folder), found, BOTH)
