"""One constat on the page: what is found, before and after, why it matters, what to do."""

from markupsafe import Markup

from noticegen.facts.lieu import Lieu
from noticegen.review.constat import Constat
from noticegen.review.reports.html_redline import render_sentence
from noticegen.review.reports.lisible import Citations, acceptance, as_read, cited, reason


def render_constat(constat: Constat, known: Citations, level: int) -> Markup:
    """An item of a list of constats, headed by its message."""
    head = Markup("<h{}>{}</h{}>\n").format(level, constat.message, level)
    rows = Markup("").join((_values(constat, known), _row("Pourquoi", reason(constat)), _state(constat)))
    named = Markup(" · ").join(Markup("<code>{}</code>").format(part) for part in (constat.regle, constat.fait, constat.edition) if part)
    state = "confirme" if constat.confirme else constat.gravite
    return Markup('<li class="constat {}">\n{}<dl>\n{}</dl>\n<p class="regle">{}</p>\n</li>\n').format(state, head, rows, named)


def _values(constat: Constat, known: Citations) -> Markup:
    """Before and after; of a sentence that both sides have, one redline."""
    paire = cited(constat, known)
    if paire and paire.avant and paire.apres:
        places = Markup(" → ").join(_place(lieu) for lieu in (constat.lieu_avant, constat.lieu) if lieu)
        return Markup('<div><dt>Texte</dt><dd class="phrase">{} {}</dd></div>\n').format(render_sentence(paire), places)
    before, after = as_read(constat, known)
    return _side("Avant", before, constat.lieu_avant) + _side("Après", after, constat.lieu)


def _side(name: str, value: str | None, lieu: Lieu | None) -> Markup:
    if value is None and lieu is None:
        return Markup("")
    shown = Markup("{}").format(value) if value is not None else Markup('<span class="absent">absent</span>')
    return Markup("<div><dt>{}</dt><dd>{} {}</dd></div>\n").format(name, shown, _place(lieu) if lieu else "")


def _state(constat: Constat) -> Markup:
    if constat.confirme:
        return _row("Confirmé", acceptance(constat))
    return _row("Que faire", "" if constat.remede.startswith("rien") else constat.remede)


def _row(name: str, text: str) -> Markup:
    shown = text[:1].upper() + text[1:] if name == "Que faire" else text
    return Markup("<div><dt>{}</dt><dd>{}</dd></div>\n").format(name, shown) if text else Markup("")


def _place(lieu: Lieu) -> Markup:
    return Markup('<span class="lieu">{}</span>').format(lieu)
