"""What adds up to a whole: every kind of place that does, and only groups of which a figure is."""

from types import SimpleNamespace

from generator.check.suppression import find_wholes, list_filling_sets


def place(name, kind):
    return SimpleNamespace(id=name, kind=kind, parent=None)


def test_two_kinds_of_places_may_each_make_up_the_whole():
    parts = [place("north", "district"), place("south", "district"), place("east", "ward")]
    wholes = find_wholes(SimpleNamespace(is_additive=True), parts)
    assert wholes == {None: (("north", "south"), ("east",))}


def test_groups_of_which_no_figure_is_make_no_equation():
    row = SimpleNamespace(record=SimpleNamespace(area=None))
    groups = [SimpleNamespace(id="women"), SimpleNamespace(id="men")]
    sets = [SimpleNamespace(record=SimpleNamespace(fills_whole=True, groups=groups))]
    assert list_filling_sets([row], sets) == ()
    of_one = SimpleNamespace(record=SimpleNamespace(area="group women"))
    assert list_filling_sets([row, of_one], sets) == (("group women", "group men"),)
