"""What the editor in the browser may open: a form for each kind of file of each agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.check.measures import is_single
from generator.check.period_pages import HOME
from generator.model.agreement import Agreement
from generator.model.documents import Commentary, StandingPage
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.sentence import Sentence
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
KINDS = {"blocks": "topic", "indicators": "measure"}
"""The folders of a period, and what each one's files are about; places come after them."""

_FIXED_NUMBER = {"create": False, "delete": False, "duplicate": False}
"""Files that are neither added nor taken away: the editor would name a new one after its title."""
MARKDOWN: dict[str, Any] = {
    "extension": "md",
    "format": "yaml-frontmatter",
    **_FIXED_NUMBER,
}
"""Files with front matter."""


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


_WrittenOut.add_representer(Sentence, lambda dumper, said: dumper.represent_str(str(said)))


def _make_collections(agreement: Agreement) -> list[dict[str, Any]]:
    """The forms of one agreement: commentary of its current period, measures, and itself."""
    used = {agreement.kinds.folder(area.kind) for area in agreement.areas}
    places = {
        folder: word.replace("-", " ")
        for folder, word in agreement.kinds.words.items()
        if folder in used
    }
    return [
        *(_open_commentary(agreement, *kind) for kind in (KINDS | places).items()),
        *([_open_indicators(agreement)] if _has_single_files(agreement) else ()),
        _open_pages(agreement),
        _open_agreement(agreement),
    ]


def _has_single_files(agreement: Agreement) -> bool:
    """False where all measures stand in one file, which the editor cannot open."""
    return any(is_single(place.file) for place in agreement.origins.indicators.values())


def _open_commentary(agreement: Agreement, kind: str, what: str) -> dict[str, Any]:
    """The words of the current period on each thing of a kind."""
    return {
        "name": f"{agreement.folder}-commentary-{kind}",
        "label": f"{agreement.details.short_name}, {agreement.period}: each {what}",
        "label_singular": f"words on a {what}",
        "folder": f"{_period(agreement)}/{kind}",
        **MARKDOWN,
        "identifier_field": "headline",
        "summary": "{{slug}}: {{headline}}",
        "slug": {"template": "{{headline}}", "editable": False},
        "fields": _make_commentary_fields(),
    }


def _open_indicators(agreement: Agreement) -> dict[str, Any]:
    return {
        "name": f"{agreement.folder}-indicators",
        "label": f"{agreement.details.short_name}: what each measure is",
        "label_singular": "measure",
        "folder": f"data/{agreement.folder}/indicators",
        "extension": "yml",
        "format": "yaml",
        **_FIXED_NUMBER,
        "identifier_field": "id",
        "summary": "{{id}}: {{plain_title}}",
        "slug": {"template": "{{id}}", "editable": False},
        "fields": make_fields(Indicator, METHODS, _list_choices(agreement)),
    }


def _open_pages(agreement: Agreement) -> dict[str, Any]:
    return {
        "name": f"{agreement.folder}-pages",
        "label": f"{agreement.details.short_name}: whole pages",
        "label_singular": "page",
        "folder": f"content/{agreement.folder}/pages",
        **MARKDOWN,
        "identifier_field": "title",
        "slug": {"template": "{{title}}", "editable": False},
        "fields": [*make_fields(StandingPage, METHODS), BODY],
    }


def _open_agreement(agreement: Agreement) -> dict[str, Any]:
    """The files that stand alone: agreement.yml, and the words of the home page."""
    itself = {
        "name": "agreement",
        "label": "The agreement",
        "file": f"data/{agreement.folder}/agreement.yml",
        "format": "yaml",
        "fields": [
            {**one, "name": agreement.origins.name_key(one["name"])}
            for one in make_fields(AgreementDetails, METHODS)
        ],
    }
    home = {
        "name": "home",
        "label": f"The home page, {agreement.period}",
        "file": f"{_period(agreement)}/home.md",
        "format": MARKDOWN["format"],
        "fields": _make_commentary_fields(),
    }
    label = f"{agreement.details.short_name}: the agreement"
    has_home = (agreement.period, HOME) in agreement.origins.commentary
    files = [itself, home] if has_home else [itself]
    return {"name": f"{agreement.folder}-itself", "label": label, "files": files}


def _make_commentary_fields() -> list[Field]:
    return [*make_fields(Commentary, METHODS), BODY]


def _period(agreement: Agreement) -> str:
    """The folder of the current period's words."""
    return f"content/{agreement.folder}/{agreement.period.slug}"


def _list_choices(agreement: Agreement) -> Choices:
    indicators = [(one.id, f"{one.plain_title} ({one.id})") for one in agreement.indicators]
    choices: Choices = {
        "blocks": [(one.id, one.plain_title) for one in agreement.blocks],
        "outcome": [(one.id, one.plain_title) for one in agreement.outcomes],
        "related": indicators,
        "counts_with": indicators,
    }
    return {name: found for name, found in choices.items() if found}
