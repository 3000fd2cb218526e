"""The report as one self-contained page: what to decide first, then the notice with every change marked in it."""

from collections.abc import Sequence

from markupsafe import Markup

from noticegen.review.constat import Constat
from noticegen.review.rapport import GRAVITES, Rapport
from noticegen.review.reports.html_redline import LEGENDE, render_redline
from noticegen.review.reports.html_style import STYLE
from noticegen.review.reports.mots import TITRES, accepted, open_constats, sides, summary, title
from noticegen.review.reports.valeurs import readable

PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
)


def render_html(rapports: Sequence[Rapport]) -> str:
    """The page for all the reports."""
    heading = f"Contrôle de {title(rapports[0])}" if len(rapports) == 1 else "Contrôle de la session"
    level = 2 if len(rapports) == 1 else 3
    body = Markup("").join(_rapport(rapport, level) for rapport in rapports) if rapports else Markup("<p>Aucune édition à contrôler.</p>\n")
    return str(PAGE.format(title=heading, style=Markup(STYLE), body=body))


def _rapport(rapport: Rapport, level: int) -> Markup:
    """One report; where there are several, each has its own heading of level 2."""
    heading = Markup("<h2>{}</h2>\n").format(title(rapport)) if level == 3 else Markup("")
    parts = [heading, Markup('<p class="bilan">{}.</p>\n').format(summary(rapport))]
    if rapport.prose:
        parts.append(Markup('<p class="textes">Textes : {}.</p>\n').format(Markup(", ").join(map(_code, rapport.prose))))
    parts += [_constats(TITRES[gravite], open_constats(rapport, gravite), level) for gravite in GRAVITES]
    parts += [_constats("Confirmés", accepted(rapport), level), _expected(rapport, level), _redline(rapport, level)]
    return Markup('<section class="rapport">\n{}</section>\n').format(Markup("").join(parts))


def _constats(name: str, constats: Sequence[Constat], level: int) -> Markup:
    if not constats:
        return Markup("")
    items = Markup("").join(_constat(constat) for constat in constats)
    return _heading(f"{name} ({len(constats)})", level) + Markup('<ol class="constats">\n{}</ol>\n').format(items)


def _constat(constat: Constat) -> Markup:
    parts = [Markup("<p><strong>{}</strong></p>\n").format(constat.message)]
    if sides(constat):
        parts.append(Markup('<dl class="valeurs">\n{}{}</dl>\n').format(_side("Avant", constat.avant, constat.lieu_avant), _side("Après", constat.apres, constat.lieu)))
    elif constat.lieu:
        parts.append(Markup('<p class="lieu">{}</p>\n').format(constat.lieu))
    if constat.confirme:
        confirmation = constat.confirme
        parts.append(Markup("<p>Confirmé par {}, le {} : {}</p>\n").format(confirmation.par, readable(confirmation.le.isoformat()), confirmation.motif))
    elif constat.remede:
        parts.append(Markup("<p>À faire : {}</p>\n").format(constat.remede))
    named = Markup('<p class="regle">{}</p>\n').format(" · ".join(filter(None, (constat.regle, constat.fait))))
    return Markup('<li class="constat {}">\n{}{}</li>\n').format(constat.gravite, Markup("").join(parts), named)


def _side(name: str, value: str | None, lieu: object) -> Markup:
    place = Markup(' <span class="lieu">{}</span>').format(lieu) if lieu else Markup("")
    return Markup("<div><dt>{}</dt><dd>{}{}</dd></div>\n").format(name, readable(value), place)


def _expected(rapport: Rapport, level: int) -> Markup:
    if not rapport.attendus:
        return Markup("")
    row = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>\n')
    rows = Markup("").join(row.format(one.fait, readable(one.avant), readable(one.apres)) for one in rapport.attendus)
    head = Markup('<thead><tr><th scope="col">Fait</th><th scope="col">Avant</th><th scope="col">Après</th></tr></thead>\n')
    table = Markup('<div class="large" tabindex="0" role="region" aria-label="Faits qui ont bougé comme attendu"><table>\n{}<tbody>\n{}</tbody>\n</table></div>\n')
    return _heading(f"A bougé comme attendu ({len(rapport.attendus)})", level) + table.format(head, rows)


def _redline(rapport: Rapport, level: int) -> Markup:
    if not rapport.phrases or rapport.previous is None:
        return Markup("")
    return _heading("Le texte, changements marqués", level) + LEGENDE + render_redline(rapport.phrases)


def _heading(text: str, level: int) -> Markup:
    return Markup("<h{}>{}</h{}>\n").format(level, text, level)


def _code(text: str) -> Markup:
    return Markup("<code>{}</code>").format(text)


