"""Alerts: follow a search, list what is followed, stop it or be told once a week.

All of it works while Rasa is down. A person's turns come one at a time, and nobody else changes
their alerts: so what is read before the turn is committed still holds then.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.openings import alerts
from store.openings.alert_replies import one_alert, other_pace, worded
from store.openings.alerts import AT_ONCE, PACES
from store.tables import Alert
from store.types import today
from store.wording.direction import without_marks
from store.wording.replies import Reply, line, reply, topic_button
from store.wording.speaker import Say

SAVE, LIST = "save_alert", "list_alerts"
LISTED = {"phrase": f"topic-{LIST}", "command": "alerts"}


async def show(desk: Desk, turn: Turn, only: Collection[int] = ()) -> None:
    """What the person follows; `only` these alerts, under their numbers in the whole list."""
    turn.heard.topic = turn.heard.topic or LIST
    turn.say(_word(desk, turn, _listed(await _own(desk, turn), only)))


async def follow(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """{"follow": entities as in the slot `search`, "pace": at_once unless given}"""
    turn.heard.topic = SAVE
    wanted, own = alerts.clean(button["follow"]), await _own(desk, turn)
    same = next((one for one in own if one.conditions == wanted), None)
    pace = button.get("pace") or (same.pace if same else AT_ONCE)
    if not same and len(own) >= alerts.MOST:
        told = reply(line("alert-too-many", most=alerts.MOST), buttons=[LISTED])
    elif same and same.pace == pace:
        told = _followed("alert-followed-already", wanted, pace)
    else:
        save = partial(alerts.save, person_id=turn.person_id, conditions=wanted, pace=pace)
        turn.also.append(save)
        told = _followed("alert-followed", wanted, pace)
    if turn.known and turn.known.stopped:
        told["items"] = [line("alert-but-stopped")]
    turn.say(_word(desk, turn, told))


async def stop(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """{"stop_alert": id, "listed": whether the button stands in the list, which is then edited}"""
    turn.heard.topic = LIST
    own = await _own(desk, turn)
    alert = next((one for one in own if one.id == button["stop_alert"]), None)
    rest = [one for one in own if one is not alert]
    said = _unknown() if alert is None else _stopped(alert)
    if alert:
        turn.also.append(partial(alerts.stop, person_id=turn.person_id, alert_id=alert.id))
    if button.get("listed"):
        _edit(desk, turn, _under(_listed(rest), said))
    else:
        turn.say(_word(desk, turn, said))


async def change_pace(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """{"alert_pace": id, "pace": at_once or weekly, "listed": as above}"""
    turn.heard.topic = LIST
    own, pace = await _own(desk, turn), button["pace"]
    alert = next((one for one in own if one.id == button["alert_pace"]), None)
    said = _unknown()
    if alert and pace in PACES:
        turn.also.append(
            partial(alerts.set_pace, person_id=turn.person_id, alert_id=alert.id, pace=pace)
        )
        # The list shows it as it will be.
        alert.pace = pace
        said = _followed("alert-followed", alert.conditions, pace)
    if button.get("listed"):
        _edit(desk, turn, _listed(own))
    else:
        turn.say(_word(desk, turn, said))


async def stop_all(desk: Desk, turn: Turn) -> None:
    """Alerts only: reminders and the like go on."""
    turn.heard.topic = LIST
    own = await _own(desk, turn)
    turn.also.append(partial(alerts.stop_all, person_id=turn.person_id))
    turn.say(desk.speaker(turn.language).say("alerts-all-stopped", total=len(own)))


def are_meant(desk: Desk, words: str) -> bool:
    """Whether what was typed after /stop means alerts, in any language."""
    said = without_marks(words).casefold().strip()
    return any(said in _stop_words(desk, code) for code in desk.languages.codes)


def stop_word(desk: Desk, language: str) -> str:
    """What one types after /stop to stop alerts only."""
    return _stop_words(desk, language)[0]


def _stop_words(desk: Desk, language: str) -> Sequence[str]:
    return without_marks(desk.wording.say(language, "stop-alerts-words")).casefold().split()


async def _own(desk: Desk, turn: Turn) -> Sequence[Alert]:
    return await desk.database.read(alerts.of_person, turn.person_id)


def _listed(own: Sequence[Alert], only: Collection[int] = ()) -> Reply:
    if not own:
        return reply(line("alerts-none"), buttons=[topic_button("search_openings")])
    shown = [(n, one) for n, one in enumerate(own, start=1) if not only or one.id in only]
    first = line("alerts-some") if only else line("alerts-yours", total=len(own))
    lines = [line("alert-line", number=n, **one_alert(one, today())) for n, one in shown]
    return reply(first, lines, [button for n, one in shown for button in _buttons(n, one)])


def _buttons(number: int, alert: Alert) -> list[Reply]:
    """[Stop 1] [1: once a week], side by side"""
    pace = other_pace(alert.pace)
    stops = {"stop_alert": alert.id, "listed": True}
    slows = {"alert_pace": alert.id, "pace": pace, "listed": True}
    row = {"row": f"alert{number}"}
    return [
        line("button-stop-number", number=number) | row | {"tap": stops},
        line(f"button-{pace}-number", number=number) | row | {"tap": slows},
    ]


def _followed(phrase: str, conditions: Mapping[str, Any], pace: str) -> Reply:
    other = other_pace(pace)
    change = {"phrase": f"button-pace-{other}", "tap": {"follow": conditions, "pace": other}}
    first = line(phrase, pace=pace, **worded(conditions, today()))
    return reply(first, buttons=[change, LISTED])


def _stopped(alert: Alert) -> Reply:
    again = {"follow": alert.conditions, "pace": alert.pace}
    first = line("alert-stopped", **worded(alert.conditions, today()))
    return reply(first, buttons=[{"phrase": "button-follow-again", "tap": again}, LISTED])


def _unknown() -> Reply:
    return reply(line("alert-unknown"), buttons=[LISTED])


def _under(listed: Reply, said: Reply) -> Reply:
    """The list with a word under it about what was pressed, and the button that undoes it."""
    undo = [button for button in said["buttons"] if button is not LISTED]
    return reply(listed, [*listed.get("items", ()), said], [*listed["buttons"], *undo])


def _word(desk: Desk, turn: Turn, told: Reply) -> Say:
    return desk.speaker(turn.language, turn.zone).reply(told, ())


def _edit(desk: Desk, turn: Turn, told: Reply) -> None:
    say = _word(desk, turn, told)
    say.edits = turn.incoming.pressed_message
    turn.say(say)
