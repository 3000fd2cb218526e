"""What every reader of a single value raises: one family, so that one `except` serves a whole file of facts."""

_LONGUEUR_CITEE = 60


class Illisible(ValueError):
    """A value that cannot be read: `message` says what is wrong, `attendu` what was expected, both in French."""

    def __init__(self, message: str, attendu: str) -> None:
        self.message = spaced(message)
        self.attendu = spaced(attendu)
        super().__init__(self.message)


def quoted(texte: str) -> str:
    """The text between French quotation marks, on one line, shortened, without a control character."""
    shown = "".join(char if char.isprintable() or char.isspace() else "�" for char in texte[:500])
    clean = " ".join(shown.split())
    short = clean if len(clean) <= _LONGUEUR_CITEE else clean[:_LONGUEUR_CITEE] + "…"
    return f"« {short} »"


def spaced(texte: str) -> str:
    """No-break spaces where French typography wants them, so that messages can be typed with plain ones."""
    for plain, typeset in (("« ", "«\xa0"), (" »", "\xa0»"), (" ;", "\xa0;"), (" :", "\xa0:"), (" ?", "\xa0?")):
        texte = texte.replace(plain, typeset)
    return texte
