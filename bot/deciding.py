"""Decides what to do with what a person did, by its kind."""

from __future__ import annotations

from typing import Any

from bot import commands, conversing, deep_links, safety, switching, taps, upload, with_staff
from bot.desk import Desk
from bot.incoming import FAMILIES, Incoming
from bot.turn import ASKED, Turn
from bot.typed import says_something
from store.wording.keyboards import find, pressed
from store.wording.speaker import Say

# What a person may type after a slash, and what it does; /start is apart.
TYPED = {
    "help": "menu",
    "menu": "menu",
    "language": "language",
    "short": "short",
    "human": "human",
    "mydata": "mydata",
    "forget": "forget",
    "steps": "steps",
    "stop": "stop",
    "share": "share",
    "alerts": "alerts",
    "timezone": "time_zone",
}


async def decide(desk: Desk, turn: Turn) -> None:
    """Fill the turn with what is said and changed."""
    kind = turn.incoming.kind
    if kind == "command":
        await _command(desk, turn)
    elif kind == "button":
        await _button(desk, turn)
    elif turn.with_staff:
        await with_staff.words(desk, turn)
    elif kind == "text":
        await _text(desk, turn)
    elif kind == "edit":
        # It comes here only for its words of danger.
        safety.help_lines(desk, turn)
    else:
        await _media(desk, turn)


async def _command(desk: Desk, turn: Turn) -> None:
    name, words = turn.incoming.text, turn.incoming.words
    turn.heard.text = f"/{name} {words}".strip()
    if turn.with_staff:
        await with_staff.command(desk, turn, TYPED.get(name, name))
    elif name == "start":
        await _start(desk, turn, words)
    elif name in TYPED:
        await commands.run(desk, turn, TYPED[name])
    else:
        speaker = desk.speaker(turn.language)
        turn.say(speaker.say("command-unknown", speaker.menu()))


async def _start(desk: Desk, turn: Turn, payload: str) -> None:
    """Somebody new chooses a language first; a link is followed after that."""
    then = deep_links.read(payload)
    if then:
        turn.heard.kind = "link"
    speaker = desk.speaker(turn.language)
    if not turn.chosen:
        text = f"{speaker.word('greeting')}\n\n{commands.choose_language(desk, turn.language)}"
        turn.say(Say(text, speaker.languages(turn.language, then)))
        return
    if turn.known and turn.known.stopped:
        turn.person["messages_stopped_at"] = None
        turn.say(speaker.say("resumed"))
    if then:
        await deep_links.follow(desk, turn, then)
    else:
        turn.say(speaker.say("welcome-back", speaker.menu()))


async def _button(desk: Desk, turn: Turn) -> None:
    """A button of this conversation; `live_button` has found it."""
    button = live_button(turn.incoming, turn)
    if button is None:
        return
    turn.heard.text = button["label"]
    if turn.with_staff:
        await with_staff.button(desk, turn, button)
    elif "language" in button:
        await _chosen(desk, turn, button)
    elif "command" in button:
        await commands.run(desk, turn, button["command"])
    elif tap := taps.find(button):
        await tap(desk, turn, button)
    else:
        said = {"topic": button["topic"], "entities": button.get("entities") or {}}
        await conversing.ask(desk, turn, said)


def live_button(incoming: Incoming, turn: Turn) -> dict[str, Any] | None:
    """The button that was pressed; None when it is forged, not this person's, or too old."""
    data = pressed(incoming.text)
    if data is None or turn.known is None:
        return None
    button = find(turn.begun.keyboard, data[1])
    if button and button.get("question"):
        is_open = turn.asked(button["question"]) and (turn.state or {}).get(ASKED) == data[0]
        return button if is_open else None
    return button


async def _chosen(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """The language was chosen: the first time a welcome, and then what a link asked for."""
    is_first = not turn.chosen
    turn.choose(button["language"])
    speaker = desk.speaker(turn.language)
    then = button.get("then") if is_first else None
    if turn.in_form and not is_first:
        # Rasa asks the form's question again; the switch itself is said on the way.
        named = {"topic": "change_language", "entities": {"language": turn.language}}
        await conversing.ask(desk, turn, named)
        return
    key = "welcome" if is_first else "language-switched"
    turn.say(speaker.say(key, () if then else speaker.menu()))
    if then:
        await deep_links.follow(desk, turn, then)


async def _text(desk: Desk, turn: Turn) -> None:
    """Words go to Rasa; what holds none is answered here."""
    speaker = desk.speaker(turn.language)
    if turn.incoming.too_long:
        turn.say(speaker.say("input-too-long"))
    elif not turn.incoming.text:
        turn.say(speaker.say("input-empty"))
    elif not says_something(turn.incoming.text):
        turn.say(speaker.say("input-no-words", speaker.menu()))
    else:
        await conversing.ask(desk, turn, {"text": turn.incoming.text})
        _offer_languages(desk, turn)
        switching.offer(desk, turn)


def _offer_languages(desk: Desk, turn: Turn) -> None:
    """Once, to somebody whose first message is a question."""
    if turn.known is None and not turn.chosen and not turn.forget:
        speaker = desk.speaker(turn.language)
        turn.say(speaker.say("language-offer", speaker.languages(turn.language)))


async def _media(desk: Desk, turn: Turn) -> None:
    """A file may belong to an application; else say what can be read, and answer words under it."""
    if await upload.take(desk, turn):
        return
    speaker = desk.speaker(turn.language)
    if says_something(turn.incoming.text) and not turn.incoming.too_long:
        turn.say(speaker.say("media-caption"))
        await conversing.ask(desk, turn, {"text": turn.incoming.text})
        return
    family = FAMILIES[turn.incoming.kind]
    turn.say(speaker.say(f"media-{family}", [speaker.command("human")]))
