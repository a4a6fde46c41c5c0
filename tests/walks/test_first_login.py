"""The first administrator: from the password that was printed to a console of their own."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pyotp
from playwright.sync_api import Page, expect

from tests.e2e.installation import Installation, first_login


def test_first_log_in_sets_up_the_second_factor(
    open_page: Callable[[], Page], installation: Installation
) -> None:
    given = first_login(installation)
    page = open_page()
    page.goto("/content")
    page.get_by_label("Login").fill(given["login"])
    page.get_by_label("Password").fill(given["password"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/login/setup**")

    # Nothing else opens before it is done.
    page.goto("/conversations")
    page.wait_for_url("**/login/setup**")
    page.get_by_text("I cannot scan it").click()
    secret = re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", page.inner_text("main"))
    assert secret, "the secret is not there to be typed"
    totp = pyotp.TOTP(secret[0].replace(" ", ""))
    code = page.get_by_label("code")
    code.fill("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("code").fill(totp.at(time.time()))
    page.keyboard.press("Enter")

    expect(page.get_by_role("listitem")).to_have_count(10)
    recovery = page.get_by_role("listitem").first.inner_text()
    page.get_by_role("link", name="I have kept them").click()
    page.get_by_role("button", name="Log out").click()

    # The next time the code is asked for; one of those that were written down does as well, once.
    for opens in (True, False):
        page.goto("/login")
        page.get_by_label("Login").fill(given["login"])
        page.get_by_label("Password").fill(given["password"])
        page.keyboard.press("Enter")
        page.get_by_role("link", name="I do not have my telephone").click()
        page.get_by_label("code").fill(recovery)
        page.keyboard.press("Enter")
        if opens:
            page.get_by_role("button", name="Log out").click()
        else:
            expect(page.get_by_role("alert")).to_be_visible()
