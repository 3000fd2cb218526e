"""The one pattern of everything that may be a fact in a French text, on folded text (see `texte.prepare`).

Every repetition is bounded, so that the time a scan takes grows with the text and with nothing else.
"""

from noticegen.facts.reperage.motifs import calendrier, contacts, nombres

Motifs = tuple[tuple[str, str], ...]

_APRES_NOMBRE: Motifs = (
    ("montant", nombres.MONTANT),
    ("pourcentage", nombres.POURCENTAGE),
    ("age", nombres.AGE),
    ("duree", nombres.DUREE),
    ("heure", calendrier.HEURE_EN_LETTRES),
    ("voie", nombres.VOIE),
    ("postal", nombres.CODE_POSTAL),
    ("ordinal", nombres.ORDINAL),
    ("quantite", nombres.QUANTITE),
)
"""A number that the letter or sign after it explains."""

_NOMBRES: Motifs = (
    ("heure", calendrier.HEURE_EN_CHIFFRES),
    ("note", nombres.NOTE),
    ("fraction", nombres.FRACTION),
    ("puce", nombres.PUCE),
    ("annee", calendrier.ANNEE),
    ("court", contacts.COURT),
    ("nombre", nombres.NOMBRE),
)
_MOTS: Motifs = (
    ("joursdumois", calendrier.MOIS_PUIS_JOURS),
    ("mois", calendrier.MOIS_SEUL),
    ("jour_semaine", calendrier.JOUR_SEUL),
    ("numero", nombres.NUMERO),
    ("boite", nombres.BOITE_POSTALE),
    ("heure", calendrier.MOT_HEURE),
)


def _named(motifs: Motifs, marque: str) -> str:
    """The patterns as one alternation of groups, `nom_marque`; the first that matches wins."""
    return "|".join(f"(?P<{nom}_{marque}>{motif})" for nom, motif in motifs)


_PARTOUT: Motifs = (
    ("courriel", contacts.COURRIEL),
    ("telephone", contacts.TELEPHONE),
    ("adresse", contacts.ADRESSE),
    ("reference", rf"(?=[a-z])(?:{nombres.REFERENCE})"),
    ("dates", rf"(?=[a-z]|[0-9 ,]{{0,40}}[a-z/.-]){calendrier.DATES}"),
)
"""What a letter or a figure may begin, longest first: each of these is costly to compile, and stands once."""

_EN_CHIFFRES = (
    rf"(?P<annees_c>{calendrier.ANNEES})"
    rf"|(?=[0-9][0-9 .,:/-]{{0,20}}[a-z€%])(?:{_named(_APRES_NOMBRE, 'a')})"
    rf"|{_named(_NOMBRES, 'n')}"
)

MOTIF = (
    rf"(?<![^\W_])(?:(?=[a-z0-9])(?:{_named(_PARTOUT, 'p')})"
    rf"|(?=[a-z])(?:{_named(_MOTS, 'm')})"
    rf"|(?=[0-9])(?:{_EN_CHIFFRES})"
    rf"|(?=[+(])(?P<telephone_s>{contacts.TELEPHONE_SIGNE}))"
)
"""Everything, by what it begins with. The name of the group that matched, up to its last `_`, says how to read it."""
