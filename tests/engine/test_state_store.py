"""A conversation lives in the state that travels with each turn."""

from __future__ import annotations

import json

import pytest

from engine.channel import run_turn
from engine.messages import TurnMessage
from engine.state_store import NoTurn, Turn, current_turn


async def talk(client, *texts):
    """Say one text after the other, each with the state of the one before; returns all answers."""
    answers, state = [], None
    for text in texts:
        answers.append(await client.turn(text, state=state))
        state = answers[-1]["state"]
    return answers


def said(answers):
    """The phrases of each answer."""
    return [
        [reply.get("phrase") or reply.get("command") for reply in a["replies"]] for a in answers
    ]


async def test_a_form_goes_on_over_turns(client):
    answers = await talk(client, "i want to book a visit", "Somalia", "my father lives there")
    assert said(answers) == [["ask-country"], ["ask-motive"], ["booked"]]
    assert answers[0]["state"]["loop"] == {"name": "booking_form", "requested_slot": "country"}
    assert answers[1]["state"] == {
        "slots": {"country": "SO"},
        "loop": {"name": "booking_form", "requested_slot": "motive"},
    }
    assert answers[2]["state"]["loop"] is None
    assert answers[2]["state"]["slots"]["motive"] == "my father lives there"
    assert answers[2]["replies"][0]["args"] == {"country": {"country": "SO"}}


async def test_a_form_comes_back_after_another_question(client):
    answers = await talk(client, "i want to book a visit", "hello there", "Ghana")
    assert said(answers) == [["ask-country"], ["greet", "ask-country"], ["ask-motive"]]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("show me openings", "openings-found"),
        ("order me a pizza", "not-understood"),
        ("qwerty zxcv", "not-understood"),
    ],
)
async def test_a_form_comes_back_after_any_rule(client, actions, text, phrase):
    answers = await talk(client, "i want to book a visit", text, text, "Ghana")
    between = [[phrase, "ask-country"], [phrase, "ask-country"]]
    assert said(answers) == [["ask-country"], *between, ["ask-motive"]]


async def test_a_rule_that_depends_on_an_open_question(client):
    asked = {"slots": {"open_question": "forget"}, "loop": None}
    assert said([await client.turn("yes please", state=asked)]) == [["forget_confirmed"]]
    assert said([await client.turn("yes please")]) == [["nothing-asked"]]


async def test_slots_that_an_action_sets_come_back_to_the_action(client, actions):
    answers = await talk(client, "show me openings", "show me openings")
    assert answers[0]["state"]["slots"] == {"shown": ["D-001", "D-002"]}
    assert actions.calls[0]["tracker"]["slots"]["shown"] is None
    assert actions.calls[1]["tracker"]["slots"]["shown"] == ["D-001", "D-002"]


async def test_two_people_share_nothing(client, actions):
    first = await client.turn("i want to book a visit", person="p1")
    other = await client.turn("hello there", person="p2")
    assert first["state"]["loop"]
    assert other["state"] == {"slots": {}, "loop": None}


async def test_turn_5000_carries_no_more_than_turn_10(client, actions, app):
    sizes = {}
    state = None
    for number in range(1, 5001):
        if number in (1, 10, 5000):
            answer = await client.turn("show me openings", state=state)
            events = actions.calls[-1]["tracker"]["events"]
            sizes[number] = (len(json.dumps(answer["state"])), len(events))
        else:
            text = ("hello there", "yes please", "good morning")[number % 3]
            message = TurnMessage("p1", text, None, {}, state)
            answer = await run_turn(app.ctx.agent, message)
        state = answer["state"]
    assert sizes[10] == sizes[5000]
    assert sizes[5000][1] < 10


@pytest.mark.parametrize(
    "state",
    [
        {"slots": {"a_slot_of_an_older_model": "x"}, "loop": None},
        {"slots": {"requested_slot": "country"}, "loop": {"name": "a_form_of_an_older_model"}},
        {"slots": None, "loop": None},
        {},
    ],
)
async def test_what_the_model_does_not_know_is_left_out(client, state):
    answer = await client.turn("hello there", state=state)
    assert answer["state"] == {"slots": {}, "loop": None}


async def test_the_state_that_came_in_is_not_changed(app):
    store = app.ctx.agent.tracker_store
    turn = Turn({"slots": {"shown": ["D-001"]}, "loop": None})
    current_turn.set(turn)
    tracker = await store.retrieve("p1")
    tracker.get_slot("shown").append("D-002")
    assert turn.state["slots"]["shown"] == ["D-001"]


async def test_there_is_no_conversation_outside_of_a_turn(app):
    import contextvars

    async def ask():
        return await app.ctx.agent.tracker_store.retrieve("p1")

    with pytest.raises(NoTurn):
        contextvars.Context().run(lambda: ask().send(None))
