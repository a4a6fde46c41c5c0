"""Bad input gets a clear sentence and changes nothing."""

from __future__ import annotations

import httpx
import pytest

from tests.e2e.installation import Installation
from tests.e2e.phone import Phone


@pytest.fixture(scope="module")
def phone(installation: Installation) -> Phone:
    """Somebody who has chosen English."""
    phone = Phone(installation.sandbox)
    phone.press(phone.say("/start"), "English")
    return phone


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   \n\t ", id="only spaces"),
        pytest.param("\u0000\u0007\u200b\u202e", id="only control characters"),
        pytest.param("😀🎉👍🏽", id="only emoji"),
        pytest.param("?!...", id="only punctuation"),
        pytest.param("what is cd4d? " * 800, id="more than 10,000 characters"),
    ],
)
def test_unreadable_text_gets_a_sentence_and_the_next_question_works(
    phone: Phone, text: str
) -> None:
    reply = phone.say(text, raw=True)
    assert len(reply.text.split()) >= 4
    assert "CD4D" in phone.say("what is cd4d?").text


@pytest.mark.parametrize("data", ["", "x", "forget", "a:b", "a" * 64, "../../etc:0", "0:0", "é:1"])
def test_a_forged_button_is_explained(phone: Phone, data: str) -> None:
    shown = phone.say("/menu")
    phone.tap(shown, data=data)
    answer = phone.event("callback_answer")
    assert len(answer["text"].split()) >= 4


def test_somebody_elses_button_does_nothing(installation: Installation, phone: Phone) -> None:
    question = phone.say("/forget")
    data = question.rows[0][0]["callback_data"]
    other = Phone(installation.sandbox, name="Samira")
    shown = other.press(other.say("/start"), "English")
    other.tap(shown, data=data)
    assert other.event("callback_answer")["text"]
    assert "CD4D" in phone.say("what is cd4d?").text


def test_an_edited_message_is_not_a_second_question(installation: Installation) -> None:
    phone = Phone(installation.sandbox, name="Ama")
    phone.press(phone.say("/start"), "English")
    phone.say("what is cd4d?")
    sent = [message for message in phone.messages() if message.get("text") == "what is cd4d?"]
    body = {"message_id": sent[-1]["message_id"], "text": "what is trqn?"}
    edit = f"{installation.sandbox}/sandbox/persons/{phone.id}/edit"
    httpx.post(edit, json=body).raise_for_status()
    reply = phone.say("who pays for cd4d?")
    assert "TRQN was" not in reply.text
    bots = [m for m in phone.messages() if m["from"]["is_bot"] and "TRQN was" in m.get("text", "")]
    assert not bots


@pytest.mark.parametrize("what", ["voice", "photo", "sticker", "document", "location", "contact"])
def test_what_is_not_text_gets_a_useful_reply(
    installation: Installation, phone: Phone, what: str
) -> None:
    body = {"location": {"latitude": 52.1, "longitude": 4.3}, "contact": {"phone_number": "1"}}
    url = f"{installation.sandbox}/sandbox/persons/{phone.id}/{what}"
    sent = httpx.post(url, json=body.get(what, {})).raise_for_status().json()
    phone._cursor = sent["cursor"]
    reply = phone.next()
    assert len(reply.text.split()) >= 5
    assert reply.labels, "no way on"


def test_forget_erases_and_gives_a_receipt(installation: Installation) -> None:
    phone = Phone(installation.sandbox, name="Rahel")
    phone.press(phone.say("/start"), "English")
    phone.say("what is cd4d?")
    phone.say("please erase everything you know about me")
    receipt = phone.say("yes")
    assert any(character.isdigit() for character in receipt.text)
    assert {"English", "Nederlands"} <= set(phone.say("/start").labels)
