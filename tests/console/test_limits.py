"""How much a form may carry: little, unless its route says so; and files that staff save."""

from __future__ import annotations

import pytest
from aiohttp import web

from console.downloads import attachment, disposition, safe_name
from console.forms import read_file, read_form
from console.limits import LARGEST_BODY
from console.routes import PUBLIC, ROUTES, STAFF, Route
from tests.console.browser import Browser, OpenBrowser

LARGE = 3 * LARGEST_BODY
FORBIDDEN = ("/", "\\", "..", "\n", "\r", '"', "\x00", "\u202e")


async def count(request: web.Request) -> web.Response:
    """Say how much came."""
    form = await read_form(request)
    file = await read_file(request, "file")
    said = f"{len(form.get('text', ''))} {file and (file.name, len(file.content))}"
    return web.Response(text=said)


async def save(_: web.Request) -> web.Response:
    """Something that a browser would like to show."""
    return attachment(b"<script>alert(1)</script>", "../x.html", "application/octet-stream")


TRIAL = [
    Route("small", "POST", "/small", count, STAFF),
    Route("large", "POST", "/large", count, STAFF, largest_body=LARGE),
    Route("save", "GET", "/save", save, STAFF),
]


@pytest.fixture
async def browser(open_browser: OpenBrowser) -> Browser:
    """Logged in where there is a form for little and one for more."""
    browser = await open_browser([*ROUTES, *TRIAL])
    browser.become("reader")
    return browser


async def test_only_a_route_that_says_so_takes_more(browser: Browser) -> None:
    text = "x" * (LARGEST_BODY + 1)
    refused = await browser.post("/small", form="/password", text=text)
    assert refused.status == 413
    assert "too much at once" in await refused.text()
    taken = await browser.post("/large", form="/password", text=text)
    assert (taken.status, await taken.text()) == (200, f"{len(text)} None")
    assert (await browser.post("/large", form="/password", text="x" * LARGE)).status == 413


async def test_a_body_without_a_length_is_measured_while_it_comes(browser: Browser) -> None:
    async def endless() -> object:
        for _ in range(LARGE // 1000 + 2):
            yield b"x" * 1000

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in ("/small", "/large"):
        response = await browser.client.post(path, data=endless(), headers=headers)
        assert response.status == 413, path


async def test_who_may_not_send_is_refused_before_anything_is_read(
    open_browser: OpenBrowser,
) -> None:
    route = Route("theirs", "POST", "/theirs", count, frozenset({"editor"}), largest_body=LARGE)
    browser = await open_browser([*ROUTES, route])
    browser.become("reader")
    assert (await browser.send("/theirs", text="x" * LARGEST_BODY * 2)).status == 403


async def test_file_comes_with_the_form(browser: Browser) -> None:
    content = b"x" * LARGEST_BODY
    response = await browser.upload("/large", "x.csv", content, form="/password", text="abc")
    assert (response.status, await response.text()) == (200, f"3 ('x.csv', {LARGEST_BODY})")


@pytest.mark.parametrize("body", [b"", b"--no", b"--x\r\nbad header\r\n\r\n--x--", b"--x\r\n\r\n"])
async def test_broken_upload_is_refused(browser: Browser, body: bytes) -> None:
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data"):
        response = await browser.client.post("/large", data=body, headers={"Content-Type": kind})
        assert response.status in (400, 403), (kind, body)


async def test_what_is_saved_is_never_shown(browser: Browser) -> None:
    response = await browser.get("/save")
    assert response.headers["Content-Disposition"].startswith('attachment; filename="x.html"')
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].endswith("; sandbox")
    assert response.content_type == "application/octet-stream"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\cv.pdf", "cv.pdf"),
        ('a"; filename="b.exe', "a filename=b.exe"),
        ("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("..", "file"),
        ("", "file"),
        ("\x00\x01", "file"),
        (".htaccess", "htaccess"),
        ("سيرة ذاتية.pdf", "سيرة ذاتية.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_of_files_do_no_harm(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    header = disposition(name)
    assert header.isascii()
    assert header.count('"') == 2
    assert not any(mark in header.split('"')[1] for mark in FORBIDDEN)


def test_little_is_enough_for_whoever_is_not_logged_in() -> None:
    assert all(one.largest_body == LARGEST_BODY for one in ROUTES if one.roles == PUBLIC)
