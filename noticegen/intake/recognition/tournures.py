"""Turns of phrase around a date that say what it commits to: opening, closing, included or excluded limit."""

import re
from dataclasses import dataclass
from typing import Literal

Sens = Literal["ouverture", "cloture", "avant", "jusquau", ""]

_LE = (
    r"(?:(?:les?|du|au|a la date du|a ete|etait|est|sera|sont|seront|reste|demeure"
    r"|fixee?s?|arretee?s?|prevue?s?|reportee?s?|repoussee?s?|avancee?s?|maintenue?s?) )*"
)
_LIEN = rf"(?: ?: ?| {_LE}| - |[|] ?| ?\()?{_LE}$"
"""What joins « clôture », « date limite » and the like to their date."""

_CLORE = r"clo(?:s|t|r|tur)\w*|(?:re)?ferm\w+|termin(?:e|es|ee|ees|ent|er|era|eront)|acheve\w*|expir\w+|cess(?:e|ent|er|era|eront)|(?:prend|prenn)\w* fin"
_OUVRIR = r"ouv(?:r|ert)\w*|debut\w*|commenc\w+|demarr\w+"
_LIMITE = (
    r"(?:dates?|jours?|delais?|termes?|heures?) (?:limites?|butoirs?|ultimes?|final(?:e|es)?)|dernier(?:e|s|es)? (?:jour|delai|date|terme)s?"
    r"|(?<!dans la )limites?|echeances?|(?:delai|terme)s? de rigueur|clos(?:es?)? au"
)

_AVANT: tuple[tuple[Sens, str], ...] = (
    ("jusquau", r"jusqu'(?:au|a la date du|a)(?: le)? ?$"),
    ("jusquau", r"\bd'ici (?:le|au) $"),
    ("jusquau", r"(?:au plus tard|dernier delai|delai de rigueur|terme de rigueur)(?: ?:| avant)? ?(?:le |au |les )?$"),
    ("avant", r"(?:avant|anterieurement) (?:le |au |la date du )?$"),
    ("ouverture", r"(?:a partir|a compter|a dater) (?:du|de)(?: le)? ?$"),
    ("ouverture", r"\bdes (?:le )?$"),
    ("jusquau", rf"\b(?:{_LIMITE})\b[^.;]{{0,110}}?{_LIEN}"),
    ("cloture", rf"\b(?:cloture|fermeture|fin)\b(?! d'annee)[^.;:]{{0,70}}{_LIEN}"),
    ("cloture", rf"\b(?:{_CLORE})\b[^.;:]{{0,40}} le $"),
    ("cloture", rf"\b(?:{_CLORE})(?: [a-z]+)? $"),
    ("ouverture", rf"\b(?:ouverture|debut|lancement)\b[^.;:]{{0,70}}{_LIEN}"),
    ("ouverture", rf"\b(?:{_OUVRIR})\b[^.;:]{{0,50}} le $"),
    ("ouverture", rf"\b(?:{_OUVRIR})(?: [a-z]+)? $"),
    ("jusquau", r"\bpour le $"),
    ("jusquau", r"\b(?:report|repouss|prolong)\w+ au $"),
)
_AVANT_LU = tuple((sens, re.compile(pattern)) for sens, pattern in _AVANT)
_PASSE = re.compile(
    r"\b(?:apres|au[ -]dela d[eu]|passee?s?|depassee?|(?:posterieure?s?(?:ment)?|ulterieure?s?(?:ment)?) (?:au|a)) ?(?:le |au |la date du )*$"
)
"""« Passé le 28 novembre » ends something only when the sentence refuses what comes later."""

