"""What a file holds and does not say: text struck through, hidden, or under a merged cell. Left out, and told to who reads again."""

import re
from collections.abc import Iterable

from noticegen.facts.lieu import Lieu

_LIEUX = 5
_EXTRAIT = 60
"""So many places are told, and so much of the text at each."""


def told_unsaid(tus: Iterable[tuple[Lieu, str]]) -> dict[str, str]:
    """The property that says which words were left out, and where; none where none was."""
    told = [f"{lieu} « {_excerpt(texte)} »" for lieu, texte in tus if re.search(r"\w", texte)]
    if not told:
        return {}
    more = " ; …" if len(told) > _LIEUX else ""
    return {"tus": f"texte barré ou masqué, laissé de côté ({' ; '.join(told[:_LIEUX])}{more})"}


def _excerpt(texte: str) -> str:
    plain = " ".join(texte.split())
    return plain if len(plain) <= _EXTRAIT else f"{plain[:_EXTRAIT]}…"
