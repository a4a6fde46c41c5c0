"""A conversation as a story that is played against the real bot (tests/stories/script.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from store.conversations.transcripts import NoSuchConversationError
from store.privacy import known_names
from store.privacy.personal_data import cleaned, find
from store.review.staff_talks import told_to_staff
from store.review.topic_names import languages
from store.tables import Answer, Conversation, Message
from store.wording.phrase_reading import found_in, label_key, plain

MOST_MESSAGES = 60
# After so long a pause a new conversation begins.
PAUSE = timedelta(hours=6)
# A form in which nothing that is typed tells who somebody is.
OPEN_FORM = "check_eligibility"
# What a telephone of the tests can send that is no text.
SENDABLE = ("voice", "photo", "sticker", "location", "video", "video_note", "audio", "animation")
# Commands and texts; what else is typed or pressed.
WORDS = ("text", "button", "command", "link", "edit")
START = "/start"
# Said to somebody who has not chosen a language yet: those of the stories all have.
AT_THE_BEGINNING = frozenset({"greeting", "welcome", "language-offer"})
# Why a story ends early, or lacks something.
STAFF, FORM, UNSENDABLE = "staff", "form", "unsendable"
NOTICE, OLD_BUTTON, PERSONAL, UNREAD = "notice", "old_button", "personal", "unread"

# A curated answer, or phrases in order; none when no phrase was found.
Expected = dict[str, str] | list[str]


class EmptyStoryError(Exception):
    """Nobody has written or pressed anything that could be played."""


@dataclass
class Story:
    """Steps, and what was left out of them (the constants above)."""

    language: str
    steps: list[dict[str, Any]] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """After what is answered first; a better one says what the person does."""
        for step in self.steps:
            hears = step.get("hears")
            if isinstance(hears, dict):
                return f"asks_{hears['answer']}"
        return "conversation"

    @property
    def as_yaml(self) -> str:
        """As a file of tests/stories, without a comment."""
        content = {"language": self.language, "steps": self.steps}
        return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)


def story(session: Session, conversation_id: str, before: int | None = None) -> Story:
    """The last talk of a conversation, or that before message `before`.

    NoSuchConversationError, EmptyStoryError.
    """
    if session.get(Conversation, conversation_id) is None:
        raise NoSuchConversationError
    said = _last_talk(session, conversation_id, before)
    writer = _Writer(session, conversation_id, said)
    for message in said:
        if not writer.take(message):
            break
    if not writer.story.steps:
        raise EmptyStoryError
    return writer.story


def _last_talk(session: Session, conversation_id: str, before: int | None) -> list[Message]:
    """Oldest first, from the last long pause on."""
    query = select(Message).where(Message.conversation_id == conversation_id)
    if before is not None:
        query = query.where(Message.id < before)
    newest = session.scalars(query.order_by(Message.id.desc()).limit(MOST_MESSAGES))
    talk: list[Message] = []
    for message in newest:
        if talk and talk[-1].created_at - message.created_at > PAUSE:
            break
        talk.append(message)
    return talk[::-1]


class _Writer:
    """Writes the steps of a talk, message by message."""

    def __init__(self, session: Session, conversation_id: str, said: Sequence[Message]) -> None:
        self._names = known_names.of_conversation(session, conversation_id)
        self._leads = _leads(session, said)
        private = select(Message.id).where(
            Message.id.in_([one.id for one in said]), told_to_staff()
        )
        self._private = frozenset(session.scalars(private))
        first = next((one.language for one in said if one.direction == "out"), None)
        self._language = first if first in languages().codes else languages().first
        self.story = Story(self._language)
        # What was said so far, by id; the last of it; and the deed that it came of.
        self._heard: dict[int, Message] = {}
        self._last_heard: int | None = None
        self._open: Message | None = None

    def take(self, message: Message) -> bool:
        """Add a message; False when the story ends before it."""
        end = self._end_before(message)
        if end:
            self.story.left_out.add(end)
        elif message.direction == "out":
            self._hear(message)
        else:
            self._act(message)
        return end is None

    def _end_before(self, message: Message) -> str | None:
        if message.kind == "staff" or message.id in self._private:
            return STAFF
        if message.direction == "out":
            return None
        if message.kind in WORDS:
            is_private = message.kind == "text" and message.form not in (None, OPEN_FORM)
            return FORM if is_private else None
        return None if message.kind in SENDABLE and not message.text else UNSENDABLE

    def _act(self, message: Message) -> None:
        """Add what the person does; what is left out is left out with what came of it."""
        self._open = message
        if self._begins(message):
            return
        step = self._press(message) if message.kind == "button" else self._say(message)
        if step is None:
            self._open = None
        else:
            self.story.steps.append(step)

    def _begins(self, message: Message) -> bool:
        """Whether it is done before a story: its telephone has pressed /start and its language."""
        if any("hears" in step for step in self.story.steps):
            return False
        if message.kind == "button":
            return message.text in _own_names()
        return message.kind == "command" and message.text == START and not self.story.steps

    def _say(self, message: Message) -> dict[str, Any] | None:
        if message.kind in SENDABLE:
            return {"sends": message.kind}
        text, _ = cleaned(message.text, (), self._names)
        if plain(text) != plain(message.text):
            self.story.left_out.add(PERSONAL)
        return {"edits" if message.kind == "edit" else "says": text} if text else None

    def _press(self, message: Message) -> dict[str, Any] | None:
        holder = self._heard.get(message.reply_to or 0)
        which = self._expected(holder) if holder and holder.id != self._last_heard else None
        if holder is None or which == [] or find(message.text, self._names):
            self.story.left_out.add(OLD_BUTTON)
            return None
        buttons = (one for one in holder.keyboard or () if one.get("label") == message.text)
        button: dict[str, Any] = next(buttons, {})
        likely = f"topic-{button.get('topic')}"
        label = label_key(message.text, self._language_of(holder), likely)
        step: dict[str, Any] = {"presses": label or plain(message.text)}
        return step if which is None else {**step, "of": which}

    def _hear(self, message: Message) -> None:
        if message.reply_to is None:
            self.story.left_out.add(NOTICE)
        elif self._open and message.reply_to == self._open.id:
            expected = self._expected(message)
            if not self._is_of_the_beginning(expected):
                verb = "sees" if self._is_edit(message) else "hears"
                self._heard[message.id] = message
                self._last_heard = message.id
                if self.story.steps:
                    self._expect(verb, message, expected)

    def _is_of_the_beginning(self, expected: Expected) -> bool:
        """Whether only somebody hears it who has not chosen a language yet."""
        return isinstance(expected, list) and not AT_THE_BEGINNING.isdisjoint(expected)

    def _expect(self, verb: str, message: Message, expected: Expected) -> None:
        """Into the step that waits for it, or a step of its own."""
        if expected == []:
            self.story.left_out.add(UNREAD)
        step = self.story.steps[-1]
        if "hears" in step or "sees" in step:
            step = {}
            self.story.steps.append(step)
        step[verb] = expected[0] if isinstance(expected, list) and len(expected) == 1 else expected
        language = self._language_of(message)
        if language != self._language:
            step["in"] = self._language = language

    def _language_of(self, message: Message) -> str:
        language = message.language
        return language if language in languages().codes and language else self._language

    def _expected(self, message: Message) -> Expected:
        """The answer or the phrases that a message holds."""
        lead = self._leads.get(message.answer_id or 0)
        if lead and plain(lead[1]) in plain(message.text):
            return {"answer": lead[0]}
        return found_in(message.text, self._language_of(message))

    def _is_edit(self, message: Message) -> bool:
        """Whether it took the place of an earlier one: Telegram knows both by the same number."""
        number = message.telegram_message_id
        return number is not None and any(
            one.telegram_message_id == number for one in self._heard.values()
        )


def _leads(session: Session, said: Sequence[Message]) -> dict[int, tuple[str, str]]:
    """Topic and first line of the answers that were shown, by the id of their version."""
    ids = {message.answer_id for message in said if message.answer_id}
    query = select(Answer.id, Answer.topic, Answer.lead).where(Answer.id.in_(ids))
    return {row.id: (row.topic, row.lead) for row in session.execute(query)}


def _own_names() -> set[str]:
    """What the buttons of the languages bear."""
    return {languages()[code].name for code in languages().codes}
