"""The editor's page is made on request only, exactly as it is, under a policy of its own."""

import re

import pytest
import yaml
from click.testing import CliRunner

from generator.check import check
from generator.cli import main
from generator.load import read_sources
from generator.model.documents import Commentary
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.publish.crawl import SiteError, check_site
from generator.publish.editor import BACKENDS, CONFIG, FONTS, PAGE, SCRIPT, make_editor_page
from generator.publish.editor_config import Repository, make_config
from generator.publish.editor_fields import KEY_ORDER, make_fields
from generator.publish.made import MADE
from generator.publish.policy import HEADERS
from generator.rate import METHODS
from generator.schema.export import make_record_schema

REPOSITORY = Repository("council/agreement", "main", "github")
REFUSED = {"default_tolerance", "place_kinds", "scales", "status_words", "kind_words"}
"""Keys of agreement.yml that have no field."""


def build(place, *wanted):
    folders = ("--data-dir", place / "data", "--content-dir", place / "content")
    arguments = ("build", "--site-dir", place / "site", *folders, *wanted)
    return CliRunner().invoke(main, [str(one) for one in arguments])


def read_rules(site):
    """The policy of each place that _headers names."""
    text = (site / "_headers").read_text()
    rules = re.findall(r"^(/\S*)\n((?:  .*\n)+)", text, re.MULTILINE)
    return {place: re.findall("Content-Security-Policy: (.*)", said) for place, said in rules}


def test_no_site_has_the_editor_unless_it_is_asked_for(smallshire):
    assert build(smallshire).exit_code == 0
    site = smallshire / "site"
    assert not (site / "edit").exists()
    assert "/edit/*" not in read_rules(site)
    assert "unpkg" not in "".join(path.read_text() for path in site.rglob("*.html"))


def test_the_editor_stands_by_itself(smallshire):
    result = build(smallshire, "--with-editor", "--repository", "council/agreement")
    assert result.exit_code == 0, result.output
    site = smallshire / "site"
    pages = {path: path.read_text() for path in site.rglob("*.html") if path != site / PAGE}
    assert [path for path, text in pages.items() if "unpkg" in text or "edit/" in text] == []
    for name in ("sitemap.xml", "find/pages.json"):
        assert "edit" not in (site / name).read_text()
    page = (site / PAGE).read_text()
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert 'crossorigin="anonymous"' in page


def test_each_place_of_a_site_with_the_editor_has_one_policy(smallshire):
    build(smallshire, "--with-editor", "--repository", "council/agreement")
    site = smallshire / "site"
    rules = read_rules(site)
    assert rules.pop("/*") == []
    (own,) = rules.pop("/edit/*")
    assert SCRIPT in own
    shown = [path for path in site.iterdir() if path.name != MADE]
    places = {f"/{path.name}{'/*' if path.is_dir() else ''}" for path in shown}
    assert set(rules) | {"/_headers", "/edit/*"} == places | {"/"}
    own_policies = [rules.pop(place) for place in ("/embed/*", "/indicators/*", "/posters/*")]
    assert all(len(policies) == 1 for policies in own_policies)
    assert len({tuple(policies) for policies in rules.values()}) == 1
    assert rules["/"][0].startswith("default-src 'self';")


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_policy_of_the_editor_names_exact_places(backend):
    page = make_editor_page(Repository("a/b", "main", backend))
    policy = re.search('Content-Security-Policy" content="([^"]*)"', page)[1]
    assert set(re.findall(r"https://[^ ;]+", policy)) == {SCRIPT, FONTS, *BACKENDS[backend]}
    assert policy.startswith(f"default-src 'none'; script-src {SCRIPT};")
    assert "eval" not in policy


@pytest.mark.parametrize("name", [PAGE, CONFIG, HEADERS])
def test_another_file_in_the_place_of_one_of_the_editors_is_refused(smallshire, name):
    build(smallshire, "--with-editor", "--repository", "council/agreement")
    site = smallshire / "site"
    exact = {one: (site / one).read_bytes() for one in (PAGE, CONFIG, HEADERS)}
    assert exact[PAGE] == make_editor_page(REPOSITORY).encode()
    assert check_site(site, exact) > 10
    (site / name).write_bytes(exact[name] + b"\n")
    with pytest.raises(SiteError) as caught:
        check_site(site, exact)
    assert caught.value.faults == [f"{name}: not the file that was made"]
    (site / name).unlink()
    with pytest.raises(SiteError, match=f"{name}: not there, though it was made"):
        check_site(site, exact)
    (site / name).write_bytes(exact.pop(name))
    with pytest.raises(SiteError, match=name):
        check_site(site, exact)


