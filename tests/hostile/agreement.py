"""A small agreement with a file of every kind that takes words, and what each of them holds."""

from functools import cache

from tests.fuzz.base import smallshire
from tests.hostile.fields import fill_file, find_record
from tests.hostile.texts import Dealer

FOLDER = "smallshire"
DATA, CONTENT = f"data/{FOLDER}", f"content/{FOLDER}"
PERIOD = f"{CONTENT}/2024-25-q3"
PAPER = "plan-2024, para 5"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>'
MORE = {
    f"{DATA}/groups.yml": (
        "- id: sex\n  title: Sex\n  groups:\n    - id: women\n      title: Women\n"
        f"    - id: men\n      title: Men\n  source: {PAPER}\n"
    ),
    f"{DATA}/comparisons.csv": (
        "indicator,period,kind,of,value,lower,upper,source,note\n"
        f'recycling,2024/25 Q3,country,England,41,40,42,"{PAPER}",\n'
        f'recycling,2024/25 Q3,similar,Areas like ours,40,39,41,"{PAPER}",\n'
    ),
    f"{DATA}/removed.yml": (
        '- page: indicator/car-crime\n  title: Car crime\n  since: "2024/25 Q1"\n'
        f"  reason: It ended.\n  instead:\n    - block/safer\n  source: {PAPER}\n"
    ),
    f"{DATA}/import.yml": "- about: area\n  printed: Notes\n  means: none\n",
    f"{CONTENT}/glossary.yml": "- term: Board\n  plain: Those who decide.\n",
    f"{CONTENT}/images.yml": "- file: locks.png\n  source: The council\n  licence: Open licence\n",
    f"{CONTENT}/pages/history.md": "---\ntitle: Then\ndescription: Of then.\n---\n\nIt was.\n",
}
STEPS = (("steady", "good"), ("green", "good"), ("amber", "warning"), ("red", "bad"))
ADDED = (
    "logo: logo.svg\nlogo_words: A square\nstatus_words:\n  not_available: None\n"
    "kind_words:\n  local: Ours.\nscales:\n  delivery:\n"
) + "".join(
    f"    - id: {name}\n      tone: {tone}\n      word: Word {name}\n      verdict: It is {name}.\n"
    f"      counted: {{one: is {name}, other: are {name}}}\n"
    for name, tone in STEPS
)
"""Keys of agreement.yml that Smallshire does without."""
KEPT = {
    "source": "plan-2024, para ",
    "base_url": None,
    "logo": None,
    "file": None,
    "page": None,
    "instead": None,
    "touches": None,
    "language": None,
    "edit_url": None,
    "licence_url": None,
}
"""Fields that lead to something: what stands in front of words there; None for what stays."""


@cache
def whole():
    """The files by path, as text, and those that are no text as bytes."""
    files = {name: raw.decode() for name, raw in smallshire().files.items()} | MORE
    files[f"{DATA}/agreement.yml"] += ADDED
    figures = files[f"{DATA}/figures.csv"].splitlines()
    figures = [f"{figures[0]},group", *(f"{row}," for row in figures[1:])]
    figures += [
        f'recycling,,2024/25 Q3,3{n},final,30,40,"{PAPER}",,{group}'
        for n, group in enumerate(("women", "men"))
    ]
    files[f"{DATA}/figures.csv"] = "\n".join(figures) + "\n"
    return files


LONGEST = {"alt": 200}
"""Letters that a field takes at most."""


def fill_with(texts):
    """The files with each of the texts in every field that takes words."""
    asked = []
    fill_all(whole(), lambda name, way: asked.append((find_record(name), way)))
    dealer = Dealer(texts, asked)
    return fill_all(whole(), lambda name, way: dealer.deal((find_record(name), way)))


def fill_all(files, say):
    """The files with words in every field: `say(file, way)` gives them, or None."""

    def tell(name, way):
        front = KEPT.get(way, "")
        words = None if front is None else say(name, way)
        if words is None:
            return None
        words = words.replace(";", ",") if front else words
        return f"{front}{words[: LONGEST.get(way)]}"

    return {
        name: fill_file(name, text, lambda way, name=name: tell(name, way))
        for name, text in files.items()
    }
