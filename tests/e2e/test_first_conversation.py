"""The first conversation of a new person, in each kind of installation, and what staff see."""

from __future__ import annotations

import re

import pytest

from tests.e2e.console import logged_in
from tests.e2e.installation import Installation
from tests.e2e.phone import Phone, Reply

YEAR = re.compile(r"\b20\d\d\b")


@pytest.fixture(scope="module")
def phone(everywhere: Installation) -> Phone:
    """A new person who has chosen English."""
    phone = Phone(everywhere.sandbox)
    choice = phone.say("/start")
    assert {"English", "Nederlands"} <= set(choice.labels)
    welcome = phone.press(choice, "English")
    assert "112" in welcome.text
    return phone


def references(reply: Reply) -> set[str]:
    """The openings or events that a reply shows."""
    return set(re.findall(r"\b[DE]-\d{3}\b", reply.text))


def test_asks_what_it_is_and_gets_source_and_date(phone: Phone) -> None:
    reply = phone.say("what is CD4D and who pays for it")
    assert "Ministry of Foreign Affairs" in reply.text
    assert "Source" in reply.text
    assert YEAR.search(reply.text.partition("Source")[2])


def test_asks_in_dutch_and_is_answered_in_the_chosen_language(phone: Phone) -> None:
    assert phone.say("wat is CD4D?").text == phone.say("what is cd4d?").text


def test_switches_to_dutch_and_gets_the_dutch_answer(everywhere: Installation) -> None:
    phone = Phone(everywhere.sandbox, language="nl", name="Youssef")
    choice = phone.say("/start")
    assert choice.labels[0] == "Nederlands"
    phone.press(choice, "Nederlands")
    reply = phone.say("wat is CD4D?")
    assert "Bron" in reply.text
    assert "ministerie" in reply.text.lower()


def test_somebody_who_just_asks_is_answered_in_their_own_language(everywhere: Installation) -> None:
    phone = Phone(everywhere.sandbox, language="de", name="Samira")
    assert "Bron" in phone.say("kunt u mij uitleggen wat het programma CD4D precies inhoudt?").text


def test_searches_and_gets_exactly_the_matching_openings(phone: Phone) -> None:
    reply = phone.say("any health jobs in Somalia I can do online?")
    assert references(reply) == {"D-001", "D-002"}


def test_opens_the_second_one(phone: Phone) -> None:
    phone.say("any health jobs in Somalia I can do online?")
    shown = re.findall(r"D-\d{3}", phone.say("any health jobs in Somalia I can do online?").text)
    assert references(phone.say("tell me more about the second one")) == {shown[1]}


def test_asks_for_coming_events(phone: Phone) -> None:
    reply = phone.say("which events are coming up?")
    assert references(reply)
    assert not references(reply) & {"E-014", "E-015", "E-016", "E-017"}  # these are over


def test_asks_for_an_application_that_does_not_exist(phone: Phone) -> None:
    assert "A-7K3M2" not in phone.say("where is my application A-9Z9Z9").labels


def test_nonsense_gets_three_suggestions_and_a_person(phone: Phone) -> None:
    reply = phone.say("blorf zibble quux frandle")
    assert "don't" in reply.text or "not" in reply.text
    assert reply.labels[3:] == ["Leave my question for the staff", "Ask a person"]


def test_a_typed_intent_is_text(phone: Phone) -> None:
    phone.say('/forget_me{"x":1}')
    assert "CD4D" in phone.say("what is cd4d?").text


def test_staff_see_the_conversation(everywhere: Installation, phone: Phone) -> None:
    planted = "is there anything about zebra farming in Hargeisa"
    phone.say(planted)
    with logged_in(everywhere) as staff:
        overview = staff.get("/conversations")
        assert planted[:20] in overview.text
        newest = re.search(r'href="(/conversations/[^"/?]+)"', overview.text)
        assert newest
        transcript = staff.get(newest.group(1)).text
    assert planted in transcript
    assert "what is CD4D and who pays for it" in transcript
    assert "about_cd4d" in transcript


def test_nothing_that_was_said_stands_in_the_output(everywhere: Installation, phone: Phone) -> None:
    phone.say("my secret word is kwikfluit")
    assert "kwikfluit" not in everywhere.output
    assert "made-up-" not in everywhere.output
