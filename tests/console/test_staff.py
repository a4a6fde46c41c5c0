"""What administrators do with the accounts of staff."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from store.accounts import accounts
from store.accounts.accounts import NoAdministratorError
from store.accounts.sessions import FULL, SignedIn
from store.database import Database
from store.tables import AuditRow, Staff
from store.types import now
from tests.console.browser import PASSWORD_HASH, SECRET, Browser, OpenBrowser
from tests.factories import Cast


@pytest.fixture
def administrator(browser: Browser) -> Staff:
    """Who is logged in."""
    return browser.become("administrator")


@pytest.fixture
def iago(browser: Browser) -> Staff:
    """Whose account is changed."""
    fields = {"totp_secret": SECRET, "recovery_codes": ["x", "y"]}
    return browser.cast.staff("iago", "agent", password_hash=PASSWORD_HASH, **fields)


def stored(browser: Browser, staff: Staff) -> Staff:
    """What the database knows of somebody now."""
    with browser.cast.database.session() as session:
        return session.get_one(Staff, staff.id)


async def change(browser: Browser, staff: Staff, what: str, **fields: str) -> tuple[int, str]:
    """Send a form of somebody's page; status, and the page that comes of it."""
    page = f"/staff/{staff.id}"
    response = await browser.post(f"{page}/{what}", "/staff/invite", **fields)
    if response.status == 303:
        return 303, await browser.text(response.headers["Location"])
    return response.status, await response.text()


@pytest.mark.usefixtures("administrator")
async def test_list_tells_who_there_is_and_in_what_state(browser: Browser) -> None:
    cast = browser.cast
    cast.staff("a-disabled", "reader", disabled_at=now())
    cast.staff("b-locked", "reader", locked_until=now() + timedelta(minutes=5))
    cast.staff("c-new", "reader")
    cast.staff("d-active", "editor", totp_secret=SECRET, logged_in_at=now())
    page = await browser.text("/staff")
    told = ["a-disabled", "disabled", "b-locked", "locked", "c-new", "no second factor yet"]
    places = [page.index(f">{word}<") for word in [*told, "d-active", "active"]]
    assert places == sorted(places)
    assert "you</span>" in page


@pytest.mark.usefixtures("administrator")
async def test_list_is_paged(browser: Browser) -> None:
    with browser.cast.database.session() as session:
        for number in range(150):
            session.add(Staff(login=f"many-{number:03}", role="reader", password_hash="-"))
    page = await browser.text("/staff")
    assert "many-098" in page
    assert "many-099" not in page
    assert 'href="/staff?after=many-098"' in page
    page = await browser.text("/staff?after=many-098")
    assert (await browser.get("/staff?after=%00")).status == 200
    assert "many-149" in page
    assert "after=" not in page


async def test_role_is_changed_and_can_be_changed_back(
    browser: Browser, iago: Staff, administrator: Staff
) -> None:
    status, page = await change(browser, iago, "role", role="editor")
    assert status == 303
    assert "The role is changed" in page
    # Undo: the form with the role before.
    assert '<input type="hidden" name="role" value="agent">' in page
    assert stored(browser, iago).role == "editor"
    with browser.cast.database.session() as session:
        row = session.scalars(select(AuditRow)).one()
    assert (row.actor, row.subject) == (administrator.id, iago.id)
    assert row.details == {"from": "agent", "to": "editor"}


async def test_change_of_role_or_state_logs_out(
    browser: Browser, open_browser: OpenBrowser, iago: Staff
) -> None:
    theirs = await open_browser()
    browser.become()
    for number, (what, fields) in enumerate(
        [("role", {"role": "reader"}), ("factor", {}), ("disable", {})]
    ):
        theirs.hold_session(iago, f"token-{number}")
        assert await theirs.is_in()
        await change(browser, iago, what, **fields)
        assert not await theirs.is_in(), what


@pytest.mark.usefixtures("administrator")
async def test_same_role_changes_nothing(browser: Browser, iago: Staff) -> None:
    assert (await change(browser, iago, "role", role="agent"))[0] == 303
    assert browser.actions() == []


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("role", ["", "owner", "public", "enrolment", "\0"])
async def test_unknown_role_is_refused(browser: Browser, iago: Staff, role: str) -> None:
    assert (await change(browser, iago, "role", role=role))[0] == 400
    assert stored(browser, iago).role == "agent"


