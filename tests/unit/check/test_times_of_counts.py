"""A count belongs to a quarter: no page could show one of another time."""

import pytest

from tests.spoil import run

HEAD = "block,period,dimension,rating,count,basis,source,note\n"


@pytest.mark.parametrize("period", ["2024/25", "at 31 Mar 2025", "Mar 2025"])
def test_a_count_of_another_time_names_the_period_to_write(smallshire, period):
    path = smallshire / "data/smallshire/counts.csv"
    path.write_text(f'{HEAD},{period},outcome,red,1,printed,"plan-2024, para 4",\n')
    said = run(smallshire).output
    assert "counts.csv, line 2, column period" in said
    assert f"found '{period}', which is not a quarter.\n    Write 2024/25 Q4." in said
