"""The types of the model's fields: a typed string in, a value out, or a French reason why not."""

from collections.abc import Callable
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, ValidatorFunctionWrapHandler, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError

from noticegen.facts.dates import read_jours, read_moment, read_periode
from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.moment import Moment
from noticegen.facts.saisie.cles import SESSION, SLUG
from noticegen.facts.saisie.lectures import (
    ATTENDU_SESSION,
    CODE,
    DOMAINE,
    HEURES,
    SLUG_ATTENDU,
    choice,
    matching,
    read_cle,
    read_fuseau,
    read_jour,
    read_libelle,
    read_limite,
    read_limite_exclue,
    read_postale,
    read_texte,
)
from noticegen.facts.valeurs.contacts import read_adresse, read_courriel, read_telephone
from noticegen.facts.valeurs.montant import read_montant

VALUE = "valeur"
"""The pydantic error type of every refusal made here; its context holds the French words."""


def refusal(message: str, attendu: str = "", remede: str = "", champ: str | int = "") -> PydanticCustomError:
    """A refusal in words of our own; `champ` is the field, or the rank, to point at when a whole block or list was validated."""
    return PydanticCustomError(VALUE, "{message}", {"message": message, "attendu": attendu, "remede": remede, "champ": champ})


def _typed(read: Callable[[str], object], attendu: str) -> PlainValidator:
    """A validator from a reader of strings; what the reader refuses is refused in its own words.

    Remembered, because what a session inherits is read again with it.
    """
    remembered = lru_cache(maxsize=4096)(read)

    def validate(value: object) -> object:
        if not isinstance(value, str):
            raise refusal(
                "un bloc ou une liste se trouve là où une simple valeur est attendue", attendu, 'mettez le texte entre guillemets : "…"'
            )
        if not value:
            raise refusal("la valeur est vide", attendu, "complétez la valeur ou supprimez le champ")
        try:
            return remembered(value)
        except Illisible as error:
            raise refusal(error.message, error.attendu or attendu) from None

    return PlainValidator(validate)


def _schema(description: str, *, nombre: bool = False, **more: object) -> WithJsonSchema:
    """A string for editors; where digits alone are a legal value, the number that YAML 1.2 sees in them too."""
    return WithJsonSchema({"type": ["string", "number"] if nombre else "string", "description": description, **more})


def _distinct(value: object, read: ValidatorFunctionWrapHandler) -> tuple[object, ...]:
    """A list of different values; one typed without its `- ` is a list of one."""
    typed = [value] if isinstance(value, str) and value else value
    values = read(typed)
    if not values:
        raise refusal("la liste est vide", "au moins un élément", "complétez la liste ou supprimez le champ")
    for rank, one in enumerate(values):
        if one in values[:rank]:
            raise refusal(f"{quoted(str(typed[rank]))} est donné deux fois", "chaque élément une seule fois", "supprimez le doublon", rank)
    return values


def _filled(values: object) -> object:
    if not values:
        raise refusal("le bloc est vide", "au moins un élément", "complétez-le ou supprimez-le")
    return values


bloc_rempli = AfterValidator(_filled)
"""A block or list that, where it is given, holds something."""

_LIST = WrapValidator(_distinct)


def read_campagne(typed: object) -> dict[str, str]:
    """Both days of « du 1er mars 2025 au 31 août 2026 », as they could have been typed under `du` and `au`."""
    if not isinstance(typed, str) or not typed:
        raise refusal("la valeur est vide" if typed == "" else "une liste se trouve là où une période est attendue", ATTENDU_CAMPAGNE)
    try:
        du, au = read_periode(typed)
    except Illisible as error:
        raise refusal(error.message, ATTENDU_CAMPAGNE) from None
    return {"du": str(du), "au": str(au)}


ATTENDU_CAMPAGNE = "« du 1er mars 2025 au 31 août 2026 »"

Cle = Annotated[
    str,
    _typed(read_cle, SLUG_ATTENDU),
    _schema("Clé : minuscules sans accent, chiffres, tirets.", pattern=f"^{SLUG.pattern}$", nombre=True),
]
Cles = Annotated[tuple[Cle, ...], _LIST]
CleSession = Annotated[
    str,
    _typed(matching(SESSION, ATTENDU_SESSION), ATTENDU_SESSION),
    _schema("Clé d’une session : 2026 ou 2026-remplacement.", nombre=True),
]
Sigle = Annotated[str, _typed(str, "un sigle : « CS », « Bac pro »"), _schema("Sigle tel qu’il s’imprime.", nombre=True)]
Intitule = Annotated[str, _typed(str, "un libellé"), _schema("Libellé tel qu’il s’imprime.", nombre=True)]

