"""Thumbs under an answer, as a person meets them."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from store.database import Database
from store.tables import Message, Rating
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

RANKING = [
    {"topic": topic, "confidence": 0.3}
    for topic in ("about_cd4d", "cd4d_funding", "about_trqn", "list_events")
]
REASONS = ["It is wrong", "Out of date", "Hard to understand", "Not my question"]


@pytest.fixture
def answered(rasa: FakeRasa, cast: Cast) -> int:
    """The id of the answer to "what is it?"."""
    understood = {"topic": "about_cd4d", "confidence": 0.7, "ranking": RANKING, "entities": []}
    rasa.answer("what is it?", {"answer": "about_cd4d"}, understood=understood)
    return cast.answer("about_cd4d", related=["cd4d_status"]).id


def opinions(database: Database) -> list[tuple[int, bool, str | None]]:
    """All thumbs."""
    with database.session() as session:
        rows = session.scalars(select(Rating).order_by(Rating.id))
        return [(row.answer_id, row.helpful, row.reason) for row in rows]


async def test_thumbs_stand_side_by_side_under_the_related_questions(
    phone: Phone, answered: int
) -> None:
    answer = await phone.says("what is it?")
    rows = answer["reply_markup"]["inline_keyboard"]
    assert [[key["text"] for key in row] for row in rows] == [
        ["Is CD4D still running?"],
        ["👍", "👎", "Shorter"],
    ]


async def test_a_thumb_up_is_thanked_for_over_the_chat_without_a_message(
    phone: Phone, answered: int, database: Database
) -> None:
    """And is stored for the version that was shown."""
    answer = await phone.says("what is it?")
    await phone.does("press", message_id=answer["message_id"], label="👍")
    assert (await phone.event("callback_answer"))["text"] == "Thank you for telling me."
    before = len(await phone.everything())
    await phone.says("/menu")
    # The command and its answer.
    assert len(await phone.everything()) == before + 2
    assert opinions(database) == [(answered, True, None)]


@pytest.mark.parametrize(
    ("label", "reason"), list(zip(REASONS[:3], ("wrong", "outdated", "unclear"), strict=True))
)
async def test_a_thumb_down_asks_what_was_wrong_in_one_tap(
    phone: Phone, answered: int, database: Database, label: str, reason: str
) -> None:
    answer = await phone.says("what is it?")
    await phone.hears()
    asked = await phone.presses(answer, "👎")
    assert labels(asked) == REASONS
    assert opinions(database) == [(answered, False, None)]
    assert "staff will see this" in (await phone.presses(asked, label))["text"]
    assert opinions(database) == [(answered, False, reason)]


async def test_not_my_question_offers_what_else_was_understood(
    phone: Phone, answered: int, database: Database
) -> None:
    """The ranking of the question, without what was answered."""
    answer = await phone.says("what is it?")
    await phone.hears()
    offer = await phone.presses(await phone.presses(answer, "👎"), "Not my question")
    assert labels(offer)[:3] == ["Who pays for CD4D?", "What was TRQN?", "Coming events"]
    assert opinions(database) == [(answered, False, "not_my_question")]


async def test_an_answer_to_a_suggestion_still_knows_the_question(
    phone: Phone, rasa: FakeRasa, answered: int
) -> None:
    """Asked in words, not understood, chosen by a button, and still not what was meant."""
    unsure = {"phrase": "not-understood", "suggestions": True}
    understood = {"topic": "nlu_fallback", "confidence": 0.2, "ranking": RANKING}
    rasa.answer("hm", unsure, understood=understood)
    rasa.answer("about_cd4d", {"answer": "about_cd4d"})
    suggestions = await phone.says("hm")
    await phone.hears()
    answer = await phone.presses(suggestions, "What is CD4D?")
    offer = await phone.presses(await phone.presses(answer, "👎"), "Not my question")
    assert labels(offer)[:3] == ["Who pays for CD4D?", "What was TRQN?", "Coming events"]


async def test_a_thumb_that_is_changed_replaces_the_first(
    phone: Phone, answered: int, database: Database
) -> None:
    answer = await phone.says("what is it?")
    await phone.hears()
    await phone.presses(answer, "👎")
    await phone.does("press", message_id=answer["message_id"], label="👍")
    await phone.event("callback_answer")
    await phone.says("/menu")
    assert opinions(database) == [(answered, True, None)]


async def test_two_quick_taps_ask_once(phone: Phone, answered: int) -> None:
    answer = await phone.says("what is it?")
    await phone.hears()
    for _ in range(2):
        await phone.does("press", message_id=answer["message_id"], label="👎")
        await phone.event("callback_answer")
    await phone.says("/menu")
    said = [message.get("text", "") for message in await phone.everything()]
    assert sum("What was wrong" in text for text in said) == 1


async def test_a_text_about_danger_has_no_thumbs(phone: Phone, rasa: FakeRasa, cast: Cast) -> None:
    """Nobody in danger is asked for an opinion."""
    cast.answer("domestic_violence")
    rasa.answer("he beats me", {"answer": "domestic_violence"})
    await phone.does("send", text="he beats me")
    texts = [await phone.hears(), await phone.hears()]
    assert any("Lead of domestic_violence" in one["text"] for one in texts)
    assert not any({"👍", "👎"} & set(labels(one)) for one in texts)


async def test_somebody_elses_thumb_does_nothing(
    phone: Phone, stage: Stage, answered: int, database: Database
) -> None:
    """The keyboard is looked up in the own conversation."""
    answer = await phone.says("what is it?")
    data = answer["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    other = await stage.phone(first_name="Iago")
    theirs = await other.says("/menu")
    await other.does("press", message_id=theirs["message_id"], data=data)
    assert "not yours" in (await other.event("callback_answer"))["text"]
    assert opinions(database) == []


async def test_a_thumb_for_a_version_that_is_gone_stores_nothing(
    phone: Phone, answered: int, database: Database
) -> None:
    """A backup was played back, for example: the person gets a way on all the same."""
    answer = await phone.says("what is it?")
    await phone.hears()
    with database.session() as session:
        held = session.scalars(select(Message).where(Message.answer_id == answered)).one()
        gone = [{**one, "rate": 4711} if "rate" in one else one for one in held.keyboard or ()]
        session.execute(update(Message).where(Message.id == held.id).values(keyboard=gone))
    offer = await phone.presses(await phone.presses(answer, "👎"), "Not my question")
    assert len(labels(offer)) >= 4
    assert opinions(database) == []
