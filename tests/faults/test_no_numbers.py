"""What only programs take for a number is none in a return, in whichever column it stands."""

import pytest

from tests.return_files import bring, figures

HEAD = "indicator,area,period,value,status,lower,upper,source,note"
NO_NUMBERS = ("nan", "NaN", "sNaN", "inf", "-Infinity", "1e5", "1E+400", "1_000", "٣", "--1", "1.")


@pytest.mark.parametrize("column", ["Figure", "Lower"])
@pytest.mark.parametrize("text", NO_NUMBERS)
def test_it_is_named_and_nothing_is_written(smallshire, tmp_path, text, column):
    value, lower = (text, "") if column == "Figure" else ("188", text)
    path = tmp_path / "return.csv"
    row = f'burglary,,2024/25 Q3,{value},revised,{lower},500,"plan-2024, para 9",'
    path.write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    before = figures(smallshire).read_bytes()
    done = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code == 1, done.output
    assert f"'{text}'" in done.output
    assert f"column {column}" in done.output
    assert figures(smallshire).read_bytes() == before
