"""Readers under bad files: a clear refusal or a document, never another exception."""

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from noticegen.facts.faute import Fautes
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from tests.intake.fichiers import pdf, seed, show, word
from tests.intake.mutations import SEMENCES, mutations

FORMATS = ("md", "html", "docx", "odt", "pdf", "txt")


def archive(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def entities() -> bytes:
    """Ten entities, each ten times the one before: three kilobytes that expand to gigabytes."""
    declared = "".join(f'<!ENTITY e{rank} "{f"&e{rank - 1};" * 10}">' for rank in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{declared}]><x>&e9;</x>'.encode()


def blank_pdf(pages: int) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def encrypted_pdf(password: str) -> bytes:
    """Ciphered with RC4, the cipher that needs no library."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(SEMENCES / "note.pdf"))
    writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def aes_pdf() -> bytes:
    """A PDF that says it is in AES-256: nothing of it can be deciphered, whatever its password."""
    cipher = b"/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O(%b)/U(%b)/OE(%b)/UE(%b)/Perms(%b)/CF<</StdCF<</CFM/AESV3>>>>/StmF/StdCF/StrF/StdCF>>"
    fields = cipher % (b"o" * 48, b"u" * 48, b"o" * 32, b"u" * 32, b"p" * 16)
    return pdf([show([(50, 700, "Bonjour")])]).replace(b"trailer<<", b"trailer<<" + fields + b"/ID[(a)(a)]")


def paragraphs(count: int) -> bytes:
    """A Word file of so many short paragraphs."""
    return word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * count)


def without_styles() -> bytes:
    """A Word file that names a sheet of styles and lacks it."""
    source = zipfile.ZipFile(io.BytesIO(seed("note.docx")))
    return archive({part: source.read(part) for part in source.namelist() if part != "word/styles.xml"})


REFUSES: list[tuple[str, Callable[[], bytes], str]] = [
    ("vide.pdf", lambda: b"", "vide"),
    ("faux.pdf", lambda: b"Bonjour", "PDF"),
    ("faux.docx", lambda: seed("note.pdf"), "PDF"),
    ("image.png", lambda: b"\x89PNG\r\n\x1a\n" + b"0" * 99, "image"),
    ("ancien.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, ".docx"),
    ("bombe.docx", lambda: archive({"word/document.xml": b"0" * 80_000_000}), "limite"),
    ("entites.odt", lambda: archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": entities()}), "entités"),
    ("circulaires.pdf", lambda: blank_pdf(3000), "120 pages (il en compte 3 000)"),
    ("scan.pdf", lambda: blank_pdf(2), "texte"),
    ("secret.pdf", lambda: encrypted_pdf("secret"), "mot de passe"),
    ("aes.pdf", aes_pdf, "chiffré (AES)"),
    ("sans-styles.docx", without_styles, "il manque une partie à ce document Word : « word/styles.xml »"),
    ("coupe.html", lambda: "<p>Déposé à l’été</p>".encode()[:-5], "s’arrête au milieu d’un caractère"),
    ("gros.txt", lambda: b"a" * 31_000_000, "limite"),
    ("nul.txt", lambda: b"\x00" * 5000, "nul.txt"),
    ("paragraphes.docx", lambda: paragraphs(12_000), "6 000 paragraphes"),
    ("rangees.html", lambda: b"<table>" + b"<tr><td>x</td><td>1</td></tr>" * 9000 + b"</table>", "6 000 paragraphes"),
    ("long.txt", lambda: b"mot autre " * 30_000, "250 000 caractères"),
    ("repete.txt", lambda: b"mot " * 4000, "répète trop les mêmes mots (« mot » : 4 000 fois)"),
    ("etoiles.md", lambda: b"*a " * 20_000, "1 500 signes"),
    ("soulignes.txt", lambda: b"_a" * 2000, "1 500 signes"),
    ("citations.md", lambda: b">" * 50_000 + b" x", "200 niveaux"),
]
"""How each file is made (when its test runs: some are large), and what its refusal says."""


@pytest.mark.parametrize(("name", "make", "words"), REFUSES, ids=[name for name, *_ in REFUSES])
def test_a_bad_file_is_refused_in_french(name: str, make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(Fautes) as refused:
        read_document(make(), name)
    assert words in str(refused.value).replace("\u00a0", " ").replace("\u202f", " ")
    assert str(refused.value).startswith(name)


def test_more_contacts_than_any_notice_has_are_refused() -> None:
    document = read_document(" ".join(f"b{rank}@exemple.fr" for rank in range(700)).encode(), "annuaire.txt")
    with pytest.raises(Fautes, match="numéros, boîtes et adresses"):
        recognise(document)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cp1252.txt", "Inscription du 1er octobre – été « ici » … œuvre €".encode("cp1252"), "été « ici » … œuvre €"),
        ("droite.txt", "שלום עולם\n\nSession 2026".encode(), "שלום עולם"),
        ("relecture.pdf", encrypted_pdf(""), "Session 2026"),
        ("balises.md", b"Tapez &lt;script&gt; et {{ ceci }} tels quels.", "<script> et {{ ceci }}"),
    ],
)
def test_an_unusual_file_is_read(name: str, data: bytes, words: str) -> None:
    assert words in "\n".join(bloc.texte for bloc in read_document(data, name).blocs)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_broken_file_is_read_or_refused(suffix: str) -> None:
    for data in mutations(f"note.{suffix}", 25, 1):
        _read_or_refuse(data, f"note.{suffix}")


@pytest.mark.lent
@pytest.mark.parametrize("seed", range(2, 6))
@pytest.mark.parametrize("suffix", FORMATS)
def test_thousands_of_broken_files_are_read_or_refused(suffix: str, seed: int) -> None:
    """Five thousand a format in all, by seed, so that a failure names its part."""
    for data in mutations(f"note.{suffix}", 1250, seed):
        _read_or_refuse(data, f"note.{suffix}")


def _read_or_refuse(data: bytes, name: str) -> None:
    try:
        read_document(data, name)
    except Fautes as refused:
        assert str(refused).startswith(name)


LONGS = {
    "espaces.txt": "Bureau" + "\u00a0" * 1000 + "x 05 49 11 22 33",
    "lien.html": f"<html><body><p>Bonjour <a href='#a'>{' ' * 4000}</a><a href='#n'>{chr(160) * 20_000}</a></p></body></html>",
    "style.html": f"<html><body><p style='{'text-decoration:' * 3000}'>Bonjour</p></body></html>",
    "liste.html": f"<html><body><ol style='{'list-style:' * 4000}'><li>Bonjour</li></ol></body></html>",
}


@pytest.mark.parametrize("name", LONGS)
def test_a_long_run_of_one_sign_costs_what_words_do(name: str) -> None:
    """The patterns that grew with the cube of a run took a thousand times as long."""
    assert _seconds(LONGS[name], name) < 100 * _seconds("mot " * 350, "mots.txt")


def _seconds(texte: str, name: str) -> float:
    """The better of two runs, so that another process does not spoil the measure."""
    runs = []
    for _ in range(2):
        start = time.process_time()
        recognise(read_document(texte.encode(), name))
        runs.append(time.process_time() - start)
    return min(runs)
