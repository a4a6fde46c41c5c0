"""Tell me when something like this opens: what exactly is followed, and whether it shall be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from actions import conditions, going_on
from actions.found_openings import TOPIC as SEARCH
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.openings import alerts
from store.openings.alert_replies import how, worded
from store.openings.openings import mentioned
from store.wording.replies import line, reply, topic_button

LISTED = {"phrase": "topic-list_alerts", "command": "alerts"}
# Whoever writes more tells a story: the database is not asked for each of its words.
MOST_WORDS = 8


class SaveAlert(LookUp):
    """Asks for a yes to following what was named, or else the search that was shown last."""

    def name(self) -> str:
        """As in the domain."""
        return "action_save_alert"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """The bot does it after the yes."""
        words = asked.sought.get("words", ())[:MOST_WORDS]
        known = mentioned(session, asked.today, words)
        left_out = tuple(word for word in words if word not in known)
        wanted = _named(asked, {**asked.sought, "words": known}) or _shown(asked)
        if wanted is None:
            return Outcome([_what(left_out)])
        return Outcome([_asked(session, asked, alerts.clean(wanted), left_out)])


def _named(asked: Asked, said: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return conditions.together(conditions.of_openings(said, asked.today))


def _shown(asked: Asked) -> dict[str, tuple[str, ...]] | None:
    """The search on the screen, also one without conditions; None when there is none."""
    live = going_on.live(asked, SEARCH)
    return live.entities if live else None


def _what(left_out: Sequence[str]) -> Reply:
    everything = {"phrase": "button-follow-everything", "tap": {"follow": {}}}
    return reply(
        line("alert-what"), _notes(left_out), [everything, topic_button("search_openings")]
    )


def _asked(
    session: Session, asked: Asked, wanted: dict[str, list[str]], left_out: Sequence[str]
) -> Reply:
    """Whether to follow it, unless it is followed already or one cannot follow more."""
    own = alerts.of_person(session, asked.person)
    args = worded(wanted, asked.today)
    same = next((one for one in own if one.conditions == wanted), None)
    if same:
        return reply(line("alert-followed-already", pace=same.pace, **args), buttons=[LISTED])
    if len(own) >= alerts.MOST:
        return reply(line("alert-too-many", most=alerts.MOST), buttons=[LISTED])
    notes = [*_notes(left_out), how(), line("alert-no-promise")]
    question = reply(line("alert-confirm", **args), notes)
    return question | {"confirm": _confirm(wanted)}


def _confirm(wanted: Mapping[str, Any]) -> dict[str, Any]:
    return {"tap": {"follow": wanted}, "yes": "button-follow", "no": "button-do-not-follow"}


def _notes(left_out: Sequence[str]) -> list[Reply]:
    return [line("alert-left-out", words=", ".join(left_out))] if left_out else []
