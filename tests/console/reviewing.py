"""The queue of reviews as a browser without scripts sees and fills it in."""

from __future__ import annotations

import re
from typing import Any

from aiohttp import ClientResponse

from tests.console.browser import Browser


def message(page: str) -> str:
    """What is to be judged."""
    found = re.search(r'id="said"[^>]*>(.*?)</p>', page, re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[1]).strip() if found else ""


def outcome(page: str) -> str:
    """What the last deed has led to."""
    found = re.search(r'id="outcome"[^>]*>(.*?)</(?:p|div)>', page, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", "", found[1]).split())


def action(page: str) -> str:
    """Where the form of the message that is shown leads."""
    found = re.search(r'<form id="judge" method="post" action="([^"]+)"', page)
    assert found
    return found[1].replace("&amp;", "&")


async def press(browser: Browser, page: str = "/review", **fields: Any) -> str:
    """Send the form of the shown message; the page that comes then."""
    shown = await browser.text(page)
    response = await browser.post(action(shown), form=page, **fields)
    return await follow(browser, response)


async def follow(browser: Browser, response: ClientResponse) -> str:
    """The page that a form has led to."""
    assert response.status == 303, response.status
    return await browser.text(response.headers["Location"])
