"""Conversations, named after what the person does, against the trained model."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.e2e.installation import Installation
from tests.e2e.phone import Phone, Reply
from tests.stories import script
from tests.stories.script import Story

STORIES = script.stories()
LONG = 6  # words


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_story(installation: Installation, story: Story) -> None:
    """Every message is the one that the story expects, in its language, and there is no other."""
    player = Player(Phone(installation.sandbox, story.language), story.language)
    for number, step in enumerate(story.steps, start=1):
        player.play(step, f"{story.name}, step {number}")
    player.expect_no_more()


def test_no_story_says_what_the_model_was_trained_on() -> None:
    """A few words ("no thanks") everybody says; a whole sentence would prove nothing."""
    said = {step["says"] for story in STORIES for step in story.steps if "says" in step}
    told = {_words(text) for text in said if len(_words(text)) >= LONG}
    assert told.isdisjoint(_words(text) for text in script.examples())


class Player:
    """Plays the person of a story, from /start on."""

    def __init__(self, phone: Phone, language: str) -> None:
        self._phone, self._language = phone, language
        choice = phone.say("/start")
        self._heard = [choice, phone.press(choice, script.language_names()[language])]
        self._pressed: Reply | None = None

    def play(self, step: dict[str, Any], where: str) -> None:
        """Do a step, and compare what comes back."""
        before, self._language = self._language, step.get("in", self._language)
        self._act(step, before)
        if "toast" in step:
            shown = self._phone.event("callback_answer")["text"] or ""
            assert script.holds(shown, step["toast"], self._language), f"{where}: toast: {shown}"
        if "gets" in step:
            self._hear()
            wanted = script.texts(self._language)[step["gets"]]
            assert self._last_message()["document"]["file_name"] == wanted, where
        elif "hears" in step:
            self._check(self._hear(), step, step["hears"], where)
        elif "sees" in step:
            assert self._pressed
            changed = self._phone.event("edit")["message"]
            assert changed["message_id"] == self._pressed.message_id, where
            self._heard.append(Reply.of(changed))
            self._check(self._heard[-1], step, step["sees"], where)

    def expect_no_more(self) -> None:
        """Fail when the bot has said something that the story does not hear.

        The menu closes the conversation, so that nothing of it can still be on its way.
        """
        end = self._phone.say("/menu")
        heard = {one.message_id for one in [*self._heard, end]}
        by_bot = [one for one in self._phone.messages() if one["from"]["is_bot"]]
        unheard = [one.get("text") for one in by_bot if one["message_id"] not in heard]
        assert not unheard, f"also said: {unheard}"

    def _act(self, step: dict[str, Any], language: str) -> None:
        phone = self._phone
        if "says" in step:
            phone.send(step["says"])
        elif "edits" in step:
            phone.edit(step["edits"])
        elif "sends" in step:
            phone.attach(step["sends"])
        elif "presses" in step:
            self._pressed = self._meant(step.get("of"), {language, self._language})
            phone.tap(self._pressed, label=_label(self._pressed, step["presses"], language))

    def _hear(self) -> Reply:
        self._heard.append(self._phone.next())
        return self._heard[-1]

    def _last_message(self) -> dict[str, Any]:
        [message] = [
            one for one in self._phone.messages() if one["message_id"] == self._heard[-1].message_id
        ]
        return message

    def _meant(self, phrase: Any, languages: set[str]) -> Reply:
        """The message whose button is pressed: the newest that holds the phrase."""
        if phrase is None:
            return self._heard[-1]
        fitting = [
            reply
            for reply in self._heard
            if any(script.holds(reply.text, phrase, language) for language in languages)
        ]
        assert fitting, f"no message holds {phrase}"
        return fitting[-1]

    def _check(self, reply: Reply, step: dict[str, Any], expected: Any, where: str) -> None:
        language, text = self._language, script.plain(reply.text)
        assert script.holds(text, expected, language), f"{where}: not {expected}: {text}"
        for wanted in step.get("also", []):
            assert script.plain(wanted) in text, f"{where}: no {wanted}: {text}"
        for wanted in step.get("buttons", []):
            _label(reply, wanted, language)
        for unwanted in step.get("lacks", []):
            held = re.search(script.label(unwanted, language), text)
            assert not held, f"{where}: holds {unwanted}: {text}"


def _label(reply: Reply, wanted: str, language: str) -> str:
    """The label on the message that the story means."""
    expected = script.label(wanted, language)
    fitting = [one for one in reply.labels if re.fullmatch(expected, script.plain(one))]
    assert fitting, f"no button {wanted} among {reply.labels}"
    return fitting[0]


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))
