"""A conversation as a story, step by step. That such files are played: tests/stories."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from store.conversations.transcripts import NoSuchConversationError
from store.database import Database
from store.review import stories
from store.review.stories import EmptyStoryError, Story
from store.tables import Conversation, Handover, Message
from store.types import now
from store.wording.languages import Languages
from store.wording.phrase_reading import found_in, label_key
from store.wording.wording import Wording
from tests.factories import Cast

CONTENT = Path(__file__).parents[2] / "content"
WORDING = Wording(CONTENT, Languages.load(CONTENT))


def phrase(key: str, language: str = "en", **args: Any) -> str:
    """What the assistant says."""
    return WORDING.say(language, key, args)


class Talk:
    """A conversation that is written down message by message."""

    def __init__(self, cast: Cast, **person: Any) -> None:
        self.cast = cast
        self.conversation: Conversation = cast.conversation(cast.person(**person))
        self.last: Message | None = None
        self.at = now() - timedelta(days=1)

    def does(self, text: str, **fields: Any) -> Message:
        """Something that the person does."""
        self.at += timedelta(seconds=30)
        given = {"topic": "greet", "created_at": self.at}
        self.last = self.cast.message(self.conversation, text, **given | fields)
        return self.last

    def hears(self, text: str, **fields: Any) -> Message:
        """What is said to it."""
        given = {
            "direction": "out",
            "kind": "bot",
            "reply_to": self.last.id if self.last else None,
            "created_at": self.at,
        }
        return self.cast.message(self.conversation, text, **given | fields)

    def answers(self, topic: str, **fields: Any) -> Message:
        """A curated answer to it."""
        answer = self.cast.answer(topic)
        text = f"{answer.lead}\n\n{answer.body}"
        return self.hears(text, answer_id=answer.id, topic=topic, **fields)

    async def story(self, before: int | None = None) -> Story:
        """The story of it."""
        return await self.cast.database.read(stories.story, self.conversation.id, before)


@pytest.fixture
def talk(cast: Cast) -> Talk:
    """A conversation in English."""
    return Talk(cast, name="Hodan Warsame")


async def test_question_answer_and_button_are_three_steps(talk: Talk) -> None:
    talk.does("/start", kind="command")
    choice = talk.hears(phrase("greeting"), keyboard=[{"label": "English", "language": "en"}])
    talk.does("English", kind="button", reply_to=choice.id)
    talk.hears(phrase("welcome"))
    talk.does("what is CD4D?")
    label = phrase("topic-cd4d_status")
    told = talk.answers("about_cd4d", keyboard=[{"label": label, "topic": "cd4d_status"}])
    talk.does(label, kind="button", reply_to=told.id)
    talk.answers("cd4d_status")
    story = await talk.story()
    assert story.steps == [
        {"says": "what is CD4D?", "hears": {"answer": "about_cd4d"}},
        {"presses": "topic-cd4d_status", "hears": {"answer": "cd4d_status"}},
    ]
    assert (story.language, story.name, story.left_out) == ("en", "asks_about_cd4d", set())
    assert yaml.safe_load(story.as_yaml) == {"language": "en", "steps": story.steps}


async def test_replies_are_expected_by_phrase_in_the_language_they_came_in(talk: Talk) -> None:
    talk.does("weather?")
    talk.hears(phrase("not-understood"))
    talk.hears(phrase("language-offer"))
    talk.does("nederlands graag")
    talk.hears(phrase("language-switched", "nl"), language="nl")
    talk.does("wat kost het")
    talk.hears("Something that no phrase says.", language="nl")
    story = await talk.story()
    assert story.steps == [
        {"says": "weather?", "hears": "not-understood"},
        {"says": "nederlands graag", "hears": "language-switched", "in": "nl"},
        {"says": "wat kost het", "hears": []},
    ]
    assert story.left_out == {"unread"}


async def test_several_messages_an_edit_and_an_older_button(talk: Talk) -> None:
    talk.does("check me")
    label = phrase("button-stop-form")
    first = talk.hears(
        f"{phrase('form-stopped')}\n\n{phrase('greet')}",
        keyboard=[{"label": label, "topic": "cancel"}],
        telegram_message_id=7,
    )
    talk.hears(phrase("form-back"))
    talk.does(label, kind="button", reply_to=first.id)
    talk.hears(phrase("form-stopped"), telegram_message_id=7)
    talk.does("", kind="voice")
    talk.hears(phrase("media-voice"))
    story = await talk.story()
    assert story.steps == [
        {"says": "check me", "hears": ["form-stopped", "greet"]},
        {"hears": "form-back"},
        {
            "presses": "button-stop-form",
            "of": ["form-stopped", "greet"],
            "sees": "form-stopped",
        },
        {"sends": "voice", "hears": "media-voice"},
    ]


async def test_personal_data_is_left_out(talk: Talk) -> None:
    talk.does("I am Warsame, mail h@example.org, who pays?")
    talk.answers("travel_costs")
    talk.does("0612345678")
    talk.hears(phrase("not-understood"))
    told = talk.hears(phrase("greet"), keyboard=[{"label": "Hodan Warsame", "topic": "greet"}])
    talk.does("Hodan Warsame", kind="button", reply_to=told.id)
    story = await talk.story()
    for personal in ("Warsame", "Hodan", "example.org", "0612345678"):
        assert personal not in story.as_yaml
    assert len(story.steps) == 1
    assert story.left_out == {"personal", "old_button"}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"form": "apply_opening"}, "form"),
        ({"kind": "document"}, "unsendable"),
        ({"kind": "contact"}, "unsendable"),
        ({"kind": "photo"}, "unsendable"),
        ({"direction": "out", "kind": "staff"}, "staff"),
    ],
)
async def test_story_ends_where_it_becomes_personal(
    talk: Talk, fields: dict[str, Any], reason: str
) -> None:
    talk.does("who pays?")
    talk.answers("travel_costs")
    talk.does("something private", **fields)
    talk.does("and more")
    story = await talk.story()
    assert len(story.steps) == 1
    assert story.left_out == {reason}
    assert "private" not in story.as_yaml


async def test_what_is_written_to_staff_is_in_no_story(talk: Talk) -> None:
    talk.does("who pays?")
    talk.answers("travel_costs")
    since = {"reason": "staff", "first_reply_at": talk.at + timedelta(seconds=10)}
    talk.cast.add(Handover(conversation_id=talk.conversation.id, **since))
    talk.does("between us")
    story = await talk.story()
    assert (len(story.steps), story.left_out) == (1, {"staff"})


async def test_only_the_last_talk_is_told(talk: Talk) -> None:
    talk.does("an old question")
    talk.answers("travel_costs")
    talk.at += timedelta(hours=7)
    reminder = talk.hears("A reminder.", reply_to=None)
    talk.does("a new question")
    talk.answers("insurance")
    story = await talk.story()
    assert [step["says"] for step in story.steps] == ["a new question"]
    assert story.left_out == {"notice"}
    earlier = await talk.story(before=reminder.id)
    assert [step["says"] for step in earlier.steps] == ["an old question"]


async def test_what_cannot_be_played_is_no_story(talk: Talk, database: Database) -> None:
    with pytest.raises(EmptyStoryError):
        await talk.story()
    talk.does("/start", kind="command")
    talk.hears(phrase("greeting"))
    with pytest.raises(EmptyStoryError):
        await talk.story()
    with pytest.raises(NoSuchConversationError):
        await database.read(stories.story, "x" * 22)


async def test_texts_that_yaml_could_misread_stay_as_they_are(talk: Talk) -> None:
    texts = ["yes", "- no", "a: b # c", "'quoted' \"twice\"", "[x](y) {z}", "سؤال؟ 😀", "x" * 300]
    for text in texts:
        talk.does(text)
        talk.hears(phrase("not-understood"))
    story = await talk.story()
    read = yaml.safe_load(story.as_yaml)
    assert [step["says"] for step in read["steps"]] == texts


@pytest.mark.parametrize("language", ["en", "nl", "fr", "ar", "fa", "so"])
def test_phrases_are_found_whatever_stands_in_them(language: str) -> None:
    for key, args in (
        ("not-understood", {}),
        ("language-switched", {}),
        ("question-ask", {"question": "Who pays?"}),
        ("answer-as-of", {"date": {"date": "2024-01-26"}}),
    ):
        assert found_in(phrase(key, language, **args), language) == [key]
    both = f"{phrase('form-stopped', language)}\n\n{phrase('not-understood', language)}"
    assert found_in(both, language) == ["form-stopped", "not-understood"]
    assert found_in("Nothing that anybody ever says here.", language) == []
    assert label_key(phrase("button-human", language), language) == "button-human"
    assert label_key("No button bears this", language) is None
