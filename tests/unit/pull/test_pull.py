"""Figures of another site stand beside ours, and nothing else of it comes in."""

import csv
import hashlib
import io
import json
import shutil

import pytest
import yaml

from generator.build import Folders, arrange, read_report
from generator.load import read_sources
from generator.pages import links
from generator.publish.downloads import make_downloads
from generator.publish.open_data import make_open_data
from generator.publish.open_data.tables import fill_tables
from generator.pull import bring_beside
from generator.verify import web
from tests.spoil import run, run_words, spoil
from tests.unit.verify.test_web import serving
from tests.where import SITES

DETAILS = "data/smallshire/agreement.yml"
PACKAGE = "data/datapackage.json"
COMPARED = "data/smallshire/comparisons.csv"
SOURCE = "data-of-smallshire, figures.csv"


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")


def make_site(place, **changed):
    """The open data of a neighbour with the same measures, by their addresses."""
    shutil.copytree(SITES / "smallshire", place)
    spoil(place, DETAILS, "area_name: Smallshire", "area_name: Greatshire")
    for file, (old, new) in changed.items():
        name = {"details": DETAILS, "figures": "data/smallshire/figures.csv"}[file]
        spoil(place, name, old, new)
    report = read_report("smallshire", Folders(place / "data", place / "content"))
    tables = fill_tables(report)
    downloads = make_downloads(report, tables)
    described = dict(make_open_data(report, arrange([report], "smallshire"), tables, downloads))
    return {**{f"{links.FILES}{name}": raw for name, raw in downloads.items()}, **described}


@pytest.fixture(scope="module")
def neighbour(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("neighbour") / "files")


def put(files, place):
    for name, raw in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(raw)
    return str(place)


def pull(place, where, *options):
    return run(place, str(where), *options, command="pull")


def read_rows(place):
    text = (place / COMPARED).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def redescribe(files, name, raw):
    """The files with other bytes of a table, and a description that fits them."""
    package = json.loads(files[PACKAGE])
    told = next(one for one in package["resources"] if one["path"] == name)
    told |= {"bytes": len(raw), "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}"}
    return {**files, f"data/{name}": raw, PACKAGE: json.dumps(package).encode()}


def test_figures_of_a_folder_become_rows_with_their_source(smallshire, neighbour, tmp_path):
    said = pull(smallshire, put(neighbour, tmp_path / "site"))
    assert said.exit_code == 0, said.output
    rows = read_rows(smallshire)
    theirs = csv.DictReader(io.StringIO(neighbour["data/figures.csv"].decode("utf-8-sig")))
    whole = [row for row in theirs if row["value"] and not row["area"]]
    assert [(row["indicator"], row["period"], row["value"], row["lower"]) for row in rows] == [
        (row["indicator"], row["period"], row["value"], row["lower"]) for row in whole
    ]
    assert {(row["kind"], row["of"], row["source"]) for row in rows} == {
        ("similar", "Greatshire", SOURCE)
    }
    listed = yaml.safe_load((smallshire / "data/smallshire/sources.yml").read_text())
    assert listed[-1]["id"] == "data-of-smallshire"
    assert listed[-1]["note"] == "On these terms: no licence is stated."


def test_the_same_data_twice_change_nothing_and_other_rows_stay(smallshire, neighbour, tmp_path):
    own = (
        "indicator,kind,of,period,value,lower,upper,source,note\n"
        'burglary,country,"England",2024/25 Q3,300,,,"plan-2024, para 4",Ours.\n'
        f'burglary,similar,Greatshire,2024/25 Q3,999,,,"{SOURCE}",\n'
    )
    where = put(neighbour, tmp_path / "site")
    ours = read_report("smallshire", Folders(smallshire / "data", smallshire / "content")).agreement
    (smallshire / COMPARED).write_text(own)
    first = bring_beside(where, ours, read_own(smallshire))
    text = first.texts["comparisons.csv"].text
    assert first.changed == 1
    assert own.splitlines()[1] in text
    assert "999" not in text
    assert f'burglary,similar,Greatshire,2024/25 Q3,210,,,"{SOURCE}",' in text
    (smallshire / COMPARED).write_text(text)
    again = bring_beside(where, ours, read_own(smallshire))
    assert (again.added, again.changed, again.texts) == (0, 0, {})


