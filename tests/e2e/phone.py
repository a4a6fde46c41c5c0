"""A person's telephone in the sandbox: says, presses, and reads what comes back."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

import httpx

REPLY_WITHIN = 20  # seconds
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Reply:
    """A message of the bot."""

    message_id: int
    text: str
    rows: list[list[dict[str, Any]]]

    @classmethod
    def of(cls, message: dict[str, Any]) -> Reply:
        """What Telegram shows of it."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        text = message.get("text") or message.get("caption") or ""
        return cls(message["message_id"], text, rows)

    @property
    def labels(self) -> list[str]:
        """The buttons' labels, in order."""
        return [button["text"] for row in self.rows for button in row]


class Phone:
    """One person who writes to the bot."""

    def __init__(self, sandbox: str, language: str = "en", name: str = "Hodan") -> None:
        self._sandbox = f"{sandbox}/sandbox"
        person = {"first_name": name, "language_code": language}
        self.id: int = self._post("persons", person)["id"]
        self._cursor = 0
        self._sent = 0

    def send(self, text: str, **more: Any) -> None:
        """Write without waiting."""
        sent = self._post(f"persons/{self.id}/send", {"text": text, **more})
        self._cursor, self._sent = sent["cursor"], sent["message"]["message_id"]

    def edit(self, text: str) -> None:
        """Change what was written last, without waiting."""
        changed = {"message_id": self._sent, "text": text}
        self._cursor = self._post(f"persons/{self.id}/edit", changed)["cursor"]

    def attach(self, kind: str, **more: Any) -> None:
        """Send a voice, a photo, a contact ... without waiting."""
        self._cursor = self._post(f"persons/{self.id}/{kind}", more)["cursor"]

    def upload(self, name: str, content: bytes) -> None:
        """Send a file as a document, without waiting."""
        url = f"{self._sandbox}/persons/{self.id}/document"
        sent = httpx.post(url, files={"file": (name, content)}, timeout=REPLY_WITHIN)
        self._cursor = sent.raise_for_status().json()["cursor"]

    def say(self, text: str, **more: Any) -> Reply:
        """Write and wait for the reply."""
        self.send(text, **more)
        return self.next()

    def press(self, reply: Reply, label: str) -> Reply:
        """Press the button with this label and wait for the reply."""
        self.tap(reply, label=label)
        return self.next()

    def tap(self, reply: Reply, **which: Any) -> None:
        """Press a button, or forge one with `data`, without waiting."""
        body = {"message_id": reply.message_id, **which}
        self._cursor = self._post(f"persons/{self.id}/press", body)["cursor"]

    def share(self, query: str) -> Reply:
        """Write something behind the bot's name, as in any chat, and post the first result."""
        asked = self._post(f"persons/{self.id}/inline", {"query": query})
        self._cursor = asked["cursor"]
        results = self.event("inline_answer")["results"]
        assert results, "no card to share"
        which = {"inline_query_id": asked["inline_query_id"], "result_id": results[0]["id"]}
        posted = self._post(f"persons/{self.id}/inline/choose", which)
        self._cursor = posted["cursor"]
        return Reply.of(posted["message"])

    def next(self) -> Reply:
        """The next message of the bot."""
        return Reply.of(self.event("message")["message"])

    def event(self, kind: str) -> dict[str, Any]:
        """The bot's next event of this type; fails when none comes."""
        wanted = {"types": kind, "by": "bot", "after": self._cursor, "timeout": REPLY_WITHIN}
        found = self._get(f"chats/{self.id}/events", wanted)["events"]
        assert found, f"the bot did not answer with a {kind}"
        self._cursor = found[0]["cursor"]
        return found[0]

    def messages(self) -> list[dict[str, Any]]:
        """The whole chat as it stands."""
        return self._get(f"chats/{self.id}", {})["messages"]

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = httpx.post(f"{self._sandbox}/{path}", json=body)
        return answer.raise_for_status().json()

    def _get(self, path: str, query: dict[str, Any]) -> dict[str, Any]:
        answer = httpx.get(f"{self._sandbox}/{path}", params=query, timeout=REPLY_WITHIN + 10)
        return answer.raise_for_status().json()
