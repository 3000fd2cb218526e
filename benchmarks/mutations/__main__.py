"""`python -m benchmarks.mutations [PROJET …]`: caught out of all, false alarms out of all, and what escapes by name."""

import sys
import time

from benchmarks.mutations.bilan import Bilan, figures, names
from benchmarks.mutations.lots import lots, run_all


def main(projets: tuple[str, ...]) -> int:
    """Print the figures; 1 when a mistake escapes or a variant is held up."""
    start = time.perf_counter()
    bilan = Bilan(run_all(lots(projets)))
    print("\n".join((*figures(bilan), *names(bilan))))
    spent = time.perf_counter() - start
    print(f"\n{len(bilan.resultats)} contrôles en {spent:.0f} s")
    return int(bool(bilan.echappees or bilan.fausses_alertes))


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
