"""Steps with ticks, as a person meets them."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from store.database import Database
from store.tables import Message, OutboxRow, Person, Tick
from store.wording.packing import NO_PREVIEW
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast


async def ticks(phone: Phone, message: dict[str, Any], label: str) -> dict[str, Any]:
    """Press a button of the list and return the edited list."""
    await phone.does("press", message_id=message["message_id"], label=label)
    edited = (await phone.event("edit"))["message"]
    assert edited["message_id"] == message["message_id"]
    return dict(edited)


def kept(database: Database) -> list[str]:
    """The steps that are ticked in the database."""
    with database.session() as session:
        return sorted(session.scalars(select(Tick.step)))


async def test_the_list_is_shown_by_command_with_progress_and_a_button_per_step(
    phone: Phone,
) -> None:
    steps = await phone.says("/steps")

    assert "0 of 9 done" in steps["text"]
    assert "☐ 1. Read the Terms of Reference\n☐ 2. See whether you fit" in steps["text"]
    assert "30 June 2023" in steps["text"]
    assert labels(steps)[:9] == [f"☐ {number}" for number in range(1, 10)]
    assert "Take all ticks away" not in labels(steps)


async def test_a_tick_edits_the_list_and_is_kept(phone: Phone, database: Database) -> None:
    steps = await phone.says("/steps")
    steps = await ticks(phone, steps, "☐ 1")
    steps = await ticks(phone, steps, "☐ 3")

    assert "2 of 9 done" in steps["text"]
    assert "☑ 1. Read the Terms of Reference\n☐ 2." in steps["text"]
    assert kept(database) == ["papers", "terms"]

    steps = await ticks(phone, steps, "☑ 1")
    assert "1 of 9 done" in steps["text"]
    assert kept(database) == ["papers"]


async def test_all_ticks_can_be_taken_away(phone: Phone, database: Database) -> None:
    steps = await phone.says("/steps")
    steps = await ticks(phone, steps, "☐ 2")
    steps = await ticks(phone, steps, "Take all ticks away")

    assert "0 of 9 done" in steps["text"]
    assert kept(database) == []


async def test_ticks_survive_a_restart_and_a_switch_of_language(stage: Stage) -> None:
    async with stage.bot():
        phone = await stage.phone()
        steps = await phone.says("/steps")
        await ticks(phone, steps, "☐ 1")
    async with stage.bot():
        choice = await phone.says("/language")
        await phone.presses(choice, "Nederlands")
        again = await phone.says("/steps")
        edited = await ticks(phone, steps, "☐ 2")

    assert "1 van 9 gedaan" in again["text"]
    assert "☑ 1. Lees de Terms of Reference" in again["text"]
    assert "2 van 9 gedaan" in edited["text"]


async def test_a_step_can_be_read_with_its_source_and_the_next_one(phone: Phone) -> None:
    steps = await phone.says("/steps")
    step = await phone.presses(steps, "ⓘ 8")

    assert step["text"].startswith("8. Do the assignment\n\nAn assignment took up to three months")
    assert "Source: Vacancy: CD4D International Legal Expert, Iraq" in step["text"]
    last = await phone.presses(step, "Next: Report and look back")
    assert labels(last) == ["All steps"]
    assert "0 of 9 done" in (await phone.presses(last, "All steps"))["text"]


async def test_the_answer_about_applying_leads_to_the_steps(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    cast.answer("how_to_apply")
    cast.answer("about_cd4d")
    rasa.answer("how do I apply?", {"answer": "how_to_apply"})
    rasa.answer("what is it?", {"answer": "about_cd4d"})
    answer = await phone.says("how do I apply?")

    assert labels(answer)[0] == "Step by step"
    await phone.hears()
    assert "0 of 9 done" in (await phone.presses(answer, "Step by step"))["text"]
    assert "Step by step" not in labels(await phone.says("what is it?"))


async def test_one_persons_ticks_are_not_anothers(phone: Phone, stage: Stage) -> None:
    await ticks(phone, await phone.says("/steps"), "☐ 1")
    other = await stage.phone(first_name="Ali")

    assert "0 of 9 done" in (await other.says("/steps"))["text"]


async def test_ticks_are_given_out_and_erased_with_the_rest(
    phone: Phone, database: Database
) -> None:
    await ticks(phone, await phone.says("/steps"), "☐ 1")
    document = await phone.says("/mydata")
    assert document["document"]

    asked = await phone.says("/forget")
    receipt = await phone.presses(asked, "Yes, erase everything")
    assert "ticked steps: 1" in receipt["text"]
    assert kept(database) == []


@pytest.mark.parametrize(
    "button",
    [
        {"tick": "apply", "step": "no-such-step"},
        {"tick": "no-such-procedure", "step": "terms"},
        {"steps": "no-such-procedure"},
        {"read_step": "apply", "step": "no-such-step"},
        {"reset_steps": "no-such-procedure"},
    ],
)
async def test_a_button_of_steps_that_are_gone_says_so(
    phone: Phone, database: Database, button: dict[str, str]
) -> None:
    steps = await phone.says("/steps")
    with database.session() as session:
        message = session.scalars(select(Message).where(Message.keyboard_id.is_not(None))).one()
        message.keyboard = [{"label": "x", **button}, *(message.keyboard or [])[1:]]

    gone = await phone.presses(steps, "☐ 1")
    assert "I do not know these steps any more" in gone["text"]
    assert kept(database) == []


async def test_an_edit_that_changes_nothing_is_no_failure(phone: Phone, database: Database) -> None:
    """Telegram refuses it with 400."""
    shown = await phone.says("/menu")
    with database.session() as session:
        person = session.scalars(select(Person)).one()
        edit = {"message_id": shown["message_id"], "text": shown["text"]}
        edit |= {"reply_markup": shown["reply_markup"], "link_preview_options": NO_PREVIEW}
        session.add(
            OutboxRow(
                person_id=person.id,
                chat=str(phone.id),
                method="edit_message_text",
                parameters=edit,
            )
        )
    # The row of what is said next settles what came before it.
    await phone.says("/menu")
    await phone.says("/menu")

    with database.session() as session:
        query = select(OutboxRow.status).where(OutboxRow.method == "edit_message_text")
        assert list(session.scalars(query)) == ["sent"]
