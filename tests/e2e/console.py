"""A staff member's browser without a screen."""

from __future__ import annotations

import re

import httpx

from tests.e2e.installation import Installation, first_login


def log_in(installation: Installation) -> httpx.Client:
    """A client that has logged in as the first administrator."""
    client = httpx.Client(base_url=installation.console, follow_redirects=True)
    page = client.get("/login")
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))
    answer = client.post("/login", data=hidden | first_login(installation))
    assert answer.status_code == 200, answer.text
    assert answer.url.path != "/login", "the log-in was refused"
    return client
