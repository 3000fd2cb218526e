"""What Markdown would swallow, or print as it was typed, without a word: told instead, at its place."""

from collections.abc import Mapping, Sequence

from noticegen.facts.arbre.characters import place
from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute
from noticegen.facts.lieu import Lieu
from noticegen.prose.encre import CARACTERE


class Malfacon(ValueError):
    """Something typed that would not do what its author expects. `mot` is the source text that shows it, facts masked; the message is French."""

    def __init__(self, mot: str, message: str, remede: str) -> None:
        super().__init__(message)
        self.mot = mot
        self.message = message
        self.remede = remede

    def faute(self, fichiers: Sequence[str], contenus: Mapping[str, str]) -> Faute:
        """The fault at its place in the prose files; at the first of them when its words stand in none as they are."""
        sought = max(CARACTERE.split(self.mot), key=len).strip().split("\n")[0]
        for fichier in fichiers if sought else ():
            texte = contenus[fichier]
            position = texte.find(sought)
            if position >= 0:
                return Source(fichier, texte).faute((*place(texte, position), len(sought)), self.message, remede=self.remede)
        return Faute(Lieu(fichiers[0]), self.message, remede=self.remede)
