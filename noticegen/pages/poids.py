"""The weight of a file as a link announces it."""

NBSP = "\u00a0"


def print_poids(octets: int) -> str:
    """`24 Ko`, `1,2 Mo`; never `0 Ko`."""
    if octets < 1_000_000:
        return f"{max(round(octets / 1000), 1)}{NBSP}Ko"
    return f"{octets / 1_000_000:.1f}{NBSP}Mo".replace(".", ",")
