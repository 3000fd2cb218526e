"""Échéances of a document: each group of mentions gets its key, its facts and the expressions that print them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.intake.recognition.faits import Releve, parts_of
from noticegen.intake.recognition.groupes import Groupe, is_near
from noticegen.intake.recognition.libelles import Libelle, slug
from noticegen.intake.recognition.mention import Borne, Champ, Mention
from noticegen.intake.recognition.reference import Place, Reference
from noticegen.intake.recognition.roles import DU_SERVICE, EVENEMENT, MISE_A_JOUR
from noticegen.intake.recognition.vus import Part, Type, Vu

Imprimee = tuple[Mention, tuple[Borne, ...]]
"""A mention with its bounds, by the fields they fill in its échéance."""

_COURTE = 4
"""A key of so few letters may be a word of the prose's own language."""

_FINS: tuple[frozenset[Champ], ...] = (frozenset({"ouverture", "cloture"}), frozenset({"du", "au"}))
"""The two ends of a window, and of an event."""


def bind_echeances(groupes: Sequence[Groupe], reference: Reference, releve: Releve) -> dict[str, Echeance]:
    """Name every échéance, record its facts and expressions, and give the échéances by key."""
    found: dict[str, Echeance] = {}
    for cle, groupe in _named(groupes, reference):
        if groupe.role == MISE_A_JOUR:
            _record(groupe, "notice.mise_a_jour", releve)
            continue
        chemin = f"echeances.{cle}"
        _record(groupe, chemin, releve)
        found[cle] = _echeance(cle, groupe)
        _record_words(groupe, chemin, releve)
    return {cle: _related(echeance, found, reference) for cle, echeance in found.items()}


def _related(echeance: Echeance, found: dict[str, Echeance], reference: Reference) -> Echeance:
    """The échéance, computed from another as the reference's is, when its date still is what that computing gives."""
    known = reference.edition.fiche.echeances.get(echeance.cle) if reference.edition else None
    if known is None or not known.relative_a or known.sens != echeance.sens or echeance.limite is None:
        return echeance
    cle, _, champ = known.relative_a.removeprefix("echeances.").partition(".")
    anchor = getattr(found.get(cle), champ, None) if champ in ("ouverture", "cloture") else None
    if anchor is None or echeance.limite != Moment(anchor.jour + timedelta(known.decalage), anchor.minute):
        return echeance
    return replace(echeance, relative_a=known.relative_a, decalage=known.decalage)


def _named(groupes: Sequence[Groupe], reference: Reference) -> Iterator[tuple[str, Groupe]]:
    """Each group with its key: the reference's of the same label, the one it faces there, its role when that tells it apart, else its role and label.

    What a row is called says more than where it stands: a row lost above it leaves every row below facing another one.
    """
    faced = {id(groupe): reference.vote(_places(groupe), "echeances") for groupe in groupes}
    labelled = {id(groupe): _by_label(groupe, reference, faced[id(groupe)]) for groupe in groupes}
    held = Counter(labelled.values())
    taken: set[str] = set()
    for groupe in groupes:
        known = labelled[id(groupe)]
        rivals = [other for other in groupes if other.role == groupe.role and other is not groupe]
        label = groupe.libelle or _heading(groupe, rivals)
        candidates = [known, "" if held[faced[id(groupe)]] else faced[id(groupe)]]
        candidates += [_own_key(label)] if label and groupe.role == EVENEMENT else []
        candidates += [groupe.role] if not any(faced[id(other)] == groupe.role for other in rivals) and not (rivals and label) else []
        candidates += [slug(f"{groupe.role} {label.court or label.cle}")] if label else []
        candidates += [groupe.role, *(f"{groupe.role}-{rank}" for rank in range(2, len(groupes) + 2))]
        cle = next(candidate for candidate in candidates if candidate and candidate not in taken)
        taken.add(cle)
        kept = label if groupe.libelle or not _is_of_another(label, cle, faced[id(groupe)], reference) else None
        yield cle, groupe if cle == groupe.role else replace(groupe, libelle=kept)  # a key has no accents, the heading it comes from has


