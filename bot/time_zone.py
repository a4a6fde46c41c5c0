"""/timezone: where a person lives, as far as the clock is concerned."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

from bot.desk import Desk
from bot.turn import Turn
from store.openings.full_text import fold
from store.openings.hours import QUIET_FROM, QUIET_UNTIL
from store.types import ZONE, now
from store.wording.direction import without_marks
from store.wording.keyboards import Button
from store.wording.replies import line, reply
from store.wording.speaker import Say, Speaker
from store.wording.wording import Wording

# Where people live who write to us, and where they go.
LIKELY = (
    *("Europe/Amsterdam", "Europe/London", "Africa/Mogadishu", "Africa/Addis_Ababa"),
    *("Africa/Nairobi", "Africa/Lagos", "Africa/Accra", "Africa/Freetown", "Africa/Casablanca"),
    *("Africa/Khartoum", "Asia/Baghdad", "Asia/Damascus", "Asia/Kabul", "Asia/Tehran"),
)
# Other names of zones are no places ("Etc/GMT+3", "EST5EDT").
CONTINENTS = frozenset(
    {
        *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic"),
        *("Australia", "Europe", "Indian", "Pacific"),
    }
)


async def show(desk: Desk, turn: Turn) -> None:
    """Set the zone of the city that was typed; without one show what is set, and offer cities."""
    named = turn.incoming.words
    # The names of all cities are made at the first question, which takes a second.
    zone = await asyncio.to_thread(find, desk.wording, named) if named else None
    if zone:
        turn.say(_set(desk, turn, zone))
        return
    speaker = _speaker(desk, turn)
    told = line("time-zone-unknown") if named else line("time-zone-now", now=_now())
    hours = {"from": QUIET_FROM.hour, "until": QUIET_UNTIL.hour}
    say = speaker.reply(reply(told, [] if named else [line("time-zone-why", **hours)]), ())
    say.buttons = _cities(speaker)
    turn.say(say)


async def choose(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """{"time_zone": IANA name}"""
    say = _set(desk, turn, button["time_zone"])
    say.edits = turn.incoming.pressed_message
    turn.say(say)


def find(wording: Wording, name: str) -> str | None:
    """The zone of a city, or of a country that has only one, by its name in any language."""
    return _by_name(wording).get(fold(without_marks(name)))


def _set(desk: Desk, turn: Turn, zone: str) -> Say:
    turn.person["time_zone"] = zone
    speaker = _speaker(desk, turn)
    say = speaker.say("time-zone-set", now=_now())
    say.buttons = _cities(speaker)
    return say


def _speaker(desk: Desk, turn: Turn) -> Speaker:
    return desk.speaker(turn.language, turn.zone or ZONE.key)


def _cities(speaker: Speaker) -> list[Button]:
    """All likely ones but the one that is set."""
    return [
        Button(speaker.wording.zone_name(speaker.language, ZoneInfo(zone)), {"time_zone": zone})
        for zone in LIKELY
        if zone != speaker.zone.key
    ]


def _now() -> dict[str, str]:
    return {"datetime": now().isoformat()}


@lru_cache(maxsize=1)
def _by_name(wording: Wording) -> Mapping[str, str]:
    """Zones by cities and countries; a city goes before a country of the same name."""
    zones = sorted(zone for zone in available_timezones() if zone.split("/")[0] in CONTINENTS)
    names: dict[str, str] = {}
    for zone in zones:
        names.setdefault(fold(zone), zone)
        names.setdefault(fold(zone.split("/")[-1]), zone)
    # Those that are no other name of another one.
    lands = {zone: land for zone, land in get_global("zone_territories").items() if zone in zones}
    for code in wording.languages.codes:
        for zone in lands:
            names.setdefault(fold(wording.zone_name(code, ZoneInfo(zone))), zone)
    zones_of = Counter(lands.values())
    for code in wording.languages.codes:
        for zone, land in lands.items():
            if zones_of[land] == 1:
                names.setdefault(fold(wording.country_name(code, land)), zone)
    return names
