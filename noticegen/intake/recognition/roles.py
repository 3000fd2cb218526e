"""What a date is for, by the words around it: the keys of échéances are these roles."""

import re
from collections.abc import Iterable
from functools import lru_cache

from noticegen.intake.recognition.passages import APRES, LOIN

_ADMIS = r"(?<!epreuve d')(?<!epreuves d')(?<!oral d')(?<!oraux d')(?<!ecrit d')(?<!ecrits d')\b(?:admissibilite|admissions?|admissibles)\b"
"""Who is admitted, told on a day; not the exams by which one is."""

_CE_TEXTE = r"(?:documents?|notes?|notices?|pages?|fiches?|brochures?|plaquettes?|guides?|feuillets?|agendas?|informations?|renseignements|donnees|contenus?)"
"""What a notice calls itself, or what it holds, where it says of which day it is."""

_ROLES: tuple[tuple[str, str], ...] = (
    (
        "mise-a-jour",
        (
            r"^[a-z' -]{2,40}, le $|^fait a [a-z' -]{2,40},? le $|mise? a jour|\bmaj\b|actualis(?:ee?s? (?:le|au)|ation)"
            r"|^\W*(?:document|note|notice|page|fiche)(?: [a-z]+)? (?:du|(?:publiee?|editee?|etablie?|mise? en ligne|modifiee?|revisee?) le) $"
            rf"|\b{_CE_TEXTE}(?: (?!sera|seront)[a-z]+)? (?:arret|edit|publi|etabli|revis|redig|imprim|modifi|revu)(?:ee?s?|es?)? (?:le|au|en date du) $"
            rf"|\b{_CE_TEXTE}(?: [a-z]+)? (?:exactes?|a jour) (?:au|a la date du) $"
            r"|(?:^|[^\w\s,']\s*)(?:(?:version|edition|etat|revision|tirage) (?:du|au|en date du)|(?:publiee?|editee?|parue?|mise? en ligne) le) $"
            r"|\bdernieres? (?:modification|revision|edition)s? (?:(?:effectuee?s?|faites?) )?(?:le|du|au)? ?:? ?(?:le )?$"
        ),
    ),
    ("convocations", r"convocation|\bconvoque"),
    (
        "resultats",
        (
            r"resultat|\bjurys? se reuni|reunion du jury|(?:releves? de notes\b[^.]{0,30}|\bnotes (?:[a-z']+ ){0,3})(?:disponibles?|publie|envoye|telecharg|consultable|accessibles?|visibles?|communique|mis(?:e|es)? (?:a disposition|en ligne))|proclamation|deliberation|affichage|(?:delivrance|remise) des? diplome"
            r"|\b(?:listes?|tableaux?|publication|annonce)\b[^.;:]{0,30} (?:d'|des |de l'|de la )(?:candidat[a-z()]* )?(?:declaree?s? )?admi(?:s|se?s|ssions?|ssibles|ssibilite)\b|^\W*(?:declaration d')?admission[^a-z]*$"
            rf"|(?:\blaureat|\bpalmares\b|{_ADMIS})[^.;:]{{0,50}}\b(?:publi|annonc|proclam|affich|connu|connaitre|communiqu|mise?s? en ligne|parai)|^\W*(?:liste d')?admissibilite[^a-z]*$"
            r"|(?<!\bau )(?<!\baux )(?<!\ble )(?<!membres du )(?<!president du )\bjurys?\b|corrections? des (?:copies|epreuves)|harmonisation|^\W*(?:dates? de )?publication\W*$"
        ),
    ),
    (
        "reunions",
        (
            r"\b(?:reunions?|seances?|rencontres?|ateliers?|(?:visio)?conferences?|soirees?|matinees?)(?: [a-z]+)? (?:d'(?:information|accueil|echange)|de presentation)"
            r"|\b(?:reunions?|visioconferences?)(?: [a-z]+){0,3} (?:est|sont|sera|seront) (?:propose|organise|prevu|programme)e?s?\b"
            r"|\breunions? (?:publique|collective)|\bwebinaires?\b|journees? portes ouvertes|^\W*commissions?\b"
        ),
    ),
    ("entretiens", r"\bentretiens?\b|soutenance|\bauditions?\b"),
    ("amenagements", r"amenagement|\btiers[- ]temps\b"),
    ("modification", r"modifi|rectifi|corrig|correction(?! des copies)|changement"),
    ("annulation", r"annul|desist|renonc|\bdemission"),
    ("remboursement", r"rembours"),
    (
        "paiement",
        r"paiement|payer|payable|\bimpayee?s?\b|\b(?:non|pas|etre|est|sont|sera|seront)(?: [a-z]+ment)? payee?s?\b|\bversements?\b|\breglee?s? (?:par|en|au|avant)\b|^\W*reglements?\W*$|\b(?:avoir|etre) reglee?s?\b|\b(?:frais|droits?|montants?|sommes?)\b[^.;:]{0,30}\bvers(?:er|ee?s?)\b|\bregl(?:er|ement (?:des|du|par|en|en ligne|s'eff))|acquitt|\bcheque",
    ),
    ("retrait", r"retrait|\bretir(?:er|ee?s?|ent)\b|\bdemander? (?:un|le|leur) dossier|telecharge(?:r|ment) (?:le|du|un) dossier"),
    ("livret", r"\blivrets?\b|recevabilite"),
    ("memoire", r"\bmemoires?\b|rapport d'activite|dossiers? (?:professionnels?|techniques?|de pratique)|\brapports?\b"),
    (
        "pieces",
        (
            r"\bpieces?\b|(?<!sur )justificati|televers|\bdepos|\bdepot|retourn|renvoy|renvoi|\bretour\b|\bremi(?:se|ses|s)\b|\bremett\w+|transm(?:et|is)|\benvoy|\benvoi|"
            r"\b(?:demandes?|dossiers?) (?:est|sont|sera|seront) (?:recue?s?|recevables?|acceptee?s?)\b|"
            r"\b(?:rendre|rendent|rendez(?!-)|etre rendue?s?|rendue?s? signee?s?|fourni(?:r|ssent|ssez|ront|rez)|postee?s|(?:etre|est|sera) postee?|restitu\w+)\b|parvenir|dossiers?|recapitulati|confirmations? d'inscription|attestation|\badress(?:er|ees?|ent)\b|\b(?:est|sont|etre|sera|seront|soit|ete|etant) (?:[a-z]+ ){0,2}adresses?\b"
        ),
    ),
    ("confirmation", r"confirm"),
    ("consultation", r"consult(?:er|ation) (?:des?|les?|leurs?|vos) copies"),
    ("voeux", r"\bv(?:oe|œ)ux?\b"),
    ("reclamations", r"reclamation|\brecours\b|contestation"),
    ("reponse", r"\breponses?\b|\bnotifi(?:ee?s?|cation)"),
    ("notes", r"(?:saisie|remontee|transmission)s? des (?:notes|moyennes|propositions)|propositions? de notes?"),
    (
        "inscription",
        r"(?<!sans )(?<!sur )inscri|serveur|registre|candidature|\bcandidater\b|\bsaisie|plateforme|portail|campagne|s'enregistrer|connectez-vous|\bse connect\w+|ouverture(?! des (?:plis|sujets|enveloppes))|cloture|fermeture",
    ),
    (
        "epreuves",
        (
            r"epreuve|\becrits?\b|\boral|\boraux|pratiques?\b|calendrier des examens|composition|\bcompos(?:ent|era|eront)\b|\bmises? en loge\b|\brattrapage\b|session de (?:remplacement|controle|rattrapage)"
            r"|(?:premier|second|1er|2e?nd|2d) groupe|controle continu|\bccf\b|travaux pratiques|\btp\b|\bue ?\d"
        ),
    ),
    ("hebergement", r"hebergement|internat|logement"),
)
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple((cle, re.compile(pattern)) for cle, pattern in _ROLES)
"""Keys by the words that say them; the first that matches wins, the telling ones before « inscription »."""

