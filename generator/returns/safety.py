"""Whether a workbook can be opened without harm: looks at every part before openpyxl does.

openpyxl guards neither against entities that expand nor against ranges that cover a whole
sheet, so both are looked for here, with the sizes.
"""

import io
import zipfile
import zlib
from xml.parsers import expat

from generator.model.limits import (
    LARGEST_UNPACKED,
    LARGEST_WORKBOOK,
    MOST_COVERED,
    MOST_ELEMENTS,
    MOST_PARTS,
    Limit,
)
from generator.returns.cells import UnreadableError

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of an .xls file, and of an .xlsx file with a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_FORMULA = "f"
"""The element of a formula inside a cell."""
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What zipfile raises for bytes that are no whole zip file."""
_XML = (".xml", ".rels")
_CHUNK = 64 * 1024
_SAVE_AS = "Open it in Excel and save it as an Excel Workbook (.xlsx)."
_CLEAR = "Copy the rows into a new template, and send that."


def inspect_workbook(raw: bytes) -> bool:
    """Whether a workbook has formulas; raises UnreadableError where it must not be opened."""
    _refuse_large(raw)
    if raw.startswith(_OLD):
        if _LOCKED in raw:
            advice = "Take the password off in Excel and save it again."
            raise UnreadableError("a workbook with a password", advice)
        raise UnreadableError("an old workbook (.xls)", _SAVE_AS)
    if not raw.startswith(b"PK"):
        raise _not_a_workbook(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _inspect_parts(archive)
    except _DAMAGE:
        raise UnreadableError("a damaged workbook", _SAVE_AS) from None


def inspect_open_document(raw: bytes) -> None:
    """Raises UnreadableError where a spreadsheet of LibreOffice (.ods) must not be opened."""
    _refuse_large(raw)
    if not raw.startswith(b"PK"):
        raise _not_a_workbook(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _inspect_parts(archive, "content.xml")
    except _DAMAGE:
        raise UnreadableError("a damaged workbook", _SAVE_AS) from None


def _refuse_large(raw: bytes) -> None:
    if len(raw) > LARGEST_WORKBOOK.in_bytes:
        raise _exceed(f"more than {LARGEST_WORKBOOK.value} MB", LARGEST_WORKBOOK)


def _exceed(found: str, limit: Limit) -> UnreadableError:
    return UnreadableError(found, f"{_CLEAR} {limit.advice}")


def _not_a_workbook(raw: bytes) -> UnreadableError:
    if not raw:
        return UnreadableError("an empty file", "Send the file again.")
    if b"\0" not in raw[:_CHUNK] and any(sign in raw[:_CHUNK] for sign in (b",", b";", b"\t")):
        return UnreadableError("text with the name of a workbook", "Give its name the ending .csv.")
    return UnreadableError("a file that is not a workbook", _SAVE_AS)


def _inspect_parts(archive: zipfile.ZipFile, main: str = "[Content_Types].xml") -> bool:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS.value:
        raise _exceed(f"a workbook of more than {MOST_PARTS.value} parts", MOST_PARTS)
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED.in_bytes:
        found = f"a workbook that unpacks to more than {LARGEST_UNPACKED.value} MB"
        raise _exceed(found, LARGEST_UNPACKED)
    if len(names) != len(parts):
        raise UnreadableError("a damaged workbook with two parts of one name", _SAVE_AS)
    if main not in names:
        raise UnreadableError("a file that is not a workbook", _SAVE_AS)
    if "xl/workbook.bin" in names:
        raise UnreadableError("a binary workbook (.xlsb)", _SAVE_AS)
    count = _Count()
    for part in parts:
        if part.filename.lower().endswith(_XML):
            count.read(archive, part)
    return count.has_formulas


class _Count:
    """What the parts hold together, as they are read one by one."""

    def __init__(self) -> None:
        self.elements = self.covered = 0
        self.most_elements, self.most_covered = MOST_ELEMENTS.value, MOST_COVERED.value
        self.has_formulas = False

    def read(self, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        """Reads one part; raises UnreadableError where it must not be opened."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            with archive.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    parser.Parse(chunk)
                parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place
        except expat.ExpatError:
            raise UnreadableError(f"a damaged workbook ({part.filename})", _SAVE_AS) from None

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > self.most_elements:
            raise _exceed("a workbook with far too many cells", MOST_ELEMENTS)
        bare = name.rpartition(":")[2]
        self.has_formulas = self.has_formulas or bare == _FORMULA
        if bare in {"mergeCell", "hyperlink"}:
            self.covered += count_cells(attributes.get("ref", ""))
            if self.covered > self.most_covered:
                raise _exceed("merged cells or links over a whole sheet", MOST_COVERED)


def _refuse_doctype(*_: object) -> None:
    raise UnreadableError("a workbook that no spreadsheet wrote", _SAVE_AS)


def count_cells(reference: str) -> int:
    """How many cells a range such as A1:C3 covers; far too many where it cannot be read."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 - heavy

    try:
        left, top, right, bottom = range_boundaries(reference)
    except (ValueError, TypeError):
        return MOST_COVERED.value + 1
    if None in {left, top, right, bottom}:
        return MOST_COVERED.value + 1
    return (int(right or 0) - int(left or 0) + 1) * (int(bottom or 0) - int(top or 0) + 1)
