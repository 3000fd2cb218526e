"""Words that a shape prints beside a fact (« Télécopie : »): they come and go with it, and nobody wrote them in the notice."""

import re

from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.prose.document import Bloc
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.litteraux import composed
from noticegen.review.phrases.loose import loose_key


def dressed(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence of both sides differs only by facts that came or went, and by what shapes print beside them."""
    if not (paire.avant and paire.apres and composed(change.avant) and composed(change.apres)):
        return False
    sides = {
        "supprime": (change.avant, paire.avant.bloc, change.apres.fiche),
        "ajoute": (change.apres, paire.apres.bloc, change.avant.fiche),
    }
    changed = [piece for piece in paire.morceaux if piece.operation in sides]
    facts = [piece for piece in changed if piece.fait]
    words = [piece for piece in changed if not piece.fait and piece.ecart == "redaction"]
    alone = all(not _has(sides[piece.operation][2], piece.fait) for piece in facts)
    return bool(facts) and alone and all(_of_a_shape(*sides[piece.operation][:2], piece.texte) for piece in words)


def _has(fiche: Fiche, chemin: str) -> bool:
    return chemin in fiche.faits or any(path.startswith(f"{chemin}.") for path in fiche.faits)


def _of_a_shape(edition: Edition, bloc: Bloc, texte: str) -> bool:
    """Whether the prose of the block does not hold these words."""
    lines = edition.sources.get(bloc.lieu.source, "").split("\n")[max(bloc.lieu.ligne - 1, 0) :]
    written = loose_key(re.split(r"\n\s*\n", "\n".join(lines), maxsplit=1)[0])
    return not any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", written) for word in re.findall(r"\w+", loose_key(texte)))
