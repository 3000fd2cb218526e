"""`make rule id=…`: writes the module and the pair of a new rule, and says what is left to do."""

import sys
from pathlib import Path

from noticegen.commands.echecs import MAUVAIS_USAGE
from noticegen.commands.projet import PROGRAMME
from noticegen.review.gabarit import IdRefuse, left_to_do, scaffold


def write_rule(id: str, folder: Path) -> str:
    """Write the files of a new rule under `folder`; what is left to do. Raises `IdRefuse`."""
    files = scaffold(id)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with open(folder / path, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    return left_to_do(files)


def main(arguments: list[str]) -> int:
    """Run as a program: one argument, the rule's id."""
    try:
        (id,) = arguments
        print(write_rule(id, PROGRAMME), end="")
    except (ValueError, FileExistsError) as error:
        print(error if isinstance(error, IdRefuse) else "make rule id=nom-de-la-regle (un nom encore libre)", file=sys.stderr)
        return MAUVAIS_USAGE
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
