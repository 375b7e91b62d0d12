"""Files with bytes changed at random: good pages or good advice, never a traceback."""

import random
import shutil

import pytest

from generator.build import Folders, arrange, read_report, write_agreement
from generator.model.problem import DataError

CASES = 200
PIECES = (
    b"\x00", b"\xff", b'"', b"\n", b",", b": ", b"- ", b"{", b"[", b"&a ", b"*a", b"!!x", b"|",
    b"#", b"---\n", b"=", b"\xc2\xa3", b"0" * 40, b"\t", b"<b>", b"](x)", b"%", b"no",
    b"2006-07", b"",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_damage_gives_pages_or_advice(smallshire, tmp_path, seed):
    chance = random.Random(seed)
    files = sorted(path for path in smallshire.rglob("*") if path.is_file())
    kept = {path: path.read_bytes() for path in files}
    outcomes = set()
    for _ in range(CASES // 4):
        path = chance.choice(files)
        whole = kept[path]
        begins = chance.randrange(len(whole) + 1)
        ends = begins + chance.choice((0, 0, 1, 5, 30))
        path.write_bytes(whole[:begins] + chance.choice(PIECES) + whole[ends:])
        folders = Folders(smallshire / "data", smallshire / "content")
        try:
            report = read_report("smallshire", folders)
            write_agreement(report, arrange([report], ""), tmp_path / "out")
            outcomes.add("pages")
        except DataError as error:
            assert error.problems
            assert all(one.file and one.advice for one in error.problems)
            outcomes.add("advice")
        path.write_bytes(whole)
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    assert outcomes == {"pages", "advice"}
