"""The hash by which a browser tells that a file is the one that its page names."""

import base64
import hashlib


def make_integrity(content: bytes) -> str:
    """The hash of a file's bytes, as the attribute `integrity` has it."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"
