"""`make watch` runs the tests of what was saved, and says at once that it waits."""

import pytest

from tests.watch import choose_tests
from tests.where import GENERATOR, TESTS


@pytest.mark.parametrize(
    ("saved", "tests"),
    [
        (GENERATOR / "rate/band.py", ["tests/unit/rate"]),
        (GENERATOR / "templates/home.md.j2", ["tests/unit/pages"]),
        (GENERATOR / "model/period.py", ["tests/unit"]),
        (GENERATOR / "load.py", ["tests/unit"]),
        (TESTS / "unit/rate/test_methods.py", ["tests/unit/rate/test_methods.py"]),
        (TESTS / "specs/wording.yml", ["tests/specs"]),
        (TESTS / "make.py", ["tests/unit"]),
    ],
)
def test_the_tests_of_a_room_follow_its_files(saved, tests):
    assert choose_tests([saved]) == tests


def test_two_files_of_one_room_run_its_tests_once():
    assert choose_tests([GENERATOR / "rate/a.py", GENERATOR / "rate/b.py"]) == ["tests/unit/rate"]
