"""A made-up plan of a kind, from its file in kinds/: a few measures, places, words and pages."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.demo.writing import Row, Value, write_page, write_table, write_yaml
from generator.kinds import read_kind

Given = Mapping[str, Any]
PLAN, REPORT = "plan, page 4", "report, page 2"
"""Where targets and figures are taken from."""
PAGES = {
    "about": ("About this plan", "This page is about the plan of a place that is made up.",
              "There is no {area}. We made up the place, its figures and its words."),
    "get-involved": ("Get involved", "This page is about how people would take part.",
                     "A real place would say here how you can take part."),
    "accessibility": ("Accessibility", "This page is about how everyone can use this site.",
                      "We want everyone to be able to use this site."),
    "contact": ("Contact", "This page is about whom to ask.",
                "A real place would name the right team here."),
}  # fmt: skip
"""Title, description and words of each whole page."""


def make_plan(kind: str) -> dict[str, str]:
    """The text of each file by its path, such as data/granite-city-2024-2034/agreement.yml."""
    given = read_kind(kind)
    example = given["example"]
    folder = example["folder"]
    data = {**_write_listings(given, example), **_write_tables(example)}
    content = {**_write_pages(example), **_write_commentary(example)}
    return {
        **{f"data/{folder}/{name}": text for name, text in data.items()},
        **{f"content/{folder}/{name}": text for name, text in content.items()},
    }


def _write_listings(given: Given, example: Given) -> dict[str, str]:
    details = {
        **example["agreement"],
        "default_tolerance": {"amber_share": "0.1", "better_share": "0.1"},
        **given["agreement"],
        "fictional": "true",
    }
    blocks = [
        {"id": name, "title": words[0], "plain_title": words[1], "summary": words[2]}
        for name, words in example["blocks"].items()
    ]
    sources = [
        {"id": name, "title": words[0], "publisher": details["partnership"], "date": words[1]}
        for name, words in example["sources"].items()
    ]
    areas = [{"named": "true", "source": PLAN, **area} for area in example.get("areas", ())]
    files = {
        "agreement.yml": write_yaml(details),
        "blocks.yml": write_yaml(blocks),
        "sources.yml": write_yaml(sources),
        **({"areas.yml": write_yaml(areas)} if areas else {}),
    }
    for measure in example["measures"]:
        files[f"indicators/{measure['id']}.yml"] = write_yaml(_describe(measure))
    return files


FACTS = frozenset("method unit figures baseline milestones target places rated".split())
"""What a measure has in other files, or in other words in its own."""


def _describe(measure: Given) -> dict[str, Value]:
    unit = dict(zip(("one", "other", "symbol"), measure["unit"], strict=False))
    return {
        **{key: value for key, value in measure.items() if key not in FACTS},
        "unit": unit,
        "kinds": ["local"],
        "placeholder": "false",
        "rating": {"method": measure.get("method", "progress")},
        "source": PLAN,
    }


def _write_tables(example: Given) -> dict[str, str]:
    measures = example["measures"]
    return {
        "figures.csv": write_table(
            "figures.csv", (row for one in measures for row in _figures(one))
        ),
        "targets.csv": write_table(
            "targets.csv", (row for one in measures for row in _targets(one))
        ),
        "ratings.csv": write_table(
            "ratings.csv", (row for one in measures for row in _ratings(one))
        ),
    }


def _figures(measure: Given) -> Iterator[Row]:
    places = {"": measure.get("figures", {}), **measure.get("places", {})}
    for area, figures in places.items():
        for period, value in figures.items():
            yield (measure["id"], area, period, value, "final", "", "", REPORT, "")


def _targets(measure: Given) -> Iterator[Row]:
    for kind, key in (("baseline", "baseline"), ("milestone", "milestones"), ("target", "target")):
        for period, value in measure.get(key, {}).items():
            yield (measure["id"], "", period, value, kind, "", "", PLAN, "")


def _ratings(measure: Given) -> Iterator[Row]:
    for period, by_dimension in measure.get("rated", {}).items():
        for dimension, (rating, reason) in by_dimension.items():
            yield (measure["id"], period, dimension, rating, "printed", reason, REPORT)


def _write_pages(example: Given) -> dict[str, str]:
    area = example["agreement"]["area_name"]
    return {
        f"pages/{name}.md": write_page(
            {"title": title, "description": description}, [words.format(area=area)]
        )
        for name, (title, description, words) in PAGES.items()
    }


def _write_commentary(example: Given) -> dict[str, str]:
    """The words of the home page for the period that the site shows first."""
    details, words = example["agreement"], example["words"]
    front = {
        "headline": words["headline"],
        "doing": words["doing"],
        "author_role": details["contact_role"],
        "updated": words["updated"],
        "source": REPORT,
    }
    return {f"{words['folder']}/home.md": write_page(front, [words["body"]])}
