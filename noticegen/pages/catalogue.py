"""The site as a whole: which éditions it holds, which is current, which one supersedes another, which name leads where."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from noticegen.facts.fiche import Fiche
from noticegen.facts.registre import Registre


@dataclass(frozen=True)
class Catalogue:
    """Éditions by id, oldest session first.

    `courantes`: notice → the édition at its stable address. `suivantes`: superseded édition → those to read instead, one in
    nearly every case, several where an exam was split. `renvois`: former notice → the éditions that continue it.
    `publication` is the site's address on the web with its final `/`, empty when the data do not say.
    """

    fiches: Mapping[str, Fiche]
    courantes: Mapping[str, str]
    suivantes: Mapping[str, tuple[str, ...]]
    renvois: Mapping[str, tuple[str, ...]]
    publication: str

    def courante(self, fiche: Fiche) -> bool:
        """Whether the édition stands at its notice's stable address."""
        return self.courantes.get(fiche.notice) == fiche.id

    def autres(self, fiche: Fiche) -> tuple[Fiche, ...]:
        """The other éditions of the same notice, newest first."""
        return tuple(other for other in reversed(self.fiches.values()) if other.notice == fiche.notice and other.id != fiche.id)

    @property
    def derniere(self) -> Fiche | None:
        """The newest édition, whose académie signs the pages that belong to no notice."""
        published = [fiche for fiche in self.fiches.values() if not fiche.brouillon]
        return (published or list(self.fiches.values()) or [None])[-1]


def read_catalogue(registre: Registre, editions: Collection[str]) -> Catalogue:
    """The catalogue of the éditions given by id."""
    fiches = {edition: fiche for edition, fiche in registre.fiches.items() if edition in editions}
    published = {edition: fiche for edition, fiche in fiches.items() if not fiche.brouillon}
    suivantes = _suivantes(registre, published)
    newest = {fiche.notice: edition for edition, fiche in published.items()}
    renvois = {notice: suivantes[edition] for notice, edition in newest.items() if registre.successeur(notice) and edition in suivantes}
    courantes = {notice: edition for notice, edition in newest.items() if notice not in renvois}
    return Catalogue(fiches, courantes, suivantes, renvois, _publication(published))


def _suivantes(registre: Registre, published: Mapping[str, Fiche]) -> dict[str, tuple[str, ...]]:
    """Every superseded édition, with the ends of the lines that go through it."""
    followed = {earlier for edition in published for earlier in registre.lignee(edition)[1:]}
    found: dict[str, tuple[str, ...]] = {}
    for end in (edition for edition in published if edition not in followed):
        for earlier in registre.lignee(end)[1:]:
            found[earlier] = (*found.get(earlier, ()), end)
    return _with_mergers(registre, published, found)


def _with_mergers(registre: Registre, published: Mapping[str, Fiche], found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """A merged notice stands in nobody's line but the first one's: its éditions lead to the notice that took it in."""
    for edition, fiche in published.items():
        notice, end = registre.successeur(fiche.notice), ""
        while notice:
            end, notice = registre.courante(notice) or end, registre.successeur(notice)
        if end in published and edition not in found:
            found[edition] = (end,)
    for edition, ends in found.items():
        found[edition] = tuple(dict.fromkeys(last for end in ends for last in found.get(end, (end,))))
    return found


def _publication(published: Mapping[str, Fiche]) -> str:
    stated = [fait for fiche in published.values() if (fait := fiche.faits.get("academie.publication"))]
    return f"{str(stated[-1].valeur).rstrip('/')}/" if stated else ""
