"""Which method and limits give the ratings that officers printed, said to officers."""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.language import Phrase
from generator.describe.words import DIMENSION_NAME
from generator.model.sentence import Sentence
from generator.rate.fit import FEWEST_RATINGS, FEWEST_ROWS, Fit, Row
from generator.rate.offers import Offer, Span

SHOWN_DECIMALS = 4
NUMBER_OF_ROWS = Phrase("Officers' ratings beside a figure and a target: {rows}.")
CANNOT_TELL = Phrase(
    "We cannot tell which rule gave them. That takes at least {fewest} such ratings of "
    "{colours} kinds; there are {rows} of {ratings}."
)
BEST = Phrase("The method {method} gives {matched} of {rows}, with these limits:")
BEST_WITHOUT = Phrase("The method {method} gives {matched} of {rows}.")
UP_TO = Phrase("{key}: {value}. From {least} to less than {most}, every limit does the same.")
WITH_MOST = Phrase("{key}: {value}. Above {least} and up to {most}, every limit does the same.")
OPEN = Phrase("{key}: {value}. From {least} on every limit does the same: no row is beyond it.")
ODD = Phrase("These stay officers' ratings, with the sum beside:")
ODD_ROW = Phrase("{indicator}, {period}: officers say {rating}, the sum gives {computed}.")
ODD_ROW_WITHOUT = Phrase("{indicator}, {period}: officers say {rating}, the sum gives no rating.")
WITHOUT_SUM = Phrase("No sum can be made beside these ratings of officers:")
WITHOUT_SUM_ROW = Phrase("{indicator}, {period}: officers say {rating}.")
TIES = Phrase("These do as well:")
TIE = Phrase("The method {method} with {limits}.")
TIE_WITHOUT = Phrase("The method {method}.")
MORE_TIES = Phrase("And {number} more.")
IN_AGREEMENT = Phrase("For agreement.yml:")
IN_MEASURES = Phrase("For each measure:")
NOTHING_PRINTED = Phrase("No rating of a kind that a rule can give stands here.")


def say_fit(fit: Fit, *, of_one: bool) -> Iterator[str]:
    """The lines that tell a fit, with the YAML to paste; `of_one` for one measure alone."""
    yield DIMENSION_NAME[fit.scale.dimension]()
    if not fit.rows and not fit.without_sum:
        yield f"  {NOTHING_PRINTED()}"
        return
    yield f"  {NUMBER_OF_ROWS(rows=fit.rows)}"
    if fit.best is None:
        said = CANNOT_TELL(
            fewest=FEWEST_ROWS, colours=FEWEST_RATINGS, rows=fit.rows, ratings=fit.ratings
        )
        yield f"  {said}"
    else:
        yield from _say_best(fit, fit.best)
    yield from _list(WITHOUT_SUM, map(_say_without, fit.without_sum))
    if fit.best is not None:
        yield from _write_yaml(fit.best, of_one=of_one)


def _say_best(fit: Fit, best: Offer) -> Iterator[str]:
    phrase = BEST if best.spans else BEST_WITHOUT
    yield f"  {phrase(method=best.rule.method, matched=fit.matched, rows=fit.rows)}"
    for key, span in best.spans.items():
        yield f"    {_say_span(key, getattr(best.rule, key), span)}"
    yield from _list(ODD, map(_say_odd, fit.odd))
    yield from _list(TIES, map(_say_tie, fit.ties))
    if fit.more_ties:
        yield f"    {MORE_TIES(number=fit.more_ties)}"


def _list(heading: Phrase, lines: Iterator[Sentence]) -> Iterator[str]:
    said = [f"    {line}" for line in lines]
    if said:
        yield f"  {heading()}"
        yield from said


def _say_span(key: str, value: Decimal, span: Span) -> Sentence:
    given = {"key": key, "value": value, "least": _shorten(span.least)}
    if span.most is None:
        return OPEN(**given)
    phrase = WITH_MOST if span.is_most_in else UP_TO
    return phrase(**given, most=_shorten(span.most))


def _shorten(value: Decimal) -> str:
    """A limit of a gap, to four decimals."""
    return f"{round(value, SHOWN_DECIMALS).normalize():f}"


def _say_odd(row: Row) -> Sentence:
    given = {"indicator": row.indicator, "period": row.period, "rating": row.printed}
    return ODD_ROW(**given, computed=row.computed) if row.computed else ODD_ROW_WITHOUT(**given)


def _say_without(row: Row) -> Sentence:
    return WITHOUT_SUM_ROW(indicator=row.indicator, period=row.period, rating=row.printed)


def _say_tie(offer: Offer) -> Sentence:
    limits = ", ".join(f"{key} {value}" for key, value in _list_rule(offer) if key != "method")
    name = offer.rule.method
    return TIE(method=name, limits=limits) if limits else TIE_WITHOUT(method=name)


def _list_rule(offer: Offer) -> Iterator[tuple[str, str]]:
    """The keys of a rule that are set, as files write them."""
    for name in type(offer.rule).__dataclass_fields__:
        value = getattr(offer.rule, name)
        if value is not None and value != "":
            yield name, f"{value}"


def _write_yaml(offer: Offer, *, of_one: bool) -> Iterator[str]:
    """The keys to paste: shares and the route hold for all measures, the rest for each."""
    keys = dict(_list_rule(offer))
    shares = {} if of_one else {key: keys.pop(key) for key in list(keys) if "_share" in key}
    route = None if of_one else keys.pop("route", None)
    if shares or route:
        yield f"  {IN_AGREEMENT()}"
        if shares:
            yield "default_tolerance:"
            yield from (f"  {key}: {value}" for key, value in shares.items())
        if route:
            yield f"default_route: {route}"
    yield f"  {IN_MEASURES()}"
    yield "rating:"
    yield from (f"  {key}: {value}" for key, value in keys.items())
