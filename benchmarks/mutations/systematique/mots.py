"""Slips inside sentences: a word doubled or mistyped, a negation or a warning lost, a button renamed, a count or a step that is false."""

import re
from collections.abc import Callable, Iterator

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.passages import Passage, passages
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("texte : mots")
faute, signalement = CATALOGUE.faute, CATALOGUE.signalement

_WORD = re.compile(r"(?<![\w{|.’'\"_-])[a-zà-ÿœ]{5,}(?![\w}.’'\"_(-])")
_SMALL = re.compile(r"(?<= )(?:de|le|la|les|un|une|et|est|du|des|au|par|en|à)(?= )")
NOMBRES = ("un", "deux", "trois", "quatre", "cinq", "six", "sept")
SENS = (
    ("toujours", "parfois"), ("au plus tard", "au plus tôt"), ("avant", "après"), ("dernière", "première"), ("copie", "photo"),
    ("signez", "datez"), ("seule", "seconde"), ("doit", "peut"), ("peut", "doit"), ("doivent", "peuvent"), ("gratuite", "payante"),
    ("en ligne", "par courrier"), ("sans", "avec"), ("les deux", "les trois"), ("récent", "original"), ("plus de", "moins de"),
    ("candidat libre", "candidat scolaire"), ("aussitôt", "bientôt"), ("personnelle", "professionnelle"), ("joignez", "ne joignez pas"),
    ("jour et nuit", "aux heures de bureau"), ("par courriel", "par téléphone"), ("d’abord", "enfin"), ("incomplet", "complet"), ("et", "ou"), ("puis", "ou"), ("chaque", "une"), ("votre", "leur"),
)  # fmt: skip
REDIGE = ("phrase-modifiee", "phrase-supprimee", "phrase-ajoutee")


@faute("mot doublé", "mot-double")
def word_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """« de de », « votre votre »."""
    for passage in _worded(terrain):
        for found in (next(_plain(passage, _SMALL), None), next(_plain(passage, _WORD), None)):
            if found:
                yield Retouche(
                    f"{passage.extrait} {found[0]} {found[0]}", passage.substituted(terrain, found.end(), found.end(), f" {found[0]}")
                )


@faute("deux lettres d’un mot permutées", "bouton-renomme", "avertissement-supprime", "negation-perdue", *REDIGE)
def letters_swapped(terrain: Terrain) -> Iterator[Retouche]:
    """« incsription »."""
    for passage in _worded(terrain):
        for found in list(_plain(passage, _WORD))[:3]:
            word = found[0]
            if word[2] != word[3]:
                new = word[:2] + word[3] + word[2] + word[4:]
                yield Retouche(f"{passage.extrait} {new}", passage.substituted(terrain, *found.span(), new))


