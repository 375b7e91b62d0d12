"""Weights of one pot fit its whole."""

import pytest

from tests.spoil import run

SAFE = "data/smallshire/rewards.yml"
FAULTS = [
    ("out_of: 4", "out_of: 3", "a whole of 3 and a whole of 4 for the same money"),
    ("weight: 3", "weight: 3.5", "weights that make 4.5 together, where the whole is 4"),
    ("out_of: 4", "out_of: 0", "a whole of 0 or less"),
    ("instalments: 2", "instalments: 0", "0, where counting begins with 1"),
]


@pytest.mark.parametrize(("old", "new", "found"), FAULTS)
def test_weights_that_do_not_fit_are_refused(smallshire, old, new, found):
    path = smallshire / SAFE
    path.write_text(path.read_text().replace(old, new, 1))
    assert f"found {found}." in run(smallshire).output


@pytest.mark.parametrize(("out_of", "is_refused"), [("", True), ("  out_of: 1\n", False)])
def test_a_tenth_needs_to_be_a_tenth_of_something(smallshire, out_of, is_refused):
    path = smallshire / SAFE
    entry = path.read_text().split("- id: new-homes")[0]
    entry = entry.replace("weight: 1", "weight: 0.1").replace("  out_of: 4\n", out_of)
    path.write_text(entry)
    said = run(smallshire).output
    refused = "weights that make 0.1 together, which is less than one whole" in said
    assert refused is is_refused, said
