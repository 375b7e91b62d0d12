"""What officers should look at again: what is odd in the files, and what to write instead.

Stands beside the public line: it reads what was rated and changes nothing in it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from generator.advise.commentary import find_copies, find_wrong_colours
from generator.advise.disagreements import find_disagreements, find_unexplained, refuse_unexplained
from generator.advise.figures import find_jumps, find_misplaced_points
from generator.advise.frozen import refuse_unrecorded
from generator.advise.names import find_same_codes, find_same_titles, find_signs_in_words
from generator.advise.oddities import (
    find_far_periods,
    find_first_noughts,
    find_impossible_company,
    find_impossible_shares,
    find_targets_ten_times_off,
)
from generator.advise.people import find_people
from generator.advise.pictures import find_unused_pictures
from generator.advise.ratings import find_unmoved_ratings
from generator.advise.releases import find_early_releases, find_told_for_ever, find_untimed
from generator.advise.targets import find_easier_than_plain
from generator.advise.times import find_early, find_odd_times
from generator.advise.totals import find_wrong_totals
from generator.advise.wording import check_wording
from generator.check.columns import find_columns
from generator.model.files import Sources
from generator.model.problem import Level, Problem, sort_problems
from generator.model.results import Rated

__all__ = ["advise", "check_wording", "find_unexplained", "refuse_unexplained", "refuse_unrecorded"]

ADVICE: tuple[Callable[[Rated], Iterator[Problem]], ...] = (
    find_misplaced_points,
    find_jumps,
    find_unmoved_ratings,
    find_wrong_colours,
    find_copies,
    find_wrong_totals,
    find_same_titles,
    find_signs_in_words,
    find_same_codes,
    find_people,
    find_first_noughts,
    find_impossible_shares,
    find_impossible_company,
    find_targets_ten_times_off,
    find_easier_than_plain,
    find_far_periods,
    find_untimed,
    find_told_for_ever,
    find_early_releases,
)
"""Each finds one kind of oddity. A note beside the figure, where there is one, settles it."""


def advise(
    rated: Rated, sources: Sources, today: date, *, is_next_period_due: bool = False
) -> tuple[Problem, ...]:
    """A warning for each thing that is odd, and what is known to differ, in the order of the files.

    With `is_next_period_due`, what belongs to a later period is not odd: it is on its way.
    """
    found = [problem for find in ADVICE for problem in find(rated)]
    found += find_odd_times(rated, today)
    found += find_unused_pictures(sources)
    found += () if is_next_period_due else find_early(rated)
    warnings = (replace(problem, level=Level.WARNING) for problem in found)
    return sort_problems(find_columns((*warnings, *find_disagreements(rated)), sources))
