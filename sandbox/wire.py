"""JSON as it goes over the wire."""

import json
from typing import Any

type Json = dict[str, Any]

_encoder = json.JSONEncoder(separators=(",", ":"), check_circular=False)


def encode(value: object) -> bytes:
    """Compact ASCII JSON; lone surrogates survive as escapes instead of failing."""
    return _encoder.encode(value).encode("ascii")


class Encoded(bytes):
    """A result that is JSON already, so that it is not encoded a second time."""

    __slots__ = ()
