"""Small records for tests, with the least that each needs."""

from dataclasses import fields
from decimal import Decimal

from generator.model.agreement import Agreement
from generator.model.beside import ComparedWith
from generator.model.comparisons import ComparedFigure
from generator.model.documents import Source
from generator.model.enums import (
    Accumulates,
    Basis,
    FigureStatus,
    Kind,
    Polarity,
    RatingSource,
    TargetKind,
)
from generator.model.indicator import Band, Indicator, RatingRule, Unit
from generator.model.origins import Origins
from generator.model.period_forms import parse_period
from generator.model.places import AgreementDetails, Block
from generator.model.problem import Place
from generator.model.ratings import Dimension
from generator.model.row_table import make_table
from generator.model.rows import DeclaredRating, Figure, Target
from generator.model.tolerance import Tolerance
from generator.schema import FIGURE_COLUMNS, TARGET_COLUMNS

QUARTER = "2006/07 Q3"
PER_CENT = Unit(one="%", other="%", symbol="%")
PAPER = Source(id="paper", title="A paper", publisher="Testshire", date="2007-02-14")
HOMES = Unit(one="home", other="homes")
OFTEN = ("areas", "releases", "meetings", "amendments", "money", "rewards", "actions", "glossary")
"""What a test may give an agreement; nothing where it gives none."""


def indicator(name="one", **changes):
    """An indicator that is rated by tolerance, higher being better."""
    polarity = changes.pop("polarity", Polarity.HIGHER)
    method = changes.pop("method", "band" if polarity is Polarity.BAND else "tolerance")
    given = {
        "id": name,
        "title": "A measure",
        "plain_title": "A measure",
        "question": "How is it?",
        "blocks": ("block",),
        "kinds": (Kind.LOCAL,),
        "placeholder": False,
        "polarity": polarity,
        "unit": PER_CENT,
        "decimals": 1,
        "accumulates": Accumulates.PERIOD,
        "rating": RatingRule(method=method),
        "source": "paper, para 1",
        "band": Band(lower=Decimal(10), upper=Decimal(15)) if polarity is Polarity.BAND else None,
    }
    return Indicator(**(given | changes))


def figure(value, period=QUARTER, name="one", **changes):
    """A figure, or its absence where `value` is None."""
    status = FigureStatus.LATE if value in {None, ""} else FigureStatus.FINAL
    return Figure(
        indicator=name,
        period=parse_period(period),
        value=None if value in {None, ""} else Decimal(value),
        status=changes.pop("status", status),
        source="paper, para 1",
        **changes,
    )


def compared(value, period=QUARTER, name="one", kind=ComparedWith.COUNTRY, **changes):
    """A figure of somebody else, England if nobody says whose."""
    given = {"of": "" if kind is ComparedWith.GOAL else "England", "source": "paper, para 1"}
    return ComparedFigure(
        indicator=name,
        period=parse_period(period),
        kind=kind,
        value=Decimal(value),
        **(given | changes),
    )


def target(value, period=QUARTER, name="one", kind=TargetKind.MILESTONE, **changes):
    """A milestone for the quarter."""
    return Target(
        indicator=name,
        period=parse_period(period),
        value=Decimal(value) if isinstance(value, int | float) else value,
        kind=kind,
        source="paper, para 1",
        **changes,
    )


def declared(rating, dimension=Dimension.OUTCOME, basis=Basis.PRINTED, period=QUARTER, **changes):
    """A rating that officers entered."""
    given = {
        "indicator": "one",
        "period": parse_period(period),
        "dimension": dimension,
        "rating": rating,
        "basis": basis,
        "reason": "Because.",
        "source": "paper, para 1",
    }
    return DeclaredRating(**(given | changes))


def agreement(
    indicators,
    figures=(),
    targets=(),
    *,
    ratings=(),
    counts=(),
    dimensions=(Dimension.OUTCOME, Dimension.PERFORMANCE),
    rating_source=RatingSource.COMPUTED,
    blocks=("block",),
    **given,
):
    """An agreement with these facts and nothing else."""
    details = {
        "name": "Testshire",
        "short_name": "Testshire",
        "partnership": "Testshire Together",
        "accountable_body": "Testshire County Council",
        "area_name": "Testshire",
        "starts": "2006-04-01",
        "ends": "2009-03-31",
        "current_period": QUARTER,
        "rating_source": rating_source,
        "default_tolerance": Tolerance(amber_share=Decimal("0.1"), better_share=Decimal("0.1")),
        "contact_role": "Officer",
        "dimensions": dimensions,
    }
    own = {field.name for field in fields(AgreementDetails)} & given.keys()
    details |= {name: given.pop(name) for name in own}
    made = [Block(id=name, title=name, plain_title=name, summary="About it.") for name in blocks]
    return Agreement(
        folder="testshire",
        details=AgreementDetails(**details),
        blocks=tuple(made),
        outcomes=(),
        indicators=tuple(indicators),
        figures=make_table(figures, FIGURE_COLUMNS),
        targets=make_table(targets, TARGET_COLUMNS),
        ratings=tuple(ratings),
        origins=Origins(
            ratings={
                (one.indicator, one.period, one.dimension): Place("ratings.csv", number)
                for number, one in enumerate(ratings, 2)
            }
        ),
        counts=tuple(counts),
        steps=(),
        reviews=(),
        sources=(PAPER,),
        corrections=(),
        commentary={},
        pages={},
        pictures={},
        outlines={},
        everyday_words=(),
        plain_words=(),
        **(dict.fromkeys(OFTEN, ()) | {"published": {}} | given),
    )