@pytest.mark.usefixtures("administrator")
async def test_disabled_staff_stays_out_until_enabled(browser: Browser, iago: Staff) -> None:
    _, page = await change(browser, iago, "disable")
    assert "nobody logs in with it" in page
    assert ">Undo<" in page
    guest = await browser.client.get("/login")
    assert guest.status == 200
    assert (await browser.log_in()).status == 403
    browser.take_cookie("cd4d_session", "token-of-administrator")
    _, page = await change(browser, iago, "enable")
    assert "enabled again" in page
    assert (await browser.log_in()).status == 303
    kinds = ["staff_disabled", "log_in_failed", "staff_enabled", "password_accepted"]
    assert browser.actions() == kinds


@pytest.mark.usefixtures("administrator")
async def test_second_factor_that_was_reset_is_set_up_anew(browser: Browser, iago: Staff) -> None:
    _, page = await change(browser, iago, "factor")
    assert "set up at the next log-in" in page
    now_stored = stored(browser, iago)
    assert (now_stored.totp_secret, now_stored.recovery_codes) == (None, [])
    assert (await browser.log_in()).headers["Location"].startswith("/login/setup")


@pytest.mark.usefixtures("administrator")
async def test_locked_login_is_unlocked(browser: Browser, iago: Staff) -> None:
    for _ in range(5):
        await browser.log_in("iago", "wrong")
    assert (await browser.log_in()).status == 403
    browser.take_cookie("cd4d_session", "token-of-administrator")
    assert ">Unlock<" in await browser.text(f"/staff/{iago.id}")
    _, page = await change(browser, iago, "unlock")
    assert ">Unlock<" not in page
    assert (await browser.log_in()).status == 303


@pytest.mark.parametrize("what", ["role", "disable", "factor"])
async def test_nobody_changes_their_own_rights(
    browser: Browser, administrator: Staff, what: str
) -> None:
    browser.cast.staff("other-administrator")
    status, page = await change(browser, administrator, what, role="reader")
    assert status == 409
    assert "nobody changes their own rights" in page
    kept = stored(browser, administrator)
    assert (kept.role, kept.disabled_at) == ("administrator", None)
    # The page of oneself offers nothing of the kind.
    assert "/disable" not in await browser.text(f"/staff/{administrator.id}")


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("what", ["role", "disable", "enable", "factor", "unlock"])
async def test_unknown_account_is_not_found(browser: Browser, what: str) -> None:
    response = await browser.post(f"/staff/{'x' * 22}/{what}", "/staff/invite", role="reader")
    assert response.status == 404


@pytest.mark.usefixtures("administrator")
async def test_odd_words_in_the_address_of_an_account_say_nothing(
    browser: Browser, iago: Staff
) -> None:
    page = await browser.text(f"/staff/{iago.id}?done=<b>x</b>&was=<b>owner</b>")
    assert "<b>" not in page


def who(staff: Staff) -> SignedIn:
    """Somebody who is logged in."""
    return SignedIn(staff.id, staff.login, staff.role, FULL, now())


async def test_who_has_just_lost_the_role_changes_nothing(database: Database, cast: Cast) -> None:
    last = cast.staff("last")
    for number, fields in enumerate(({"disabled_at": now()}, {"role": "editor"})):
        acting = cast.staff(f"acting-{number}", **fields)
        with pytest.raises(NoAdministratorError):
            await database.run(accounts.disable, last.id, who(acting))


async def test_two_who_disable_each_other_at_once_leave_one(database: Database, cast: Cast) -> None:
    one, two = cast.staff("one"), cast.staff("two")
    done = await asyncio.gather(
        database.run(accounts.disable, two.id, who(one)),
        database.run(accounts.change_role, one.id, "reader", who(two)),
        return_exceptions=True,
    )
    refused = [error for error in done if isinstance(error, Exception)]
    assert [type(error) for error in refused] == [NoAdministratorError]
    with database.session() as session:
        left = session.scalars(
            select(Staff).where(Staff.role == "administrator", Staff.disabled_at.is_(None))
        ).all()
    assert len(left) == 1
