"""A name that does not exist: told where it stands, with what exists, and all of them at once."""

from collections.abc import Iterator, Sequence

from jinja2 import StrictUndefined
from jinja2.runtime import Context, missing

from noticegen.facts.faute import near_miss
from noticegen.prose.vues import Vue, VueGroupe, prose_name

RACINE = "\N{BULLET}racine"
"""Under this name, which no prose can type, a template's context holds the root of all names."""

_MONTRES = 14


class Inconnu(StrictUndefined):
    """Prints nothing and records the fault, so that one reading tells every unknown name; `is defined` may ask for it."""

    __slots__ = ()

    def _report(self) -> str:
        if not isinstance(self._undefined_obj, Vue):
            self._fail_with_undefined_error()
        vue = self._undefined_obj
        vue._atelier.blame_unknown(str(self._undefined_name), unknown_name(vue, str(self._undefined_name)))
        return ""

    __str__ = __html__ = _report

    def __iter__(self) -> Iterator[object]:
        self._report()
        return iter(())

    def __bool__(self) -> bool:
        self._report()
        return False

    def __getattr__(self, name: str) -> "Inconnu":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, name: object) -> "Inconnu":
        return self


class Contexte(Context):
    """The names a template sees; an unknown one knows the root it was looked for in."""

    def resolve_or_missing(self, key: str) -> object:
        """The value of a name, an `Inconnu` bound to the root when there is none."""
        found = super().resolve_or_missing(key)
        if found is missing and RACINE in self.parent:
            return Inconnu(obj=self.parent[RACINE], name=key)
        return found


def unknown_name(vue: Vue, nom: str) -> tuple[str, str, str]:
    """The message, what was expected and what to do for a name that `vue` does not have."""
    known = [prose_name(str(name)) for name in vue._children() if isinstance(name, str)]
    where = f"{vue._nom}." if vue._nom else ""
    miss = near_miss(nom, known)
    message = f"« {where}{nom} » n’existe pas" + (f" ; {miss}" if miss else "")
    return message, _choices(vue, known), ""


def _choices(vue: Vue, known: Sequence[str]) -> str:
    if not known:
        return f"rien : cette édition n’a rien sous « {vue._nom} »" if isinstance(vue, VueGroupe) else ""
    shown = ", ".join(f"« {name} »" for name in known[:_MONTRES])
    return f"l’un de ces noms : {shown}" + (" …" if len(known) > _MONTRES else "")
