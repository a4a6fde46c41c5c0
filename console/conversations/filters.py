"""The filters of the list as they stand in its address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from store.conversations import tags
from store.conversations.filters import ANY, OPEN, UNATTENDED, WAITING, Filters
from store.conversations.message_words import wanted
from store.conversations.tags import UnusableTagError
from store.review.usefulness import FALLBACK
from store.wording.chat import Chat

LONGEST_TEXT, MOST_WORDS = 200, 10
# Names of fields and what may stand in them, where that is one of few.
CHOICES = {
    "danger": (UNATTENDED, ANY),
    "handover": (WAITING, OPEN, ANY),
    "thumb": ("down",),
    "fallback": ("1",),
    "reviewed": ("yes", "no"),
    "kept": ("1",),
}
FIELDS = ("text", "language", "topic", "below", *CHOICES, "tag", "since", "until")


class UnusableFilterError(ValueError):
    """What stands in a field makes no sense; the text names the problem."""


@dataclass(frozen=True)
class Asked:
    """What an address asks for: filters, the fields as given, and what is wrong with which."""

    filters: Filters
    given: Mapping[str, str]
    problems: Mapping[str, str] = field(default_factory=dict)


def read(query: Mapping[str, str], chat: Chat, viewer: str) -> Asked:
    """The filters of an address as somebody of the staff asks for them; blank fields are none."""
    given = {name: query[name].strip() for name in FIELDS if query.get(name, "").strip()}
    problems: dict[str, str] = {}
    values: dict[str, Any] = {}
    for name, text in given.items():
        try:
            values |= READERS[name](text, chat) if name in READERS else _choice(name, text)
        except UnusableFilterError as error:
            problems[name] = str(error)
    # In one spelling, as it is kept.
    given |= {name: values[name] for name in ("topic", "tag") if name in values}
    if values.pop("kept", None):
        values["kept_by"] = viewer
    filters = Filters(**values)
    if filters.since and filters.until and filters.since > filters.until:
        problems["until"] = "reversed"
    return Asked(filters, given, problems)


def topics(chat: Chat) -> list[tuple[str, str]]:
    """Every topic that a message may be given, with what people call it."""
    names = [*chat.catalogue.topics, FALLBACK]
    return [(name, topic_label(chat, name)) for name in names]


def topic_label(chat: Chat, topic: str) -> str:
    """The phrase of a topic; nothing for one that has none."""
    key = f"topic-{topic}"
    return chat.wording.say(chat.languages.first, key) if chat.wording.knows(key) else ""


def _choice(name: str, text: str) -> dict[str, Any]:
    if text not in CHOICES[name]:
        raise UnusableFilterError("choice")
    match name:
        case "thumb":
            return {"thumb_down": True}
        case "fallback":
            return {"fallback": True}
        case "kept":
            return {"kept": True}
        case "reviewed":
            return {"reviewed": text == "yes"}
    return {name: text}


def _text(text: str, _: Chat) -> dict[str, Any]:
    words = tuple(wanted(text))
    if not words:
        raise UnusableFilterError("no_words")
    if len(text) > LONGEST_TEXT or len(words) > MOST_WORDS:
        raise UnusableFilterError("too_long")
    return {"words": words}


def _language(text: str, chat: Chat) -> dict[str, Any]:
    if text not in chat.languages:
        raise UnusableFilterError("choice")
    return {"language": text}


def _topic(text: str, chat: Chat) -> dict[str, Any]:
    """By its name or by what people call it."""
    known = dict(topics(chat))
    by_label = {label.casefold(): name for name, label in known.items() if label}
    name = text if text in known else by_label.get(text.casefold())
    if name is None:
        raise UnusableFilterError("topic")
    return {"topic": name}


def _tag(text: str, _: Chat) -> dict[str, Any]:
    try:
        return {"tag": tags.spelled(text)}
    except UnusableTagError:
        raise UnusableFilterError("tag") from None


def _below(text: str, _: Chat) -> dict[str, Any]:
    percent = text.removesuffix("%").strip()
    if not (percent.isascii() and percent.isdigit() and 1 <= int(percent[:4]) <= 100):
        raise UnusableFilterError("percent")
    return {"below": int(percent[:4]) / 100}


def _day(name: str) -> Callable[[str, Chat], dict[str, Any]]:
    def read_day(text: str, _: Chat) -> dict[str, Any]:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise UnusableFilterError("day") from None
        # Far from where days end, for the zone moves them.
        if not date(1970, 1, 1) <= day <= date(9998, 1, 1):
            raise UnusableFilterError("day")
        return {name: day}

    return read_day


READERS: Mapping[str, Callable[[str, Chat], dict[str, Any]]] = {
    "text": _text,
    "language": _language,
    "topic": _topic,
    "below": _below,
    "tag": _tag,
    "since": _day("since"),
    "until": _day("until"),
}
