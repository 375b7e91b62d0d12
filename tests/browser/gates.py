"""What is against the gates on a page, in words."""

from tests.browser.limits import MOST_REQUESTS, limit, script_limit
from tests.browser.survey import Survey

A4 = (595, 842)
"""Points."""


def too_heavy(seen: Survey, address: str) -> list[str]:
    """What is against the gates of weight, requests and script."""
    weight, kind = seen.weight, seen.page.kind
    faults = []
    if weight.gzip > limit(kind):
        faults.append(f"{weight.gzip} bytes, gzip; at most {limit(kind)}")
    if len(weight.requests) > MOST_REQUESTS:
        faults.append(f"{len(weight.requests)} requests: {', '.join(weight.requests)}")
    if weight.script > script_limit(kind):
        faults.append(f"{weight.script} bytes of script, gzip; at most {script_limit(kind)}")
    return faults + strangers(weight.requests, address)


def strangers(requests: tuple[str, ...] | list[str], address: str) -> list[str]:
    """The requests that go to another host."""
    return [f"asks another host for {url}" for url in requests if not url.startswith(address)]


def inaccessible(seen: Survey) -> list[str]:
    """What axe found, by state."""
    return [f"{state}: {one}" for state, found in seen.axe.items() for one in found]


def out_of_bounds(seen: Survey) -> list[str]:
    """What makes a page wider than the screen, and what is cut off."""
    faults = [f"{by} px wider than the screen at {case}" for case, by in seen.wider.items() if by]
    return faults + [f"cut off at {one}" for one in seen.cut]


def broken_words(seen: Survey) -> list[str]:
    """The words that stand on two lines within a table."""
    return [f"broken at {one}" for one in seen.broken]


def out_of_reach(seen: Survey) -> list[str]:
    """What is wrong for the Tab key."""
    if not (keyboard := seen.keyboard):
        return []
    same = keyboard.stops == keyboard.expected
    counts = [] if same else [f"{keyboard.stops} stops, {keyboard.expected} controls"]
    return counts + keyboard.faults


def misprinted(seen: Survey) -> list[str]:
    """What is wrong on paper."""
    if seen.sheets is None:
        return seen.printed
    wrong = {size for size in seen.sheets if not _is_a4(size)}
    faults = [f"a sheet of {size} points, not A4" for size in wrong]
    return seen.printed + faults + ([] if seen.sheets else ["no sheet of paper"])


def _is_a4(size: tuple[float, float]) -> bool:
    return all(abs(got - wanted) <= 1 for got, wanted in zip(size, A4, strict=True))
