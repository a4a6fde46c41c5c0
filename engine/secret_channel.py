"""What our channels have in common: the secret that is shared with whoever may call them."""

from __future__ import annotations

import hmac
from http import HTTPStatus
from typing import Any

from rasa.core.channels.channel import InputChannel
from rasa.shared.exceptions import RasaException
from sanic.request import Request
from sanic.response import HTTPResponse, json


class SecretChannel(InputChannel):
    """An input channel of Rasa that answers nobody without the secret."""

    def __init__(self, secret: str) -> None:
        self._authorization = f"Bearer {secret}".encode()

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SecretChannel:
        """Make the channel; raises `RasaException` when there is no secret."""
        secret = (credentials or {}).get("secret")
        # Rasa leaves ${RASA_SECRET} as it stands when the variable is not set.
        if not isinstance(secret, str) or not secret.strip() or secret.startswith("${"):
            raise RasaException("RASA_SECRET is not set: Rasa does not start without it.")
        return cls(secret)

    def is_authorized(self, request: Request) -> bool:
        """Compare in a time that tells nothing."""
        given = request.headers.get("authorization", "")
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._authorization)


def error(status: HTTPStatus, code: str) -> HTTPResponse:
    """Answer with a code that holds no content."""
    return json({"error": code}, status=status)
