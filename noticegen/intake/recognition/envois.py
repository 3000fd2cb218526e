"""What the service sends, or puts at hand, on a day: « les confirmations sont envoyées aux candidats le 1er décembre ».

The day is the service's, and binds no candidate: it is an event, whatever the same paper is due for afterwards.
"""

import re

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.roles import CONFIRMATIONS, ENVOIS, EVENEMENTS, EXAMINE, MISE_A_JOUR, find_role
from noticegen.intake.recognition.tournures import says_after

_ETRE = r"(?:est|sont|sera|seront|soit|soient|serait|seraient|a ete|ont ete|etre|etant)(?: (?:ensuite|alors|aussi|egalement|ainsi|[a-z]+ement))?"
_PAPIER = (
    r"(?:(?:confirmation|convocation|recepisse|recapitulatif|notification|identifiant|releve|courrier|attestation d'inscription"
    r"|certificat d'inscription|decision|reponse)s?|accuses? de reception|codes? d'acces|mots? de passe)"
)
"""What the service makes."""

_ENVOYE = r"(?:r?envoye|adresse|expedie|transmis|remis|distribue|communique|poste|delivre|notifie|diffuse)e?s?"
_OFFERT = r"(?:(?:mis|mises?|tenue?s?) (?:a (?:la |leur |votre )?disposition|en ligne)|disponibles?|consultables?|telechargeables?|accessibles?|visibles?|deposee?s?)"
_QUI = r"(?:candidat|famille|interesse|eleve|etudiant|stagiaire|apprenti|inscrit|responsables? leg|parents?|postulant|participant|usager|admissible|laureat)"
_A_QUI = rf"(?:aux?|a (?:la|l'|chaque|chacune? d(?:es|e)|tou(?:s|tes) les)) ?(?:[a-z]+ )?{_QUI}\w*"
_SERVICE = r"(?:rectorat|dec|division|services?|bureau|academie|administration|secretariat|pole|siec|gestionnaires?|dsden|direction|nous|maison des examens)"
_ENVOIE = r"(?:env(?:oie|oient|oyons|erra|erront|errons)|adress(?:e|ent|ons|era|eront|erons)|expedi\w+|transm\w+|communiqu\w+|remet\w*|distribu\w+|notifi\w+)"
_NOM = r"(?:envois?|expeditions?|distribution|diffusion|mises? a disposition|mises? en ligne|remise|transmission|communication)"
_SUITE = r"[^.;:]{0,60}"

_ENVOIS = re.compile(
    rf"\b(?:{_ETRE} )?{_ENVOYE}\b{_SUITE}?\b{_A_QUI}"
    rf"|\b(?:vous|leur) (?:est|sont|sera|seront|a ete|ont ete|serait|seraient)(?: [a-z]+){{0,2}} {_ENVOYE}\b"
    rf"|\b(?:vous|leur) parv(?:ient|iendra|iennent|iendront|enir)\b"
    rf"|\b{_A_QUI} {_ETRE} {_ENVOYE}\b"
    rf"|\b{_PAPIER}\b[^.;:]{{0,50}}? (?:{_ETRE}|:) {_ENVOYE}\b"
    rf"|\b{_PAPIER}\b[^.;:]{{0,50}}? {_ETRE} {_OFFERT}\b"
    rf"|\b{_ETRE} {_OFFERT}\b{_SUITE}?\b{_A_QUI}"
    rf"|\b{_SERVICE}\b[^.;:]{{0,50}}\b{_ENVOIE}\b{_SUITE}?\b{_A_QUI}"
    rf"|\b{_SERVICE} (?:vous|leur) {_ENVOIE}\b"
    rf"|\b(?:vous|{_QUI}\w*)(?: [a-z]+)? (?:recevr(?:a|ez|ont)|recevez|recoi(?:t|vent))\b"
    rf"|\b{_NOM} (?:des? |de la |de l'|du |d')(?:[a-z]+ )?{_PAPIER}\b"
    rf"|\b{_NOM} {_SUITE}?\b{_A_QUI}"
)
_RENDU = re.compile(
    r"\b(?:retourn|renvoye[rz]|renvoie|televers|restitu|signee?s?\b|completee?s?\b|corrigee?s?\b|remett(?:re|ez|ent)|depose(?:r|z|nt)\b)"
    r"|\ba (?:nous )?(?:faire parvenir|rendre|transmettre|remettre|envoyer|expedier|adresser|fournir|produire|joindre)\b"
    r"|\b(?:doi(?:t|vent)|devr(?:a|ont|ez)|devez|veuillez|merci)\b"
    rf"|\b(?:par (?:le |la |les |l')(?:{_QUI}|etablissement|chef|lycee|college)|au (?:rectorat|service|secretariat|bureau)|a la (?:dec|division|direction|dsden))"
    r"|\b(?:n'|ne |sans |non )"
)
"""What says that the paper comes back, or did not come: the date is then another's."""

_DEBUT = re.compile(r"\W*(?:(?:le|les|du|des le|a partir du|a compter du|a dater du|entre le|vers le|courant) ?)?")
"""What stands before a date that opens its sentence."""

_DEUX_POINTS = re.compile(r" ?: ?(?=[a-z])")
"""What stands after a date that is the label of what is done on it."""


_SE_DISENT = (EVENEMENTS - EXAMINE) | {MISE_A_JOUR, "reponse"}
"""Roles of which a sending is told without being another thing: « les convocations sont envoyées »."""


def read_sending(datee: Datee) -> tuple[str, str] | None:
    """The role of what the service sends to candidates on a date, and why; None when it sends nothing then, or a thing that has a role."""
    passage = datee.passage
    heads = (passage.ligne, passage.colonne, passage.annonce) if not datee.avant.strip() else ()
    said = [(datee.phrase, _words(datee.avant, datee.suite)), *((head, _words(fold(head), "")) for head in heads)]
    texte, words = next((one for one in said if one[1]), ("", ""))
    if not words or says_after(datee.avant) or find_role(datee.proches)[0] in _SE_DISENT:
        return None
    return _role(fold(texte)), f"« {words} »"


def _words(avant: str, apres: str) -> str:
    """The words by which something is sent, or put at hand, on a date, from the folded words before and after it; empty when none do."""
    found = next(reversed(list(_ENVOIS.finditer(avant))), None)
    if found and not _RENDU.search(avant, found.start()):
        return " ".join(found[0].split())
    after = _ENVOIS.search(apres) if _DEBUT.fullmatch(avant) or _DEUX_POINTS.match(apres) else None
    return " ".join(after[0].split()) if after and not _RENDU.search(apres, 0, after.end()) else ""


def _role(phrase: str) -> str:
    """What an event is called whose sentence names what is sent."""
    return CONFIRMATIONS if re.search(r"\bconfirmations?\b", phrase) else ENVOIS
