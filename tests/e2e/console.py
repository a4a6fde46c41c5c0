"""A staff member's browser without a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pyotp

from tests.e2e.installation import Installation, first_login

# The cookies of each installation's first administrator, by its address: a code is never taken
# twice, so who logs in again within half a minute would have to wait.
_cookies: dict[str, httpx.Cookies] = {}


@contextmanager
def logged_in(installation: Installation) -> Iterator[httpx.Client]:
    """A client that has logged in as the first administrator."""
    with httpx.Client(base_url=installation.console, follow_redirects=True) as client:
        if installation.console not in _cookies:
            log_in(client, installation)
            _cookies[installation.console] = client.cookies
        client.cookies = _cookies[installation.console]
        yield client


def log_in(client: httpx.Client, installation: Installation) -> str:
    """The first log-in: password, then an authenticator app is set up; returns its secret."""
    setup = send_form(client, client.get("/login"), **first_login(installation))
    assert setup.url.path == "/login/setup", "the log-in was refused"
    found = re.search(r'class="secret"[^>]*>([A-Z2-7 ]+)<', setup.text)
    assert found, "no secret to type is shown"
    secret = found[1].replace(" ", "")
    done = send_form(client, setup, code=pyotp.TOTP(secret).now())
    assert "recovery codes" in done.text, "the code was refused"
    return secret


def send_form(client: httpx.Client, page: httpx.Response, **fields: str) -> httpx.Response:
    """Send the form of a page to where the page is."""
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))
    answer = client.post(page.url.path, data=hidden | fields)
    assert answer.status_code == 200, answer.text
    return answer
