"""Reads a feed and lists what RFC 4287 asks for and it has not: a small validator."""

import re
from collections import Counter
from xml.etree import ElementTree as ET  # a feed that we made ourselves

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(
    r"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]+)?"
    r"(Z|[+-][0-2][0-9]:[0-5][0-9])"
)
TAG_URI = re.compile(r"tag:[a-z0-9][a-z0-9.-]*,[0-9]{4}(-[0-9]{2}){0,2}:[A-Za-z0-9:/._~%-]+")
"""RFC 4151, as far as our names go."""
ONCE = ("id", "title", "updated")
MAY = {
    "feed": {*ONCE, "author", "link", "entry"},
    "entry": {*ONCE, "link", "summary"},
    "author": {"name"},
}


def find_faults(raw):
    """The faults of a feed, in words; none for one that is valid."""
    feed = ET.fromstring(raw)  # noqa: S314
    if feed.tag != f"{ATOM}feed":
        return [f"the root is {feed.tag}"]
    faults = list(_find_wrong_parts(feed, "feed"))
    authors = feed.findall(f"{ATOM}author")
    if not authors or not all(one.findtext(f"{ATOM}name") for one in authors):
        faults.append("a feed without an author's name")
    if [one.get("rel") for one in feed.findall(f"{ATOM}link")].count("self") != 1:
        faults.append("a feed without one link to itself")
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        faults += _find_wrong_parts(entry, "entry")
        if not any(one.get("rel") == "alternate" for one in entry.findall(f"{ATOM}link")):
            faults.append("an entry that leads nowhere")
        if not entry.findtext(f"{ATOM}summary"):
            faults.append("an entry that says nothing")
    ids = Counter(one.text for one in feed.iter(f"{ATOM}id"))
    faults += [f"the id {name} stands {times} times" for name, times in ids.items() if times > 1]
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    if dates != sorted(dates, reverse=True):
        faults.append("entries that are not in order")
    if dates and feed.findtext(f"{ATOM}updated") < dates[0]:
        faults.append("a feed that is older than its entries")
    return faults


def _find_wrong_parts(element, kind):
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"{name} in {kind}" for name in names if name not in MAY[kind])
    yield from (f"{names[name]} {name} in {kind}" for name in ONCE if names[name] != 1)
    name, updated = (element.findtext(f"{ATOM}{one}") or "" for one in ("id", "updated"))
    if not TAG_URI.fullmatch(name):
        yield f"the id {name}"
    if not RFC_3339.fullmatch(updated):
        yield f"the time {updated}"
    if not element.findtext(f"{ATOM}title"):
        yield f"no title in {kind}"


def read(raw):
    """Each entry's id, title, words, time and address, in the order of the feed."""
    feed = ET.fromstring(raw)  # noqa: S314
    return [
        (
            entry.findtext(f"{ATOM}id"),
            entry.findtext(f"{ATOM}title"),
            entry.findtext(f"{ATOM}summary"),
            entry.findtext(f"{ATOM}updated"),
            entry.find(f"{ATOM}link").get("href"),
        )
        for entry in feed.findall(f"{ATOM}entry")
    ]
