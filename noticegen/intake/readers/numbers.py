"""Numbers as lists print them: letters, Roman numerals, padded digits."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip


def print_rank(number: int, style: str) -> str:
    """`3` in one of `1`, `01`, `a`, `A`, `i`, `I`."""
    if style in ("a", "A"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if style == "A" else letter
    if style in ("i", "I"):
        return _roman(number).upper() if style == "I" else _roman(number)
    return f"{number:02}" if style == "01" else str(number)


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        printed += letters * min(count, 4)
    return printed
