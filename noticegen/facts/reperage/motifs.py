"""The patterns of everything that may be a fact in a French text, on folded text (see `texte.prepare`).

Every repetition is bounded, so that the time a scan takes grows with the text and with nothing else.
"""

from noticegen.facts.dates.vocabulaire import HEURE, JONCTION, JOURS, MOIS, MOIS_EN_LETTRES, QUANTIEME, SEMAINE
from noticegen.facts.montant import MONTANT
from noticegen.facts.pliage import fold

_ANNEE = r"(?:19|20)[0-9]{2}(?![0-9])"
_HEURE_JOINTE = rf"(?:(?:{JONCTION}|(?<=[0-9])t)(?=[0-2]?[0-9] ?[:h]|mi){HEURE}\)?)?"
_EN_LETTRES = rf"{QUANTIEME}[ -]?{MOIS_EN_LETTRES}\.?(?:,?[ -]?[0-9]{{4}}(?![0-9]))?"
_EN_CHIFFRES = (
    r"(?:[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-3][0-9]\.[01][0-9]\.[0-9]{2}(?![.])|[0-3][0-9]-[01][0-9]-[0-9]{2}(?!-))(?![0-9])"
)
_AVEC_SEMAINE = rf"(?:{SEMAINE}\.?,? (?:le )?)?"

DATE = rf"{_AVEC_SEMAINE}(?:{_EN_LETTRES}|{_EN_CHIFFRES}){_HEURE_JOINTE}"
"""A date of its own: its year may be missing."""

_INCOMPLETE = rf"{_AVEC_SEMAINE}(?:{QUANTIEME}(?![-/.][0-9])(?! ?{MOIS_EN_LETTRES})|[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/])){_HEURE_JOINTE}"
ELEMENT = rf"(?:{DATE}|{_INCOMPLETE})"
"""A date that another one may complete: « lundi 6 », « 14/10 », « 21 octobre »."""

ET_JUSQUA = r"(?:,? (?:et )?(?:jusqu'au|au) | a (?=[a-z]{3,8}\.? [0-9]| ?[0-3]?[0-9]/)| ?(?:-|→|>) ?(?:au |le )?)"
ENUMERATION = r"(?: ?, ?(?:et |puis |ou )?| (?:et|puis|ou|&) )(?:(?<!, )les? )?"
LIEN = rf"(?:{ET_JUSQUA}|{ENUMERATION})"
_CHAINE = rf"(?:{_INCOMPLETE}{LIEN}){{0,15}}+{DATE}"
DATES = rf"{_CHAINE}(?:{LIEN}{_CHAINE}){{0,6}}+(?:{ET_JUSQUA}{_AVEC_SEMAINE}[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/]))?"

MOIS_ENTIER = rf"(?:{'|'.join(sorted((fold(nom) for nom in MOIS), key=len, reverse=True))})(?![a-z])"
MOIS_SEUL = rf"(?:{MOIS_EN_LETTRES}\.?,? {_ANNEE}|{MOIS_ENTIER})"
JOUR_SEUL = rf"(?:{'|'.join(JOURS)})s?(?![a-z])"

_TEL = r"0[1-9](?:(?: ?[.\-/] ?| )[0-9]{2}){4}(?![0-9])"
_TEL_SERRE = r"0[1-9][0-9]{8}(?![0-9])"
_TEL_GROUPE = r"0[0-9]{3}(?:[ .-][0-9]{2}){3}(?![0-9])|0 ?8[0-9]{2}(?:[ .-][0-9]{3}){2}(?![0-9])|0[0-9]{3}(?:[ .-][0-9]{3}){2}(?![0-9])"
_TEL_MONDE = r"(?:\+[1-9][0-9]{0,2}|00 ?(?:3[0-9]{1,2}|4[0-9]{1,2}|262|508|59[046]|68[179]))(?:[ .-]{0,2}(?:\(0\))?[ .-]{0,2}[0-9]{1,4}){2,6}(?![0-9])"
_TEL_ENTRE = r"\(\+?[1-9][0-9]{1,2}\)[ .-]?[0-9]{1,2}(?:[ .-]?[0-9]{2}){2,4}(?![0-9])"
_TEL_FAUX = r"0[1-9](?:[ .-][0-9]{2}){2,7}(?:[ .-]?[0-9])?(?![0-9])"
TELEPHONE = rf"(?=0)(?:{_TEL_MONDE}|{_TEL}|{_TEL_SERRE}|{_TEL_GROUPE}|{_TEL_FAUX})(?! ?{MOIS_EN_LETTRES})"
COURT = r"3[0-9] ?[0-9]{2}(?![\w./-]?[0-9])|10[0-9]{2}(?![\w./-]?[0-9])"