def _own_key(label: Libelle) -> str:
    """The key of an event that its own words name; with the role before it where they would make no name in prose."""
    key = slug(label.court or label.cle)
    return key if key[:1].isalpha() and len(key) > _COURTE else slug(f"{EVENEMENT} {key}")


def _heading(groupe: Groupe, rivals: Sequence[Groupe]) -> Libelle | None:
    """The heading above a group, when it tells it from the others of its role."""
    return groupe.titre if groupe.titre and all(other.titre is None or other.titre.cle != groupe.titre.cle for other in rivals) else None


def _is_of_another(label: Libelle | None, cle: str, faced: str, reference: Reference) -> bool:
    """Whether a heading is the label of another échéance of the reference, or stands over one that has none there: a second value is no new label."""
    wanted = fold(label.texte) if label else ""
    labels = {other: reference.text(f"echeances.{other}.libelle") for other in reference.keys("echeances")}
    return labels.get(faced) == "" or any(fold(texte) == wanted for other, texte in labels.items() if other != cle)


def _by_label(groupe: Groupe, reference: Reference, faced: str) -> str:
    """The reference's échéance of the same label: of several, the one that it faces, then one of its role."""
    if groupe.libelle is None:
        return ""
    wanted = slug(groupe.libelle.texte)
    same = [cle for cle in reference.keys("echeances") if slug(reference.text(f"echeances.{cle}.libelle")) == wanted]
    own = [cle for cle in same if cle == groupe.role or cle.startswith(f"{groupe.role}-")]
    return faced if faced in same else next(iter([*own, *same]), "")


def _places(groupe: Groupe) -> list[Place]:
    return [(mention.passage.rang, *place) for mention, bornes in groupe.mentions for borne in bornes for place in borne.places]


def _record(groupe: Groupe, chemin: str, releve: Releve) -> None:
    """The facts of an échéance and one expression a mention or listed day; two bounds printed apart make one window."""
    pairs = {id(mention): pair for pair in _in_two(groupe) for mention, _ in pair}
    for mention, bornes in groupe.mentions:
        parts: tuple[Part, ...] = ()
        for borne in bornes:
            path = chemin if chemin.startswith("notice.") else f"{chemin}.{borne.champ}"
            if borne.champ == "des":
                releve.add(path, "jours", (borne.moment,), (_words(mention, borne),), mention.passage.bloc.lieu)
            else:
                releve.add(path, "moment", groupe.champs[borne.champ], (_words(mention, borne),), mention.passage.bloc.lieu)
            parts += parts_of(borne.places, mention.passage.rang, path, _printed(borne, groupe))
        if bornes[0].champ == "des":
            for borne, part in zip(bornes, parts, strict=True):
                releve.see(_day_vu(mention, borne, part))
        elif id(mention) not in pairs:
            releve.see(_vu(mention, bornes, chemin, parts, groupe.role))
        elif mention is pairs[id(mention)][-1][0]:
            releve.see(_joined_vu(groupe, pairs[id(mention)], chemin))


def _printed(borne: Borne, groupe: Groupe) -> str:
    """What a printing says: the échéance's own value when it only leaves the hour out."""
    known = groupe.champs.get(borne.champ)
    bare = known is not None and borne.moment.minute is None and known.jour == borne.moment.jour
    return str(known if bare else borne.moment)


def _in_two(groupe: Groupe) -> list[list[Imprimee]]:
    """The mentions that print the ends of a window or of an event apart, by two: neighbours; else, when none prints both, the first of each."""
    pairs: list[list[Imprimee]] = []
    last: Imprimee | None = None
    for one in groupe.mentions:
        paired = last is not None and _ends(last, one) and is_near(last[0], one[0])
        pairs += [[last, one]] if paired else []
        last = None if paired else one
    ends = next((ends for ends in _FINS if groupe.champs.keys() >= ends), None)
    if pairs or ends is None or any(len(bornes) > 1 for _, bornes in groupe.mentions):
        return pairs
    first = [next(one for one in groupe.mentions if one[1][0].champ == end) for end in ends]
    return [sorted(first, key=lambda one: (one[0].passage.rang, one[0].debut))]


def _ends(one: Imprimee, other: Imprimee) -> bool:
    """Whether two mentions print one end each."""
    return len(one[1]) == len(other[1]) == 1 and {one[1][0].champ, other[1][0].champ} in _FINS


