"""The words that tell what a number beside them is. Folded, as regular expressions: `s?` for a plural."""


def either(mots: str) -> str:
    """An alternation of comma-separated words, closed by the end of a word."""
    return "(?:" + "|".join(mot.strip() for mot in mots.split(",")) + ")(?![a-z])"


NUMEROTES = either(
    "etapes?, parties?, rubriques?, points?, annexes?, pages?, pieces?, articles?, art\\.?, chapitres?, titres?, sections?, "
    "alineas?, paragraphes?, questions?, tableaux?, figures?, phases?, groupes?, zones?, niveaux?, lots?, unites?, modules?, "
    "options?, volets?, blocs?, cases?, lignes?, colonnes?, fiches?, documents?, formulaires?, imprimes?, cerfa, salles?, "
    "bureaux?, portes?, batiments?, bat\\.?, etages?, escaliers?, categories?, classes?, coefficients?, coef\\.?, cas, "
    "vagues?, series?, versions?, cedex, bac ?\\+"
)
"""What is numbered: the number that follows is a name, no fact."""

TEXTES_OFFICIELS = either(
    "decrets?, arretes?, lois?, ordonnances?, circulaires?, notes? de service, directives?, bulletins? officiels?, "
    "journal officiel, b\\.?o\\.?(?:e\\.?(?:n\\.?)?(?:j\\.?s\\.?)?(?:e?\\.?s\\.?r\\.?i?)?)?, j\\.?o\\.?(?:r\\.?f\\.?)?"
)
"""Decrees and bulletins: the number and the date that follow are theirs."""

QUALIFICATIFS = either(
    "modifiee?s?, modificatif, consolidee?, susvisee?s?, conjoint, ministeriel(?:le)?s?, interministeriels?, prefectoral, "
    "rectorale?s?, nationale?s?, academiques?, special, officiel, hors[ -]serie, de service, de l'education nationale, et de la jeunesse, "
    "de l'enseignement superieur, de la republique francaise, mene, esr, en"
)
"""What may stand between a decree and its number or its date."""

VOIES = either("rue, avenue, av\\., boulevard, bd, place, allees?, chemin, route, impasse, quai, cours, square, esplanade, passage")

MOTS_OUTILS = either(
    "et, ou, au, aux, a, avant, apres, pour, par, dans, sur, sous, avec, est, sont, dont, les, des, puis, inclus, jusqu, "
    "dernier, prochain, courant, delai"
)
"""Words that are not the thing a number counts."""

DUREES = either("secondes?, minutes?, mn, min, jours?, j, semaines?, mois, trimestres?, semestres?, annees?")

EXTENSIONS = "fr|com|org|net|eu|info|edu|re|gp|mq|gf|yt|pm|nc|pf|wf|bzh|corsica|alsace|paris|education|be|ch|lu|de|uk|ca|io"
"""Ends of the names that are read as a site's without `www.` or `https://`."""
