"""Steps with ticks: the list, which is edited when a step is ticked, and the text of a step."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.answers import procedures
from store.answers.procedures import Procedure, Step
from store.wording.keyboards import Button
from store.wording.replies import yes_no
from store.wording.speaker import Say, Speaker

# So many short buttons stand side by side.
IN_A_ROW = 5


async def show_first(desk: Desk, turn: Turn) -> None:
    """The steps, when they are asked for by a command."""
    await show(desk, turn, {"steps": next(iter(desk.procedures), "")})


async def show(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """The list as it stands: {"steps": procedure}"""
    procedure = _procedure(desk, turn, button["steps"])
    if procedure:
        done = await _ticked(desk, turn, procedure)
        turn.say(_list(desk.speaker(turn.language), procedure, done))


async def tick(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """Tick a step or take its tick away: {"tick": procedure, "step": id}"""
    procedure, step = _step(desk, turn, button["tick"], button["step"])
    if not procedure or not step:
        return
    done = await _ticked(desk, turn, procedure)
    change = procedures.untick if step.id in done else procedures.tick
    turn.also.append(
        partial(change, person_id=turn.person_id, procedure=procedure.id, step=step.id)
    )
    _edit(desk, turn, procedure, done ^ {step.id})


async def reset(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """Take all ticks away: {"reset_steps": procedure}"""
    procedure = _procedure(desk, turn, button["reset_steps"])
    if procedure:
        turn.also.append(
            partial(procedures.untick, person_id=turn.person_id, procedure=procedure.id)
        )
        _edit(desk, turn, procedure, ())


async def read(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """The text of a step, and a way to the next: {"read_step": procedure, "step": id}"""
    procedure, step = _step(desk, turn, button["read_step"], button["step"])
    if procedure and step:
        turn.say(_text(desk.speaker(turn.language), procedure, step))


def _procedure(desk: Desk, turn: Turn, name: str) -> Procedure | None:
    """None, and a word about it, when there is none of this name any more."""
    procedure = desk.procedures.get(name)
    if procedure is None:
        turn.say(desk.speaker(turn.language).say("procedure-unknown"))
    else:
        turn.heard.topic = procedure.topic
    return procedure


def _step(desk: Desk, turn: Turn, name: str, step_id: str) -> tuple[Procedure | None, Step | None]:
    procedure = _procedure(desk, turn, name)
    step = procedure.step(step_id) if procedure else None
    if procedure and not step:
        turn.say(desk.speaker(turn.language).say("procedure-unknown"))
    return procedure, step


async def _ticked(desk: Desk, turn: Turn, procedure: Procedure) -> set[str]:
    return await desk.database.read(procedures.ticked, turn.person_id, procedure.id)


def _edit(desk: Desk, turn: Turn, procedure: Procedure, done: Collection[str]) -> None:
    say = _list(desk.speaker(turn.language), procedure, done)
    say.edits = turn.incoming.pressed_message
    turn.say(say)


def _list(speaker: Speaker, procedure: Procedure, done: Collection[str]) -> Say:
    """Title, progress, each step with its tick; buttons to tick, to read, to begin again."""
    steps = list(enumerate(procedure.steps, start=1))
    ticked = sum(step.id in done for step in procedure.steps)
    lines = [
        speaker.word(
            "procedure-step",
            ticked=yes_no(step.id in done),
            number=number,
            title=speaker.word(_key(procedure, step)),
        )
        for number, step in steps
    ]
    head = [
        speaker.word(f"procedure-{procedure.id}"),
        speaker.word("procedure-progress", done=ticked, total=len(steps)),
    ]
    parts = [
        "\n".join(head),
        speaker.word(f"procedure-{procedure.id}-intro"),
        "\n".join(lines),
        speaker.word("procedure-hint"),
    ]
    buttons = [
        Button(
            speaker.word("button-tick", ticked=yes_no(step.id in done), number=number),
            {"tick": procedure.id, "step": step.id},
            row=f"tick{(number - 1) // IN_A_ROW}",
        )
        for number, step in steps
    ]
    buttons += [
        Button(
            speaker.word("button-read-step", number=number),
            {"read_step": procedure.id, "step": step.id},
            row=f"read{(number - 1) // IN_A_ROW}",
        )
        for number, step in steps
    ]
    if ticked:
        buttons.append(Button(speaker.word("button-reset-steps"), {"reset_steps": procedure.id}))
    return Say("\n\n".join(parts), buttons)


def _text(speaker: Speaker, procedure: Procedure, step: Step) -> Say:
    key = _key(procedure, step)
    sources = [speaker.source(source) for source in step.sources]
    number = procedure.steps.index(step) + 1
    title = f"{number}. {speaker.word(key)}"
    buttons = [
        Button(
            speaker.word("button-next-step", title=speaker.word(_key(procedure, later))),
            {"read_step": procedure.id, "step": later.id},
        )
        for later in procedure.steps[number : number + 1]
    ]
    buttons.append(Button(speaker.word("button-all-steps"), {"steps": procedure.id}))
    return Say("\n\n".join([title, speaker.word(f"{key}-text"), "\n".join(sources)]), buttons)


def _key(procedure: Procedure, step: Step) -> str:
    return f"procedure-{procedure.id}-{step.id}"
