"""Marking a document: each stretch that prints a fact becomes a run of its own, with its path and value."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from noticegen.intake.recognition.vus import Part
from noticegen.prose.document import Bloc, Document, Suite

_LETTRE = ("academie.nom", "academie.devise")
"""What the letterhead of a page prints, in this order."""

_PROTOCOL = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def mark_document(document: Document, parts: Iterable[Part]) -> Document:
    """The document with its facts marked; of two parts that overlap, the first of the list stands."""
    by_passage: defaultdict[int, list[Part]] = defaultdict(list)
    covered = {rank: bytearray(len(bloc.texte)) for rank, bloc in enumerate(document.blocs)}
    for part in parts:
        taken = covered[part.passage]
        if not any(taken[part.debut : part.fin]):
            by_passage[part.passage].append(part)
            taken[part.debut : part.fin] = b"\1" * (part.fin - part.debut)
    blocs = [mark_bloc(bloc, by_passage[rank]) if rank in by_passage else bloc for rank, bloc in enumerate(document.blocs)]
    return replace(document, blocs=tuple(blocs))


def mark_bloc(bloc: Bloc, parts: Sequence[Part]) -> Bloc:
    """One block, cut at the edges of its parts; a fact over several runs of one look is one run."""
    suites: list[Suite] = []
    start = rank = 0
    ordered = sorted(parts, key=lambda part: part.debut)
    for suite in bloc.suites:
        end = start + len(suite.texte)
        cursor = start
        while rank < len(ordered) and ordered[rank].debut < end:
            debut, fin = max(ordered[rank].debut, cursor), min(ordered[rank].fin, end)
            _append(suites, suite, suite.texte[cursor - start : debut - start], None)
            _append(suites, suite, suite.texte[debut - start : fin - start], ordered[rank])
            cursor = fin
            if ordered[rank].fin > end:
                break
            rank += 1
        _append(suites, suite, suite.texte[cursor - start :], None)
        start = end
    return replace(bloc, suites=tuple(suites))


def _append(suites: list[Suite], suite: Suite, texte: str, part: Part | None) -> None:
    if not texte:
        return
    if part is None:
        suites.append(replace(suite, texte=texte))
    elif part.cachee:
        suites.append(replace(suite, texte=texte, lien_fait=part.chemin))
    else:
        lien_fait = part.chemin if leads_to(suite.lien, part.valeur) else ""
        suites.append(replace(suite, texte=texte, fait=part.chemin, valeur=part.valeur, lien_fait=lien_fait))


def set_letterhead_apart(document: Document) -> Document:
    """The document with its letterhead, the académie's name and motto at its very head, in zone `entete`: pages print it themselves."""
    blocs = list(document.blocs)
    order: list[str] = []
    for rank, bloc in enumerate(blocs):
        if bloc.zone != "corps":
            continue
        faits = [suite.fait for suite in bloc.suites if suite.texte.strip()]
        order += faits
        if set(faits) - set(_LETTRE) or order != sorted(order, key=_LETTRE.index):
            break
        blocs[rank] = replace(bloc, zone="entete")
    return replace(document, blocs=tuple(blocs))


def leads_to(lien: str, valeur: str) -> bool:
    """Whether a link leads to a value: `mailto:` and `tel:` aside, with or without the secure protocol and the last slash."""
    return bool(lien) and _bare(lien) == _bare(valeur)


def _bare(adresse: str) -> str:
    return _PROTOCOL.sub("", adresse.strip()).rstrip("/").casefold()
