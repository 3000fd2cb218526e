"""A JUnit report: a suite an édition, a failed case for each constat that blocks."""

from collections.abc import Sequence
from xml.etree import ElementTree

from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport, blocks
from noticegen.review.reports.lisible import Citations, acceptance, as_read, citations, printable, reason


def render_junit(rapports: Sequence[Rapport]) -> str:
    """The whole report as XML."""
    root = ElementTree.Element("testsuites", name="Contrôle des notices", **_counts([_suite(rapport) for rapport in rapports]))
    root.extend(_suite(rapport) for rapport in rapports)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _counts(suites: Sequence[ElementTree.Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors", "skipped")}


def _suite(rapport: Rapport) -> ElementTree.Element:
    """One case a constat; one that passes when there is none."""
    known = citations(rapport)
    cases = [_case(rapport, constat, known) for constat in rapport.constats]
    suite = ElementTree.Element(
        "testsuite",
        name=printable(rapport.incoming),
        tests=str(len(cases) or 1),
        failures=str(len(rapport.bloquants)),
        errors="0",
        skipped="0",
    )
    suite.extend(cases or [ElementTree.Element("testcase", classname=printable(rapport.incoming), name="aucun constat")])
    return suite


def _case(rapport: Rapport, constat: Constat, known: Citations) -> ElementTree.Element:
    name = " ".join(part for part in (constat.regle, constat.fait) if part)
    case = ElementTree.Element("testcase", classname=printable(rapport.incoming), name=printable(name))
    lieu = constat.lieu or constat.lieu_avant
    if lieu:
        case.set("file", printable(lieu.source))
    before, after = as_read(constat, known)
    told = (constat.message, before and f"avant : {before}", after and f"après : {after}", lieu and f"lieu : {lieu}")
    rest = (f"pourquoi : {reason(constat)}", f"confirmé {acceptance(constat)}" if constat.confirme else f"que faire : {constat.remede}")
    text = printable("\n".join(part for part in (*told, *rest) if part))
    if blocks(constat):
        ElementTree.SubElement(case, "failure", type=constat.gravite, message=printable(constat.message)).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
    return case
