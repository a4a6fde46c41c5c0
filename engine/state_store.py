"""A tracker store that stores nothing: a turn brings its state along and takes the new one away.

The live state is what docs/architecture.md calls `state`: the slots and the active loop. Rasa's
tracker is built from it, as short for the 5,000th turn as for the first, because the past is not
replayed.
"""

from __future__ import annotations

import copy
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import (
    ACTION_LISTEN_NAME,
    REQUESTED_SLOT,
    SESSION_START_METADATA_SLOT,
)
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

# Rasa's own slots: the first travels as the loop's `requested_slot`, the second is not used.
OWN_SLOTS = frozenset({REQUESTED_SLOT, SESSION_START_METADATA_SLOT})


@dataclass
class Turn:
    """What one turn brings (`state`), and what Rasa leaves behind."""

    state: dict[str, Any] | None
    new_state: dict[str, Any] = field(default_factory=dict)
    parse_data: dict[str, Any] = field(default_factory=dict)


current_turn: ContextVar[Turn] = ContextVar("current_turn")


class NoTurn(LookupError):
    """Rasa asked for a tracker outside of a turn, so there is no state to build it from."""


class TurnStateStore(TrackerStore):
    """Builds trackers from the state of the current turn, and leaves the new state with it."""

    def __init__(self, domain: Domain | None, event_broker: Any = None, **_: Any) -> None:
        super().__init__(domain, event_broker)

    @property
    def domain(self) -> Domain:
        """The domain of the loaded model; the agent sets it when it loads one."""
        return self._domain

    @domain.setter
    def domain(self, domain: Domain | None) -> None:
        self._domain = domain or Domain.empty()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """Build the tracker of the current turn; raises `NoTurn` outside of one."""
        tracker = self.init_tracker(sender_id)
        for event in state_events(_turn().state, self.domain):
            tracker.update(event, self.domain)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Leave the tracker's state and what was understood with the current turn."""
        turn = _turn()
        turn.new_state = state_of(tracker)
        if tracker.latest_message is not None:
            turn.parse_data = dict(tracker.latest_message.parse_data)

    async def keys(self) -> list[str]:
        """Nothing is stored, so there are no conversations to list."""
        return []


def _turn() -> Turn:
    try:
        return current_turn.get()
    except LookupError:
        raise NoTurn from None


def state_events(state: dict[str, Any] | None, domain: Domain) -> list[Event]:
    """Events that bring an empty tracker into `state`.

    What the domain does not know (any more) is left out: a state may be older than the model. The
    closing `action_listen` also tells Rasa that the session has begun, so that it runs no session
    start for each turn.
    """
    state = state or {}
    known = {slot.name for slot in domain.slots} - OWN_SLOTS
    events: list[Event] = []
    for name, value in (state.get("slots") or {}).items():
        if name in known:
            # A copy, so that nothing that Rasa does to a list reaches the state that came in.
            events.append(SlotSet(name, copy.deepcopy(value)))
    return [*events, *_loop_events(state.get("loop"), domain), ActionExecuted(ACTION_LISTEN_NAME)]


def _loop_events(loop: dict[str, Any] | None, domain: Domain) -> list[Event]:
    if not loop or loop.get("name") not in domain.form_names:
        return []
    # The form itself comes first, as in a conversation that has asked for the slot: rules compare
    # with that.
    return [
        ActionExecuted(loop["name"]),
        ActiveLoop(loop["name"]),
        SlotSet(REQUESTED_SLOT, loop.get("requested_slot")),
    ]


def state_of(tracker: DialogueStateTracker) -> dict[str, Any]:
    """Return the live state of a tracker as plain JSON: slots that are set, and the active loop."""
    slots = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value is not None and name not in OWN_SLOTS
    }
    return {"slots": slots, "loop": _loop_of(tracker)}


def _loop_of(tracker: DialogueStateTracker) -> dict[str, Any] | None:
    if not tracker.active_loop_name:
        return None
    return {
        "name": tracker.active_loop_name,
        "requested_slot": tracker.get_slot(REQUESTED_SLOT),
    }
