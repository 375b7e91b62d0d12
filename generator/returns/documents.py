"""Documents that a return names in words: known ones by their titles, or new in sources.yml."""

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.agreement import Agreement
from generator.model.fields import split_references
from generator.model.files import FileText
from generator.model.ids import is_id, make_id
from generator.model.unwanted import find_unwanted
from generator.model.waiting import is_waiting
from generator.returns.rows import ReturnRow
from generator.returns.tidy import fold

FILE = "sources.yml"
AS_SENT = "as sent in"
"""The place in a document that a return gives without one."""
KIND = "return"
NEAR = 0.8
"""So much like a known name is a slip of the pen, which the check tells."""
LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class NewDocument:
    """An entry for sources.yml."""

    id: str
    title: str
    publisher: str
    """The organisation that leads on the measure."""

    def __str__(self) -> str:
        return f"{self.id} ({self.title}, {self.publisher})"


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of an agreement by the names that mean them, and those that returns bring."""

    agreement: Agreement
    known: Mapping[str, str]
    new: dict[str, NewDocument] = field(default_factory=dict)

    def name(self, row: ReturnRow) -> ReturnRow:
        """The row with ids in the place of words under Source."""
        given = row.values.get("source", "")
        named = self.find(given, row.values["indicator"])
        return replace(row, values={**row.values, "source": named}) if given else row

    def find(self, text: str, indicator: str = "") -> str:
        """A source with ids in the place of words; what the check should tell stays as it is."""
        if is_waiting(text) or find_unwanted(text):
            return text
        return "; ".join(
            self._find_one(name, place, indicator) for name, place in split_references(text)
        )

    def _find_one(self, name: str, place: str, indicator: str) -> str:
        own = self.known.get(fold(name)) or self.known.get(make_id(name))
        names = [make_id(one) for one in self.known]
        is_slip = difflib.get_close_matches(make_id(name), names, n=1, cutoff=NEAR)
        if not own and (is_id(name) or is_slip or not make_id(name)):
            return ", ".join(filter(None, (name, place)))
        own = own or make_id(name)[:LONGEST_ID].strip("-")
        if own not in self.known.values():
            lead = self._find_lead(indicator)
            self.new.setdefault(own, NewDocument(own, " ".join(name.split()), lead))
        elif not place and is_id(name):
            return name
        return f"{own}, {place or AS_SENT}"

    def _find_lead(self, indicator: str) -> str:
        of = {one.id: one for one in self.agreement.indicators}
        found = of.get(indicator)
        return self.agreement.find_lead(*((found.lead, found.blocks) if found else ()))


def list_documents(agreement: Agreement) -> Documents:
    """The documents of sources.yml, by id and by title."""
    known = {fold(one.title): one.id for one in agreement.sources}
    return Documents(agreement, known | {one.id: one.id for one in agreement.sources})


def add_documents(
    file: FileText, documents: Iterable[NewDocument], today: date
) -> tuple[FileText, dict[str, int]]:
    """sources.yml with the new entries at its end, and the line on which each begins."""
    bare = file.text.strip()
    text = "" if bare == "[]" else file.text if file.text.endswith("\n") else f"{file.text}\n"
    lines = {}
    for one in documents:
        lines[one.id] = text.count("\n") + 1
        text += (
            f"- id: {one.id}\n"
            f"  title: {json.dumps(one.title, ensure_ascii=False)}\n"
            f"  publisher: {json.dumps(one.publisher, ensure_ascii=False)}\n"
            f"  date: {today}\n"
            f"  kind: {KIND}\n"
        )
    return replace(file, text=text), lines
