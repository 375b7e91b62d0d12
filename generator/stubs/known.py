"""The names that a new indicator may use, and those that are taken."""

from collections.abc import Callable

from generator.check.read import read_draft
from generator.check.references import known_ids
from generator.model.files import Sources
from generator.model.ids import make_id
from generator.model.waiting import is_waiting
from generator.rate import METHODS
from generator.stubs.answers import Answers, Known


def find_known(sources: Sources) -> Known:
    """What the agreement's files name so far, whatever else is wrong in them."""
    draft = read_draft(sources, []).draft
    ids = {
        kind: [name for name in sorted(names) if name and not is_waiting(name)]
        for kind, names in known_ids(draft).items()
    }
    allowed = {"blocks": ids["block"], "outcome": ids["outcome"], "rating.method": list(METHODS)}
    return Known(allowed=allowed, taken={"id": ids["indicator"]}, documents=ids["source"])


def suggest(known: Known) -> Callable[[str, Answers], str]:
    """What Enter stands for: an id made of the title, and the one block where there is one."""

    def suggest_one(key: str, answers: Answers) -> str:
        if key == "id":
            return make_id(answers.get("title", ""))
        blocks = list(known.allowed["blocks"])
        return blocks[0] if key == "blocks" and len(blocks) == 1 else ""

    return suggest_one
