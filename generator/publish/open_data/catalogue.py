"""The data as catalogues list them: DCAT and schema.org, in one file of JSON-LD."""

from collections.abc import Iterable
from typing import Any

from generator.pages.links import FILES
from generator.publish.open_data.about import About
from generator.schema.open_tables import VERSION

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def make_catalogue(about: About, files: Iterable[str]) -> dict[str, Any]:
    """The data set with every file of it, in both vocabularies."""
    names = list(files)
    return {"@context": CONTEXT, "@graph": [_for_dcat(about, names), _for_search(about, names)]}


def _address(about: About, name: str) -> str:
    """Where a file lies: from the home page, or beside this file where that is not settled."""
    return f"{about.base}{FILES}{name}" if about.base else name


def _kind(name: str) -> str:
    return MEDIA[name[name.rindex(".") :]]


def _day(text: str) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": text}


def _for_dcat(about: About, names: list[str]) -> dict[str, Any]:
    rights: dict[str, Any] = {
        "dct:rights": {"@type": "dct:RightsStatement", "schema:name": about.licence}
    }
    if about.licence_url:
        rights["dct:license"] = {"@id": about.licence_url}
    return {
        "@id": _address(about, "#dcat"),
        "@type": "dcat:Dataset",
        "dct:title": {"@language": about.language, "@value": about.title},
        "dct:description": {"@language": about.language, "@value": about.description},
        "dct:identifier": about.name,
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": about.publisher},
        "dct:issued": _day(about.day.isoformat()),
        "dct:language": about.language,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(about.starts.isoformat()),
            "dcat:endDate": _day(about.ends.isoformat()),
        },
        "dct:spatial": {"@type": "dct:Location", "schema:name": about.area},
        "dcat:version": VERSION,
        **rights,
        **({"dct:bibliographicCitation": about.attribution} if about.attribution else {}),
        **({"dcat:landingPage": {"@id": about.base}} if about.base else {}),
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": name,
                "dcat:downloadURL": {"@id": _address(about, name)},
                "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}{_kind(name)}"},
                **rights,
            }
            for name in names
        ],
    }


def _for_search(about: About, names: list[str]) -> dict[str, Any]:
    return {
        "@id": _address(about, "#dataset"),
        "@type": "schema:Dataset",
        "schema:name": about.title,
        "schema:description": about.description,
        "schema:identifier": about.name,
        "schema:creator": {"@type": "schema:Organization", "schema:name": about.publisher},
        "schema:datePublished": about.day.isoformat(),
        "schema:temporalCoverage": f"{about.starts.isoformat()}/{about.ends.isoformat()}",
        "schema:spatialCoverage": about.area,
        "schema:version": VERSION,
        "schema:isAccessibleForFree": True,
        **({"schema:license": about.licence_url or about.licence} if about.is_licensed else {}),
        **({"schema:creditText": about.attribution} if about.attribution else {}),
        "schema:distribution": [
            {
                "@type": "schema:DataDownload",
                "schema:name": name,
                "schema:encodingFormat": _kind(name),
                "schema:contentUrl": _address(about, name),
            }
            for name in names
        ],
    }
