"""`laa verify` finds whatever is not as it was published."""

import subprocess

import pytest

from generator.model.published import SUMS
from generator.verify import Kept, compare, find_faults
from tests.published import PERIODS, freeze, name, put

FIRST, SECOND, THIRD = map(name, PERIODS)


def find(files):
    return [(one.file, one.found) for one in find_faults(Kept(place="p", files=files))]


def receipt(files, one):
    return Kept(place="p", files=files).hash(one)


def list_anew(files):
    """The receipts of files that somebody changed with all the care of a forger."""
    lines = (f"{receipt(files, one)}  {one}\n" for one in sorted(files) if one != SUMS)
    return files | {SUMS: "".join(lines).encode()}


def test_what_is_as_it_was_has_no_fault():
    assert find(freeze()) == []


def test_sha256sum_says_the_same(tmp_path):
    put(freeze(), tmp_path)
    said = subprocess.run(["sha256sum", "-c", SUMS], cwd=tmp_path, check=True, capture_output=True)
    assert said.stdout.decode().count(": OK") == 3


def test_any_changed_bit_of_any_file_is_found():
    files = freeze()
    for one, raw in files.items():
        for at in range(len(raw)):
            changed = bytearray(raw)
            changed[at] ^= 1 << at % 8
            assert find(files | {one: bytes(changed)}), (one, at)


def test_any_lost_or_added_byte_of_any_file_is_found():
    files = freeze()
    for one, raw in files.items():
        for at in range(len(raw)):
            assert find(files | {one: raw[:at] + raw[at + 1 :]}), (one, at)
        for more in (b"\n", b" ", b"\xef\xbb\xbf", b"\0"):
            assert find(files | {one: raw + more}), (one, more)
            assert find(files | {one: more + raw}), (one, more)


def test_a_changed_file_is_named_with_both_receipts():
    files = freeze()
    changed = files | {SECOND: files[SECOND].replace(b"68.2", b"99.2")}
    assert find(changed) == [
        (
            f"p/{SECOND}",
            f"a published file with the SHA-256 {receipt(changed, SECOND)}, "
            f"and not {receipt(files, SECOND)}",
        )
    ]


def test_changed_line_ends_are_told_as_such():
    files = freeze()
    files[FIRST] = files[FIRST].replace(b"\n", b"\r\n")
    assert find(files) == [(f"p/{FIRST}", "a published file whose line ends were changed")]


def test_a_file_changed_with_its_receipt_is_found_by_the_file_after_it():
    files = freeze()
    forged = list_anew(files | {FIRST: files[FIRST].replace(b"68.2", b"99.2")})
    assert find(forged) == [
        (
            f"p/{SECOND}",
            f"the SHA-256 {receipt(files, FIRST)} for {FIRST}, and not the one of the list",
        )
    ]


def test_a_file_that_is_gone_with_its_receipt_is_found_by_the_file_after_it():
    files = freeze()
    del files[SECOND]
    assert find(list_anew(files)) == [
        (f"p/{THIRD}", f"a published file that follows {SECOND}, which is not there")
    ]


def test_a_file_that_is_gone_is_told_by_the_list():
    files = freeze()
    del files[THIRD]
    said = f"the receipt of {THIRD}, a published file that is not there"
    assert find(files) == [(f"p/{SUMS}", said)]


def test_a_file_of_which_the_list_knows_nothing_is_found():
    files = freeze() | {"2024-25-q3.csv": b"page,what,of,value\n"}
    assert ("p/2024-25-q3.csv", f"a published file that {SUMS} does not name") in find(files)


def test_a_file_that_follows_none_or_what_another_follows_is_found():
    files = freeze()
    alone = freeze((PERIODS[2],))
    assert find(list_anew(files | {THIRD: alone[THIRD]})) == [
        (f"p/{THIRD}", "a published file that names 0 files as the one before it")
    ]
    twice = files[SECOND].replace(b"68.2", b"70.1")
    assert find(list_anew(files | {THIRD: twice})) == [
        (f"p/{THIRD}", f"a published file that follows {FIRST}, as {SECOND} does")
    ]


def test_files_without_a_list_show_nothing():
    files = freeze()
    del files[SUMS]
    found = "no list of receipts, so nothing shows that the files are as they were"
    assert find(files) == [(f"p/{SUMS}", found)]


@pytest.mark.parametrize(
    "path", ["../agreement.yml", "/etc/passwd", "a/b.csv", "x.csv/..", "é.csv"]
)
def test_a_list_leads_to_no_other_file(path):
    files = freeze()
    files[SUMS] += f"{'0' * 64}  {path}\n".encode()
    assert find(files) == [(f"p/{SUMS}", "a list of receipts that is not as laa release writes it")]


def kept(place, files):
    return Kept(place=place, agreement="smallshire", files=files)


def test_an_older_site_is_right_as_far_as_it_goes():
    older, newer = freeze(PERIODS[:2]), freeze()
    assert list(compare(kept("site", older), kept("data", newer))) == []
    told = [(one.file, one.found) for one in compare(kept("site", newer), kept("data", older))]
    assert told == [(f"site/{THIRD}", "a published file that data does not have")]


def test_a_site_whose_whole_chain_was_made_anew_is_not_the_same():
    own, forged = freeze(), freeze(value="99.9")
    assert find(forged) == []
    told = [(one.file, one.found) for one in compare(kept("site", forged), kept("data", own))]
    found = "a published file that is not the same in data"
    assert told == [(f"site/{one}", found) for one in (FIRST, SECOND, THIRD)]
