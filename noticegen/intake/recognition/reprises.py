"""Dates printed again, in another notation or another sentence: bound by their value when only one fact has it."""

from collections import defaultdict
from collections.abc import Sequence

from noticegen.facts.moment import Moment
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.annees import read_canonical
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Vu


def bind_repetitions(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Bind the dates left over that equal a date already bound; a day without year or hour equals the one that has them.

    One that faces a fact printed elsewhere too, and has another value, is a printing of it that disagrees.
    """
    known: defaultdict[tuple[int, int], list[tuple[str, Moment]]] = defaultdict(list)
    for chemin, fait in releve.faits.items():
        if fait.genre == "moment" and isinstance(fait.valeur, Moment):
            known[(fait.valeur.jour.month, fait.valeur.jour.day)].append((chemin, fait.valeur))
    for passage in passages:
        for found in passage.dates:
            for leaf in found.feuilles:
                if not leaf.faute and not releve.covers(passage.rang, leaf.debut, leaf.fin):
                    faced = reference.face.get((passage.rang, leaf.debut, leaf.fin), "")
                    _bind(passage, leaf.debut, leaf.fin, leaf.valeur, known, releve) or _contradict(passage, leaf, faced, releve)


def _bind(
    passage: Passage, debut: int, fin: int, valeur: str, known: dict[tuple[int, int], list[tuple[str, Moment]]], releve: Releve
) -> bool:
    moment = read_canonical(valeur) or read_canonical(valeur.replace("--", "2000-", 1))
    if moment is None:
        return False
    same = [(path, fact) for path, fact in known.get((moment.jour.month, moment.jour.day), ()) if _equals(moment, fact, valeur)]
    if len({fact.jour for _, fact in same}) != 1 or (len(same) > 1 and not _one_thing(same)):
        return False
    path, fact = next(((path, fact) for path, fact in same if fact.minute == moment.minute), same[0])
    part = Part(passage.rang, debut, fin, path, str(fact))
    printed = Moment(fact.jour, moment.minute)
    raison = f"même date que « {path} »"
    releve.see(Vu("date", str(printed), passage.texte[debut:fin], passage.bloc.lieu, path, raison, (part,)))
    return True


def _contradict(passage: Passage, leaf: Trouvaille, faced: str, releve: Releve) -> None:
    """A date that stands where the reference prints a fact, with another value than the document gave it before."""
    fait = releve.faits.get(faced)
    if fait is None or not isinstance(fait.valeur, Moment):
        return
    moment = read_canonical(leaf.valeur) or read_canonical(leaf.valeur.replace("--", f"{fait.valeur.jour.year}-", 1))
    if moment is not None:
        part = Part(passage.rang, leaf.debut, leaf.fin, faced, str(moment))
        releve.see(Vu("date", str(moment), leaf.texte, passage.bloc.lieu, faced, f"à la place de « {faced} »", (part,)))


def _equals(moment: Moment, fact: Moment, valeur: str) -> bool:
    year = valeur.startswith("--") or moment.jour.year == fact.jour.year
    return year and (moment.minute is None or moment.minute == fact.minute)


def _one_thing(same: list[tuple[str, Moment]]) -> bool:
    """Whether the facts of one value are windows' ends and the like of one échéance: the closing then stands for them."""
    return len({path.split(".")[1] for path, _ in same}) == 1