_CORRIGER = re.compile(r"(?:modifi|rectifi|corrig|retir)(?:e|er|ee?s?|ez)\b")
_ENVOYER = re.compile(r"\b(?:renvoy|retourn|envoy|depos|televers|transm|remet|remis|adress)\w+|parvenir")
"""« Corrigée, signée et renvoyée avant le… », « retiré puis retourné »: of what is done in turn, the date ends the last."""

A_LIEU = r"(?:(?<!\by )(?:auront|aura|ont|a) lieu\b|se (?:derouler|tiendr|deroule|tien)\w*)"
_A_LIEU = re.compile(A_LIEU)
"""Verbs whose subject, the first telling word before them, is what the date is of: « les inscriptions aux épreuves auront lieu »."""

_REPRIS = re.compile(
    r"(?:\b(?:elles?|ils?|cel(?:le|ui|les)(?:-ci)?|ceux(?:-ci)?|l(?:a|e|es) (?:prochain|premier|premiere|second|dernier|derniere|suivant)e?s?),? |^)$"
)
"""A subject named before, which these words take up again: « la prochaine a lieu », « elles se tiendront »."""

_DEMANDE = re.compile(r"\W*(?:[qr]\. ?|[0-9]{1,2}[.)] ?)?(?:et )?(?:quand|ou|comment|a quelles? dates?|quels? jours?) ")
"""A question whose verb stands before its subject: « quand ont lieu les écrits ? »."""

