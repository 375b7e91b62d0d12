"""The entries of rewards.yml: targets that earn a grant, with their share of the pot."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.demo.writing import Value

SOURCE = "plan-2024, section 8"
INSTALMENTS = "2"


@dataclass(frozen=True, slots=True)
class Reward:
    """One target; its parts are indicators with their weight, if they have one."""

    id: str
    plain_title: str
    parts: tuple[tuple[str, str], ...]
    weight: str = ""
    block: str = ""


REWARDS = (
    Reward("less-burglary", "Fewer homes are broken into", (("burglaries", ""),), "3"),
    Reward("fewer-falls", "Fewer older people fall", (("falls", ""),), "2"),
    Reward("no-smoke", "More people stop smoking", (("smoke-free", ""),), "3"),
    Reward(
        "warm-and-safe-homes",
        "More homes are warm and safe",
        (("warm-homes", "2"), ("fire-safety-visits", "1")),
        "4",
    ),
    Reward("safe-nights-out", "Nights out are safer", (("violence-on-nights-out", ""),), "2"),
    Reward("young-lives", "Young people stay out of trouble", (("first-time-offenders", ""),), "2"),
    Reward("active-lives", "More adults keep active", (("active-adults", ""),), "1"),
    Reward("jobs", "More people have work", (("out-of-work", "1"), ("new-businesses", "1")), "3"),
    Reward(
        "helping-groups", "More groups get our help", (("community-groups", ""),), block="stronger"
    ),
)
"""In the order of the agreement. The last is paid from the pot of its block, without weights."""


def describe_rewards(known: Collection[str]) -> list[dict[str, Value]]:
    """The entries of those targets whose indicators are all in the agreement."""
    return [_entry(one) for one in REWARDS if all(name in known for name, _ in one.parts)]


def _entry(reward: Reward) -> dict[str, Value]:
    entry: dict[str, Value] = {"id": reward.id, "plain_title": reward.plain_title}
    if reward.block:
        entry["block"] = reward.block
    if reward.weight:
        entry |= {"weight": reward.weight, "out_of": _add_up(one.weight for one in REWARDS)}
        entry["instalments"] = INSTALMENTS
    whole = _add_up(weight for _, weight in reward.parts)
    parts = [
        {"indicator": name, "weight": weight, "out_of": whole} if weight else {"indicator": name}
        for name, weight in reward.parts
    ]
    return entry | {"parts": parts, "source": SOURCE}


def _add_up(weights: Iterable[str]) -> str:
    return str(sum(int(weight or 0) for weight in weights))
