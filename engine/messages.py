"""Reads the body of a turn (docs/architecture.md, "A turn") and makes a message for Rasa of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.domain import Domain

# Rasa's own: they restart a conversation or are a result, and nobody may send them.
INTERNAL_TOPICS = frozenset({"restart", "back", "session_start", "nlu_fallback"})
MAX_PERSON = 200
SCALARS = (str, int, float, bool)


class Malformed(ValueError):
    """The body is not a turn."""


@dataclass(frozen=True)
class TurnMessage:
    """A turn that was read: either a text or a topic with entities."""

    person: str
    text: str | None
    topic: str | None
    entities: dict[str, Any]
    state: dict[str, Any] | None

    @property
    def offset(self) -> int:
        """How many characters Rasa strips from the start of the text."""
        return len(self.text) - len(self.text.lstrip()) if self.text else 0

    def for_rasa(self, output: OutputChannel) -> UserMessage:
        """Return Rasa's message; a topic comes with its parse result, so Rasa parses nothing."""
        return UserMessage(
            self.text if self.topic is None else None,
            output,
            self.person,
            parse_data=_parse_data(self.topic, self.entities) if self.topic else None,
            input_channel="turn",
        )


def _parse_data(topic: str, entities: dict[str, Any]) -> dict[str, Any]:
    intent = {"name": topic, "confidence": 1.0}
    return {
        "text": None,
        "intent": intent,
        "intent_ranking": [intent],
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
    }


def read_message(body: bytes, domain: Domain) -> TurnMessage:
    """Read the body of a turn; raises `Malformed`."""
    data = _object(_load(body))
    message = TurnMessage(
        person=_person(data.get("person")),
        text=_text(data.get("text")),
        topic=_topic(data.get("topic"), domain),
        entities=_entities(data.get("entities"), domain),
        state=_state(data.get("state")),
    )
    if (message.text is None) == (message.topic is None):
        raise Malformed("exactly one of text and topic")
    return message


def _load(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise Malformed("not JSON") from None


def _refuse_constant(_: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no JSON")


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


def _person(value: Any) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= MAX_PERSON or not value.isprintable():
        raise Malformed("person")
    return value


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise Malformed("text")
    # Half a surrogate pair is valid JSON but no text; the length stays, so that offsets fit.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _topic(value: Any, domain: Domain) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or value in INTERNAL_TOPICS or value not in domain.intents:
        raise Malformed("topic")
    return value


def _entities(value: Any, domain: Domain) -> dict[str, Any]:
    entities = _object(value or {})
    for name, given in entities.items():
        if name not in domain.entities or not isinstance(given, SCALARS):
            raise Malformed("entities")
    return entities


def _state(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    state = _object(value)
    _object(state.get("slots") or {})
    loop = _object(state.get("loop") or {})
    if loop and not isinstance(loop.get("name"), str):
        raise Malformed("loop")
    return state
