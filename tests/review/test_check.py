"""The check of one édition and of a whole session: who owns a constat, what a confirmation accepts, what blocks."""

from dataclasses import replace
from datetime import date

import pytest

from noticegen.edition import Edition
from noticegen.facts.confirmation import Confirmation
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Suite
from noticegen.review.campagne import Campagne
from noticegen.review.check import check, check_campagne, find
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport, exit_code, ordered
from tests.review.manuscrit import edition, fait, fenetre

AVANT = [fenetre("inscription", "2024-10-16T09:00", "2024-11-20T19:00")]
TEXTE = "Ouverture {echeances.inscription.ouverture: x: %s}, clôture {echeances.inscription.cloture: y: %s}, {poles.p.telephones: t}"


def numbers(*numeros: str) -> list:
    return [fait("poles.p.nom", "Pôle"), fait("poles.p.telephones", numeros, "telephones")]


def before(notice: str = "note", *numeros: str) -> Edition:
    return edition(TEXTE % ("2024-10-16T09:00", "2024-11-20T19:00"), "2025", AVANT, numbers(*(numeros or ("+33199001234",))), notice)


def after(notice: str = "note", *numeros: str, ouverture: str = "2025-10-27T09:00") -> Edition:
    window = [fenetre("inscription", ouverture, "2025-11-19T19:00")]
    return edition(TEXTE % (ouverture, "2025-11-19T19:00"), "2026", window, numbers(*(numeros or ("+33199001234",))), notice)


def campagne(*notices: str, **fields: object) -> Campagne:
    """A session in which each notice lost days, and the pôle they share changed its number."""
    changes = tuple(compare(before(notice), after(notice, "+33199009999")) for notice in notices)
    return Campagne("2026", "2025", changes, **fields)


def confirmation(constat: Constat, **fields: object) -> Confirmation:
    """A confirmation of this constat."""
    return replace(Confirmation(*constat.identite, "motif", "M. Dupré", date(2025, 9, 1), Lieu("sessions.yaml", 9)), **fields)


def rules(rapport: Rapport) -> list[str]:
    return [constat.regle for constat in rapport.constats]


def test_an_edition_alone_has_one_report_that_holds_all() -> None:
    (rapport,) = check_campagne(campagne("note"))
    assert (rapport.incoming, rapport.previous) == ("note-2026", "note-2025")
    assert rules(rapport) == ["fenetre-raccourcie", "telephone-change"]
    assert [constat.edition for constat in rapport.constats] == ["note-2026", "2026"]


def test_a_fact_of_the_session_is_one_constat_however_many_notices_print_it() -> None:
    session, *editions = check_campagne(campagne("a", "b", "c"))
    assert (session.incoming, session.previous, rules(session)) == ("2026", "2025", ["telephone-change"])
    assert [(one.incoming, rules(one)) for one in editions] == [(f"{notice}-2026", ["fenetre-raccourcie"]) for notice in "abc"]


def test_a_fact_of_the_session_that_one_notice_prints_stays_with_it() -> None:
    changes = (compare(before("a"), after("a", "+33199009999")), compare(before("b"), after("b")))
    reports = check_campagne(Campagne("2026", "2025", changes))
    assert [(one.incoming, rules(one)) for one in reports] == [
        ("a-2026", ["fenetre-raccourcie", "telephone-change"]),
        ("b-2026", ["fenetre-raccourcie"]),
    ]


def with_shared(edition: Edition, texte: str) -> Edition:
    """The édition with one more paragraph, from a block that several notices insert."""
    bloc = Bloc("p", (Suite(texte),), Lieu(f"notices/_communs/aide/{edition.fiche.session}.md", 3, 1))
    return replace(edition, document=replace(edition.document, blocs=(*edition.document.blocs, bloc)))


@pytest.mark.parametrize(
    ("texte", "regle"),
    [
        ("Signez la la demande bleue.", "mot-double"),
        ("Signez la demande [à compléter].", "texte-a-completer"),
        ("Signez la demande verte.", "phrase-modifiee"),
    ],
)
def test_the_words_of_a_shared_block_are_one_constat_however_many_notices_insert_it(texte: str, regle: str) -> None:
    changes = tuple(
        compare(with_shared(before(notice), "Signez la demande bleue."), with_shared(after(notice), texte)) for notice in ("a", "b")
    )
    session, *editions = check_campagne(Campagne("2026", "2025", changes))
    assert rules(session) == [regle]
    assert [rules(one) for one in editions] == [["fenetre-raccourcie"]] * 2


def test_it_is_confirmed_once() -> None:
    found = check_campagne(campagne("a", "b"))[0].constats[0]
    session, *_ = check_campagne(campagne("a", "b", confirmations=(confirmation(found),)))
    assert session.constats[0].confirme.par == "M. Dupré" and not session.bloquants


