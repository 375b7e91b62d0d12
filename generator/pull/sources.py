"""The entry of sources.yml that says where the figures of another area come from."""

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.model.documents import Source
from generator.model.ids import make_id
from generator.pull.package import Package, PullError

FILE = "sources.yml"
PLACE = "figures.csv"
"""The place in it that rows name."""
_ADAPTER = TypeAdapter(Source)


def name_source(package: Package) -> str:
    """The id of the entry."""
    return make_id(f"data of {package.agreement}")


def add_source(text: str, package: Package, address: str) -> str:
    """The text of sources.yml with the entry at its end; `address` is empty for a folder.

    Raises PullError where another site's words are none that a page could show.
    """
    entry = {
        "id": name_source(package),
        "title": f"Open data of the {package.title}",
        "publisher": package.publisher,
        "date": package.day,
        "kind": "report",
        **({"url": address} if address else {}),
        "note": f"On these terms: {package.licence}.",
    }
    try:
        _ADAPTER.validate_python(entry)
    except ValidationError as error:
        message = f"The site's {error.errors()[0]['loc'][0]} is none that a page could show."
        raise PullError(message) from None
    written = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)
    return f"{text.rstrip()}\n{written}"