Texte = Annotated[
    str, _typed(read_texte, "du texte"), _schema("Du texte, sans date, heure ni numéro de téléphone.", minLength=1, nombre=True)
]
TexteLibre = Annotated[str, _typed(str, "du texte"), _schema("Du texte libre.", minLength=1, nombre=True)]
Libelle = Annotated[str, _typed(read_libelle, "du texte"), _schema("Du texte libre.", minLength=1, nombre=True)]
AdressePostale = Annotated[str, _typed(read_postale, "une adresse postale"), _schema("Une adresse postale.", minLength=1)]
Textes = Annotated[tuple[Texte, ...], _LIST]
TextesLibres = Annotated[tuple[TexteLibre, ...], _LIST]

DateHeure = Annotated[
    Moment, _typed(read_moment, "une date"), _schema("Une date : 13 novembre 2025 à 19h00, 13/11/2025 19:00, 2025-11-13.")
]
Jour = Annotated[Moment, _typed(read_jour, "un jour"), _schema("Un jour, sans heure : 14 novembre 2025.")]
Jours = Annotated[tuple[Moment, ...], _typed(read_jours, "des jours"), _schema("Des jours : 12, 13 et 14 mai 2026.")]
ListeJours = Annotated[tuple[Jours, ...], _LIST]
Limite = Annotated[
    Moment | tuple[str, int],
    _typed(read_limite, "une date, ou « inscription.cloture + 2 jours »"),
    _schema("Une date, ou une autre échéance : inscription.cloture + 2 jours."),
]

LimiteExclue = Annotated[
    Moment | tuple[str, int],
    _typed(read_limite_exclue, "une date, ou « inscription.cloture »"),
    _schema("Une date, ou une autre échéance : inscription.cloture + 2 jours."),
]

Adresse = Annotated[str, _typed(read_adresse, "une adresse : « www.ac-exemple.fr »"), _schema("Adresse d’un site : https://…, ou www.…")]
Telephones = Annotated[
    tuple[
        Annotated[
            str,
            _typed(read_telephone, "un numéro : « 05 16 52 64 55 »"),
            _schema("Un numéro de téléphone, tel qu’il s’imprime ; entre guillemets s’il n’a que des chiffres."),
        ],
        ...,
    ],
    _LIST,
]
Courriels = Annotated[
    tuple[Annotated[str, _typed(read_courriel, "une adresse : « pole.sah@ac-exemple.fr »"), _schema("Une adresse de courriel.")], ...],
    _LIST,
]
Domaines = Annotated[
    tuple[
        Annotated[
            str,
            _typed(lambda texte: matching(DOMAINE, "« ac-exemple.fr »")(texte.lower()), "un domaine"),
            _schema("Un domaine : ac-exemple.fr"),
        ],
        ...,
    ],
    _LIST,
]
Montant = Annotated[
    int, _typed(read_montant, "un montant : « 12,50 € »"), _schema("Un montant, tel qu’il s’imprime : 12,50 €.", nombre=True)
]
Code = Annotated[
    str, _typed(matching(CODE, "un code : « 25010 »"), "un code"), _schema("Un code : chiffres, lettres, tirets.", nombre=True)
]

Oui = Annotated[
    bool,
    _typed(choice({"oui": True, "non": False}, "« oui » ou « non »"), "« oui » ou « non »"),
    _schema("oui ou non", enum=["oui", "non"]),
]
Brouillon = Annotated[
    bool,
    _typed(choice({"brouillon": True}, "« brouillon », ou rien"), "« brouillon »"),
    _schema("brouillon : n’est construit qu’avec --epreuve.", enum=["brouillon"]),
]
Cachet = Annotated[
    bool,
    _typed(choice({"cachet": True}, "« cachet » (le cachet de la poste fait foi)"), "« cachet »"),
    _schema("cachet : le cachet de la poste fait foi.", enum=["cachet"]),
]
Fuseau = Annotated[str, _typed(read_fuseau, "« Europe/Paris »"), _schema("Fuseau horaire : Europe/Paris par défaut.")]
Notation = Annotated[
    str, _typed(choice(HEURES, "« 19h00 » ou « 19 h »"), "« 19h00 » ou « 19 h »"), _schema("Notation des heures.", enum=sorted(HEURES))
]
Feries = Annotated[
    str,
    _typed(choice({"france": "france", "alsace-moselle": "alsace-moselle"}, "« france » ou « alsace-moselle »"), "« france »"),
    _schema("Jours fériés de la région.", enum=["france", "alsace-moselle"]),
]
