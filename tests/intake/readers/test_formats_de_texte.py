"""Markdown, HTML and plain text as blocks."""

import pytest

from noticegen.facts.faute import Fautes
from noticegen.intake.reading import read_document
from noticegen.prose.document import Bloc, Suite


def blocs(texte: str, name: str = "note.md") -> tuple[Bloc, ...]:
    return read_document(texte.encode(), name).blocs


def seen(texte: str, name: str = "note.md") -> list[tuple[str, str, str]]:
    """Kind, mark and text of each block."""
    return [(bloc.genre, bloc.marque, bloc.texte) for bloc in blocs(texte, name)]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("# Titre\n\nTexte", [("h1", "", "Titre"), ("p", "", "Texte")]),
        ("Texte\n- un\n- deux", [("p", "", "Texte"), ("li", "•", "un"), ("li", "•", "deux")]),
        ("- ➔ Pôle A\n- Pôle B", [("li", "➔", "Pôle A"), ("li", "•", "Pôle B")]),
        ("• un\n\n• deux", [("li", "•", "un"), ("li", "•", "deux")]),
        ("1. un\n2. deux", [("li", "1.", "un"), ("li", "2.", "deux")]),
        ("- un\n  - dedans", [("li", "•", "un"), ("li", "•", "dedans")]),
        ("Un  \ndeux", [("p", "", "Un\ndeux")]),
        ("| A | B |\n| --- | --- |\n| 1 | 2 |", [("th", "", "A"), ("th", "", "B"), ("td", "", "1"), ("td", "", "2")]),
        ("Un `{{ x }}` et <script>y</script>", [("p", "", "Un {{ x }} et <script>y</script>")]),
        ("Un [lien sans fin et a < b", [("p", "", "Un [lien sans fin et a < b")]),
        ("---\ntitle: Note\n---\n\nTexte", [("p", "", "Texte")]),
        ("**tout gras**", [("p", "", "tout gras")]),
    ],
)
def test_markdown_is_read_into_blocks(texte: str, expected: list[tuple[str, str, str]]) -> None:
    assert seen(texte) == expected


def test_markdown_blocks_stand_on_their_lines() -> None:
    texte = "# Titre\n\nUn paragraphe\nsur deux lignes.\n\n- un\n- deux\n\n| A |\n| --- |\n| trois |\n"
    assert [(str(bloc.lieu), bloc.texte[:5]) for bloc in blocs(texte)] == [
        ("note.md:1", "Titre"),
        ("note.md:3", "Un pa"),
        ("note.md:6", "un"),
        ("note.md:7", "deux"),
        ("note.md:9", "A"),
        ("note.md:11", "trois"),
    ]


def test_runs_carry_their_look_and_link() -> None:
    (bloc,) = blocs("du **21 octobre** au *22*, sur [le site](https://a.exemple.fr) ou <b@c.fr>")
    assert bloc.suites[1] == Suite("21 octobre", gras=True)
    assert bloc.suites[3] == Suite("22", italique=True)
    assert [suite.lien for suite in bloc.suites if suite.lien] == ["https://a.exemple.fr", "mailto:b@c.fr"]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("<p>Un<p>Deux", [("p", "", "Un"), ("p", "", "Deux")]),
        ("<div>Un <b>deux</b><ul><li>trois<li>quatre</ul></div>", [("p", "", "Un deux"), ("li", "•", "trois"), ("li", "•", "quatre")]),
        ("<ol start=3><li><p>a</p><p>b</p></ol>", [("li", "3.", "a"), ("p", "", "b")]),
        ("<p>a<br>b\n c</p>", [("p", "", "a\nb c")]),
        ("<pre>a\n  b</pre>", [("p", "", "a\nb")]),
        ("<script>x</script><style>y</style><p hidden>z</p><p style='display:none'>w</p><p>a</p>", [("p", "", "a")]),
        ("<p>&lt;script&gt; {{ x }} &amp;</p>", [("p", "", "<script> {{ x }} &")]),
        ("<h2>**Titre**</h2>", [("h2", "", "**Titre**")]),
        ("<table><tr><td>a<p>b</p><ul><li>c</ul><td>d</table>", [("td", "", "a\nb\n• c"), ("td", "", "d")]),
        ("<table><tr><td><h2>a</h2><td><h2>b</h2></table>", [("td", "", "a"), ("td", "", "b")]),
    ],
)
def test_html_is_read_as_browsers_forgive(texte: str, expected: list[tuple[str, str, str]]) -> None:
    assert seen(f"<!DOCTYPE html>{texte}", "note.html") == expected