_REFUS = re.compile(
    r"\baucune?\b|\bne\b|\bn'|\bplus\b|\bpas\b|refus|rejet|irrecevable|ecarte|forclo|hors delai|\bclo(?:s|t)|ferme|impossible|annule|supprime"
)
_APRES = re.compile(
    r"^[ ,]*[(-]? ?(?:inclus(?:e|ivement)?|compris|dernier delai|(?:delai|terme) de rigueur|au plus tard|date limite|(?:le )?cachet de la poste)"
)
_AVANT_HEURE = re.compile(r"^[ ,(]*(?:a|et|et impérativement|imperativement)? ?avant $")
_DE_QUOI = r"(?: (?:du |de la |des |de l')[a-z-]+(?: en ligne)?)?(?: ?:)?"
_JUSQUA_HEURE = re.compile(
    r"^[ ,;(-]*(?:(?:inclus(?:e|ivement)?|compris|dernier delai|(?:delai|terme) de rigueur|au plus tard)[ ,;()-]*)?"
    rf"(?:et )?(?:(?:fermeture|cloture){_DE_QUOI} ?)?(?:jusqu'a|au plus tard a|a|,)? ?$"
)
_DES_HEURE = re.compile(rf"^[ ,;(-]*ouverture{_DE_QUOI} ?(?:a partir de|des|a)? ?$")
_PLAGE = re.compile(r"[ ,;:(-]*(?:de|entre) ?")
_FIN_DE_PLAGE = re.compile(r" ?(?:a|et|-) ?")
_PROVISOIRE = re.compile(r"provisoire|sous reserve|a confirmer|previsionnel|previsible")
_LABELS: tuple[tuple[Sens, re.Pattern[str]], ...] = (
    ("avant", re.compile(r"\bavant(?: l(?:e|es)\b|$)")),
    ("jusquau", re.compile(rf"\b(?:{_LIMITE})\b|au plus tard|jusqu'au")),
    ("cloture", re.compile(r"^(?:au|fin)$|cloture|fermeture|\bfin\b|\bclos\b|\bclose?s\b|\bferme")),
    ("ouverture", re.compile(r"^du$|ouverture|debut|a partir|\bouvert|\bouvr")),
)
_PERSONNE = re.compile(
    r"(?:\bne(?:e|s|es|\(e\)s?)? (?:(?:avant|apres|entre|depuis|a partir) )?(?:le |du )?"
    r"|\bans\b(?: revolus| au moins| accomplis| ou plus)?,? (?:au |le |avant le |avant |a la date du )"
    r"|\b(?:majeur|mineur|domicilie|resid(?:ant|ent)|scolarise|employe|titulaire|justifi(?:er|ant|ent)|en (?:fonction|poste|activite|exercice))e?s?\b"
    r"[^.;:]{0,60}(?:(?<!')au |a la date du )"
    r"|\b(?:(?:majeur|mineur)[es()]{0,5}|majorite(?: (?:legale|acquise|atteinte|revolue))?) (?:au plus tard )?(?:avant )?(?:le |au )"
    r"|\b(?:a|ai|ont|aie|aient|avez|aur(?:a|ez|ont)|avoir|ayant|eu|atteint|agee?s?|d'age)\b[^.;]{0,30}\bans\b(?: revolus| au moins| accomplis)? au plus tard (?:le |au )"
    r"|\b(?:ayant|qui (?:a|ont|avai(?:t|ent)))(?: ete| deja)? (?:echoue|obtenu|passe|subi|reussi|valide|acquis|suivi|prepare|interrompu|quitte|conclu)\b"
    r"[^.;:]{0,60}(?:avant|apres|depuis) le "
    r"|(?:^|[.;!?] )(?:les|tou(?:te?|tes les|s les)|chaque|une?|l') ?(?:candidat|eleve|etudiant|apprenti|personne|stagiaire|agent)\w*(?: deja)?"
    r" (?:inscrit|scolarise|present|ajourne|admis|recu|employe|engage|recrute|nomme|licencie)e?s?\b[^.;:]{0,40} (?:avant|jusqu'au|depuis|apres)(?: le)? "
    r"|\bavoir (?:ete )?(?:obtenu|acquis|valide|suivi|exerce|accompli)\b[^.;]{0,60}(?:au |le |avant le |avant ))$"
)
_PERSONNE_APRES = re.compile(
    r"^ ?,? (?:[^.;:]{0,50}\b)?(?:etre (?:majeur|mineur|age)|(?:est|sont|sera|seront|soit|soient) (?:majeur|mineur)"
    r"|(?:avoir|aura|auront) (?:(?:au moins|plus de|moins de|atteint) )?(?:l'age de )?[0-9a-z-]+ ans\b)"
)
_PASSE_REVOLU = re.compile(
    r"\b(?:s'(?:est|etai(?:t|ent))|se sont) (?:deja )?(?:tenue?s?|deroulee?s?)\b[^.;:]{0,40}(?:le |du |les |au )$"
    r"|\b(?:a|ont|avai(?:t|ent)) (?:deja )?eu lieu\b[^.;:]{0,40}(?:le |du |les |au )$"
    r"|\b(?:a|ont) (?:deja )?ete (?:vote|adopte|approuve|delibere|valide|signe|publie)e?s?\b[^.;:]{0,40}(?:le |du )$"
)
"""« Les écrits se sont tenus le 9 avril »: what is over commits to nothing; a date that « a été fixée » does."""

