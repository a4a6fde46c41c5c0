"""The action server over HTTP, called as Rasa calls it, its replies worded in all languages."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from rasa_sdk.executor import ActionExecutor

from actions.lookup import Knowledge
from actions.server import all_actions, create_app
from bot.languages import Languages
from store.privacy import profiles
from store.settings import Settings
from store.tables import Programme
from store.wording.catalogue import Catalogue
from store.wording.speaker import Speaker
from store.wording.wording import Wording
from tests.actions.check import RULES
from tests.factories import NOW, Cast

CONTENT = Path(__file__).parents[2] / "content"
KNOWLEDGE = Knowledge.load(CONTENT)
Client = Callable[[Any], Awaitable[TestClient[Any, Any]]]


@dataclass(frozen=True)
class Answer:
    """What came back: replies, slots, and the words that a person reads in English."""

    replies: list[dict[str, Any]]
    slots: dict[str, Any]
    text: str
    buttons: list[str]

    @property
    def phrases(self) -> list[str]:
        """Keys of the first lines and of the lines under them."""
        return [
            part.get("phrase") or part["command"]
            for reply in self.replies
            for part in (reply, *reply.get("items", []))
        ]

    @property
    def references(self) -> list[str]:
        """References on the cards, in order."""
        lines = [item for reply in self.replies for item in (reply, *reply.get("items", []))]
        return [line["args"]["reference"] for line in lines if "title" in line.get("args", {})]

    def button(self, label: str) -> dict[str, Any]:
        """The button of this English label."""
        made = [button for reply in self.replies for button in reply.get("buttons", [])]
        return made[self.buttons.index(label)]


@cache
def _speakers() -> list[Speaker]:
    """One for each language; they are the same in all tests."""
    languages = Languages.load(CONTENT)
    wording = Wording(CONTENT, languages)
    catalogue = Catalogue.load(CONTENT)
    return [Speaker(wording, catalogue, code) for code in languages.codes]


class Rasa:
    """Calls actions with bodies as Rasa 3.6 makes them."""

    def __init__(self, client: TestClient[Any, Any], secret: str) -> None:
        self.client = client
        self.secret = secret
        self._speakers = _speakers()

    def body(
        self,
        action: str,
        entities: dict[str, str | list[str]] | None = None,
        shown: list[str] | None = None,
        person: str = "p",
        text: str = "a secret that nobody may log",
        slots: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Rasa's call with `enable_selective_domain`: it holds no domain."""
        values = {
            name: [given] if isinstance(given, str) else given
            for name, given in (entities or {}).items()
        }
        message = {
            "intent": {"name": action.removeprefix("action_"), "confidence": 0.97},
            "entities": [
                {"entity": name, "value": value, "start": 0, "end": 5, "extractor": "finder"}
                for name, given in values.items()
                for value in given
            ],
            "text": text,
            "message_id": "m",
            "metadata": {},
            "intent_ranking": [],
        }
        tracker = {
            "sender_id": person,
            "slots": {"shown_openings": shown, "open_question": None, **(slots or {})},
            "latest_message": message,
            "latest_event_time": 1.0,
            "followup_action": None,
            "paused": False,
            "events": [
                # That of the form whose action this is; whoever begins one takes it out.
                {"event": "active_loop", "name": action.removeprefix("validate_")},
                {"event": "user", "text": message["text"], "parse_data": message},
            ],
            "latest_input_channel": "turn",
            "active_loop": {"name": action.removeprefix("validate_")},
            "latest_action": {"action_name": "action_listen"},
            "latest_action_name": "action_listen",
        }
        return {
            "next_action": action,
            "sender_id": person,
            "tracker": tracker,
            "version": "3.6.21",
        }

    async def post(self, body: Any, secret: str | None = None) -> ClientResponse:
        """Send any body."""
        headers = {"Authorization": f"Bearer {secret or self.secret}"}
        return await self.client.post("/webhook", json=body, headers=headers)

    async def ask(self, action: str, *args: Any, **kwargs: Any) -> Answer:
        """Run an action as a button does, unless `text` is given; see `body`.

        What it says must have its words in every language.
        """
        kwargs.setdefault("text", "")
        response = await self.post(self.body(action, *args, **kwargs))
        assert response.status == 200, await response.text()
        result = await response.json()
        return self.answer(result)

    async def press(self, answer: Answer, label: str, person: str = "p") -> Answer:
        """Press a button under an answer."""
        button = answer.button(label)
        action, slots = f"action_{button['topic']}", answer.slots
        return await self.ask(action, button.get("entities"), None, person, slots=slots)

    async def hear(
        self, action: str, text: str, after: Answer | None = None, **entities: str | list[str]
    ) -> Answer:
        """Words come in; entities are `value` or `word=value`, found at the place of the word."""
        body = self.body(action, text=text, slots=after.slots if after else None)
        body["tracker"]["latest_message"]["entities"] = [
            _found(text, name, value)
            for name, given in entities.items()
            for value in ([given] if isinstance(given, str) else given)
        ]
        response = await self.post(body)
        assert response.status == 200, await response.text()
        return self.answer(await response.json())

    def answer(self, result: dict[str, Any]) -> Answer:
        """What came back, with its English words."""
        replies = [response["custom"] for response in result["responses"]]
        said = [reply for reply in replies if "phrase" in reply]
        worded = [[s.reply(reply, []) for reply in said] for s in reversed(self._speakers)]
        english = worded[-1]
        assert {event["event"] for event in result["events"]} <= {"slot"}
        return Answer(
            replies,
            {event["name"]: event["value"] for event in result["events"]},
            "\n\n".join(say.text for say in english),
            [button.label for say in english for button in say.buttons],
        )


