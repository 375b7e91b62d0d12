"""Each fault of a picture is told with its file, its line, what was found and what to do."""

import pytest

from tests.messages_page import explain
from tests.photographs import draw, save
from tests.spoil import run, spoil

COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
LISTED = "content/smallshire/images.yml"
FOLDER = "content/smallshire/images"
FILE = f"{FOLDER}/locks.jpg"
ENTRY = """\
- file: locks.jpg
  source: Smallshire Council
  licence: Open Government Licence v3.0
"""
SHOWN = "![A door in Mill End with two new locks](images/locks.jpg)"
WORDS = "A door in Mill End with two new locks."


@pytest.fixture
def pictured(smallshire):
    """Smallshire with a photograph in its commentary."""
    (smallshire / FOLDER).mkdir()
    (smallshire / FILE).write_bytes(save(draw(400, 300)))
    (smallshire / LISTED).write_text(ENTRY)
    spoil(smallshire, COMMENT, "- Locks were given out.", f"{SHOWN}\n\n- Locks were given out.")
    return smallshire


def test_a_photograph_in_commentary_is_good(pictured):
    result = run(pictured)
    assert result.exit_code == 0, result.output
    assert "picture" not in result.output


def alt(words):
    return SHOWN, f"![{words}](images/locks.jpg)"


NOTHING = "which does not say what the picture shows"
ALONE = "a picture that no page can show"
# file, what to replace, what to put there, where it is told, line, found, advice
FAULTS = {
    "no words": (COMMENT, *alt(""), COMMENT, 11, "a picture without words", "Say in a sentence what it shows"),
    "blank words": (COMMENT, *alt("  "), COMMENT, 11, "a picture without words", "Say in a sentence"),
    "photo": (COMMENT, *alt("Photo"), COMMENT, 11, f"'Photo', {NOTHING}", "Say in a sentence"),
    "picture of": (COMMENT, *alt("a picture of"), COMMENT, 11, f"'a picture of', {NOTHING}", "Say in"),
    "camera's number": (COMMENT, *alt("IMG_2034"), COMMENT, 11, f"'IMG_2034', {NOTHING}", "Say in"),
    "name of the file": (COMMENT, *alt("locks.jpg"), COMMENT, 11, f"'locks.jpg', {NOTHING}", "Say in"),
    "its name without ending": (COMMENT, *alt("Locks"), COMMENT, 11, f"'Locks', {NOTHING}", "Say in"),
    "long words": (COMMENT, *alt("x " * 110 + "y"), COMMENT, 11, "221 letters that say what a picture", "at most 220"),
    "contact details": (COMMENT, *alt("Ring 0116 496 0000"), COMMENT, 11, "'0116 496 0000'", "Take it out"),
    "words in the list": (LISTED, ENTRY, f"{ENTRY}  alt: photo\n", LISTED, 4, f"'photo', {NOTHING}", "Say in"),
    "no such file": (COMMENT, "locks.jpg", "lock.jpg", COMMENT, 11, "'lock.jpg', which is not a file in the folder images", "Did you mean locks.jpg?"),
    "file of an entry": (LISTED, "locks.jpg", "lock.jpg", LISTED, 1, "'lock.jpg', which is not a file in the", "Did you mean locks.jpg?"),
    "no entry": (LISTED, ENTRY, "[]\n", COMMENT, 11, "the picture locks.jpg, of which images.yml says nothing", "Add an entry"),
    "two entries": (LISTED, ENTRY, ENTRY * 2, LISTED, 4, "the picture locks.jpg a second time (first on line 1)", "Keep one"),
    "no licence": (LISTED, "  licence: Open Government Licence v3.0\n", "", LISTED, 1, "key licence: found no value", "1 problem to mend"),
    "no source": (LISTED, "  source: Smallshire Council\n", "", LISTED, 1, "key source: found no value", "1 problem to mend"),
    "name of a person": (LISTED, "Smallshire Council", "a.person@smallshire.example", LISTED, 2, "contact details", "Take it out"),
    "a key that is none": (LISTED, "  source", "  author: x\n  source", LISTED, 2, "'author'", ""),
    "beside words": (COMMENT, SHOWN, f"Look: {SHOWN}", COMMENT, 11, ALONE, "on a line of its own"),
    "in a list": (COMMENT, SHOWN, f"- {SHOWN}", COMMENT, 11, ALONE, "on a line of its own"),
    "another folder": (COMMENT, "images/locks", "../locks", COMMENT, 11, ALONE, "images/name.jpg"),
    "folder in a folder": (COMMENT, "images/locks", "images/../locks", COMMENT, 11, ALONE, "images/name.jpg"),
    "data in place": (COMMENT, "images/locks.jpg", "data:image/png;base64,AA", COMMENT, 11, ALONE, "images/"),
    "from elsewhere": (COMMENT, "images/locks.jpg", "https://e.org/x.png", COMMENT, 11, "'img'", "Use"),
    "a title": (COMMENT, "locks.jpg)", 'locks.jpg "x")', COMMENT, 11, ALONE, "on a line of its own"),
    "HTML in its words": (COMMENT, *alt("A <b>door</b>"), COMMENT, 11, "'<b>', which is HTML", "Write the words"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_picture_is_told_at_its_line(pictured, name):
    file, old, new, told, line, found, advice = FAULTS[name]
    spoil(pictured, file, old, new)
    result = run(pictured)
    assert result.exit_code == 1, result.output
    assert f"{told}, line {line}" in result.output
    assert found in result.output
    assert advice in result.output


HOSTILE = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "cut off": save(draw(400, 300))[:700],
    "png": save(draw(), "PNG"),
    "text": b"locks",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_photograph_is_told_by_its_name(pictured, name):
    (pictured / FILE).write_bytes(HOSTILE[name])
    result = run(pictured)
    assert result.exit_code == 1
    assert f"{FILE}, line 1: found a picture" in result.output
    explain(result.output.split("found ", 1)[1].split(".\n", 1)[0])


def test_svg_is_refused_under_its_own_name(pictured):
    (pictured / FOLDER / "map.svg").write_bytes(HOSTILE["svg"])
    spoil(pictured, COMMENT, "locks.jpg", "map.svg")
    spoil(pictured, LISTED, "locks.jpg", "map.svg")
    result = run(pictured)
    assert "map.svg, line 1: found a picture of a kind that no page shows" in result.output


def test_a_link_out_of_the_folder_is_refused(pictured, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "locks.jpg"
    (pictured / FILE).replace(elsewhere)
    (pictured / FILE).symlink_to(elsewhere)
    assert "a link to a file outside the agreement's folder" in run(pictured).output


def test_words_of_the_list_serve_a_picture_without_its_own(pictured):
    spoil(pictured, COMMENT, *alt(""))
    spoil(pictured, LISTED, ENTRY, f"{ENTRY}  alt: {WORDS}\n")
    assert run(pictured).exit_code == 0


def test_a_picture_that_no_text_shows_is_advice(pictured):
    spoil(pictured, COMMENT, f"{SHOWN}\n\n", "")
    result = run(pictured)
    assert result.exit_code == 0
    assert f"{FILE}, line 1: found a picture that no text shows" in result.output
