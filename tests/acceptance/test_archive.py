"""`laa archive`: one file with the whole site of a period, the same bytes each time."""

import hashlib
import os
import re
import zipfile

import pytest

from generator.publish import zip_file
from tests.published import freeze, put_in_data
from tests.spoil import run_words, spoil

DATA = "data/smallshire/"
NAME = "smallshire-2024-25-q3"
AGREEMENT, RELEASES, FIGURES = (
    f"{DATA}{one}" for one in ("agreement.yml", "releases.yml", "figures.csv")
)


def archive(place, *words, out="out.zip"):
    """The result of the command, and the file that it writes."""
    period = words if words and words[0][0].isdigit() else ("2024/25 Q3", *words)
    return run_words(place, "archive", *period, "--out", str(place / out)), place / out


def make(place, *words, out="out.zip"):
    """The bytes of an archive that there has to be."""
    result, file = archive(place, *words, out=out)
    assert result.exit_code == 0, result.output
    return file.read_bytes()


def unpack(place, *words):
    """The files of an archive by their names in its one folder."""
    make(place, *words)
    with zipfile.ZipFile(place / "out.zip") as packed:
        return {one.partition("/")[2]: packed.read(one) for one in packed.namelist()}


def test_it_has_the_pages_the_data_and_a_file_to_read_first(smallshire):
    put_in_data(smallshire)
    files = unpack(smallshire)
    assert {"index.html", "README.txt", "indicators/burglary/index.html"} <= files.keys()
    assert {one for one in files if one.startswith("data/published/")} == {
        f"data/published/{one}" for one in freeze()
    }
    assert not {"js", "css", "laa-files"} & {one.rpartition(".")[2] for one in files}
    assert not {"_headers", "404.html", "sitemap.xml", "find/pages.json"} & files.keys()
    read = files["README.txt"].decode()
    assert "October to December 2024" in read
    assert "when it came out, on 14 February 2025" in read
    assert f"Open the folder {NAME}." in read
    assert "The files do not say where" in read


def test_the_file_to_read_first_says_where_the_site_lives(smallshire):
    with (smallshire / AGREEMENT).open("a") as file:
        file.write("base_url: https://council.example/our-agreement\n")
    read = unpack(smallshire)["README.txt"].decode()
    assert "The newest pages are at\nhttps://council.example/our-agreement/\n" in read


def test_every_link_names_a_file_of_the_archive(smallshire):
    files = unpack(smallshire)
    links = 0
    for name, raw in files.items():
        if name.endswith(".html"):
            for link in re.findall(r' (?:href|src)="([^"#:]+)', raw.decode()):
                links += 1
                assert os.path.normpath(os.path.join(os.path.dirname(name), link)) in files  # noqa: PTH118, PTH120
    assert links > 100


def test_the_page_find_says_that_it_cannot_search_and_leads_to_every_page(smallshire):
    page = unpack(smallshire)["find/index.html"].decode()
    assert "it cannot search. The lists here lead to every page." in page
    assert "../indicators/burglary/index.html" in page
    assert "<form" not in page
    assert "<script" not in page.replace('<script type="application/ld+json">', "")


def test_two_archives_have_the_same_bytes(smallshire, monkeypatch):
    first = make(smallshire)
    old_mask = os.umask(0o077)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    try:
        assert make(smallshire, out="again.zip") == first
    finally:
        os.umask(old_mask)
    assert (smallshire / "again.zip").stat().st_mode & 0o777 == 0o644


def test_what_came_after_the_release_is_not_in_it(smallshire):
    first = make(smallshire)
    with (smallshire / FIGURES).open("a") as file:
        file.write('burglary,,2024/25 Q4,987654,final,,,"plan-2024, para 9",\n')
    spoil(smallshire, AGREEMENT, "2024/25 Q3", "2024/25 Q4")
    assert make(smallshire) == first
    later = unpack(smallshire, "2024/25 Q4")
    assert any(b"987654" in raw for raw in later.values())


