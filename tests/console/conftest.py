"""The real console over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import CodeType
from typing import Any

import aiohttp_jinja2
import jinja2
import pytest
from jinja2.bccache import Bucket
from pytest_aiohttp import AiohttpClient

from console.app import create_app
from console.routes import ROUTES
from store.accounts import staff
from store.database import Database
from store.settings import Settings
from tests.console.browser import HASHER, Browser, OpenBrowser
from tests.factories import Cast


class CompiledTemplates(jinja2.BytecodeCache):
    """Each test makes an app of its own; the templates need compiling once."""

    def __init__(self) -> None:
        self.kept: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand out what was kept."""
        bucket.code = self.kept.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        if bucket.code:
            self.kept[bucket.key] = bucket.code


COMPILED = CompiledTemplates()


@pytest.fixture(autouse=True)
def compiled_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves a tenth of a second in each test."""
    setup = partial(aiohttp_jinja2.setup, bytecode_cache=COMPILED)
    monkeypatch.setattr(aiohttp_jinja2, "setup", setup)


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
