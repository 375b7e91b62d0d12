"""The fields of a form in the browser, from the same records as the check.

A key for which no form fits has no field: the editor keeps such a key as it stands.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from generator.model.documents import Commentary
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.schema.export import JSONSchema, make_record_schema

Field = dict[str, Any]
Choices = Mapping[str, Iterable[tuple[str, str]]]
"""By key: the ids that it can name, each with the words that people know it by."""

KEY_ORDER: dict[type[Any], tuple[str, ...]] = {
    Indicator: tuple(
        "id code title plain_title question blocks outcome kinds placeholder polarity "
        "polarity_source band unit decimals accumulates seasonal adds_up year lag_months frequency "
        "rating lead how_you_can_help definition why_it_matters sounds_bad_but_is_good "
        "target_in_words not_known related counts_with since source".split()
    ),
    AgreementDetails: tuple(
        "name short_name partnership accountable_body area_name starts ends current_period "
        "reports year_starts rating_source dimensions scales place_kinds default_tolerance "
        "default_route contact_role fictional language same_plan_as voice placement_note currency "
        "government time_zone base_url edit_url licence licence_url attribution accent accent_dark "
        "logo logo_words status_words kind_words source".split()
    ),
    Commentary: tuple("headline doing join_in author_role updated rating_reason source".split()),
}
"""The order in which the files have their keys: saving moves none. Others are as the record."""
LAST = "source"
"""The key at the end of every file."""
FIXED = "id"
"""The key that never changes."""
LONG = frozenset(
    "definition why_it_matters sounds_bad_but_is_good how_you_can_help target_in_words not_known "
    "placement_note rating_reason why source doing join_in".split()
)
"""Keys with whole sentences."""
YES_OR_NO = [{"label": "Yes", "value": True}, {"label": "No", "value": False}]


def make_fields(
    record: type[Any], methods: Collection[str], choices: Choices | None = None
) -> list[Field]:
    """The fields of a record's form, in the order of the file's keys."""
    schema = make_record_schema(record, methods)
    order = KEY_ORDER.get(record, ())
    names = sorted(
        schema["properties"],
        key=lambda name: (order.index(name) if name in order else 0, name == LAST),
    )
    return _make_all(schema, names, choices or {})


def _make_all(schema: JSONSchema, names: Iterable[str], choices: Choices) -> list[Field]:
    fields = []
    for name in names:
        part = schema["properties"][name]
        form = _make_form(name, part, choices, required=name in schema.get("required", ()))
        if form:
            about = {"name": name, "label": part["title"], "hint": part["description"]}
            fields.append({**about, "required": name in schema.get("required", ()), **form})
    return fields


def _make_form(name: str, part: JSONSchema, choices: Choices, *, required: bool) -> Field:
    """What depends on the kind of value; empty where no form fits."""
    if name in choices and part.get("type") != "array":
        return _choose([{"label": words, "value": key} for key, words in choices[name]])
    if "anyOf" in part:
        lists = [option for option in part["anyOf"] if option.get("type") == "array"]
        return _make_list(name, {**part, **lists[0]}, choices) if lists else {}
    if "enum" in part:
        return _choose(_list_options(part))
    kinds = part["type"] if isinstance(part["type"], list) else [part["type"]]
    match kinds[0]:
        case "array":
            return _make_list(name, part, choices) if "properties" not in part["items"] else {}
        case "object":
            return _make_group(part, choices)
        case "boolean":
            # A switch would write false where nobody has said anything.
            return {"widget": "boolean"} if required else _choose(YES_OR_NO)
        case "integer" | "number":
            return _make_number(name, part)
        case _:
            return _make_text(name, part)


def _choose(options: list[dict[str, Any]]) -> Field:
    return {"widget": "select", "options": options}


def _list_options(part: JSONSchema) -> list[dict[str, str]]:
    said = part.get("enumDescriptions") or [""] * len(part["enum"])
    return [
        {"label": f"{word}: {what}" if what else word, "value": word}
        for word, what in zip(part["enum"], said, strict=True)
    ]


def _make_list(name: str, part: JSONSchema, choices: Choices) -> Field:
    entry = {key: value for key, value in part["items"].items() if key != "title"}
    form = _make_form(name, entry, choices, required=True)
    least = {"min": part["minItems"]} if "minItems" in part else {}
    if form["widget"] != "select":
        # One text a line: in a list of forms, one text that stands without a list would be lost.
        return {"widget": "list", **least, "pattern": form["pattern"]}
    about = {"name": "entry", "label": part["title"]}
    return {"widget": "list", "collapsed": False, **least, "field": {**about, **form}}


def _make_group(part: JSONSchema, choices: Choices) -> Field:
    if "properties" not in part:
        return {}
    texts = {name for name in part["required"] if "string" in part["properties"][name]["type"][0]}
    if len(texts) > 1:
        # Here a text may be empty and must be there, which no form of its own can keep.
        return {"widget": "keyvalue", "key_label": "Key", "value_label": "Words"}
    return {"widget": "object", "fields": _make_all(part, part["properties"], choices)}


def _make_number(name: str, part: JSONSchema) -> Field:
    if name == FIXED:
        return _make_text(name, part)
    limits = {
        ours: part[theirs]
        for ours, theirs in (("min", "minimum"), ("max", "maximum"))
        if theirs in part
    }
    whole = part["type"][0] == "integer"
    steps = {"value_type": "int"} if whole else {"value_type": "float", "step": 0.01}
    return {"widget": "number", **steps, **limits}


def _make_text(name: str, part: JSONSchema) -> Field:
    if part.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    form: Field = {"widget": "text" if name in LONG else "string"}
    if "pattern" in part:
        form["pattern"] = [part["pattern"], _say_form(part)]
    return {**form, "readonly": True} if name == FIXED else form


def _say_form(part: JSONSchema) -> str:
    if part.get("examples"):
        return f"Write it as {part['examples'][0]}."
    if part["pattern"].startswith("^(?!"):
        return "No e-mail address, telephone number, hidden character or first = + - @."
    return "Write lower case letters and figures, with hyphens between."
