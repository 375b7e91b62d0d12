"""`laa serve` may run for days: a round leaves nothing behind of the one before."""

import gc
import sys
from datetime import date

import pytest

FEW = 100
"""Objects: what one page leaves is more."""


@pytest.fixture(autouse=True)
def nobody_looks():
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_holds_the_report_of_the_round_before(preview):
    preview.make()
    before = preview._seen.report
    preview.find_warnings(date(2026, 1, 1))
    preview.make()
    preview.make()
    assert preview._seen.report is not before
    assert sys.getrefcount(before) == 2  # `before`, and the question itself


def test_a_round_leaves_no_circles_among_what_is_set_aside(preview):
    for _ in range(2):
        preview.make()
        preview.find_warnings(date(2026, 1, 1))
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    preview.make()
    preview.find_warnings(date(2026, 1, 1))
    gc.collect()
    gc.unfreeze()
    assert gc.collect() < FEW
