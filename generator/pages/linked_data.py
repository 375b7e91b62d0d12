"""What search engines read: the way to a page, and the data behind it, in the words of schema.org.

It is data and no script, so the strict policy lets it stand in the page.
"""

from collections.abc import Iterable
from typing import Any

from generator.model.agreement import Agreement
from generator.pages import links
from generator.pages.page import Crumb, Head

CONTEXT = "https://schema.org"
FILE_KIND = {"csv": "text/csv", "json": "application/json"}
"""The kind of a file, by the end of its name."""


def link_breadcrumbs(trail: Iterable[Crumb], title: str, base: str) -> dict[str, Any]:
    """The pages above a page, and the page itself; `base` is where the agreement stands."""
    above = [
        {"name": crumb.words, **({"item": f"{base}{crumb.address}"} if base else {})}
        for crumb in trail
    ]
    items = [
        {"@type": "ListItem", "position": position, **crumb}
        for position, crumb in enumerate([*above, {"name": title}], 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def link_dataset(agreement: Agreement, head: Head, base: str) -> dict[str, Any]:
    """The data behind a page, with the files that hold it."""
    details = agreement.details
    downloads = [
        {
            "@type": "DataDownload",
            "encodingFormat": FILE_KIND[file.rpartition(".")[2]],
            **({"contentUrl": f"{base}{links.FILES}{file}"} if base else {"name": file}),
        }
        for file in head.files
    ]
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": head.title,
        "description": head.description,
        "creator": {"@type": "Organization", "name": details.partnership},
        "temporalCoverage": f"{details.starts.isoformat()}/{details.ends.isoformat()}",
        "spatialCoverage": details.area_name,
        "isAccessibleForFree": True,
        "distribution": downloads,
    }
