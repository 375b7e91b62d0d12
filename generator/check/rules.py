"""Whether each record makes sense in itself."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from pathlib import PurePosixPath

from generator.check.measures import is_single
from generator.check.problems import Placed, near
from generator.check.ranges import find_wrong_range
from generator.check.references import Draft
from generator.check.scales import find_wrong_rating, find_wrong_scales
from generator.model.currency import SIGN, SIGNS, Currency
from generator.model.enums import ABSENCES, Basis, FigureStatus, Polarity
from generator.model.fields import split_references
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.ratings import Rating
from generator.model.rows import DeclaredRating, Figure, PublishedCount
from generator.model.scales import SHIPPED
from generator.schema.languages import FOLDER, is_english, list_languages

_EDIT_URL = re.compile(r"https://[^\s\"'<>?#]+/")
_LICENCE_URL = re.compile(r"https://[A-Za-z0-9.-]+(/[A-Za-z0-9._~-]*)*")
_BASE_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?")
WHOLE_THINGS = frozenset({
    "people", "persons", "residents", "adults", "children", "pupils", "households", "homes",
})  # fmt: skip
"""Units that are counted one by one."""
PER_CENT, _A_SHARE = 100, "Write a share of the target, such as 0.1 for 10%."
NO_REASON = "no reason for"
"""What is said to be found where a rating needs a reason."""


def find_broken_rules(draft: Draft, methods: Collection[str]) -> Iterator[Problem]:
    """Records that no reader could use, such as a figure with neither a value nor a reason."""
    if draft.details:
        yield from _details(draft.details)
        yield from find_wrong_scales(draft.details)
    for indicator in draft.indicators:
        yield from _indicator(indicator, methods)
        if draft.details:
            yield from _money(indicator, draft.details.record.currency)
    for figure in draft.tables.get("figures.csv", ()):
        yield from find_wrong_figure(figure)
    for target in draft.tables.get("targets.csv", ()):
        yield from find_wrong_range(target)
    excused = {one.record.id for one in draft.sources if one.record.reason_default}
    details = draft.details.record if draft.details else None
    for rating in draft.tables.get("ratings.csv", ()):
        yield from find_wrong_rating(rating, details)
        yield from _rating(rating, excused, details)
    for count in draft.tables.get("counts.csv", ()):
        yield from find_wrong_rating(count, details)
        yield from _counted_period(count, draft.details)


def _details(placed: Placed[AgreementDetails]) -> Iterator[Problem]:
    details = placed.record
    if details.starts >= details.ends:
        yield placed.problem(
            "ends", f"{details.ends}, which is not after it starts", "Write a later day."
        )
    now, reporting = details.current_period, details.reporting
    if not details.starts <= now.starts <= now.ends <= details.ends:
        found = f"'{now}', which is outside the agreement's years"
        advice = f"Write a {reporting.noun} between starts and ends."
        yield placed.problem("current_period", found, advice)
    if not details.dimensions:
        yield placed.problem(
            "dimensions", "an empty list", "Name at least one, the main one first."
        )
    ratings = [rating.value for rating in Rating]
    for word in sorted(set(details.status_words or ()) - set(ratings)):
        yield placed.problem(
            "status_words", f"'{word}', which is not a rating", near(word, ratings)
        )
    if not is_english(details.language) and details.language not in list_languages():
        found = f"'{details.language}', a language that has no file of phrases"
        advice = f"{near(details.language, list_languages())} laa words makes the file of another."
        yield placed.problem("language", found, advice)
    elif not is_english(details.language):
        from generator.schema.translations import find_faults  # noqa: PLC0415 - English need not pay

        for fault in find_faults(FOLDER / f"{details.language}.po"):
            found = f"'{details.language}', whose file of phrases has a fault: {fault}"
            yield placed.problem("language", found, "Mend the translation, or write en-GB.")
    if details.edit_url and not _EDIT_URL.fullmatch(details.edit_url):
        found = f"'{details.edit_url[:60]}', which no file could follow"
        advice = "Write an address that begins with https:// and ends with /."
        yield placed.problem("edit_url", found, advice)
    if details.base_url and not _BASE_URL.fullmatch(details.base_url):
        found = f"'{details.base_url[:60]}', which is not where a site can stand"
        advice = "Write an address such as https://council.example/agreement/, or delete the line."
        yield placed.problem("base_url", found, advice)
    if details.licence_url and not _LICENCE_URL.fullmatch(details.licence_url):
        found = f"'{details.licence_url[:60]}', where no terms can stand"
        advice = "Write an address that begins with https://, or delete the line."
        yield placed.problem("licence_url", found, advice)
    tolerance = details.default_tolerance
    limits = (tolerance.green_share, tolerance.amber_share, tolerance.better_share)
    yield from _limits(placed, "default_tolerance", *limits)
    yield from _large_shares(placed, "default_tolerance", *limits)


def _indicator(placed: Placed[Indicator], methods: Collection[str]) -> Iterator[Problem]:
    indicator, rule = placed.record, placed.record.rating
    expected = PurePosixPath(placed.place.file).stem
    if is_single(placed.place.file) and indicator.id != expected:
        found = f"'{indicator.id}' in a file named {expected}.yml"
        yield placed.problem("id", found, f"Write {expected}, or rename the file.")
    if not indicator.blocks:
        yield placed.problem("blocks", "an empty list", "Name the block that shows it.")
    if indicator.counts_with == indicator.id:
        yield placed.problem(
            "counts_with", "the indicator itself", "Name the other row, or delete the line."
        )
    if rule.method not in methods:
        found = f"'{rule.method}', which is not a method"
        yield placed.problem("rating", found, near(rule.method, methods))
    if (indicator.band is not None) != (indicator.polarity is Polarity.BAND):
        found = (
            "a band without polarity: band" if indicator.band else "polarity: band without a band"
        )
        yield placed.problem("polarity", found, "Give both, or neither.")
    if indicator.band and indicator.band.lower >= indicator.band.upper:
        yield placed.problem("band", "a lower end that is not below the upper end", "Swap the two.")
    yield from _allowance(placed)
    if indicator.decimals and indicator.unit.other in WHOLE_THINGS:
        found = f"{indicator.decimals} for {indicator.unit.other}, of whom there are no parts"
        advice = "Write 0, or say in the unit what else it is, such as people a day."
        yield placed.problem("decimals", found, advice)
    if not indicator.unit.multiple:
        yield placed.problem(
            "unit", "a multiple of 0", "Write 1, or 1000 for figures in thousands."
        )


def _money(placed: Placed[Indicator], currency: Currency) -> Iterator[Problem]:
    """Figures in other money than the agreement's."""
    symbol, own = placed.record.unit.symbol, SIGN[currency]
    if symbol in SIGNS and symbol != own:
        found = f"'{symbol}', where the agreement's money is {currency}"
        advice = f"Write {own}, or set currency in agreement.yml to the money of all sums."
        yield placed.problem("unit", found, advice)


