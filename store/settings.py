"""Settings, read once from the environment; a bad one stops the start and names itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from store.crypto import MalformedKeyError, Vault

TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
# Bot API, setWebhook: 1-256 characters, A-Z, a-z, 0-9, _ and -.
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class SettingError(Exception):
    """A setting is missing or malformed; names it and what is expected, never its value."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(f"{name}: {expected}")
        self.name = name


@dataclass(frozen=True)
class Settings:
    """Everything that can be set from outside. Secrets are left out of the representation."""

    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    rasa_secret: str = field(repr=False)
    rasa_url: str
    telegram_token: str | None = field(repr=False)
    telegram_api_url: str
    telegram_mode: str
    webhook_url: str | None
    webhook_secret: str | None = field(repr=False)
    messages_per_second: int
    host: str
    bot_port: int
    console_port: int
    actions_port: int
    rasa_port: int
    sandbox_port: int
    content: Path
    secure_cookies: bool

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Settings:
        """Read all settings; raises SettingError for the first that is missing or malformed."""
        host = env.get("HOST", "").strip() or "127.0.0.1"
        ports = {name: _port(env, name, port) for name, port in DEFAULT_PORTS.items()}
        token = env.get("TELEGRAM_BOT_TOKEN", "").strip() or None
        if token and not _TOKEN.fullmatch(token):
            raise SettingError("TELEGRAM_BOT_TOKEN", "expected <digits>:<letters>")
        # Read where the time is (store/types.py), checked here.
        _whole(env, "CLOCK_AHEAD_HOURS", 0, 0, 100_000)
        mode = _choice(env, "TELEGRAM_MODE", ("polling", "webhook"))
        settings = cls(
            database_url=_database_url(env),
            secret_key=_secret_key(env),
            rasa_secret=_required(env, "RASA_SECRET"),
            rasa_url=_url(env, "RASA_URL", f"http://127.0.0.1:{ports['RASA_PORT']}"),
            telegram_token=token,
            telegram_api_url=_url(env, "TELEGRAM_API_URL", TELEGRAM),
            telegram_mode=mode,
            webhook_url=env.get("TELEGRAM_WEBHOOK_URL", "").strip() or None,
            webhook_secret=env.get("TELEGRAM_WEBHOOK_SECRET", "").strip() or None,
            messages_per_second=_whole(env, "TELEGRAM_MESSAGES_PER_SECOND", 28, 0, 100_000),
            host=host,
            bot_port=ports["BOT_PORT"],
            console_port=ports["CONSOLE_PORT"],
            actions_port=ports["ACTIONS_PORT"],
            rasa_port=ports["RASA_PORT"],
            sandbox_port=ports["SANDBOX_PORT"],
            content=Path(env.get("CONTENT_DIR", "").strip() or "content"),
            secure_cookies=_choice(env, "SECURE_COOKIES", ("auto", "always")) == "always",
        )
        if mode == "webhook":
            settings._check_webhook()
        return settings

    def _check_webhook(self) -> None:
        """Fail closed: without a good secret anyone could pose as Telegram."""
        if not self.webhook_secret or not _WEBHOOK_SECRET.fullmatch(self.webhook_secret):
            expected = "webhook mode needs 1-256 of A-Z a-z 0-9 _ -"
            raise SettingError("TELEGRAM_WEBHOOK_SECRET", expected)
        if not _is_web_address(self.webhook_url):
            raise SettingError("TELEGRAM_WEBHOOK_URL", "webhook mode needs an http(s) address")


DEFAULT_PORTS = {
    "BOT_PORT": 8082,
    "CONSOLE_PORT": 8080,
    "ACTIONS_PORT": 5055,
    "RASA_PORT": 5005,
    "SANDBOX_PORT": 8081,
}


def _required(env: Mapping[str, str], name: str) -> str:
    value = env.get(name, "").strip()
    if not value:
        raise SettingError(name, "required, but not set")
    return value


def _whole(env: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    value = env.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
        raise SettingError(name, f"expected a whole number from {low} to {high}")
    return int(value)


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    return _whole(env, name, default, 1, 65535)


def _choice(env: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    """One of `choices`; the first is the default."""
    value = env.get(name, "").strip().lower() or choices[0]
    if value not in choices:
        raise SettingError(name, f"expected one of: {', '.join(choices)}")
    return value


def _url(env: Mapping[str, str], name: str, default: str) -> str:
    value = (env.get(name, "").strip() or default).rstrip("/")
    if not _is_web_address(value):
        raise SettingError(name, "expected an http(s) address")
    return value


def _is_web_address(value: str | None) -> bool:
    try:
        parts = urlsplit(value or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _database_url(env: Mapping[str, str]) -> str:
    """SQLAlchemy's address: psycopg 3 serves `postgresql://`; else only SQLite."""
    value = env.get("DATABASE_URL", "").strip() or "sqlite:///var/cd4d.db"
    scheme, _, rest = value.partition("://")
    if scheme in ("postgresql", "postgres", "postgresql+psycopg") and rest:
        value = f"postgresql+psycopg://{rest}"
    elif scheme != "sqlite" or not rest.strip("/"):
        raise SettingError("DATABASE_URL", "expected postgresql://... or sqlite:///<file>")
    try:
        make_url(value)
    except (ArgumentError, ValueError):
        # SQLAlchemy's text quotes the address with its password.
        expected = "malformed address (in a password, @ : / are written %40 %3A %2F)"
        raise SettingError("DATABASE_URL", expected) from None
    return value


def _secret_key(env: Mapping[str, str]) -> str:
    value = _required(env, "SECRET_KEY")
    try:
        Vault(value)
    except MalformedKeyError as error:
        raise SettingError("SECRET_KEY", str(error)) from None
    return value
