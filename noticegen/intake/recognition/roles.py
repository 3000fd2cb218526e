"""What a date is for, by the words around it: the keys of échéances are these roles."""

import re
from collections.abc import Iterable

_ROLES: tuple[tuple[str, str], ...] = (
    ("mise-a-jour", r"^[a-z' -]{2,40}, le $|^fait a [a-z' -]{2,40},? le $|mise? a jour|\bmaj\b|actualisee? le"),
    ("convocations", r"convocation"),
    ("resultats", r"resultat|proclamation|deliberation|affichage|delivrance du diplome"),
    ("reunions", r"reunion d'information|journees? portes ouvertes"),
    ("amenagements", r"amenagement"),
    ("modification", r"modifi|rectifi|corrig|changement"),
    ("annulation", r"annul|desist|renonc"),
    (
        "paiement",
        r"paiement|payer|payable|\breglee?s? (?:par|en|au|avant)\b|\bregl(?:er|ement (?:des|du|par|en|en ligne|s'eff))|acquitt|\bcheque",
    ),
    ("retrait", r"retrait|retirer|\bdemander? (?:un|le|leur) dossier|telecharge(?:r|ment) (?:le|du|un) dossier"),
    ("livret", r"\blivrets?\b|recevabilite"),
    ("memoire", r"\bmemoires?\b|rapport d'activite|dossiers? (?:professionnels?|techniques?|de pratique)|\brapports?\b"),
    (
        "pieces",
        (
            r"\bpieces?\b|justificati|televers|\bdepos|\bdepot|retourn|renvoy|renvoi|\bretour\b|transm(?:ettre|is|ission)|\benvoy|\benvoi|"
            r"parvenir|dossiers?|recapitulati|confirmations? d'inscription|\badress(?:er|ee?s?)\b"
        ),
    ),
    ("confirmation", r"confirm"),
    ("inscription", r"inscri|serveur|registre|candidature|\bsaisie|plateforme|portail|campagne|s'enregistrer|ouverture|cloture|fermeture"),
    ("epreuves", r"epreuve|\becrits?\b|\boral|\boraux|pratiques?\b|calendrier des examens|composition"),
    ("hebergement", r"hebergement|internat|logement"),
)
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple((cle, re.compile(pattern)) for cle, pattern in _ROLES)
"""Keys by the words that say them; the first that matches wins, the telling ones before « inscription »."""

_A_LIEU = re.compile(r"(?:auront|aura|ont|a) lieu\b|se (?:derouler|tiendr|deroule|tien)\w*")
"""Verbs whose subject, the first telling word before them, is what the date is of: « les inscriptions aux épreuves auront lieu »."""

EVENEMENTS = frozenset({"epreuves", "convocations", "resultats", "reunions"})
"""Roles whose dates are days on which something happens, not windows."""


def find_role(contexts: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The role that the nearest telling context gives, with the reason; two empty strings when none does."""
    for texte, where in contexts:
        role, word = role_of(texte)
        if role:
            return role, f"« {word} » {where}"
    return "", ""


def role_of(plie: str) -> tuple[str, str]:
    """The role that a folded text says, and the word that says it."""
    held = _A_LIEU.search(plie)
    if held:
        subjects = [(found.start(), cle, found[0]) for cle, pattern in ROLES if (found := pattern.search(plie, 0, held.start()))]
        return min(subjects)[1:] if subjects else ("epreuves", held[0])
    for cle, pattern in ROLES:
        found = pattern.search(plie)
        if found:
            return cle, " ".join(found[0].split())
    return "", ""
