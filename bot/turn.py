"""One turn of a conversation while it is being decided, and what it changes in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from time import perf_counter
from typing import Any

from sqlalchemy.orm import Session

from bot.incoming import Incoming
from bot.languages import SpokenLanguages
from store.answers.gaps import Gaps
from store.conversations.changes import Begun, Change, Heard, Known, NewPerson, Said
from store.handover import handovers
from store.handover.handovers import NONE, OPEN
from store.tables import random_id
from store.wording.packing import pack
from store.wording.speaker import Say

# Our own key in the conversation's state: the keyboard that holds the open question.
ASKED = "asked"
# Another key of ours: languages that were offered because somebody wrote in them.
OFFERED = "offered"
# And what the open question is about: a message of the record.
ABOUT = "about"
OPEN_QUESTION = "open_question"
# The open question of a reply that asks for a yes, and what that yes does (bot/taps.py).
CONFIRM = "confirm"


@dataclass
class Turn:
    """What came in, what is known, and what is going to be said and changed."""

    incoming: Incoming
    begun: Begun
    lookup: str
    language: str
    person_id: str = ""
    conversation_id: str = ""
    heard: Heard = field(init=False)
    says: list[Say] = field(default_factory=list)
    person: dict[str, Any] = field(default_factory=dict)
    conversation: dict[str, Any] = field(default_factory=dict)
    state: dict[str, Any] | None = None
    question: str | None = None
    about: int | None = None
    confirms: dict[str, Any] | None = None
    offered: list[str] = field(default_factory=list)
    likely_language: str | None = None
    also: list[Callable[[Session], object]] = field(default_factory=list)
    gaps: Gaps = field(default_factory=Gaps)
    forget: bool = False
    started: float = field(default_factory=perf_counter)

    def __post_init__(self) -> None:
        self.heard = Heard(self.incoming.kind, self.incoming.text, self.language)
        self.heard.telegram_message_id = self.incoming.message_id
        self.heard.reply_to = self.begun.keyboard_message
        known = self.known
        self.person_id = known.person_id if known else random_id()
        self.conversation_id = known.conversation_id if known else random_id()
        self.state = dict(known.state) if known and known.state else None
        self.heard.form = self.form_topic
        self.offered = list((self.state or {}).get(OFFERED) or ())
        if known and known.blocked:
            # Whoever writes to us has let us in again.
            self.person["blocked_at"] = None

    @property
    def known(self) -> Known | None:
        """None for somebody who writes for the first time."""
        return self.begun.known

    @property
    def handover(self) -> str:
        """Who answers, as it was when the turn began: `none`, `waiting` or `open`."""
        return self.known.handover if self.known else NONE

    @property
    def with_staff(self) -> bool:
        """Whether staff answer: the bot is silent (bot/with_staff.py)."""
        return self.handover == OPEN

    @property
    def chosen(self) -> bool:
        """Whether the person has chosen a language."""
        return bool(self.person.get("language_chosen")) or bool(
            self.known and self.known.language_chosen
        )

    @property
    def short_answers(self) -> bool:
        """Whether the person wants the first line of answers only."""
        before = bool(self.known and self.known.short_answers)
        return bool(self.person.get("short_answers", before))

    def say(self, say: Say) -> None:
        """Add what is to be said, just after it was worded."""
        say.instead = self.gaps.take(say.language or self.language)
        self.says.append(say)

    def choose(self, language: str) -> None:
        """From now on in this language."""
        self.language = language
        self.person |= {"language": language, "language_chosen": True}
        self.offered = []

    def written_language(self, languages: SpokenLanguages) -> str:
        """The language of the message when it is sure and one of ours, else the turn's."""
        written = self.heard.language
        return str(written) if written in languages else self.language

    def ask(self, question: str, about: int | None = None) -> None:
        """Open a yes/no question; the first message with buttons of this turn holds the answers."""
        self.question, self.about = question, about

    def ask_to_confirm(self, tap: dict[str, Any]) -> None:
        """Open the question whether to do what a tap would do."""
        self.ask(CONFIRM)
        self.confirms = tap

    @property
    def asked_to_confirm(self) -> dict[str, Any]:
        """What the question before this turn would do, if it was one of these."""
        state = (self.known and self.known.state) or {}
        return dict(state.get(CONFIRM) or {}) if self.asked(CONFIRM) else {}

    @property
    def zone(self) -> str | None:
        """The person's time zone."""
        chosen = self.person.get("time_zone")
        return str(chosen) if chosen else (self.known.time_zone if self.known else None)

    @property
    def asked_about(self) -> int | None:
        """The message that the question before this turn was about."""
        state = (self.known and self.known.state) or {}
        return state.get(ABOUT)

    def asked(self, question: str) -> bool:
        """Whether this yes/no question is open."""
        return (
            bool(self.state) and (self.state or {}).get("slots", {}).get(OPEN_QUESTION) == question
        )

    @property
    def in_form(self) -> bool:
        """Whether a form is being filled in."""
        return bool((self.state or {}).get("loop"))

    @property
    def form_topic(self) -> str | None:
        """The topic whose form is being filled in: its form is named after it."""
        loop = (self.state or {}).get("loop") or {}
        return str(loop["name"]).removesuffix("_form") if loop.get("name") else None

    def state_for_rasa(self) -> dict[str, Any] | None:
        """The state without what is ours."""
        if self.state is None:
            return None
        return {"slots": self.state.get("slots") or {}, "loop": self.state.get("loop")}

    def change(self) -> Change:
        """All that this turn changes, ready to be committed."""
        # After an erasure no keyboard is remembered, so none is shown.
        says = [replace(say, buttons=[]) for say in self.says] if self.forget else self.says
        said = [one for say in says for one in pack(say, self.language, self.heard.topic)]
        self.heard.took_ms = round((perf_counter() - self.started) * 1000, 1)
        change = Change(
            self.incoming.update_id,
            chat=self.incoming.chat,
            person_id=self.person_id,
            conversation_id=self.conversation_id,
            said=said,
            forget=self.forget,
        )
        if self.forget:
            return change
        change.heard = self.heard
        change.also = [*self.for_staff, *self.also]
        change.with_staff = self.with_staff
        change.gaps = self.gaps.found
        change.person = self.person
        change.conversation = self.conversation | self._new_state(said)
        if self.known is None:
            change.new = self._new_person()
            change.person = {"language": self.language} | self.person
        elif self.language != self.known.language:
            change.person = {"language": self.language} | self.person
        return change

    @property
    def for_staff(self) -> list[Callable[[Session], object]]:
        """While staff are wanted, what is written waits to be read by them."""
        if self.handover == NONE or self.incoming.kind in ("command", "button"):
            return []
        return [partial(handovers.heard, conversation_id=self.conversation_id)]

    def _new_person(self) -> NewPerson:
        return NewPerson(
            self.person_id,
            self.conversation_id,
            self.lookup,
            self.incoming.chat,
            self.incoming.name,
        )

    def _new_state(self, said: list[Said]) -> dict[str, Any]:
        """The state with the question that was asked in this turn, and without an older one."""
        state = dict(self.state or {"slots": {}, "loop": None})
        slots = {name: v for name, v in (state.get("slots") or {}).items() if name != OPEN_QUESTION}
        state.pop(ASKED, None)
        state.pop(OFFERED, None)
        state.pop(ABOUT, None)
        state.pop(CONFIRM, None)
        if self.offered:
            state[OFFERED] = self.offered
        if self.question:
            slots[OPEN_QUESTION] = self.question
            state[ASKED] = next((one.keyboard_id for one in said if one.keyboard_id), None)
            if self.about is not None:
                state[ABOUT] = self.about
            if self.confirms is not None:
                state[CONFIRM] = self.confirms
        state["slots"] = slots
        return {} if self.known and state == self.known.state else {"state": state}
