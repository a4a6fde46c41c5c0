"""Settings of the sandbox, read once."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]+")


class SettingError(ValueError):
    """A setting is malformed; the message names it and never quotes a secret."""


@dataclass(frozen=True)
class Settings:
    """Where to listen, and how patient to be. All times are in seconds."""

    host: str = "127.0.0.1"
    port: int = 8081
    token: str | None = None
    callback_lifetime: float = 60.0
    inline_lifetime: float = 10.0
    webhook_timeout: float = 60.0
    webhook_backoff: float = 1.0
    reorder_hold: float = 2.0
    messages_per_chat: int = 10_000
    upload_limit: int = 50 * 1024 * 1024
    download_limit: int = 20 * 1024 * 1024
    file_store_limit: int = 512 * 1024 * 1024

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "Settings":
        """Reads SANDBOX_HOST, SANDBOX_PORT and SANDBOX_TOKEN; raises SettingError."""
        return cls(
            host=env.get("SANDBOX_HOST") or cls.host,
            port=_port(env.get("SANDBOX_PORT")),
            token=_token(env.get("SANDBOX_TOKEN")),
        )


def _port(value: str | None) -> int:
    if not value:
        return 8081
    if not value.isascii() or not value.isdigit() or int(value) > 65535:
        raise SettingError("SANDBOX_PORT must be a number from 0 to 65535")
    return int(value)


def _token(value: str | None) -> str | None:
    if value and not TOKEN.fullmatch(value):
        raise SettingError("SANDBOX_TOKEN must look like 123:letters")
    return value or None
