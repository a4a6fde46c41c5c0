"""References of applications, `CD4D-7K3M-2`: random, readable aloud, with a character that checks.

The alphabet has 31 characters, none of which is taken for another. The check character makes a
weighted sum divisible by 31; as 31 is prime and no two weights are alike, a single wrong character
and any two that changed places are always noticed.
"""

from __future__ import annotations

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
PREFIX = "CD4D"
RANDOM = 4
# Of the random characters in their order; that of the check character is 1.
WEIGHTS = (2, 3, 4, 5)
# Also with characters that no reference has: somebody may have misread one.
_SHAPE = re.compile(r"CD4D([0-9A-Z]{4})([0-9A-Z])", re.ASCII)
_BETWEEN = re.compile(r"[\W_]+")


def new() -> str:
    """A reference that is right; whether it is taken is seen in the table."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
    return f"{PREFIX}-{code}-{check_character(code)}"


def normal(reference: str) -> str | None:
    """As it is stored, from any spelling; None for what cannot be meant as a reference."""
    match = _SHAPE.fullmatch(_BETWEEN.sub("", reference.upper()))
    return f"{PREFIX}-{match[1]}-{match[2]}" if match else None


def is_right(reference: str) -> bool:
    """Whether it can be a reference at all: false for a mistyped one."""
    found = normal(reference)
    if found is None:
        return False
    code, check = found[len(PREFIX) + 1 : -2], found[-1]
    return set(code) <= set(ALPHABET) and check == check_character(code)


def check_character(code: str) -> str:
    """The character that makes the weighted sum divisible by 31."""
    total = sum(w * ALPHABET.index(c) for w, c in zip(WEIGHTS, code, strict=True))
    return ALPHABET[-total % len(ALPHABET)]
