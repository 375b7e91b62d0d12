"""The description of another site's tables: what it must say before anything else is read."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from generator.model.unwanted import find_unwanted
from generator.schema.open_tables import NUMBER_AT_START

LARGEST_PACKAGE = 4 * 1024 * 1024
"""Bytes. Ours has 40 kB."""
LARGEST_TABLE = 32 * 1024 * 1024
MOST_TABLES = 100


class PullError(Exception):
    """Another site's data cannot be taken; says why."""


def _refuse_unwanted(text: str) -> str:
    """The words of another site, which stand on our pages and in our terminals."""
    if find_unwanted(text):
        raise ValueError("what no page may show")
    return text


_Short = Annotated[str, Field(min_length=1, max_length=200)]
_Said = Annotated[_Short, AfterValidator(_refuse_unwanted)]
"""What this program says of the site before the check of a source looks at its words."""


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class _Own(_Strict):
    """What only sites like this one say."""

    version: Annotated[str, Field(pattern=r"^[0-9]{1,3}\.[0-9]{1,3}$")]
    area: _Said
    agreement: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
    period: _Said
    licence: _Short


class _Field(_Strict):
    name: _Short


class _Schema(_Strict):
    fields: Annotated[tuple[_Field, ...], Field(max_length=MOST_TABLES, strict=False)]


class _Resource(_Strict):
    name: Annotated[str, Field(pattern=r"^[a-z]{1,40}$")]
    path: Annotated[str, Field(pattern=r"^[a-z]{1,40}\.csv$")]
    size: Annotated[int, Field(alias="bytes", ge=1, le=LARGEST_TABLE)]
    hash: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
    table: Annotated[_Schema, Field(alias="schema")]


class _Contributor(_Strict):
    title: _Short


class _Package(_Strict):
    title: _Short
    created: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T")]
    contributors: Annotated[
        tuple[_Contributor, ...], Field(min_length=1, max_length=MOST_TABLES, strict=False)
    ]
    laa: _Own
    resources: Annotated[
        tuple[_Resource, ...], Field(min_length=1, max_length=MOST_TABLES, strict=False)
    ]


@dataclass(frozen=True, slots=True)
class Package:
    """What a site says of its tables, as far as it is needed."""

    title: str
    publisher: str
    area: str
    agreement: str
    day: str
    licence: str
    resources: Mapping[str, _Resource]

    def check(self, name: str, raw: bytes | None, columns: tuple[str, ...]) -> bytes:
        """The bytes of a table; raises PullError where they are not those that it describes."""
        told = self.resources.get(name)
        if told is None or raw is None:
            message = f"The site has no table {name}."
            raise PullError(message)
        if len(raw) != told.size or told.hash != f"sha256:{hashlib.sha256(raw).hexdigest()}":
            message = f"The table {name} is not the one that the site describes. Try again later."
            raise PullError(message)
        missing = set(columns) - {field.name for field in told.table.fields}
        if missing:
            message = f"The table {name} has no column {sorted(missing)[0]}."
            raise PullError(message)
        return raw


def read_package(raw: bytes | None, where: str) -> Package:
    """The description; raises PullError where it is none, or of another version."""
    if raw is None:
        message = f"There is no {where}. Give the address of the agreement's home page."
        raise PullError(message)
    try:
        given: Any = json.loads(raw)
    except (ValueError, RecursionError):
        message = f"{where} is no JSON."
        raise PullError(message) from None
    _refuse_other_version(given, where)
    try:
        found = _Package.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        key = re.sub(r"[^A-Za-z0-9_.]", "", ".".join(map(str, first["loc"])))[:60]
        message = f"{where} is not as this program writes it: see its key {key or 'at the top'}."
        raise PullError(message) from None
    return Package(
        title=found.title,
        publisher=found.contributors[0].title,
        area=found.laa.area,
        agreement=found.laa.agreement,
        day=found.created[:10],
        licence=found.laa.licence,
        resources={one.name: one for one in found.resources},
    )


def _refuse_other_version(given: Any, where: str) -> None:  # noqa: ANN401 - anything may come
    own = given.get("laa") if isinstance(given, dict) else None
    version = own.get("version") if isinstance(own, dict) else None
    if not isinstance(version, str):
        message = f"{where} is of no site of this kind: it does not say the version of its tables."
        raise PullError(message)
    if version.partition(".")[0] != NUMBER_AT_START:
        message = (
            f"{where} has version {re.sub('[^0-9.]', '', version)[:9]} of the tables. "
            f"This program reads version {NUMBER_AT_START}."
        )
        raise PullError(message)
