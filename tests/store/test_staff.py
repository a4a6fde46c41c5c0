"""Passwords, lock-out, sessions and the first administrator."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from store.accounts import sessions, staff
from store.accounts.staff import Credentials, NoSuchStaffError
from store.database import Database
from store.tables import AuditRow, Staff, StaffSession
from store.types import now
from tests.factories import Cast

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD_HASH = CHEAP.hash("right")


@pytest.fixture
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested with it is not the strength of a hash."""
    monkeypatch.setattr(staff, "_hasher", CHEAP)


async def attempt(database: Database, fits: bool, login: str = "iago") -> bool:
    """Try to log in with a right or wrong password."""
    known = await database.read(staff.find_credentials, login)
    lookup = f"lookup-{time.monotonic_ns()}"
    return await database.run(staff.log_in, known, fits, lookup) is not None


def stored(database: Database) -> Staff:
    """The one staff member."""
    with database.session() as session:
        return session.scalars(select(Staff)).one()


def test_password_is_kept_as_argon2id() -> None:
    kept = staff.hash_password("right")
    assert kept.startswith("$argon2id$")
    assert staff.password_fits(Credentials("id", kept), "right")
    assert not staff.password_fits(Credentials("id", kept), "Right")


def test_hash_that_is_none_fits_nothing() -> None:
    assert not staff.password_fits(Credentials("id", "-"), "-")
    assert not staff.password_fits(None, "")


def test_unknown_login_costs_as_much_as_a_wrong_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff, "_hasher", PasswordHasher(1, 8192, 1))
    known = Credentials("id", staff.hash_password("right"))

    def cost(credentials: Credentials | None) -> float:
        before = time.process_time()
        staff.password_fits(credentials, "wrong")
        return time.process_time() - before

    # Work of all threads, not time, which depends on what else the machine does.
    known_cost = min(cost(known) for _ in range(3))
    unknown_cost = min(cost(None) for _ in range(3))
    assert 0.5 < unknown_cost / known_cost < 2


async def test_waits_grow_and_the_password_alone_forgives_nothing(
    database: Database, cast: Cast
) -> None:
    cast.staff(password_hash=PASSWORD_HASH)
    waits = []
    for _ in range(14):
        assert not await attempt(database, fits=False)
        until = stored(database).locked_until
        waits.append(round((until - now()).total_seconds() / 60) if until else 0)
        with database.session() as session:
            session.scalars(select(Staff)).one().locked_until = None
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert await attempt(database, fits=True)
    # The password alone forgives nothing: it would give new guesses at the second factor.
    assert stored(database).failed_logins == 14


async def test_locked_login_refuses_the_right_password_until_the_wait_is_over(
    database: Database, cast: Cast
) -> None:
    row = cast.staff(password_hash=PASSWORD_HASH, locked_until=now() + timedelta(minutes=1))
    assert not await attempt(database, fits=True)
    # Trying while locked does not make it longer.
    assert stored(database).locked_until == row.locked_until
    with database.session() as session:
        session.scalars(select(Staff)).one().locked_until = now()
    assert await attempt(database, fits=True)


@pytest.mark.usefixtures("cheap_hashes")
async def test_password_changed_in_the_meantime_no_longer_opens(
    database: Database, cast: Cast
) -> None:
    cast.staff(password_hash=PASSWORD_HASH)
    known = await database.read(staff.find_credentials, "iago")
    await database.run(staff.reset_password, "iago")
    assert not await database.run(staff.log_in, known, True, "lookup")


@pytest.mark.usefixtures("cheap_hashes")
async def test_first_administrator_is_made_once(database: Database) -> None:
    made = await database.run(staff.ensure_administrator)
    assert made
    assert made.login == "admin"
    assert made.password not in repr(made)
    known = await database.read(staff.find_credentials, "admin")
    assert staff.password_fits(known, made.password)
    assert stored(database).role == "administrator"
    assert await database.run(staff.ensure_administrator) is None


async def test_no_administrator_is_made_beside_other_staff(database: Database, cast: Cast) -> None:
    cast.staff("somebody", "reader", disabled_at=now())
    assert await database.run(staff.ensure_administrator) is None


@pytest.mark.usefixtures("cheap_hashes")
async def test_reset_gives_a_new_password_unlocks_and_logs_out(
    database: Database, cast: Cast
) -> None:
    factor = {"totp_secret": "ABC", "recovery_codes": ["x"]}
    row = cast.staff(failed_logins=9, locked_until=now() + timedelta(hours=1), **factor)
    cast.add(StaffSession(token_lookup="x", staff_id=row.id, expires_at=now() + timedelta(hours=1)))
    made = await database.run(staff.reset_password, "IAGO", "a test")
    known = await database.read(staff.find_credentials, "iago")
    assert staff.password_fits(known, made.password)
    assert await database.read(sessions.find, "x") is None
    assert (stored(database).totp_secret, stored(database).recovery_codes) == (None, [])
    assert await attempt(database, fits=True)
    with database.session() as session:
        first = session.scalars(select(AuditRow).order_by(AuditRow.id)).first()
    assert first
    assert (first.actor, first.action, first.subject) == ("a test", "password_reset", row.id)


async def test_reset_of_nobody_is_refused(database: Database) -> None:
    for login in ("nobody", "", "\0"):
        with pytest.raises(NoSuchStaffError):
            await database.run(staff.reset_password, login)