class Form:
    """Fills in a form as Rasa 3.6 does: calls its action, keeps its slots and the open question."""

    def __init__(self, rasa: Rasa, topic: str, person: str = "p") -> None:
        self.rasa, self.topic, self.person = rasa, topic, person
        self.slots: dict[str, Any] = {}
        self.requested: str | None = None
        # Another form that is on when this one begins.
        self.other_loop: str | None = None
        self._pressable: dict[str, dict[str, Any]] = {}

    async def starts(self, text: str = "", **entities: str) -> Answer:
        """The topic of the form is understood."""
        self.requested = None
        return await self._run(self.topic, 1.0, text, entities.items())

    async def hears(
        self, text: str, topic: str = "nlu_fallback", confidence: float = 0.3, **entities: str
    ) -> Answer:
        """Words come in; `entities` are found at their place when they stand there."""
        return await self._run(topic, confidence, text, entities.items())

    async def hears_all(self, text: str, said: Iterable[tuple[str, str]]) -> Answer:
        """Words in which one entity has several values."""
        return await self._run("nlu_fallback", 0.3, text, said)

    async def presses(self, label: str) -> Answer:
        """A button of any message so far."""
        button = self._pressable[label]
        return await self._run(button["topic"], 1.0, "", (button.get("entities") or {}).items())

    async def answers_other(self, topic: str) -> Answer:
        """The form lets another topic go first, which was answered; then it is run once more."""
        let_go = await self._run(topic, 1.0, "", ())
        assert (let_go.replies, let_go.slots) == ([], {})
        return await self._run(topic, 1.0, "", (), rejected=True)

    async def _run(
        self,
        topic: str,
        confidence: float,
        text: str,
        entities: Iterable[tuple[str, str]],
        rejected: bool = False,
    ) -> Answer:
        body = self.rasa.body(f"validate_{self.topic}_form", person=self.person, text=text)
        message = body["tracker"]["latest_message"]
        message["intent"] = {"name": topic, "confidence": confidence}
        message["entities"] = [_found(text, name, value) for name, value in entities]
        # What another form has asked for is still set when this one begins.
        body["tracker"]["slots"] |= {"requested_slot": self.requested} | self.slots
        if self.requested is None:
            # Rasa says that it is on already when it begins.
            body["tracker"]["events"][0]["name"] = self.other_loop
        if rejected:
            body["tracker"]["events"].append({"event": "action_execution_rejected"})
        response = await self.rasa.post(body)
        assert response.status == 200, await response.text()
        answer = self.rasa.answer(await response.json())
        for name, value in answer.slots.items():
            self.slots[name] = value
        self.requested = answer.slots.get("requested_slot", self.requested)
        self.slots.pop("requested_slot", None)
        for label in answer.buttons:
            self._pressable[label] = answer.button(label)
        return answer

    @property
    def left(self) -> dict[str, Any]:
        """Slots that are set."""
        return {name: value for name, value in self.slots.items() if value is not None}


def _found(text: str, name: str, value: str) -> dict[str, Any]:
    """`value` or `word=value`: an entity, at the place of its word."""
    word, _, canonical = value.rpartition("=")
    start = text.find(word) if word else -1
    place = {"start": start, "end": start + len(word)} if start >= 0 else {}
    return {"entity": name, "value": canonical, **place}


@pytest.fixture
def executor() -> ActionExecutor:
    """All actions; a test may add one."""
    return all_actions()


@pytest.fixture
async def rasa(
    cast: Cast,
    executor: ActionExecutor,
    aiohttp_client: Client,
    settings: Callable[..., Settings],
    caplog: pytest.LogCaptureFixture,
) -> Any:
    """Rasa before an action server on which it is NOW."""
    secret = settings().rasa_secret
    app = create_app(cast.database, secret, executor, lambda: NOW, KNOWLEDGE)
    client = await aiohttp_client(app)
    with caplog.at_level(logging.INFO):
        yield Rasa(client, secret)
    # A phrase that is missing or does not fit its arguments is logged by the wording.
    assert [line for line in caplog.messages if line.startswith("phrase.")] == []


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme that is over."""
    return cast.add(
        Programme(
            id="past",
            name={"en": "Past One", "nl": "Vorige"},
            starts_on=date(2020, 1, 1),
            ends_on=date(2023, 6, 30),
            details={"rules": RULES},
        )
    )


@pytest.fixture
def form(rasa: Rasa, programme: Programme) -> Form:
    """The check of somebody who has kept nothing."""
    return Form(rasa, "check_eligibility")


@pytest.fixture
def kept(form: Form, cast: Cast) -> Form:
    """Somebody who had the answers kept, one of which is none any more."""
    person = cast.person()
    facts = {"origin": "SO", "residence": "NL", "permit": "citizen", "field": "sorcery"}
    with cast.database.session() as session:
        profiles.keep(session, person.id, {"facts": facts})
    form.person = person.id
    return form
