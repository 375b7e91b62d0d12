"""A site made in parts is the site that is made at once, to the byte; a country's is joined so."""

import shutil
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from click.testing import CliRunner

from generator.build import Folders, Wishes, arrange, publish, read_reports
from generator.cli import main
from generator.mkdocs_build import render_site
from generator.model.moment import Moment, now, parse_moment
from generator.parts.join import join_parts
from generator.parts.make import Order, make_part
from generator.parts.manifest import FILES, MANIFEST, Neighbour, PartError, write_manifest
from generator.parts.read import read_part
from generator.record import Audience
from tests.conftest import DEFAULT
from tests.where import ROOT, SITES

REAL = Folders(ROOT / "data", ROOT / "content")
ONE = "area-001"
TWO = "area-002"
COUNTRY = [ONE, *(f"area-{number:03}" for number in range(2, 21))]


def read_files(folder):
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def order(agreement, folders, default=DEFAULT):
    return Order(agreement, folders, default, Audience(now()))


@pytest.fixture
def site_of_today(tmp_path):
    """Both real agreements, built at once with a clock, as parts are."""
    found = read_reports([DEFAULT, "leicester-2008-2011"], REAL, Audience(now()))
    publish(found, arrange(found, DEFAULT), site_dir=tmp_path / "once", render_site=render_site)
    return tmp_path / "once"


def test_the_parts_of_both_real_agreements_join_to_the_site_that_is_built_at_once(
    site_of_today, tmp_path
):
    folders = [tmp_path / name for name in ("leicester-2008-2011", DEFAULT)]
    for folder in folders:
        assert make_part(order(folder.name, REAL), folder, render_site).is_new
    pages = join_parts(folders, tmp_path / "site", Wishes())
    assert pages == sum(name.endswith(".html") for name in read_files(site_of_today))
    assert read_files(tmp_path / "site") == read_files(site_of_today)


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    """The folders of two areas of a country, and the part of each."""
    place = tmp_path_factory.mktemp("country")
    shutil.copytree(SITES / "smallshire", place, dirs_exist_ok=True)
    for top in ("data", "content"):
        for area in (ONE, TWO):
            shutil.copytree(place / top / "smallshire", place / top / area)
        shutil.rmtree(place / top / "smallshire")
    folders = Folders(place / "data", place / "content")
    for area in (ONE, TWO):
        make_part(order(area, folders, default=ONE), place / "parts" / area, render_site)
    return folders, place / "parts"


class WouldMakeError(Exception):
    """Instead of the making."""


@pytest.fixture
def wants(monkeypatch):
    """Tells whether a part would be made anew, and makes none."""

    def stop(*_):
        raise WouldMakeError

    def ask(wanted, folder):
        try:
            make_part(wanted, folder, render_site)
        except WouldMakeError:
            return True
        return False

    monkeypatch.setattr("generator.parts.make.read_report_until", stop)
    return ask


def test_a_part_is_made_again_only_where_something_changed(country, tmp_path, wants):
    folders, made = country
    part = shutil.copytree(made / ONE, tmp_path / "part")
    asked = order(ONE, folders, default=ONE)
    assert not wants(asked, part)
    earlier = Audience(parse_moment("2020-01-01"))
    assert wants(replace(asked, audience=earlier), part)
    assert wants(replace(asked, audience=replace(asked.audience, is_preview=True)), part)
    assert wants(asked, tmp_path / "none")
    for changed in ("data/area-001/figures.csv", "data/area-002/agreement.yml"):
        path = folders.data.parent / changed
        text = path.read_text()
        path.write_text(f"{text}\n")
        assert wants(asked, part), changed
        path.write_text(text)
    other = folders.data / TWO / "notes.txt"
    other.write_text("of the other area alone")
    assert not wants(asked, part)
    other.unlink()
    (part / FILES / "index.html").write_text("spoilt")
    assert wants(asked, part)


