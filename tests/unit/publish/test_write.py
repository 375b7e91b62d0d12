"""Files are written, or get a second name, without any other name of theirs being touched."""

import os

from generator.publish.write import link_files, write_files


def test_a_file_that_changes_is_another_one_than_before(tmp_path):
    page, second = tmp_path / "page", tmp_path / "second"
    write_files({page: b"one"})
    os.link(page, second)
    write_files({page: b"one"})
    assert page.samefile(second)
    write_files({page: b"two"})
    assert (page.read_bytes(), second.read_bytes()) == (b"two", b"one")


def test_a_file_with_one_name_stays_the_same_file_with_the_same_rights(tmp_path):
    page = tmp_path / "page"
    write_files({page: b"one"})
    page.chmod(0o640)
    before = page.stat()
    write_files({page: b"two"})
    assert page.read_bytes() == b"two"
    assert (page.stat().st_ino, page.stat().st_mode) == (before.st_ino, before.st_mode)


def test_files_get_a_second_name_in_another_folder_instead_of_what_stood_there(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    write_files({old / "a" / "chart.svg": b"now", new / "a" / "chart.svg": b"before"})
    for _ in range(2):
        link_files(["a/chart.svg"], old, new)
        assert (new / "a" / "chart.svg").samefile(old / "a" / "chart.svg")


def test_where_a_disk_has_no_second_names_files_are_copied(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    write_files({tmp_path / "old" / "page": b"one"})
    link_files(["page"], tmp_path / "old", tmp_path / "new")
    assert (tmp_path / "new" / "page").read_bytes() == b"one"
    assert not (tmp_path / "new" / "page").samefile(tmp_path / "old" / "page")
