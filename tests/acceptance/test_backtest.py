"""The hit rates in docs/forecasts.md are those of the code as it stands."""

from tests import backtest


def test_the_page_says_what_the_backtest_finds():
    outcomes = [
        one for seed in backtest.SEEDS for one in backtest.forecast_years(backtest.read_demo(seed))
    ]
    assert backtest.make_table(outcomes) in backtest.PAGE.read_text(), "run make backtest"
    in_range = sum(one.in_range for one in outcomes) / len(outcomes)
    assert 0.7 < in_range < 0.9, "four in five is what the pages promise"