def test_nothing_on_check_is_no_report() -> None:
    assert check_campagne(Campagne("2026", None, ())) == ()
    assert exit_code([]) == 0


def test_a_vanished_notice_is_the_sessions() -> None:
    (rapport,) = check_campagne(campagne("note", disparues=(before("mc").fiche,)))
    gone = next(constat for constat in rapport.constats if constat.regle == "notice-disparue")
    assert (gone.edition, gone.fait, gone.avant, gone.apres, gone.gravite) == ("2026", "notices.mc", "mc-2025", None, "a-confirmer")


def test_a_skipped_session_is_told_once_however_many_notices_skip_it() -> None:
    old = [replace(before(notice), fiche=replace(before(notice).fiche, session="2023")) for notice in "ab"]
    changes = tuple(compare(one, after(one.fiche.notice)) for one in old)
    session, *_ = check_campagne(Campagne("2026", "2023", changes))
    skipped = [constat for constat in session.constats if constat.regle == "session-sautee"]
    assert [(one.edition, one.avant, one.apres) for one in skipped] == [("2026", "2023", "2026")]


@pytest.mark.parametrize("session", ["2025", "2025-remplacement", ""])
def test_the_session_before_is_no_skip(session: str) -> None:
    earlier = replace(before(), fiche=replace(before().fiche, session=session))
    assert "session-sautee" not in rules(check_campagne(Campagne("2026", None, (compare(earlier, after()),)))[0])


def test_a_confirmation_that_accepts_nothing_is_an_error() -> None:
    found = find(compare(before(), after()))[0]
    useless = confirmation(found, apres="21 jours")
    (rapport,) = check_campagne(Campagne("2026", "2025", (compare(before(), after()),), confirmations=(useless,)))
    assert rules(rapport) == ["confirmation-sans-objet", "fenetre-raccourcie"]
    assert rapport.constats[0].gravite == "erreur" and rapport.constats[0].lieu == useless.lieu


@pytest.mark.parametrize(("fields", "told"), [({"entiere": True}, True), ({"entiere": False}, False)])
def test_part_of_a_session_does_not_judge_the_confirmations_of_the_whole(fields: dict, told: bool) -> None:
    useless = confirmation(find(compare(before(), after()))[0], edition="2026")
    (rapport,) = check_campagne(Campagne("2026", "2025", (compare(before(), after()),), confirmations=(useless,), **fields))
    assert ("confirmation-sans-objet" in rules(rapport)) is told


def test_two_states_of_one_edition_do_not_judge_its_confirmations() -> None:
    useless = confirmation(find(compare(before(), after()))[0])
    (rapport,) = check_campagne(Campagne("2026", "2025", (compare(after(), after()),), confirmations=(useless,)))
    assert rules(rapport) == []


def test_two_confirmations_of_one_constat_are_one_too_many() -> None:
    found = find(compare(before(), after()))[0]
    twice = (confirmation(found), confirmation(found, par="Mme Roy"))
    (rapport,) = check_campagne(Campagne("2026", "2025", (compare(before(), after()),), confirmations=twice))
    assert rules(rapport) == ["confirmation-sans-objet", "fenetre-raccourcie"]
    assert rapport.constats[1].confirme.par == "M. Dupré"


def test_an_error_is_never_accepted() -> None:
    stale = compare(before(), edition("", "2026", AVANT))
    errors = [constat for constat in find(stale) if constat.gravite == "erreur"]
    assert errors
    rapport = check(stale, [confirmation(constat) for constat in find(stale)])
    assert set(rapport.bloquants) == set(errors)
    assert exit_code([rapport]) == 1


def test_a_confirmation_is_held_whatever_spaces_and_apostrophes_its_file_uses() -> None:
    change = compare(edition("L’accueil « x » reste ouvert.", "2025"), edition("L’accueil « x » reste fermé.", "2026"))
    (constat,) = find(change)
    typed = confirmation(constat, avant=constat.avant.replace("’", "'").replace("« ", "«\xa0"))
    assert not check(change, [typed]).bloquants


def test_informations_do_not_block_and_each_constat_counts_once() -> None:
    rapport = check(compare(before(), after(ouverture="2025-10-01T08:00")))
    assert rapport.bilan == {"erreur": 0, "a-confirmer": 0, "information": 2, "confirme": 0}
    assert exit_code([rapport]) == 0


def test_what_moved_as_expected_is_listed_but_not_what_a_constat_names() -> None:
    rapport = check(compare(before(), after(ouverture="2025-10-15T08:00")))
    assert rules(rapport) == ["ouverture-plus-tot"]
    assert [attendu.fait for attendu in rapport.attendus] == ["echeances.inscription.cloture"]


def test_the_order_is_one_whatever_the_order_found() -> None:
    constats = check_campagne(campagne("a"))[0].constats
    assert ordered(reversed([*constats, *constats])) == constats
