"""What somebody has said and pressed becomes a story in the console, and that story is played."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from store.review import stories
from store.review.stories import Story
from store.tables import Conversation, Person
from tests.e2e.phone import Phone
from tests.stories import script, wording
from tests.stories.house import House
from tests.stories.player import Play

# What is typed, and "> " with the phrase of a button on the last message (or `of` a phrase).
TALKS = {
    "en": [
        "what is CD4D?",
        "> topic-cd4d_status",
        "> button-helpful",
        "who covers the ticket then",
    ],
    "nl": ["wat voor opdrachten zijn er nu?", "> button-next-page", "alleen in Nigeria"],
    "fr": ["bjr, vérifiez svp si je peux partir avec vous", "> button-stop-form"],
    "ar": ["من يدفع ثمن تذكرة الطائرة؟", "> button-helpful", "شكرا"],
    "so": ["qqq xxx zzz", "> topic-search_openings"],
}


def had(house: House, language: str, deeds: Sequence[str]) -> str:
    """Have a conversation; its id."""
    phone = Phone(house.sandbox, language)
    heard = phone.press(phone.say("/start"), wording.language_names()[language])
    for deed in deeds:
        if not deed.startswith("> "):
            heard = phone.say(deed)
            continue
        key = deed.removeprefix("> ")
        label = next(one for one in heard.labels if wording.is_label(one, key, language))
        phone.tap(heard, label=label)
        if key == "button-helpful":
            phone.event("callback_answer")
        elif key == "button-next-page":
            heard = type(heard).of(phone.event("edit")["message"])
        else:
            heard = phone.next()
    phone.say("/help")
    lookup = house.database.vault.lookup(str(phone.id))
    with house.database.session() as session:
        query = select(Conversation.id).join(Person).where(Person.telegram_lookup == lookup)
        return session.scalars(query).one()


@pytest.mark.parametrize("language", TALKS)
def test_a_conversation_becomes_a_story_that_is_played(
    house: House, language: str, tmp_path: Path
) -> None:
    conversation = had(house, language, TALKS[language])
    with house.database.session() as session:
        made: Story = stories.story(session, conversation)
    assert made.language == language
    assert made.left_out == set()
    typed = [deed for deed in TALKS[language] if not deed.startswith("> ")]
    assert [step["says"] for step in made.steps if "says" in step] == [*typed, "/help"]
    # All is expected by phrase or answer, nothing by its words.
    assert all(step.get("hears") != [] for step in made.steps)
    (tmp_path / f"{made.name}.yml").write_text(made.as_yaml, encoding="utf-8")
    [story] = script.stories(tmp_path)
    play = Play(house, story)
    play.play(story.steps)
    play.expect_no_more()
