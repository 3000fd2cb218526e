"""Readers under bad files: a clear refusal or a document, never another exception."""

import io
import zipfile

import pytest

from noticegen.facts.faute import Fautes
from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show
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
    """A PDF whose trailer says that it is ciphered with AES-256."""
    filters = "/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF"
    keys = f"/O<{'00' * 48}>/U<{'00' * 48}>/OE<{'00' * 32}>/UE<{'00' * 32}>/Perms<{'00' * 16}>"
    cipher = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4{keys}{filters}>>"
    return pdf([show([(60, 700, "Session 2026")])]).replace(b"trailer<<", b"trailer<<" + cipher.encode())


SEMENCE = {suffix: (SEMENCES / f"note.{suffix}").read_bytes() for suffix in FORMATS}

REFUSES = [
    ("vide.pdf", b"", "vide"),
    ("faux.pdf", b"Bonjour", "PDF"),
    ("faux.docx", SEMENCE["pdf"], "PDF"),
    ("image.png", b"\x89PNG\r\n\x1a\n" + b"0" * 99, "image"),
    ("ancien.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, ".docx"),
    ("bombe.docx", archive({"word/document.xml": b"0" * 80_000_000}), "limite"),
    ("entites.odt", archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": entities()}), "entites.odt"),
    ("circulaires.pdf", blank_pdf(3000), "300"),
    ("scan.pdf", blank_pdf(2), "texte"),
    ("secret.pdf", encrypted_pdf("secret"), "mot de passe"),
    ("protege.pdf", aes_pdf(), "Imprimer > Enregistrer en PDF"),
    ("gros.txt", b"a" * 31_000_000, "limite"),
    ("nul.txt", b"\x00" * 5000, "nul.txt"),
]


@pytest.mark.parametrize(("name", "data", "words"), REFUSES, ids=[name for name, *_ in REFUSES])
def test_a_bad_file_is_refused_in_french(name: str, data: bytes, words: str) -> None:
    with pytest.raises(Fautes) as refused:
        read_document(data, name)
    assert words in str(refused.value).replace("\u00a0", " ").replace("\u202f", " ")
    assert str(refused.value).startswith(name)


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