_AGE = re.compile(r"^\W*(?:(?:conditions?|limites?) d')?ages?\b|^\W*dates? de naissance\b")
_ETAT = re.compile(r"\W*(?:au|a la date du) ")
_MANQUE = re.compile(
    r"\b(?:(?:pas|rien|jamais|aucune?) (?:\w+ ){0,2}(?:recue?s?|eu|obtenue?s?)\b[^.;:]{0,80}(?:(?<!')au |le (?<!avant le )|a la date du )"
    r"|(?:sans (?:nouvelles?|reponse)|(?:a defaut|en l'absence) (?:de (?:reception|reponse|nouvelles?|convocation|message|courriel)|d'accuse))\b"
    r"[^.;:]{0,80}(?:(?<!')au |le |a la date du ))$"
)
_DEPUIS = re.compile(
    r"\b(?:jours?|semaines?|mois|heures?|h)(?: (?:ouvr|calendaire|franc)\w+)?,? (?:a compter|a partir|a dater) (?:du|de) ?$"
)
_DATE_D_UN_TEXTE = re.compile(
    r"\b(?:certificat|attestation|arrete|decret|loi|reglement|releve|circulaire|courrier|lettre|bulletin|decision|contrat|convention|avis)s?"
    r"(?: [a-z']+){0,2} (?:en date |datee?s? )?du $"
    r"|\b(?:livret|modele|formulaire|annexe|referentiel|guide|dossier)s?\b[^.;]{0,40}\bversion du $"
    r"|\b(?:arrete|decret|loi|reglement|circulaire|note de service|bulletin|decision|texte|referentiel|programme|convention)s?(?: [a-z'0-9-]+){0,4},?"
    r" (?:modifi|complet|abrog|publi|sign|consolid|actualis)ee?s? (?:par [a-z' ]{3,30} )?(?:le|du|depuis le|en date du) $"
    r"|\b(?:contrat|convention|certificat|attestation|diplome|titre|acte|bail|promesse d'embauche)s?(?: d(?:e |')[a-z]+)?"
    r" (?:signe|conclu|date|delivre|etabli|obtenu|edite)e?s? (?:avant |apres |depuis |a partir |a compter )?(?:le|du|au) $"
)
_VALABLE = re.compile(
    r"\b(?:valables?|valides?|(?:en cours )?de validite|en vigueur|applicables?)(?: (?!avant |au |pour )[a-z]+)? (?:jusqu'(?:au|a la date du)|au|le|a la date du|depuis le|du|(?:a partir|a compter) du) $"
)
_DURE = re.compile(
    r"(?:\b(?:(?<!serveur )(?<!service )(?<!site )(?<!portail )(?<!plateforme )(?<!application )fonctionne(?:nt)?|s'applique(?:nt)?|applicables?|joignables?|conserve(?:e?s?|r|z|nt)|garde(?:e?s?|r|z|nt)|bourses?\b[^.;:]{0,30}versee?s?)"
    r"|\b(?:dispense|derogation|autorisation|bourse|exoneration|agrement|habilitation|nomination)s?(?: est| sont)?"
    r" (?:accorde|delivre|prolonge|maintenu|octroye)e?s?)(?: (?!a |avant )[a-z]+){0,2} jusqu'(?:au|a la date du)(?: le)? $"
)
"""« Le numéro vert fonctionne jusqu'au 31 août »: how long something holds, which nobody must do by then."""

_A_COMPTER = re.compile(r"(?:a compter|a partir|a dater) (?:du|de) ?$|\bdes (?:le )?$")
_PLUS = re.compile(r"\bplus aucune?\b|\bn(?:e |')(?:\w+ ){1,2}plus\b|\bplus possible\b")
_DEUX_BOUTS = re.compile(
    r"\b(?:ouvertures?|debut|lancement)\b[^.;:]{0,30}?(?:\bet\b|\bpuis\b|[/&–-])[^.;:]{0,20}?\b(?:clotures?|fermetures?|fin)\b",
    re.IGNORECASE,
)
_INTERRUPTION = re.compile(
    r"\b(?:ferm(?:e|es|ee|ees|eture)|indisponible|interrompu\w*|interruption|suspendu\w*|maintenance)\b[^.;:]{0,60}:? ?(?:du |entre le |les? )?$"
)