def read_own(place):
    return read_sources("smallshire", place / "data", place / "content")


def test_a_try_and_another_folder_leave_ours_alone(smallshire, neighbour, tmp_path):
    where = put(neighbour, tmp_path / "site")
    assert "Nothing is written." in pull(smallshire, where, "--dry-run").output
    out = tmp_path / "out"
    assert pull(smallshire, where, "--out", str(out)).exit_code == 0
    assert not (smallshire / COMPARED).exists()
    assert {path.name for path in out.iterdir()} == {"comparisons.csv", "sources.yml"}


def test_a_site_on_the_web_is_asked_for_four_files(smallshire, neighbour):
    files = {f"/council/{name}": raw for name, raw in neighbour.items()}
    with serving(files) as (host, asked):
        said = pull(smallshire, f"{host}/council/")
    assert said.exit_code == 0, said.output
    assert [name.rpartition("/")[2] for name in asked] == [
        "datapackage.json", "indicators.csv", "figures.csv", "periods.csv"
    ]  # fmt: skip
    listed = yaml.safe_load((smallshire / "data/smallshire/sources.yml").read_text())
    assert listed[-1]["url"] == f"{host}/council/"


def test_a_measure_in_another_unit_or_in_other_years_is_left_out(smallshire, neighbour, tmp_path):
    other = neighbour["data/indicators.csv"].replace(b",burglaries,", b",break-ins,", 1)
    assert other != neighbour["data/indicators.csv"]
    files = redescribe(neighbour, "indicators.csv", other)
    days = files["data/periods.csv"].replace(
        b"2024/25 Q3,2024-10-01,2024-12-31", b"2024/25 Q3,2025-01-01,2025-03-31"
    )
    said = pull(smallshire, put(redescribe(files, "periods.csv", days), tmp_path / "site")).output
    assert "Left out: burglary: they count in another unit than we do." in said
    assert "Left out: recycling: their years begin in another month than ours." in said
    assert " 0 new" in said


def hostile(key, value):
    def change(files):
        package = json.loads(files[PACKAGE])
        place = package
        for one in key[:-1]:
            place = place[one]
        place[key[-1]] = value
        return {**files, PACKAGE: json.dumps(package).encode()}

    return change


def with_cell(old, new):
    def change(files):
        raw = files["data/figures.csv"]
        assert old in raw
        return redescribe(files, "figures.csv", raw.replace(old, new, 1))

    return change


