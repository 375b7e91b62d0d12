"""Workers that share the tests begin with the long ones, and no test is lost."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.order import BROWSER, SECONDS, deal
from tests.where import ROOT

HERE = Path("tests")


def make(folder, file, number):
    return [SimpleNamespace(path=HERE / folder / file, number=one) for one in range(number)]


@pytest.mark.parametrize("workers", [2, 3])
def test_each_share_is_as_long_and_begins_with_a_browser(workers):
    tests = [*make("unit", "test_a.py", 40), *make(BROWSER, "test_gates.py", 5)]
    tests += [*make(BROWSER, "test_find.py", 9), *make(BROWSER, "test_b.py", 3)]
    dealt = deal(tests, workers)
    assert sorted(map(id, dealt)) == sorted(map(id, tests))
    begins = [len(tests) * at // workers for at in range(workers)]
    assert [dealt[at].path.parent.name for at in begins] == [BROWSER] * workers
    assert dealt[0].path.name == "test_gates.py"
    assert dealt[-1].path.parent.name == "unit"


def test_what_is_said_to_take_long_is_there():
    assert not [name for name in SECONDS if not (ROOT / "tests" / BROWSER / name).is_file()]
