"""Installations for the end-to-end tests: real Rasa model, both databases, polling and webhook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.installation import Installation, free_port, running

SECRETS = {
    "SECRET_KEY": "made-up-key-of-the-tests-0123456789-abcdef",
    "RASA_SECRET": "made-up-secret-between-bot-and-rasa",
    # Telegram's pace would only make the tests wait.
    "TELEGRAM_MESSAGES_PER_SECOND": "0",
}


def sqlite(folder: Path) -> dict[str, str]:
    """Settings for a SQLite file in `folder`."""
    return SECRETS | {"DATABASE_URL": f"sqlite:///{folder}/e2e.db"}


def webhook() -> dict[str, str]:
    """Settings for webhook mode."""
    port = free_port()
    return {
        "TELEGRAM_MODE": "webhook",
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram/webhook",
        "TELEGRAM_WEBHOOK_SECRET": "made-up-webhook-secret",
        "BOT_PORT": str(port),
    }


@pytest.fixture(scope="module", params=["sqlite-polling", "postgresql-polling", "sqlite-webhook"])
def everywhere(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    make_postgres: Callable[[], str],
) -> Iterator[Installation]:
    """An installation of each kind, one after the other."""
    settings = sqlite(tmp_path_factory.mktemp("e2e"))
    if request.param == "postgresql-polling":
        settings |= {"DATABASE_URL": make_postgres().replace("+psycopg", "")}
    if request.param == "sqlite-webhook":
        settings |= webhook()
    with running(**settings) as installation:
        yield installation


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The default installation, for tests to which the database and the mode do not matter."""
    with running(**sqlite(tmp_path_factory.mktemp("e2e"))) as installation:
        yield installation