def _vu(mention: Mention, bornes: tuple[Borne, ...], chemin: str, parts: tuple[Part, ...], role: str) -> Vu:
    """One expression. What the service does by a day (« les convocations partent avant le 20 mai ») is a limit in the data, and nobody else's."""
    champs = [borne.champ for borne in bornes]
    kind: Type = "date"
    if champs == ["ouverture", "cloture"]:
        kind = "fenetre"
    elif champs[0] in ("avant", "jusquau", "cloture") and role not in DU_SERVICE:
        kind = "limite"
    path = chemin if len(set(champs)) > 1 or chemin.startswith("notice.") else f"{chemin}.{champs[0]}"
    text = mention.passage.texte[mention.debut : mention.fin]
    return Vu(kind, "/".join(str(borne.moment) for borne in bornes), text, mention.passage.bloc.lieu, path, mention.raison, parts)


def _day_vu(mention: Mention, borne: Borne, part: Part) -> Vu:
    """One day of a list of days."""
    return Vu(
        "date",
        str(borne.moment),
        mention.passage.texte[part.debut : part.fin],
        mention.passage.bloc.lieu,
        part.chemin,
        mention.raison,
        (part,),
    )


def _joined_vu(groupe: Groupe, pair: list[Imprimee], chemin: str) -> Vu:
    texts = " … ".join(mention.passage.texte[mention.debut : mention.fin] for mention, _ in pair)
    parts = tuple(
        part
        for mention, bornes in pair
        for part in parts_of(bornes[0].places, mention.passage.rang, f"{chemin}.{bornes[0].champ}", _printed(bornes[0], groupe))
    )
    ends = {bornes[0].champ: str(bornes[0].moment) for _, bornes in pair}
    first, last = (ends["ouverture"], ends["cloture"]) if "cloture" in ends else (ends["du"], ends["au"])
    reason = " ; ".join(dict.fromkeys(mention.raison for mention, _ in pair))
    return Vu("fenetre" if "cloture" in ends else "date", f"{first}/{last}", texts, pair[0][0].passage.bloc.lieu, chemin, reason, parts)


def _words(mention: Mention, borne: Borne) -> str:
    return " ".join(mention.passage.texte[debut:fin] for debut, fin in borne.places)


def _record_words(groupe: Groupe, chemin: str, releve: Releve) -> None:
    """The facts of an échéance that are words: its label, the postmark, that it may still change."""
    mention = groupe.mentions[0][0]
    lieu, rang = mention.passage.bloc.lieu, mention.passage.rang
    label = groupe.libelle
    if label is not None:
        releve.add(f"{chemin}.libelle", "texte", " ".join(label.texte.split()), (label.texte,), lieu)
        if label.place is not None:
            part = Part(rang, *label.place, f"{chemin}.libelle", " ".join(label.texte.split()))
            releve.see(Vu("texte", label.texte, label.texte, lieu, part.chemin, label.raison, (part,)))
    if groupe.champs.keys() & {"avant", "jusquau"} and any(one.cachet for one, _ in groupe.mentions):
        releve.add(f"{chemin}.preuve", "texte", "cachet", ("cachet",), lieu)
    if any(one.provisoire for one, _ in groupe.mentions):
        releve.add(f"{chemin}.provisoire", "oui", "oui", ("oui",), lieu)


def _echeance(cle: str, groupe: Groupe) -> Echeance:
    champs = groupe.champs
    limite = champs.get("avant") or champs.get("jusquau")
    sens = "avant" if "avant" in champs else "jusquau" if limite else None
    period = tuple(champs[champ] for champ in ("du", "au") if champ in champs)
    jours = tuple(sorted(groupe.jours)) or period or tuple(champs[champ] for champ in ("le",) if champ in champs)
    return Echeance(
        cle,
        groupe.libelle.texte if groupe.libelle else "",
        champs.get("ouverture"),
        champs.get("cloture"),
        limite,
        sens,
        jours=() if groupe.fenetre or limite else jours,
        periode=len(period) == 2,
        cachet=any(mention.cachet for mention, _ in groupe.mentions) and limite is not None,
        provisoire=any(mention.provisoire for mention, _ in groupe.mentions),
    )
