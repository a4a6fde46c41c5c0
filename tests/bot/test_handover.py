"""A talk with staff as the person meets it: asked for, silent bot, help lines, back again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import duties as bot_duties
from bot import sender as sender_module
from store import notices
from store.database import Database
from store.handover import handover_duties, handovers, office_hours
from store.notices import Notice
from store.tables import Conversation, Handover, Message, OutboxRow
from store.types import now, today
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import NOW, Cast

SILENT = "so I am silent"
CLOSED_TO_STAFF = "cannot open pictures, recordings"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The duties are done by the tests, at the hour that they are about."""
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(bot_duties, "DUTIES", ())


class Console:
    """What staff do."""

    def __init__(self, database: Database, staff: str) -> None:
        self.database, self.staff = database, staff

    @property
    def talk(self) -> Conversation:
        """The one conversation that there is."""
        with self.database.session() as session:
            return session.scalars(select(Conversation)).one()

    @property
    def handover(self) -> Handover:
        """The newest one."""
        with self.database.session() as session:
            return session.scalars(select(Handover).order_by(Handover.id.desc())).all()[0]

    async def replies(self, text: str = "Hello, this is a person.") -> None:
        """Write to the person."""
        await self.database.run(handovers.reply, self.talk.id, text, self.staff)

    async def closes(self) -> None:
        """Close what is open."""
        await self.database.run(handovers.close, self.handover.id, self.staff)

    def record(self) -> list[tuple[str, str]]:
        """Kind and text of all that was said to the person, oldest first."""
        with self.database.session() as session:
            query = select(Message).where(Message.direction == "out").order_by(Message.id)
            return [(one.kind, one.text) for one in session.scalars(query)]


@pytest.fixture
def console(database: Database, cast: Cast) -> Console:
    """Somebody of the staff."""
    return Console(database, cast.staff().id)


@pytest.fixture
async def talking(phone: Phone, console: Console) -> Phone:
    """Staff have just written to Hodan."""
    await phone.says("/language en")
    await console.replies()
    await phone.hears()
    await phone.hears()
    return phone


async def test_a_talk_from_the_first_word_to_the_last(
    phone: Phone, console: Console, rasa: FakeRasa
) -> None:
    """In order, in the person's language; the words of staff as they stand."""
    await phone.says("/language nl")
    assert "medewerkers zien" in (await phone.says("/human"))["text"]
    await console.replies("*Hello* <b>{ $x }</b> button-menu")
    begun, said = await phone.hears(), await phone.hears()
    assert begun["text"].startswith("Vanaf hier schrijft een medewerker")
    assert labels(begun) == ["Gesprek beëindigen"]
    assert said["text"] == "*Hello* <b>{ $x }</b> button-menu"
    assert labels(said) == []
    await console.replies("And one more.")
    assert (await phone.hears())["text"] == "And one more."
    await phone.does("send", text="Dank u!")
    await console.closes()
    over = await phone.hears()
    assert over["text"].startswith("Het gesprek met de medewerkers is voorbij")
    assert labels(over) == ["Menu"]
    await phone.says("hallo")
    assert rasa.asked[-1]["text"] == "hallo"
    kinds = [kind for kind, _ in console.record()]
    assert kinds.count("staff") == 2
    assert console.handover.outcome == "answered"


async def test_what_is_written_is_for_staff_only(
    talking: Phone, console: Console, rasa: FakeRasa, database: Database
) -> None:
    """It is kept and counted, and the bot is silent; only what staff cannot open it says."""
    before = len(console.record())
    await talking.does("send", text="hello")
    await talking.does("voice")
    assert CLOSED_TO_STAFF in (await talking.hears())["text"]
    await talking.does("photo", caption="my permit")
    assert CLOSED_TO_STAFF in (await talking.hears())["text"]
    await talking.does("sticker")
    assert SILENT in (await talking.says("/menu"))["text"]
    assert len(console.record()) == before + 3
    assert console.handover.unread == 4
    assert console.handover.waiting_since is not None
    with database.session() as session:
        query = select(Message.kind).where(Message.direction == "in").order_by(Message.id)
        heard = session.scalars(query).all()
    assert heard[-5:] == ["text", "voice", "photo", "sticker", "command"]
    # Understood for the record, but not as a part of what the bot was doing.
    assert (rasa.asked[-1]["text"], rasa.asked[-1]["state"]) == ("hello", None)


