"""What all use cases have in common that look for something: it may not be there (any more).

The console answers any of these with its page for 404 (console/errors.py); whoever does something
else names the one that is meant.
"""

from __future__ import annotations


class MissingError(LookupError):
    """What was named is not there (any more)."""


class NoSuchPersonError(MissingError):
    """Nobody has this id, or not any more."""
