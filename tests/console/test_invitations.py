"""Inviting somebody, and what the invited do with the link."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from store.tables import AuditRow, Invitation, Staff
from store.types import now
from tests.console.browser import PASSWORD, Browser, OpenBrowser, code


@pytest.fixture
def administrator(browser: Browser) -> Staff:
    """Who invites."""
    return browser.become("administrator")


@pytest.fixture
async def guest(open_browser: OpenBrowser) -> Browser:
    """A browser of somebody who is not logged in."""
    return await open_browser()


async def invite(browser: Browser, login: str = "nora", role: str = "reviewer") -> str:
    """Fill in the form; path of the link that is shown."""
    response = await browser.post("/staff/invite", login=login, role=role)
    assert response.status == 200, await response.text()
    link = re.search(r'id="link" readonly value="([^"]+)"', await response.text())
    assert link
    return urlsplit(link[1]).path


async def accept(guest: Browser, path: str, new: str = PASSWORD, again: str = PASSWORD) -> int:
    """Choose a password."""
    return (await guest.post(path, new=new, again=again)).status


def staff(browser: Browser, login: str = "nora") -> Staff | None:
    """The account of a login."""
    with browser.cast.database.session() as session:
        return session.scalar(select(Staff).where(Staff.login == login))


@pytest.mark.usefixtures("administrator")
async def test_invited_make_their_log_in_and_set_up_the_second_factor(
    browser: Browser, guest: Browser
) -> None:
    path = await invite(browser, " Nora ")
    page = await guest.text(path)
    assert "Choose a password" in page
    assert "<strong>nora</strong>" in page
    response = await guest.post(path, new=PASSWORD, again=PASSWORD)
    assert (response.status, response.headers["Location"]) == (303, "/login/setup")
    # Until the app is set up, nothing opens.
    assert (await guest.get("/conversations")).status == 303
    page = await guest.text("/login/setup")
    secret = re.search(r'class="secret"[^>]*>([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    await guest.post("/login/setup", code=code(secret))
    assert (await guest.get("/conversations")).status == 200
    assert (await guest.get("/staff")).status == 403
    made = staff(browser)
    assert made
    assert made.role == "reviewer"
    assert made.password_hash.startswith("$argon2id$")


@pytest.mark.usefixtures("administrator")
async def test_link_opens_once(browser: Browser, guest: Browser) -> None:
    path = await invite(browser)
    # Chats fetch links to show a preview: looking uses nothing up.
    for _ in range(3):
        assert (await guest.get(path)).status == 200
    assert await accept(guest, path) == 303
    response = await guest.get(path)
    assert response.status == 404
    assert "This link opens nothing" in await response.text()
    token = (await guest.text("/login")).split('name="csrf" value="')[1].split('"')[0]
    fields = {"csrf": token, "new": "x" * 12, "again": "x" * 12}
    assert (await guest.send(path, **fields)).status == 404


@pytest.mark.usefixtures("administrator")
async def test_link_that_is_opened_twice_at_once_makes_one_account(
    browser: Browser, guest: Browser
) -> None:
    path = await invite(browser)
    token = (await guest.text(path)).split('name="csrf" value="')[1].split('"')[0]
    fields = {"csrf": token, "new": PASSWORD, "again": PASSWORD}
    answers = await asyncio.gather(*(guest.send(path, **fields) for _ in range(3)))
    assert sorted(answer.status for answer in answers) == [303, 404, 404]


@pytest.mark.parametrize(
    ("new", "again", "told"),
    [
        ("short", "short", "too short"),
        ("", "", "too short"),
        ("this is NORA himself", "this is NORA himself", "contains the login"),
        ("a good pass phrase", "a good pass phrasf", "same way twice"),
        ("x" * 1001, "x" * 1001, "too long"),
    ],
)
@pytest.mark.usefixtures("administrator")
async def test_weak_password_is_refused(
    browser: Browser, guest: Browser, new: str, again: str, told: str
) -> None:
    path = await invite(browser)
    response = await guest.post(path, new=new, again=again)
    assert response.status == 400
    assert told in await response.text()
    assert staff(browser) is None
    assert await accept(guest, path) == 303


async def test_nothing_that_opens_is_kept_in_the_database(
    browser: Browser, administrator: Staff
) -> None:
    path = await invite(browser)
    with browser.cast.database.session() as session:
        kept = session.scalars(select(Invitation)).one()
        rows = session.scalars(select(AuditRow)).all()
    assert kept.token_lookup not in path
    assert timedelta(days=6) < kept.expires_at - now() <= timedelta(days=7)
    assert [(row.actor, row.action, row.details) for row in rows] == [
        (administrator.id, "staff_invited", {"role": "reviewer"})
    ]
    # Nobody is shown the link again, the list included.
    assert path not in await browser.text("/staff")


@pytest.mark.usefixtures("administrator")
async def test_invitation_is_over_after_seven_days(browser: Browser, guest: Browser) -> None:
    path = await invite(browser)
    with browser.cast.database.session() as session:
        session.scalars(select(Invitation)).one().expires_at = now()
    assert (await guest.get(path)).status == 404
    assert "nora" not in await browser.text("/staff")


@pytest.mark.usefixtures("administrator")
async def test_invitation_that_was_withdrawn_opens_nothing(
    browser: Browser, guest: Browser
) -> None:
    path = await invite(browser)
    with browser.cast.database.session() as session:
        number = session.scalars(select(Invitation.id)).one()
    withdraw = f"/staff/invitations/{number}/withdraw"
    response = await browser.post(withdraw, "/staff")
    assert response.headers["Location"] == "/staff?done=withdrawn"
    assert "opens nothing any more" in await browser.text("/staff?done=withdrawn")
    assert (await guest.get(path)).status == 404
    assert (await browser.post(withdraw, "/staff/invite")).status == 404
    assert (await browser.post("/staff/invitations/999/withdraw", "/staff/invite")).status == 404
    # The login is free again.
    await invite(browser)


async def test_invitations_end_with_the_rights_of_who_invited(
    browser: Browser, guest: Browser, administrator: Staff
) -> None:
    path = await invite(browser)
    for change in ({"role": "editor"}, {"role": "administrator", "disabled_at": now()}):
        with browser.cast.database.session() as session:
            for name, value in change.items():
                setattr(session.get_one(Staff, administrator.id), name, value)
        assert (await guest.get(path)).status == 404


@pytest.mark.usefixtures("administrator")
async def test_login_that_is_taken_is_refused(browser: Browser) -> None:
    browser.cast.staff("taken", "reader", disabled_at=now())
    await invite(browser)
    for login in ("taken", "TAKEN", "nora", " Nora"):
        response = await browser.post("/staff/invite", login=login, role="editor")
        assert response.status == 409
        page = await response.text()
        assert "somebody has this login" in page
        assert '<option value="editor" selected>' in page
        assert f'value="{login}"' in page


@pytest.mark.usefixtures("administrator")
async def test_login_that_was_taken_meanwhile_makes_no_account(
    browser: Browser, guest: Browser
) -> None:
    path = await invite(browser)
    await guest.text(path)
    browser.cast.staff("nora", "agent")
    assert await accept(guest, path) == 404
    made = staff(browser)
    assert made
    assert made.role == "agent"


@pytest.mark.parametrize(
    ("login", "role"),
    [
        ("", "reader"),
        ("two words", "reader"),
        ("<script>", "reader"),
        ("\0", "reader"),
        ("x" * 65, "reader"),
        ("нора", "reader"),
        ("=1+1", "reader"),
        ("nora", ""),
        ("nora", "owner"),
        ("nora", "public"),
        ("nora", "enrolment"),
    ],
)
@pytest.mark.usefixtures("administrator")
async def test_unusable_login_or_role_is_refused(browser: Browser, login: str, role: str) -> None:
    response = await browser.post("/staff/invite", login=login, role=role)
    assert response.status == 400
    assert "Nobody was invited" in await response.text()


async def test_made_up_links_open_nothing(guest: Browser) -> None:
    assert (await guest.get("/welcome/" + "A" * 43)).status == 404
    for token in ("short", "A" * 44, "%00" * 43):
        assert (await guest.get(f"/welcome/{token}")).status == 404
