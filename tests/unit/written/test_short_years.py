"""Periods as people write them."""

import pytest

from generator.written.periods import find_periods


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Jul - Sep 24", ("Jul 2024 to Sep 2024",)),
        ("Apr-Jun 24", ("Apr 2024 to Jun 2024",)),
        ("Oct to Mar '25", ("Oct 2024 to Mar 2025",)),
        ("Apr 23 to Sep 24", ("Apr 2023 to Sep 2024",)),
        ("2019-21", ("2019 to 2021",)),
        ("2019\u201321", ("2019 to 2021",)),
        ("2009-11", ("Nov 2009", "2009 to 2011")),
        ("2019-20", ("2019/20",)),
        ("2024-11", ("Nov 2024",)),
        ("2021-19", ()),
        ("3 years to 2023", ("2021 to 2023",)),
        ("Three years ending 2022/23", ("2020/21 to 2022/23",)),
    ],
)
def test_spans_of_months_and_years_may_be_written_short(text, meant):
    assert find_periods(text) == meant
