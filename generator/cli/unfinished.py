"""How commands read an agreement while its words are still being written."""

from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.choices import print_and_stop
from generator.model.problem import DataError

if TYPE_CHECKING:
    from generator.check.unfinished import Unfinished


def read_unfinished(folder: str, data_dir: Path, content_dir: Path) -> "Unfinished":
    """The agreement as far as it goes; prints every fault and stops where there is one."""
    from generator.check.unfinished import check_unfinished  # noqa: PLC0415 - heavy
    from generator.load import read_sources  # noqa: PLC0415
    from generator.rate import METHODS  # noqa: PLC0415

    try:
        return check_unfinished(read_sources(folder, data_dir, content_dir), METHODS)
    except DataError as error:
        print_and_stop(error)
