"""What is known when a turn begins, and what it changes in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Known:
    """What is known of the person and the conversation when a turn begins."""

    person_id: str
    conversation_id: str
    language: str | None
    language_chosen: bool
    blocked: bool
    stopped: bool
    state: dict[str, Any] | None
    handover: str
    handover_since: datetime | None
    short_answers: bool = False
    time_zone: str | None = None


@dataclass(frozen=True)
class Begun:
    """The start of a turn: `known` is None for somebody new."""

    repeated: bool
    known: Known | None = None
    keyboard: list[dict[str, Any]] | None = None
    # The message that holds the keyboard.
    keyboard_message: int | None = None


@dataclass(frozen=True)
class NewPerson:
    """Somebody who writes for the first time."""

    person_id: str
    conversation_id: str
    telegram_lookup: str
    telegram_id: str
    name: str | None


@dataclass
class Heard:
    """What came in; fields as in the table of messages."""

    kind: str
    text: str
    language: str | None = None
    topic: str | None = None
    confidence: float | None = None
    ranking: list[Any] | None = None
    entities: list[Any] | None = None
    # The form that it was an answer in, or came in the middle of.
    form: str | None = None
    # How many of its words the model had never seen.
    new_words: int | None = None
    model: str | None = None
    took_ms: float | None = None
    reply_to: int | None = None
    telegram_message_id: int | None = None


@dataclass(frozen=True, order=True)
class Gap:
    """A text that is missing in a language; `kind` is phrase or answer, `key` its name."""

    kind: str
    key: str
    language: str


@dataclass
class Said:
    """One message out: a method of the Bot API, its parameters, and what the record says of it."""

    text: str
    parameters: dict[str, Any]
    method: str = "send_message"
    language: str | None = None
    topic: str | None = None
    keyboard_id: str | None = None
    keyboard: list[dict[str, Any]] | None = None
    answer_id: int | None = None
    # bot or staff, and who of them.
    kind: str = "bot"
    staff_id: str | None = None


@dataclass
class Change:
    """All that a turn changes; `person` and `conversation` hold new column values.

    `with_staff`: whether staff were answering when it was decided; None: it makes no difference.
    """

    update_id: int
    chat: str | None = None
    person_id: str | None = None
    conversation_id: str | None = None
    new: NewPerson | None = None
    person: dict[str, Any] = field(default_factory=dict)
    conversation: dict[str, Any] = field(default_factory=dict)
    heard: Heard | None = None
    said: list[Said] = field(default_factory=list)
    # Use cases that take effect with the turn, after the person is there.
    also: list[Callable[[Session], object]] = field(default_factory=list)
    gaps: set[Gap] = field(default_factory=set)
    forget: bool = False
    blocked: bool = False
    with_staff: bool | None = None
