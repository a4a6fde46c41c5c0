"""Which alerts do I have; and the one that is meant by "stop the alert for Ghana"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from actions import conditions
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.save_alert import LISTED
from store.openings import alerts
from store.openings.alert_replies import one_alert, worded
from store.tables import Alert
from store.wording.replies import line, reply

NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
LAST = "-1"


class ListAlerts(LookUp):
    """Asks whether to stop the alert that is meant; without one the bot shows all."""

    def name(self) -> str:
        """As in the domain."""
        return "action_list_alerts"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """By what is followed, or by the number in the list."""
        own = alerts.of_person(session, asked.person)
        named = _named(asked, own)
        if own and named:
            meant = [one for one in own if _fits(one, named)]
            return Outcome([_told(asked, meant, named)])
        number = _number(asked) if own else None
        if number is None:
            return Outcome([{"command": "alerts"}])
        index = len(own) - 1 if number == LAST else int(number) - 1
        if not 0 <= index < len(own):
            unknown = line("alert-no-such-number", total=len(own))
            return Outcome([reply(unknown, buttons=[LISTED])])
        return Outcome([_stop(asked, own[index])])


def _named(asked: Asked, own: Sequence[Alert]) -> dict[str, tuple[str, ...]]:
    """What was named of openings; of words only those that somebody follows."""
    followed = {word for one in own for word in one.conditions.get("words", ())}
    words = tuple(word for word in asked.sought.get("words", ()) if word in followed)
    said = {**asked.sought, "words": words}
    return conditions.together(conditions.of_openings(said, asked.today))


def _fits(alert: Alert, named: Mapping[str, Sequence[str]]) -> bool:
    return all(set(values) <= set(alert.conditions.get(name, ())) for name, values in named.items())


def _number(asked: Asked) -> str | None:
    """As a position ("the second one") or in figures."""
    said = [*asked.values("position"), *NUMBER.findall(asked.text)]
    return next((one for one in said if one == LAST or one.isdecimal()), None)


def _told(asked: Asked, meant: Sequence[Alert], named: Mapping[str, Sequence[str]]) -> Reply:
    if not meant:
        none = line("alert-not-yours", **worded(named, asked.today))
        return reply(none, buttons=[LISTED])
    # "Health" means the alert for health before the one for health in Ghana.
    exact = [one for one in meant if one.conditions == alerts.clean(named)]
    if len(exact or meant) == 1:
        return _stop(asked, (exact or meant)[0])
    return {"command": "alerts", "args": {"only": [one.id for one in meant]}}


def _stop(asked: Asked, alert: Alert) -> Reply:
    """What it is, and whether it shall be stopped."""
    tap = {"stop_alert": alert.id}
    confirm = {"tap": tap, "yes": "button-stop-alert", "no": "button-keep-alert"}
    return line("alert-stop-ask", **one_alert(alert, asked.today)) | {"confirm": confirm}