@dataclass(frozen=True)
class Tournure:
    """What the words on each side of a date say. `mots` are those words; `debut` is how many characters before it they begin."""

    sens: Sens
    mots: str
    debut: int = 0


def read_tournure(avant: str, apres: str, phrase: str = "") -> Tournure:
    """The turn of phrase around a date, from the folded words before and after it, and its whole sentence."""
    for sens, pattern in _AVANT_LU:
        found = pattern.search(avant)
        if found:
            included = sens == "avant" and _APRES.match(apres) and "inclus" in _APRES.match(apres)[0]
            return Tournure("jusquau" if included else sens, " ".join(found[0].split()), len(avant) - found.start())
    passed = _PASSE.search(avant)
    if passed and _REFUS.search(phrase):
        return Tournure("jusquau", " ".join(passed[0].split()), len(avant) - passed.start())
    after = _APRES.match(apres)
    return Tournure("jusquau", after[0].strip(" ,(-")) if after else Tournure("", "")


def read_label(plie: str) -> Sens:
    """What the head of a column or row, or a label, says of the dates under it."""
    bare = plie.strip(" :.")
    if names_both_ends(bare):
        return ""
    return next((sens for sens, pattern in _LABELS if pattern.search(bare)), "")


def names_both_ends(plie: str) -> bool:
    """Whether a label names an opening and a closing, so that it says of no single date which it is."""
    return bool(_DEUX_BOUTS.search(plie))


def joins_hour(between: str) -> Sens | None:
    """Whether an hour that follows a date belongs to it, by the words between: before it, until it, or from it."""
    if _AVANT_HEURE.match(between):
        return "avant"
    if _DES_HEURE.match(between):
        return "ouverture"
    return "jusquau" if _JUSQUA_HEURE.match(between) else None


def joins_hours(between: str, joint: str) -> bool:
    """Whether two hours that follow a day are those from which and until which something lasts on it: « de 8 h à 12 h »."""
    return bool(_PLAGE.fullmatch(between) and _FIN_DE_PLAGE.fullmatch(joint))


def says_after(avant: str) -> bool:
    """Whether the words before a date say that something is done later than it."""
    return bool(_PASSE.search(avant))


def says_of_person(avant: str) -> bool:
    """Whether the words before a date say of somebody when he was born, was of age, had his diploma: it commits to nothing."""
    return bool(_PERSONNE.search(avant))


def says_of_person_after(apres: str) -> bool:
    """Whether the words after a date say what somebody must be by then: « au 31 décembre, le candidat doit être majeur »."""
    return bool(_PERSONNE_APRES.match(apres))


def heads_person(tete: str, avant: str) -> bool:
    """Whether the head of a cell, with the words before its date, is about somebody's age or birth."""
    return bool(_AGE.search(tete) or (_ETAT.fullmatch(avant) and says_of_person(f"{tete} {avant}")))


def says_missing(avant: str) -> bool:
    """Whether the words before a date say that something had not come by then: it tells when to ask, and commits to nothing."""
    return bool(_MANQUE.search(avant))


def says_counted(avant: str) -> bool:
    """Whether a length of time is counted from a date, « huit jours à compter du 1er décembre »: its end is not printed."""
    return bool(_DEPUIS.search(avant))


def says_of_text(avant: str) -> bool:
    """Whether a date is that of a text or a paper, « l'attestation du 3 juin », or one until which something holds good."""
    return any(pattern.search(avant) for pattern in (_DATE_D_UN_TEXTE, _VALABLE, _DURE))


def says_over(avant: str, phrase: str) -> bool:
    """Whether what a sentence dates is over, or ends: « se sont tenus le 9 avril », « à compter du 14 novembre, plus aucune inscription »."""
    return bool(_PASSE_REVOLU.search(avant) or (_A_COMPTER.search(avant) and _PLUS.search(phrase)))


def says_interrupted(avant: str) -> bool:
    """Whether the words before a period say that it is one during which something is shut."""
    return bool(_INTERRUPTION.search(avant)) and "ouv" not in avant


def says_provisoire(plie: str) -> bool:
    """Whether a date may still change."""
    return bool(_PROVISOIRE.search(plie))