async def test_a_message_that_is_being_answered_when_staff_write_is_not_answered(
    phone: Phone, console: Console, rasa: FakeRasa
) -> None:
    """The bot has thought of something, but staff were faster: nothing of it is said or kept."""
    await phone.says("/language en")
    rasa.answer("what is cd4d?", {"phrase": "thank"}, state={"slots": {"a": "b"}, "loop": None})
    rasa.hold = asyncio.Event()
    asked = len(rasa.asked)
    await phone.does("send", text="what is cd4d?")
    async with asyncio.timeout(5):
        while len(rasa.asked) == asked:
            await asyncio.sleep(0.01)
    await console.replies("Let me tell you.")
    rasa.hold.set()
    assert "a person of the staff" in (await phone.hears())["text"]
    assert (await phone.hears())["text"] == "Let me tell you."
    assert SILENT in (await phone.says("/menu"))["text"]
    assert not [text for _, text in console.record() if "welcome" in text]
    assert (console.talk.state or {"slots": {}})["slots"] == {}
    assert console.handover.unread == 1


async def test_a_message_that_came_when_staff_closed_is_answered(
    talking: Phone, console: Console, rasa: FakeRasa
) -> None:
    """Nobody else would."""
    rasa.answer("and the dates?", {"phrase": "thank"})
    rasa.hold = asyncio.Event()
    asked = len(rasa.asked)
    await talking.does("send", text="and the dates?")
    async with asyncio.timeout(5):
        while len(rasa.asked) == asked:
            await asyncio.sleep(0.01)
    await console.closes()
    rasa.hold.set()
    said = {(await talking.hears())["text"][:11] for _ in range(2)}
    assert said == {"The talk wi", "You are wel"}


async def test_old_buttons_begin_nothing_in_the_middle_of_a_talk(
    phone: Phone, console: Console, rasa: FakeRasa
) -> None:
    """Not even a thank-you is shown."""
    await phone.says("/language en")
    thumb = {"phrase": "button-menu", "topic": "apply_opening", "toast": "rating-thanks"}
    rasa.answer("old", {"phrase": "greet", "buttons": [thumb]})
    old = await phone.says("old")
    await console.replies()
    await phone.hears()
    await phone.hears()
    asked = len(rasa.asked)
    answer = await phone.presses(old, "Menu")
    assert SILENT in answer["text"]
    assert labels(answer) == ["End the talk"]
    assert len(rasa.asked) == asked
    shown = [one for one in await phone.everything() if one.get("text") == "Thank you"]
    assert shown == []


async def test_ones_own_rights_still_work(talking: Phone, database: Database) -> None:
    """The language, one's data, no messages, and to be forgotten."""
    assert "document" in await talking.says("/mydata")
    assert "nothing that you did not ask for" in (await talking.says("/stop"))["text"]
    answer = await talking.says("/language nl")
    assert "vanaf nu in het Nederlands" in answer["text"]
    assert labels(answer) == []
    choice = await talking.says("/language")
    assert "in English" in (await talking.presses(choice, "English"))["text"]
    asked = await talking.says("/forget")
    assert "nothing was changed" in (await talking.presses(asked, "No, keep it"))["text"]
    asked = await talking.says("/forget")
    receipt = await talking.presses(asked, "Yes, erase everything")
    assert "talks with the staff: 1" in receipt["text"]
    with database.session() as session:
        assert session.scalars(select(Handover)).all() == []


async def test_after_stop_the_words_of_staff_still_come(talking: Phone, console: Console) -> None:
    """They answer the person."""
    await talking.says("/stop")
    await console.replies("Still here?")
    assert (await talking.hears())["text"] == "Still here?"


