"""The generated pages that are committed say what the program says."""

import pytest

from noticegen.commands.documentation import pages
from noticegen.commands.projet import PROGRAMME


@pytest.mark.parametrize("path", ["docs/commandes.md", "docs/regles.md", "schema/sessions.schema.json"])
def test_the_committed_page_is_current(path: str) -> None:
    assert (PROGRAMME / path).read_text(encoding="utf-8") == pages()[path](), "make docs"
