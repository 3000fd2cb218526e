"""Mutated files for the fuzzing of the readers: small ones of each format, then broken in every way a file breaks."""

import copy
import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

DOCUMENTS = Path(__file__).parent / "documents"
SEMENCES = Path(__file__).parent / "semences"

JETONS = (
    b"<", b">", b"&", b"\x00", b"\xff\xfe", b"{{", b"<w:p>", b"</w:p>", b"<text:p>", b"<table>", b"<td>", b"</td>", b"<li>", b"<!DOCTYPE x [", b"]]>",
    b"<script>", b"(", b")", b"<<", b">>", b"[", b"]", b"/Kids", b"/Parent 1 0 R", b"/Length 99999999", b"BT", b"ET", b"Tj", b"Do", b"q ", b"Q ", b"endstream",
    b"endobj", b"/MCID 0", b"0 0 0 0 0 0 cm", b"1e308 ", b"-1 ", b"9999999999", b"\xed\xa0\x80", b"\xf4\x8f\xbf\xbf", b"#" * 50, b"- " * 40, b"|" * 40, b"> " * 60,
    b"w:val=\"99999999\"", b"table:number-columns-repeated=\"99999999\"", b"colspan=\"99999999\"", b"&#x110000;", b"&#0;", b"\n" * 30, b" " * 300,
)  # fmt: skip
"""Bytes that mean something to one format or another."""


def mutate(data: bytes, rng: random.Random) -> bytes:
    """The bytes with one to six faults: cut, flipped, repeated, moved, spliced with a token."""
    result = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        if not result:
            break
        start = rng.randrange(len(result))
        end = min(len(result), start + rng.choice((1, 2, 8, 64, 400)))
        kind = rng.randrange(7)
        if kind == 0:
            del result[start:end]
        elif kind == 1:
            result[start] = rng.randrange(256)
        elif kind == 2:
            result[start:start] = rng.choice(JETONS)
        elif kind == 3:
            result[start:end] = rng.choice(JETONS)
        elif kind == 4:
            result[start:start] = result[start:end] * rng.choice((1, 2, 30))
        elif kind == 5 and rng.random() < 0.2:
            del result[start:]
        else:
            result[start:end] = bytes(rng.randrange(256) for _ in range(end - start))
    return bytes(result)


def mutate_text(data: bytes, rng: random.Random) -> bytes:
    """The same faults in characters: what comes out is still text."""
    broken = mutate(data, rng).decode("utf-8", "ignore")
    return "".join(char for char in broken if char.isprintable() or char == "\n").encode()


def mutate_tree(data: bytes, rng: random.Random) -> bytes:
    """A well-formed XML part whose elements were moved, doubled, emptied or renamed, and its attributes changed."""
    root = etree.fromstring(data)
    for _ in range(rng.randint(1, 8)):
        elements = list(root.iter())
        one, other = rng.choice(elements), rng.choice(elements)
        kind = rng.randrange(6)
        if kind == 0 and one.getparent() is not None:
            one.getparent().remove(one)
        elif kind == 1:
            other.append(copy.deepcopy(one))
        elif kind == 2:
            one.tag = other.tag
        elif kind == 3 and one.attrib:
            one.attrib[rng.choice(list(one.attrib))] = rng.choice(("", "0", "-1", "99999999", "true", "é", "rId1", "%1%2%9"))
        elif kind == 4:
            one.text = rng.choice((None, "", "\u202e", "➔ ", "x" * 500, 'HYPERLINK "x"', "<b>{{ x }}</b>"))
        elif one.getparent() is not None and other is not one and one not in other.iterancestors():
            other.append(one) if other not in one.iter() else None
    return etree.tostring(root)


def mutate_archive(data: bytes, rng: random.Random) -> bytes:
    """A zip with one of its XML parts mutated, so that the fault is found past the archive itself."""
    source = zipfile.ZipFile(io.BytesIO(data))
    chosen = rng.choice([name for name in source.namelist() if name.endswith((".xml", ".rels"))])
    change = rng.choice((mutate, mutate_tree, mutate_tree, mutate_tree))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, change(content, rng) if name == chosen else content)
    return target.getvalue()


def mutations(name: str, count: int, seed: int) -> Iterator[bytes]:
    """`count` mutated versions of a seed file: one in four in its bytes, the others so that a reader gets further into it."""
    data = (SEMENCES / name).read_bytes()
    rng = random.Random(f"{name} {seed}")
    inside = {"docx": mutate_archive, "odt": mutate_archive, "pdf": mutate}.get(name.rpartition(".")[2], mutate_text)
    for rank in range(count):
        yield (inside if rank % 4 else mutate)(data, rng)