_DOMAINE = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
COURRIEL = rf"[a-z0-9_][a-z0-9_+-]{{0,63}}(?:\.[a-z0-9_+-]{{1,63}}){{0,6}}@{_DOMAINE}[a-z]{{2,24}}(?![\w@])"
_EXTENSIONS = "fr|com|org|net|eu|info|edu|re|gp|mq|gf|yt|pm|nc|pf|wf|bzh|corsica|alsace|paris|education|be|ch|lu|de|uk|ca|io"
_CHEMIN = r"[^\s<>\"«»“”\[\]|`{}\x1e]"
ADRESSE = (
    rf"https?://{_CHEMIN}{{1,2000}}|www\.{_CHEMIN}{{1,2000}}"
    rf"|{_DOMAINE}(?:{_EXTENSIONS})(?![\w@-])(?:(?::[0-9]{{2,5}})?/{_CHEMIN}{{0,2000}})?"
)

_QUALIFIE = (
    r"(?: (?:modifiee?s?|ministeriel(?:le)?s?|interministeriels?|prefectoral|rectoral|special|hors[ -]serie|officiel|conjoint|susvisee?s?|modificatif"
    r"|consolidee?|de service|de l'education nationale|et de la jeunesse|de l'enseignement superieur|de la republique francaise|mene|esr|en)){0,4}"
)
_TEXTE = (
    r"(?:decrets?|arretes?|lois?|ordonnances?|circulaires?|notes? de service|directives?|b\.?o\.?(?:e\.?n\.?(?:j\.?s\.?)?)?|bulletins? officiels?"
    r"|j\.?o\.?(?:r\.?f\.?)?|journal officiel)(?![a-z])"
)
_NUMERO_TEXTE = r",? (?:n ?°s?|no|numero) ?[a-z]{0,3}[0-9][\w./-]{0,20}"
_DU = rf",? (?:du|en date du|paru le|publiee? le) (?:{SEMAINE} )?(?:{_EN_LETTRES}|{_EN_CHIFFRES})"
_CODE = r"(?:[lrda]\*?\. ?)?[0-9]{1,4}(?:-[0-9]{1,4}){0,4}"
REFERENCE = (
    rf"{_TEXTE}{_QUALIFIE}(?:(?:{_NUMERO_TEXTE}){_QUALIFIE}(?:{_DU})?|{_DU})"
    rf"|(?:reglement|directive)(?: \([a-z]{{2,3}}\))?(?: n ?°)? ?[0-9]{{2,4}}/[0-9]{{1,4}}(?:/[a-z]{{2}})?(?![\w/])(?:{_DU})?"
    rf"|(?:articles?|art\.) (?:[lrda]\*?\.? ?)[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{0,4}}(?:(?:,| et| a| ou) (?:[lrda]\*?\.? ?)?{_CODE}){{0,8}}"
    r"|[lrda]\*?\.? ?[0-9]{3,4}(?:-[0-9]{1,4}){1,4}(?![\w])"
)

_PAS_FAIT = rf"(?!{TELEPHONE}|{_EN_CHIFFRES}|{_ANNEE})"
_PAS_NOMBRE = rf"(?![\w€%°]|:[0-9])(?! ?(?:{MOIS_EN_LETTRES}|€|%|euros?|heures?|h(?![a-z])))(?!/[0-9])"
_NUMEROTE = (
    "etapes?|parties?|rubriques?|points?|annexes?|pages?|pieces?|articles?|art\\.|chapitres?|titres?|sections?|alineas?|paragraphes?|questions?|tableaux?"
    "|figures?|phases?|groupes?|zones?|niveaux?|lots?|unites?|modules?|options?|volets?|blocs?|cases?|lignes?|colonnes?|fiches?|documents?|formulaires?"
    "|imprimes?|cerfa|salles?|bureaux?|portes?|batiments?|bat\\.|etages?|escaliers?|categories?|classes?|coefficients?|coef\\.?|cas|vagues?|series?"
    "|versions?|cedex|bac ?\\+"
)
NUMERO = (
    rf"(?:{_NUMEROTE}) ?(?:n ?° ?)?(?:[a-z] ?-?)?{_PAS_FAIT}[0-9]{{1,6}}(?:[./*-][0-9]{{1,6}}){{0,4}}{_PAS_NOMBRE}"
    rf"(?:(?:,| et| a| ou|,? puis) [0-9]{{1,2}}{_PAS_NOMBRE}(?! (?:jours|ans|mois)))"
    rf"{{0,6}}|(?:n ?°s?|(?:numeros?|no|num\.)(?! 3[0-9]{{3}}(?![0-9]))) ?(?!{TELEPHONE}|{_EN_CHIFFRES})[0-9][\w./-]{{0,20}}"
)
PUCE = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?:\.? ?\)|\.|°| ?/)(?= |$|[a-z])|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?= [a-z])|[0-9]{1,2} ?- ?(?=[a-z])"

