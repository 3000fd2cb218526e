"""Click speaks French: its messages come from our catalogue, whatever the machine's language.

Import this before Click, which reads its messages through `gettext` at import and at print time.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "click"

gettext.bindtextdomain(DOMAIN, str(Path(__file__).parent / "locale"))
gettext.textdomain(DOMAIN)
os.environ["LANGUAGE"] = "fr"
