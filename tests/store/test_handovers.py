"""Talks with staff: asked for once, answered, closed, reopened, and what the person is told."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, func, select

from store.conversations import danger, turns
from store.conversations.changes import Change, Heard, Said
from store.conversations.turns import OvertakenError
from store.database import Database
from store.handover import handovers
from store.handover.handovers import (
    ASKED,
    SAFETY,
    BlockedError,
    ClosedHandoverError,
    NoSuchConversationError,
    NoSuchHandoverError,
    NotReopenableError,
    UnusableReplyError,
)
from store.tables import Draft, Handover, Message, Note, OutboxRow, Person
from store.types import now
from tests.factories import Cast
from tests.store.desk import Desk

NOBODY = "x" * 22


@pytest.fixture
def desk(database: Database, cast: Cast) -> Desk:
    """Somebody, and two of the staff."""
    return Desk(database, cast)


async def test_who_asks_twice_waits_once_from_the_first_time(desk: Desk) -> None:
    await desk.asks()
    first = desk.handover
    assert await desk.asks() == first.id
    assert (desk.talk.handover, desk.handover.asked_at) == ("waiting", first.asked_at)
    assert desk.handover.requested_at is not None
    assert desk.phrases() == []


async def test_danger_is_queued_but_nobody_is_said_to_come(desk: Desk) -> None:
    """The person did not ask for anybody, so the chat does not wait for anybody."""
    await desk.asks(SAFETY)
    assert desk.talk.handover == "none"
    assert (desk.handover.reason, desk.handover.requested_at) == (SAFETY, None)
    await desk.asks(ASKED)
    assert desk.talk.handover == "waiting"
    assert (desk.handover.reason, desk.handover.requested_at is None) == (SAFETY, False)


async def test_danger_after_a_request_makes_it_urgent_and_is_told_again(desk: Desk) -> None:
    await desk.asks(ASKED)
    desk.change(escalations=1, escalated_at=now())
    await desk.asks(SAFETY)
    assert (desk.handover.reason, desk.handover.escalations) == (SAFETY, 0)
    assert desk.talk.handover == "waiting"


async def test_the_queue_has_danger_first_then_who_has_waited_longest(
    desk: Desk, database: Database
) -> None:
    """Those whom staff wrote to last come last; one query whatever waits."""
    moment = now()
    others = [desk.somebody(number) for number in (1, 2, 3)]
    for conversation, reason in zip(others, (ASKED, SAFETY, ASKED), strict=True):
        await database.run(handovers.ask, conversation, reason)
    await desk.asks()
    await desk.replies()
    with database.session() as session:
        for minutes, conversation in zip((5, 1, 9), others, strict=True):
            row = session.scalars(
                select(Handover).where(Handover.conversation_id == conversation)
            ).one()
            row.waiting_since = moment - timedelta(minutes=minutes)
    queries: list[str] = []
    event.listen(
        database.engine, "before_cursor_execute", lambda *given: queries.append(str(given[2]))
    )
    found = await database.read(handovers.queue)
    assert len([query for query in queries if "SELECT" in query]) == 1
    assert [one.conversation_id for one in found] == [others[1], others[2], others[0], desk.id]
    assert (found[-1].assigned_to, found[-1].waiting_since) == ("iago", None)
    assert len(await database.read(handovers.queue, limit=2)) == 2
    assert await database.read(handovers.count) == 4


async def test_what_is_written_since_the_last_word_of_staff_is_unread(
    desk: Desk, database: Database
) -> None:
    await desk.asks()
    since = desk.handover.waiting_since
    for text in ("are you there?", "hello?"):
        await desk.writes(text)
    (waiting,) = await database.read(handovers.queue)
    assert (waiting.unread, waiting.waiting_since) == (2, since)
    await desk.replies()
    assert (desk.handover.unread, desk.handover.waiting_since) == (0, None)
    await desk.writes("thank you")
    assert desk.handover.unread == 1
    assert desk.handover.waiting_since is not None


async def test_the_first_word_of_staff_silences_the_bot_and_says_who_writes(desk: Desk) -> None:
    """Once; the text goes out as it was written, in order, also after /stop."""
    await desk.asks()
    await desk.replies("<b>Hello</b> menu-welcome {x}\r\n\0ok")
    await desk.replies("And a second one.")
    said = ["handover-begun", "<b>Hello</b> menu-welcome {x}\nok", "And a second one."]
    assert desk.phrases() == said
    assert all(one.asked_for for one in desk.told())
    assert desk.told()[0].does("button-end-talk") == {"end_talk": True}
    assert desk.talk.handover == "open"
    assert desk.handover.first_reply_at is not None
    assert desk.handover.assigned_to == desk.staff
    assert desk.audit()[0] == (desk.staff, "staff_replied", desk.id)


async def test_staff_may_write_first(desk: Desk) -> None:
    await desk.replies()
    assert (desk.handover.reason, desk.handover.requested_at) == ("staff", None)
    assert desk.talk.handover == "open"


async def test_what_is_written_shows_until_the_bot_has_it(desk: Desk, database: Database) -> None:
    await desk.replies("one")
    await desk.replies("two", desk.other)
    found = await database.read(handovers.pending, desk.id)
    assert [(one.text, one.by) for one in found] == [("one", "iago"), ("two", "emilia")]


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u200e", "\0", "x" * 2001])
async def test_what_cannot_be_sent_is_refused_and_changes_nothing(desk: Desk, text: str) -> None:
    await desk.asks()
    with pytest.raises(UnusableReplyError):
        await desk.replies(text)
    with pytest.raises(UnusableReplyError):
        await desk.database.run(handovers.note, desk.id, text, desk.staff)
    assert (desk.talk.handover, desk.phrases()) == ("waiting", [])


async def test_the_longest_text_fits_one_message(desk: Desk) -> None:
    await desk.replies("😀" * 2000)
    assert desk.phrases()[1] == "😀" * 2000


async def test_who_has_blocked_the_bot_is_not_written_to(desk: Desk, database: Database) -> None:
    """Nothing is kept of it: the page still has the words."""
    await desk.asks()
    with database.session() as session:
        session.get_one(Person, desk.person.id).blocked_at = now()
    with pytest.raises(BlockedError):
        await desk.replies()
    assert (desk.phrases(), desk.talk.handover) == ([], "waiting")
    (waiting,) = await database.read(handovers.queue)
    assert waiting.blocked
    await desk.closes()
    assert desk.handover.closed_at is not None


async def test_nobody_and_nothing(desk: Desk, database: Database) -> None:
    for use_case, given in (
        (handovers.reply, (NOBODY, "hi", desk.staff)),
        (handovers.note, (NOBODY, "hi", desk.staff)),
        (handovers.ask, (NOBODY, ASKED)),
        (handovers.take_back, (NOBODY,)),
    ):
        with pytest.raises(NoSuchConversationError):
            await database.run(use_case, *given)
    with pytest.raises(NoSuchConversationError):
        await database.read(handovers.card, NOBODY)
    for use_case, given in (
        (handovers.close, (404, desk.staff)),
        (handovers.reopen, (404, desk.staff)),
        (handovers.assign, (404, desk.staff, desk.staff)),
    ):
        with pytest.raises(NoSuchHandoverError):
            await database.run(use_case, *given)


async def test_closing_gives_the_chat_back_and_says_so(desk: Desk) -> None:
    await desk.asks()
    await desk.replies()
    number = desk.handover.id
    await desk.closes()
    assert (desk.talk.handover, desk.handover.outcome) == ("none", "answered")
    assert desk.phrases()[-1] == "handover-over"
    with pytest.raises(ClosedHandoverError):
        await desk.database.run(handovers.close, number, desk.other)
    with pytest.raises(ClosedHandoverError):
        await desk.database.run(handovers.assign, number, desk.other, desk.other)
    assert desk.phrases().count("handover-over") == 1


async def test_a_form_that_was_interrupted_goes_on_by_a_button(desk: Desk) -> None:
    desk.change_talk(state={"slots": {}, "loop": {"name": "apply_opening_form"}})
    await desk.replies()
    await desk.closes()
    assert list(desk.told()[-1].topics) == ["apply_opening"]


async def test_a_request_that_is_closed_without_a_word_is_no_talk(desk: Desk) -> None:
    await desk.asks()
    await desk.closes()
    assert (desk.phrases(), desk.handover.outcome) == (["handover-not-taken-up"], "unanswered")


async def test_who_never_asked_is_told_nothing(desk: Desk) -> None:
    """Staff have looked at what was taken for danger."""
    await desk.asks(SAFETY)
    await desk.closes()
    assert desk.phrases() == []


async def test_danger_that_staff_looked_after_leaves_queue_and_list_alike(
    desk: Desk, database: Database
) -> None:
    """Wherever they say so; and comes back to both."""
    desk.change_talk(safety_topic="emergency", safety_at=now())
    await desk.asks(SAFETY)
    await database.run(danger.mark_seen, desk.staff, desk.id)
    assert await database.read(handovers.queue) == []
    await database.run(danger.reopen, desk.staff, desk.id)
    (waiting,) = await database.read(handovers.queue)
    assert waiting.reason == SAFETY
    await desk.closes()
    assert desk.talk.safety_seen_by == desk.staff
    await database.run(handovers.reopen, waiting.id, desk.staff)
    assert desk.talk.safety_seen_at is None
    await desk.asks(ASKED)
    await database.run(danger.mark_seen, desk.staff, desk.id)
    assert desk.talk.handover == "waiting"
    assert len(await database.read(handovers.queue)) == 1


async def test_danger_that_is_unattended_after_all_waits_as_before(
    desk: Desk, database: Database
) -> None:
    """Whose it was and since when is not lost, and the group of staff hears of it once more."""
    desk.change_talk(safety_topic="emergency", safety_at=now())
    await desk.asks(SAFETY)
    await database.run(handovers.assign, desk.handover.id, desk.other, desk.staff)
    await desk.writes("Please")
    desk.change(escalations=2, escalated_at=now(), waiting_since=now() - timedelta(hours=3))
    (before,) = await database.read(handovers.queue)
    await database.run(danger.mark_seen, desk.staff, desk.id)
    await database.run(danger.reopen, desk.staff, desk.id)
    assert await database.read(handovers.queue) == [replace(before, escalated_at=None)]
    assert (desk.handover.escalations, desk.handover.outcome) == (0, None)
    # A talk that was had is over: what comes after it is another one.
    await desk.replies()
    await desk.closes()
    await database.run(danger.reopen, desk.staff, desk.id)
    (again,) = await database.read(handovers.queue)
    assert (again.id > before.id, again.waiting_since is None) == (True, False)


async def test_closing_is_undone_before_the_person_hears_of_it(desk: Desk) -> None:
    """As if nothing had happened."""
    await desk.asks()
    await desk.replies()
    await desk.writes("one moment")
    await desk.closes()
    await desk.database.run(handovers.reopen, desk.handover.id, desk.staff)
    assert desk.talk.handover == "open"
    assert desk.phrases() == ["handover-begun", "Hello!"]
    assert (desk.handover.closed_at, desk.handover.outcome) == (None, None)
    assert desk.handover.unread == 1
    await desk.replies("Still here.")
    assert desk.phrases() == ["handover-begun", "Hello!", "Still here."]


async def test_who_has_heard_that_the_talk_is_over_has_the_bot_until_staff_write_again(
    desk: Desk, database: Database
) -> None:
    await desk.replies()
    await desk.closes()
    with database.session() as session:
        for row in session.scalars(select(OutboxRow)):
            session.delete(row)
    await database.run(handovers.reopen, desk.handover.id, desk.staff)
    assert (desk.talk.handover, desk.phrases()) == ("waiting", [])
    await desk.closes()
    assert desk.phrases() == []
    await database.run(handovers.reopen, desk.handover.id, desk.staff)
    await desk.replies("Back again.")
    assert desk.phrases() == ["handover-begun", "Back again."]


async def test_what_cannot_be_undone(desk: Desk, database: Database) -> None:
    """Too late, not by staff, or another one is open."""
    await desk.asks()
    number = desk.handover.id
    for values in ({}, {"closed_at": now() - timedelta(minutes=11), "closed_by": desk.staff}):
        desk.change(**values)
        with pytest.raises(NotReopenableError):
            await database.run(handovers.reopen, number, desk.staff)
    desk.change(closed_at=now(), closed_by=None, outcome="taken_back")
    with pytest.raises(NotReopenableError):
        await database.run(handovers.reopen, number, desk.staff)
    desk.change(closed_by=desk.staff)
    await desk.asks()
    with pytest.raises(NotReopenableError):
        await database.run(handovers.reopen, number, desk.staff)


async def test_the_person_ends_it(desk: Desk, database: Database) -> None:
    await desk.asks()
    await desk.replies()
    await database.run(handovers.take_back, desk.id)
    assert (desk.talk.handover, desk.handover.outcome) == ("none", "taken_back")
    assert desk.handover.closed_by is None
    await database.run(handovers.take_back, desk.id)


async def test_danger_that_nobody_has_looked_at_stays_though_the_request_is_taken_back(
    desk: Desk, database: Database
) -> None:
    await desk.asks(SAFETY)
    await desk.asks(ASKED)
    await database.run(handovers.take_back, desk.id)
    assert desk.talk.handover == "none"
    (waiting,) = await database.read(handovers.queue)
    assert (waiting.reason, waiting.requested_at) == (SAFETY, None)


async def test_it_is_given_to_somebody_and_to_nobody(desk: Desk, database: Database) -> None:
    number = await desk.asks()
    for staff in (desk.other, desk.other, None):
        await database.run(handovers.assign, number, staff, desk.staff)
    assert desk.handover.assigned_to is None
    assert desk.audit() == [(desk.staff, "handover_assigned", str(number))] * 2


async def test_of_two_who_close_at_once_one_is_refused(desk: Desk, database: Database) -> None:
    """And the person is told once."""
    await desk.replies()
    number = desk.handover.id
    results = await asyncio.gather(
        *(database.run(handovers.close, number, staff) for staff in (desk.staff, desk.other)),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in results) == ["ClosedHandoverError", "NoneType"]
    assert desk.phrases().count("handover-over") == 1


async def test_two_who_write_at_once_say_once_who_writes(desk: Desk, database: Database) -> None:
    await asyncio.gather(
        *(database.run(handovers.reply, desk.id, "Hi", one) for one in (desk.staff, desk.other))
    )
    assert desk.phrases() == ["handover-begun", "Hi", "Hi"]
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Handover)) == 1


@pytest.mark.parametrize("with_staff", [False, True])
async def test_a_turn_that_was_decided_before_staff_came_or_went_takes_no_effect(
    desk: Desk, database: Database, with_staff: bool
) -> None:
    """The bot must not speak after the first word of staff, nor be silent after the last."""
    if not with_staff:
        await desk.replies()
    change = Change(
        77,
        chat="4711",
        person_id=desk.person.id,
        conversation_id=desk.id,
        heard=Heard("text", "hello"),
        said=[Said("Hi.", {"text": "Hi."})],
        with_staff=with_staff,
    )
    with pytest.raises(OvertakenError):
        await database.run(turns.commit, change)
    with database.session() as session:
        assert session.scalars(select(Message)).all() == []
    change.with_staff = not with_staff
    await database.run(turns.commit, change)
    with database.session() as session:
        assert len(session.scalars(select(Message)).all()) == 2


async def test_the_card_says_who_it_is_and_what_is_begun(
    desk: Desk, cast: Cast, database: Database
) -> None:
    """Of a draft the questions, never the answers."""
    for topic in ("about_cd4d", "list_events", "about_cd4d", None):
        cast.message(desk.talk, "a question", topic=topic)
    opening, other = cast.opening(), cast.opening()
    draft = Draft(person_id=desk.person.id, opening_id=opening.id)
    draft.answers = {"name": "Hodan Ali", "motivation": "clinics"}
    cast.add(draft)
    cast.application(desk.person, cast.opening(), status="withdrawn")
    cast.application(desk.person, other, details={"email": "hodan@example.org"})
    cast.registration(desk.person, cast.event())
    await desk.asks()
    await desk.closes()
    await database.run(handovers.note, desk.id, "Speaks Dutch well.", desk.other)
    card = await database.read(handovers.card, desk.id)
    assert [one.topic for one in card.topics] == ["about_cd4d", "list_events"]
    (begun,) = card.drafts
    assert (begun.opening, begun.filled_in) == (opening.reference, ["name", "motivation"])
    assert "email" in begun.missing
    assert "clinics" not in repr(card.drafts)
    assert [one.opening for one in card.applications] == [other.reference]
    assert [one.status for one in card.registrations] == ["registered"]
    assert card.profile == {"email": "hodan@example.org"}
    assert [(one.text, one.by) for one in card.notes] == [("Speaks Dutch well.", "emilia")]
    assert [one.outcome for one in card.earlier] == ["unanswered"]
    assert (card.name, card.language, card.time_zone) == ("Hodan", "en", "Europe/Amsterdam")


async def test_a_note_is_encrypted_and_nobody_but_staff_hears_of_it(
    desk: Desk, database: Database
) -> None:
    await database.run(handovers.note, desk.id, "Needs a call.", desk.staff)
    with database.session() as session:
        raw = session.connection().exec_driver_sql("SELECT text FROM notes").scalar_one()
        assert session.scalars(select(Note.text)).one() == "Needs a call."
    assert "call" not in raw
    assert desk.phrases() == []
    assert desk.audit() == [(desk.staff, "note_written", desk.id)]
