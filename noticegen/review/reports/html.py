"""The report as one self-contained page: what to decide first, then the notice with every change marked in it."""

from collections.abc import Sequence

from markupsafe import Markup

from noticegen.review.rapport import Rapport
from noticegen.review.reports.html_constat import render_constat
from noticegen.review.reports.html_redline import LEGENDE, render_redline
from noticegen.review.reports.html_style import STYLE
from noticegen.review.reports.lisible import citations, heading, printable, readable, sections, summary, verdict

PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    '<h1>{title}</h1>\n<p class="verdict {state}">{verdict}</p>\n{body}</main>\n</body>\n</html>\n'
)

COMPTES = (("erreur", "erreur", "erreurs"), ("a-confirmer", "à confirmer", "à confirmer"), ("information", "information", "informations"))

TABLEAU = Markup(
    '<div class="large" tabindex="0" role="group" aria-label="Faits qui ont bougé comme attendu">\n<table>\n'
    '<thead><tr><th scope="col">Fait</th><th scope="col">Avant</th><th scope="col">Après</th></tr></thead>\n'
    "<tbody>\n{}</tbody>\n</table>\n</div>\n"
)


def render_html(rapports: Sequence[Rapport]) -> str:
    """The page for all the reports."""
    title = f"Contrôle de {heading(rapports[0])}" if len(rapports) == 1 else f"Contrôle de {len(rapports)} notices"
    state = "retenu" if any(rapport.bloquants for rapport in rapports) else "libre"
    level = 2 if len(rapports) == 1 else 3
    body = Markup("").join(_rapport(rapport, level) for rapport in rapports) or Markup("<p>Aucune édition à contrôler.</p>\n")
    if len(rapports) > 1:
        body = Markup("<p>En tout : {}.</p>\n").format(summary(rapports)) + body
    return printable(PAGE.format(title=title, style=Markup(STYLE), state=state, verdict=verdict(rapports), body=body))


def _rapport(rapport: Rapport, level: int) -> Markup:
    """One report; where there are several, each has its own heading of level 2."""
    parts = [_heading(heading(rapport), 2)] if level == 3 else []
    parts += [_counts(rapport)]
    if rapport.prose:
        parts.append(Markup('<p class="textes">Textes comparés : {}.</p>\n').format(Markup(", ").join(map(_code, rapport.prose))))
    parts += [_constats(rapport, level), _expected(rapport, level), _redline(rapport, level)]
    return Markup('<section class="rapport">\n{}</section>\n').format(Markup("").join(parts))


def _counts(rapport: Rapport) -> Markup:
    bilan = rapport.bilan
    names = (*COMPTES, ("confirme", "confirmé", "confirmés"))
    item = Markup('<li class="{}"><strong>{}</strong> {}</li>\n')
    return Markup('<ul class="bilan">\n{}</ul>\n').format(
        Markup("").join(item.format(name, bilan[name], plural if bilan[name] > 1 else one) for name, one, plural in names)
    )


def _constats(rapport: Rapport, level: int) -> Markup:
    """What nobody answers for yet, by gravity; then what was confirmed."""
    known = citations(rapport)
    return Markup("").join(
        _heading(f"{name} ({len(members)})", level)
        + Markup('<ol class="constats">\n{}</ol>\n').format(Markup("").join(render_constat(one, known, level + 1) for one in members))
        for name, members in sections(rapport)
    )


def _expected(rapport: Rapport, level: int) -> Markup:
    if not rapport.attendus:
        return Markup("")
    row = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>\n')
    rows = (row.format(one.fait, readable(one.avant), readable(one.apres)) for one in rapport.attendus)
    return _heading(f"A bougé comme attendu ({len(rapport.attendus)})", level) + TABLEAU.format(Markup("").join(rows))


def _redline(rapport: Rapport, level: int) -> Markup:
    if not rapport.phrases or rapport.previous is None:
        return Markup("")
    return _heading("Le texte, changements marqués", level) + LEGENDE + render_redline(rapport.phrases)


def _heading(text: str, level: int) -> Markup:
    return Markup("<h{}>{}</h{}>\n").format(level, text, level)


def _code(text: str) -> Markup:
    return Markup("<code>{}</code>").format(text)
