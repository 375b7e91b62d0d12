"""A part is read only where it has the files that it names, each with its bytes, and no others."""

import json
from operator import setitem

import pytest

from generator.parts.join import read_parts
from generator.parts.manifest import FILES, MANIFEST, PartError, read_manifest
from generator.parts.read import read_part
from tests.unit.parts.make_parts import write_part


@pytest.fixture
def folder(tmp_path):
    return write_part(tmp_path / "north")


def refuse(folder):
    with pytest.raises(PartError) as told:
        read_part(folder)
    return str(told.value)


def test_a_part_is_what_was_written(folder):
    assert read_part(folder).read("index.html") == b"home"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda root: (root / "more.html").write_text("x"), "a file that the part does not name"),
        (lambda root: (root / "index.html").write_text("x"), "other bytes than were made"),
        (lambda root: (root / "index.html").unlink(), "no file, where the part names one"),
        (lambda root: (root / "x").symlink_to("/etc"), "a link, where a part has files alone"),
        (lambda root: (root.parent / MANIFEST).unlink(), "no part.json, so this is no part"),
    ],
)
def test_files_that_are_not_as_they_were_made_are_refused(folder, spoil, said):
    spoil(folder / FILES)
    told = refuse(folder)
    assert str(folder) in told
    assert said in told
    assert "Make it again: laa build north" in told or "make one" in told


def test_a_folder_of_files_that_is_a_link_is_refused(folder, tmp_path):
    (folder / FILES).rename(tmp_path / "elsewhere")
    (folder / FILES).symlink_to(tmp_path / "elsewhere")
    assert "a link, where a part has files alone" in refuse(folder)


def test_a_file_in_the_place_of_a_link_is_never_read_through_it(folder, tmp_path):
    (tmp_path / "home").write_bytes(b"home")
    (folder / FILES / "index.html").unlink()
    (folder / FILES / "index.html").symlink_to(tmp_path / "home")
    assert "a link, where a part has files alone" in refuse(folder)


WAYS_OUT = (
    "../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a/", "", "C:/x", "a\\b", "a\x00", "a\nb",
    "\u202ea",
)  # fmt: skip


@pytest.mark.parametrize("name", WAYS_OUT)
@pytest.mark.parametrize("key", ["files", "leads_to"])
def test_a_name_that_leads_out_is_refused_before_any_file_is_read(folder, name, key):
    path = folder / MANIFEST
    given = json.loads(path.read_bytes())
    given[key] = {name: "0" * 64} if key == "files" else [name]
    path.write_text(json.dumps(given))
    told = refuse(folder)
    assert f"{path}: found what no part says of itself, at '{key}" in told
    assert not set("\x00\u202e") & set(told)


BAD_KEYS = {
    "another form": ("form", 2),
    "a key that nobody knows": ("more", 1),
    "no hash": ("files", {"index.html": "0"}),
    "a style of its own": ("style", "body{background:url(https://x.example)}"),
    "a time without a zone": ("as_at", "2026-01-29T12:00:00"),
    "a folder that is none": ("agreement", "../south"),
}


@pytest.mark.parametrize("fault", BAD_KEYS)
def test_what_a_part_would_never_say_is_refused(folder, fault):
    path = folder / MANIFEST
    given = json.loads(path.read_bytes())
    setitem(given, *BAD_KEYS[fault])
    path.write_text(json.dumps(given))
    assert "what no part says of itself" in refuse(folder)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda given: given.update(agreement="west"),
        lambda given: given["agreements"][1].update(prefix="north/"),
        lambda given: given["agreements"][1].update(prefix=""),
        lambda given: given["agreements"].append(given["agreements"][1]),
        lambda given: given.update(is_default=False),
    ],
)
def test_a_list_of_agreements_that_would_clash_is_refused(folder, spoil):
    path = folder / MANIFEST
    given = json.loads(path.read_bytes())
    spoil(given)
    path.write_text(json.dumps(given))
    with pytest.raises(PartError, match="a list of agreements in which this one does not fit"):
        read_manifest(folder)


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b"[" * 5000])
def test_what_is_no_json_is_refused(folder, raw):
    (folder / MANIFEST).write_bytes(raw)
    assert "what no part says of itself, at 'the whole file'" in refuse(folder)


def test_a_manifest_beyond_all_measure_is_not_read(folder, monkeypatch):
    monkeypatch.setattr("generator.parts.manifest.LARGEST", 10)
    assert "more than a part says of itself" in refuse(folder)


def test_the_faults_of_all_parts_are_told_at_once(tmp_path):
    with pytest.raises(PartError) as told:
        read_parts([tmp_path / "one", tmp_path / "two"])
    assert len(told.value.faults) == 2
