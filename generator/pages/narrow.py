"""What the pages of one measure may show of a report, and nothing more.

So it is known of what they are made, and while all that stays the same they are the same. Whatever
else a template or a chart reaches for raises HiddenError.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from typing import Any, NoReturn, TypeVar

from generator.model.agreement import Agreement
from generator.model.assessment import Series
from generator.model.news import Since
from generator.model.origins import Origins
from generator.model.report import BlockReport, IndicatorReport, Report
from generator.model.results import Results
from generator.pages.key import find_key
from generator.pages.view import View

SHOWN: Mapping[type, tuple[str, ...]] = {
    Report: ("period", "places", "removed"),
    Agreement: ("folder", "details", "areas", "sources", "pages", "pictures", "glossary"),
    Origins: ("pages", "has_own_glossary", "folders", "files"),
    BlockReport: ("block",),
    Results: (),
}
"""What the pages of every measure may show, by record. What is of the measure comes besides."""
OF_RESULTS = ("assessments", "movements", "forecasts")
"""What was found out of each measure, by its id."""
Record = TypeVar("Record", Report, Agreement, Origins, BlockReport, Results)
Value = TypeVar("Value")


class HiddenError(Exception):
    """A page of a measure shows what it may not: it would not change when that does."""


class _Hidden:
    """Stands for what pages of measures may not show."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _refuse(self, *_: object) -> NoReturn:
        message = (
            f"The page of a measure shows {self._name}, which is not among what it may show. "
            "Add it in generator/pages/narrow.py."
        )
        raise HiddenError(message)

    __getattr__ = __getitem__ = __iter__ = __len__ = __bool__ = __contains__ = __call__ = _refuse


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A view of what the pages of one measure may show."""

    measure: str
    view: View
    shared: Callable[[], bytes]
    own: tuple[object, ...]
    """All of it that is not the same for every measure."""

    def find_key(self) -> str:
        """What names all that the pages may show: they are the same while it is."""
        return find_key(self.shared(), self.own)


class Narrower:
    """Makes such views of one report."""

    __slots__ = ("_rest", "_series", "_shared", "_view")

    def __init__(self, view: View) -> None:
        report, agreement = view.report, view.report.agreement
        self._view = view
        self._series: dict[str, dict[tuple[str, str | None], Series]] = {}
        for key in sorted(report.results.series, key=lambda one: one[1] or ""):
            self._series.setdefault(key[0], {})[key] = report.results.series[key]
        blocks = {name: _hide(one) for name, one in report.blocks.items()}
        self._rest = replace(
            _hide(report),
            agreement=replace(_hide(agreement), origins=_hide(agreement.origins)),
            results=_hide(report.results),
            blocks=blocks,
        )
        self._shared = cache(partial(_find_shared, view))

    def narrow(self, one: IndicatorReport) -> Narrowed:
        """The view from which the pages of a measure are made."""
        name, view, rest = one.indicator.id, self._view, self._rest
        results: dict[str, Any] = {
            field: _pick(getattr(view.report.results, field), name) for field in OF_RESULTS
        }
        results["series"] = self._series.get(name, {})
        origins = _pick_origins(view.report.agreement, name)
        page = f"indicator/{name}"
        since = Since(period=view.report.since.period, news=_pick(view.report.news, page))
        feeds = _pick(view.report.feeds, page)
        behind = view.behind.of_measure(name)
        around = rest.agreement
        report = replace(
            rest,
            agreement=replace(around, origins=replace(around.origins, **origins)),
            results=replace(rest.results, **results),
            indicators={name: one},
            since=since,
            feeds=feeds,
        )
        own = (one, results, origins, since, feeds, behind)
        alone = replace(
            view,
            report=report,
            behind=behind,
            minis={},
            used=set(),
            rests=[],
            titles={},
            drawn={},
        )
        return Narrowed(name, alone, self._shared, own)


def _find_shared(view: View) -> bytes:
    """The key of all that the pages of every measure may show."""
    report, agreement = view.report, view.report.agreement
    key = find_key(
        _list_shown(report),
        _list_shown(agreement),
        [_list_shown(one) for one in report.blocks.values()],
        _list_shown(replace(agreement.origins, files=frozenset())),
        sorted(agreement.origins.files),
        sorted(view.present),
        list(view.names.items()),
        view.site,
    )
    return key.encode()


def _hide(record: Record) -> Record:
    """A record with what pages of measures may show of it, and nothing of the rest."""
    name, shown = type(record).__name__, SHOWN[type(record)]
    rest = (one.name for one in fields(record) if one.name not in shown)
    hidden: dict[str, Any] = {one: _Hidden(f"{name}.{one}") for one in rest}
    return replace(record, **hidden)


def _list_shown(record: Record) -> tuple[object, ...]:
    return tuple(getattr(record, name) for name in SHOWN[type(record)])


def _pick(known: Mapping[str, Value], name: str) -> dict[str, Value]:
    return {name: known[name]} if name in known else {}


def _pick_origins(agreement: Agreement, name: str) -> dict[str, Any]:
    """Where the files stand that are behind the page of a measure alone."""
    written = (agreement.period, f"indicator/{name}")
    known = agreement.origins.commentary
    return {
        "indicators": _pick(agreement.origins.indicators, name),
        "commentary": {written: known[written]} if written in known else {},
    }
