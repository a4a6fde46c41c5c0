"""The real console over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient

from console.app import create_app
from console.routes import ROUTES
from store import staff
from store.database import Database
from store.settings import Settings
from tests.console.browser import HASHER, Browser, OpenBrowser
from tests.factories import Cast


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks of unknown logins are as cheap as those of the tests' password."""
    monkeypatch.setattr(staff, "_hasher", HASHER)


@pytest.fixture
async def open_browser(
    aiohttp_client: AiohttpClient,
    database: Database,
    settings: Callable[..., Settings],
    cast: Cast,
) -> OpenBrowser:
    """Opens browsers, each at a console with its own routes and settings."""

    async def open_one(routes: Any = ROUTES, **env: str) -> Browser:
        app = create_app(database, settings(**env), routes)
        return Browser(await aiohttp_client(app), cast)

    return open_one


@pytest.fixture
async def browser(open_browser: OpenBrowser) -> Browser:
    """A browser at the console; nobody is logged in."""
    return await open_browser()
