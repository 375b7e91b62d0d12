"""The pages of measures that an officer's last save left as they are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator.pages import Finish, Narrowed
from generator.publish.page_files import Written


@dataclass(frozen=True, slots=True)
class Remembered:
    """What one round of making pages wrote of each measure, and what the round before did.

    It holds while nobody else writes into their folder, so rounds are in one process.
    """

    _last: Mapping[str, Finish[Written]] = field(default_factory=dict)
    _finished: dict[str, Finish[Written]] = field(default_factory=dict)

    def go_on(self) -> "Remembered":
        """For the next round. What a round that was broken off did not come to is made in it."""
        return Remembered(self._finished)

    def recall(self, narrowed: Narrowed, make: Callable[[], Finish[Written]]) -> Finish[Written]:
        """What was written of a measure, or what is written now."""
        key, last = narrowed.find_key(), self._last.get(narrowed.measure)
        return last if last and last.key == key else replace(make(), key=key)

    def note(self, measure: str, finished: Finish[Written]) -> None:
        """Keeps it in mind for the next round."""
        self._finished[measure] = finished
