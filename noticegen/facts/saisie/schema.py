"""The JSON Schema of `sessions.yaml`, for editors that help while one types.

It describes a session as it is typed, not as it is once merged: what may be inherited is not required, and what would be inherited
may be `absent`. Editors read YAML with types, so that a key or a code made of digits is a number for them.
"""

import json
from typing import Any

from noticegen.facts.saisie.champs import ATTENDU_CAMPAGNE
from noticegen.facts.saisie.cles import SESSION
from noticegen.facts.saisie.heritage import ABSENT, MERGED, STABLE
from noticegen.facts.saisie.model import SessionSaisie

INHERITING = ("AcademieSaisie", "PortailSaisi", "PoleSaisi", "NoticeSaisie", "SessionSaisie")
"""Blocks whose missing fields may come from the session named after `depuis`."""

WITHDRAWAL = {"const": ABSENT, "description": "Retire ce qui serait hérité."}


def render_schema() -> str:
    """The schema, as the committed file holds it."""
    return json.dumps(_schema(), ensure_ascii=False, indent=2) + "\n"


def _schema() -> dict[str, Any]:
    session = _tidy(SessionSaisie.model_json_schema())
    blocks = session.pop("$defs")
    blocks["SessionSaisie"] = session
    for name in INHERITING:
        blocks[name].pop("required", None)
    session["required"] = ["libelle"]
    phrase = {"type": "string", "description": ATTENDU_CAMPAGNE}
    session["properties"]["campagne"] = {
        "description": blocks["CampagneSaisie"]["description"],
        "anyOf": [phrase, {"$ref": "#/$defs/CampagneSaisie"}],
    }
    _make_withdrawable(blocks)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sessions.yaml",
        "description": "Les faits de chaque session : dates, adresses, téléphones.",
        "type": "object",
        "required": ["sessions"],
        "additionalProperties": False,
        "properties": {
            "sessions": {
                "description": "Les sessions dans l’ordre du temps, par clé : 2026, 2026-remplacement.",
                "type": "object",
                "additionalProperties": False,
                "patternProperties": {f"^{SESSION.pattern}$": {"$ref": "#/$defs/SessionSaisie"}},
            }
        },
        "$defs": blocks,
    }


def _tidy(node: Any) -> Any:
    """Without what only pydantic has a use for: titles made of field names, `null`, defaults."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _tidy(value) for key, value in node.items() if key not in ("title", "default") or isinstance(value, dict)}
    choices = [choice for choice in kept.pop("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        kept = {**choices[0], **{key: value for key, value in kept.items() if key != "anyOf"}}
    elif choices:
        kept["anyOf"] = choices
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return _or_alone(kept)


def _or_alone(schema: dict[str, Any]) -> dict[str, Any]:
    """A list of simple values may be typed as one value."""
    items = schema.get("items", {})
    if schema.get("type") != "array" or "$ref" in items:
        return schema
    description = {"description": schema["description"]} if "description" in schema else {}
    return {**description, "anyOf": [items, {"type": "array", "minItems": 1, "items": items}]}


def _make_withdrawable(blocks: dict[str, Any]) -> None:
    """Wherever inheritance brings something, `absent` may withdraw it."""
    for name in MERGED[1:]:
        members = blocks["SessionSaisie"]["properties"][name]["patternProperties"]
        members.update({pattern: _or_absent(one) for pattern, one in members.items()})
    for name in ("AcademieSaisie", "PortailSaisi", "PoleSaisi"):
        blocks[name]["properties"] = {field: _or_absent(one) for field, one in blocks[name]["properties"].items()}
    notice = blocks["NoticeSaisie"]["properties"]
    notice.update({name: _or_absent(notice[name]) for name in STABLE})


def _or_absent(schema: dict[str, Any]) -> dict[str, Any]:
    description = {"description": schema["description"]} if "description" in schema else {}
    bare = {key: value for key, value in schema.items() if key != "description"}
    return {**description, "anyOf": [*(bare["anyOf"] if set(bare) == {"anyOf"} else [bare]), WITHDRAWAL]}