def test_a_part_is_made_again_when_a_release_has_come(country, tmp_path, wants):
    folders, made = country
    part = shutil.copytree(made / ONE, tmp_path / "part")
    old = read_part(part).manifest
    until = old.as_at + timedelta(hours=1)
    (part / MANIFEST).write_bytes(write_manifest(old.model_copy(update={"until": until})))
    for moment, is_due in ((until - timedelta(seconds=1), False), (until, True)):
        audience = Audience(Moment(moment.replace(tzinfo=None), UTC))
        assert wants(Order(ONE, folders, ONE, audience), part) is is_due


def make_parts_of_country(made, place):
    """Twenty parts from two: the files of the second at the places of all but the first."""
    first, second = (read_part(made / area).manifest for area in (ONE, TWO))
    known = second.agreements[1].model_dump()
    others = [Neighbour(**(known | {"folder": area, "prefix": f"{area}/"})) for area in COUNTRY[1:]]
    for area in COUNTRY:
        files = (first if area == ONE else second).files
        told = {
            "agreement": area,
            "is_default": area == ONE,
            "agreements": (first.agreements[0], *others),
            "files": {name.replace(TWO, area): hashed for name, hashed in files.items()},
        }
        copy = place / area / FILES / ("" if area == ONE else area)
        shutil.copytree(made / ONE / FILES if area == ONE else made / TWO / FILES / TWO, copy)
        (place / area / MANIFEST).write_bytes(write_manifest(second.model_copy(update=told)))
    return [place / area for area in COUNTRY]


def test_twenty_areas_join_to_one_site_all_or_nothing(country, tmp_path):
    folders = make_parts_of_country(country[1], tmp_path / "parts")
    site = tmp_path / "site"
    pages = join_parts(folders, site, Wishes())
    assert pages == 20 * sum(name.endswith(".html") for name in read_files(country[1] / TWO))
    before = read_files(site)
    assert all(f"{area}/index.html" in before for area in COUNTRY[1:])
    assert b"\n/area-020/blocks/*\n" in before["_headers"]
    (folders[7] / FILES / "area-008/index.html").write_text("spoilt")
    with pytest.raises(PartError, match="area-008"):
        join_parts(folders, site, Wishes())
    with pytest.raises(PartError, match="found no part of area-020"):
        join_parts([*folders[:7], *folders[8:19]], site, Wishes())
    assert read_files(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["parts", "site"]


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_commands_say_what_they_did_and_what_is_wrong(country, tmp_path):
    folders, made = country
    where = ["--data-dir", folders.data, "--content-dir", folders.content]
    shutil.copytree(made / ONE, tmp_path / "part")
    done = run("build", ONE, "--part", tmp_path / "part", *where)
    assert done.exit_code == 0, done.output
    assert "as before: nothing changed of what it is made from" in done.output
    assert run("due", made, *where).output == ""
    shutil.copytree(made / TWO, tmp_path / "known" / TWO)
    assert run("due", tmp_path / "known", *where).output == f"{ONE}\n"
    given = run("due", tmp_path / "none", "--format", "github", *where).output
    assert given == f'agreements=["{ONE}", "{TWO}"]\n'
    joined = run("join", made / ONE, made / TWO, "--site-dir", tmp_path / "site")
    assert joined.exit_code == 0, joined.output
    assert f"pages of 2 agreements in {tmp_path / 'site'}" in joined.output
    refused = run("join", tmp_path / "site", "--site-dir", tmp_path / "other")
    assert refused.exit_code == 1
    assert "no part.json, so this is no part of a site" in refused.output
    assert not (tmp_path / "other").exists()
    mixed = run("build", ONE, "--part", tmp_path / "part", "--by-file-name", *where)
    assert mixed.exit_code == 2
    assert "--part makes no site" in mixed.output
    foreign = run("build", ONE, "--part", folders.data, *where)
    assert foreign.exit_code == 1
    assert "Name another folder." in foreign.output
