"""A staff member's browser without a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests.e2e.installation import Installation, first_login


@contextmanager
def logged_in(installation: Installation) -> Iterator[httpx.Client]:
    """A client that has logged in as the first administrator."""
    with httpx.Client(base_url=installation.console, follow_redirects=True) as client:
        log_in(client, installation)
        yield client


def log_in(client: httpx.Client, installation: Installation) -> None:
    """Fill in the log-in form."""
    page = client.get("/login")
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))
    answer = client.post("/login", data=hidden | first_login(installation))
    assert answer.status_code == 200, answer.text
    assert answer.url.path != "/login", "the log-in was refused"
