"""A plan with places of its own kinds: its pages have their words and no others."""

import json
import re

import pytest

from generator.build import Folders, read_report
from generator.pages import make_pages
from generator.pages.links import markdown_path
from generator.pages.site import make_site
from generator.publish.head import make_head
from generator.publish.search import make_index
from tests.spoil import run, spoil

FOLDER = "granite-city"
FOREIGN = re.compile("neighbourhood|district", re.IGNORECASE)
FILES = {
    "agreement.yml": """
        name: Granite City Plan, 2024 to 2034
        short_name: Granite City
        partnership: Community Planning Granite City
        accountable_body: Granite City Council
        area_name: Granite City
        starts: 2024-04-01
        ends: 2034-03-31
        current_quarter: 2024/25 Q4
        rating_source: computed
        default_tolerance: 0.1
        contact_role: Planning manager
        place_kinds:
          - id: locality
            one: locality
            other: localities
            folder: localities
            steps:
              - id: plan
                words: The locality plan is written
            extra_work: true
          - id: ward
            one: ward
            other: wards
            folder: wards
            parent: locality
    """,
    "blocks.yml": """
        - id: economy
          title: Economy
          plain_title: Money and work
          summary: This theme is about jobs and low incomes.
    """,
    "sources.yml": """
        - id: loip
          title: Granite City Plan
          publisher: Community Planning Granite City
          date: Apr 2024
    """,
    "areas.yml": """
        - id: north
          kind: locality
          name: North Locality
          named: true
          source: loip, page 5
        - id: south
          kind: locality
          name: South Locality
          named: true
          source: loip, page 5
        - id: torrywood
          kind: ward
          name: Torrywood
          named: true
          parent: south
          source: loip, page 3
        - id: middlemast
          kind: ward
          name: Middlemast
          named: true
          parent: north
          source: loip, page 5
        - id: no-name
          kind: ward
          name: Not yet named
          named: false
          source: loip, page 5
    """,
    "indicators/food-worry.yml": """
        id: food-worry
        title: Percentage of people worried about food
        plain_title: Worry about food
        question: How many people worry that they will run out of food?
        blocks:
          - economy
        kinds:
          - local
        placeholder: false
        polarity: lower
        unit:
          one: "%"
          other: "%"
          symbol: "%"
        decimals: 1
        rating:
          method: progress
        source: loip, page 10
    """,
    "figures.csv": """
        indicator,area,period,value,status,lower,upper,source,note
        food-worry,,2024,14.1,final,,,"loip, page 4",
        food-worry,north,2024,16.0,final,,,"loip, page 4",
        food-worry,torrywood,2024,22.0,final,,,"loip, page 4",
        food-worry,middlemast,2024,15.0,final,,,"loip, page 4",
    """,
    "steps.csv": """
        area,step,status,date,source,note
        south,plan,done,,"loip, page 5",
    """,
}


@pytest.fixture
def plan(tmp_path):
    """The files of a small plan with localities and wards."""
    place = tmp_path / "plan"
    for name, text in FILES.items():
        path = place / "data" / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub("^ {8}", "", text, flags=re.MULTILINE).strip() + "\n")
    (place / "content" / FOLDER).mkdir(parents=True)
    return place


def read(place):
    return read_report(FOLDER, Folders(place / "data", place / "content"))


def make(report):
    site = make_site([report.agreement], FOLDER)
    return {page.address: page for page in make_pages(report, site)}


def list_words(report):
    """All that the pages, the menu and the search index say."""
    site = make_site([report.agreement], FOLDER)
    pages = list(make_pages(report, site))
    said = [
        text for page in pages for text in (*page.said, page.title, page.description, page.body)
    ]
    said += [crumb.words for page in pages for crumb in page.trail]
    menu = make_head(report.agreement, site, [markdown_path(page.address) for page in pages])
    assert menu["menu"]
    assert menu["footer"]
    said += [one["words"] for one in (*menu["menu"], *menu["footer"])]
    return [*said, *(row[0] for row in json.loads(make_index(report, pages)))]


def test_no_page_has_a_word_for_a_place_that_the_plan_did_not_bring(plan):
    words = list_words(read(plan))
    assert len(words) > 400
    assert [text for text in words if FOREIGN.search(text)] == []
    assert any("Find your locality" in text for text in words)


def test_the_pages_of_a_kind_stand_in_its_folder(plan):
    addresses = set(make(read(plan)))
    assert {"localities/", "localities/north/", "localities/south/"} <= addresses
    assert {"wards/torrywood/", "wards/middlemast/", "wards/no-name/"} <= addresses


def test_extra_work_is_told_of_the_kinds_that_get_it_alone(plan):
    report = read(plan)
    assert report.places.count == "Local services work more closely together in 2 localities."
    told = {name: one.summary for name, one in report.areas.items()}
    assert told == {
        "north": "The papers do not say how far the joint work has come here.",
        "south": "The locality plan is written.",
        "torrywood": "This ward lies in South Locality.",
        "middlemast": "This ward lies in North Locality.",
        "no-name": "The papers count this ward, but the copy that we have does not name it.",
    }


def test_a_plan_without_extra_work_is_never_said_to_have_any(plan):
    spoil(plan, f"data/{FOLDER}/agreement.yml", "extra_work: true", "extra_work: false")
    report = read(plan)
    assert report.areas["north"].summary == "This locality lies in Granite City."
    (plan / "data" / FOLDER / "steps.csv").unlink()
    words = " ".join(list_words(read(plan)))
    assert "work more closely" not in words
    assert "joint work" not in words