@pytest.mark.parametrize("how", ["typed", "understood", "pressed"])
async def test_danger_brings_help_lines_even_while_staff_talk(
    phone: Phone, console: Console, rasa: FakeRasa, how: str
) -> None:
    """By its words, by the understanding, and by a button; staff see it first."""
    await phone.says("/language en")
    button = {"phrase": "topic-emergency", "topic": "emergency"}
    rasa.answer("old", {"phrase": "greet", "buttons": [button]})
    old = await phone.says("old")
    await console.replies()
    await phone.hears()
    await phone.hears()
    understood = {"topic": "emergency", "confidence": 0.9, "ranking": [], "entities": []}
    rasa.answer("I cannot go on", {"answer": "emergency"}, understood=understood)
    if how == "pressed":
        lines = await phone.presses(old, labels(old)[0])
    else:
        text = "my husband beats me" if how == "typed" else "I cannot go on"
        lines = await phone.says(text)
    assert "Call 112" in lines["text"]
    assert labels(lines) == []
    assert console.talk.safety_topic == "emergency"
    assert (console.handover.reason, console.talk.handover) == ("safety", "open")


async def test_while_rasa_is_down_a_talk_goes_on(
    talking: Phone, console: Console, rasa: FakeRasa
) -> None:
    rasa.status = 503
    await talking.does("send", text="hello")
    assert "Call 112" in (await talking.says("my husband beats me"))["text"]
    assert console.handover.unread == 2


async def test_the_person_ends_the_talk(phone: Phone, console: Console, rasa: FakeRasa) -> None:
    """A form that was interrupted goes on by a button."""
    state = {"slots": {"applying": "D-004"}, "loop": {"name": "apply_opening_form"}}
    await phone.says("/language en")
    rasa.answer("I want this", {"phrase": "thank"}, state=state)
    await phone.says("I want this")
    await console.replies()
    begun = await phone.hears()
    await phone.hears()
    await phone.does("send", text="hm")
    over = await phone.presses(begun, "End the talk")
    assert "I am back" in over["text"]
    assert labels(over) == ["Go on", "Menu"]
    assert (console.talk.handover, console.handover.outcome) == ("none", "taken_back")
    await phone.presses(over, "Go on")
    assert (rasa.asked[-1]["topic"], rasa.asked[-1]["state"]) == ("apply_opening", state)


async def test_a_button_by_which_a_talk_ended_does_nothing_later(
    phone: Phone, console: Console
) -> None:
    await phone.says("/language en")
    await console.replies()
    begun = await phone.hears()
    await phone.hears()
    await console.closes()
    await phone.hears()
    assert "not waiting" in (await phone.presses(begun, "End the talk"))["text"]


async def test_who_waits_may_think_better_of_it(phone: Phone, console: Console) -> None:
    asked = await phone.says("/human")
    assert labels(asked) == ["I do not need a person any more"]
    again = await phone.says("/human")
    assert "already know" in again["text"]
    assert "do not wait" in (await phone.presses(again, labels(again)[0]))["text"]
    assert console.talk.handover == "none"


async def test_while_somebody_waits_the_bot_answers_and_staff_see_what_is_written(
    phone: Phone, console: Console, rasa: FakeRasa
) -> None:
    await phone.says("/human")
    await phone.says("what is cd4d?")
    assert (rasa.asked[-1]["text"], console.handover.unread) == ("what is cd4d?", 1)


async def test_danger_is_queued_without_a_word_about_staff_who_come(
    phone: Phone, console: Console
) -> None:
    lines = await phone.says("my husband beats me")
    assert "cannot promise when they read it" in lines["text"]
    assert (console.handover.reason, console.talk.handover) == ("safety", "none")


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (None, "I do not know when the staff are there"),
        ([["00:00", "24:00"]], "the staff are there now"),
        ([], "but again from"),
    ],
)
async def test_what_is_said_of_the_waiting_is_honest(
    phone: Phone, console: Console, hours: list[list[str]] | None, said: str
) -> None:
    """By the hours that staff have set; and nothing is promised."""
    if hours is not None:
        week = {day: hours for day in office_hours.DAYS} | {in_two_days(): [["09:00", "17:00"]]}
        given = office_hours.read({"week": week})
        await console.database.run(office_hours.save, given, console.staff)
    answer = (await phone.says("/human"))["text"]
    assert said in answer
    assert "cannot promise" in answer


