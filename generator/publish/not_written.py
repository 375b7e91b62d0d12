"""Why something could not be written, for whoever builds it."""

import errno
from pathlib import Path

from generator.publish.swap import NotOursError
from generator.put import FULL

NOT_WRITTEN = (NotOursError, OSError)
"""What keeps a site from being written."""
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def explain_not_written(error: OSError | NotOursError, stays: str) -> str:
    """What went wrong and what to do; `stays` says what that leaves as it was."""
    if isinstance(error, NotOursError):
        return str(error)
    why = (error.strerror or str(error)).rstrip(".")
    if error.errno in FULL:
        return f"There is no room for what is new ({why}). {stays} Make room, and try again."
    if error.filename is None:
        return f"{why}. {stays}"
    message = f"{error.filename} cannot be opened or written ({why}). {stays}"
    if error.errno in _CLOSED:
        beside = Path(error.filename).parent
        return f"{message} It is made beside the old one: you must be able to write in {beside}."
    return message