def test_each_part_of_each_entry_is_set(smallshire):
    make(smallshire)
    with zipfile.ZipFile(smallshire / "out.zip") as packed:
        entries = packed.infolist()
        assert packed.comment == b""
    names = [one.filename for one in entries]
    assert names == sorted(names)
    assert all(one.startswith(f"{NAME}/") for one in names)
    assert {
        (one.date_time, one.create_system, one.create_version, one.extract_version, one.extra,
         one.comment, one.external_attr, one.internal_attr, one.flag_bits, one.compress_type)
        for one in entries
    } == {((2025, 2, 14, 0, 0, 0), 3, 20, 20, b"", b"", 0o100644 << 16, 0, 0, 8)}  # fmt: skip


def test_a_period_without_an_entry_stands_as_at_its_end(smallshire):
    (smallshire / RELEASES).unlink()
    read = unpack(smallshire)["README.txt"].decode()
    assert "at the end of that time, on 31 December 2024" in read


def test_a_period_that_came_out_twice_stands_as_at_the_second_time(smallshire):
    with (smallshire / RELEASES).open("a") as file:
        file.write("  taken_back_at: 2025-02-15\n  taken_back_why: A total was wrong.\n")
        file.write("  published_again_at: 2025-02-20 09:30\n")
    read = unpack(smallshire)["README.txt"].decode()
    assert "when it came out, on 20 February 2025" in read


REFUSED = {
    "not yet": (RELEASES, "2025-02-14", "2099-01-01", "2099-01-01 00:00. To look"),
    "later than the site": (AGREEMENT, "2024/25 Q3", "2024/25 Q2", "the site shows 2024/25 Q2."),
    "taken back": (
        RELEASES,
        "2025-02-14",
        "2025-02-14\n  taken_back_at: 2025-02-15\n  taken_back_why: A total was wrong.",
        "2024/25 Q3 was taken back, as releases.yml says.",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "told"), REFUSED.values(), ids=REFUSED)
def test_what_the_public_may_not_see_is_refused_but_for_a_preview(smallshire, file, old, new, told):
    spoil(smallshire, file, old, new)
    if file == AGREEMENT:
        (smallshire / RELEASES).unlink()
    result, out = archive(smallshire)
    assert result.exit_code == 1
    assert told in result.output
    assert not out.exists()
    files = unpack(smallshire, "--preview")
    assert b"This is not published yet" in files["index.html"]
    assert b"Please do not pass it on" in files["README.txt"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("2024/25",), "is not a quarter"),
        (("1999/00", "Q1"), "is outside the agreement's years"),
        (("2024/25", "Q3", "elsewhere"), "'elsewhere' is not an agreement"),
    ],
)
def test_a_wrong_command_stops_in_words(smallshire, words, told):
    result, out = archive(smallshire, *words)
    assert result.exit_code == 1
    assert told in result.output
    assert not out.exists()


def test_the_period_needs_no_quotation_marks_and_the_agreement_may_be_named(smallshire):
    first = make(smallshire)
    assert make(smallshire, "2024/25", "Q3") == first
    assert make(smallshire, "2024/25", "Q3", "smallshire") == first
    assert make(smallshire, "2024/25 Q3", "smallshire") == first


def put_text(path):
    path.write_text("figures")


def put_workbook(path):
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", "figures")


@pytest.mark.parametrize("put", [put_text, put_workbook])
def test_another_file_is_never_written_over(smallshire, put):
    put(smallshire / "out.zip")
    before = (smallshire / "out.zip").read_bytes()
    result, out = archive(smallshire)
    assert result.exit_code == 1
    assert "is there already, and is no archive" in result.output
    assert out.read_bytes() == before


def test_the_old_archive_stays_whole_where_the_new_one_cannot_be_written(smallshire, monkeypatch):
    make(smallshire)
    before = hashlib.sha256((smallshire / "out.zip").read_bytes()).digest()
    there = set(smallshire.iterdir())

    def fail(file, *_):
        file.write(b"half")
        raise OSError(28, "No space left on device", "out.zip")

    monkeypatch.setattr(zip_file, "pack", fail)
    result, out = archive(smallshire)
    assert result.exit_code == 1
    assert "There is no room for out.zip (No space left on device)" in result.output
    assert hashlib.sha256(out.read_bytes()).digest() == before
    assert set(smallshire.iterdir()) == there
