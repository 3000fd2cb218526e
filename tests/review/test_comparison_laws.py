"""What holds for every pair of éditions: nothing differs from itself, nothing is lost, nothing crashes, time stays in proportion."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.edition import Edition
from noticegen.prose.document import Bloc, Document, Suite
from noticegen.review.arrivee.alignment import align
from noticegen.review.arrivee.rebinding import typeset_words
from noticegen.review.comparison import compare
from noticegen.review.phrases.loose import exact_key
from tests.review.manuscrit import edition, fait, fenetre, limite

WORDS = st.sampled_from(
    [
        "le",
        "Le",
        "LE",
        "dossier",
        "dossiers",
        "ne",
        "pas",
        "avant",
        "13",
        "1.",
        "2)",
        "a",
        "à",
        "Étape",
        "etape",
        "et",
        "ou",
        "«",
        "»",
        "(",
        ")",
        ".",
        "!",
        "?",
        "…",
        ":",
        ",",
        "-",
        "–",
        "’",
        "'",
        "l'",
        "\xa0",
        "\U000f0000",
        "www.a.fr",
        "x@y.fr",
        "é",
        "é",
        "œ",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=20))
PATHS = st.sampled_from(
    ["", "", "", "echeances.a.ouverture", "echeances.a.cloture", "echeances.b.avant", "poles.p.nom", "publics", "inconnu.x"]
)
RUNS = st.builds(
    Suite,
    TEXTS,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", "https://a.fr", "mailto:x@y.fr"]),
    PATHS,
    st.sampled_from(["", "2025-11-13", "x"]),
)
LIEU = edition().fiche.lieu
BLOCKS = st.builds(
    Bloc,
    st.sampled_from(["h1", "h2", "p", "p", "li", "td", "th"]),
    st.lists(RUNS, max_size=4).map(tuple),
    st.just(LIEU),
    st.sampled_from(["corps", "corps", "entete", "pied"]),
)
ECHEANCES = st.lists(
    st.sampled_from(
        [
            fenetre("a", "2025-10-01", "2025-11-01"),
            fenetre("c", "2025-10-01", "2025-12-01"),
            limite("b", "2025-11-03"),
            limite("b", "2025-11-03", "jusquau"),
        ]
    ),
    max_size=3,
)
FACTS = st.lists(
    st.sampled_from(
        [
            fait("poles.p.nom", "P"),
            fait("poles.q.nom", "P"),
            fait("poles.r.nom", "R"),
            fait("codes.t.a.b", "12", "code"),
            fait("publics", ("u", "v"), "liste"),
        ]
    ),
    max_size=4,
)


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Any édition, however odd."""
    bare = edition("", draw(st.sampled_from(["2025", "2026"])), draw(ECHEANCES), draw(FACTS))
    return replace(bare, document=Document("n.md", tuple(draw(st.lists(BLOCKS, max_size=6)))))


@settings(max_examples=60)
@given(editions())
def test_an_edition_against_itself_has_no_difference(one: Edition) -> None:
    change = compare(one, one)
    assert all(pair.ecart == "egal" and not pair.deplacee and not pair.ecarts for pair in change.phrases)
    assert all(pair.avant is pair.apres for pair in (*change.faits, *change.echeances))
    assert all(pair.avant == pair.apres for pair in change.relations)
    assert change.attendus == ()


@pytest.mark.lent
@settings(max_examples=80)
@given(editions(), editions())
def test_any_two_editions_compare_and_nothing_is_lost(avant: Edition, apres: Edition) -> None:
    change = compare(avant, apres)
    for side, own in (("avant", avant), ("apres", apres)):
        paired = [getattr(pair, side) for pair in change.faits if getattr(pair, side)]
        assert sorted(one.chemin for one in paired) == sorted(own.fiche.faits)
        echeances = [getattr(pair, side) for pair in change.echeances if getattr(pair, side)]
        assert sorted(one.cle for one in echeances) == sorted(own.fiche.echeances)
        said = [getattr(pair, side).texte for pair in change.phrases if getattr(pair, side)]
        assert sorted("".join("".join(said).split())) == sorted(_sentences(own))


@pytest.mark.lent
@settings(max_examples=80)
@given(editions(), editions())
def test_a_redline_holds_both_sentences(avant: Edition, apres: Edition) -> None:
    for pair in compare(avant, apres).phrases:
        for side, other in (("avant", "ajoute"), ("apres", "supprime")):
            phrase = getattr(pair, side)
            assert _bare("".join(piece.texte for piece in pair.morceaux if piece.operation != other)) == _bare(
                phrase.texte if phrase else ""
            )


@pytest.mark.lent
@settings(max_examples=60)
@given(editions(), editions())
def test_a_document_takes_paths_and_loses_no_word(arrived: Edition, reference: Edition) -> None:
    aligned = align(arrived, reference)
    assert [bloc.texte for bloc in aligned.document.blocs] == [bloc.texte for bloc in typeset_words(arrived.document).blocs]
    assert {pair.apres.chemin for pair in compare(reference, aligned).faits if pair.apres} == set(aligned.fiche.faits)


@pytest.mark.lent
def test_time_grows_with_the_length_of_the_documents() -> None:
    assert _seconds(1500) < 30 * max(_seconds(150), 0.01)


def _sentences(own: Edition) -> str:
    """The characters of the blocks that have a word, spaces apart."""
    kept = compare(None, own).phrases
    return "".join("".join(pair.apres.texte for pair in kept).split())


def _bare(texte: str) -> str:
    return "".join(exact_key(texte.replace("\U000f0000", "\ufffd")).split())


def _seconds(sentences: int) -> float:
    """The time two documents take that share half of their sentences, shuffled, many of them equal."""
    lines = [f"Phrase {rank % (sentences // 3)} du dossier numéro {rank * 7919 % sentences} à remettre." for rank in range(sentences)]
    others = [line.replace("remettre", "déposer") if rank % 2 else line for rank, line in enumerate(lines[::-1])]
    before, after = edition("\n".join(lines)), edition("\n".join(others))
    start = process_time()
    compare(before, after)
    return process_time() - start