def _allowance(placed: Placed[Indicator]) -> Iterator[Problem]:
    rule = placed.record.rating
    shares = (rule.green_share, rule.amber_share, rule.better_share)
    points = (rule.green_points, rule.amber_points, rule.better_points)
    if any(part is not None for part in shares) and any(part is not None for part in points):
        yield placed.problem("rating", "shares and points together", "Use one of the two.")
    yield from _limits(placed, "rating", *shares)
    yield from _large_shares(placed, "rating", *shares)
    yield from _limits(placed, "rating", *points)


def _large_shares(
    placed: Placed[Indicator] | Placed[AgreementDetails], name: str, *shares: Decimal | None
) -> Iterator[Problem]:
    """Shares of a target that were meant as percentages."""
    for share in shares:
        if share is not None and share > 1:
            found = f"{share}, which is more than the whole target"
            advice = f"Write {share / 100:f} for {share}%." if share <= PER_CENT else _A_SHARE
            yield placed.problem(name, found, advice)


def _limits(
    placed: Placed[Indicator] | Placed[AgreementDetails],
    name: str,
    green: Decimal | None,
    amber: Decimal | None,
    better: Decimal | None,
) -> Iterator[Problem]:
    """Limits that no figure could be rated by."""
    for part in (green, amber, better):
        if part is not None and part < 0:
            yield placed.problem(
                name, f"{part}, which is below 0", "Write how far, without a sign."
            )
    if better is not None and better == 0:
        advice = "Write how much better than the target it must be, such as 0.1."
        yield placed.problem(name, "a better share or points of 0", advice)
    if green is not None and amber is not None and green > amber:
        advice = "Amber begins where green ends: write a larger number for amber."
        yield placed.problem(name, "a green that reaches further than amber", advice)


def find_wrong_figure(placed: Placed[Figure]) -> Iterator[Problem]:
    """A figure that is there and is not, or whose range cannot be."""
    figure, absent = placed.record, placed.record.status in ABSENCES
    if figure.value is None and not absent:
        words = ", ".join(status.value for status in FigureStatus if status in ABSENCES)
        found = "neither a figure nor a reason why there is none"
        yield placed.problem("value", found, f"Write the figure, or one of {words} in status.")
    if figure.value is not None and absent:
        found = f"a figure together with the status {figure.status}"
        yield placed.problem("status", found, "Delete the figure, or write final or provisional.")
    yield from find_wrong_range(placed)


def _rating(
    placed: Placed[DeclaredRating], excused: Collection[str], details: AgreementDetails | None
) -> Iterator[Problem]:
    """`excused` are the documents that say why they print no reasons."""
    rating = placed.record
    scale = details.scale(rating.dimension) if details else SHIPPED[rating.dimension]
    is_ours = rating.basis in {Basis.INFERRED, Basis.OVERRIDE}
    is_excused = any(name in excused for name, _ in split_references(rating.source))
    needs = is_ours or (scale.needs_reason(rating.rating) and not is_excused)
    if needs and not rating.reason:
        found = f"{NO_REASON} {rating.rating}"
        if rating.basis is not Basis.PRINTED:
            found += f" with the basis {rating.basis}"
        yield placed.problem("reason", found, "Say why in one plain sentence.")


def _counted_period(
    placed: Placed[PublishedCount], details: Placed[AgreementDetails] | None
) -> Iterator[Problem]:
    """Counts of a time for which no page could show them."""
    period = placed.record.period
    reporting = details.record.reporting if details else None
    if reporting and not reporting.fits(period):
        found = f"'{period}', which is not a {reporting.noun}"
        yield placed.problem("period", found, f"Write {reporting.at(period.ends)}.")