def in_two_days() -> str:
    """The weekday in the Netherlands."""
    return office_hours.DAYS[(today().weekday() + 2) % 7]


async def test_the_next_opening_is_told_in_the_persons_own_time_zone(
    phone: Phone, console: Console
) -> None:
    """With the city after which the zone is named."""
    await phone.says("/language en")
    day = in_two_days()
    given = office_hours.read({"week": {day: [["12:00", "13:00"]]}, "zone": "UTC"})
    await console.database.run(office_hours.save, given, console.staff)
    with console.database.session() as session:
        session.connection().exec_driver_sql("UPDATE people SET time_zone = 'Africa/Mogadishu'")
    answer = (await phone.says("/human"))["text"]
    assert "(time in Mogadishu)" in answer
    assert "15:00" in answer


async def test_how_long_others_waited_is_told_when_it_is_known(
    phone: Phone, console: Console, cast: Cast
) -> None:
    for number in range(5):
        conversation = cast.conversation(cast.person(9000 + number))
        asked = NOW - timedelta(days=1)
        cast.add(
            Handover(
                conversation_id=conversation.id,
                reason="asked",
                requested_at=asked,
                first_reply_at=asked + timedelta(minutes=33),
                closed_at=NOW,
            )
        )
    assert "about 35 minutes" in (await phone.says("/human"))["text"]


async def test_nothing_comes_unasked_into_a_talk(
    talking: Phone, console: Console, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits until the talk is over; what was asked for comes."""
    monkeypatch.setattr(notices, "TALK_WAITS", timedelta(seconds=0.2))
    person = console.talk.person_id
    for phrase, asked_for in (("goodbye", False), ("thank", True)):
        notice = Notice({"phrase": phrase}, asked_for=asked_for)
        await database.run(notices.tell, person, notice)
    assert "You are welcome" in (await talking.hears())["text"]
    await asyncio.sleep(0.5)
    assert not [text for _, text in console.record() if "Goodbye" in text]
    await console.closes()
    said = {(await talking.hears())["text"][:8] for _ in range(2)}
    assert said == {"The talk", "Goodbye!"}


async def test_an_apology_offers_what_is_left(
    phone: Phone, console: Console, rasa: FakeRasa
) -> None:
    """[ask again] [leave my question] [menu]; and the question is the one that was asked."""
    await phone.says("/human")
    await phone.says("how long does it take?")
    with console.database.session() as session:
        row = session.scalars(select(Handover)).one()
        row.waiting_since = row.requested_at = NOW - timedelta(days=30)
        session.connection().exec_driver_sql("UPDATE people SET time_zone = 'Etc/GMT'")
    noon = now().replace(hour=12)
    await console.database.run(handover_duties.apologise, noon)
    sorry = await phone.hears()
    assert sorry["text"].startswith("I am sorry")
    first, leave, menu = labels(sorry)
    assert (first, menu) == ("Ask for a person again", "Menu")
    assert "how long does it take?" in (await phone.presses(sorry, leave))["text"]
    assert "I have marked this chat" in (await phone.presses(sorry, first))["text"]


async def test_who_has_blocked_the_bot_hears_nothing_more(
    talking: Phone, console: Console, database: Database
) -> None:
    await talking.does("block")
    async with asyncio.timeout(5):
        while True:
            try:
                await console.replies()
            except handovers.BlockedError:
                break
            await asyncio.sleep(0.02)
        while any(status in ("due", "sending") for status in statuses(database)):
            await asyncio.sleep(0.02)


def statuses(database: Database) -> list[str]:
    """Of all rows of the outbox."""
    with database.session() as session:
        return list(session.scalars(select(OutboxRow.status).order_by(OutboxRow.id)))


async def test_an_error_is_kept_quiet_while_staff_talk(
    talking: Phone, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message itself is not lost."""

    async def broken(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.with_staff.words", broken)
    before = len(console.record())
    await talking.does("send", text="hello")
    await talking.says("/menu")
    assert len(console.record()) == before + 1
    assert console.handover.unread == 1
