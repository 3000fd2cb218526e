"""What officers type in `sessions.yaml`, typed: one class a block, one French description a field.

A class is a block with everything that it may inherit already in it; what must be restated is not its business.
"""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from noticegen.facts.saisie.champs import (
    ATTENDU_CAMPAGNE,
    Adresse,
    AdressePostale,
    Brouillon,
    Cachet,
    Cle,
    Cles,
    CleSession,
    Code,
    Courriels,
    DateHeure,
    Domaines,
    Feries,
    Fuseau,
    Intitule,
    Jour,
    Libelle,
    Limite,
    LimiteExclue,
    ListeJours,
    Montant,
    Notation,
    Oui,
    Sigle,
    Telephones,
    Texte,
    TexteLibre,
    Textes,
    TextesLibres,
    bloc_rempli,
    read_campagne,
    refusal,
)


class Saisie(BaseModel):
    """A block as typed: nothing unknown in it, nothing changed after."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AcademieSaisie(Saisie):
    """L’autorité qui publie."""

    nom: Texte = Field(description="Nom de l’académie, en tête de chaque page.")
    devise: Textes | None = Field(None, description="Devise, un mot par ligne.")
    site: Adresse | None = Field(None, description="Site de l’académie.")
    publication: Adresse | None = Field(None, description="Adresse à laquelle le site produit est publié.")
    domaines: Domaines | None = Field(None, description="Domaines des adresses de l’académie ; un courriel hors d’eux est signalé.")
    fuseau: Fuseau = Field("Europe/Paris", description="Fuseau horaire des dates.")
    notation: Notation = Field("HHhMM", description="Notation des heures : 19h00, ou 19 h comme au Journal officiel.")
    feries: Feries = Field("france", description="Jours fériés : france, ou alsace-moselle.")


class PortailSaisi(Saisie):
    """Un site où l’on fait quelque chose."""

    nom: Texte = Field(description="Nom du portail.")
    adresse: Adresse = Field(description="Adresse du portail.")


class PoleSaisi(Saisie):
    """Un service qui répond aux candidats."""

    nom: Texte = Field(description="Nom du service.")
    bureau: Texte | None = Field(None, description="Bureau, division ou code du service.")
    ressort: Texte | None = Field(None, description="Ce dont il répond : départements, examens.")
    adresse: AdressePostale | None = Field(None, description="Adresse postale.")
    telephones: Telephones | None = Field(None, description="Téléphones.")
    telecopies: Telephones | None = Field(None, description="Télécopies.")
    courriels: Courriels | None = Field(None, description="Courriels.")
    horaires: TexteLibre | None = Field(None, description="Jours et heures d’ouverture.")
    verifie_le: Jour | None = Field(None, description="Jour où ces coordonnées ont été vérifiées.")


class UsagePortail(Saisie):
    """L’usage qu’une notice fait d’un portail."""

    portail: Cle = Field(description="Clé du portail.")
    role: Texte | None = Field(None, description="À quoi il sert ici : information, inscription.")
    chemin: Texte | None = Field(None, description="Menu ou rubrique à suivre.")


class ContactSaisi(Saisie):
    """Un pôle que la notice donne à joindre."""

    pole: Cle = Field(description="Clé du pôle.")
    precision: Texte | None = Field(None, description="Ce que le pôle traite pour cette notice.")


class EcheanceSaisie(Saisie):
    """Une fenêtre (ouverture, cloture), une limite (avant ou jusquau) ou un événement (le, du et au, des)."""

    libelle: Texte | None = Field(None, description="Ce qui la distingue : CS/BP, Métropole.")
    ouverture: DateHeure | None = Field(None, description="Ouverture du serveur ; sans heure, le premier instant du jour.")
    cloture: DateHeure | None = Field(None, description="Clôture du serveur ; sans heure, le dernier instant du jour.")
    avant: LimiteExclue | None = Field(None, description="Limite exclue : avant cette date, ou avant inscription.cloture.")
    jusquau: Limite | None = Field(None, description="Limite incluse : jusqu’à cette date, ou inscription.cloture + 2 jours.")
    le: DateHeure | None = Field(None, description="Jour d’un événement.")
    du: DateHeure | None = Field(None, description="Premier jour d’un événement.")
    au: DateHeure | None = Field(None, description="Dernier jour d’un événement.")
    des: ListeJours | None = Field(None, description="Jours d’un événement : 12, 13 et 14 mai 2026.")
    preuve: Cachet | None = Field(None, description="cachet : le cachet de la poste fait foi (pour une limite).")
    provisoire: Oui | None = Field(None, description="oui : la date peut encore changer.")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        given = [name for name in DATES if getattr(self, name) is not None]
        kinds = {DATES[name] for name in given}
        if not given:
            raise refusal("aucune date dans cette échéance", ATTENDU_ECHEANCE, "donnez sa date, ou supprimez l’échéance")
        if len(kinds) > 1 or len(given) > 1 and "seul" in kinds:
            raise refusal(f"« {given[0]} » et « {given[-1]} » ne vont pas ensemble", ATTENDU_ECHEANCE, "faites deux échéances", given[-1])
        if kinds == {"periode"} and len(given) == 1:
            missing = "au" if given == ["du"] else "du"
            raise refusal(f"« {given[0]} » sans « {missing} »", "« du » et « au » ensemble, ou « le » pour un seul jour", champ=given[0])
        if self.preuve and not (self.avant or self.jusquau):
            raise refusal("le cachet de la poste ne vaut que pour une limite", "« avant » ou « jusquau »", "retirez « preuve »", "preuve")
        return self


DATES = {
    "ouverture": "fenetre",
    "cloture": "fenetre",
    "avant": "seul",
    "jusquau": "seul",
    "le": "seul",
    "du": "periode",
    "au": "periode",
    "des": "seul",
}
"""The date fields of an échéance, and what each may stand with."""

ATTENDU_ECHEANCE = "une fenêtre (ouverture, cloture), une limite (avant ou jusquau) ou un événement (le, du et au, ou des)"


class NoticeSaisie(Saisie):
    """Une note aux candidats, pour une session."""

    titre: Texte = Field(description="Titre de la notice.")
    etat: Brouillon | None = Field(None, description="brouillon : la notice attend, sans retenir les autres.")
    suit: Cles | None = Field(None, description="L’édition que celle-ci remplace, quand son nom a changé : mc-2025.")
    mise_a_jour: DateHeure | None = Field(None, description="Jour de la dernière mise à jour.")
    publics: Textes | None = Field(None, description="À qui la notice s’adresse.")
    examens: Annotated[dict[Sigle, Texte], bloc_rempli] | None = Field(None, description="Examens : sigle tel qu’il s’imprime, puis nom.")
    portails: Annotated[tuple[UsagePortail, ...], bloc_rempli] | None = Field(None, description="Portails utilisés, dans l’ordre.")
    echeances: Annotated[dict[Cle, EcheanceSaisie], bloc_rempli] | None = Field(None, description="Échéances de l’année ; jamais héritées.")
    contacts: Annotated[tuple[ContactSaisi, ...], bloc_rempli] | None = Field(None, description="Pôles à joindre, dans l’ordre.")
    tarifs: Annotated[dict[Intitule, Montant], bloc_rempli] | None = Field(None, description="Tarifs : libellé, puis montant.")
    codes: Annotated[dict[Cle, Annotated[dict[Intitule, Code], bloc_rempli]], bloc_rempli] | None = Field(
        None, description="Tables de codes : table, libellé, code."
    )
    references: TextesLibres | None = Field(None, description="Textes réglementaires.")
    constantes: Annotated[dict[Cle, TexteLibre], bloc_rempli] | None = Field(
        None, description="Valeurs fixes citées dans le texte : activation: 48 heures."
    )


class ConfirmationSaisie(Saisie):
    """L’acceptation écrite d’un constat."""

    regle: Cle = Field(description="Règle du constat.")
    edition: Cle | None = Field(None, description="Édition ou session concernée ; par défaut la session.")
    fait: TexteLibre | None = Field(None, description="Chemin du fait : echeances.inscription.")
    avant: TexteLibre | None = Field(None, description="Valeur précédente, comme le contrôle l’écrit.")
    apres: TexteLibre | None = Field(None, description="Valeur nouvelle, comme le contrôle l’écrit.")
    motif: TexteLibre = Field(description="Pourquoi ce constat est accepté.")
    par: TexteLibre = Field(description="Qui l’accepte.")
    le: Jour = Field(description="Quand.")


class CampagneSaisie(Saisie):
    """La période où les dates de la session doivent tomber, en deux jours ou en une phrase."""

    du: Jour = Field(description="Premier jour.")
    au: Jour = Field(description="Dernier jour.")

    @model_validator(mode="before")
    @classmethod
    def _from_a_phrase(cls, typed: object) -> object:
        return typed if isinstance(typed, dict) else read_campagne(typed)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.au < self.du:
            raise refusal("« au » vient avant « du »", ATTENDU_CAMPAGNE, "vérifiez les deux jours", "au")
        return self


class SessionSaisie(Saisie):
    """Une session d’examen et tout ce que ses notices ont en commun."""

    libelle: Libelle = Field(description="Nom de la session : juin 2026.")
    depuis: CleSession | None = Field(None, description="Session dont les faits stables sont repris.")
    etat: Brouillon | None = Field(None, description="brouillon : toute la session attend.")
    campagne: CampagneSaisie | None = Field(None, description="Période où les dates de la session doivent tomber.")
    academie: AcademieSaisie = Field(description="L’académie qui publie.")
    portails: dict[Cle, PortailSaisi] = Field({}, description="Portails, par clé.")
    poles: dict[Cle, PoleSaisi] = Field({}, description="Pôles, par clé.")
    notices: dict[Cle, NoticeSaisie] = Field({}, description="Notices de la session, par clé.")
    confirmations: tuple[ConfirmationSaisie, ...] = Field((), description="Constats acceptés, avec leur motif.")
