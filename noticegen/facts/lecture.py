"""From sources to a registre's content: tree, succession, inheritance, types, relations, fiches. Faults of all steps at once."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from noticegen.facts.circles import find_circles
from noticegen.facts.coherence import incoherences
from noticegen.facts.confirmation import Confirmation
from noticegen.facts.faute import Faute, Fautes, near_miss
from noticegen.facts.fiche import Fiche
from noticegen.facts.fiches import Redaction, write_fiche
from noticegen.facts.heritage import Heritage, inherit
from noticegen.facts.illisible import quoted
from noticegen.facts.messages import faults_of
from noticegen.facts.model import SessionSaisie
from noticegen.facts.parsing import read_tree
from noticegen.facts.relations import Relations
from noticegen.facts.source import Source
from noticegen.facts.succession import Succession, read_succession, successors
from noticegen.facts.tree import Node, Scalar, Table, to_data

__all__ = ["read_sources"]


def read_sources(sources: list[Source]) -> Mapping[str, Any]:
    """The fields of a `Registre` read from one or more sources, later ones over earlier ones; raises `Fautes`."""
    blocks, faults = _blocks(sources)
    return blocks, faults
