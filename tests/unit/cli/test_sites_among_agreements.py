"""No site is made among the agreements, where the next command would read it as one."""

import pytest

from tests.spoil import run


@pytest.mark.parametrize("place", ["data/site", "content/site", "data"])
@pytest.mark.parametrize(
    ("command", "words", "option"),
    [
        ("build", (), "--site-dir"),
        ("build", ("smallshire",), "--part"),
        ("pages", ("smallshire",), "--out"),
    ],
)
def test_a_folder_among_the_agreements_is_refused_in_words(
    smallshire, place, command, words, option
):
    result = run(smallshire, *words, option, str(smallshire / place), command=command)
    assert result.exit_code == 1
    assert "where agreements are read. Name another folder." in " ".join(result.output.split())
    assert not (smallshire / "data/site").exists()
    assert run(smallshire).exit_code == 0
