"""What people mean by a period, in the styles that trip a reader up."""

import pytest

from generator.written.numbers import read_number
from generator.written.periods import find_periods


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2006-2007", ("2006/07",)),
        ("2006\N{EN DASH}2007", ("2006/07",)),
        ("2006-2009", ("2006 to 2009",)),
        ("2009-2009", ()),
        ("2007-03-04", ("at 4 Mar 2007",)),
        ("03/04/2007", ("at 3 Apr 2007", "at 4 Mar 2007")),
        ("31/04/2007", ()),
        ("31 September 2007", ()),
        ("29 February 2008", ("at 29 Feb 2008",)),
        ("Oct to Mar 2007", ("Oct 2006 to Mar 2007",)),
        ("Apr to Jun 2007", ("Apr 2007 to Jun 2007",)),
        ("49/50", ("2049/50",)),
        ("50/51", ("1950/51",)),
    ],
)
def test_a_text_means_what_a_reader_takes_it_for(written, meant):
    assert find_periods(written) == meant


@pytest.mark.parametrize("nought", ["(0)", "-0", "-0.0000001", "0"])
def test_nought_has_no_sign(nought):
    assert {one.lstrip("0.") for one in read_number(nought).numbers} == {""}