def test_an_officers_page_cannot_take_its_place(smallshire):
    page = smallshire / "content/smallshire/pages/about.md"
    page.rename(page.with_name("edit.md"))
    assert "a page named edit" in build(smallshire).output


@pytest.mark.parametrize(
    "wanted",
    [
        ["--with-editor"],
        ["--with-editor", "--repository", "council"],
        ["--with-editor", "--repository", 'a/b"><script>'],
        ["--with-editor", "--repository", "a/b", "--branch", "x y"],
        ["--with-editor", "--repository", "a/b", "--backend", "ftp"],
    ],
    ids=str,
)
def test_a_repository_that_is_none_stops_the_build(smallshire, wanted):
    result = build(smallshire, *wanted)
    assert result.exit_code == 2, result.output
    assert not (smallshire / "site").exists()


def test_every_form_is_for_files_that_there_are(smallshire):
    sources = read_sources("smallshire", smallshire / "data", smallshire / "content")
    config = yaml.safe_load(make_config([check(sources, METHODS)], REPOSITORY))
    assert config["backend"]["repo"] == "council/agreement"
    for form in config["collections"]:
        for file in form.get("files", ()):
            assert (smallshire / file["file"]).is_file()
    assert all(form["create"] is False for form in config["collections"] if "folder" in form)
    folders = [form["folder"] for form in config["collections"] if "folder" in form]
    period = "content/smallshire/2024-25-q3"
    kinds = ("blocks", "indicators", "neighbourhoods", "districts")
    inside = [f"{period}/{kind}" for kind in kinds]
    assert folders == [*inside, "data/smallshire/indicators", "content/smallshire/pages"]


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_measures_in_one_file_have_no_form(smallshire, form):
    folders = ("--data-dir", f"{smallshire / 'data'}", "--content-dir", f"{smallshire / 'content'}")
    result = CliRunner().invoke(main, ["convert", "smallshire", "--to", form, *folders])
    assert result.exit_code == 0, result.output
    names = list_forms(smallshire)
    assert "smallshire-indicators" not in names
    assert "smallshire-commentary-indicators" in names


def test_a_home_page_without_a_file_has_no_form(smallshire):
    assert list_forms(smallshire)["smallshire-itself"] == ["agreement", "home"]
    (smallshire / "content" / "smallshire" / "2024-25-q3" / "home.md").unlink()
    assert list_forms(smallshire)["smallshire-itself"] == ["agreement"]


def list_forms(place):
    """The names of the collections, each with those of its single files."""
    sources = read_sources("smallshire", place / "data", place / "content")
    config = yaml.safe_load(make_config([check(sources, METHODS)], REPOSITORY))
    return {form["name"]: [one["name"] for one in form.get("files", ())]
            for form in config["collections"]}  # fmt: skip


@pytest.mark.parametrize("record", KEY_ORDER, ids=lambda record: record.__name__)
def test_every_key_has_a_field_in_the_order_of_the_files(record):
    keys = set(make_record_schema(record, METHODS)["properties"])
    names = [field["name"] for field in make_fields(record, METHODS)]
    assert set(KEY_ORDER[record]) == keys
    assert names == [key for key in KEY_ORDER[record] if key not in REFUSED]


def test_fields_say_what_the_records_say():
    fields = {field["name"]: field for field in make_fields(Indicator, METHODS)}
    assert fields["polarity"]["hint"] == "Which way is better."
    assert fields["polarity"]["options"][0]["label"] == "higher: A higher figure is better."
    assert fields["decimals"] | {"min": 0, "max": 6, "value_type": "int"} == fields["decimals"]
    assert fields["id"]["readonly"]
    assert fields["title"]["required"]
    assert not fields["lead"]["required"]


def test_what_nobody_has_said_stays_unsaid():
    """A switch has two places only, so a key that may be left out is a choice."""
    fields = {field["name"]: field for field in make_fields(Indicator, METHODS)}
    assert fields["placeholder"]["widget"] == "boolean"
    assert fields["adds_up"]["widget"] == "select"
    assert [one["value"] for one in fields["adds_up"]["options"]] == [True, False]


def test_one_text_that_stands_without_a_list_is_kept():
    fields = {field["name"]: field for field in make_fields(Commentary, METHODS)}
    assert fields["doing"]["widget"] == "list"
    assert "field" not in fields["doing"]


def test_the_agreements_own_words_have_no_field():
    names = {field["name"] for field in make_fields(AgreementDetails, METHODS)}
    assert not names & REFUSED
