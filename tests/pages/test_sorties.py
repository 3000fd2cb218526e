"""The whole site: which files, sound in every link, the same bytes always, nothing lost from one output to the next."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html

from noticegen.pages.maquette import EPREUVE
from noticegen.pages.page import render_impression
from noticegen.pages.sorties import outputs
from noticegen.site.audit import audit
from tests.pages.ateliers import HAUTEMER, PDF, PROJETS, RACINE, compositions, maquette, page, registre, site

FOLDER = {"index.html", "fragment.html", "calendrier.ics", "notice.json"}


@pytest.mark.parametrize("mention", ["", EPREUVE], ids=["published", "proof"])
@pytest.mark.parametrize("projet", PROJETS.values(), ids=PROJETS)
def test_the_audit_finds_nothing(projet: Path, mention: str) -> None:
    assert audit(site(projet, mention)) == ()


def test_without_any_edition_there_is_still_a_sound_site() -> None:
    empty = outputs(registre(HAUTEMER), {}, maquette(), {})
    assert audit(empty) == ()
    assert "Aucune note n’est publiée" in empty["index.html"].decode()


def test_each_edition_has_its_folder_and_the_current_one_the_stable_address_too() -> None:
    made = site(RACINE)
    for folder, pdf in (("cs-bp", "2026"), ("cs-bp/2026", "2026"), ("cs-bp/2023", "2023")):
        found = {path.rpartition("/")[2] for path in made if path.rpartition("/")[0] == folder}
        assert found == FOLDER | {f"note-cs-bp-{pdf}.pdf"}
    assert {"index.html", "archives/index.html", "atom.xml", "sitemap.xml", "notices.json", "theme/ecran.css"} <= made.keys()


def test_without_pdfs_no_page_promises_one() -> None:
    made = outputs(registre(RACINE), compositions(RACINE), maquette(), {})
    assert audit(made) == ()
    assert not [path for path, content in made.items() if path.endswith(".html") and b".pdf" in content]


DIGEST = """
import hashlib, sys
from pathlib import Path
from tests.pages.ateliers import HAUTEMER, site
print({path: hashlib.sha256(content).hexdigest() for path, content in site(HAUTEMER).items()})
"""


@pytest.mark.lent
def test_the_bytes_are_the_same_in_another_process_zone_and_language() -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Noumea", "LC_ALL": "C", "PYTHONPATH": str(RACINE)}
    there = subprocess.run([sys.executable, "-c", DIGEST], env=environment, cwd="/", check=True, capture_output=True, text=True).stdout
    here = {path: hashlib.sha256(content).hexdigest() for path, content in site(HAUTEMER).items()}
    assert there.strip() == str(here)


def words(source: str) -> str:
    """Letters and digits alone, in order."""
    text = html.fragment_fromstring(source, create_parent="div").text_content()
    return re.sub(r"[\W_]+", "", text.casefold())


@pytest.mark.parametrize("projet", PROJETS.values(), ids=PROJETS)
def test_page_fragment_and_print_say_the_same_words_in_the_same_order(projet: Path) -> None:
    for edition, composition in compositions(projet).items():
        fiche = composition.edition.fiche
        folder = f"{fiche.notice}/{fiche.session}"
        article = html.document_fromstring(page(projet, f"{folder}/index.html")).find_class("notice")[0]
        printed = html.document_fromstring(render_impression(composition, maquette())).find_class("notice")[0]
        expected = words(html.tostring(article, encoding="unicode"))
        assert words(page(projet, f"{folder}/fragment.html")) == expected, edition
        assert words(html.tostring(printed, encoding="unicode")) == expected, edition


@pytest.mark.parametrize("projet", PROJETS.values(), ids=PROJETS)
def test_every_value_on_a_notice_says_which_fact_it_is(projet: Path) -> None:
    for composition in compositions(projet).values():
        fiche = composition.edition.fiche
        root = html.document_fromstring(page(projet, f"{fiche.notice}/{fiche.session}/index.html"))
        article = root.find_class("notice")[0]
        for element in (*article.iter("time"), *article.iter("a")):
            assert element.get("data-fait") in fiche.faits, html.tostring(element)


def test_markup_in_a_fact_is_text_everywhere() -> None:
    made = site(HAUTEMER)
    assert "Note aux &lt;candidats&gt;" in made["bts/index.html"].decode()
    for path, content in made.items():
        if path.endswith(".html"):
            assert not re.search(rb"<candidats|<b>des", content), path
    data = json.loads(made["bts/notice.json"])
    assert (data["titre"], data["publics"]) == ("Note aux <candidats>", ["Candidats libres", 'Candidats "CNED"'])


def test_json_ld_is_json_that_cannot_close_its_script() -> None:
    root = html.document_fromstring(page(HAUTEMER, "bts/index.html"))
    source = root.xpath("//script[@type='application/ld+json']/text()")[0]
    data = json.loads(source)
    assert "<" not in source
    assert data["name"] == "Note aux <candidats> BTS, session juin 2031"
    assert data["mainEntity"]["hoursAvailable"][0]["validThrough"] == "2030-11-15T17:00:00+01:00"


def canonical(source: str) -> str:
    """What a page says its own address is."""
    return html.document_fromstring(source).xpath("head/link[@rel='canonical']/@href")[0]


@pytest.mark.parametrize(
    ("projet", "chemin", "address"),
    [
        (RACINE, "cs-bp/index.html", "./"),
        (RACINE, "cs-bp/2026/index.html", "../"),
        (RACINE, "cs-bp/2023/index.html", "../"),
        (RACINE, "archives/index.html", "./"),
        (HAUTEMER, "index.html", "https://notes.ac-hautemer.example/examens/"),
        (HAUTEMER, "bts/2031/index.html", "https://notes.ac-hautemer.example/examens/bts/"),
        (HAUTEMER, "cap/2030/index.html", "https://notes.ac-hautemer.example/examens/cap/2031/"),
        (HAUTEMER, "cap/2031/index.html", "https://notes.ac-hautemer.example/examens/cap/2031/"),
        (HAUTEMER, "tireur/index.html", "https://notes.ac-hautemer.example/examens/certificat/"),
        (HAUTEMER, "tireur/2030/index.html", "https://notes.ac-hautemer.example/examens/certificat/"),
    ],
)
def test_a_page_names_the_address_to_keep(projet: Path, chemin: str, address: str) -> None:
    assert canonical(page(projet, chemin)) == address


@pytest.mark.parametrize(
    ("projet", "chemin", "leads_to"),
    [
        (RACINE, "cs-bp/2023/index.html", ["../index.html"]),
        (RACINE, "cs-bp/2026/index.html", []),
        (RACINE, "cs-bp/index.html", []),
        (HAUTEMER, "cap/2030/index.html", ["../2031/index.html"]),
        (HAUTEMER, "cap/2031/index.html", []),
        (HAUTEMER, "tireur/2030/index.html", ["../../certificat/index.html"]),
    ],
)
def test_a_superseded_edition_says_so_and_leads_to_the_one_to_read(projet: Path, chemin: str, leads_to: list[str]) -> None:
    root = html.document_fromstring(page(projet, chemin))
    assert root.xpath("//*[@class='avis']//a/@href") == leads_to


def test_the_old_address_of_a_renamed_notice_leads_on() -> None:
    root = html.document_fromstring(page(HAUTEMER, "tireur/index.html"))
    assert root.xpath("//main//a/@href") == ["../certificat/index.html", "2030/index.html"]
    assert "tireur/note-tireur-2030.pdf" not in site(HAUTEMER)
    assert "tireur/2030/note-tireur-2030.pdf" in site(HAUTEMER)


def listed(source: str) -> dict[str, list[str]]:
    """The éditions of a list page, under the heading of their session."""
    root = html.document_fromstring(source)
    return {section.findtext("h2"): section.xpath(".//li/@data-edition") for section in root.iter("section")}


def test_the_index_lists_what_is_to_be_read_and_the_archives_the_rest() -> None:
    assert listed(page(HAUTEMER, "index.html")) == {
        "Session septembre\u00a02031": ["cap-2031-remplacement"],
        "Session juin\u00a02031": ["cap-2031", "bts-2031", "certificat-2031"],
    }
    assert listed(page(HAUTEMER, "archives/index.html")) == {"Session juin\u00a02030": ["cap-2030", "tireur-2030"]}


def states(source: str) -> dict[str, list[str]]:
    """What a list page says of the state of an édition."""
    return {
        item.get("data-edition"): item.xpath("p[@class='etat']/text()")
        for item in html.document_fromstring(source).xpath("//li[@data-edition]")
    }


def test_a_notice_that_the_newest_session_lacks_is_said_to_be_the_last_one() -> None:
    kept = {edition: made for edition, made in compositions(HAUTEMER).items() if edition in ("cap-2030", "bts-2031")}
    made = outputs(registre(HAUTEMER), kept, maquette(), {})
    assert states(made["index.html"].decode()) == {
        "bts-2031": [],
        "cap-2030": ["Dernière note parue\u00a0: rien n’est encore publié pour la session juin\u00a02031."],
    }


def test_every_absolute_address_of_the_site_is_a_file_of_the_site() -> None:
    made = site(HAUTEMER)
    for path, content in made.items():
        for address in re.findall(rb"https://notes\.ac-hautemer\.example/examens/([^\"'<\s]*)", content.replace(b"\r\n ", b"")):
            target = address.decode().rstrip("/")
            assert target in made or f"{target}/index.html".lstrip("/") in made, (path, address)


def test_a_draft_is_in_a_proof_only_and_is_never_current() -> None:
    assert not [path for path in site(HAUTEMER) if path.startswith("dessin/")]
    proof = site(HAUTEMER, EPREUVE)
    assert {path.partition("/")[2].partition("/")[0] for path in proof if path.startswith("dessin/")} == {"2031"}
    assert "dessin-2031" in listed(proof["index.html"].decode())["Session juin\u00a02031"]
    assert b"dessin" not in proof["atom.xml"] + proof["sitemap.xml"]


def test_a_proof_says_so_on_every_page_and_every_print_and_keeps_search_engines_out() -> None:
    proof = site(HAUTEMER, EPREUVE)
    pages = [content.decode() for path, content in proof.items() if path.endswith("index.html")]
    assert all(EPREUVE in text and "noindex" in text for text in pages)
    printed = [render_impression(composition, maquette(EPREUVE)) for composition in compositions(HAUTEMER, drafts=True).values()]
    assert all(f"<strong>{EPREUVE}</strong>" in text for text in printed)
    assert not [path for path, content in site(HAUTEMER).items() if EPREUVE.encode() in content]


def test_a_link_to_the_pdf_is_one_that_lasts_and_tells_its_weight() -> None:
    root = html.document_fromstring(page(RACINE, "cs-bp/index.html"))
    links = root.xpath("//aside//a[@type='application/pdf']")
    assert [(link.get("href"), " ".join(link.text_content().split())) for link in links] == [
        ("2026/note-cs-bp-2026.pdf", "Télécharger la note PDF, 24 Ko")
    ]


def test_the_day_of_the_last_change_comes_from_the_data_or_is_not_said() -> None:
    assert 'Mis à jour le <time datetime="2030-10-01"' in page(HAUTEMER, "cap/2031/index.html")
    assert "Mis à jour" not in page(HAUTEMER, "bts/index.html")


def test_the_feed_is_atom_with_lasting_identifiers() -> None:
    space = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring(site(HAUTEMER)["atom.xml"])
    ids = [entry.findtext(f"{space}id") for entry in feed.iter(f"{space}entry")]
    assert ids[0] == "tag:ac-hautemer.example,2020-01-01:cap-2031"
    assert len(set(ids)) == len(ids) == 6
    assert feed.findtext(f"{space}updated") == "2030-10-01T00:00:00Z"
    assert {entry.findtext(f"{space}summary") for entry in feed.iter(f"{space}entry")} != {None}


def test_the_site_map_holds_absolute_addresses_or_none() -> None:
    locs = re.findall(r"<loc>(.*?)</loc>", page(HAUTEMER, "sitemap.xml"))
    assert [loc.removeprefix("https://notes.ac-hautemer.example/examens/") for loc in locs] == [
        "",
        "archives/",
        "cap/2031/",
        "bts/",
        "certificat/",
        "cap/",
    ]
    assert "<loc>" not in page(RACINE, "sitemap.xml")


def test_the_data_say_instants_with_their_offset_on_both_sides_of_the_clock_change() -> None:
    data = json.loads(site(RACINE)["cs-bp/notice.json"])
    window = next(echeance for echeance in data["echeances"] if echeance["cle"] == "inscription")
    assert (window["ouverture"], window["cloture"]) == ("2025-10-21T09:00:00+02:00", "2025-11-13T19:00:00+01:00")
    assert data["contacts"][0]["telephones"] == ["+33516526455", "+33516526456"]
    assert data["adresses"]["pdf"] == "2026/note-cs-bp-2026.pdf"
    everything = json.loads(site(RACINE)["notices.json"])
    assert [notice["id"] for notice in everything["notices"]] == ["cs-bp-2026", "cs-bp-2023"]
    assert everything["notices"][1]["remplacee_par"] == ["cs-bp-2026"]


def test_the_pdf_is_the_same_file_in_both_places() -> None:
    made = site(RACINE)
    assert made["cs-bp/note-cs-bp-2026.pdf"] == made["cs-bp/2026/note-cs-bp-2026.pdf"] == PDF


def test_an_address_that_leads_nowhere_is_told_from_any_folder() -> None:
    source = page(HAUTEMER, "404.html")
    assert '<base href="https://notes.ac-hautemer.example/examens/">' in source
    assert "404.html" not in site(RACINE)
