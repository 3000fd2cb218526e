"""What each name of the prose prints, and where it says it comes from."""

import pytest

from tests.prose.essais import page, words

FAITS = [
    ("session.libelle", '<span data-fait="session.libelle">juin~2032</span>'),
    ("session.precedente", '<span data-fait="session.precedente">2031</span>'),
    ("notice.titre", '<span data-fait="notice.titre">Note d’essai</span>'),
    ("academie.nom", '<span data-fait="academie.nom">Académie de Valombre</span>'),
    ("academie.site", '<a href="https://www.ac-valombre.fr" data-fait="academie.site">www.ac-valombre.fr</a>'),
    (
        "portails.inscrinet.adresse",
        '<a href="https://inscrinet.ac-valombre.fr/candidat" data-fait="portails.inscrinet.adresse">https://inscrinet.ac-valombre.fr/candidat</a>',
    ),
    ("poles.examens_pro.nom", '<span data-fait="poles.examens-pro.nom">Bureau des examens professionnels</span>'),
    ('poles["examens-pro"].bureau', '<span data-fait="poles.examens-pro.bureau">Bureau B12</span>'),
    ("poles.accueil.telephones", '<a href="tel:3999" data-fait="poles.accueil.telephones">3999</a>'),
    ("poles.examens_pro.telephones[1]", '<a href="tel:+33199001235" data-fait="poles.examens-pro.telephones">01~99~00~12~35</a>'),
    (
        "poles.examens_pro.courriels[0]",
        '<a href="mailto:examens.pro@ac-valombre.fr" data-fait="poles.examens-pro.courriels">examens.pro@ac-valombre.fr</a>',
    ),
    (
        "inscription.ouverture",
        '<time datetime="2031-10-01T08:00:00+02:00" data-fait="echeances.inscription.ouverture">1er~octobre~2031 à~08h00</time>',
    ),
    (
        "inscription.cloture",
        '<time datetime="2031-10-30T18:30:00+01:00" data-fait="echeances.inscription.cloture">30~octobre~2031 à~18h30</time>',
    ),
    ("pieces.date", '<time datetime="2031-11-05" data-fait="echeances.pieces.jusquau">5~novembre~2031</time>'),
    ("pieces.jusquau", '<time datetime="2031-11-05" data-fait="echeances.pieces.jusquau">5~novembre~2031</time>'),
    ("echeances.pieces.date", '<time datetime="2031-11-05" data-fait="echeances.pieces.jusquau">5~novembre~2031</time>'),
    ("inscription.libelle", '<span data-fait="echeances.inscription.libelle">Première phase</span>'),
    ("examens.CX", '<span data-fait="examens.CX">Certificat d’examen</span>'),
    ("examens.BP_A.cle", '<span data-fait="examens.BP-A" data-mots>BP-A</span>'),
    ("tarifs.duplicata", '<span data-fait="tarifs.duplicata">1~250~€</span>'),
    ('codes.specialites["Taille (pierre. marbre)"]', '<span data-fait="codes.specialites.Taille (pierre. marbre)">25502</span>'),
    ("constantes.activation", '<span data-fait="constantes.activation">48~heures</span>'),
]


@pytest.mark.parametrize(("expression", "attendu"), FAITS)
def test_a_name_prints_its_fact_with_where_it_comes_from(expression: str, attendu: str) -> None:
    assert page(f"{{{{ {expression} }}}}") == f"<p>{attendu.replace('~', chr(0xA0))}</p>"


MOTS = [
    ("{{ publics }}", "Candidats libres et Candidats majeurs"),
    ("{% for public in publics %}{{ public }}{% if not loop.last %}, {% endif %}{% endfor %}", "Candidats libres, Candidats majeurs"),
    ("{{ poles.examens_pro.telephones }}", "01~99~00~12~34 ou 01~99~00~12~35"),
    ("{{ poles.examens_pro.telephones | separes(' / ') }}", "01~99~00~12~34 / 01~99~00~12~35"),
    ("{{ poles.examens_pro.telephones | en('.') }}", "01.99.00.12.34 ou 01.99.00.12.35"),
    ("{{ poles.examens_pro.telephones[0] | en('+33') }}", "+33~1~99~00~12~34"),
    ("{{ poles.accueil.telephones | en('.') }}", "3999"),
    ("{{\u00a0notice.titre\u00a0}}", "Note d’essai"),
    ("{{ portails.inscrinet.adresse | en('sans protocole') }}", "inscrinet.ac-valombre.fr/candidat"),
    ("{{ academie.site | en('avec protocole') }}", "https://www.ac-valombre.fr"),
    ("{{ inscription.cloture | en('jjjj j mmmm aaaa à H h MM') }}", "jeudi~30~octobre~2031 à~18~h~30"),
    ("{{ inscription.cloture | jour }}", "30~octobre~2031"),
    ("{{ inscription.cloture | heure }}", "18h30"),
    ("{{ inscription.cloture | en('jj/mm/aaaa HH:MM') | heure }}", "18:30"),
    ("{{ inscription | en('jj/mm/aaaa') }}", "du 01/10/2031 au 30/10/2031"),
    ("{{ pieces | majuscules }}", "JUSQU’AU 5~NOVEMBRE~2031 INCLUS, CACHET DE LA POSTE FAISANT FOI"),
    ("{{ modification | majuscule_initiale }}", "Jusqu’au 30~octobre~2031 avant 18h30"),
    ("{{ examens.CX | minuscule_initiale }}", "certificat d’examen"),
    ("{{ academie.nom | minuscules }}", "académie de valombre"),
    ("{{ epreuves.date }}", "10, 11~mai et 2~juin~2032"),
    ("{{ epreuves.date[1] }}", "11~mai~2032"),
    (
        "{% if tarifs %}payant{% endif %}{% if inscription is defined %} ouvert{% endif %}{% if rattrapage is defined %} jamais{% endif %}",
        "payant ouvert",
    ),
    ("{{ poles.accueil.nom if poles.accueil is defined }}", "Accueil"),
    ("{## une remarque ##}rien<!-- une autre -->", "rien"),
    ("## Titre {#mon-titre}", "Titre"),
]


@pytest.mark.parametrize(("prose", "attendu"), MOTS)
def test_an_expression_prints_these_words(prose: str, attendu: str) -> None:
    assert words(prose) == attendu.replace("~", "\u00a0")


def test_a_line_that_holds_only_a_tag_leaves_no_line() -> None:
    prose = "| Public | Code |\n| --- | --- |\n{% for public in publics %}\n| {{ public }} | x |\n{% endfor %}\n"
    assert page(prose).count("<tr>") == 3


def test_a_fact_of_a_group_prints_its_key_and_its_value() -> None:
    assert (
        words("{% for examen in examens %}\n- {{ examen.cle }} : {{ examen }}\n{% endfor %}")
        == "CX\u00a0: Certificat d’examen\nBP-A\u00a0: Brevet d’aptitude"
    )
