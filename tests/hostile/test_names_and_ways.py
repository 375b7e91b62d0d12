"""File names, ids and ways in files that mean harm: the check refuses each and names its file."""

import json

import pytest

from generator.model.signs import keep_whole_characters, show_signs
from tests.fuzz.run import run
from tests.hostile.agreement import CONTENT, DATA, PERIOD, whole
from tests.hostile.conftest import lay_out
from tests.hostile.fields import lead_astray, list_others
from tests.hostile.texts import every_text

WAYS = ("../../../../etc/passwd", "/etc/passwd", "<svg onload=alert(1)>")
FOLDERS = {
    "data": {DATA: "figures.csv", f"{DATA}/indicators": "burglary.yml"},
    "content": {
        PERIOD: "home.md", f"{PERIOD}/indicators": "burglary.md", f"{CONTENT}/pages": "history.md"
    },
}  # fmt: skip
"""Folders, and a good file of each that bears another name there, by what is read first."""


def check(place):
    """The problems that the check tells, with their files below the place."""
    ran = run(("check", "--format", "json"), place)
    assert ran.faults == ()
    front = f"{place.as_posix()}/"
    return [{**one, "file": one["file"].removeprefix(front)} for one in json.loads(ran.stdout)]


@pytest.mark.usefixtures("every_problem")
@pytest.mark.parametrize("top", FOLDERS)
def test_a_file_whose_name_means_harm_is_refused_by_its_name(tmp_path, top):
    lay_out(whole(), tmp_path)
    # A name that begins with ~ or a full stop is one that editors leave behind: nobody reads it.
    texts = [text for text in every_text() if not set("/\0") & set(text) and text[0] not in "~."]
    added = {}
    for folder, good in FOLDERS[top].items():
        raw = (tmp_path / folder / good).read_bytes()
        for name in (*texts, "-rf", "a\udcffb"):
            added[f"{folder}/{name}.{good.rpartition('.')[2]}"] = raw
    for name, raw in added.items():
        (tmp_path / name).write_bytes(raw)
    shown = {show_signs(keep_whole_characters(name)) for name in added}
    assert len(shown) > 200
    assert shown - {show_signs(one["file"]) for one in check(tmp_path)} == set()


@pytest.mark.usefixtures("every_problem")
@pytest.mark.parametrize("way", WAYS)
def test_what_names_something_else_leads_nowhere(tmp_path, way):
    """Ids, references, times and choices: every field that takes no words, in every file."""
    good = whole()
    left = {(name, field) for name, text in good.items() for field in list_others(name, text)}
    assert len(left) > 60
    for _ in ("what is wrong in itself", "what names nothing", "what stands for nothing there"):
        for name in good:
            fields = {field for file, field in left if file == name}
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(lead_astray(name, good[name], way, fields))
        left -= {(one["file"], one["field"].split(" ")[-1]) for one in check(tmp_path)}
    assert left == set()
