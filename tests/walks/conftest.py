"""Staff at a real browser, people at the sandbox's telephones, and everything between them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from store.accounts.staff import hash_password
from store.crypto import Vault
from store.database import Database
from store.tables import Staff
from tests.e2e.conftest import sqlite
from tests.e2e.installation import ROOT, Installation, running
from tests.e2e.phone import Phone
from tests.factories import Cast
from tools import train
from tools.browser import find

PASSWORD = "correct horse battery staple"
# What Chromium says of an answer that is a refusal; the walks look at those themselves.
EXPECTED = "the server responded with a status of 4"
PATIENCE = 15_000  # milliseconds
# The demo data have references of their own.
BEYOND_DEMO = 500

SignIn = Callable[[str], Page]


@pytest.fixture(scope="package")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Everything that `make run` starts, for all walks, with models of its own."""
    folder = tmp_path_factory.mktemp("walks")
    with running(**sqlite(folder), RASA_MODEL=str(own_model(folder))) as installation:
        yield installation


def own_model(folder: Path) -> Path:
    """A copy of the model: what is trained and chosen beside it is not what developers run."""
    subprocess.run([sys.executable, "-m", "tools.train"], cwd=ROOT, check=True)
    return Path(copy(ROOT / (ROOT / train.MODELS / "current").read_text(), folder))


@pytest.fixture(scope="package")
def cast(installation: Installation) -> Iterator[Cast]:
    """Adds rows to the installation's database."""
    database = Database(installation.env["DATABASE_URL"], Vault(installation.env["SECRET_KEY"]))
    yield Cast(database, BEYOND_DEMO)
    database.engine.dispose()


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """A real browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, installation: Installation) -> Iterator[Callable[[], Page]]:
    """Opens pages, each with cookies of its own; what a browser complains about fails the walk."""
    complaints: list[str] = []

    def note(text: str) -> None:
        if EXPECTED not in text:
            complaints.append(text)

    def open_one() -> Page:
        page = chromium.new_page(base_url=installation.console)
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: note(message.text))
        page.on("pageerror", lambda error: note(str(error)))
        return page

    expect.set_options(timeout=PATIENCE)
    yield open_one
    assert complaints == []


@pytest.fixture
def sign_in(open_page: Callable[[], Page], cast: Cast) -> SignIn:
    """Logs in as somebody new with this role, with password and code."""

    def enter(role: str) -> Page:
        secret = pyotp.random_base32()
        login = f"{role}-{secret[:6].lower()}"
        cast.add(
            Staff(login=login, role=role, password_hash=hash_password(PASSWORD), totp_secret=secret)
        )
        page = open_page()
        page.goto("/login")
        page.get_by_label("Login").fill(login)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/login/code**")
        page.get_by_label("Code").fill(pyotp.TOTP(secret).at(time.time()))
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Log out").wait_for()
        return page

    return enter


@pytest.fixture
def phone(installation: Installation) -> Phone:
    """Somebody who uses the assistant in English."""
    phone = Phone(installation.sandbox)
    phone.press(phone.say("/start"), "English")
    return phone
