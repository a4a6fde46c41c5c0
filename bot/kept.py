"""What somebody agreed to have kept of a check: kept and deleted with the turn that says so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.desk import Desk
from bot.turn import Turn
from store.privacy import profiles


async def keep(desk: Desk, turn: Turn, facts: Mapping[str, str]) -> None:
    """Keep the answers of a check; the person has just agreed."""
    turn.also.append(
        partial(profiles.keep, person_id=turn.person_id, details={"facts": dict(facts)})
    )
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("profile-kept", [speaker.command("drop_profile")]))


async def drop(desk: Desk, turn: Turn) -> None:
    """Delete what was kept."""
    was_kept = await desk.database.read(profiles.kept, turn.person_id) is not None
    turn.also.append(partial(profiles.drop, person_id=turn.person_id))
    key = "profile-dropped" if was_kept else "profile-nothing-kept"
    turn.say(desk.speaker(turn.language).say(key))
