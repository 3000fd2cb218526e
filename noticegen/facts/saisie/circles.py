"""Circles in links of which each node has at most one."""

from collections.abc import Mapping


def find_circles(links: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every circle, each from its first member in the order given; iterative, a chain may be as long as it likes."""
    done: set[str] = set()
    circles = []
    for start in links:
        walked: dict[str, int] = {}
        node = start
        while node in links and node not in done and node not in walked:
            walked[node] = len(walked)
            node = links[node]
        if node in walked:
            circles.append(tuple(list(walked)[walked[node] :]))
        done.update(walked)
    return circles


def told(circle: tuple[str, ...]) -> str:
    """A circle as a message names it: `a → b → a`."""
    return " → ".join([*circle, circle[0]])
