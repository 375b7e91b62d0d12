"""What is published can be read by everybody, whatever the umask of who builds it."""

import os

from generator.publish.made import MADE
from generator.publish.swap import new_site


def test_a_site_of_a_careful_builder_can_be_served_by_another_user(tmp_path):
    before = os.umask(0o077)
    try:
        with new_site(tmp_path / "site") as fresh:
            (fresh / "data").mkdir()
            (fresh / "data" / "summary.json").write_text("{}")
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes == {"site": 0o755, "data": 0o755, "summary.json": 0o644, MADE: 0o644}
