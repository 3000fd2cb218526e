"""Texts that the reference prints (a role, a name, an office) and that the document prints in the block that faces it."""

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Vu


def bind_texts(passages: tuple[Passage, ...], reference: Reference, releve: Releve) -> None:
    """Bind, in each pair of blocks, the reference's texts that the document's block holds word for word."""
    for bloc, rank in reference.paires:
        passage, start = passages[rank], 0
        for suite in bloc.suites:
            fait = reference.faits.get(suite.fait)
            if fait is None or fait.genre not in ("texte", "liste") or not suite.valeur or not suite.texte.strip():
                continue
            found = passage.plie.find(fold(suite.texte.strip()), start)
            if found < 0 or releve.covers(rank, found, found + len(suite.texte.strip())):
                continue
            end = found + len(suite.texte.strip())
            releve.add(suite.fait, fait.genre, fait.valeur, fait.textes, passage.bloc.lieu)
            part = Part(rank, found, end, suite.fait, suite.valeur)
            releve.see(
                Vu("texte", suite.valeur, passage.texte[found:end], passage.bloc.lieu, suite.fait, "comme la notice de référence", (part,))
            )
            start = end
