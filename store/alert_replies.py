"""Words what somebody follows, and the openings that are told because of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from store.alerts import AT_ONCE, WEEKLY, Entities, clean
from store.replies import Reply, line, more_about, opening_args, reply, topic_button
from store.tables import Alert, Opening
from store.wishes import COUNTRY_OF_REGION

# Cards in one message; what is more is counted.
CARDS = 5
# Alerts that get their own buttons under a message; of more the list is shown.
BUTTONS = 2
# How many variables the phrase `conditions` has.
WORDED = 8

Because = tuple[Alert, Sequence[Opening]]


def worded(conditions: Entities) -> dict[str, Any]:
    """Arguments of the phrase `conditions`: what is followed; without conditions everything is."""
    words = list(_words(clean(conditions))) or [{"phrase": "alert-everything"}]
    numbered = {f"condition{n}": word for n, word in enumerate(words[:WORDED], start=1)}
    return {"conditions": len(words), "unworded": max(0, len(words) - WORDED), **numbered}


def other_pace(pace: str) -> str:
    """The one that it is not."""
    return AT_ONCE if pace == WEEKLY else WEEKLY


def told(because: Sequence[Because]) -> Reply:
    """New openings, each under the alert that is the reason, with buttons to stop it."""
    total = sum(len(openings) for _, openings in because)
    items, references, demo = [], list[str](), False
    for alert, openings in because:
        shown = openings[: CARDS - len(references)]
        if shown:
            items.append(line("alert-because", **worded(alert.conditions)))
        for number, opening in enumerate(shown, start=len(references) + 1):
            items.append(line("opening-card", number=number, **opening_args(opening)))
        references += [opening.reference for opening in shown]
        demo = demo or any(opening.demo for opening in shown)
    if total > len(references):
        items.append(line("alert-more", more=total - len(references)))
    notes = [line("alert-demo-note")] if demo else []
    buttons = more_about(references)
    buttons += [topic_button("search_openings")] if total > len(references) else []
    return reply(
        line("alert-told", total=total),
        [*items, *notes],
        [*buttons, *_stops([alert for alert, _ in because])],
    )


def _stops(alerts: Sequence[Alert]) -> list[Reply]:
    """[Stop this alert] [Once a week instead]; of several alerts each by its name."""
    listed = {"phrase": "topic-list_alerts", "command": "alerts"}
    if len(alerts) == 1:
        (alert,) = alerts
        slower = _pace(alert) if alert.pace == AT_ONCE else []
        return [{"phrase": "button-stop-alert", "tap": {"stop_alert": alert.id}}, *slower]
    named = alerts if len(alerts) <= BUTTONS else []
    stops = [
        line("button-stop-named-alert", **worded(alert.conditions))
        | {"tap": {"stop_alert": alert.id}}
        for alert in named
    ]
    return [*stops, listed]


def _pace(alert: Alert) -> list[Reply]:
    pace = other_pace(alert.pace)
    return [{"phrase": f"button-pace-{pace}", "tap": {"alert_pace": alert.id, "pace": pace}}]


def _words(conditions: dict[str, list[str]]) -> Iterable[Any]:
    narrowed = {COUNTRY_OF_REGION.get(region) for region in conditions.get("region", ())}
    for kind, values in conditions.items():
        for value in values:
            if kind == "country":
                yield from [] if value in narrowed else [{"country": value}]
            elif kind in ("region", "sector", "mode", "month"):
                yield {"phrase": f"{kind}-{value}"}
            else:
                yield value
