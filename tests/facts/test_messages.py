"""Every error that the model can raise has its French words."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from noticegen.facts.saisie.champs import VALUE
from noticegen.facts.saisie.messages import SYNONYMS, TELLINGS, fields_at
from noticegen.facts.saisie.model import SessionSaisie

TOLD = TELLINGS.keys() | {"missing", "extra_forbidden", VALUE}

RAISED_BY: dict[str, set[str]] = {
    "definitions": set(),
    "definition-ref": set(),
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "model-field": set(),
    "dict": {"dict_type"},
    "tuple": {"tuple_type"},
    "default": set(),
    "nullable": set(),
    "any": set(),
    "function-plain": {VALUE},
    "function-wrap": {VALUE},
    "function-before": {VALUE},
    "function-after": {VALUE},
}
"""What each kind of validator raises on strings, lists and dicts, which is all that a tree becomes."""

VALIDATING = ("schema", "fields", "items_schema", "keys_schema", "values_schema", "definitions")


def kinds(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from kinds(item)
    elif isinstance(node, dict) and node.get("type") != "dataclass":  # a Moment on its way out, which nothing validates
        if isinstance(node.get("type"), str):
            yield node["type"]
        for name in VALIDATING:
            inner = node.get(name)
            yield from kinds(list(inner.values()) if name == "fields" and isinstance(inner, dict) else inner)


def test_every_kind_of_validator_of_the_model_is_known_and_told() -> None:
    used = set(kinds(SessionSaisie.__pydantic_core_schema__))
    assert used <= RAISED_BY.keys(), f"what do they raise? {used - RAISED_BY.keys()}"
    assert {kind for validator in used for kind in RAISED_BY[validator]} <= TOLD


NAMES = st.sampled_from(
    [*fields_at(SessionSaisie, ("notices",)), *SessionSaisie.model_fields, "inscription", "cap", "ouverture", "pole", "nom"]
)
TYPED = st.recursive(
    st.sampled_from(["", "x", "oui", "12 mai 2026"]), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4)
)


@settings(max_examples=20)
@given(st.dictionaries(NAMES, TYPED))
def test_no_shape_raises_an_error_without_words(session: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        SessionSaisie.model_validate(session)
    assert {detail["type"] for detail in caught.value.errors()} <= TOLD


def test_a_synonym_names_a_field_that_exists() -> None:
    everywhere = {
        name
        for path in ((), ("academie",), ("portails",), ("poles",), ("notices",), ("notices", "echeances"))
        for name in fields_at(SessionSaisie, path)
    }
    assert set(SYNONYMS.values()) <= everywhere
    assert not SYNONYMS.keys() & everywhere
