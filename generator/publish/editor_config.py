"""What the editor in the browser may open: a form for each kind of file of each agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.model.agreement import Agreement
from generator.model.documents import Commentary, StandingPage
from generator.model.enums import AreaKind
from generator.model.forms import ID_PATTERN
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.publish.editor_fields import Choices, Field, make_fields
from generator.rate import METHODS

BODY: Field = {
    "name": "body",
    "label": "Text",
    "hint": "Paragraphs with an empty line between them. Headings begin with ##, lists with -. "
    "A link is [words](https://…) or [words](page:glossary).",
    "widget": "text",
    "required": False,
}
KINDS = {
    "blocks": "topic",
    "indicators": "measure",
    "neighbourhoods": "neighbourhood",
    "districts": "district",
}
"""The folders of a quarter, and what each one's files are about."""


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the files are kept."""

    name: str
    """The owner and the name, such as council/agreement."""
    branch: str
    """The branch that is edited."""
    backend: str
    """github or gitlab."""


def make_config(agreements: Iterable[Agreement], repository: Repository) -> str:
    """The file config.yml of the editor."""
    config: dict[str, Any] = {
        "backend": {
            "name": repository.backend,
            "repo": repository.name,
            "branch": repository.branch,
            "auth_methods": ["token"],
        },
        "app_title": "Edit the agreement",
        "media_folder": "content/_media",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [part for one in agreements for part in _make_collections(one)],
    }
    return yaml.dump(config, Dumper=_WrittenOut, allow_unicode=True, sort_keys=False, width=100)


class _WrittenOut(yaml.SafeDumper):
    """Writes each form out where it stands, so that the file reads from top to bottom."""

    def ignore_aliases(self, _: Any) -> bool:  # noqa: ANN401 - PyYAML's own
        return True


def _make_collections(agreement: Agreement) -> list[dict[str, Any]]:
    """The forms of one agreement: commentary of its current quarter, measures, and itself."""
    area, folder = agreement.details.short_name, agreement.folder
    quarter = f"content/{folder}/{agreement.quarter.slug}"
    commentary = [*make_fields(Commentary, METHODS), BODY]
    return [
        *(
            {
                "name": f"{folder}-commentary-{kind}",
                "label": f"{area}, {agreement.quarter}: each {what}",
                "label_singular": f"words on a {what}",
                "folder": f"{quarter}/{kind}",
                **_MARKDOWN,
                "identifier_field": "headline",
                "summary": "{{slug}}: {{headline}}",
                "slug": _name_files_after(what),
                "fields": commentary,
            }
            for kind, what in KINDS.items()
            if _has(agreement, kind)
        ),
        {
            "name": f"{folder}-indicators",
            "label": f"{area}: what each measure is",
            "label_singular": "measure",
            "folder": f"data/{folder}/indicators",
            "extension": "yml",
            "format": "yaml",
            "create": False,
            "delete": False,
            "duplicate": False,
            "identifier_field": "id",
            "summary": "{{id}}: {{plain_title}}",
            "slug": {"template": "{{id}}", "editable": False},
            "fields": make_fields(Indicator, METHODS, _list_choices(agreement)),
        },
        {
            "name": f"{folder}-pages",
            "label": f"{area}: whole pages",
            "label_singular": "page",
            "folder": f"content/{folder}/pages",
            **_MARKDOWN,
            "create": False,
            "identifier_field": "title",
            "slug": {"template": "{{title}}", "editable": False},
            "fields": [*make_fields(StandingPage, METHODS), BODY],
        },
        {
            "name": f"{folder}-itself",
            "label": f"{area}: the agreement",
            "files": [
                {
                    "name": "agreement",
                    "label": "The agreement",
                    "file": f"data/{folder}/agreement.yml",
                    "format": "yaml",
                    "fields": make_fields(AgreementDetails, METHODS),
                },
                {
                    "name": "home",
                    "label": f"The home page, {agreement.quarter}",
                    "file": f"{quarter}/home.md",
                    "format": "yaml-frontmatter",
                    "fields": commentary,
                },
            ],
        },
    ]


_MARKDOWN: dict[str, Any] = {
    "extension": "md",
    "format": "yaml-frontmatter",
    "delete": False,
    "duplicate": False,
}


def _name_files_after(what: str) -> dict[str, Any]:
    return {
        "template": "{{headline}}",
        "editable": ["create"],
        "hint": f"The id of the {what}: the last part of its page's address.",
        "pattern": [f"^{ID_PATTERN}$", "Write the id, such as business-start-ups."],
    }


def _has(agreement: Agreement, kind: str) -> bool:
    """True where the agreement has something that a folder's files can be about."""
    districts = sum(area.kind is AreaKind.DISTRICT for area in agreement.areas)
    number = {"districts": districts, "neighbourhoods": len(agreement.areas) - districts}
    return number.get(kind, 1) > 0


def _list_choices(agreement: Agreement) -> Choices:
    indicators = [(one.id, f"{one.plain_title} ({one.id})") for one in agreement.indicators]
    choices = {
        "blocks": [(one.id, one.plain_title) for one in agreement.blocks],
        "outcome": [(one.id, one.plain_title) for one in agreement.outcomes],
        "related": indicators,
        "counts_with": indicators,
    }
    return {name: found for name, found in choices.items() if found}
