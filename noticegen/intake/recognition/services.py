"""The services that answer candidates: each number and mailbox of a document goes to the service named nearest before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.liens import find_hidden
from noticegen.intake.recognition.noms import Nom, is_contact_line, name_after, name_in, name_of_line, name_of_row, names_means, says_fax
from noticegen.intake.recognition.passages import Passage

CONTACTS = ("telephone", "courriel")
_RECENTS = 200
"""Services looked back at for another printing of one; a notice names some ten."""

_AU_DESSUS = 4
"""Lines above a number in which the name of its service may stand."""


@dataclass(frozen=True)
class Contact:
    """A number or mailbox: where it is printed, whether it is a fax's, whether a link alone gives it (« nous écrire »)."""

    passage: Passage
    trouvaille: Trouvaille
    fax: bool = False
    cachee: bool = False


@dataclass
class Service:
    """One service: its name (None when nothing names it) and everything printed to reach it."""

    nom: Nom | None
    contacts: list[Contact] = field(default_factory=list)
    valeurs: set[str] = field(default_factory=set)
    """Its numbers and mailboxes in canonical notation."""

    def add(self, contact: Contact) -> None:
        """One more printing of a number or mailbox."""
        self.contacts.append(contact)
        self.valeurs.add(contact.trouvaille.valeur)


@dataclass(frozen=True)
class _Ligne:
    """One line of a passage, with the contacts in it."""

    passage: Passage
    debut: int
    fin: int
    contacts: tuple[Trouvaille, ...]


def find_services(passages: Sequence[Passage]) -> list[Service]:
    """Every service whose number or mailbox is printed, in order; printings of one service are one."""
    services: list[Service] = []
    above: list[_Ligne] = []
    for line in _lines(passages):
        current: Service | None = None
        start = line.debut
        for found in line.contacts:
            nom = _name_before(line, start, found, current is None, passages)
            if nom or current is None:
                current = _service(services, nom or _name_above(line, above), found, line)
            fax, hidden = found.genre == "telephone" and _is_fax(line, start, found), found not in line.passage.trouvailles
            current.add(Contact(line.passage, found, fax, hidden))
            start = found.fin
        above = [*above[-_AU_DESSUS:], line]
    return _named(services)


def _named(services: Sequence[Service]) -> list[Service]:
    """The services, those that nothing names put into the only one with a name that is reached by all that reaches them."""
    kept: list[Service] = []
    for service in services:
        same = [other for other in services if other.nom is not None and service.valeurs <= other.valeurs] if service.nom is None else []
        if len(same) == 1:
            same[0].contacts += service.contacts
        else:
            kept.append(service)
    return kept


def _lines(passages: Sequence[Passage]) -> Iterator[_Ligne]:
    for passage in passages:
        start = 0
        every = [found for found in passage.trouvailles if found.genre in CONTACTS]
        every = sorted([*every, *find_hidden(passage.bloc, every)], key=lambda found: found.debut)
        for line in passage.texte.split("\n"):
            end = start + len(line)
            contacts = tuple(found for found in every if start <= found.debut < end)
            yield _Ligne(passage, start, end, contacts)
            start = end + 1


def _is_fax(line: _Ligne, start: int, found: Trouvaille) -> bool:
    """Whether the words before a number, or the head of its column or row, say that a fax answers it."""
    before = line.passage.plie[start : found.debut]
    heads = () if before.strip() else (line.passage.colonne, line.passage.ligne)
    return says_fax(before) or any(says_fax(fold(head)) for head in heads)


def _name_before(line: _Ligne, start: int, found: Trouvaille, first: bool, passages: Sequence[Passage]) -> Nom | None:
    """The service that the words just before a contact name; at the head of a line, a label names one too."""
    if first and line.debut == start:
        named = name_of_line(line.passage, start, found.debut)
        if named:
            return named
        head = line.passage.tete
        return name_in(line.passage, start, found.debut) or (name_of_row(passages[head]) if head is not None else None)
    return name_after(line.passage, start, found.debut) or name_in(line.passage, start, found.debut)


def _name_above(line: _Ligne, above: Sequence[_Ligne]) -> Nom | None:
    """The nearest line above that names a service, up to the heading; a table whose rows name services is never left for it."""
    leaves = names_means(line.passage.ligne)
    for other in reversed(above):
        if not leaves and (other.passage.bloc.case is None) != (line.passage.bloc.case is None):
            return None
        end = other.contacts[0].debut if other.contacts else other.fin
        heading = other is above[-1] and is_contact_line(line.passage.texte[line.debut : line.contacts[0].debut])
        named = name_of_line(other.passage, other.debut, end, alone=not other.contacts, heading=heading)
        if named:
            return named
        if other.contacts and (found := name_in(other.passage, other.debut, end)):
            return found
        if other.passage.titre and other.passage is not line.passage:
            return None
    return None


def _service(services: list[Service], nom: Nom | None, found: Trouvaille, line: _Ligne) -> Service:
    """The service of that name, or the one that already has this contact when nothing names it; a new one otherwise."""
    for service in reversed(services[-_RECENTS:]):
        if nom is None and found.valeur in service.valeurs:
            return service
        if nom is not None and service.nom is not None and service.nom.cle == nom.cle:
            return service
    if nom is None and services and services[-1].nom is None and _goes_on(services[-1].contacts[-1], line):
        return services[-1]
    services.append(Service(nom))
    return services[-1]


def _goes_on(last: Contact, line: _Ligne) -> bool:
    """Whether a line of contacts goes on one just above; a mailbox that a sentence gives for one thing is nobody's other number."""
    if line.passage.rang - last.passage.rang > _AU_DESSUS:
        return False
    above = last.passage.texte[last.passage.sentence(last.trouvaille.debut)[0] : last.trouvaille.debut]
    own = line.passage.texte[line.debut : line.contacts[0].debut]
    return last.passage is line.passage or (is_contact_line(above) and is_contact_line(own))
