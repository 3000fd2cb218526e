"""Each block of an édition has its place in the prose it comes from."""

from tests.prose.essais import write

PROSE = """{{ entete }}

Un **paragraphe** sur
deux lignes.

- premier
- {{ pieces }}

{{ bloc("aide") }}

| Public | Code |
| --- | --- |
{% for public in publics %}
| {{ public }} | x |
{% endfor %}

## Fin {{ session.libelle }}

Le {{ inscription.cloture }}.

{{ contacts }}
"""
AIDE = "### Aide\n\nDemandez de l’aide.\n"


def places(prose: str) -> dict[str, str]:
    """The place of each block, by the first words of its text."""
    blocs = write(prose, {"aide/2031": AIDE}).edition.document.blocs
    return {bloc.texte.replace("\u00a0", " ")[:12]: str(bloc.lieu).removeprefix("notices/") for bloc in blocs}


def test_every_block_has_its_place() -> None:
    found = places(PROSE)
    assert found["Académie de "].startswith("sessions.yaml:5:")
    assert found["Note d’essai"] == "essai/2032.md:1:1"
    assert found["Session juin"] == "essai/2032.md:1:1"
    assert found["Un paragraph"] == "essai/2032.md:3:1"
    assert found["premier"] == "essai/2032.md:6:3"
    assert found["jusqu’au 5 n"] == "essai/2032.md:7:3"
    assert found["Aide"] == "_communs/aide/2031.md:1:5"
    assert found["Demandez de "] == "_communs/aide/2031.md:3:1"
    assert found["Public"] == "essai/2032.md:11:3"
    assert found["Candidats li"] == "essai/2032.md:14:3"
    assert found["Fin juin 203"] == "essai/2032.md:17:4"
    assert found["Le 30 octobr"] == "essai/2032.md:19:1"
    assert found["Service"] == "essai/2032.md:21:1"


def test_what_a_loop_repeats_has_the_place_of_the_loop() -> None:
    found = places("début\n\n{% for public in publics %}\n- {{ public }}\n{% endfor %}\n\nfin")
    assert found == {
        "Académie de ": found["Académie de "],
        "Savoir\nPatie": found["Savoir\nPatie"],
        "début": "essai/2032.md:1:1",
        "Candidats li": "essai/2032.md:4:3",
        "Candidats ma": "essai/2032.md:4:3",
        "fin": "essai/2032.md:7:1",
    }


def test_the_same_page_from_a_file_with_other_line_ends_has_its_own_places() -> None:
    assert places("un\n\ndeux")["deux"] == "essai/2032.md:3:1"
    assert places("un\n\n\n\ndeux")["deux"] == "essai/2032.md:5:1"


def test_a_long_text_that_repeats_itself_keeps_its_places() -> None:
    prose = "\n\n".join(f"le candidat de la salle {chr(97 + rank)}x dépose le dossier de la session" for rank in range(26))
    found = [bloc.lieu.ligne for bloc in write(prose).edition.document.blocs if bloc.zone == "corps"]
    assert found == list(range(1, 52, 2))


def test_a_prose_without_words_of_its_own_still_has_places() -> None:
    assert places("&amp;")["&"] == "essai/2032.md:1:1"