def test_a_place_of_the_shipped_kinds_gets_no_extra_work_unless_its_kind_does(smallshire):
    path = smallshire / "data/smallshire/areas.yml"
    path.write_text(
        path.read_text()
        + "- id: moor\n  kind: place\n  name: Moor\n  parent: northdale\n  named: true\n"
        "  source: plan-2024, para 2\n"
    )
    report = read_report("smallshire", Folders(smallshire / "data", smallshire / "content"))
    assert report.places.count.startswith(
        "Local services work more closely together in 2 neighbourhoods."
    )
    assert report.areas["moor"].summary == "This place lies in Northdale."
    assert report.areas["northdale"].summary == (
        "Local services work more closely together in one neighbourhood here."
    )


def test_headings_and_columns_have_the_words_of_the_kinds(plan):
    pages = make(read(plan))
    assert "## Wards here" in pages["localities/south/"].body
    assert "| Measure | Here | Locality | Whole area |" in pages["wards/torrywood/"].body
    assert "All localities" in pages["wards/torrywood/"].body
    assert "## Locality not known" in pages["localities/"].body
    assert "## Localities without a name" in pages["not-known-yet/"].body
    assert "Places stand by name, localities first." in pages["indicators/food-worry/"].body


def test_kinds_that_lie_in_none_are_one_list(plan):
    spoil(plan, f"data/{FOLDER}/agreement.yml", "    parent: locality\n", "")
    for parent in ("south", "north"):
        spoil(plan, f"data/{FOLDER}/areas.yml", f"  parent: {parent}\n", "")
    pages = make(read(plan))
    assert "## Places\n" in pages["localities/"].body
    assert "| Measure | Here | Whole area |" in pages["wards/torrywood/"].body
    assert "Places stand by name.\n" in pages["indicators/food-worry/"].body


def test_without_a_folder_the_pages_stand_below_the_list_of_places(plan):
    for folder in ("localities", "wards"):
        spoil(plan, f"data/{FOLDER}/agreement.yml", f"    folder: {folder}\n", "")
    addresses = set(make(read(plan)))
    assert {"places/", "places/north/", "places/torrywood/"} <= addresses


def test_commentary_and_corrections_name_places_by_their_kind(plan):
    written = plan / "content" / FOLDER / "2024-25-q4/wards/torrywood.md"
    written.parent.mkdir(parents=True)
    written.write_text(
        "---\nheadline: Torrywood has a new food shop.\nauthor_role: Officer\n"
        "updated: 2025-04-01\nsource: loip, page 5\n---\n\nIt is open each day.\n"
    )
    (plan / "data" / FOLDER / "corrections.yml").write_text(
        "- id: total\n  title: A wrong total\n  printed: The paper prints 3.\n"
        "  shown: We show 2.\n  touches:\n    - localities\n    - ward/torrywood\n"
        "  source: loip, page 5\n"
    )
    assert run(plan).exit_code == 0, run(plan).output
    pages = make(read(plan))
    assert "Torrywood has a new food shop." in pages["wards/torrywood/"].body
    for address in ("wards/torrywood/", "localities/"):
        assert "A wrong total" in pages[address].body


def test_without_places_nobody_is_sent_to_look_for_one(plan):
    (plan / "data" / FOLDER / "areas.yml").unlink()
    (plan / "data" / FOLDER / "steps.csv").unlink()
    figures = plan / "data" / FOLDER / "figures.csv"
    figures.write_text("\n".join(figures.read_text().splitlines()[:2]) + "\n")
    report = read(plan)
    assert "localities/" not in make(report)
    assert not [text for text in list_words(report) if "Find your" in text]


def test_a_link_to_the_list_of_places_wants_places(plan):
    page = plan / "content" / FOLDER / "pages/about.md"
    page.parent.mkdir()
    page.write_text(
        "---\ntitle: About\ndescription: About the plan.\n---\n\nSee [all](page:localities).\n"
    )
    assert run(plan).exit_code == 0, run(plan).output
    (plan / "data" / FOLDER / "areas.yml").write_text("")
    assert "a link to 'page:localities', which is not a page" not in run(plan).output
    for name in ("areas.yml", "steps.csv", "figures.csv"):
        (plan / "data" / FOLDER / name).unlink()
    assert "a link to 'page:localities', which is not a page" in run(plan).output


def test_figures_of_kinds_that_fill_the_whole_give_a_hidden_one_away(plan):
    indicator = f"data/{FOLDER}/indicators/food-worry.yml"
    spoil(plan, indicator, 'one: "%"\n  other: "%"\n  symbol: "%"', "one: case\n  other: cases")
    spoil(plan, indicator, "decimals: 1", "decimals: 0\naccumulates: period")
    details = f"data/{FOLDER}/agreement.yml"
    rows = [
        "food-worry,,2024,40,final", "food-worry,north,2024,37,final",
        "food-worry,south,2024,,suppressed",
    ]  # fmt: skip
    head = FILES["figures.csv"].split("\n")[1].strip()
    figures = plan / "data" / FOLDER / "figures.csv"
    figures.write_text("\n".join([head, *(f'{one},,,"loip, page 4",' for one in rows)]) + "\n")
    spoil(plan, details, "extra_work: true", "extra_work: true\n    fills_parent: true")
    assert "a suppressed figure that anyone can work out" in run(plan).output
    spoil(plan, details, "fills_parent: true", "fills_parent: false")
    assert run(plan).exit_code == 0, run(plan).output
