"""Encryption of personal data at rest, and the keyed hash by which it is still found."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHORTEST_KEY = 32


class MalformedKeyError(ValueError):
    """A key of SECRET_KEY is too short."""


def new_key() -> str:
    """A fresh key for SECRET_KEY: 32 random bytes in base64url."""
    return secrets.token_urlsafe(32)


class Vault:
    """Encrypts with the first of the comma-separated keys, decrypts with any: keys can rotate."""

    def __init__(self, keys: str) -> None:
        parts = [part.strip().encode() for part in keys.split(",")]
        if any(len(part) < SHORTEST_KEY for part in parts):
            raise MalformedKeyError(f"each key needs at least {SHORTEST_KEY} characters")
        self._box = MultiFernet(
            [Fernet(base64.urlsafe_b64encode(_derive(k, b"box"))) for k in parts]
        )
        # Look-up hashes stay those of the oldest key, else a rotation would lose everybody.
        self._lookup_key = _derive(parts[-1], b"lookup")
        self._signing_key = _derive(parts[0], b"sign")

    def encrypt(self, text: str) -> str:
        """Ciphertext of `text`, base64."""
        return self._box.encrypt(text.encode()).decode()

    def decrypt(self, ciphertext: str) -> str:
        """The text again; raises cryptography.fernet.InvalidToken when no key fits."""
        return self._box.decrypt(ciphertext.encode()).decode()

    def encrypt_bytes(self, content: bytes) -> bytes:
        """Ciphertext of a file."""
        return self._box.encrypt(content)

    def decrypt_bytes(self, ciphertext: bytes) -> bytes:
        """The file again; raises cryptography.fernet.InvalidToken when no key fits."""
        return self._box.decrypt(ciphertext)

    def lookup(self, value: str) -> str:
        """Keyed hash (HMAC-SHA-256, hex) under which an encrypted value is found again."""
        return hmac.new(self._lookup_key, value.encode(), hashlib.sha256).hexdigest()

    def sign(self, value: str) -> str:
        """Keyed signature (HMAC-SHA-256, hex), e.g. of a CSRF token."""
        return hmac.new(self._signing_key, value.encode(), hashlib.sha256).hexdigest()


def _derive(key: bytes, purpose: bytes) -> bytes:
    """A key of its own for each purpose (RFC 5869), so that one use tells nothing about another."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"cd4d-" + purpose).derive(key)
