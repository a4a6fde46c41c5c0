"""Links that open an opening or event, and their pictures."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from store.database import Database
from store.openings import links
from store.tables import Message
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

PNG = b"\x89PNG\r\n\x1a\n"
UNKNOWN = "does not lead to an opening or an event that I know"


def asked(rasa: FakeRasa) -> list[tuple[str, dict[str, Any]]]:
    """Topics and entities that Rasa got."""
    return [(turn["topic"], turn["entities"]) for turn in rasa.asked]


async def test_a_newcomer_gets_to_the_opening_after_choosing_a_language(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """However the link is spelt; the language is asked once, the opening comes in it."""
    reference = cast.opening().reference
    rasa.answer("opening_details", {"phrase": "thank"})
    greeting = await phone.says(f"/start o-{reference.lower()}")
    assert rasa.asked == []
    welcome = await phone.presses(greeting, "Nederlands")
    assert "computerprogramma" in welcome["text"]
    assert labels(welcome) == []
    assert "Graag gedaan" in (await phone.hears())["text"]
    assert asked(rasa) == [("opening_details", {"reference": reference})]


async def test_a_second_link_needs_no_second_choice(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """An event opens as an event, a closed opening as what it is."""
    closed, event = cast.opening(status="closed"), cast.event()
    await phone.presses(await phone.says("/start"), "English")
    for code in (links.code(event.reference), links.code(closed.reference)):
        await phone.says(f"/start {code}")
    expected = [("event_details", {"reference": event.reference})]
    assert asked(rasa) == [*expected, ("opening_details", {"reference": closed.reference})]


@pytest.mark.parametrize("payload", ["o-D-999", "e-E-999", "o-<script>", "o-CD4D-7K3M-2", "x" * 64])
async def test_a_link_to_nothing_says_so_and_shows_the_menu(
    phone: Phone, rasa: FakeRasa, payload: str
) -> None:
    """Somebody new chooses a language before that; nothing of it reaches Rasa."""
    await phone.presses(await phone.says(f"/start {payload}"), "English")
    for said in (await phone.hears(), await phone.says(f"/start {payload}")):
        assert UNKNOWN in said["text"]
        assert "Find an opening" in labels(said)
    assert rasa.asked == []


async def test_a_draft_is_not_opened(phone: Phone, rasa: FakeRasa, cast: Cast) -> None:
    """Nor is it said that there is one."""
    draft = cast.opening(status="draft").reference
    await phone.presses(await phone.says("/start"), "English")
    assert UNKNOWN in (await phone.says(f"/start o-{draft}"))["text"]
    assert UNKNOWN not in (await phone.says("/start hello"))["text"]
    assert rasa.asked == []


async def test_an_opening_is_shared_as_a_picture(
    phone: Phone, stage: Stage, cast: Cast, database: Database
) -> None:
    """With its link below, and a button that takes it into another chat."""
    reference = cast.opening(title={"en": "Midwife trainer"}).reference
    sent = await phone.says(f"/share {reference.lower()}")
    address = f"https://t.me/sandbox_bot?start=o-{reference}"
    assert f"Midwife trainer ({reference})" in sent["caption"]
    assert address in sent["caption"]
    assert "This is an example" in sent["caption"]
    (button,) = sent["reply_markup"]["inline_keyboard"][0]
    assert button == {"text": "Share in a chat", "switch_inline_query": reference}
    url = f"/sandbox/files/{sent['photo'][-1]['file_id']}"
    async with stage.session.get(url) as response:
        assert await response.read() == links.picture(address)
    with database.session() as session:
        record = session.scalars(select(Message).order_by(Message.id)).all()
    assert record[1].text == sent["caption"]


async def test_what_was_looked_at_last_is_shared_without_naming_it(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """By the button below it, or by the command; before that there is nothing to share."""
    reference = cast.event().reference
    share = {"phrase": "button-share", "tap": {"share": reference}}
    rasa.answer("When is it?", {"phrase": "thank", "buttons": [share]})
    nothing = await phone.says("/share")
    assert "Write its reference" in nothing["text"]
    assert labels(nothing) == ["Find an opening", "Coming events"]
    shown = await phone.says("When is it?")
    by_button = await phone.presses(shown, "Share")
    by_command = await phone.says("/share")
    assert f"start=e-{reference}" in by_button["caption"]
    assert by_command["caption"] == by_button["caption"]


@pytest.mark.parametrize("named", ["D-999", "CD4D-7K3M-2", "nonsense", "D-" + "9" * 4000])
async def test_what_is_not_there_cannot_be_shared(phone: Phone, named: str) -> None:
    assert "no opening and no event" in (await phone.says(f"/share {named}"))["text"]


async def test_the_bot_keeps_its_name_for_the_console(phone: Phone, database: Database) -> None:
    await phone.says("/menu")
    assert await database.read(links.username) == "sandbox_bot"
