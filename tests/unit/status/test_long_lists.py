"""The table of `laa status` stays within its width, however much one measure owes."""

from collections import Counter

from generator.model.period_forms import parse_period
from generator.status import Missing, Status, What
from generator.status.printing import WIDTH, print_table


def test_a_long_list_beside_a_title_goes_on_below():
    owed = [
        Missing(
            organisation="Council",
            indicator="homes",
            title="Homes that were built in the whole of the area",
            what=What.FIGURE,
            detail="a figure",
            file="figures.csv",
            short=f"figures for {number} of 40 places",
        )
        for number in range(1, 9)
    ]
    status = Status(
        area="Testshire",
        contact_role="Officer",
        partnership="Testshire Together",
        period=parse_period("2006/07 Q3"),
        missing=tuple(owed),
        explained=Counter(),
    )
    made = print_table(status)
    assert max(map(len, made.splitlines())) <= WIDTH
    assert "figures for 8 of 40 places" in made
    assert "Homes that were built in the" in made
