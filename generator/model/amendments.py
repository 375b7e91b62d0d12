"""The record of amendments.yml: what was published and is told otherwise since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass as plain_dataclass

from pydantic.dataclasses import dataclass

from generator.model.enums import AmendmentKind
from generator.model.fields import RECORD, Verbatim, Words
from generator.model.period import Period
from generator.model.published import Facts, Key
from generator.model.sentence import Sentence
from generator.model.times import PublishingTime, When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Amendment:
    """amendments.yml: one published fact that is told otherwise since."""

    kind: AmendmentKind
    """revision where better data came, correction where it was a mistake."""
    page: Verbatim
    """The page that says it, such as indicator/ni-154."""
    what: Verbatim
    """What kind of fact: figure, target, rating, ..."""
    at: PublishingTime
    """When the public may see the new value: a day, or a day and a time."""
    reason: Words
    """Why, in a plain sentence."""
    of: Verbatim = ""
    """Of which period or dimension, as the file of the published period has it."""
    old: Verbatim = ""
    """What was published; empty where there was nothing."""
    new: Verbatim = ""
    """What is told now; empty where it is taken out."""
    period: When | None = None
    """The published period that said so, where only one did: of a rating, or words."""

    @property
    def key(self) -> Key:
        """The fact that is told otherwise."""
        return Key(self.page, self.what, self.of)

    def is_of(self, period: Period) -> bool:
        """True where it tells otherwise what a period's release may have said."""
        return self.period in {None, period}


@plain_dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentLine:
    """Something published that is told otherwise since."""

    page: str
    """The key of the page that said it."""
    kind: AmendmentKind
    periods: tuple[Period, ...]
    """The published periods that said it."""
    said: Sentence


def follow(
    told: dict[Key, str], amendments: Iterable[Amendment], period: Period
) -> Iterator[tuple[Amendment, str]]:
    """Each amendment of a period, in the order of their dates, with what was told until then.

    It changes `told` on its way; one whose old value was not told changes nothing.
    """
    for one in amendments:
        if one.is_of(period):
            before = told.get(one.key, "")
            if before == one.old:
                told[one.key] = one.new
            yield one, before


def amend(facts: Facts, amendments: Iterable[Amendment], period: Period) -> dict[Key, str]:
    """What a period published, as it is told since by amendments in the order of their dates."""
    told = dict(facts)
    for _ in follow(told, amendments, period):
        pass
    return {key: value for key, value in told.items() if value}
