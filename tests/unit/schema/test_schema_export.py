"""What an editor is told about the files: it takes every good file and refuses what the check does.

Editors read YAML 1.2, so the files are read here as they do, not with our own reader.
"""

import datetime
import json
import re
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from generator.check.yaml_text import read_yaml
from generator.cli import main
from generator.demo import make_demo
from generator.model.enums import Polarity
from generator.model.files import FileText
from generator.model.period import PeriodKind
from generator.model.period_forms import EXAMPLES, PERIOD_PATTERN, parse_period
from generator.model.unwanted import find_unwanted
from generator.schema import LISTINGS, OWN_CONTENT, SHARED
from generator.schema.enum_words import CLASSES, explain_words
from generator.schema.export import MAPPINGS
from generator.schema.references import refer
from tests.where import ROOT

SCHEMAS = {
    path.stem: json.loads(path.read_text())
    for path in sorted((ROOT / "data" / "_schema").glob("*.json"))
}
REAL = sorted(
    path
    for path in [*(ROOT / "data").rglob("*.yml"), *(ROOT / "content").rglob("*.*")]
    if path.suffix in {".yml", ".md"}
)
REFERENCE = re.compile(r"^# yaml-language-server: \$schema=(.*)$", re.MULTILINE)


def read_as_editors(text):
    """Values as YAML 1.2 has them; days stay text, since a JSON Schema knows no others."""
    reader = YAML(typ="safe", pure=True)
    if text.startswith("---\n"):
        text = text.split("---\n")[1]
    return as_json(reader.load(text))


