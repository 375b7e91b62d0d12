"""No id makes a file that Windows cannot have."""

import pytest

from generator.check import is_folder_name
from tests.messages_page import explain
from tests.spoil import run, spoil

AREAS = "data/smallshire/areas.yml"


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_itself_is_refused(smallshire, name):
    spoil(smallshire, AREAS, "id: northdale", f"id: {name}")
    result = run(smallshire)
    found = f"'{name}', which is the name of a device to Windows"
    assert result.exit_code == 1
    assert f"key id: found {found}." in result.output
    assert explain(found).says == "'…', which is the name …"
    assert not is_folder_name(name)


def test_a_name_that_only_begins_so_is_good():
    assert is_folder_name("com10")
    assert is_folder_name("consett")