@faute("mot oublié", "avertissement-supprime", "negation-perdue", "bouton-renomme", *REDIGE)
def word_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A word of the middle of a sentence."""
    for passage in _worded(terrain):
        found = list(_plain(passage, _WORD))
        if found:
            one = found[len(found) // 2]
            yield Retouche(f"{passage.extrait} − {one[0]}", passage.substituted(terrain, one.start(), one.end() + 1, ""))


@faute("accent qui change le mot", *REDIGE)
def accent_changed(terrain: Terrain) -> Iterator[Retouche]:
    """« à » typed « a », « ou » typed « où »."""
    for old, new in ((" à ", " a "), (" ou ", " où "), (" a ", " à ")):
        yield from _first(terrain, re.compile(re.escape(old)), lambda found, new=new: new)


@faute("négation perdue", "negation-perdue", "avertissement-supprime")
def negation_lost(terrain: Terrain) -> Iterator[Retouche]:
    """« n’est pas » typed « est », « ne sont jamais » typed « sont », « aucune » typed « une »."""
    forms = (
        (re.compile(r"\b([Nn])e ((?:l[ea]|les|se|sera|seront)? ?\w+) (?:pas|jamais|plus|aucun)\b"), lambda found: found[2]),
        (re.compile(r"\bn’(\w+) (?:pas|jamais|plus)\b"), lambda found: found[1]),
        (re.compile(r"\b([Aa])ucune\b"), lambda found: "Une" if found[1] == "A" else "une"),
        (re.compile(r"\bsans\b"), lambda found: "avec"),
    )
    for pattern, new in forms:
        yield from _each(terrain, pattern, new)


@faute("négation ajoutée", "negation-gagnee", "avertissement-ajoute")
def negation_added(terrain: Terrain) -> Iterator[Retouche]:
    """« est accepté » typed « n’est pas accepté »."""
    forms = (
        (r"\best (?=\w+é)", "n’est pas "),
        (r"\bpeut\b", "ne peut pas"),
        (r"\bdoit\b", "ne doit pas"),
        (r"\bsont\b", "ne sont pas"),
        (r"\bse fait\b", "ne se fait pas"),
    )
    for pattern, new in forms:
        yield from _each(terrain, re.compile(r"(?<!’)(?<!ne )" + pattern + r"(?! (?:pas|jamais|plus))"), lambda found, new=new: new)


@faute("avertissement affaibli", "avertissement-supprime", "negation-perdue", "phrase-modifiee")
def warning_weakened(terrain: Terrain) -> Iterator[Retouche]:
    """« obligatoire » typed « conseillé », « uniquement » lost, « Attention : » lost."""
    forms = (
        (r"\*\*(?:Important|Attention)\*\* ?: ", ""),
        (r"\bAttention : ", ""),
        (r"\bobligatoire\b", "conseillée"),
        (r"\bobligatoirement ", ""),
        (r"\buniquement ", ""),
        (r"\bexclusivement ", ""),
    )
    for pattern, new in forms:
        yield from _each(terrain, re.compile(pattern), lambda found, new=new: new)


@faute("menu ou bouton renommé", "bouton-renomme")
def button_renamed(terrain: Terrain) -> Iterator[Retouche]:
    """A word of what stands between quotes, lost or changed."""
    for passage in passages(terrain):
        for found in re.finditer(r"« ?([^»{]+?) ?»", passage.texte):
            name = found[1].strip()
            new = f"{name.rpartition(' ')[0]} fichiers".strip()
            yield Retouche(f"{name} → {new}", passage.substituted(terrain, *found.span(1), found[1].replace(name, new)))


@faute("renvoi à une étape qui n’existe pas", "renvoi-inexistant")
def dangling_step(terrain: Terrain) -> Iterator[Retouche]:
    """« étape 2 » typed « étape 9 »."""
    yield from _each(terrain, re.compile(r"\bétape (\d)"), lambda found: f"étape {int(found[1]) + 7}")


@faute("renvoi à une autre étape", "phrase-modifiee", "renvoi-inexistant")
def wrong_step(terrain: Terrain) -> Iterator[Retouche]:
    """« étape 2 » typed « étape 1 »."""
    yield from _each(terrain, re.compile(r"\bétape ([2-9])"), lambda found: f"étape {int(found[1]) - 1}")


@faute("compte annoncé faux", "compte-faux", "phrase-modifiee")
def false_count(terrain: Terrain) -> Iterator[Retouche]:
    """« trois documents » typed « quatre documents »."""
    pattern = re.compile(rf"\b({'|'.join(NOMBRES[1:6])}) (?=documents|étapes|pièces|diplômes|candidatures)")
    yield from _each(terrain, pattern, lambda found: f"{NOMBRES[NOMBRES.index(found[1]) + 1]} ")


@faute("nombre du texte changé", "nombre-litteral", *REDIGE)
def number_changed(terrain: Terrain) -> Iterator[Retouche]:
    """« 18 ans » typed « 16 ans »."""
    yield from _each(terrain, re.compile(r"(?<![\w{#.])(1[5-9])(?= ans)"), lambda found: str(int(found[1]) - 2))


@faute("mot changé pour un autre", "avertissement-supprime", "negation-perdue", "negation-gagnee", "compte-faux", "sens-contredit", *REDIGE)
def meaning_changed(terrain: Terrain) -> Iterator[Retouche]:
    """A word that turns the instruction round."""
    for old, new in SENS:
        yield from _each(terrain, re.compile(rf"(?<![\w{{«’-]){re.escape(old)}(?![\w}}-])"), lambda found, new=new: new)


@signalement("gras perdu", "emphase-changee")
def bold_lost(terrain: Terrain) -> Iterator[Retouche]:
    """Told, and blocks nothing."""
    for passage in passages(terrain, "paragraphe", "liste"):
        for found in re.finditer(r"\*\*(.+?)\*\*", passage.texte):
            yield Retouche(found[1][:40], passage.substituted(terrain, *found.span(), found[1]))


@signalement("ponctuation doublée", "ponctuation-doublee")
def sign_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """Told, and blocks nothing."""
    for passage in passages(terrain, "paragraphe"):
        for sign in (",", "."):
            rank = passage.texte.find(f"{sign} ")
            if rank > 0:
                yield Retouche(f"{passage.extrait} {sign * 2}", passage.substituted(terrain, rank, rank, sign))


@faute("examen voisin nommé dans le texte", "autre-examen")
def other_exam(terrain: Terrain) -> Iterator[Retouche]:
    """The name of the notice that was copied."""
    for passage in passages(terrain, "paragraphe"):
        if passage.texte.endswith("."):
            added = f"{passage.texte[:-1]} (brevet des métiers d’art)."
            yield Retouche(passage.extrait, passage.replaced(terrain, added))


@faute("autre académie nommée dans le texte", "autre-academie")
def other_academie(terrain: Terrain) -> Iterator[Retouche]:
    """The name of the académie that was copied."""
    for passage in passages(terrain, "paragraphe"):
        if passage.texte.endswith("."):
            added = f"{passage.texte[:-1]} (académie de Cormeilles)."
            yield Retouche(passage.extrait, passage.replaced(terrain, added))


def _worded(terrain: Terrain) -> Iterator[Passage]:
    return (passage for passage in passages(terrain, "paragraphe", "liste") if any(_plain(passage, _WORD)))


def _plain(passage: Passage, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches that stand in no expression."""
    return (found for found in pattern.finditer(passage.texte) if not passage.prints(found.start()))


def _each(terrain: Terrain, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Iterator[Retouche]:
    for passage in passages(terrain):
        for found in _plain(passage, pattern):
            around = passage.texte[max(found.start() - 12, 0) : found.end() + 12]
            yield Retouche(f"{around!r} → {new(found)!r}", passage.substituted(terrain, *found.span(), new(found)))


def _first(terrain: Terrain, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Iterator[Retouche]:
    for passage in passages(terrain, "paragraphe", "liste"):
        found = next(_plain(passage, pattern), None)
        if found:
            yield Retouche(f"{passage.extrait} {new(found).strip()}", passage.substituted(terrain, *found.span(), new(found)))
