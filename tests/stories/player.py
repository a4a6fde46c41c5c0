"""Plays stories (script.py): does what people do, and compares what comes back."""

from __future__ import annotations

import re
from string import Template
from typing import Any

from tests.e2e.phone import Phone, Reply
from tests.stories import files, staff, wording
from tests.stories.house import House
from tests.stories.script import Step, Story


class Play:
    """A story that is going on; what was noted of messages is known to all people in it."""

    def __init__(self, house: House, story: Story) -> None:
        self._house, self._story = house, story
        self._people: dict[str, Player] = {}
        self._who = next(iter(story.people))
        self._notes: dict[str, str] = {}
        self._steps = 0

    def play(self, steps: list[Step]) -> None:
        """Do some steps."""
        for step in steps:
            self._steps += 1
            self._step(step, f"{self._story.name}, step {self._steps}")

    def expect_no_more(self) -> None:
        """Fail when the bot has said something to anybody that the story does not hear."""
        for player in self._people.values():
            player.expect_no_more()

    def _step(self, step: Step, where: str) -> None:
        step = _filled(step, self._notes)
        self._who = step.get("who", self._who)
        if self._who not in self._people:
            language = self._story.people[self._who]
            phone = Phone(self._house.sandbox, language, self._who.title())
            self._people[self._who] = Player(phone, language, step.get("starts"))
        player = self._people[self._who]
        if "staff" in step:
            person = self._house.database.vault.lookup(str(player.telegram_id))
            staff.do(self._house.database, person, step["staff"])
        text = player.play(step, where)
        for name, sought in (step.get("notes") or {}).items():
            found = re.search(sought, text)
            assert found, f"{where}: nothing like {sought} in: {text}"
            self._notes[name] = found[0]


class Player:
    """Plays one person, from /start on."""

    def __init__(self, phone: Phone, language: str, link: str | None) -> None:
        self._phone, self._language = phone, language
        choice = phone.say(f"/start {link or ''}".strip())
        self._heard = [choice, phone.press(choice, wording.language_names()[language])]
        self._pressed: Reply | None = None

    @property
    def telegram_id(self) -> int:
        """Of the person."""
        return self._phone.id

    def play(self, step: Step, where: str) -> str:
        """Do a step, and compare what comes back; returns what was said last."""
        before, self._language = self._language, step.get("in", self._language)
        self._act(step, before)
        if "toast" in step:
            shown = self._phone.event("callback_answer")["text"] or ""
            assert wording.holds(shown, step["toast"], self._language), f"{where}: toast: {shown}"
        if "shares" in step:
            self._check(self._phone.share(step["shares"]), step, step["card"], where)
        elif "gets" in step:
            self._get(step, where)
        elif "hears" in step:
            self._check(self._hear(), step, step["hears"], where)
        elif "sees" in step:
            assert self._pressed
            changed = self._phone.event("edit")["message"]
            assert changed["message_id"] == self._pressed.message_id, where
            self._heard.append(Reply.of(changed))
            self._check(self._heard[-1], step, step["sees"], where)
        return wording.plain(self._heard[-1].text)

    def expect_no_more(self) -> None:
        """Fail when the bot has said something that the story does not hear.

        The menu closes the conversation, so that nothing of it can still be on its way.
        """
        end = self._phone.say("/menu")
        heard = {one.message_id for one in [*self._heard, end]}
        by_bot = [one for one in self._phone.messages() if one["from"]["is_bot"]]
        unheard = [one.get("text") for one in by_bot if one["message_id"] not in heard]
        assert not unheard, f"also said: {unheard}"

    def _act(self, step: Step, language: str) -> None:
        phone = self._phone
        if "says" in step:
            phone.send(_long(step["says"]))
        elif "edits" in step:
            phone.edit(step["edits"])
        elif "sends" in step:
            self._send(step["sends"])
        elif "presses" in step:
            self._pressed = self._meant(step.get("of"), {language, self._language})
            label = _label(self._pressed, step["presses"], language)
            for _ in range(step.get("times", 1)):
                phone.tap(self._pressed, label=label)

    def _send(self, what: str | dict[str, Any]) -> None:
        if isinstance(what, str):
            self._phone.attach(what)
        elif "document" in what:
            name = what["document"]
            self._phone.upload(name, files.content(name, what.get("megabytes", 0)))
        else:
            somebody = {"first_name": what["of"]} if "of" in what else {}
            self._phone.attach("contact", phone_number=what["contact"], **somebody)

    def _get(self, step: Step, where: str) -> None:
        reply, wanted = self._hear(), step["gets"]
        message = self._last_message()
        if wanted == "photo":
            assert message.get("photo"), f"{where}: no picture"
        else:
            name = message.get("document", {}).get("file_name", "")
            is_wanted = wording.is_label(name, wanted, self._language)
            assert is_wanted, f"{where}: file {name}: {reply.text}"
        self._check(reply, step, [], where)

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
            if any(wording.holds(reply.text, phrase, language) for language in languages)
        ]
        assert fitting, f"no message holds {phrase}"
        return fitting[-1]

    def _check(self, reply: Reply, step: Step, expected: Any, where: str) -> None:
        language, text = self._language, wording.plain(reply.text)
        assert wording.holds(text, expected, language), f"{where}: not {expected}: {text}"
        for wanted in step.get("also", []):
            assert wording.plain(wanted) in text, f"{where}: no {wanted}: {text}"
        for wanted in step.get("buttons", []):
            _label(reply, wanted, language)
        for unwanted in step.get("lacks", []):
            held = wording.mentions(text, unwanted, language)
            assert not held, f"{where}: holds {unwanted}: {text}"


def _label(reply: Reply, wanted: str, language: str) -> str:
    """The label on the message that the story means."""
    fitting = [one for one in reply.labels if wording.is_label(one, wanted, language)]
    assert fitting, f"no button {wanted} among {reply.labels}"
    return fitting[0]


def _long(said: str | dict[str, Any]) -> str:
    return said if isinstance(said, str) else str(said["text"]) * int(said["times"])


def _filled(value: Any, notes: dict[str, str]) -> Any:
    """The same with `$name` replaced by what was noted."""
    if isinstance(value, str):
        return Template(value).safe_substitute(notes)
    if isinstance(value, list):
        return [_filled(one, notes) for one in value]
    if isinstance(value, dict):
        return {name: _filled(one, notes) for name, one in value.items()}
    return value
