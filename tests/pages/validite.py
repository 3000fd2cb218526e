"""Whether a PDF is what it says it is, by page-validation: PDF/UA-1 and PDF/A-2a in the same file."""

import page

NORMES = {"PDF/UA-1": page.ValidationProfile.PDF_UA_1, "PDF/A-2a": page.ValidationProfile.PDF_A_2A}


def broken_rules(pdf: bytes) -> list[str]:
    """The rules broken, each with its norm; empty for a valid file."""
    return [
        f"{norme} {failure.rule_id}: {failure.message}"
        for norme, profile in NORMES.items()
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]
