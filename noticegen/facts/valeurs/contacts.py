"""Telephones, mailboxes and web addresses: typed as people type them, compared in one form, refused when malformed."""

from noticegen.facts.valeurs.adresses import AdresseIllisible, read_adresse
from noticegen.facts.valeurs.courriels import CourrielIllisible, read_courriel
from noticegen.facts.valeurs.telephones import TelephoneIllisible, print_telephone, read_telephone

__all__ = [
    "AdresseIllisible",
    "CourrielIllisible",
    "TelephoneIllisible",
    "print_telephone",
    "read_adresse",
    "read_courriel",
    "read_telephone",
]
