"""Words what somebody follows, and the openings that are told because of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from store.openings import searched
from store.openings.alerts import AT_ONCE, WEEKLY, Entities, clean
from store.openings.hours import MOST_A_WEEK, QUIET_FROM, QUIET_UNTIL
from store.openings.wishes import COUNTRY_OF_REGION
from store.tables import Alert, Opening
from store.wording.replies import Reply, day, line, more_in_a_row, opening_args, reply, topic_button

# Cards in one message; what is more is counted.
CARDS = 5
# Alerts that get their own buttons under a message; of more the list is shown.
BUTTONS = 2
# What people name first.
ORDER = ("sector", "mode", "city", "country", "region", "month", "start", "length", "words")

Because = tuple[Alert, Sequence[Opening]]


def worded(conditions: Entities, today: date) -> dict[str, Any]:
    """Arguments of the phrase `conditions`: what is followed; without conditions everything is."""
    given = clean(conditions)
    narrowed = {COUNTRY_OF_REGION.get(region) for region in given.get("region", ())}
    words = [
        searched.word(kind, value, today)
        for kind in ORDER
        for value in given.get(kind, ())
        if kind != "country" or value not in narrowed
    ]
    return searched.worded([one for one in words if one] or [line("alert-everything")])


def one_alert(alert: Alert, today: date) -> dict[str, Any]:
    """Arguments about an alert: what, since when, how often."""
    about = {"since": day(alert.created_at), "pace": alert.pace}
    return about | worded(alert.conditions, today)


def how() -> Reply:
    """When and how often somebody who follows things is told."""
    hours = {"from": QUIET_UNTIL.hour, "until": QUIET_FROM.hour}
    return line("alert-how", most=MOST_A_WEEK, **hours)


def other_pace(pace: str) -> str:
    """The one that it is not."""
    return AT_ONCE if pace == WEEKLY else WEEKLY


def told(because: Sequence[Because], today: date) -> Reply:
    """New openings, each under the alert that is the reason, with buttons to stop it."""
    total = sum(len(openings) for _, openings in because)
    items, references, demo = [], list[str](), False
    for alert, openings in because:
        shown = openings[: CARDS - len(references)]
        if shown:
            items.append(line("alert-because", **worded(alert.conditions, today)))
        for number, opening in enumerate(shown, start=len(references) + 1):
            items.append(line("opening-card", number=number, **opening_args(opening)))
        references += [opening.reference for opening in shown]
        demo = demo or any(opening.demo for opening in shown)
    more = total - len(references)
    items += [line("alert-more", more=more)] if more else []
    items += [line("alert-demo-note")] if demo else []
    buttons = more_in_a_row(references)
    buttons += [topic_button("search_openings")] if more else []
    buttons += _stops([alert for alert, _ in because], today)
    return reply(line("alert-told", total=total), items, buttons)


def _stops(alerts: Sequence[Alert], today: date) -> list[Reply]:
    """[Stop this alert] [Once a week instead]; of several alerts each by its name."""
    if len(alerts) == 1:
        (alert,) = alerts
        slower = _slower(alert) if alert.pace == AT_ONCE else []
        return [{"phrase": "button-stop-alert", "tap": {"stop_alert": alert.id}}, *slower]
    named = alerts if len(alerts) <= BUTTONS else []
    stops = [
        line("button-stop-named-alert", **worded(alert.conditions, today))
        | {"tap": {"stop_alert": alert.id}}
        for alert in named
    ]
    return [*stops, {"phrase": "topic-list_alerts", "command": "alerts"}]


def _slower(alert: Alert) -> list[Reply]:
    tap = {"alert_pace": alert.id, "pace": WEEKLY}
    return [{"phrase": "button-pace-weekly", "tap": tap}]
