"""Of which bytes a part is made, so that one whose files did not change is not made again."""

from collections.abc import Iterable

from generator.digest import digest_files, find_version, hash_text
from generator.load import DETAILS, OWN_CONTENT, list_agreements
from generator.reading import Folders


def find_inputs(folder: str, versions: Iterable[str], folders: Folders) -> str:
    """The hash of every file from which the part of an agreement is made, and of the program.

    `versions` are the folders with the same plan in other languages.
    """
    data, content = folders.data, folders.content
    own = [data / one for one in (folder, *versions)]
    own += [content / one for one in (folder, *versions)]
    own += [data / name / DETAILS for name in list_agreements(data)]
    own += [path for path in content.glob("*.yml") if path.is_file()]
    parts = (digest_files(data, own, content), digest_files(OWN_CONTENT, OWN_CONTENT.glob("*.yml")))
    return hash_text(f"{find_version()} {' '.join(parts)}")
