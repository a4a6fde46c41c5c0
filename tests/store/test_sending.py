"""An application is sent once, complete and in time; and can be changed as long as that is fair."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from store import types
from store.applications import applications, drafts, references, sending
from store.tables import Application, ApplicationStep
from tests.applying import ANSWERS, Desk, all_of
from tests.factories import Cast


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Somebody who applies."""
    return Desk(cast)


async def send(desk: Desk, opening: str | None = None) -> None:
    """Press [send]."""
    wanted = opening or desk.opening.reference
    await desk.database.run(sending.send, desk.person.id, wanted)


def applied(desk: Desk) -> list[Application]:
    """All applications."""
    return all_of(desk.database, Application)


async def test_a_draft_becomes_an_application(desk: Desk) -> None:
    cv = desk.document()
    await desk.write(cv=cv.id)
    await send(desk)
    (sent,) = applied(desk)
    assert references.is_right(sent.reference)
    assert (sent.person_id, sent.opening_id, sent.status) == (
        desk.person.id,
        desk.opening.id,
        "received",
    )
    assert sent.details == ANSWERS | {"cv": cv.id}
    assert (sent.document_id, sent.consent_version) == (cv.id, "2026-11")
    assert desk.drafts() == []
    history = await desk.database.read(applications.history, sent.id)
    assert [(step.what, step.status, step.staff_id) for step in history] == [
        ("sent", "received", None)
    ]
    (told,) = desk.told()
    assert f"Your reference is {sent.reference}." in told
    assert "Nothing real comes of it" in told
    assert desk.notices()[0].parameters["asked_for"] is True


async def test_of_a_real_opening_it_is_said_what_happens_now(desk: Desk) -> None:
    desk.opening = desk.open(demo=False)
    await desk.write()
    await send(desk)
    (told,) = desk.told()
    assert "What happens now" in told
    assert "exercise" not in told


async def test_sent_twice_there_is_one(desk: Desk) -> None:
    await desk.write()
    await send(desk)
    await send(desk)
    assert len(applied(desk)) == 1
    assert desk.phrases() == ["application-sent", "application-already"]


async def test_sent_many_times_at_once_there_is_one(desk: Desk) -> None:
    """As by several processes that got the same press."""
    await desk.write()
    await asyncio.gather(*(send(desk) for _ in range(8)))
    assert len(applied(desk)) == 1
    assert sorted(desk.phrases()) == ["application-already"] * 7 + ["application-sent"]


async def test_two_drafts_for_one_opening_cannot_both_be_sent(desk: Desk) -> None:
    """Whatever made a second one, it is refused kindly and does not stay as a trap."""
    await desk.write()
    await send(desk)
    await desk.write()
    await send(desk)
    assert len(applied(desk)) == 1
    assert desk.drafts() == []
    assert applied(desk)[0].reference in desk.told()[1]


async def test_the_index_is_the_last_guard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """If nobody sees the first application until it is too late."""
    await desk.write()
    await send(desk)
    await desk.write()
    seen: list[str] = []

    def late(session: Session, person_id: str, opening: str) -> Application | None:
        seen.append(opening)
        return applications.standing(session, person_id, opening) if len(seen) > 1 else None

    monkeypatch.setattr(sending, "standing", late)
    await send(desk)
    assert len(applied(desk)) == 1
    assert desk.phrases()[-1] == "application-already"


