"""The runs of a block once read: values told, spaces folded, equal neighbours joined."""

from dataclasses import replace

from noticegen.prose.balises import FaitImprime
from noticegen.prose.document import Suite


def valued(suite: Suite, fait: FaitImprime | None) -> Suite:
    """A run with the value of the fact it prints; the words of a phrase have none."""
    if fait is None or fait.phrase:
        return suite
    return replace(suite, valeur=fait.valeur or " ".join(suite.texte.split()))


def trimmed(suites: list[Suite]) -> tuple[Suite, ...]:
    """The runs of a block, spaces folded across them, equal neighbours joined."""
    kept: list[Suite] = []
    for suite in suites:
        before = kept[-1].texte if kept else " "
        texte = suite.texte.lstrip(" ") if before.endswith((" ", "\n")) else suite.texte
        if not texte:
            continue
        if texte.startswith("\n") and kept:
            kept[-1] = replace(kept[-1], texte=kept[-1].texte.rstrip(" "))
        if kept and not suite.fait and replace(suite, texte="") == replace(kept[-1], texte=""):
            kept[-1] = replace(kept[-1], texte=kept[-1].texte + texte)
        else:
            kept.append(replace(suite, texte=texte))
    return _stripped(kept)


def _stripped(suites: list[Suite]) -> tuple[Suite, ...]:
    while suites and not suites[0].texte.strip(" \n"):
        suites.pop(0)
    while suites and not suites[-1].texte.strip(" \n"):
        suites.pop()
    if suites:
        suites[0] = replace(suites[0], texte=suites[0].texte.lstrip(" \n"))
        suites[-1] = replace(suites[-1], texte=suites[-1].texte.rstrip(" \n"))
    return tuple(suite for suite in suites if suite.texte)
