"""What the sheet Read me says to a partner."""

from collections.abc import Sequence

from generator.model.documents import Source
from generator.model.period_forms import FORMS


def say_instructions(
    organisation: str, agreement: str, period: str, sources: Sequence[Source]
) -> list[tuple[str, bool]]:
    """The lines of the sheet; those with True are headings."""
    steps = (
        "1. Go to the sheet Figures. Fill in the white cells. The grey cells are locked.",
        "2. Write one number in each cell under Figure. For a percentage, write 68.2 or 68.2%.",
        "3. If you have no figure, leave it empty. Pick the reason from the list under Status.",
        "4. If you have no answer yet, leave both empty. We then keep what we have.",
        "5. Under Source, write the document, a comma and the place in it.",
        "6. Go to the sheet Ratings if you rate your own measures. Amber and red need a reason.",
        "7. Save the file in Excel. Send it back with its name as it is.",
    )
    rules = (
        "Do not hide, merge or add columns. Do not rename the sheets.",
        "An empty cell changes nothing. To take out a note or a range, ask us to do it.",
        "The empty rows at the end are for other periods or places.",
        f"Write a period like one of these: {FORMS}.",
        "Write no names of people, telephone numbers or e-mail addresses. Notes are public.",
        "You may use a formula. Excel must have worked it out when you save.",
    )
    words = (
        "final: it will not change.",
        "provisional: it may change.",
        "revised: it was given before, and has changed.",
        "estimate: worked out from part of the facts.",
        "proxy: another measure that stands in for this one.",
        "not due: it comes out later.",
        "late: it should be there by now.",
        "suppressed: too few people to show.",
        "not collected: nobody counts this yet.",
    )
    listed = [f"{one.id}: {one.title}" for one in sources]
    return [
        (f"Figures for {period}", True),
        (f"For: {organisation}", False),
        (f"Agreement: {agreement}", False),
        ("What to do", True),
        *((line, False) for line in steps),
        ("Please note", True),
        *((line, False) for line in rules),
        ("The words under Status", True),
        *((line, False) for line in words),
        ("Documents that you can name under Source", True),
        *((line, False) for line in listed),
    ]
