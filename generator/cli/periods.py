"""Which agreement and which quarter a command is about."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.choices import default_agreement
from generator.load import list_agreements
from generator.model.period import Period
from generator.model.period_forms import PeriodError
from generator.model.reporting import Reporting

if TYPE_CHECKING:
    from generator.model.agreement import Agreement


def find_default(data_dir: Path) -> str:
    """The one agreement in a folder, or the one at the site's root where there are more."""
    known = list_agreements(data_dir)
    return known[0] if len(known) == 1 else default_agreement()


def parse_period(text: str | None, agreement: "Agreement") -> Period:
    """The quarter that was typed, or the current one; stops where it is none of the agreement."""
    from generator.check.period_pages import find_wrong_period  # noqa: PLC0415 - heavy

    if text is None:
        return agreement.period
    period = read_period(text, agreement.details.reporting)
    wrong = find_wrong_period(period, agreement)
    if wrong:
        raise click.ClickException(wrong)
    return period


def read_period(text: str, reporting: Reporting) -> Period:
    """The reporting period that was typed; stops where it is none."""
    try:
        return reporting.read(text)
    except PeriodError as error:
        message = f"'{text}' is not a {reporting.noun}. {error.advice}"
        raise click.ClickException(message) from None
