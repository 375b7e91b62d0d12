"""Which measures an agreement has, in whatever form its files give them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.check.measures import is_single, list_entries, list_row_ids
from generator.model.files import FileText
from generator.schema import MEASURES_LIST, MEASURES_TABLE


def list_measures(files: Mapping[str, FileText]) -> Iterator[str]:
    """The id of each measure: of a file each, of the list and of the table.

    Faults in them are passed over, as the check tells them.
    """
    for name, file in files.items():
        if is_single(name):
            yield PurePosixPath(name).stem
        elif name == MEASURES_LIST:
            yield from (one for _, one in list_entries(file) if one)
        elif name == MEASURES_TABLE:
            yield from list_row_ids(file).values()
