"""`laa verify` as an officer runs it: on the own files, on a built site, on both together."""

import subprocess

import pytest

from generator.model.published import SUMS
from tests.published import PERIODS, freeze, name, put_in_data
from tests.spoil import run, run_words, spoil

FIRST = name(PERIODS[0])


@pytest.fixture
def place(smallshire):
    put_in_data(smallshire)
    return smallshire


@pytest.fixture
def site(place):
    result = run(place, "--site-dir", str(place / "site"), command="build")
    assert result.exit_code == 0, result.output
    return place / "site"


def verify(place, *words):
    return run_words(place, "verify", *words)


def change(path):
    path.write_bytes(path.read_bytes().replace(b"68.2", b"68.3"))


def test_all_is_well_in_one_sentence_a_period(place):
    said = verify(place)
    assert said.exit_code == 0, said.output
    lines = said.output.splitlines()
    assert [line.partition(".csv is as it was published: ")[0][-10:] for line in lines[:3]] == [
        one.removesuffix(".csv")[-10:] for one in map(name, PERIODS)
    ]
    assert lines[3:] == [f"To check by hand, in the folder with these files: sha256sum -c {SUMS}"]


def test_nothing_frozen_is_told(smallshire):
    said = verify(smallshire)
    assert said.exit_code == 0
    assert "smallshire: nothing is frozen yet" in said.output


def test_one_changed_byte_is_found(place):
    change(place / "data/smallshire/published" / FIRST)
    said = verify(place, "--agreement", "smallshire")
    assert said.exit_code == 1
    assert f"published/{FIRST}, line 1: found a published file with the SHA-256" in said.output
    assert said.output.count("is as it was published") == 2


def test_what_laa_release_froze_is_as_it_was_until_the_files_say_otherwise(smallshire):
    releases = smallshire / "data/smallshire/releases.yml"
    releases.write_text(f"{releases.read_text()}  gap: Some words are late.\n")
    result = run_words(smallshire, "release", "2024/25 Q3")
    assert result.exit_code == 0, result.output
    assert verify(smallshire).exit_code == 0
    spoil(smallshire, "data/smallshire/figures.csv", ",225,revised,", ",226,revised,")
    said = verify(smallshire)
    assert said.exit_code == 1
    assert "published/2024-25-q3.csv is as it was published" in said.output
    assert "figures.csv, line 4" in said.output
    assert 'old: "225", new: "226"' in said.output


def test_a_built_site_has_the_files_to_the_byte_and_sha256sum_agrees(site):
    published = site / "data" / "published"
    assert {one.name: one.read_bytes() for one in published.iterdir()} == freeze()
    command = ["sha256sum", "--quiet", "-c", SUMS]
    assert subprocess.run(command, cwd=published, check=False).returncode == 0
    page = (site / "get-the-data" / "index.html").read_text()
    assert f'href="../data/published/{FIRST}"' in page
    assert f'href="../data/published/{SUMS}"' in page


def test_a_built_site_is_compared_with_the_own_files(place, site):
    said = verify(place, str(site))
    assert said.exit_code == 0, said.output
    assert "Compared with" in said.output
    put_in_data(place, freeze(value="70.1"))
    said = verify(place, str(site))
    assert said.exit_code == 1
    assert said.output.count("found a published file that is not the same in") == 3


def test_an_older_site_is_right_and_a_newer_one_is_not(place, site):
    put_in_data(place, freeze(PERIODS[:2]))
    (place / "data/smallshire/published" / name(PERIODS[2])).unlink()
    said = verify(place, str(site))
    assert said.exit_code == 1
    assert f"{name(PERIODS[2])}, line 1: found a published file that" in said.output
    older = place / "older"
    run(place, "--site-dir", str(older), command="build")
    put_in_data(place)
    assert verify(place, str(older)).exit_code == 0


def test_a_changed_site_is_found(place, site):
    change(site / "data" / "published" / FIRST)
    assert verify(place, str(site)).exit_code == 1


def test_a_site_of_another_agreement_is_judged_alone(place, site):
    (place / "data/smallshire").rename(place / "data/othershire")
    said = verify(place, str(site))
    assert said.exit_code == 0
    assert "does not have this agreement" in said.output


@pytest.mark.parametrize(
    ("words", "stop"),
    [
        (("no-such-folder",), "There is no published/receipts.sha256 in no-such-folder."),
        (("http://council.example/",), "is not the address of a site"),
        (("--agreement", "x"), "'x' is not an agreement"),
        (("https://council.example/", "--agreement", "smallshire"), "and not both"),
    ],
)
def test_a_wrong_command_stops_in_words(place, words, stop):
    said = verify(place, *words)
    assert said.exit_code != 0
    assert stop in said.output


def test_the_pages_lose_what_is_no_longer_frozen(place):
    out = place / "pages"
    assert run_words(place, "pages", "smallshire", "--out", str(out)).exit_code == 0
    assert (out / "data" / "published" / FIRST).is_file()
    for one in (place / "data/smallshire/published").iterdir():
        one.unlink()
    assert run_words(place, "pages", "smallshire", "--out", str(out)).exit_code == 0
    assert list((out / "data" / "published").iterdir()) == []
    assert "published/" not in (out / "get-the-data" / "index.md").read_text()
