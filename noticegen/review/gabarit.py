"""A new rule, ready to fill in: its module and its pair of éditions, and what is left to write."""

import re
from collections.abc import Mapping

from noticegen.review.catalogue import regles

_ID = re.compile(r"(?:session/)?[a-z]+(?:-[a-z]+)*")

MODULE = '''"""Ce que la règle constate, en une phrase.

Pourquoi : ce qui arrive au candidat quand personne ne le voit.

Faux :
    2025 : …
    2026 : …

Juste :
    2026 : …

Que faire : ce que fait l’officier.
"""

from collections.abc import Iterator

from noticegen.review.{domaine} import {entree}
from noticegen.review.constat import Constat
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="pourquoi la règle contraire n’a pas de sens")


def check({argument}: {entree}) -> Iterator[Constat]:
    """What it finds, in one line."""
    yield from ()
'''

COTE = "# Ce que la session change de tests/review/rules/_socle/session.yaml\n"


class IdRefuse(ValueError):
    """An id that is no rule's name, or that a rule has already; its message is French."""


def scaffold(id: str) -> Mapping[str, str]:
    """Path from the project's folder → text of the files of a new rule; raises `IdRefuse`."""
    if not _ID.fullmatch(id):
        raise IdRefuse(f"« {id} » n’est pas un nom de règle : des mots français sans accents, joints par des tirets (delai-perdu)")
    name = id.removeprefix("session/")
    if name in regles():
        raise IdRefuse(f"la règle « {name} » existe déjà")
    stem = name.replace("-", "_")
    if id.startswith("session/"):
        text = MODULE.format(domaine="campagne", entree="Campagne", argument="campagne")
        return {f"noticegen/review/rules/session/{stem}.py": text}
    folder = f"tests/review/rules/{stem}"
    text = MODULE.format(domaine="change", entree="Change", argument="change")
    return {
        f"noticegen/review/rules/{stem}.py": text,
        f"{folder}/avant.yaml": COTE,
        f"{folder}/apres.yaml": COTE,
        f"{folder}/attendu.txt": "",
    }


def left_to_do(files: Mapping[str, str]) -> str:
    """What the author of the rule does next."""
    written = "\n".join(f"  {path}" for path in files)
    steps = (
        "écrire la docstring (explain et docs/regles.md en viennent), la gravité, la règle contraire ou la raison de son absence",
        "dire dans avant.yaml et apres.yaml ce qui change ; avant.md et apres.md si le texte change",
        "python -m tests.review.rules.attendus, puis relire attendu.txt",
        "make docs",
        "casser la règle une fois, et voir son test échouer",
    )
    return (
        "Écrits :\n" + written + "\nReste à faire :\n" + "\n".join(f"  {rank}. {step}" for rank, step in enumerate(steps, start=1)) + "\n"
    )
