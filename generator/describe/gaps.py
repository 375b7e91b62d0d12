"""How far a figure is from its plan, as a share of the plan: in sentences and in their order."""

from decimal import Decimal

from generator.model.assessment import Explanation


def find_share_of_plan(explanation: Explanation) -> Decimal | None:
    """How much better (above 0) or worse (below 0) a figure is than its plan, as a share of it.

    On a way to a target the share in the explanation is one of the whole way. Of a good range it is
    one of the nearest end. None where there is no plan, where the plan is 0 or where nobody has
    said which way is better.
    """
    share, target = explanation.advantage_share, explanation.target
    if explanation.way is None or share is None:
        return share
    if not target or explanation.difference is None:
        return None
    return (abs(explanation.difference) / abs(target)).copy_sign(share)
