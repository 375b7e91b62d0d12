"""Figures for readers who explore a chart: made by plotly, read by the script of the page.

Colours are names of the style's variables, such as var(--ink), for which the script puts what
they are on the reader's screen.
"""

import html
import json
from collections.abc import Mapping
from copy import deepcopy
from functools import cache

from generator.model.chart import Exploration, PlotlyFigure, Trace

STYLES: Mapping[str, Mapping[str, object]] = {
    "aim": {
        "mode": "lines+markers",
        "line": {"color": "var(--aim)", "dash": "dash", "shape": "hv", "width": 2},
        "marker": {"symbol": "square", "size": 7},
    },
    "left": {
        "mode": "lines+markers",
        "line": {"color": "var(--aim)", "dash": "dot", "width": 2},
        "marker": {"symbol": "square", "size": 7},
    },
    "actual": {
        "mode": "lines+markers",
        "line": {"color": "var(--accent)", "width": 3},
        "marker": {"size": 8},
        "error_y": {"color": "var(--accent)", "thickness": 1},
    },
    "limit": {"mode": "lines", "line": {"color": "var(--aim)", "dash": "dot", "width": 1}},
    "gap": {
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"color": "var(--ink)", "symbol": "x", "size": 9},
    },
    "ahead": {
        "mode": "lines+markers",
        "line": {"color": "var(--accent)", "dash": "longdash", "width": 2},
        "marker": {"symbol": "circle-open", "size": 9},
        "error_y": {"color": "var(--accent)", "thickness": 1},
    },
}
"""How each line looks: by dash and mark, never by colour alone."""
AXIS = {
    "automargin": True,
    "gridcolor": "var(--rule)",
    "linecolor": "var(--rule)",
    "zeroline": False,
}
LAYOUT: Mapping[str, object] = {
    "dragmode": False,
    "font": {"color": "var(--ink)", "family": "system-ui, sans-serif", "size": 14},
    "height": 380,
    "hoverlabel": {
        "bgcolor": "var(--paper)",
        "bordercolor": "var(--ink)",
        "font": {"color": "var(--ink)"},
    },
    "hovermode": "closest",
    "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom"},
    "margin": {"b": 40, "l": 10, "r": 20, "t": 40},
    "paper_bgcolor": "var(--paper)",
    "plot_bgcolor": "var(--paper)",
    "showlegend": True,
    "xaxis": {**AXIS, "showgrid": False, "tickangle": 0, "type": "date"},
    "yaxis": AXIS,
}
CONFIG = {"displayModeBar": False, "displaylogo": False, "responsive": True}


def make_figure(exploration: Exploration) -> PlotlyFigure:
    """A figure as Plotly reads it: data, layout and config."""
    layout = deepcopy(_style_layout())
    layout["xaxis"] |= {
        "tickvals": [day.isoformat() for day in exploration.days],
        "ticktext": [_in_two_lines(words) for words in exploration.days.values()],
    }
    layout["yaxis"] |= {
        "tickvals": list(exploration.heights),
        "ticktext": [_as_text(words) for words in exploration.heights.values()],
    }
    if exploration.is_mirrored:
        layout["xaxis"]["autorange"] = "reversed"
        layout["yaxis"]["side"] = "right"
    data = [_fill(trace) for trace in exploration.traces]
    return {"data": data, "layout": layout, "config": CONFIG}


def write_figure(exploration: Exploration) -> bytes:
    """The file of a figure."""
    figure = make_figure(exploration)
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _fill(trace: Trace) -> PlotlyFigure:
    made = deepcopy(_style_trace(trace.style))
    made |= {
        "name": _as_text(trace.name),
        "x": [day.isoformat() for day in trace.days],
        "y": list(trace.values),
        "text": [_as_text(words) for words in trace.words],
    }
    bars = made.pop("error_y", None)
    if bars and (any(trace.below) or any(trace.above)):
        made["error_y"] = bars | {"array": list(trace.above), "arrayminus": list(trace.below)}
    return made


@cache
def _style_trace(style: str) -> PlotlyFigure:
    """A line without figures; plotly refuses whatever it does not know, once for each style."""
    from plotly.graph_objects import Scatter  # noqa: PLC0415 - costs time that most commands need not pay

    given = {**STYLES[style], "hovertemplate": "%{text}<extra></extra>"}
    made: PlotlyFigure = Scatter(given).to_plotly_json()
    return made


@cache
def _style_layout() -> PlotlyFigure:
    """The layout without labels, and without plotly's own template, which weighs ten times more."""
    from plotly.graph_objects import Layout  # noqa: PLC0415

    made: PlotlyFigure = Layout(LAYOUT).to_plotly_json()
    return made


def _in_two_lines(words: str) -> str:
    """Words with their year below, so that they fit a telephone."""
    return "<br>".join(_as_text(words).rsplit(" ", 1))


def _as_text(words: str) -> str:
    """Words that Plotly shows as they stand: it reads some HTML."""
    return html.escape(words, quote=False)