REFUSED = {
    "no package": (lambda files: {**files, PACKAGE: None}, "There is no "),
    "no JSON": (lambda files: {**files, PACKAGE: b"{"}, "is no JSON"),
    "deep JSON": (lambda files: {**files, PACKAGE: b"[" * 200_000}, "is no JSON"),
    "a list": (lambda files: {**files, PACKAGE: b"[]"}, "does not say the version"),
    "no version": (hostile(["laa"], {}), "does not say the version"),
    "a later version": (hostile(["laa", "version"], "2.0"), "has version 2.0 of the tables"),
    "a strange version": (hostile(["laa", "version"], "1.x"), "see its key laa.version"),
    "a way out": (hostile(["resources", 0, "path"], "../../x.csv"), "resources.0.path"),
    "an address": (hostile(["resources", 0, "path"], "https://e.org/x.csv"), "resources.0.path"),
    "another kind": (hostile(["resources"], {}), "see its key resources"),
    "no name": (hostile(["laa", "area"], ""), "see its key laa.area"),
    "a long name": (hostile(["laa", "area"], "x" * 201), "see its key laa.area"),
    "a name that runs": (hostile(["title"], "x\u202e"), "The site's title is none"),
    "a telephone": (hostile(["laa", "licence"], "0116 123 4567"), "The site's note is none"),
    "a huge table": (hostile(["resources", 0, "bytes"], 10**12), "resources.0.bytes"),
    "another table": (
        lambda files: {**files, "data/figures.csv": files["data/figures.csv"] + b"x"},
        "is not the one that the site describes",
    ),
    "no table": (lambda files: {**files, "data/figures.csv": None}, "has no table figures"),
    "long rows": (with_cell(b"burglary,,", b"burglary,,,,,,,,,,,"), "too many, too long"),
    "marks": (with_cell(b"burglary,,", b'"burglary,,'), "figures cannot be read"),
    "no text": (with_cell(b"burglary,,", b"\xff\xfe,,"), "figures cannot be read"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_site_that_is_not_as_it_should_be_changes_nothing(smallshire, neighbour, tmp_path, case):
    change, message = REFUSED[case]
    files = {name: raw for name, raw in change(neighbour).items() if raw is not None}
    before = {path: path.read_bytes() for path in smallshire.rglob("*") if path.is_file()}
    said = pull(smallshire, put(files, tmp_path / "site"))
    assert said.exit_code == 1, said.output
    assert message in said.output
    assert {path: path.read_bytes() for path in smallshire.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("value", [b"=1+1", b"nan", b"1e9", b"<script>", b"'=2", b"1,000"])
def test_a_cell_that_is_no_number_is_left_out_and_never_written(
    smallshire, neighbour, tmp_path, value
):
    change = with_cell(b"burglary,,2023/24 Q3,231,", b'burglary,,2023/24 Q3,"%s",' % value)
    said = pull(smallshire, put(change(neighbour), tmp_path / "site"))
    assert said.exit_code == 0, said.output
    assert (
        "Left out: burglary: we cannot write the value of a figure as it stands there."
        in said.output
    )
    assert value not in (smallshire / COMPARED).read_bytes()


def test_an_area_name_that_would_run_is_left_out(smallshire, neighbour, tmp_path):
    files = hostile(["laa", "area"], '=HYPERLINK("https://e.org")')(neighbour)
    said = pull(smallshire, put(files, tmp_path / "site"))
    assert said.exit_code == 0
    assert "we cannot write the of of a figure" in said.output
    assert not (smallshire / COMPARED).exists()


def test_only_secure_addresses_are_asked(smallshire):
    for address in ("http://council.example/", "ftp://council.example/", "file:///etc/"):
        assert "is not the address of a site" in pull(smallshire, address).output


def test_a_way_to_another_host_is_not_followed(smallshire, neighbour):
    files = {f"/{name}": raw for name, raw in neighbour.items()}
    with serving(files) as (host, asked):
        moved = {f"/{PACKAGE}": f"{host}/{PACKAGE}".replace("127.0.0.1", "localhost")}
        with serving({}, moved) as (other, _):
            said = pull(smallshire, f"{other}/")
    assert "leads to another host" in said.output
    assert asked == []


def test_a_file_that_never_ends_is_left(smallshire, monkeypatch):
    monkeypatch.setattr(web, "SECONDS_OF_FILE", -1)
    with serving({f"/{PACKAGE}": b"{}"}) as (host, _):
        assert "was not read in -1 seconds" in pull(smallshire, f"{host}/").output


def test_a_link_out_of_a_folder_is_not_followed(smallshire, neighbour, tmp_path):
    where = put(neighbour, tmp_path / "site")
    outside = tmp_path / "outside.json"
    outside.write_bytes(neighbour[PACKAGE])
    (tmp_path / "site" / PACKAGE).unlink()
    (tmp_path / "site" / PACKAGE).symlink_to(outside)
    assert "leads to another place" in pull(smallshire, where).output


def test_one_of_several_agreements_must_be_named(smallshire, neighbour, tmp_path):
    where = put(neighbour, tmp_path / "site")
    shutil.copytree(smallshire / "data/smallshire", smallshire / "data/other")
    assert "Name one of your agreements" in run_words(smallshire, "pull", where).output
    assert "There is no folder" in run_words(smallshire, "pull", str(tmp_path / "none"),
                                             "--agreement", "smallshire").output  # fmt: skip
