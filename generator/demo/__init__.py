"""A whole made-up agreement, "Exampleshire", as files: to try the software, to test and to time it.

Stands beside the line and not in it: makes the texts that `load` would read.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from generator.demo.areas import Place, describe_areas, list_neighbourhoods
from generator.demo.commentary import write_commentary
from generator.demo.company import describe_groups, list_compared_rows, list_group_rows
from generator.demo.figures import list_figure_rows
from generator.demo.place_commentary import write_place_commentary
from generator.demo.plans import make_plan
from generator.demo.ratings import list_rating_rows
from generator.demo.responses import list_response_rows
from generator.demo.rewards import describe_rewards
from generator.demo.series import Line, make_line
from generator.demo.steps import list_action_rows, list_place_actions, list_step_rows
from generator.demo.targets import list_target_rows
from generator.demo.variants import list_measures
from generator.demo.writing import Row, write_table, write_yaml

__all__ = ["FOLDER", "make_demo", "make_plan"]

FOLDER = "exampleshire"
"""The agreement's folder in data/ and in content/."""
FIXED = Path(__file__).parent / "fixed"
"""Files that are the same in every made-up agreement."""
SHARED = frozenset({"glossary.yml", "everyday-words.yml"})
"""Files of all agreements, which stand above their folders."""


def make_demo(*, indicators: int, quarters: int, neighbourhoods: int, seed: int) -> dict[str, str]:
    """The text of each file by its path, such as `data/exampleshire/figures.csv`.

    `quarters` are counted back from 2025/26 Q3. The same numbers give the same texts, and a
    measure's figures depend on the seed and its own id alone. Raises ValueError where there is
    no indicator or no quarter.
    """
    if indicators < 1 or quarters < 1 or neighbourhoods < 0:
        message = "Make at least one indicator and one quarter, and no fewer than 0 neighbourhoods."
        raise ValueError(message)
    places = list_neighbourhoods(neighbourhoods)
    lines = [make_line(measure, quarters, seed) for measure in list_measures(indicators)]
    data = {**_write_listings(lines, places), **_write_tables(lines, places, seed)}
    content = {**write_commentary(lines), **write_place_commentary(places, seed)}
    return {
        **_read_fixed(),
        **{f"data/{FOLDER}/{path}": text for path, text in data.items()},
        **{f"content/{FOLDER}/{path}": text for path, text in content.items()},
    }


def _read_fixed() -> dict[str, str]:
    files = {}
    for path in sorted(FIXED.rglob("*.*")):
        top, *inside = path.relative_to(FIXED).parts
        folders = [top] if path.name in SHARED else [top, FOLDER]
        files["/".join((*folders, *inside))] = path.read_text(encoding="utf-8")
    return files


def _write_listings(lines: Sequence[Line], places: list[Place]) -> dict[str, str]:
    """The YAML files: one an indicator, the areas and the rewards, where there are any."""
    measures = [line.measure for line in lines]
    files = {f"indicators/{measure.id}.yml": write_yaml(measure.fields) for measure in measures}
    files["areas.yml"] = write_yaml(describe_areas(places))
    if any(line.measure.behaviour.sample for line in lines):
        files["groups.yml"] = write_yaml(describe_groups())
    rewards = describe_rewards({measure.id for measure in measures})
    return {**files, "rewards.yml": write_yaml(rewards)} if rewards else files


def _write_tables(lines: Sequence[Line], places: Sequence[Place], seed: int) -> dict[str, str]:
    """The CSV files, each with the rows of one measure after another."""
    actions = chain.from_iterable(list_action_rows(line.measure, seed) for line in lines)
    tables: dict[str, Iterable[Row]] = {
        "figures.csv": chain.from_iterable(
            (*list_figure_rows(line, places, seed), *list_group_rows(line, seed)) for line in lines
        ),
        "targets.csv": chain.from_iterable(list_target_rows(line) for line in lines),
        "ratings.csv": chain.from_iterable(list_rating_rows(line, seed) for line in lines),
        "actions.csv": chain(actions, list_place_actions(places)),
        "steps.csv": list_step_rows(places, seed),
        "responses.csv": list_response_rows([line.measure.id for line in lines], places),
    }
    compared = list(chain.from_iterable(list_compared_rows(line, seed) for line in lines))
    if compared:
        tables["comparisons.csv"] = compared
    return {name: write_table(name, rows) for name, rows in tables.items()}