_JUSQUA_N = r"(?: ?(?:a|ou|et|-) ?[0-9]{1,3})?"
AGE = rf"[0-9]{{1,3}}{_JUSQUA_N} ans?(?![a-z])"
DUREE = (
    r"24 ?h(?:eures)? ?(?:/|sur) ?24(?![0-9])|7 ?j(?:ours)? ?(?:/|sur) ?7(?![0-9])"
    rf"|[0-9]{{1,4}}{_JUSQUA_N}(?:[.,][0-9])? ?(?:secondes?|minutes?|mn|min|jours?|j|semaines?|mois|trimestres?|semestres?|annees?)(?![a-z0-9])"
    r"(?: (?:ouvre|ouvrable|calendaire|franc)s?(?![a-z]))?"
)
POURCENTAGE = r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:%|pour cent(?![a-z]))"
NOTE = r"[0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:/|sur) ?(?:10|20|40|60|80|100|200)(?![0-9/])"
FRACTION = r"[0-9]{1,2}/[0-9]{1,2}(?![0-9/])"
VOIE = r"[0-9]{1,4}(?: ?(?:bis|ter))?,? (?=(?:rue|avenue|av\.|boulevard|bd|place|allees?|chemin|route|impasse|quai|cours|square|esplanade|passage)(?![a-z]))"
CODE_POSTAL = r"(?:f-)?[0-9]{5}(?= (?:[a-z]{2,}|l'))|[0-9]{2} [0-9]{3}(?= (?:[a-z]{3,}) cedex)"
BOITE_POSTALE = rf"(?:bp|cs|tsa) ?(?:n ?° ?)?(?!{_ANNEE})[0-9]{{2,6}}(?![\w])"
ANNEES = r"(?:19|20)[0-9]{2}[-/][0-9]{2}(?![\w-])"
ANNEE = rf"{_ANNEE}(?!\w)(?!-[0-9]{{3}}(?![0-9]))"
ORDINAL = r"[0-9]{1,3}(?:ers?|eres?|res?|es?|emes?|ndes?|nds?|des?|d)(?!\w)"
_MOT_OUTIL = r"(?:et|ou|au|aux|a|avant|apres|pour|par|dans|sur|sous|avec|est|sont|dont|les|des|puis|inclus|jusqu|dernier|prochain|courant|delai)(?![a-z])"
QUANTITE = rf"[0-9]{{1,3}} (?!{_MOT_OUTIL})(?=[a-z]{{2,}})"
NOMBRE = r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,4})?(?!\w)|[0-9]{1,12}[.,][0-9]{1,4}(?!\w)|[0-9]{1,20}(?:-[0-9]|[a-z])?[0-9a-z]{0,20}(?:-[0-9][0-9a-z]{0,20}){0,3}"
HEURE_EN_CHIFFRES = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
HEURE_EN_LETTRE = rf"{HEURE}|[0-9]{{3}} ?(?:heures|h)(?![a-z0-9])"
MOT_HEURE = r"(?<!apres[ -])(?<!-)(?:minuit|midi)(?![a-z-])"

Motifs = tuple[tuple[str, str], ...]


def named(motifs: Motifs, marque: str) -> str:
    """The patterns as one alternation of groups, `nom_marque`; the first that matches wins."""
    return "|".join(f"(?P<{nom}_{marque}{rang}>{motif})" for rang, (nom, motif) in enumerate(motifs))


_APRES_NOMBRE: Motifs = (
    ("montant", rf"{MONTANT}|[0-9]{{1,6}}[.,][0-9]{{1,3}} ?(?:€|euros?(?![a-z]))"),
    ("pourcentage", POURCENTAGE),
    ("age", AGE),
    ("duree", DUREE),
    ("heure", HEURE_EN_LETTRE),
    ("voie", VOIE),
    ("postal", CODE_POSTAL),
    ("ordinal", ORDINAL),
    ("quantite", QUANTITE),
)
_NOMBRES: Motifs = (
    ("heure", HEURE_EN_CHIFFRES),
    ("note", NOTE),
    ("fraction", FRACTION),
    ("puce", PUCE),
    ("annee", ANNEE),
    ("court", COURT),
    ("nombre", NOMBRE),
)
_CONTACTS: Motifs = (
    ("telephone", TELEPHONE),
    ("courriel", rf"(?=[a-z0-9_+-]{{1,64}}[.@]){COURRIEL}"),
    ("adresse", rf"(?=[a-z0-9-]{{1,63}}[.:]){ADRESSE}"),
)
_MOTS: Motifs = (
    ("reference", REFERENCE),
    ("dates", DATES),
    ("mois", MOIS_SEUL),
    ("jour_semaine", JOUR_SEUL),
    ("numero", NUMERO),
    ("boite", BOITE_POSTALE),
    ("heure", MOT_HEURE),
)

_EN_CHIFFRES = (
    rf"{named(_CONTACTS, 'c')}"
    rf"|(?=[0-9 ,]{{0,40}}[a-z/.-])(?P<dates_d>{DATES})"
    rf"|(?P<annees_d>{ANNEES})"
    rf"|(?=[0-9][0-9 .,:/-]{{0,20}}[a-z€%])(?:{named(_APRES_NOMBRE, 'a')})"
    rf"|{named(_NOMBRES, 'n')}"
)
MOTIF = (
    rf"(?<![^\W_])(?:(?=[a-z])(?:{named(_CONTACTS[1:], 'l')}|{named(_MOTS, 'm')})"
    rf"|(?=[0-9])(?:{_EN_CHIFFRES})"
    rf"|(?=[+(])(?P<telephone_s>{_TEL_MONDE}|{_TEL_ENTRE}))"
)
"""Everything, by what it begins with. The name of the group that matched, up to its last `_`, says how to read it."""
