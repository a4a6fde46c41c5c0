"""Canned replies in somebody's language, with what is known of them filled in."""

from __future__ import annotations

from collections.abc import Mapping

from store.applications.application_notices import POOL
from store.handover import canned_replies
from store.handover.canned_replies import FILL_INS
from store.handover.handover_card import Card
from store.handover.handover_wait import Outlook, told_hours
from store.openings.hours import known_zone
from store.tables import CannedReply
from store.wording.chat import Chat
from store.wording.languages import Languages


def in_language(reply: CannedReply, language: str | None, spoken: Languages) -> tuple[str, str]:
    """Language and text of a canned reply: the person's, or the next that it has."""
    chain = [*spoken.chain(language or spoken.first), *reply.texts]
    code = next(code for code in chain if code in reply.texts)
    return code, reply.texts[code]


def instead(reply: CannedReply, language: str | None, spoken: Languages) -> str | None:
    """The language that stands in for that of the person; None when none has to."""
    code, _ = in_language(reply, language, spoken)
    return None if language in (None, code) else code


def still_open(text: str) -> list[str]:
    """Fill-ins that nobody has filled in; other braces are what somebody wants to say."""
    return [name for name in canned_replies.fill_ins(text) if name in FILL_INS]


def hours_told(content: Chat, language: str, outlook: Outlook, zone: str | None = None) -> str:
    """What people are told of the office hours; nothing where nobody has set any."""
    # A text may be older than the list of languages.
    if outlook.is_open is None or language not in content.languages:
        return ""
    return content.speaker(language, known_zone(zone)).reply(told_hours(outlook), ()).text


def fill_known(text: str, card: Card, hours: str) -> str:
    """Fill in what the card tells, and the office hours; the rest stays as it is."""
    known = {**_known(card), "hours": hours}
    values = {name: known.get(name) or f"{{{name}}}" for name in canned_replies.fill_ins(text)}
    return canned_replies.fill(text, values)


def _known(card: Card) -> Mapping[str, str]:
    begun = [one.opening for one in card.drafts if one.opening != POOL]
    known = {
        "opening": [*begun, *(one.opening for one in card.applications)],
        "reference": [one.reference for one in card.applications],
        "event": [one.event for one in card.registrations],
    }
    return {name: found[0] for name, found in known.items() if found}
