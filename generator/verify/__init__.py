"""Whether what was published is still as it was: the receipts, recomputed from the bytes.

It trusts no stage before it, so that it can judge the files of a site that anybody keeps.
"""

from generator.verify.compare import compare
from generator.verify.folder import find_published, read_published
from generator.verify.kept import Kept
from generator.verify.receipts import find_faults
from generator.verify.web import UnreachableError, read_site

__all__ = [
    "Kept",
    "UnreachableError",
    "compare",
    "find_faults",
    "find_published",
    "read_published",
    "read_site",
]
