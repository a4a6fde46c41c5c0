"""A missing or malformed setting stops the start and names itself, never its value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store.settings import SettingError, Settings

MakeSettings = Callable[..., Settings]


def test_little_needs_to_be_set(settings: MakeSettings) -> None:
    made = settings()

    assert made.database_url == "sqlite:///var/cd4d.db"
    assert made.host == "127.0.0.1"
    assert made.rasa_url == "http://127.0.0.1:5005"
    assert made.content == Path("content")


def test_rasa_is_found_where_its_port_was_moved_to(settings: MakeSettings) -> None:
    assert settings(RASA_PORT="6006").rasa_url == "http://127.0.0.1:6006"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgres_is_served_by_one_driver(settings: MakeSettings, scheme: str) -> None:
    made = settings(DATABASE_URL=f"{scheme}://me@host/db")

    assert made.database_url == "postgresql+psycopg://me@host/db"


def test_no_secret_shows_in_the_representation(settings: MakeSettings) -> None:
    made = settings(
        TELEGRAM_BOT_TOKEN="1:hush",
        RASA_SECRET="hush",
        SECRET_KEY="hush" * 10,
        DATABASE_URL="postgresql://me:hush@host/db",
    )

    assert "hush" not in repr(made)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RASA_SECRET", " "),
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "hush"),
        ("DATABASE_URL", "mysql://hush@host/db"),
        ("DATABASE_URL", "sqlite://"),
        ("TELEGRAM_BOT_TOKEN", "hush"),
        ("TELEGRAM_API_URL", "hush"),
        ("TELEGRAM_MODE", "hush"),
        ("TELEGRAM_MESSAGES_PER_SECOND", "-1"),
        ("ACTIONS_PORT", "0"),
        ("ACTIONS_PORT", "65536"),
        ("ACTIONS_PORT", "٣"),
        ("RASA_URL", "ftp://hush"),
        ("SECURE_COOKIES", "hush"),
    ],
)
def test_a_bad_setting_is_named_and_not_shown(
    settings: MakeSettings, name: str, value: str
) -> None:
    with pytest.raises(SettingError, match=f"^{name}: ") as caught:
        settings(**{name: value})

    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("secret", "url", "named"),
    [
        ("", "https://host", "TELEGRAM_WEBHOOK_SECRET"),
        ("not allowed!", "https://host", "TELEGRAM_WEBHOOK_SECRET"),
        ("good-secret", "", "TELEGRAM_WEBHOOK_URL"),
    ],
)
def test_a_webhook_without_a_good_secret_does_not_start(
    settings: MakeSettings, secret: str, url: str, named: str
) -> None:
    with pytest.raises(SettingError, match=named):
        settings(TELEGRAM_MODE="webhook", TELEGRAM_WEBHOOK_SECRET=secret, TELEGRAM_WEBHOOK_URL=url)
