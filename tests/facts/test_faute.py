"""How a fault is printed."""

from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

EXTRAIT = "nom: Pôle « bac » : Nord"


def test_its_words_get_their_no_break_spaces_and_its_excerpt_none() -> None:
    told = str(Faute(Lieu("sessions.yaml", 3, 6, 4), "« Pôle » manque ; pourquoi ?", "« nom : … »", "relisez « nom »", EXTRAIT))
    assert told.split("\n") == [
        "sessions.yaml:3:6: erreur\u00a0: «\u00a0Pôle\u00a0» manque\u00a0; pourquoi\u00a0?",
        f"     3 | {EXTRAIT}",
        "       |      ^^^^",
        "  attendu\u00a0: «\u00a0nom\u00a0: …\u00a0»",
        "  que faire\u00a0: relisez «\u00a0nom\u00a0»",
    ]


def test_all_are_told_in_the_order_of_their_places() -> None:
    told = str(Fautes([Faute(Lieu("b.md", 2), "deux"), Faute(Lieu("a.md", 9), "un"), Faute(Lieu("a.md", 9), "un")]))
    assert told == "a.md:9: erreur\u00a0: un\nb.md:2: erreur\u00a0: deux"
