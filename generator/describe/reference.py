"""What the pages that explain the ratings say: every rule, with a sum from the live data."""

from collections.abc import Iterable, Iterator

from generator.describe.methods import (
    FINDING_RULES,
    say_finding_rule,
    say_limits,
    say_method_rule,
)
from generator.describe.sources import say_written_date
from generator.describe.tags import find_label, make_tag
from generator.describe.who_rates import say_who_rates
from generator.describe.words import (
    DIMENSION_NAME,
    DIMENSION_QUESTION,
    LABELS,
    WITHOUT_COLOUR,
)
from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.enums import Trend
from generator.model.lines import KeyRow, RuleLine, Tag
from generator.model.ratings import Tone
from generator.model.report import IndicatorReport, ReferenceReport
from generator.model.results import Results
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS, Sentence
from generator.rate import METHODS
from generator.rate.declared import NAME as DECLARED


def describe_reference(
    agreement: Agreement, results: Results, indicators: tuple[IndicatorReport, ...]
) -> ReferenceReport:
    """The rules and the papers, with worked examples where the data have any."""
    used = {one.indicator.rating.method for one in indicators}
    # one whose sum has a result is a better example than one that has no plan
    examples = tuple(sorted(indicators, key=_has_no_result))
    return ReferenceReport(
        names={dimension: name() for dimension, name in DIMENSION_NAME.items()},
        who_rates=say_who_rates(agreement, results),
        limits=say_limits(agreement),
        own_limits=tuple(one for one in indicators if one.indicator.rating.why),
        rules=tuple(
            _explain_method(method, results, examples) for method in METHODS if method in used
        ),
        unused=tuple(_rule(*say_method_rule(method)) for method in METHODS if method not in used),
        findings=tuple(_explain_findings(results, indicators)),
        key=tuple(_make_key(agreement, results)),
        documents=tuple((one, say_written_date(one.date)) for one in agreement.sources),
    )


def _make_key(agreement: Agreement, results: Results) -> Iterator[KeyRow]:
    """The colours of each dimension, then what has none: that is the same in every one."""
    without: dict[Sentence, tuple[Tag, Sentence]] = {}
    for dimension in agreement.details.dimensions:
        tags = [*_explain_tags(agreement.details.scale(dimension), agreement, results)]
        coloured = tuple(one for one in tags if one[0].tone != Tone.NONE.look)
        without |= {one[0].word: one for one in tags if one not in coloured}
        if coloured:
            name, question = DIMENSION_NAME[dimension](), DIMENSION_QUESTION[dimension]()
            yield KeyRow(name=name, question=question, tags=coloured)
    if without:
        yield KeyRow(name=WITHOUT_COLOUR(), question=NO_WORDS, tags=tuple(without.values()))


def _explain_tags(
    scale: Scale, agreement: Agreement, results: Results
) -> Iterable[tuple[Tag, Sentence]]:
    """Each tag with the sentence that opens the page of a measure that has it."""
    for rating in _find_shown(scale, results):
        tag = make_tag(scale, rating, agreement.details)
        meaning = find_label(scale, rating).verdict()
        gist = meaning.removeprefix("This ").removeprefix("is ").removesuffix(".").lower()
        is_said = gist in tag.word.lower()
        yield tag, NO_WORDS if is_said else meaning


def _find_shown(scale: Scale, results: Results) -> list[str]:
    """The ratings that officers may enter, then each other one that some page shows."""
    shown = {
        one.rating
        for of_one in results.assessments.values()
        for one in of_one
        if one.dimension is scale.dimension
    }
    return [
        *scale.ids,
        *(rating for rating in LABELS[scale.dimension] if rating in shown - set(scale.ids)),
    ]


def _rule(
    title: Sentence, rule: Sentence, indicator: str = "", example: Iterable[Sentence] = ()
) -> RuleLine:
    return RuleLine(title=title, rule=rule, indicator=indicator, example=tuple(example))


def _has_no_result(one: IndicatorReport) -> bool:
    return not any(working.lines and working.result for working in one.workings)


def _explain_method(
    method: str, results: Results, indicators: tuple[IndicatorReport, ...]
) -> RuleLine:
    """A method's rule, and the sum of the first indicator that was rated by it."""
    for one in indicators:
        if one.indicator.rating.method != method:
            continue
        rated = {
            DIMENSION_NAME[each.dimension]()
            for each in results.assessments[one.indicator.id]
            if method == DECLARED or _is_rated_by_sum(each)
        }
        for working in one.workings:
            if working.name in rated and working.lines:
                lines = (*working.lines, working.result)
                return _rule(*say_method_rule(method), one.indicator.id, filter(None, lines))
    return _rule(*say_method_rule(method))


def _is_rated_by_sum(one: Assessment) -> bool:
    """True where the sum of a method gave the rating, and not how the figures move."""
    by_sum = one.scale.by_rule and not one.scale.is_of_movement
    return bool(by_sum) and one.scale.is_standing(one.computed)


def _explain_findings(
    results: Results, indicators: tuple[IndicatorReport, ...]
) -> Iterable[RuleLine]:
    """The rules for movement, forecast and reward, each with the first that shows it whole."""
    moved = [
        one
        for one in indicators
        if one.movement and results.movements[one.indicator.id].trend is not Trend.TOO_EARLY
    ]
    led = [one for one in indicators if one.forecast and one.forecast.working]
    earning = [one for one in indicators if any(part.finding.working for part in one.rewards)]
    examples = {
        "movement": [(one.indicator.id, one.movement.working) for one in moved if one.movement],
        "forecast": [(one.indicator.id, one.forecast.working) for one in led if one.forecast],
        "reward": [(one.indicator.id, one.rewards[0].finding.working) for one in earning],
    }
    for name in FINDING_RULES:
        if name == "reward" and not results.rewards:
            continue
        indicator, example = next(iter(examples[name]), ("", ()))
        yield _rule(*say_finding_rule(name), indicator, example)
