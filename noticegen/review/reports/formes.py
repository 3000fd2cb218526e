"""Which forms a report has."""

from collections.abc import Callable, Sequence

from noticegen.review.rapport import Rapport
from noticegen.review.reports.github import render_github
from noticegen.review.reports.gitlab import render_gitlab
from noticegen.review.reports.html import render_html
from noticegen.review.reports.json import render_json
from noticegen.review.reports.junit import render_junit
from noticegen.review.reports.terminal import render_terminal

FORMES: dict[str, Callable[[Sequence[Rapport]], str]] = {
    "terminal": render_terminal,
    "json": render_json,
    "html": render_html,
    "gitlab": render_gitlab,
    "junit": render_junit,
    "github": render_github,
}
"""Name → what writes it: reports to text. The terminal's has colours, which whoever prints it elsewhere takes off."""
