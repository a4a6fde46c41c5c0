"""Inline mode: openings and events in any chat, and nothing kept of who asks."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from store.database import Database
from store.tables import Base, Update
from store.types import now
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone
from tests.factories import Cast

SOON = timedelta(days=20)
PERSONAL = ("people", "conversations", "messages", "outbox")


def coming(cast: Cast, **fields: Any) -> str:
    """The reference of an opening that is open today."""
    today = now().date()
    given = {"deadline": today + SOON, "starts_on": today + 2 * SOON}
    return cast.opening(**given | fields).reference


def rows(database: Database, *tables: str) -> dict[str, int]:
    """How many rows there are."""
    with database.session() as session:
        counted = {name: Base.metadata.tables[name] for name in tables}
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in counted.items()
        }


async def asks(phone: Phone, query: str) -> dict[str, Any]:
    """What comes back for words behind the bot's name."""
    await phone.does("inline", query=query)
    return await phone.event("inline_answer")


async def test_a_card_is_found_and_shared(phone: Phone, stage: Stage, cast: Cast) -> None:
    """With a button that opens exactly this in the chat with the assistant."""
    reference = coming(cast, title={"en": "Midwife trainer", "nl": "Docent verloskunde"})
    answer = await asks(phone, "")
    (result,) = answer["results"]
    assert result["id"] == f"o-{reference}"
    assert result["title"] == "DEMO · Midwife trainer"
    assert "apply by" in result["description"]
    assert (answer["cache_time"], answer["is_personal"], answer["button"]) == (60, True, None)
    group = await stage.call("POST", "groups", title="Us", persons=[phone.id], bot=False)
    chosen = {"inline_query_id": answer["inline_query_id"], "result_id": result["id"]}
    done = await phone.does("inline/choose", chat_id=group["chat"]["id"], **chosen)
    message = done["message"]
    assert message["from"]["id"] == phone.id
    assert f"DEMO · Midwife trainer ({reference})" in message["text"]
    assert "You can try how applying works; it leads to nothing real." in message["text"]
    assert message["reply_markup"]["inline_keyboard"] == [
        [
            {
                "text": "Open in the assistant",
                "url": f"https://t.me/sandbox_bot?start=o-{reference}",
            }
        ]
    ]


async def test_words_are_understood_by_rasa(phone: Phone, rasa: FakeRasa, cast: Cast) -> None:
    """Always as the same sender, and without a state."""
    ghana = coming(cast, institution=cast.institution("GH"))
    coming(cast)
    entity = {"entity": "country", "value": "GH", "start": 0, "end": 5}
    understood = {"topic": "search_openings", "entities": [entity]}
    rasa.answer("ghana", {"phrase": "thank"}, understood=understood)
    assert [one["id"] for one in (await asks(phone, "ghana"))["results"]] == [f"o-{ghana}"]
    assert rasa.asked == [{"person": "inline", "state": None, "text": "ghana"}]


async def test_without_rasa_a_reference_still_finds(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    reference = coming(cast)
    rasa.status = 503
    assert [one["id"] for one in (await asks(phone, reference))["results"]] == [f"o-{reference}"]


async def test_an_event_is_a_card_too(phone: Phone, cast: Cast) -> None:
    event = cast.event(starts_at=now() + SOON).reference
    (result,) = (await asks(phone, event))["results"]
    assert result["id"] == f"e-{event}"
    assert "time in Amsterdam" in result["description"]


async def test_when_nothing_fits_the_assistant_is_offered(phone: Phone, cast: Cast) -> None:
    """The button leads to a chat that begins as usual."""
    coming(cast)
    answer = await asks(phone, "xylophone")
    assert answer["results"] == []
    assert answer["button"] == {
        "text": "Nothing fits. Ask the assistant",
        "start_parameter": "hello",
    }
    assert "English" in str(await phone.says("/start hello"))


async def test_nothing_is_kept_of_who_asks(phone: Phone, database: Database, cast: Cast) -> None:
    """Only that the update is done, so that it does not come again."""
    coming(cast)
    for query in ("", "health", "my name is Hodan"):
        await asks(phone, query)
    assert rows(database, *PERSONAL) == dict.fromkeys(PERSONAL, 0)
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Update)) == 3


async def test_a_card_comes_in_the_language_of_who_asks(
    stage: Stage, bot: None, cast: Cast
) -> None:
    """That of the telephone; who has chosen one here gets that one; else the first."""
    coming(cast, title={"en": "Midwife trainer", "nl": "Docent verloskunde"})
    unknown, dutch = await stage.phone(language_code="pt"), await stage.phone(language_code="nl")
    assert "Midwife" in (await asks(unknown, ""))["results"][0]["title"]
    assert "verloskunde" in (await asks(dutch, ""))["results"][0]["title"]
    await dutch.presses(await dutch.says("/start"), "English")
    assert "Midwife" in (await asks(dutch, ""))["results"][0]["title"]


async def test_only_the_last_of_what_is_typed_is_answered(
    phone: Phone, stage: Stage, rasa: FakeRasa, cast: Cast
) -> None:
    """What was typed on is given up, while another person is answered."""
    reference = coming(cast)
    rasa.hold = asyncio.Event()
    first = await phone.does("inline", query="hea")
    async with asyncio.timeout(10):
        while not rasa.asked:
            await asyncio.sleep(0.01)
    other = await stage.phone()
    answer = await asks(phone, "")
    assert answer["inline_query_id"] != first["inline_query_id"]
    assert [one["id"] for one in answer["results"]] == [f"o-{reference}"]
    assert len((await asks(other, ""))["results"]) == 1
    rasa.hold.set()
    calls = (await stage.call("GET", "calls"))["calls"]
    assert calls["answerInlineQuery"] == 2


async def test_a_card_in_the_chat_with_the_bot_is_not_taken_for_words(
    phone: Phone, rasa: FakeRasa, cast: Cast, database: Database
) -> None:
    coming(cast)
    answer = await asks(phone, "")
    chosen = {"inline_query_id": answer["inline_query_id"]}
    await phone.does("inline/choose", result_id=answer["results"][0]["id"], **chosen)
    assert "help with" in (await phone.says("/menu"))["text"]
    assert rasa.asked == []
    assert len(await phone.everything()) == 3


async def test_a_late_answer_harms_nobody(phone: Phone, stage: Stage, cast: Cast) -> None:
    """Telegram refuses it; the next question is answered."""
    coming(cast)
    await stage.fault(kind="500", method="answerInlineQuery", count=1)
    await phone.does("inline", query="")
    async with asyncio.timeout(10):
        while not (await stage.call("GET", "calls"))["errors"].get("answerInlineQuery"):
            await asyncio.sleep(0.01)
    assert len((await asks(phone, ""))["results"]) == 1
