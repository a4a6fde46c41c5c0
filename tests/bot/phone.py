"""A person's phone, over the sandbox's HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiohttp

from bot.languages import SpokenLanguages

CONTENT = Path(__file__).parents[2] / "content"

# Far longer than anything takes: a test that waits so long has failed.
PATIENCE = 10


class Phone:
    """Somebody who writes to the bot."""

    def __init__(self, session: aiohttp.ClientSession, person: dict[str, Any]) -> None:
        self.session = session
        self.id = person["id"]
        self.cursor = 0

    async def does(self, what: str, **body: Any) -> dict[str, Any]:
        """Anything the sandbox lets a person do."""
        url = f"/sandbox/persons/{self.id}/{what}"
        async with self.session.post(url, json=body) as response:
            done = await response.json()
            assert response.status < 300, done
        self.cursor = done["cursor"]
        return done

    async def says(self, text: str) -> dict[str, Any]:
        """Type something and return the first message that comes back."""
        await self.does("send", text=text, raw=True)
        return await self.hears()

    async def hears(self) -> dict[str, Any]:
        """The next message of the bot."""
        return (await self.event("message"))["message"]

    async def event(self, kind: str) -> dict[str, Any]:
        """The next event of a kind that the bot causes in this chat."""
        params = {"after": self.cursor, "types": kind, "by": "bot", "timeout": PATIENCE}
        url = f"/sandbox/chats/{self.id}/events"
        async with self.session.get(url, params=params) as response:
            events = (await response.json())["events"]
        assert events, f"no {kind} came"
        self.cursor = events[0]["cursor"]
        return events[0]

    async def presses(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        """Press a button and return the first message that comes back."""
        await self.does("press", message_id=message["message_id"], label=label)
        return await self.hears()

    async def everything(self) -> list[dict[str, Any]]:
        """The chat as it stands, the person's messages too."""
        async with self.session.get(f"/sandbox/chats/{self.id}") as response:
            return (await response.json())["messages"]


def labels(message: dict[str, Any]) -> list[str]:
    """What stands on the buttons of a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def every_language(first: str) -> list[str]:
    """The buttons that offer a language: all by their own names, `first` before the others."""
    languages = SpokenLanguages.load(CONTENT)
    return [language.name for language in languages.ordered(first)]
