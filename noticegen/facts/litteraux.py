"""A text fact holds no date, hour or number to call: each has a field of its own, where it is read and checked."""


def refuse_literal_facts(texte: str, dates_permises: bool = False) -> None:
    """Raise `Illisible` when a text states what another field should."""