def as_json(value):
    if isinstance(value, dict):
        return {key: as_json(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def validator(name):
    kind = jsonschema.Draft7Validator
    return kind(SCHEMAS[name], format_checker=kind.FORMAT_CHECKER)


def faults(name, value):
    return [error.message for error in validator(name).iter_errors(value)]


def laa(*arguments):
    return CliRunner().invoke(main, list(map(str, arguments)))


def folders(place):
    return "--data-dir", place / "data", "--content-dir", place / "content"


@pytest.fixture(scope="module", params=["burglary"])
def indicator(request):
    """A good file as an editor sees it, to spoil."""
    path = ROOT / f"tests/golden/sites/smallshire/data/smallshire/indicators/{request.param}.yml"
    return read_as_editors(path.read_text())


def test_the_schemas_and_the_lines_in_the_files_are_what_the_command_makes():
    result = laa("schema", "--check")
    assert result.exit_code == 0, result.output


def test_every_schema_is_one():
    assert len(SCHEMAS) == len(LISTINGS) + len(SHARED | OWN_CONTENT) + len(MAPPINGS)
    for schema in SCHEMAS.values():
        jsonschema.Draft7Validator.check_schema(schema)


def test_every_real_file_names_its_schema_and_passes_it():
    wrong = []
    assert len(REAL) > 150
    for path in REAL:
        named = (path.parent / REFERENCE.search(path.read_text())[1]).resolve()
        assert named.parent == ROOT / "data" / "_schema", path
        wrong += [
            f"{path}: {fault}" for fault in faults(named.stem, read_as_editors(path.read_text()))
        ]
    assert wrong == []


def test_every_made_up_file_passes(tmp_path):
    made = make_demo(indicators=14, quarters=3, neighbourhoods=2, seed=1)
    for name, text in made.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert laa("schema", *folders(tmp_path)).exit_code == 0
    checked = 0
    for path in [*tmp_path.rglob("*.yml"), *tmp_path.rglob("*.md")]:
        named = Path(REFERENCE.search(path.read_text())[1]).stem
        assert faults(named, read_as_editors(path.read_text())) == [], path
        checked += 1
    assert checked > 30


def without_conditions(schema):
    """The schema of a file, or of a list of entries, without what holds under a condition."""
    found = {**schema, "if": {}, "else": {}}
    return {**found, "items": without_conditions(found["items"])} if "items" in found else found


def walk(schema):
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from walk(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from walk(part)


def test_every_key_says_what_it_is():
    keys = [
        (name, key, part)
        for name, schema in SCHEMAS.items()
        for inside in walk(without_conditions(schema))
        for key, part in inside.get("properties", {}).items()
        if isinstance(part, dict)
    ]
    assert len(keys) > 100
    assert [(name, key) for name, key, part in keys if not part.get("description")] == []
    assert [(name, key) for name, key, part in keys if not part.get("title")] == []


def test_every_list_of_words_says_what_each_means():
    lists = [inside for schema in SCHEMAS.values() for inside in walk(schema) if "enum" in inside]
    told = [inside for inside in lists if "enumDescriptions" in inside]
    assert len(told) >= 8
    for inside in told:
        assert all(inside["enumDescriptions"]), inside["enum"]
        assert inside["markdownDescription"].startswith(inside["description"])
    untold = [inside["enum"][0] for inside in lists if inside not in told]
    assert set(untold) == {"declared", "green"}


def test_a_word_is_explained_by_the_string_beneath_it():
    assert explain_words("Polarity")["higher"] == "A higher figure is better."
    assert set(explain_words("Polarity")) == set(Polarity)
    assert set(explain_words("SetBy").values()) >= {""}
    assert len(CLASSES) > 10


def test_a_schema_takes_a_good_file(indicator):
    assert faults("indicator", indicator) == []


@pytest.mark.parametrize(
    "change",
    [
        {"polarty": "lower"},
        {"polarity": "down"},
        {"polarity": None},
        {"title": None},
        {"id": "Burglary"},
        {"id": "burg_lary"},
        {"blocks": "safer"},
        {"blocks": []},
        {"blocks": ["Safer"]},
        {"kinds": ["compulsory"]},
        {"decimals": 7},
        {"decimals": 1.5},
        {"decimals": "one"},
        {"placeholder": "no"},
        {"placeholder": 0},
        {"lag_months": -1},
        {"unit": "homes"},
        {"unit": {"one": "home"}},
        {"unit": {"one": "home", "other": "homes", "many": "homes"}},
        {"unit": {"one": "home", "other": "homes", "multiple": 0}},
        {"rating": {"method": "guess"}},
        {"rating": {"method": "tolerance", "amber_share": "10%"}},
        {"rating": {"method": "tolerance", "amber_share": -0.1}},
        {"band": {"lower": 1, "upper": 2}},
        {"polarity": "band"},
        {"title": "=1+1"},
        {"title": "A hidden\u200bspace"},
        {"lead": "Write to someone@example.org"},
        {"lead": "Ring 0116 123 4567"},
        {"definition": ["One", "Two"]},
    ],
    ids=str,
)
def test_a_fault_that_one_file_shows_is_refused_as_the_check_refuses_it(
    indicator, change, smallshire
):
    spoilt = {**indicator, **change}
    assert faults("indicator", spoilt)
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    path.write_text(json.dumps(spoilt))
    assert laa("check", *folders(smallshire)).exit_code == 1


@pytest.mark.parametrize(
    "change",
    [
        {"decimals": "2"},
        {"lag_months": 3},
        {"placeholder": "true"},
        {"rating": {"method": "tolerance", "amber_share": 0.05, "better_share": "0.1"}},
        {"polarity": "band", "band": {"lower": -1.5, "upper": 2}, "rating": {"method": "band"}},
        {"unit": {"one": "", "other": "", "multiple": 1000, "change_since": 1998}},
        {"title": 2012},
        {"adds_up": True},
        {"title": 'Calls per 100,000 people: "all" crimes (2006/07), LE1 1AA'},
    ],
    ids=str,
)
def test_what_the_check_takes_is_taken(indicator, change, smallshire):
    good = {**indicator, **change}
    assert faults("indicator", good) == []
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    path.write_text(json.dumps(good, ensure_ascii=False))
    said = laa("check", *folders(smallshire)).output
    assert "burglary.yml" not in said, said


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_missing_key_and_an_unknown_one_are_refused_in_every_kind_of_file(name):
    schema = SCHEMAS[name]
    record = schema.get("items", schema)
    assert record["additionalProperties"] is False

    def wrap(value):
        return [value] if "items" in schema else value

    said = " ".join(faults(name, wrap({"surprise": "x"})))
    assert "surprise" in said
    for key in record["required"]:
        assert f"'{key}' is a required property" in said


def test_a_list_is_wanted_where_a_file_is_one():
    assert faults("blocks", {"id": "safer"})
    assert faults("agreement", [])


def test_a_tolerance_is_one_number_or_several_by_name():
    part = {"default_tolerance": 0.1}
    good = read_as_editors((ROOT / "data/leicester-2008-2011/agreement.yml").read_text())
    for given in (0.1, "0.1", {"amber_share": 0.1}, {}):
        assert faults("agreement", {**good, "default_tolerance": given}) == []
    for given in ("10%", -0.1, [0.1], {"amber": 0.1}):
        assert faults("agreement", {**good, **part, "default_tolerance": given}), given


def test_words_for_ratings_name_a_rating():
    good = read_as_editors((ROOT / "data/leicester-2008-2011/agreement.yml").read_text())
    assert faults("agreement", {**good, "status_words": {"green": "fine"}}) == []
    assert faults("agreement", {**good, "status_words": {"blue": "fine"}})


def test_commentary_has_one_sentence_or_a_list_and_no_body_among_its_keys():
    good = {"headline": "Fewer.", "author_role": "Officer", "updated": "2025-02-01"}
    assert faults("commentary", {**good, "doing": "Visits."}) == []
    assert faults("commentary", {**good, "doing": ["Visits.", "Locks."]}) == []
    assert faults("commentary", {**good, "doing": [["Visits."]]})
    assert faults("commentary", {**good, "body": "Words."})
    assert faults("commentary", {**good, "updated": "1 February 2025"})
    assert faults("commentary", {**good, "updated": "2025-02-31"})


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_form_of_a_period_is_taken_and_shown(text):
    assert re.search(PERIOD_PATTERN, text)
    assert text in SCHEMAS["reviews"]["items"]["properties"]["about"]["examples"]


def test_the_examples_of_periods_are_one_of_each_kind():
    assert [parse_period(text).kind for text in EXAMPLES] == list(PeriodKind)


def test_a_year_without_quotation_marks_is_a_period_and_a_year_with_a_hyphen_is_not():
    good = {"by": "A", "date": "2008", "said": "Good.", "source": "paper, para 1"}
    assert faults("reviews", [{**good, "about": 2006, "date": 2008}]) == []
    assert faults("reviews", [{**good, "about": "2006-07"}])
    assert faults("reviews", [{**good, "about": 12}])


@pytest.mark.parametrize("text", ["2006/07 Q5", "Q3", "Dec 2006"])
def test_the_current_period_is_a_year_or_a_part_of_one(text):
    good = read_as_editors((ROOT / "data/leicester-2008-2011/agreement.yml").read_text())
    assert faults("agreement", {**good, "current_quarter": text})


def test_editors_and_the_check_agree_on_what_no_page_may_show():
    pattern = SCHEMAS["page"]["properties"]["title"]["pattern"]
    for text in ("a@b.org", "0116 123 4567", "a\u200bb", "two\nlines", "£3 + 2 = 5", "1,200 of 30"):
        assert (re.search(pattern, text) is None) is (find_unwanted(text) is not None), text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b\n", "# new\na: b\n"),
        ("# what it is\na: b\n", "# new\n# what it is\na: b\n"),
        ("\ufeffa: b\r\n", "\ufeff# new\r\na: b\r\n"),
        ("---\na: b\n---\nText\n", "---\n# new\na: b\n---\nText\n"),
        ("---\r\na: b\r\n---\r\n", "---\r\n# new\r\na: b\r\n---\r\n"),
        ("# yaml-language-server: $schema=../old.json\na: b\n", "# new\na: b\n"),
        ("a: b", "# new\na: b"),
    ],
)
def test_the_line_stands_first_and_the_rest_stays(before, after):
    assert refer(before, "# new") == after
    assert refer(after.replace("# new", "# yaml-language-server: $schema=x"), "# new") == after


def test_the_command_adds_the_lines_and_the_check_says_the_same_as_before(smallshire):
    place = folders(smallshire)
    assert laa("schema", "--check", *place).exit_code == 1
    assert not (smallshire / "data/_schema").exists()
    before = laa("check", *place).output
    said = laa("schema", *place).output
    assert "indicators/burglary.yml: the line that names the schema is written" in said
    home = (smallshire / "content/smallshire/2024-25-q3/home.md").read_text()
    line = "# yaml-language-server: $schema=../../../data/_schema/commentary.json"
    assert home.splitlines()[:2] == ["---", line]
    assert laa("check", *place).output == before
    assert laa("schema", "--check", *place).exit_code == 0
    (smallshire / "data/_schema/blocks.json").write_text("{}")
    result = laa("schema", "--check", *place)
    assert result.exit_code == 1
    assert "blocks.json: the schema is out of date" in result.output


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("data/smallshire/indicators/burglary.yml", "polarity: lower", "polarity: down", 12),
        ("data/smallshire/areas.yml", "kind: district", "kind: hamlet", 3),
        ("content/smallshire/2024-25-q3/home.md", "updated: 2025-02-01", "updated: soon", 5),
        ("content/smallshire/2024-25-q3/home.md", "The **builder**", "The <b>builder", 9),
    ],
)
def test_the_line_counts_when_the_check_names_a_place(smallshire, name, old, new, line):
    laa("schema", *folders(smallshire))
    path = smallshire / name
    path.write_text(path.read_text().replace(old, new))
    assert f"{path}, line {line}" in laa("check", *folders(smallshire)).output


def test_the_line_is_no_value_of_a_file():
    text = "# yaml-language-server: $schema=x.json\na: b\n"
    assert read_yaml(FileText("x.yml", text), []).value == {"a": "b"}


def test_a_file_that_is_no_text_is_left_alone(smallshire):
    path = smallshire / "data/smallshire/areas.yml"
    path.write_bytes(b"- id: caf\xe9\n")
    (smallshire / "content/smallshire/2024-25-q3/home.md").write_text("No front matter.\n")
    assert laa("schema", *folders(smallshire)).exit_code == 0
    assert path.read_bytes() == b"- id: caf\xe9\n"
