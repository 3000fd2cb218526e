"""The audit says nothing of a sound site, and names each defect that is put into one."""

import pytest

from noticegen.site.audit import audit

PAGE = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Note aux candidats</title>
<link rel="stylesheet" href="theme/ecran.css">
</head>
<body>
<main id="contenu">
<h1>Note aux candidats</h1>
<p><a href="#suite">Suite</a>, <a href="cs/index.html#contenu">page</a>, <a href="cs/">dossier</a>, <a href="https://www.valmont.example/">site</a></p>
<h2 id="suite">Suite</h2>
<p>Avant le <time datetime="2030-11-08T18:00:00+01:00">8 novembre 2030 à 18h00</time>.</p>
<ul><li><a href="tel:+33199000101">01 99 00 01 01</a>, <a href="mailto:cap@valmont.example">cap@valmont.example</a></li></ul>
<table aria-describedby="suite"><tr><th scope="row">CAP</th><td>25010</td></tr></table>
</main>
</body>
</html>
"""
ICS = b"BEGIN:VCALENDAR\r\nUID:1\r\nUID:2\r\nEND:VCALENDAR\r\n"
SITE = {
    "index.html": PAGE.encode(),
    "cs/index.html": PAGE.replace('"cs/', '"../cs/').replace("theme/", "../theme/").encode(),
    "cs/fragment.html": b"<h2>Note aux candidats</h2>\n<p>Texte.</p>\n",
    "cs/calendrier.ics": ICS,
    "cs/notice.json": b'{"version": 1}',
    "cs/note-cs.pdf": b"%PDF-1.7",
    "atom.xml": b"<feed/>",
    "theme/ecran.css": b'@font-face { src: url("../polices/a.woff2") }',
    "polices/a.woff2": b"wOF2",
}


@pytest.mark.parametrize("site", [{}, SITE], ids=["nothing", "a sound site"])
def test_a_sound_site_has_no_anomaly(site: dict[str, bytes]) -> None:
    assert audit(site) == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('lang="fr"', "", "n’indique pas sa langue"),
        ("<title>Note aux candidats</title>", "<title> </title>", "pas un titre et un seul"),
        ('<meta name="viewport" content="width=device-width, initial-scale=1">', "", "téléphones"),
        ('<meta charset="utf-8">', "", "codage"),
        ("<main", "<main></main><main", "contenu principal"),
        ('id="suite"', 'id="contenu"', "« contenu » sert 2 fois"),
        ('id="suite"', 'id=""', "est vide"),
        ('aria-describedby="suite"', 'aria-describedby="suite absent"', "renvoie à « absent »"),
        ("<h1>Note aux candidats</h1>", "<h2>Note aux candidats</h2>", "au lieu de 1"),
        ("<h2 id", "<h3 id", "de niveau 3 sous un niveau 1"),
        ('<h2 id="suite">Suite', '<h2 id="suite">', "titre vide"),
        ('<th scope="row">CAP</th>', "<td>CAP</td>", "sans case d’en-tête"),
        ('<th scope="row">', "<th>", "(scope)"),
        ("<ul><li>", "<div><li>", "hors d’une liste"),
        ("<ul><li>", "<ul><p>.</p><li>", "autre chose que des éléments"),
        ("<h1>", '<img src="cs/note-cs.pdf"><h1>', "sans texte de remplacement"),
        ("2030-11-08T18:00:00+01:00", "8/11/2030", "mal formée"),
        ("8 novembre", "\U000f0001 novembre", "remplacé par un fait"),
        ("8 novembre", "{{ pieces }}", "expression de gabarit"),
        ('"#suite"', '"#absente"', "endroit de la page qui n’existe pas"),
        ('index.html#contenu"', 'index.html#fin"', "endroit de la page qui n’existe pas"),
        ("cs/index.html#", "cs/absente.html#", "n’existe pas dans le site"),
        ('"cs/"', '"../../etc/"', "n’existe pas dans le site"),
        ('"cs/"', '"/cs/"', "pas un lien relatif"),
        ('"cs/"', '""', "pas un lien relatif"),
        ("https://www.valmont.example/", "https://valmont/", "pas une adresse complète"),
        ("https://www.valmont.example/", "javascript:alert(1)", "n’a rien à faire"),
        ("https://www.valmont.example/", "//valmont.example/", "n’a rien à faire"),
        (">site<", "><", "lien sans texte"),
        (">site<", ' target="_blank">site<', "nouvelle fenêtre"),
        ("tel:+33199000101", "tel:01.99.00.01.01", "numéro international"),
        ("mailto:cap@valmont.example", "mailto:cap@valmont", "adresse de courriel"),
        ('href="theme/ecran.css"', 'href="https://cdn.example.com/a.css"', "chargé depuis un autre site"),
        ('href="theme/ecran.css"', 'href="theme/absent.css"', "n’existe pas dans le site"),
        ("<h1>", '<script src="https://traceur.example.com/t.js"></script><h1>', "chargé depuis un autre site"),
    ],
)
def test_a_defect_in_a_page_is_named(old: str, new: str, words: str) -> None:
    assert PAGE.count(old) >= 1
    found = audit({**SITE, "index.html": PAGE.replace(old, new, 1).encode()})
    assert [anomalie for anomalie in found if words in anomalie.message and anomalie.fichier == "index.html"], found


@pytest.mark.parametrize(
    ("chemin", "contenu", "words"),
    [
        ("cs/notice.json", b"{", "JSON illisible"),
        ("cs/notice.json", b"[]", "version"),
        ("atom.xml", b"<feed>", "XML illisible"),
        ("cs/calendrier.ics", ICS.replace(b"\r\n", b"\n"), "CR LF"),
        ("cs/calendrier.ics", ICS.replace(b"UID:1", b"UID:" + b"1" * 80), "75 octets"),
        ("cs/calendrier.ics", ICS.replace(b"UID:1", b"UID:2"), "même identifiant"),
        ("cs/calendrier.ics", b"", "calendrier complet"),
        ("cs/note-cs.pdf", b"<html>", "pas un PDF"),
        ("polices/a.woff2", b"OTTO", "WOFF2"),
        ("theme/ecran.css", b"a { background: url(https://cdn.example.com/a.png) }", "chargé depuis un autre site"),
        ("theme/ecran.css", b"a { background: url(absente.png) }", "n’existe pas dans le site"),
        ("cs/fragment.html", b"<h1>Note</h1>", "au lieu de 0"),
        ("cs/fragment.html", b'<h2 class="x">Note</h2>', "le CMS"),
        ("cs/fragment.html", b"<h2>Note</h2><p><time>8 novembre</time></p>", "le CMS"),
        ("cs/fragment.html", b'<h2>Note</h2><p><a href="../theme/">8 novembre</a></p>', "adresse relative"),
    ],
)
def test_a_defect_in_another_file_is_named(chemin: str, contenu: bytes, words: str) -> None:
    found = audit({**SITE, chemin: contenu})
    assert [anomalie for anomalie in found if words in anomalie.message and anomalie.fichier == chemin], found


def test_an_anomaly_is_printed_with_its_place() -> None:
    found = audit({**SITE, "index.html": PAGE.replace('"#suite"', '"#absente"').encode()})
    assert str(found[0]).startswith("index.html:12: « #absente » mène à")
