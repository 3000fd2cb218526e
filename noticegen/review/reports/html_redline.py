"""The notice as read, its changes marked: what was added underlined, what was removed struck, what moved said."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from noticegen.prose.document import Bloc
from noticegen.review.change import Morceau, PairePhrases

LEGENDE = Markup(
    '<p class="legende"><ins>ajouté</ins> <del>supprimé</del> <ins class="fait">date, adresse ou numéro qui a changé</ins></p>\n'
)
BALISES = {"ajoute": "ins", "supprime": "del"}
TITRES = ("h1", "h2", "h3", "h4", "h5", "h6")


def render_redline(phrases: Sequence[PairePhrases]) -> Markup:
    """The sentences in reading order, block by block; the cells of a row on one line."""
    lines = groupby(phrases, key=lambda paire: (_row(paire.presente.bloc) or paire.presente.bloc, paire.apres is None))
    return Markup('<div class="redline">\n{}</div>\n').format(Markup("").join(_line(list(paires)) for _, paires in lines))


def _row(bloc: Bloc) -> tuple[int, int] | None:
    """The table and row of a cell."""
    return (bloc.case.tableau, bloc.case.rangee) if bloc.case else None


def _line(paires: list[PairePhrases]) -> Markup:
    genre = paires[0].presente.bloc.genre
    shape = "titre" if genre in TITRES else "element" if genre == "li" else "rangee" if genre in ("td", "th") else "texte"
    blocks = (list(group) for _, group in groupby(paires, key=lambda paire: paire.presente.bloc))
    text = Markup(' <span class="filet">|</span> ').join(Markup(" ").join(map(render_sentence, block)) for block in blocks)
    return Markup('<p class="{}">{}{}</p>\n').format(shape, text, Markup("").join(_notes(paires)))


def render_sentence(paire: PairePhrases) -> Markup:
    """One sentence with what was added and removed in it."""
    if paire.avant is None:
        return Markup("<ins>{}</ins>").format(paire.apres.texte)
    if paire.apres is None:
        return Markup("<del>{}</del>").format(paire.avant.texte)
    if not paire.morceaux:
        return Markup("{}").format(paire.apres.texte)
    return Markup("").join(_piece(morceau) for morceau in paire.morceaux)


def _piece(morceau: Morceau) -> Markup:
    tag = BALISES.get(morceau.operation)
    if tag is None:
        return Markup("{}").format(morceau.texte)
    if morceau.fait and morceau.ecart == "egal":
        return Markup('<{} class="fait" title="{}">{}</{}>').format(tag, morceau.fait, morceau.texte, tag)
    return Markup("<{}>{}</{}>").format(tag, morceau.texte, tag)


def _notes(paires: list[PairePhrases]) -> Iterator[Markup]:
    """What strokes cannot show: a move, a change of emphasis or of kind."""
    notes = [note for paire in paires for note in _notes_of(paire)]
    if notes:
        yield Markup(' <span class="note">({})</span>').format(" ; ".join(dict.fromkeys(notes)))


def _notes_of(paire: PairePhrases) -> Iterator[str]:
    if paire.deplacee:
        yield "déplacé"
    yield from (morceau.note for morceau in paire.morceaux if morceau.note)