async def test_a_taken_reference_is_drawn_again(
    desk: Desk, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, free = references.new(), "CD4D-7K3M-2"
    cast.application(cast.person(), desk.opening, reference=taken)
    drawn = iter([taken, taken, free])
    monkeypatch.setattr(references, "new", lambda: next(drawn))
    await desk.write()
    await send(desk)
    assert applied(desk)[-1].reference == free


async def test_who_has_withdrawn_may_apply_again(desk: Desk, cast: Cast) -> None:
    cast.application(desk.person, desk.opening, status="withdrawn")
    await desk.write()
    await send(desk)
    assert [one.status for one in applied(desk)] == ["withdrawn", "received"]


async def test_others_may_apply_for_the_same(desk: Desk, cast: Cast) -> None:
    other = Desk(cast)
    other.opening = desk.opening
    for one in (desk, other):
        await one.write()
        await send(one)
    assert len({one.reference for one in applied(desk)}) == 2
    assert desk.phrases() == other.phrases() == ["application-sent"]


@pytest.mark.parametrize(
    ("hour", "sent"), [(22, ["application-sent"]), (23, ["application-closed"])]
)
async def test_the_last_day_ends_at_midnight_in_the_netherlands(
    desk: Desk, cast: Cast, monkeypatch: pytest.MonkeyPatch, hour: int, sent: list[str]
) -> None:
    moment = datetime(2026, 3, 1, hour, 59, tzinfo=UTC)
    monkeypatch.setattr(types, "now", lambda: moment)
    desk.opening = cast.opening(deadline=moment.date())
    await desk.write()
    await send(desk)
    assert desk.phrases() == sent
    # Nothing of what was written is lost.
    assert len(desk.drafts()) == (sent == ["application-closed"])


async def test_what_is_incomplete_is_not_sent(desk: Desk) -> None:
    await desk.write(motivation=None)
    await send(desk)
    assert applied(desk) == []
    assert desk.phrases() == ["application-incomplete"]
    (go_on,) = desk.notices()[0].parameters["reply"]["buttons"]
    assert go_on["topic"] == "apply_opening"
    assert len(desk.drafts()) == 1


@pytest.mark.parametrize("consent", [None, "unsaid"])
async def test_nothing_is_sent_without_consent(desk: Desk, consent: str | None) -> None:
    await desk.write(consent=consent)
    await send(desk)
    assert applied(desk) == []


@pytest.mark.parametrize("opening", ["D-999", "pool", ""])
async def test_where_nothing_is_written_nothing_is_sent(desk: Desk, opening: str) -> None:
    await desk.write("pool")
    await send(desk, opening)
    assert (applied(desk), desk.phrases()) == ([], ["application-nothing-to-send"])


async def amend(desk: Desk, sent: Application, **changes: str) -> None:
    """Change answers and press [send]."""
    args = (desk.person.id, desk.opening.reference, changes, sent.reference)
    await desk.database.run(drafts.keep, *args)
    await send(desk)


async def test_a_change_is_visible_with_what_was_there_before(desk: Desk) -> None:
    await desk.write()
    await send(desk)
    (sent,) = applied(desk)
    cv = desk.document()
    await amend(desk, sent, email="new@example.org", cv=cv.id)
    (changed,) = applied(desk)
    assert changed.reference == sent.reference
    assert changed.details == ANSWERS | {"email": "new@example.org", "cv": cv.id}
    assert changed.document_id == cv.id
    steps = all_of(desk.database, ApplicationStep)
    assert [(step.what, step.before) for step in steps] == [("sent", None), ("amended", ANSWERS)]
    assert desk.drafts() == []
    assert desk.phrases()[1:] == ["application-amended"]


async def test_a_change_of_nothing_is_none(desk: Desk) -> None:
    await desk.write()
    await send(desk)
    await amend(desk, applied(desk)[0], email=ANSWERS["email"])
    assert len(all_of(desk.database, ApplicationStep)) == 1
    assert desk.phrases()[1:] == ["application-amended-nothing"]
    assert desk.drafts() == []


@pytest.mark.parametrize("status", ["interview", "matched", "rejected"])
async def test_what_staff_have_decided_by_is_not_changed(
    desk: Desk, cast: Cast, status: str
) -> None:
    sent = cast.application(desk.person, desk.opening, details=ANSWERS, status=status)
    await amend(desk, sent, email="new@example.org")
    assert applied(desk)[0].details == ANSWERS
    assert desk.phrases() == ["application-too-late"]
    assert desk.drafts() == []


async def test_after_the_last_day_nothing_is_changed(desk: Desk, cast: Cast) -> None:
    desk.opening = desk.open(days=-1)
    sent = cast.application(desk.person, desk.opening, details=ANSWERS)
    await amend(desk, sent, email="new@example.org")
    assert applied(desk)[0].details == ANSWERS
    assert "the last day to apply is over" in desk.told()[0]


async def test_an_answer_cannot_be_taken_out_of_what_was_sent(desk: Desk, cast: Cast) -> None:
    sent = cast.application(desk.person, desk.opening, details=ANSWERS)
    await amend(desk, sent, motivation="")
    assert applied(desk)[0].details == ANSWERS
    assert desk.phrases() == ["application-incomplete"]
    assert len(desk.drafts()) == 1