@pytest.mark.parametrize("head", ["<meta charset=utf-8>", "<title>Page</title>", "<style>p { color: red }</style><script>x()</script>"])
@pytest.mark.parametrize("part", ["main", "section", "article"])
def test_a_page_without_a_body_is_read_whole(head: str, part: str) -> None:
    assert seen(f"<!DOCTYPE html>{head}<{part}><h1>Note</h1></{part}><p>Suite</p>", "note.html") == [("h1", "", "Note"), ("p", "", "Suite")]


def test_what_stands_around_the_main_part_is_apart() -> None:
    texte = "<body><header><p>Site</p></header><nav><a href=/>Accueil</a></nav><main><h1>Note</h1><header>Chapeau</header></main><footer>Pied</footer></body>"
    assert [(bloc.zone, bloc.texte) for bloc in blocs(texte, "note.html")] == [
        ("entete", "Site"), ("entete", "Accueil"), ("corps", "Note"), ("corps", "Chapeau"), ("pied", "Pied"),
    ]  # fmt: skip


def test_cells_are_counted_through_spans() -> None:
    texte = "<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>C<td>D<tr><td>E<td>F<td>G</table>"
    cases = [(bloc.texte, bloc.case.rangee, bloc.case.colonne) for bloc in blocs(texte, "note.html")]
    assert cases == [("A", 0, 0), ("B", 0, 1), ("A", 1, 0), ("C", 1, 1), ("D", 1, 2), ("E", 2, 0), ("F", 2, 1), ("G", 2, 2)]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("<table><tr><td>a<p>b</p></table>", [("p", "", "a"), ("p", "", "b")]),
        ("<table><tr><td>menu<td><h2>a</h2><p>b</p></table>c", [("p", "", "menu"), ("h2", "", "a"), ("p", "", "b"), ("p", "", "c")]),
        ("<table><tr><td>a<td><table><tr><td>b<td>c</table>d</table>", [("p", "", "a"), ("td", "", "b"), ("td", "", "c"), ("p", "", "d")]),
    ],
)
def test_a_table_that_sets_the_page_out_is_no_table(texte: str, expected: list[tuple[str, str, str]]) -> None:
    assert seen(f"<!DOCTYPE html>{texte}", "note.html") == expected


def test_links_that_run_something_are_dropped() -> None:
    (bloc,) = blocs("<p><a href='javascript:alert(1)'>a</a><a href='data:x'>b</a><a href='/c'>c</a></p>", "note.html")
    assert [(suite.texte, suite.lien) for suite in bloc.suites] == [("ab", ""), ("c", "/c")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Été\r\n\r\nœuvre".encode(), ["Été", "œuvre"]),
        ("Été œuvre € « a »".encode("cp1252"), ["Été œuvre € « a »"]),
        ("Été".encode("utf-16"), ["Été"]),
        ("L’été, à Orvaux :\nœuvre".encode("utf-16-le"), ["L’été, à Orvaux :\nœuvre"]),
        ("L’été, à Orvaux :\nœuvre".encode("utf-16-be"), ["L’été, à Orvaux :\nœuvre"]),
        (b"\xef\xbb\xbf\xc3\x89t\xc3\xa9", ["Été"]),
        (b"- un\n- deux\nsuite\n\ntrois", ["un", "deux\nsuite", "trois"]),
        ("\uf0e8 un\n\n\uf0b7 deux\u200b\u202e".encode(), ["un", "deux"]),
    ],
)
def test_plain_text_in_its_encodings(data: bytes, expected: list[str]) -> None:
    assert [bloc.texte for bloc in read_document(data, "note.txt").blocs] == expected


def test_a_private_character_never_enters() -> None:
    (bloc,) = blocs("un \U000f0000 deux")
    assert bloc.texte == "un \N{REPLACEMENT CHARACTER} deux"


def test_letters_are_whole_however_they_were_written() -> None:
    (bloc,) = blocs("con\ufb01rme\u0301 au bureau")
    assert bloc.texte == "confirmé au bureau"


@pytest.mark.parametrize("data", [b"a\x00\x00b" * 30, b"\x00" * 40 + b"a", b"\x00\x01\x02\x03" * 20])
def test_null_bytes_that_are_no_utf_16_are_no_text(data: bytes) -> None:
    with pytest.raises(Fautes, match="n’est pas du texte"):
        read_document(data, "note.txt")


@pytest.mark.parametrize("indent", ["    ", "  "])
def test_a_text_of_lists_inside_lists_says_why_it_is_refused(indent: str) -> None:
    with pytest.raises(Fautes, match="emboîte trop de listes"):
        blocs("\n".join(f"{indent * level}- point {level}" for level in range(300)))
