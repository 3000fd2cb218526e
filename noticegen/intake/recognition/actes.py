"""Who acts in what a label names: the candidate, who must by a day, or the service, which does on a day.

« Retour du dossier : 28 novembre » is a limit though no word says so; « Envoi des convocations : 4 mai » is a day.
"""

import re

_TOUJOURS = r"retours?|renvois?|depots?|televersements?|restitutions?|transmissions?|paiements?|acquittements?"
"""What is done towards the service unless something says that the service does it."""

_SELON = r"envois?|expeditions?|remises?|reglements?|versements?|communications?|productions?|fournitures?|demandes?"
"""What either may do: the thing, or who receives it, says which."""

_ACTE = re.compile(rf"\W*(?:dates? (?:de |d'|du |des )|(?:le|la|les) |l')?(?:(?P<toujours>{_TOUJOURS})|(?P<selon>{_SELON}))\b")
_A_FAIRE = re.compile(
    r"\b(?:a|de) (?:nous )?(?:faire parvenir|retourner|renvoyer|rendre|deposer|transmettre|remettre|envoyer|expedier|fournir|adresser|payer|regler|verser"
    r"|produire|joindre|televerser|restituer)\b"
)
_DU_CANDIDAT = re.compile(
    r"\bdossiers?\b|\bpieces?\b|justificati|\bdemandes?\b|formulaires?|\bfiches?\b|\bsignee?s?\b|\brapports?\b|\bmemoires?\b|\blivrets?\b|\bcheques?\b"
    r"|\bdocuments?\b|bordereaux?|recapitulati|\bcertificats?\b|\battestations?\b|\bdroits?\b|\bfrais\b|participation|\btravaux\b|\bprojets?\b|portfolio"
    r"|candidatures?|\bvoeux\b|\bamenagements?\b"
)
_AU_SERVICE = re.compile(
    r"\b(?:au|aux|a la|a l') ?(?:rectorat|dec\b|division|service|secretariat|bureau|centre|dsden|pole|medecin|siec|etablissement gestionnaire|inspection|correspondant)"
)
_DU_SERVICE = re.compile(
    r"convocation|resultat|\breleves?\b|\bdiplomes?\b|parchemin|\breussite\b|notification|\bdecisions?\b|\baccuses?\b|recepisse|identifiant|\bcodes?\b"
    r"|\bsujets?\b|\bcopies\b|\bnotes?\b|\breponses?\b|\bavis\b|\bplis\b|\bprix\b|\bbourses?\b|remboursement"
)
_AU_CANDIDAT = re.compile(
    r"\b(?:aux?|a la|a l'|a chaque|vers les?) ?(?:candidat|famille|etablissement(?! gestionnaire)|lycee|interesse|eleve|jury|correcteur|stagiaire|centres? d'examen)"
)
_LECTEUR = re.compile(
    r"\b(?:est|sont|sera|seront|reste|restent|etre)(?: [a-z]+)? a (?!la |l'|partir\b|compter\b|dater\b|venir\b|savoir\b|confirmer\b)(?:(?:nous|se|le|la|les|y) )?[a-z]{2,}(?:er|ir|re)\b"
    r"|\b(?:devez|devrez|veuillez|pensez|merci d(?:e |')|il (?:faut|faudra|convient|vous appartient)|n'oubliez pas|vous avez (?:a |jusqu))"
    r"|\b(?:candidat|eleve|etudiant|apprenti|stagiaire|famille|interesse|inscrit)[a-z()]* (?:(?:qui|dont) [^.;:]{1,60} )?(?:doi(?:t|vent)|devr(?:a|ont)) "
    r"|(?:^|[.;:!] ?)(?!assez\b|chez\b)[a-z]{3,}ez(?:-[a-z]+)? "
)
"""What the one who reads must do: « est à signer », « vous devez », « signez »."""

_SIGNE = re.compile(r"\bsignee?s?\b")
"""What comes back signed comes from the candidate, whoever had sent it."""

_PAPIER = re.compile(
    r"\W*(?:(?:les?|la|une?|des|vos|votre|son|sa|ses|copies?|photocopies?|originaux|original|doubles?|exemplaires?|scans?) (?:de la |de l'|des |du |de |d')?|l')*"
    r"(?:certificats?(?! (?:d'(?:aptitude|etudes)|de (?:specialisation|formation generale|qualification|competences?)|complementaires?|professionnels?)\b)"
    r"|attestations?|conventions?|contrats?|justificatifs?|copies?|photocopies?|cartes? (?:nationale )?d'identite|pieces?|passeports?|photos?|photographies?|formulaires?"
    r"|fiches?|bordereaux?|releves?|livrets?|rapports?|bilans?|diplomes?(?! (?:national|nationaux|superieurs?|d'etat|d'etudes|de (?:comptabilite|technicien|competence|langue|conseiller))\b)|bulletins?|autorisations?|declarations?|demandes?|lettres?|curriculum|cv|dossiers?"
    r"|documents?|annexes?|imprimes?|extraits?|titres? de sejour|jugements?|decisions?|notifications?|cheques?|enveloppes?|memoires?|portfolios?|engagements?|pouvoirs?|rib|confirmations?)\b"
)
"""A paper that a candidate hands over; a certificate that names an exam is none."""

_ARTICLE = re.compile(r"\b(?:le|les|du|au|aux|des|est|sont|a)\s*$")
_LONG = 120
"""A longer text is a sentence, not a label."""


def says_due(plie: str) -> bool:
    """Whether a label names what the candidate must hand over, send or pay, so that its date is the last one."""
    if len(plie) > _LONG or _AU_CANDIDAT.search(plie):
        return False
    acte = _ACTE.match(plie)
    if acte and _SIGNE.search(plie):
        return True
    if _DU_SERVICE.search(plie) or not (acte or _A_FAIRE.search(plie)):
        return False
    if acte is None:
        return True
    return bool(acte["toujours"] or _DU_CANDIDAT.search(plie, acte.end()) or _AU_SERVICE.search(plie, acte.end()))


def names_paper(plie: str) -> str:
    """The paper that a label names, « certificats de stage » or « copie du diplôme »; empty when it names none."""
    found = _PAPIER.match(plie) if len(plie) <= _LONG and not _AU_CANDIDAT.search(plie) else None
    return " ".join(found[0].split()) if found else ""


def asks_reader(avant: str) -> bool:
    """Whether the words before a limit say what its reader must do by it."""
    return bool(_LECTEUR.search(avant))


def label_of(avant: str) -> str:
    """The label that the words before a date are: those that no article joins to it; empty when they are a sentence's."""
    bare = avant.rstrip(" :-|(,")
    return "" if _ARTICLE.search(bare) and not avant.rstrip().endswith(":") else bare
