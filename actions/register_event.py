"""The form to register for an event: which one, seats, what one needs, and a summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from actions.event_details import OFFERED, meant, titled
from actions.event_questions import (
    CHANGE,
    EVENT,
    NEEDS,
    NEEDS_QUESTION,
    NONE,
    SEATS,
    SEATS_QUESTION,
    SURE,
    SURE_QUESTION,
    TOPIC,
    Which,
    at_position,
)
from actions.form import Form
from actions.lookup import Asked, Outcome, Reply
from actions.one_event import REFERENCE, told
from actions.questions import ANSWER, Question
from actions.talk import Talk
from store.events.event_notices import about, buttons, demo_note
from store.events.events import Conditions, EventNotFoundError, by_reference, by_references, coming
from store.events.places import CANCELLED, free, of_person
from store.tables import Event, Registration
from store.wording.replies import event_args, line, reply, topic_button

ABOUT_EVENTS = frozenset({"list_events", "event_details", "my_registrations"})


class RegisterEvent(Form):
    """Asks what there is to know, sums it up, and lets the bot register."""

    topic = TOPIC
    wording = "register"
    uncounted = frozenset({EVENT, SURE})

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """A button of another event begins anew with that."""
        if self._is_on(asked) and self._names_another(asked):
            own = dict.fromkeys((EVENT, SEATS, NEEDS, SURE))
            asked = replace(asked, slots={**asked.slots, **own}, form="")
        return super().look_up(session, asked)

    def questions(self, session: Session, asked: Asked) -> Sequence[Question]:
        """Which event is only asked when it is not known."""
        return _which(session, asked), SEATS_QUESTION, NEEDS_QUESTION, SURE_QUESTION

    def begin(self, talk: Talk) -> None:
        """The event that is meant, and what was said already."""
        for slot in (SEATS, NEEDS, SURE):
            # Nothing is left of another event.
            talk.slots[slot] = None
            talk.answers.pop(slot, None)
        reference = _meant(talk)
        if reference is None:
            talk.answers.pop(EVENT, None)
            if not talk.questions[0].offered():
                self._end_with(talk, reply(line("events-none-coming")))
            return
        talk.set(talk.questions[0], reference)
        self.changed(talk, talk.questions[0])

    def changed(self, talk: Talk, question: Question) -> None:
        """Look at the event that was named; do what was decided."""
        if question.slot == EVENT:
            self._look_at(talk)
        elif question.slot == SURE and talk.answers[SURE] == CHANGE:
            for slot in (SEATS, NEEDS, SURE):
                talk.answers.pop(slot)
                talk.slots[slot] = None
        elif question.slot == SURE:
            talk.replies.append({"command": "register", "args": _args(talk.answers)})
            self.end(talk)

    def ask(self, talk: Talk, question: Question) -> None:
        """Whether it is right is asked below the summary."""
        if question.slot == SURE:
            self.say_question(talk, question, *self._summary(talk))
        else:
            super().ask(talk, question)

    def finish(self, talk: Talk) -> None:
        """The last question ends the form itself."""
        self.end(talk)

    def _names_another(self, asked: Asked) -> bool:
        named = asked.values("reference")[:1]
        return asked.topic == TOPIC and bool(named) and named[0] != asked.slots.get(EVENT)

    def _look_at(self, talk: Talk) -> None:
        """Say what can be known before the first question, or why there is none."""
        try:
            event = by_reference(talk.session, talk.answers[EVENT])
        except EventNotFoundError:
            unknown = line("event-unknown", reference=talk.answers[EVENT])
            self._end_with(talk, reply(unknown, buttons=[topic_button("list_events")]))
            return
        own = of_person(talk.session, talk.asked.person, event.id)
        if event.status == "cancelled" or event.starts_at <= talk.asked.now:
            self._end_with(talk, told(talk.session, event, talk.asked))
        elif own is None or own.status == CANCELLED:
            self._introduce(talk, event)
        elif CHANGE in talk.asked.values(ANSWER):
            talk.lines.append(about("register-change", event, seats=own.seats))
            talk.set(NEEDS_QUESTION, own.needs or NONE)
        else:
            self._end_with(talk, _has_place(event, own))

    def _introduce(self, talk: Talk, event: Event) -> None:
        full = [line("register-full")] if not free(talk.session, event) else []
        talk.lines += [about("register-intro", event), *demo_note(event), *full]
        said = SEATS_QUESTION.volunteered(talk.asked)
        if said:
            talk.set(SEATS_QUESTION, said)
            self.note(talk, SEATS_QUESTION)

    def _end_with(self, talk: Talk, said: Reply) -> None:
        talk.replies.append(said)
        self.end(talk)

    def _summary(self, talk: Talk) -> list[Reply]:
        event = by_reference(talk.session, talk.answers[EVENT])
        facts = {
            question.slot: self.answer(talk, question)
            for question in (SEATS_QUESTION, NEEDS_QUESTION)
        }
        # What they noted stands in the summary.
        talk.lines = [one for one in talk.lines if one["phrase"] != "form-noted"]
        return [line("register-summary", **facts, **event_args(event)), *demo_note(event)]


def _args(answers: Mapping[str, str]) -> dict[str, Any]:
    """As the command takes them."""
    needs = answers[NEEDS]
    return {
        "event": answers[EVENT],
        "seats": int(answers[SEATS]),
        "needs": None if needs == NONE else needs,
    }


def _has_place(event: Event, own: Registration) -> Reply:
    first = about(f"register-already-{own.status}", event, seats=own.seats)
    return reply(first, demo_note(event), buttons(event))


def _meant(talk: Talk) -> str | None:
    """By reference, place in the list, title, what was looked at last, or the only one."""
    asked = talk.asked
    references = [one for one in asked.values("reference") if one.startswith(REFERENCE)]
    pointed = next(iter(references), None) or at_position(asked, asked.shown_openings)
    if pointed:
        return pointed
    named = titled(talk.session, asked)
    if len(named) == 1:
        return named[0].reference
    if looked_at := asked.slots.get(EVENT):
        return str(looked_at)
    found = named or meant(talk.session, asked)
    return found[0].reference if len(found) == 1 else None


def _which(session: Session, asked: Asked) -> Which:
    if asked.slots.get(EVENT):
        return Which(EVENT)
    named = [event.reference for event in titled(session, asked)]
    titles = {event.reference: event.title for event in _offered(session, asked)}
    return Which(EVENT, ABOUT_EVENTS, titles, named[0] if len(named) == 1 else None)


def _offered(session: Session, asked: Asked) -> Sequence[Event]:
    """Those that were shown, else the next ones."""
    shown = [name for name in asked.shown_openings if name.startswith(REFERENCE)]
    events = by_references(session, shown) if shown else ()
    to_come = [event for event in events if event.starts_at > asked.now]
    return to_come[:OFFERED] or coming(session, asked.now, Conditions(), OFFERED).events
