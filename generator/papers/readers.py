"""Who reads a paper, and which sections each of them gets: the whole difference between papers."""

READERS: dict[str, tuple[str, ...]] = {
    "board": (
        "purpose", "overall", "mandatory", "reward", "good", "watch", "places", "money",
        "recommendations", "risk",
    ),
    "scrutiny": (
        "purpose", "overall", "watch", "changes", "mandatory", "reward", "good", "places", "asked",
        "rated", "recommendations", "risk",
    ),
    "review": (
        "purpose", "overall", "risk", "mandatory", "reward", "reward-money", "outcomes", "outlook",
        "good", "watch", "changes", "places", "money", "asked", "recommendations",
    ),
}  # fmt: skip
"""The sections of each, in their order. One of which the files have nothing is left out."""
