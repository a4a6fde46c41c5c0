"""People see their own applications only; staff change the status, and people are told once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from store.applications import applications
from store.applications.applications import (
    FOLLOWING,
    STATUSES,
    ApplicationNotFoundError,
    NoSuchApplicationError,
    StatusChangeError,
    by_reference,
    of_person,
)
from store.privacy import exports_offers
from store.tables import Application, ApplicationStep, AuditRow, Draft
from tests.applying import ANSWERS, Desk, all_of
from tests.factories import NOW, Cast


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Somebody who has applied."""
    return Desk(cast)


async def test_all_of_ones_own_newest_first(cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    older, newer = cast.opening(), cast.opening()
    cast.application(hodan, older, reference="A-OLDER", created_at=NOW - timedelta(days=1))
    cast.application(hodan, newer, reference="A-NEWER", created_at=NOW)
    cast.application(other, older, reference="A-OTHER")

    found = await cast.database.read(of_person, hodan.id)

    assert [a.reference for a in found] == ["A-NEWER", "A-OLDER"]
    assert found[0].opening.institution.name


async def test_who_has_applied_for_nothing_gets_nothing(cast: Cast) -> None:
    assert list(await cast.database.read(of_person, "nobody")) == []


async def test_one_by_reference(cast: Cast) -> None:
    hodan = cast.person()
    cast.application(hodan, cast.opening(), reference="CD4D-7K3M-2", status="interview")

    application = await cast.database.read(by_reference, hodan.id, "CD4D-7K3M-2")

    assert application.status == "interview"


async def test_somebody_elses_is_as_unknown_as_one_that_does_not_exist(cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    cast.application(other, cast.opening(), reference="A-OTHER")

    for reference in ("A-OTHER", "A-NONE"):
        with pytest.raises(ApplicationNotFoundError) as caught:
            await cast.database.read(by_reference, hodan.id, reference)
        assert str(caught.value) == ""


async def test_staff_see_all_for_an_opening(cast: Cast) -> None:
    opening = cast.opening()
    first = cast.application(cast.person(), opening, created_at=NOW)
    later = cast.application(cast.person(), opening, created_at=NOW + timedelta(hours=1))
    cast.application(cast.person(), cast.opening())
    found = await cast.database.read(applications.for_opening, opening.reference)
    assert [one.id for one in found] == [first.id, later.id]


async def withdraw(desk: Desk, reference: str) -> None:
    """Yes, withdraw it."""
    await desk.database.run(applications.withdraw, desk.person.id, reference)


@pytest.mark.parametrize("status", ["received", "in_review", "interview"])
async def test_withdrawing_is_told_and_on_record(desk: Desk, cast: Cast, status: str) -> None:
    sent = cast.application(desk.person, desk.opening, status=status, details=ANSWERS)
    for _ in range(2):
        await withdraw(desk, sent.reference)
    (application,) = all_of(desk.database, Application)
    assert application.status == "withdrawn"
    (step,) = all_of(desk.database, ApplicationStep)
    assert (step.what, step.status, step.staff_id) == ("withdrawn", "withdrawn", None)
    assert desk.phrases() == ["application-withdrawn", "application-withdrawn-before"]


@pytest.mark.parametrize("status", ["matched", "rejected"])
async def test_what_is_decided_is_not_withdrawn(desk: Desk, cast: Cast, status: str) -> None:
    sent = cast.application(desk.person, desk.opening, status=status)
    await withdraw(desk, sent.reference)
    assert all_of(desk.database, Application)[0].status == status
    assert desk.phrases() == ["application-decided"]


async def test_nobody_withdraws_for_somebody_else(desk: Desk, cast: Cast) -> None:
    theirs = cast.application(cast.person(), desk.opening)
    for reference in (theirs.reference, "CD4D-2222-2"):
        await withdraw(desk, reference)
    assert all_of(desk.database, Application)[0].status == "received"
    assert desk.phrases() == ["application-unknown"] * 2


async def change(desk: Desk, application: Application, status: str) -> bool:
    """Staff set a status."""
    args = (application.id, status, "staff-1")
    return await desk.database.run(applications.change_status, *args)


@pytest.mark.parametrize("status", sorted(FOLLOWING["received"]))
async def test_a_new_status_reaches_the_person_once(desk: Desk, cast: Cast, status: str) -> None:
    sent = cast.application(desk.person, desk.opening)
    assert await change(desk, sent, status) is True
    assert await change(desk, sent, status) is False
    (told,) = desk.told()
    assert f"News about your application {sent.reference}" in told
    assert "application-" not in told
    (step,) = all_of(desk.database, ApplicationStep)
    assert (step.what, step.status, step.staff_id) == ("status", status, "staff-1")
    (audit,) = all_of(desk.database, AuditRow)
    assert (audit.actor, audit.subject) == ("staff-1", sent.reference)
    assert audit.details == {"from": "received", "to": status}


async def test_what_staff_write_goes_with_the_news(desk: Desk, cast: Cast) -> None:
    """The note stays among colleagues, and in what is stored of the person."""
    sent = cast.application(desk.person, desk.opening)
    written = ("Please call us on Monday.", "knows the ministry")
    args = (sent.id, "interview", "staff-1", *written)
    assert await desk.database.run(applications.change_status, *args)
    (told,) = desk.told()
    assert "Please call us on Monday." in told
    assert "ministry" not in told
    (step,) = all_of(desk.database, ApplicationStep)
    assert (step.message, step.note) == written
    (audit,) = all_of(desk.database, AuditRow)
    assert audit.details == {"from": "received", "to": "interview"}
    stored = await desk.database.read(exports_offers.export, desk.person.id)
    (kept,) = stored["applications"][0]["history"]
    assert (kept["message"], kept["note"]) == written


async def test_two_of_the_staff_at_once_tell_once(desk: Desk, cast: Cast) -> None:
    sent = cast.application(desk.person, desk.opening)
    changed = await asyncio.gather(*(change(desk, sent, "matched") for _ in range(6)))
    assert sorted(changed) == [False] * 5 + [True]
    assert len(desk.notices()) == 1


async def test_the_news_come_also_to_who_wants_no_other_messages(desk: Desk, cast: Cast) -> None:
    """Who applies asks to be told what becomes of it."""
    sent = cast.application(desk.person, desk.opening)
    await change(desk, sent, "interview")
    assert desk.notices()[0].parameters["asked_for"] is True


@pytest.mark.parametrize(
    ("before", "after"), [("withdrawn", "received"), ("matched", "received"), ("received", "lost")]
)
async def test_not_every_status_follows_every_other(
    desk: Desk, cast: Cast, before: str, after: str
) -> None:
    sent = cast.application(desk.person, desk.opening, status=before)
    with pytest.raises(StatusChangeError):
        await change(desk, sent, after)
    assert desk.notices() == []


def test_every_status_has_what_may_follow_it() -> None:
    assert set(FOLLOWING) == set(STATUSES)
    assert all(status not in following for status, following in FOLLOWING.items())


async def test_there_must_be_one_to_change(desk: Desk) -> None:
    with pytest.raises(NoSuchApplicationError):
        await desk.database.run(applications.change_status, 999, "matched", "staff-1")


async def test_what_was_to_change_it_goes_when_it_is_decided(desk: Desk, cast: Cast) -> None:
    sent = cast.application(desk.person, desk.opening)
    cast.add(
        Draft(
            person_id=desk.person.id,
            opening_id=desk.opening.id,
            application_id=sent.id,
            answers={"name": "Hodan"},
        )
    )
    await change(desk, sent, "in_review")
    assert len(desk.drafts()) == 1
    await withdraw(desk, sent.reference)
    assert desk.drafts() == []
