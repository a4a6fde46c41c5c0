"""What people type: cleaned, and read as a command."""

from __future__ import annotations

import re
import unicodedata

COMMAND = re.compile(
    r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>\w+))?(?:\s+(?P<words>.*))?", re.DOTALL
)


def clean(text: str) -> str:
    """Without control characters and halves of characters, which databases and models refuse."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def says_something(text: str) -> bool:
    """Whether there is a letter or a digit in it, of any script."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)
