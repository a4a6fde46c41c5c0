"""Pictures of every page of the console: `python -m tests.walks.screenshots docs/images/console`.

Each page of the table of routes in light, in dark and as wide as a telephone, with the sample of
tests/walks/sample.py in it. `--only desk` takes those whose names begin so.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast as typed

import pyotp
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, ViewportSize, sync_playwright

from console.routes import PUBLIC, ROUTES, Route
from store.accounts.sessions import STAGES
from store.accounts.staff import hash_password
from store.crypto import Vault
from store.database import Database
from store.tables import Staff
from tests.e2e.conftest import sqlite
from tests.e2e.installation import Installation, running
from tests.factories import Cast
from tests.walks.places import address
from tests.walks.sample import PASSWORD, people_write, staff_work
from tests.walks.sample_content import content_work, review_work
from tests.walks.sample_programme import programme_work
from tools.browser import find
from tools.train import MODELS

WIDE, NARROW = {"width": 1200, "height": 800}, {"width": 390, "height": 800}
LOOKS = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "phone": {"viewport": NARROW, "color_scheme": "light"},
}
TALLEST = 1700  # pixels
IMAGES_LOADED = """Promise.all([...document.images]
    .filter(image => image.getBoundingClientRect().top < innerHeight)
    .map(image => image.decode().catch(() => {})))"""
# Smaller files; the words can still be read.
SCALE, QUALITY = 0.75, 45
FILES = (".svg", ".png", ".csv", ".zip", "csv|xlsx}", "/cv")
# Parts of pages, and what leads to another page.
PARTS = ("live", "home", "desk-waiting", "models-progress")


def main() -> None:
    """Start an installation, fill it, walk through it three times."""
    parser = argparse.ArgumentParser(prog="python -m tests.walks.screenshots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        running(**sqlite(Path(scratch))) as installation,
        sync_playwright() as playwright,
    ):
        database = Database(installation.env["DATABASE_URL"], Vault(installation.env["SECRET_KEY"]))
        fill(installation, database)
        addresses = {r.name: address(database, r) for r in ROUTES if is_page(r, options.only)}
        chromium = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for look, settings in LOOKS.items():
            page = open_page(chromium, installation, Cast(database), look, settings)
            for name, path in addresses.items():
                take(page, path, options.folder / f"{name}-{look}.jpg")
        chromium.close()


def fill(installation: Installation, database: Database) -> None:
    """People write, and staff do all their work."""
    people_write(installation)
    staff_work(database)
    programme_work(database)
    content_work(database)
    review_work(database, Path((MODELS / "current").read_text()).name.partition(".")[0])


def is_page(route: Route, only: str) -> bool:
    """Whether a route opens a page of somebody who is logged in."""
    is_file = route.path.endswith(FILES) or route.name in PARTS
    is_inside = route.roles != PUBLIC and not route.roles <= STAGES
    return route.method == "GET" and is_inside and not is_file and route.name.startswith(only)


def open_page(
    chromium: Chromium,
    installation: Installation,
    cast: Cast,
    look: str,
    settings: dict[str, object],
) -> Page:
    """Log in as an administrator of one's own: no code opens twice."""
    secret = pyotp.random_base32()
    cast.add(
        Staff(
            login=f"admin-{look}",
            role="administrator",
            password_hash=hash_password(PASSWORD),
            totp_secret=secret,
        )
    )
    context = chromium.new_context(
        base_url=installation.console, device_scale_factor=SCALE, **settings
    )
    page = context.new_page()
    page.goto("/login")
    page.get_by_label("Login").fill(f"admin-{look}")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Code").fill(pyotp.TOTP(secret).at(time.time()))
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log out").wait_for()
    return page


def take(page: Page, path: str, file: Path) -> None:
    """One picture; complains about a page that is wider than the window."""
    opened = page.goto(path)
    assert opened
    for fault in faults(page, opened.status):
        print(f"{path}: {fault}", flush=True)  # noqa: T201
    window = typed(ViewportSize, page.viewport_size)
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    # As tall as the page, so that nothing sticks in the middle, and all images are wanted.
    page.set_viewport_size({"width": window["width"], "height": height})
    page.evaluate(IMAGES_LOADED)
    page.screenshot(path=file, type="jpeg", quality=QUALITY)
    page.set_viewport_size(window)


def faults(page: Page, status: int) -> Iterator[str]:
    """What is wrong with a page that a picture does not tell."""
    if status != 200:
        yield f"status {status}"
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "wider than the window"


if __name__ == "__main__":
    main()
