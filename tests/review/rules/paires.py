"""Pairs of éditions for the rules: a folder a rule, `avant` and `apres` told as what they change of a common ground.

`regle__variante` is another pair of the same rule; a folder that begins with `_` is sound, and must yield nothing.

- `avant.yaml`, `apres.yaml`: what the session of that side changes of `_socle/session.yaml` (a field set to nothing goes away);
- `avant.md`, `apres.md`: the prose of that side, where it is not `_socle/texte.md`;
- `avant.txt`, `apres.txt`: a document that arrived instead, in the notation of `manuscrit.py`. Lines `chemin = valeur` before
  `---` change facts of the common ground; `session`, `titre` and `id` are those of the document, `entete` and `pied` its margins;
- `attendu.txt`: every constat of the check, one a line.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from noticegen.edition import Edition, compose
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.facts.saisie.chargement import read_registre
from noticegen.prose.document import Document
from noticegen.prose.gabarits import Gabarits, load_gabarits
from noticegen.prose.textes import Textes
from noticegen.review.change import Change
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat
from tests.review.manuscrit import document, moment

RACINE = Path(__file__).parent
PROJET = RACINE.parents[2]
SESSIONS = {
    "avant": ("2025", "16 octobre 2024 à 09h00", "20 novembre 2024 à 19h00"),
    "apres": ("2026", "15 octobre 2025 à 09h00", "19 novembre 2025 à 19h00"),
}
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


@dataclass(frozen=True)
class Paire:
    """One folder."""

    dossier: Path

    @property
    def nom(self) -> str:
        """The folder's name."""
        return self.dossier.name

    @property
    def regle(self) -> str:
        """The id of the rule it shows; empty for a sound pair."""
        return "" if self.nom.startswith("_") else self.nom.partition("__")[0].replace("_", "-")

    @property
    def attendu(self) -> list[str]:
        """The constats it must yield."""
        path = self.dossier / "attendu.txt"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def change(self) -> Change:
        """Both sides compared."""
        return compare(self.edition("avant"), self.edition("apres"))

    def edition(self, cote: str) -> Edition:
        """One side, composed from the sources, or read from the document that stands for it."""
        composed = _composed(cote, self._read(f"{cote}.yaml"), self._read(f"{cote}.md"))
        arrived = self._read(f"{cote}.txt")
        return _arrived(arrived, composed) if arrived else composed

    def _read(self, name: str) -> str:
        path = self.dossier / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


def paires() -> list[Paire]:
    """Every pair, by name; the common ground itself is one."""
    return [Paire(path) for path in sorted(RACINE.iterdir()) if path.is_dir() and path.name != "__pycache__"]


def told(constat: Constat) -> str:
    """A constat as one line of `attendu.txt`."""
    sides = f"{constat.avant or '∅'} → {constat.apres or '∅'}"
    return " | ".join((constat.gravite, constat.regle, constat.edition, constat.fait or "∅", sides))


@cache
def gabarits() -> Gabarits:
    """The project's shapes."""
    return load_gabarits(PROJET)


@cache
def _composed(cote: str, change: str, texte: str) -> Edition:
    """The édition of one side; the same one for all the pairs that change nothing there."""
    annee = SESSIONS[cote][0]
    prose = texte or (RACINE / "_socle/texte.md").read_text(encoding="utf-8")
    registre = read_registre(_sessions(cote, change))
    return compose(registre, f"note-{annee}", Textes({f"notices/note/{annee}.md": prose}), gabarits()).edition


def _sessions(cote: str, change: str) -> str:
    """The sessions.yaml of one side: the common ground with what the side changes of it."""
    annee, ouverture, cloture = SESSIONS[cote]
    ground = (RACINE / "_socle/session.yaml").read_text(encoding="utf-8")
    for name, value in (("annee", annee), ("ouverture", ouverture), ("cloture", cloture)):
        ground = ground.replace(f"{{{name}}}", value)
    session = _over(yaml.load(ground, Loader=yaml.BaseLoader), yaml.load(change, Loader=yaml.BaseLoader))
    return yaml.safe_dump({"sessions": {annee: session}}, allow_unicode=True, sort_keys=False)


def _over(ground: object, change: object) -> object:
    """Mappings merge, everything else is replaced, and what is replaced by nothing goes."""
    if not isinstance(ground, dict) or not isinstance(change, dict):
        return ground if change is None else change
    merged = {name: _over(ground.get(name), value) if name in ground else value for name, value in change.items()}
    return {name: value for name, value in {**ground, **merged}.items() if value != ""}


def _arrived(texte: str, ground: Edition) -> Edition:
    """The document these lines say, with the facts of the common ground but for those they change."""
    head, _, body = texte.partition("---\n")
    values = dict(re.findall(r"^([\w.-]+) = (.*)$", head, re.MULTILINE))
    fiche = ground.fiche
    for chemin, valeur in values.items():
        if "." in chemin:
            fiche = _with(fiche, chemin, valeur)
    session = values.get("session", fiche.session)
    year = int(session[:4])
    fiche = replace(fiche, session=session, notice=values.get("notice", fiche.notice), campagne=(date(year - 1, 3, 1), date(year, 8, 31)))
    blocs = (
        bloc
        for zone, text in (("entete", values.get("entete", "")), ("corps", body), ("pied", values.get("pied", "")))
        for bloc in document(text, "document", zone).blocs
    )
    return Edition(fiche, Document("document", tuple(blocs), values.get("titre", "")), ("document",))


def _with(fiche: Fiche, chemin: str, valeur: str) -> Fiche:
    """The fiche with one more fact, or another value for it; a date goes into its échéance too."""
    typed = moment(valeur) if ISO.fullmatch(valeur) else int(valeur) if valeur.isdigit() else valeur
    known = fiche.faits.get(chemin)
    genre = known.genre if known else "texte"
    fait = Fait(chemin, genre, typed, (valeur,), fiche.lieu, known.volatilite if known else "stable")
    echeances = dict(fiche.echeances)
    if chemin.endswith(".provisoire"):
        cle = chemin.split(".")[1]
        echeances[cle] = replace(echeances[cle], provisoire=True)
    if isinstance(typed, Moment):
        _, cle, part = chemin.split(".")
        field = {"avant": "limite", "jusquau": "limite"}.get(part, part)
        echeances[cle] = replace(echeances.get(cle, Echeance(cle)), **{field: typed, "relative_a": ""})
    return replace(fiche, faits={**fiche.faits, chemin: fait}, echeances=echeances)