MISE_A_JOUR = "mise-a-jour"
FERMETURE = "fermeture"
"""The role of a period during which something is shut; the words around it would give another."""

CONFIRMATIONS = "confirmations"
"""The role of the confirmations that the service sends; what the candidate confirms, or sends back, has another."""

ENVOIS = "envois"
"""The role of anything else that is sent to candidates on a day."""

EVENEMENT = "evenement"
"""The role of what happens on a day that no word of these tells more of: its own name tells which it is."""

EVENEMENTS = frozenset({"epreuves", "entretiens", "convocations", "resultats", "reunions", CONFIRMATIONS, ENVOIS, FERMETURE, EVENEMENT})
"""Roles whose dates are days on which something happens, not windows."""

EXAMINE = frozenset({"epreuves", "entretiens"})
"""Roles that the words around a limit name because they are what everything is for: it limits something else."""

DU_SERVICE = frozenset({"convocations", "resultats", CONFIRMATIONS, ENVOIS})
"""Roles of what the service does: a date by which it will is its promise, and limits no candidate."""

A_UN_JOUR = frozenset({
    "amenagements", "modification", "annulation", "paiement", "retrait", "livret", "memoire", "pieces", "confirmation", "reponse", "hebergement",
})  # fmt: skip
"""Roles of which a day may be told without saying whether it opens, closes or limits: « la confirmation part le 8 décembre »."""


HORS = re.compile(
    r"\b(?:vacances|conges|stages?|pfmp|(?<!\bla )(?<!\ben )formations?(?! (?:continue|initiale|professionnelle))|periodes? en entreprise|annees? scolaires?|(?<!sous )(?<!hors )contrats?|permanences?|accueil|salons?|forums?"
    r"|valables?|validite|obtention|obtenue?s?|obtenir)\b"
)
"""What has its own dates, whatever the text around is about."""


def find_role(contexts: Iterable[tuple[str, str]], sauf: frozenset[str] = frozenset()) -> tuple[str, str]:
    """The role that the nearest telling context gives, those of `sauf` left out, with the reason; two empty strings when none does."""
    held = ""
    for texte, where in contexts:
        opened = _subject_after(texte) if where == APRES else ("", "")
        held = held or _taken_up(texte)
        role, word = opened if opened[0] else role_of(texte, sauf) if not held else _subject(texte, sauf) if where != APRES else ("", "")
        if role and role not in sauf and not (role == EVENEMENT and where in LOIN):
            return role, f"« {word} » {where}"
    return ("epreuves", f"« {held} »") if held and "epreuves" not in sauf else ("", "")


def _taken_up(plie: str) -> str:
    """The verb whose subject a text does not name but takes up from what precedes; empty when it has none such."""
    held = _A_LIEU.search(plie)
    return held[0] if held and _REPRIS.search(plie, 0, held.start()) else ""


def _subject(plie: str, sauf: frozenset[str]) -> tuple[str, str]:
    """The first telling word of a text, and the role it says: what it is about."""
    held = _A_LIEU.search(plie)
    end = held.start() if held else len(plie)
    subjects = [(found.start(), cle, found[0]) for cle, pattern in ROLES if cle not in sauf and (found := pattern.search(plie, 0, end))]
    return min(subjects)[1:] if subjects else ("", "")


def _subject_after(plie: str) -> tuple[str, str]:
    """What a clause that its verb opens is about, « (le 5 mars) a lieu la visite »: what follows the verb."""
    held = _A_LIEU.match(plie.lstrip(" ,"))
    named = plie.lstrip(" ,")[held.end() :] if held else ""
    return (role_of(named) if role_of(named)[0] else (EVENEMENT, held[0])) if named.strip(" .") else ("", "")


@lru_cache(maxsize=512)
def role_of(plie: str, sauf: frozenset[str] = frozenset()) -> tuple[str, str]:
    """The role that a folded text says, and the word that says it. Dates of one sentence, under one heading, ask for the same texts."""
    held = _A_LIEU.search(plie)
    if held and _DEMANDE.fullmatch(plie, 0, held.start()):
        return role_of(plie[held.end() :], sauf)
    if held:
        subject = _subject(plie, frozenset())
        return subject if subject[0] or HORS.search(plie, 0, held.start()) else (EVENEMENT, held[0])
    for cle, pattern in ROLES:
        found = pattern.search(plie) if cle not in sauf else None
        if found and cle in ("modification", "retrait") and _CORRIGER.match(plie, found.start()) and _ENVOYER.search(plie, found.end()):
            continue
        if found:
            return cle, " ".join(found[0].split())
    return "", ""
