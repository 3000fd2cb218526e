"""The report as JUnit XML: an édition is a suite, a constat a case; what blocks fails, what is accepted is skipped.

Format: the Jenkins schema, https://github.com/testmoapp/junitxml
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport, blocks
from noticegen.review.reports.mots import title
from noticegen.review.reports.valeurs import readable

# XML 1.0 §2.2: characters that no escaping makes writable.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(rapports: Sequence[Rapport]) -> str:
    """One suite a report; an édition without constat has one case that passes."""
    root = Element("testsuites", name="noticegen")
    for rapport in rapports:
        _suite(root, rapport)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, rapport: Rapport) -> None:
    failures, skipped = len(rapport.bloquants), sum(1 for constat in rapport.constats if constat.confirme)
    counts = {"tests": str(max(len(rapport.constats), 1)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}
    suite = SubElement(root, "testsuite", name=_text(title(rapport)), **counts)
    for constat in rapport.constats:
        _case(suite, rapport, constat)
    if not rapport.constats:
        SubElement(suite, "testcase", classname=_text(rapport.incoming), name="rien à signaler")


def _case(suite: Element, rapport: Rapport, constat: Constat) -> None:
    name = constat.regle + (f" : {constat.fait}" if constat.fait else "")
    case = SubElement(suite, "testcase", classname=_text(rapport.incoming), name=_text(name))
    if constat.confirme:
        SubElement(case, "skipped", message=_text(f"confirmé par {constat.confirme.par} : {constat.confirme.motif}"))
    elif blocks(constat):
        failure = SubElement(case, "failure", type=constat.gravite, message=_text(constat.message))
        failure.text = _text(_details(constat))
    else:
        SubElement(case, "system-out").text = _text(constat.message)


def _details(constat: Constat) -> str:
    lines = [f"{constat.lieu or constat.lieu_avant or ''}", f"avant : {readable(constat.avant)}", f"après : {readable(constat.apres)}", constat.remede]
    return "\n".join(line for line in lines if line)


def _text(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
