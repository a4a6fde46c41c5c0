"""What the bot does by itself: reached by /commands, by buttons and by Rasa's `command` replies."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot import (
    alerts,
    answering,
    applying,
    confirming,
    events,
    handover,
    kept,
    procedure,
    questions,
    sharing,
    time_zone,
)
from bot.desk import Desk
from bot.turn import Turn
from store.privacy import exports, exports_offers, people
from store.types import now
from store.wording.direction import without_marks
from store.wording.replies import line, reply
from store.wording.speaker import Say, Speaker

FORGET = "forget"


async def run(desk: Desk, turn: Turn, command: str, args: Mapping[str, Any] | None = None) -> None:
    """Do a command of docs/architecture.md, "A reply"; raises KeyError for an unknown one."""
    await COMMANDS[command](desk, turn, **(args or {}))


async def menu(desk: Desk, turn: Turn) -> None:
    """[openings] [events] [about] [status] [a person] [language]"""
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("menu", speaker.menu()))


async def language(desk: Desk, turn: Turn) -> None:
    """Switch to the language that was named, or offer all: [English] [Nederlands] ..."""
    code = _named_language(desk, turn)
    speaker = desk.speaker(turn.language)
    if code in desk.languages:
        turn.choose(str(code))
        new = desk.speaker(turn.language)
        if turn.in_form or turn.with_staff:
            # Its question comes again, in the new language.
            turn.say(new.say("language-switched-in-form"))
        else:
            turn.say(new.say("language-switched", new.menu()))
        return
    choice = speaker.languages(turn.language)
    if code:
        name = desk.wording.language_name(turn.language, code)
        turn.say(speaker.say("language-not-yet", choice, language=name))
    else:
        turn.say(Say(choose_language(desk, turn.language), choice))


def choose_language(desk: Desk, first: str) -> str:
    """The question in every language, each on a line, for who cannot read the first."""
    order = [one.code for one in desk.languages.ordered(first)]
    return "\n".join(desk.wording.say(code, "choose-language") for code in order)


async def mydata(desk: Desk, turn: Turn) -> None:
    """Everything stored about the person, as a document; and the files that were sent."""
    speaker = desk.speaker(turn.language)
    if turn.known is None:
        turn.say(speaker.say("mydata-nothing"))
        return
    data = await desk.database.read(exports.export, turn.person_id)
    content = json.dumps(_readable(speaker, data), ensure_ascii=False, indent=2)
    filename = without_marks(speaker.word("mydata-file"))
    document = {"filename": filename, "content": content}
    turn.say(Say(speaker.word("mydata"), document=document))
    for sent in await desk.database.read(exports_offers.documents, turn.person_id):
        turn.say(Say(sent.name, document={"file_id": sent.file_id}))


def _readable(speaker: Speaker, value: Any) -> Any:
    """The same with the names of its fields in the person's language."""
    if isinstance(value, list):
        return [_readable(speaker, item) for item in value]
    if isinstance(value, dict):
        return {_field(speaker, name): _readable(speaker, item) for name, item in value.items()}
    return value


def _field(speaker: Speaker, name: str) -> str:
    """Our own fields have a phrase; what a reply or a form put there keeps its name."""
    key = f"data-{name}"
    return speaker.word(key) if speaker.wording.knows(key) else name


async def forget(desk: Desk, turn: Turn) -> None:
    """Ask once: [erase everything] [keep it]"""
    speaker = desk.speaker(turn.language)
    turn.ask(FORGET)
    buttons = [
        speaker.command("forget_confirmed", question=FORGET),
        speaker.command("forget_declined", question=FORGET),
    ]
    turn.say(speaker.say("forget-ask", buttons))


async def forget_confirmed(desk: Desk, turn: Turn) -> None:
    """Erase everything, and send a receipt with what went."""
    speaker = desk.speaker(turn.language)
    if not turn.asked(FORGET):
        await forget(desk, turn)
        return
    gone = await desk.database.read(people.counts, turn.person_id)
    turn.forget = True
    turn.says.clear()
    turn.say(speaker.say("forget-receipt", **gone))


async def forget_declined(desk: Desk, turn: Turn) -> None:
    """Nothing was erased."""
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("forget-declined", speaker.menu()))


async def stop(desk: Desk, turn: Turn) -> None:
    """No message that was not asked for, until the person starts again; or only no alerts."""
    if alerts.are_meant(desk, turn.incoming.words):
        await alerts.stop_all(desk, turn)
        return
    turn.person["messages_stopped_at"] = now()
    less = line("stop-only-alerts", word=alerts.stop_word(desk, turn.language))
    turn.say(desk.speaker(turn.language).reply(reply(line("stopped"), [less]), ()))


def _named_language(desk: Desk, turn: Turn) -> str | None:
    """A language named in the person's words, as an entity or after /language."""
    for entity in turn.heard.entities or ():
        if entity.get("entity") == "language":
            return str(entity["value"])
    return desk.languages.named(turn.incoming.words) if turn.incoming.words else None


COMMANDS: dict[str, Callable[..., Awaitable[None]]] = {
    "menu": menu,
    "language": language,
    "human": handover.ask,
    "mydata": mydata,
    "forget": forget,
    "forget_confirmed": forget_confirmed,
    "forget_declined": forget_declined,
    "confirmed": confirming.confirmed,
    "declined": confirming.declined,
    "leave_question": questions.leave,
    "leave_question_confirmed": questions.leave_confirmed,
    "leave_question_declined": questions.leave_declined,
    "short": answering.toggle_length,
    "stop": stop,
    "keep_profile": kept.keep,
    "drop_profile": kept.drop,
    "steps": procedure.show_first,
    "draft": applying.draft,
    "discard_draft": applying.discard_draft,
    "send_application": applying.send_application,
    "join_pool": applying.join_pool,
    "register": events.register,
    "share": sharing.share_named,
    "alerts": alerts.show,
    "time_zone": time_zone.show,
}
